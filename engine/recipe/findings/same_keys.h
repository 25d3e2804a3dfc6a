// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/long_shape.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// Rows of one customer under two spellings of the key: keys of texts that are one but for case, blanks, dashes, punctuation, look-alike
// letters or leading zeros (ImplicitDuplicates, reason "key-spelled-differently"). Shown in pairs, never merged by itself: each pair is for
// a person to judge.
std::vector<Suggestion> sameKeys(const Table& table, const std::optional<LongShape>& shape, const Progress& progress);

}  // namespace holdfast
