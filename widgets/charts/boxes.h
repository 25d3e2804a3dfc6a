// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/column_profile.h"
#include "widgets/charts/figure.h"

namespace holdfast {

// Box plots under each other, one per class (or one for all). `outliers` per box may be empty; the first hundred of each are drawn.
std::unique_ptr<Figure> boxFigure(const ColumnProfile& profile, const TargetClasses* classes,
                                  const std::vector<std::vector<double>>& outliers, const ChartTheme& theme);
// Values of a column outside the whiskers of the profile's boxes, per class in their order (or one list without classes).
std::vector<std::vector<double>> outliersOf(const Column& column, const ColumnProfile& profile, const TargetClasses* classes);

}  // namespace holdfast
