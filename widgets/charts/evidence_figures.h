// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "widgets/charts/figure.h"

namespace holdfast {

// How often values occur, with those a question is about (stale) and the one they would become (accent).
enum class ValueMark { Plain, Questioned, Wanted };
struct ValueRow
{
    QString name;
    double count = 0;
    ValueMark mark = ValueMark::Plain;
    bool operator==(const ValueRow&) const = default;
};
std::unique_ptr<Figure> valueCountFigure(std::vector<ValueRow> rows, const ChartTheme& theme);

// Every value of a number column as a dot, in one strip per group; the flagged ones large, with their value. The scale is logarithmic where
// few far ones would squeeze the others; zeros then stand by themselves at its left end, beyond a break.
struct ValueStrip
{
    QString name;
    std::vector<double> values;  // the others
    std::vector<double> flagged;
};
std::unique_ptr<Figure> valueStripFigure(std::vector<ValueStrip> strips, const ChartTheme& theme);

}  // namespace holdfast
