// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "explore/column_profile.h"
#include "widgets/charts/figure.h"

namespace holdfast {

enum class BarMeasure { Counts, Shares };  // shares: every bin is stacked to 100 %

// The column's histogram; with `classes` the event's rows stand on top of all others'. Nothing without a histogram.
std::unique_ptr<Figure> histogramFigure(const ColumnProfile& profile, const TargetClasses* classes, BarMeasure measure,
                                        const ChartTheme& theme);
// Densities per class where there are classes, areas 1.
std::unique_ptr<Figure> densityFigure(const ColumnProfile& profile, const TargetClasses* classes, const ChartTheme& theme);
// Share of rows at or below a value, at the bins' edges, per class where there are classes.
std::unique_ptr<Figure> cumulativeFigure(const ColumnProfile& profile, const TargetClasses* classes, const ChartTheme& theme);

// The colour of a class: event, other, or by its place where there are more than two.
QColor classColour(const TargetClasses& classes, std::size_t place, const ChartTheme& theme);
// Ticks as a column writes its values: dates as dates, whole numbers whole.
QString tickOf(const ColumnProfile& profile, double value, int decimals, const ChartTheme& theme);

}  // namespace holdfast
