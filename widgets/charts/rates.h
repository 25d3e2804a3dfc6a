// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "explore/column_profile.h"
#include "learn/curves.h"
#include "widgets/charts/figure.h"

namespace holdfast {

// The share of the event along a numeric column: dots with Wilson whiskers. `average` is drawn dashed with its words beside it.
struct RateLine
{
    double rate = 0;
    QString words;  // "on average 38.1%"
};
std::unique_ptr<Figure> rateFigure(const ColumnProfile& profile, const std::optional<RateLine>& average, const ChartTheme& theme);

// Forecast against what happened, with the diagonal of a model that keeps its word.
std::unique_ptr<Figure> calibrationFigure(const std::vector<CalibrationBand>& bands, const ChartTheme& theme);

}  // namespace holdfast
