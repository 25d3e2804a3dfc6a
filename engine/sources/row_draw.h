// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "sources/source_spec.h"

namespace holdfast {

// Which of `total` rows are read, ascending: the first ones, or an even draw in one pass that needs not know how many there are (reservoir
// sampling, algorithm R of Vitter, 1985). The same for every format.
std::vector<std::uint32_t> drawnRows(std::uint64_t total, const RowChoice& choice);

}  // namespace holdfast
