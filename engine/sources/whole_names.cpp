// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/whole_names.h"

#include <algorithm>
#include <string>

namespace holdfast {

bool leavesNamesWhole(std::string_view sample, const CsvSample& cut, const std::vector<const CsvRecord*>& records, char delimiter)
{
    if (records.empty() || records.front()->fields != 1)
        return false;
    const auto lineOf = [&](const CsvRecord* record) {
        return recordText(sample, cut, static_cast<std::size_t>(record - cut.records.data()));
    };
    const std::string_view names = lineOf(records.front());
    for (const char other : {',', ';', '\t', '|'}) {
        const auto count = std::count(names.begin(), names.end(), other);
        if (count == 0 || other == delimiter || names.find(std::string{other, ' '}) != std::string_view::npos)
            continue;  // a blank behind it: a sentence
        const auto isAlike = [&](const CsvRecord* record) {
            const std::string_view line = lineOf(record);
            return std::count(line.begin(), line.end(), other) == count;
        };
        if (std::all_of(records.begin() + 1, records.end(), isAlike))
            return true;
    }
    return false;
}

}  // namespace holdfast
