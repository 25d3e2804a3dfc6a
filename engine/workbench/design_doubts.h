// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "search/design.h"

namespace holdfast {

// What a person has to decide or to know about a design before its scores are believed: columns that may give the answer away, twins on
// both sides of a given split, fewer folds than asked for. Without what was settled by itself (columns excluded, twins kept together).
std::vector<Finding> designDoubts(const Design& design);

}  // namespace holdfast
