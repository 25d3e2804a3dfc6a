// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/header_guess.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/flag_words.h"
#include "sources/known_names.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

bool holdsDigit(const std::string& cell) { return cell.find_first_of("0123456789") != std::string::npos; }

bool isWhole(const std::string& cell) { return !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos; }

// "0,1,2" or "a,b,c", the first one perhaps left empty for the numbers of rows, above cells that are something else: what programs name
// columns that have no names.
bool counts(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below)
{
    const std::size_t begin = first.front().empty() ? 1 : 0;
    if (first.size() < begin + 3 || below.empty())
        return false;
    const bool letters = first[begin] == "a" || first[begin] == "A";
    if (!letters && first[begin] != "0" && first[begin] != "1")
        return false;
    const int from = letters ? 0 : first[begin].front() - '0';
    std::size_t other = 0;  // columns of other cells than such
    for (std::size_t c = begin; c < first.size(); ++c) {
        const auto n = static_cast<int>(c - begin);
        if (letters ? n > 25 || first[c] != std::string(1, static_cast<char>(first[begin].front() + n))
                    : first[c] != std::to_string(from + n))
            return false;
        const bool unlike = std::any_of(below.begin(), below.end(), [&](const std::vector<std::string>& row) {
            return !row[c].empty() && (letters ? row[c].size() > 1 || (row[c].front() >= '0' && row[c].front() <= '9') : !isWhole(row[c]));
        });
        other += unlike ? 1U : 0U;
    }
    return other * (letters ? 3 : 2) >= first.size() - begin;
}

// A text in the corner, above numbers alone, and beside it numbers that grow: the axis of a table of figures.
bool isAxis(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below)
{
    constexpr std::size_t few = 3;
    if (first.size() < few + 1 || below.size() < few || cellShape(first.front()) != CellShape::Text)
        return false;
    double last = -HUGE_VAL;
    for (std::size_t c = 1; c < first.size(); ++c) {
        const std::optional<double> number = readNumber(first[c], '.');
        if (!number || *number <= last)
            return false;
        last = *number;
    }
    return std::all_of(below.begin(), below.end(),
                       [](const std::vector<std::string>& row) { return cellShape(row.front()) == CellShape::Number; });
}

// What the cells below the first record's cell are, as counts.
struct Below
{
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t dates = 0;  // and times
    std::size_t links = 0;
    std::size_t years = 0;
    std::size_t flags = 0;   // up to the first that is none
    std::size_t coded = 0;   // texts with a digit in them
    std::size_t named = 0;   // texts that hold a word of names, or are written as names are; none counted where the cell is not one
    std::size_t length = 0;  // of all in bytes
    std::size_t longest = 0;
    bool same = false;  // the first record's cell occurs again
    double least = HUGE_VAL;
    double greatest = -HUGE_VAL;
};

constexpr std::size_t kNamesLookedAt = 50;

bool isNameLike(const std::string& cell) { return isIdentifier(cell) || holdsNameWord(cell); }

void addNumber(const std::string& text, Below& seen)
{
    if (const std::optional<double> number = readNumber(text, '.')) {
        seen.least = std::min(seen.least, *number);
        seen.greatest = std::max(seen.greatest, *number);
    }
}

// A number that none of those below comes near to: 19001 above 0.5, 1.2, 0.7.
bool isApart(const std::string& cell, const Below& seen)
{
    constexpr std::size_t few = 5;
    const std::optional<double> number = readNumber(cell, '.');
    if (!number || seen.numbers < few || seen.numbers < seen.filled || seen.least > seen.greatest)
        return false;
    const double width = seen.greatest - seen.least;
    return *number > seen.greatest + width || *number < seen.least - width;
}

Below lookBelow(const std::vector<std::vector<std::string>>& below, std::size_t column, const std::string& cell)
{
    Below seen;
    const bool nameLike = isNameLike(cell);
    const bool isNumber = cellShape(cell) == CellShape::Number;
    for (const std::vector<std::string>& row : below) {
        const std::string& text = row[column];
        const CellShape shape = cellShape(text);
        if (shape == CellShape::Empty)
            continue;
        if (nameLike && shape == CellShape::Text && seen.filled < kNamesLookedAt)
            seen.named += isNameLike(text) ? 1U : 0U;
        if (shape == CellShape::Text && seen.flags == seen.filled)  // only whether all are flags is asked for
            seen.flags += isFlagWord(text) ? 1U : 0U;
        ++seen.filled;
        if (shape == CellShape::Number) {
            ++seen.numbers;
            if (isNumber)  // else their size is not asked for
                addNumber(text, seen);
        }
        seen.dates += shape == CellShape::Date || shape == CellShape::Clock ? 1U : 0U;
        seen.links += shape == CellShape::Link ? 1U : 0U;
        seen.years += isYear(text) ? 1U : 0U;
        seen.coded += shape == CellShape::Text && holdsDigit(text) ? 1U : 0U;
        seen.length += text.size();
        seen.longest = std::max(seen.longest, text.size());
        seen.same = seen.same || text == cell;
    }
    return seen;
}

