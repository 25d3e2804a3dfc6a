// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/id_like.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "table/name_words.h"

namespace holdfast {

namespace {

constexpr std::array<std::string_view, 17> kIdWords{"id",     "ids", "uid",   "uuid",   "guid",  "key", "code", "no",  "nr",
                                                    "number", "num", "index", "rownum", "номер", "код", "ид",   "ключ"};

// The share of neighbours among the values, in row order, that rise; of those that differ.
bool followsRows(const std::vector<double>& values)
{
    double rises = 0;
    double falls = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        rises += values[i] > values[i - 1] ? 1 : 0;
        falls += values[i] < values[i - 1] ? 1 : 0;
    }
    return rises + falls > 0 && std::max(rises, falls) >= 0.95 * (rises + falls);
}

bool looksLikeIds(const std::vector<double>& values, bool named)
{
    if (values.size() < 2 || !std::ranges::all_of(values, [](double value) { return value == std::floor(value); }))
        return false;
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    const auto distinct = static_cast<double>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
    if (distinct < 0.95 * static_cast<double>(values.size()))
        return false;
    const auto [lowest, highest] = std::ranges::minmax(values);
    const bool unbroken = values.size() >= 20 && highest - lowest + 1 <= 1.05 * distinct;
    return named || unbroken || (values.size() >= 20 && followsRows(values));
}

}  // namespace

bool nameSaysId(std::string_view name)
{
    const std::vector<std::string> words = nameWords(name);
    return name.find("№") != std::string_view::npos ||
           std::ranges::any_of(words, [](const std::string& word) { return std::ranges::find(kIdWords, word) != kIdWords.end(); });
}

bool isIdLike(const Column& column)
{
    const bool named = nameSaysId(column.name()) || column.kind() == ColumnKind::Code;
    if (column.isNumber()) {
        std::vector<double> values = column.numbers();
        std::erase_if(values, [](double value) { return std::isnan(value); });
        return looksLikeIds(values, named);
    }
    if (!column.isCategorical())
        return false;
    const Categories& categories = column.categories();
    std::vector<std::string_view> texts;
    for (const std::int32_t code : categories.codes)
        if (code >= 0)
            texts.emplace_back(categories.levels[static_cast<std::size_t>(code)]);
    if (texts.size() < 2)
        return false;
    std::vector<std::string_view> sorted = texts;
    std::ranges::sort(sorted);
    const auto distinct = static_cast<double>(std::unique(sorted.begin(), sorted.end()) - sorted.begin());
    if (distinct < 0.95 * static_cast<double>(texts.size()))
        return false;
    std::vector<double> places;
    places.reserve(texts.size());
    for (const std::string_view text : texts)
        places.push_back(static_cast<double>(
            std::ranges::lower_bound(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(distinct), text) - sorted.begin()));
    return named || (texts.size() >= 20 && followsRows(places));
}

}  // namespace holdfast
