// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <span>
#include <vector>

namespace holdfast {

// Encoded, scaled numbers, one row per customer, row after row. Never holds NaN or infinity.
struct DesignMatrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> values = {};  // rows × columns

    std::span<const double> row(std::size_t i) const { return std::span(values).subspan(i * columns, columns); }
    double at(std::size_t i, std::size_t j) const { return values[i * columns + j]; }
    bool operator==(const DesignMatrix&) const = default;
};

}  // namespace holdfast
