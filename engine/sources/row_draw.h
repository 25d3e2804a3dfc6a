// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/random.h"
#include "sources/source_spec.h"

namespace holdfast {

// Rows that pass by once, of which the first ones are kept, or an even draw that needs not know how many there are (reservoir sampling,
// algorithm R of Vitter, 1985). The same for every format; a choice of fewer than one row keeps none.
template <class Row>
class Reservoir
{
public:
    explicit Reservoir(const RowChoice& choice)
        : m_rows(static_cast<std::uint64_t>(std::max<std::int64_t>(0, choice.rows))), m_random(choice.random), m_draw(choice.seed)
    {
    }

    // `make(Row&)` fills the row where it is kept; what it held before is to be replaced.
    template <class Make>
    void offer(const Make& make)
    {
        const std::uint64_t number = m_seen++;
        if (number < m_rows) {
            m_kept.emplace_back(number, Row());
            make(m_kept.back().second);
        } else if (m_random && m_rows > 0)
            if (const std::uint64_t place = m_draw.below(number + 1); place < m_rows) {
                m_kept[place].first = number;
                make(m_kept[place].second);
            }
    }
    bool isFull() const { return !m_random && m_seen >= m_rows; }  // nothing offered from now on is kept

    // In the order they were offered.
    std::vector<std::pair<std::uint64_t, Row>> take()
    {
        std::sort(m_kept.begin(), m_kept.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        return std::move(m_kept);
    }

private:
    std::uint64_t m_rows;
    bool m_random;
    Random m_draw;
    std::uint64_t m_seen = 0;
    std::vector<std::pair<std::uint64_t, Row>> m_kept;
};

// Which of `total` rows it keeps, ascending.
std::vector<std::uint32_t> drawnRows(std::uint64_t total, const RowChoice& choice);

}  // namespace holdfast
