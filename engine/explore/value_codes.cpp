// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/value_codes.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/text.h"
#include "numeric/quantiles.h"
#include "table/column.h"

namespace holdfast {

LevelCodes levelsOfValues(std::span<const double> values)
{
    std::vector<double> distinct = sortedValues(values);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    LevelCodes made;
    for (const double value : distinct)
        made.levels.push_back(shortest(value));
    made.codes.reserve(values.size());
    for (const double value : values) {
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), value);
        made.codes.push_back(std::isnan(value) ? -1 : static_cast<std::int32_t>(at - distinct.begin()));
    }
    return made;
}

std::vector<std::int32_t> binCodes(std::span<const double> values, const std::vector<double>& edges)
{
    std::vector<std::int32_t> codes;
    codes.reserve(values.size());
    for (const double value : values) {
        if (!(value > edges.front() && value <= edges.back())) {
            codes.push_back(-1);
            continue;
        }
        const auto at = std::lower_bound(edges.begin(), edges.end(), value);
        codes.push_back(static_cast<std::int32_t>(at - edges.begin()) - 1);
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
