// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/canonical_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace holdfast {

std::vector<std::uint32_t> canonicalOrder(std::span<const Fingerprint> rows, std::span<const std::uint8_t> labels)
{
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order,
                      [&](std::uint32_t a, std::uint32_t b) { return std::tie(rows[a], labels[a], a) < std::tie(rows[b], labels[b], b); });
    return order;
}

}  // namespace holdfast
