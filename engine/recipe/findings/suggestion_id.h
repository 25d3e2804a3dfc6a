// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "recipe/suggestion.h"

namespace holdfast {

// "spelling_variant-1f0c…": of kind, table, column, reason where it is not a block, and proposed values.
std::string suggestionId(const Suggestion& suggestion);

inline constexpr std::size_t kSampleRows = 20;
// The first rows that hold one of the texts.
std::vector<std::uint32_t> rowsHolding(const Categories& categories, const std::set<std::string>& texts);

}  // namespace holdfast
