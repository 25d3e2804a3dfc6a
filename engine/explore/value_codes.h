// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace holdfast {

// Rows as places in a list of levels; -1 is missing.
struct LevelCodes
{
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;
};

// Every distinct number is a level, ascending.
LevelCodes levelsOfValues(std::span<const double> values);

// Intervals (a, b] given by ascending edges; values outside and NaN are -1.
std::vector<std::int32_t> binCodes(std::span<const double> values, const std::vector<double>& edges);

std::vector<double> numbersOfDates(const std::vector<std::int64_t>& milliseconds);  // missing is NaN

}  // namespace holdfast