struct Votes
{
    double sum = 0;
    double words = 0;    // of it, by words of names
    double apart = 0;    // taken off it for numbers that none below comes near to
    bool named = false;  // a text above numbers alone
    bool repeats = false;
};

void voteOfText(const std::string& cell, const Below& seen, Votes& votes)
{
    const std::size_t most = (seen.filled * 8 + 9) / 10;
    if (isNameLike(cell) && seen.named * 3 < std::min(seen.filled, kNamesLookedAt)) {
        votes.sum += 0.7;
        votes.words += 0.7;
    }
    votes.named = votes.named || (seen.numbers == seen.filled && seen.filled > 2);
    if (seen.numbers >= most || seen.dates >= most || seen.links >= most)
        votes.sum += 1;
    else if (seen.flags == seen.filled)
        votes.sum += isFlagWord(cell) ? -1 : 1;
    else if (seen.same && seen.filled > 1) {
        votes.sum -= 1;
        votes.repeats = true;
    } else if (seen.coded >= most)
        votes.sum += holdsDigit(cell) ? -0.5 : 0.7;
    else if (seen.length > 30 * seen.filled)
        votes.sum += cell.size() < 30 ? 0.3 : -0.3;
    else
        votes.sum += 0.1;
}

void voteOf(const std::string& cell, const Below& seen, Votes& votes)
{
    const CellShape shape = cellShape(cell);
    if (seen.filled == 0 || shape == CellShape::Empty)
        return;
    // Numbers as names: years, "2025,2026", and articles above yes and no, or 0 and 1. Days as names, above their figures.
    const bool year = isYear(cell) && seen.years * 2 < seen.filled;
    const bool day = (shape == CellShape::Date || shape == CellShape::Clock) && seen.numbers * 10 >= seen.filled * 8;
    const bool article = isWhole(cell) && (seen.flags == seen.filled || (seen.numbers == seen.filled && cell.size() > seen.longest + 2));
    if (shape == CellShape::Text)
        voteOfText(cell, seen, votes);
    else if (year || (article && !day))
        votes.sum += 0.3;
    else if (day)
        votes.sum += 0.5;
    else {
        const std::size_t alike = shape == CellShape::Number ? seen.numbers : shape == CellShape::Link ? seen.links : seen.dates;
        votes.sum += alike * 10 >= seen.filled * 8 ? -1 : -0.5;
        votes.apart += isApart(cell, seen) ? 1 : 0;
    }
}

// Two columns have the same texts in most rows, the first one among them: it is a row as the others are.
bool repeatsColumns(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below)
{
    constexpr std::size_t few = 3;
    if (below.size() < few)
        return false;
    for (std::size_t c = 1; c < first.size(); ++c) {
        if (cellShape(first[c]) != CellShape::Text || first[c] != first[c - 1] || holdsNameWord(first[c]))
            continue;
        const auto alike = static_cast<std::size_t>(std::count_if(below.begin(), below.end(), [c](const std::vector<std::string>& row) {
            return row[c] == row[c - 1] && cellShape(row[c]) == CellShape::Text;
        }));
        if (2 * alike > below.size())
            return true;
    }
    return false;
}

}  // namespace

HeaderGuess guessHeader(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below)
{
    if (repeatsColumns(first, below))
        return {false, "header.values-from-first"};
    if (!first.empty() && (counts(first, below) || isAxis(first, below)))
        return {true, "header.names-above-values"};
    Votes votes;
    std::size_t texts = 0;
    std::set<std::string> distinct;
    for (std::size_t c = 0; c < first.size(); ++c) {
        if (cellShape(first[c]) == CellShape::Text) {
            ++texts;
            distinct.insert(trimmed(first[c]));
        }
        voteOf(first[c], lookBelow(below, c, first[c]), votes);
    }
    if (votes.named)
        votes.sum += votes.apart;
    if (below.empty())
        return {texts == first.size(), texts == first.size() ? "header.distinct-texts" : "header.values-from-first"};
    const bool bare = votes.sum > -0.05 && votes.sum < 0.05 && texts > 0 && distinct.size() == first.size();
    if (votes.sum >= 0.05 || bare) {
        if (votes.sum <= 0.1 * static_cast<double>(first.size()) + 0.01)
            return {true, "header.distinct-texts"};
        return {true, votes.words * 2 > votes.sum ? "header.words-of-names" : "header.names-above-values"};
    }
    return {false, votes.repeats ? "header.repeats-below" : "header.values-from-first"};
}

}  // namespace holdfast
