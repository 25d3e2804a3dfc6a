// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/listed_values.h"

#include <set>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kMost = 10;

}  // namespace

std::vector<std::string> firstValues(const Column& column, std::size_t most)
{
    std::vector<std::string> values;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < column.rows() && values.size() < most; ++row)
        if (!column.isMissing(row) && seen.insert(column.textAt(row)).second)
            values.push_back(column.textAt(row));
    return values;
}

std::string listedValues(const Column& column)
{
    const std::vector<std::string> values = firstValues(column, kMost + 1);
    std::string list;
    for (std::size_t i = 0; i < values.size() && i < kMost; ++i)
        list += (i > 0 ? ", " : "") + shownText(values[i]);
    return list + (values.size() > kMost ? ", …" : "");
}

}  // namespace holdfast
