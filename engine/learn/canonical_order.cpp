// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/canonical_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace holdfast {

namespace {

template <class Truth>
std::vector<std::uint32_t> ordered(std::span<const Fingerprint> rows, std::span<const Truth> truths)
{
    std::vector<std::uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order,
                      [&](std::uint32_t a, std::uint32_t b) { return std::tie(rows[a], truths[a], a) < std::tie(rows[b], truths[b], b); });
    return order;
}

}  // namespace

std::vector<std::uint32_t> canonicalOrder(std::span<const Fingerprint> rows, std::span<const std::uint8_t> labels)
{
    return ordered(rows, labels);
}

std::vector<std::uint32_t> canonicalOrder(std::span<const Fingerprint> rows, std::span<const double> targets)
{
    return ordered(rows, targets);
}

}  // namespace holdfast
