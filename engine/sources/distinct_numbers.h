// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace holdfast {

// How many different values there are, NaN left out. `decimals`: the most any value is written with; more than 15 where that is not known.
// Values that are whole multiples of a power of ten in a narrow range take a bit each, others a set.
std::size_t distinctNumbers(const std::vector<double>& values, int decimals);

}  // namespace holdfast
