// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/value_codes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "table/column.h"

namespace holdfast {

std::optional<std::vector<double>> fewWholeValues(std::span<const double> values, std::size_t most)
{
    std::vector<double> distinct;
    double last = std::numeric_limits<double>::quiet_NaN();
    for (const double value : values) {
        if (value == last || std::isnan(value))
            continue;
        last = value;
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), value);
        if (at != distinct.end() && *at == value)
            continue;
        if (distinct.size() == most || value != std::floor(value))
            return {};
        distinct.insert(at, value);
    }
    return distinct;
}

std::vector<std::int32_t> placesAmong(std::span<const double> values, const std::vector<double>& distinct)
{
    // Whole numbers near each other go by a table, others by search.
    constexpr double kTable = 4096;
    std::vector<std::int32_t> places;
    places.reserve(values.size());
    const bool whole = std::all_of(distinct.begin(), distinct.end(), [](double value) { return value == std::floor(value); });
    if (whole && !distinct.empty() && distinct.back() - distinct.front() < kTable) {
        const double first = distinct.front();
        std::vector<std::int32_t> table(static_cast<std::size_t>(distinct.back() - first) + 1, -1);
        for (std::size_t i = 0; i < distinct.size(); ++i)
            table[static_cast<std::size_t>(distinct[i] - first)] = static_cast<std::int32_t>(i);
        for (const double value : values)
            places.push_back(std::isnan(value) ? -1 : table[static_cast<std::size_t>(value - first)]);
        return places;
    }
    for (const double value : values) {
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), value);
        places.push_back(std::isnan(value) ? -1 : static_cast<std::int32_t>(at - distinct.begin()));
    }
    return places;
}

std::vector<std::int32_t> binCodes(std::span<const double> values, const std::vector<double>& edges)
{
    const auto bins = static_cast<std::int32_t>(edges.size()) - 1;
    const double perUnit = static_cast<double>(bins) / (edges.back() - edges.front());
    std::vector<std::int32_t> codes;
    codes.reserve(values.size());
    for (const double value : values) {
        if (!(value > edges.front() && value <= edges.back())) {
            codes.push_back(-1);
            continue;
        }
        // A guess as if the edges were equally spaced; the edges themselves decide.
        auto bin = std::min(bins - 1, static_cast<std::int32_t>((value - edges.front()) * perUnit));
        while (value <= edges[static_cast<std::size_t>(bin)])
            --bin;
        while (value > edges[static_cast<std::size_t>(bin) + 1])
            ++bin;
        codes.push_back(bin);
    }
    return codes;
}

std::vector<double> numbersOfDates(const std::vector<std::int64_t>& milliseconds)
{
    std::vector<double> made;
    made.reserve(milliseconds.size());
    for (const std::int64_t value : milliseconds)
        made.push_back(value == Dates::kMissing ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(value));
    return made;
}

}  // namespace holdfast
