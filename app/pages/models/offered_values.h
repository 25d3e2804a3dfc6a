// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <vector>

namespace holdfast {

// The usual values of a setting with the present one among them, in order.
template <class T, std::size_t n>
std::vector<T> offered(const std::array<T, n>& usual, T present)
{
    std::vector<T> values(usual.begin(), usual.end());
    if (std::find(values.begin(), values.end(), present) == values.end())
        values.insert(std::upper_bound(values.begin(), values.end(), present), present);
    return values;
}

template <class T>
int placeOf(const std::vector<T>& values, T value)
{
    return static_cast<int>(std::find(values.begin(), values.end(), value) - values.begin());
}

}  // namespace holdfast
