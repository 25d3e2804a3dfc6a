// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/charts/figure.h"

namespace holdfast {

// One dot per row of data: where it lies is the contribution, its colour the column's value.
struct SwarmRow
{
    QString name;
    std::vector<double> contributions;
    std::vector<double> places;  // of the value between the column's lowest (0) and highest (1); NaN: neutral
};

// `low` and `high` are the words at the ends of the colour ramp. Dots never leave their row: crowded places are spread over fewer levels.
std::unique_ptr<Figure> beeswarmFigure(const std::vector<SwarmRow>& rows, const QString& low, const QString& high, const ChartTheme& theme);
// Ranks of the values scaled to 0…1, so that one far value does not take all the colour.
std::vector<double> colourPlaces(const std::vector<double>& values);

}  // namespace holdfast
