// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "table/table.h"
#include "widgets/charts/figure.h"

namespace holdfast {

// Two columns against each other: two numbers as a scatter in the colours of the target's classes, a number and a category as boxes per
// level, two categories as shares of the second per level of the first. `labels` per row: 1 event, 0 other, -1 unknown; may be empty.
// None for dates and texts of too many levels.
FigureMaker pairFigure(const Column& x, const Column& y, const std::vector<std::int8_t>& labels);
QString pairCaption(const Column& x, const Column& y);

}  // namespace holdfast
