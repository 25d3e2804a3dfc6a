// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace holdfast {

// The distinct values ascending, when all are whole numbers and there are at most `most` of them; else none.
std::optional<std::vector<double>> fewWholeValues(std::span<const double> values, std::size_t most);

// Each value's place among `distinct`, which is ascending and holds every value but NaN.
std::vector<std::int32_t> placesAmong(std::span<const double> values, const std::vector<double>& distinct);

// Intervals (a, b] given by ascending edges; values outside and NaN are -1.
std::vector<std::int32_t> binCodes(std::span<const double> values, const std::vector<double>& edges);

std::vector<double> numbersOfDates(const std::vector<std::int64_t>& milliseconds);  // missing is NaN

}  // namespace holdfast
