// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/table_order.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/parallel.h"
#include "base/text.h"

namespace holdfast {
namespace {

constexpr std::size_t kMostCollated = 20'000;  // levels compared by the language's own rules; more are compared by folded letters

std::string folded(std::string_view text)
{
    std::string made = caseFolded(text);
    for (std::size_t at = made.find("ё"); at != std::string::npos; at = made.find("ё", at)) {
        made[at] = static_cast<char>(0xD0);  // е: two bytes as well
        made[at + 1] = static_cast<char>(0xB5);
    }
    return made;
}

// The place of each level among all, so that rows are compared by whole numbers.
std::vector<std::uint32_t> ranksOf(const std::vector<std::string>& levels, const std::string& language)
{
    std::vector<std::uint32_t> places(levels.size());
    std::iota(places.begin(), places.end(), 0U);
    if (levels.size() <= kMostCollated) {
        std::sort(places.begin(), places.end(),
                  [&](std::uint32_t a, std::uint32_t b) { return compareTexts(levels[a], levels[b], language) < 0; });
    } else {
        std::vector<std::string> keys(levels.size());
        parallelFor(chunkCount(levels.size()), [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, levels.size());
            for (std::size_t i = part.begin; i < part.end; ++i)
                keys[i] = folded(levels[i]);
        });
        std::sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
            const int byKey = keys[a].compare(keys[b]);
            return byKey != 0 ? byKey < 0 : levels[a] < levels[b];
        });
    }
    std::vector<std::uint32_t> ranks(levels.size());
    for (std::uint32_t i = 0; i < places.size(); ++i)
        ranks[places[i]] = i;
    return ranks;
}

// Merge sort in chunks of fixed size, so that it can be stopped and uses all cores; stable.
template <class Less>
void sortRows(std::vector<std::uint32_t>& rows, const Less& less, const Progress& progress)
{
    const std::size_t chunks = chunkCount(rows.size());
    parallelFor(
        chunks,
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, rows.size());
            std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(part.begin), rows.begin() + static_cast<std::ptrdiff_t>(part.end),
                             less);
        },
        progress);
    std::vector<std::uint32_t> other(rows.size());
    for (std::size_t width = kChunkRows; width < rows.size(); width *= 2) {
        progress.at(static_cast<double>(width) / static_cast<double>(2 * rows.size()) + 0.5);
        parallelFor((rows.size() + 2 * width - 1) / (2 * width),
                    [&](std::size_t pair) {
                        const auto at = [&](std::size_t place) {
                            return rows.begin() + static_cast<std::ptrdiff_t>(std::min(place, rows.size()));
                        };
                        const std::size_t begin = pair * 2 * width;
                        std::merge(at(begin), at(begin + width), at(begin + width), at(begin + 2 * width),
                                   other.begin() + static_cast<std::ptrdiff_t>(begin), less);
                    },
                    progress);
        rows.swap(other);
    }
}

template <class Key>
RowOrder sorted(const Column& column, const std::vector<Key>& keys, bool descending, const Progress& progress)
{
    auto order = std::make_shared<std::vector<std::uint32_t>>();
    order->reserve(keys.size());
    std::vector<std::uint32_t> missing;
    for (std::uint32_t row = 0; row < keys.size(); ++row)
        (column.isMissing(row) ? missing : *order).push_back(row);
    if (descending)
        sortRows(
            *order, [&keys](std::uint32_t a, std::uint32_t b) { return keys[b] < keys[a]; }, progress);
    else
        sortRows(
            *order, [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; }, progress);
    order->insert(order->end(), missing.begin(), missing.end());
    return order;
}

// Which rows of a column hold the text: texts are asked once per level.
void addRowsHolding(const Column& column, const std::string& wanted, std::vector<char>& holds, const Progress& progress)
{
    const std::size_t rows = column.rows();
    std::vector<char> levels;
    if (column.isCategorical()) {
        const std::vector<std::string>& texts = column.categories().levels;
        levels.resize(texts.size());
        parallelFor(
            chunkCount(texts.size(), 4096),
            [&](std::size_t chunk) {
                const Chunk part = chunkAt(chunk, texts.size(), 4096);
                for (std::size_t i = part.begin; i < part.end && !progress.cancelled(); ++i)
                    levels[i] = folded(texts[i]).find(wanted) != std::string::npos;
            },
            progress);
    }
    parallelFor(
        chunkCount(rows),
        [&](std::size_t chunk) {
            const Chunk part = chunkAt(chunk, rows);
            for (std::size_t row = part.begin; row < part.end && !progress.cancelled(); ++row) {
                if (holds[row] != 0)
                    continue;
                if (column.isCategorical()) {
                    const std::int32_t code = column.categories().codes[row];
                    holds[row] = static_cast<char>(code >= 0 && levels[static_cast<std::size_t>(code)] != 0);
                } else if (!column.isMissing(row)) {
                    holds[row] = static_cast<char>(column.textAt(row).find(wanted) != std::string::npos);
                }
            }
        },
        progress);
}

// "1,5" finds 1.5: a comma between digits is a decimal one.
std::string asNumber(std::string text)
{
    const std::size_t comma = text.find(',');
    if (comma != std::string::npos && text.find_first_not_of("-0123456789,") == std::string::npos)
        text[comma] = '.';
    return text;
}

}  // namespace

RowOrder orderBy(const Column& column, bool descending, const std::string& language, const Progress& progress)
{
    if (column.isNumber())
        return sorted(column, column.numbers(), descending, progress);
    if (column.kind() == ColumnKind::Date)
        return sorted(column, column.dates(), descending, progress);
    const Categories& held = column.categories();
    const std::vector<std::uint32_t> ranks = ranksOf(held.levels, language);
    progress.at(0.2);
    std::vector<std::uint32_t> keys(held.codes.size());
    for (std::size_t row = 0; row < keys.size(); ++row)
        keys[row] = held.codes[row] < 0 ? 0 : ranks[static_cast<std::size_t>(held.codes[row])];
    return sorted(column, keys, descending, progress);
}

std::vector<std::uint32_t> placesHolding(const Table& table, const std::string& text, const RowOrder& order, const Progress& progress)
{
    const std::string wanted = folded(text);
    const std::string number = asNumber(wanted);
    std::vector<char> holds(table.rows());
    const auto columns = static_cast<double>(table.columns().size());
    for (std::size_t i = 0; i < table.columns().size(); ++i) {
        progress.at(static_cast<double>(i) / columns);
        const Column& column = table.column(i);
        addRowsHolding(column, column.isNumber() ? number : wanted, holds, progress);
    }
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < holds.size(); ++place)
        if (holds[order ? (*order)[place] : place] != 0)
            places.push_back(place);
    return places;
}

}  // namespace holdfast
