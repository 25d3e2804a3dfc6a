// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/key_quality.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "base/text.h"
#include "table/name_words.h"

namespace holdfast {

namespace {

constexpr std::size_t kSample = 2000;
constexpr double kLeastRowsFound = 0.5;
constexpr double kLeastReach = 0.2;  // of the base's keys, where the names differ
constexpr double kNameBonus = 0.2;

// 0 or 1, 2, 3, …: row numbers, but counts and ages too, which are found in each other without meaning the same thing.
bool countsUp(const Column& column)
{
    if (!column.isNumber())
        return false;
    const std::vector<double>& values = column.numbers();
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double x : values) {
        low = std::min(low, x);  // NaN changes neither
        high = std::max(high, x);
    }
    return low >= 0 && low <= 1 && high < 4 * static_cast<double>(values.size());
}

// "customerId" and "id" do; numbers are no words.
bool shareAWord(const std::string& a, const std::string& b)
{
    const std::vector<std::string> words = nameWords(a);
    const std::vector<std::string> others = nameWords(b);
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return word.find_first_of("0123456789") == std::string::npos && std::find(others.begin(), others.end(), word) != others.end();
    });
}

}  // namespace

bool mayBeKey(const Column& column)
{
    if (column.isNumber()) {
        const std::vector<double>& values = column.numbers();
        return std::all_of(values.begin(), values.end(), [](double x) { return std::isnan(x) || x == std::floor(x); });
    }
    return column.kind() != ColumnKind::Date && column.kind() != ColumnKind::Flag;
}

KeyColumn keyColumnOf(const Column& column, KeyDictionary& dictionary, const Progress& progress)
{
    KeyColumn made{.column = &column, .keys = dictionary.keysOf(column)};
    // Most columns repeat within a few rows: a look at the first ones spares the whole index.
    for (const std::size_t rows : {std::min(kSample, made.keys.size()), made.keys.size()}) {
        const std::vector<std::int64_t> head(made.keys.begin(), made.keys.begin() + static_cast<std::ptrdiff_t>(rows));
        made.unique = rows > 0 && KeyIndex(head, progress).size() == rows;
        if (!made.unique)
            break;
    }
    return made;
}

double keyMatch(const KeyColumn& base, const KeyIndex& index, const Column& other, KeyDictionary& dictionary, const Progress& progress)
{
    const std::vector<std::int64_t> keys = dictionary.keysOf(other);
    std::size_t present = 0;
    std::size_t found = 0;
    std::size_t reached = 0;
    std::vector<char> seen(index.size(), 0);
    for (std::size_t row = 0; row < keys.size(); ++row) {
        if (keys[row] == KeyDictionary::kMissing)
            continue;
        ++present;
        const std::uint32_t group = index.groupOf(keys[row]);
        if (group == KeyIndex::kNone)
            continue;
        ++found;
        reached += seen[group] == 0 ? 1U : 0U;
        seen[group] = 1;
    }
    progress.throwIfCancelled();
    if (found == 0 || index.size() == 0)
        return 0;
    const double rowsFound = static_cast<double>(found) / static_cast<double>(present);
    const double reach = static_cast<double>(reached) / static_cast<double>(index.size());
    const bool sameName = caseFolded(trimmed(base.column->name())) == caseFolded(trimmed(other.name()));
    if (!sameName && (countsUp(*base.column) || countsUp(other)) && !shareAWord(base.column->name(), other.name()))
        return 0;
    if (rowsFound < kLeastRowsFound || (!sameName && reach < kLeastReach))
        return 0;
    return (1 - kNameBonus) * rowsFound * (0.5 + 0.5 * reach) + (sameName ? kNameBonus : 0);
}

}  // namespace holdfast
