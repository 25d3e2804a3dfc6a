// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "table/column.h"

namespace holdfast {

struct Relabelled
{
    Column column;
    std::size_t cellsChanged = 0;
};

// A categorical column with each level written anew (`newLevels` is parallel to its levels; nullopt makes missing). Levels that become
// equal are one; the order of first appearance is kept. Costs one pass over the rows, however long the texts.
Relabelled relabelled(const Column& column, const std::vector<std::optional<std::string>>& newLevels);

}  // namespace holdfast
