// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>

#include "sources/cell_shape.h"

namespace holdfast {

// The kinds that the cells of one column have.
struct CellKinds
{
    std::array<std::uint32_t, 4> seen{};  // numbers, dates and times, links, texts

    void add(CellShape shape)
    {
        switch (shape) {
        case CellShape::Empty:
            return;
        case CellShape::Number:
            ++seen[0];
            return;
        case CellShape::Date:
        case CellShape::Clock:
            ++seen[1];
            return;
        case CellShape::Link:
            ++seen[2];
            return;
        case CellShape::Text:
            ++seen[3];
        }
    }
    double agreement() const
    {
        std::uint32_t all = 0;
        for (const std::uint32_t n : seen)
            all += n;
        return all == 0 ? 1 : static_cast<double>(*std::max_element(seen.begin(), seen.end())) / all;
    }
};

}  // namespace holdfast
