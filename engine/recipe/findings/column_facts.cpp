// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/column_facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "recipe/row_groups.h"
#include "table/name_words.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

constexpr double kKeyShare = 0.95;
constexpr std::size_t kHead = 2000;

template <std::size_t N>
bool isOneOf(const std::string& word, const std::array<std::string_view, N>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool holdsKeyWord(const std::vector<std::string>& words)
{
    static constexpr std::array<std::string_view, 9> kWords{"id",   "ид",   "key",        "ключ",         "uid",
                                                            "guid", "uuid", "identifier", "идентификатор"};
    return std::any_of(words.begin(), words.end(), [](const std::string& word) { return isOneOf(word, kWords); });
}

std::size_t distinctRows(const Table& table)
{
    const std::vector<std::uint32_t> first = firstEqualRows(table, {0});
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        count += first[row] == row ? 1U : 0U;
    return count;
}

}  // namespace

std::size_t distinctValues(const Column& column)
{
    if (column.isCategorical()) {
        const std::vector<std::size_t> counts = levelCounts(column.categories());
        return static_cast<std::size_t>(std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; }));
    }
    const std::size_t distinct = distinctRows(Table("one", {column}));
    return distinct - (column.missingCount() > 0 ? 1U : 0U);
}

std::size_t distinctValuesUpTo(const Column& column, std::size_t limit)
{
    if (!column.isNumber())
        return std::min(distinctValues(column), limit);
    std::vector<double> seen;  // few: a look through them is quicker than any table
    for (const double value : column.numbers()) {
        if (seen.size() == limit)
            break;
        if (!std::isnan(value) && std::find(seen.begin(), seen.end(), value) == seen.end())
            seen.push_back(value);
    }
    return seen.size();
}

bool isWhole(const Column& column)
{
    if (!column.isNumber())
        return false;
    bool any = false;
    for (const double value : column.numbers()) {
        if (std::isnan(value))
            continue;
        if (value != std::floor(value))
            return false;
        any = true;
    }
    return any;
}

bool numbersTheRows(const Column& column, const Progress& progress)
{
    progress.throwIfCancelled();
    if (column.rows() < 2 || column.kind() == ColumnKind::Date || (column.isNumber() && !isWhole(column)))
        return false;
    // Most columns repeat within the first rows: a look at them spares the rest.
    if (column.rows() > kHead) {
        std::vector<std::uint32_t> head(kHead);
        for (std::uint32_t row = 0; row < kHead; ++row)
            head[row] = row;
        if (distinctRows(Table("head", {column.gathered(head)})) < kHead)
            return false;
    }
    return column.missingCount() == 0 && distinctValues(column) == column.rows();
}

bool nameSaysNumber(const std::string& name)
{
    static constexpr std::array<std::string_view, 5> kWords{"postcode", "индекс", "инн", "артикул", "номер"};
    static constexpr std::array<std::string_view, 11> kLast{"number", "no",  "nr",    "code",    "код", "zip",
                                                            "year",   "год", "phone", "телефон", "sku"};
    const std::vector<std::string> words = nameWords(name);
    return holdsKeyWord(words) || name.find("№") != std::string::npos ||
           std::any_of(words.begin(), words.end(), [](const std::string& word) { return isOneOf(word, kWords); }) ||
           (!words.empty() && isOneOf(words.back(), kLast));
}

bool looksLikeKey(const Column& column)
{
    if (column.rows() == 0 || column.kind() == ColumnKind::Date || column.kind() == ColumnKind::Flag ||
        (column.isNumber() && !isWhole(column)))
        return false;
    return holdsKeyWord(nameWords(column.name())) ||
           static_cast<double>(distinctValues(column)) >= kKeyShare * static_cast<double>(column.rows());
}

}  // namespace holdfast
