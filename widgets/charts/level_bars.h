// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/column_profile.h"
#include "widgets/charts/figure.h"
#include "widgets/charts/histogram.h"

namespace holdfast {

// Bars of a category's levels, most frequent first, split by class like a histogram; at most `most`, the rest in one bar named `rest`.
std::unique_ptr<Figure> levelFigure(const ColumnProfile& profile, const TargetClasses* classes, BarMeasure measure, const QString& rest,
                                    const ChartTheme& theme, std::size_t most = 12);
// The share of the event per level: dot and Wilson whisker in rows.
std::unique_ptr<Figure> levelRateFigure(const ColumnProfile& profile, const ChartTheme& theme, std::size_t most = 12);

}  // namespace holdfast
