// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/value_match.h"

#include <algorithm>
#include <functional>

#include "base/text.h"

namespace holdfast {

namespace {

using Same = std::function<bool(const std::string&)>;

std::vector<std::int8_t> matched(const Column& column, const Same& same)
{
    std::vector<std::int8_t> made(column.rows(), -1);
    if (column.isCategorical()) {
        const Categories& categories = column.categories();
        std::vector<std::int8_t> ofLevel;
        for (const std::string& level : categories.levels)
            ofLevel.push_back(same(level) ? 1 : 0);
        for (std::size_t row = 0; row < made.size(); ++row)
            if (categories.codes[row] >= 0)
                made[row] = ofLevel[static_cast<std::size_t>(categories.codes[row])];
        return made;
    }
    for (std::size_t row = 0; row < made.size(); ++row)
        if (!column.isMissing(row))
            made[row] = same(column.textAt(row)) ? 1 : 0;
    return made;
}

}  // namespace

std::vector<std::int8_t> rowsHolding(const Column& column, const std::string& value)
{
    const auto number = parseNumber(value);
    const std::string folded = caseFolded(value);
    const std::vector<Same> ways{
        [&](const std::string& text) { return text == value; },
        [&](const std::string& text) { return number && parseNumber(text) == number; },
        [&](const std::string& text) { return caseFolded(text) == folded; },
    };
    std::vector<std::int8_t> made;
    for (const Same& same : ways) {
        made = matched(column, same);
        if (std::ranges::find(made, 1) != made.end())
            break;
    }
    return made;
}

}  // namespace holdfast
