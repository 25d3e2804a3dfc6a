// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/target_classes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "base/text.h"

namespace holdfast {

namespace {

// Distinct values as texts, and each row's place among them in order of first appearance; none when there are more than kMost.
struct Levels
{
    std::vector<std::string> names;
    std::vector<std::int32_t> codes;
};

std::optional<Levels> levelsOfNumbers(const std::vector<double>& values)
{
    Levels made;
    std::map<double, std::int32_t> places;
    made.codes.reserve(values.size());
    for (const double value : values) {
        if (std::isnan(value)) {
            made.codes.push_back(-1);
            continue;
        }
        const auto [place, isNew] = places.emplace(value, static_cast<std::int32_t>(places.size()));
        if (isNew)
            made.names.push_back(shortest(value));
        if (places.size() > TargetClasses::kMost)
            return {};
        made.codes.push_back(place->second);
    }
    return made;
}

std::optional<Levels> levelsOfTexts(const Categories& categories)
{
    Levels made;
    std::vector<std::int32_t> place(categories.levels.size(), -1);
    made.codes.reserve(categories.codes.size());
    for (const std::int32_t code : categories.codes) {
        if (code < 0) {
            made.codes.push_back(-1);
            continue;
        }
        std::int32_t& at = place[static_cast<std::size_t>(code)];
        if (at < 0) {
            at = static_cast<std::int32_t>(made.names.size());
            made.names.push_back(categories.levels[static_cast<std::size_t>(code)]);
            if (made.names.size() > TargetClasses::kMost)
                return {};
        }
        made.codes.push_back(at);
    }
    return made;
}

bool comesBefore(const std::string& a, const std::string& b)
{
    const std::optional<double> x = parseNumber(a);
    const std::optional<double> y = parseNumber(b);
    if (x && y && *x != *y)
        return *x < *y;
    const std::string foldedA = caseFolded(a);
    const std::string foldedB = caseFolded(b);
    return foldedA != foldedB ? foldedA < foldedB : a < b;
}

std::optional<std::size_t> placeOf(const std::string& wanted, const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == wanted)
            return i;
    const std::optional<double> number = parseNumber(wanted);
    for (std::size_t i = 0; number && i < names.size(); ++i)
        if (parseNumber(names[i]) == number)
            return i;
    return {};
}

}  // namespace

std::optional<TargetClasses> targetClassesOf(const Table& table, const ColumnId& target, const std::optional<std::string>& positive)
{
    const Column* column = table.find(target);
    if (column == nullptr || column->kind() == ColumnKind::Date)
        return {};
    const std::optional<Levels> levels = column->isNumber() ? levelsOfNumbers(column->numbers()) : levelsOfTexts(column->categories());
    if (!levels || levels->names.empty())
        return {};
    std::vector<std::size_t> order(levels->names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return comesBefore(levels->names[a], levels->names[b]); });
    std::vector<std::int32_t> newPlace(order.size());
    TargetClasses made{target};
    for (std::size_t i = 0; i < order.size(); ++i) {
        newPlace[order[i]] = static_cast<std::int32_t>(i);
        made.names.push_back(levels->names[order[i]]);
    }
    made.counts.assign(order.size(), 0);
    made.codes.reserve(levels->codes.size());
    for (const std::int32_t code : levels->codes) {
        made.codes.push_back(code < 0 ? -1 : newPlace[static_cast<std::size_t>(code)]);
        if (code >= 0)
            ++made.counts[static_cast<std::size_t>(made.codes.back())];
    }
    if (positive)
        made.positive = placeOf(*positive, made.names);
    return made;
}

}  // namespace holdfast
