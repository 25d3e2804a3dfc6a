// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table_tail.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongRemark = 100;  // bytes: a sentence with commas in it
constexpr std::size_t kFootnotes = 10;    // at most so many trailing rows are looked at
constexpr std::size_t kLooked = 50;       // rows above one
constexpr std::array kRaised{"\xC2\xB9"sv, "\xC2\xB2"sv, "\xC2\xB3"sv};
constexpr std::array kTotals{"итого"sv,    "всего"sv,     "total"sv,  "totals"sv, "sum"sv,    "grand total"sv,
                             "summe"sv,    "gesamt"sv,    "suma"sv,   "razem"sv,  "totale"sv, "общий итог"sv,
                             "всего по"sv, "insgesamt"sv, "totaux"sv, "toplam"sv, "ogółem"sv};

// "Total", "Total: Account"; "Total for March", "Transactions total", which may as well be the name of something; "*" and "**" of
// SAP.
enum class TotalWord { No, Exact, Within, Stars };
TotalWord totalWord(std::string_view text)
{
    const std::string folded = caseFolded(trimmed(text));
    if (folded == "*" || folded == "**")
        return TotalWord::Stars;
    TotalWord found = TotalWord::No;
    for (const std::string_view word : kTotals) {
        if (folded == word || (folded.size() > word.size() && folded.starts_with(word) && folded[word.size()] == ':'))
            return TotalWord::Exact;
        const bool ends = folded.size() > word.size() && folded.ends_with(word) && folded[folded.size() - word.size() - 1] == ' ';
        const char behind = folded.size() > word.size() && folded.starts_with(word) ? folded[word.size()] : 'x';
        if (ends || behind == ' ' || behind == ',')
            found = TotalWord::Within;
    }
    return found;
}

// How many numbers of a row, from `column` on, are the sums of those in some rows, under either decimal mark: 0 unless most of them
// are, for shares and means are not. Nothing is said by a column that adds up to zero, and little by one sum beside a number that is none.
std::size_t sumsOf(const TableRows& rows, std::size_t first, std::size_t last, std::size_t at, std::size_t column)
{
    std::string made;
    std::vector<std::size_t> numbers;
    for (std::size_t c = column; c < rows.cellsIn(at); ++c)
        if (cellShape(rows.cell(at, c, made)) == CellShape::Number && readNumber(rows.cell(at, c, made), '.') != 0 &&
            readNumber(rows.cell(at, c, made), ',') != 0)
            numbers.push_back(c);
    std::size_t sums = 0;
    std::size_t others = 0;
    for (const std::size_t c : numbers) {
        const auto isSum = [&](char mark) {
            const std::optional<double> total = readNumber(rows.cell(at, c, made), mark);
            double sum = 0;
            for (std::size_t row = first; row < last && total; ++row)
                sum += c < rows.cellsIn(row) ? readNumber(rows.cell(row, c, made), mark).value_or(0) : 0;
            return total && std::abs(sum - *total) <= 0.01 + 1e-4 * std::abs(*total);
        };
        ++(isSum('.') || isSum(',') ? sums : others);
        if (2 * others >= numbers.size())
            return 0;
    }
    return others == 0 || sums > 1 ? sums : 0;
}

// How many cells a row leaves empty that most of some rows have filled.
std::size_t leftOut(const TableRows& rows, std::size_t first, std::size_t last, std::size_t at, std::size_t width)
{
    std::string made;
    std::size_t count = 0;
    for (std::size_t c = 0; c < width; ++c) {
        if (c < rows.cellsIn(at) && !isMissingMark(rows.cell(at, c, made)))
            continue;
        std::size_t filled = 0;
        for (std::size_t row = first; row < last; ++row)
            filled += c < rows.cellsIn(row) && !isMissingMark(rows.cell(row, c, made)) ? 1U : 0U;
        count += first < last && filled * 4 >= (last - first) * 3 ? 1U : 0U;
    }
    return count;
}

// "***" above "**": classes, not totals.
bool areStarsAbove(const TableRows& rows, std::size_t first, std::size_t at, std::size_t column)
{
    std::string made;
    for (std::size_t row = first; row < at; ++row)
        if (const std::string text = column < rows.cellsIn(row) ? trimmed(rows.cell(row, column, made)) : std::string();
            !text.empty() && text.find_first_not_of('*') == std::string::npos)
            return true;
    return false;
}

// Whether a row that begins with such a word, in `column`, is the totals of those above it: by its sums, or by what it leaves out. Where
// the word may be part of a name, half of the other cells are to be left out.
bool isTotalOf(const TableRows& rows, std::size_t first, std::size_t at, std::size_t column, std::size_t width, TotalWord word)
{
    if (word == TotalWord::No || (word == TotalWord::Stars && areStarsAbove(rows, first, at, column)))
        return false;
    if (sumsOf(rows, first, at, at, column + 1) > 0)
        return true;
    if (word == TotalWord::Stars)
        return false;
    const std::size_t left = leftOut(rows, at - std::min(at - first, kLooked), at, at, width);
    return word == TotalWord::Exact ? left > 0 : left * 2 >= width - 1;
}

bool fillsCells(const TableRows& rows, std::size_t row, std::size_t few)
{
    std::string made;
    std::size_t filled = 0;
    for (std::size_t c = 0; c < rows.cellsIn(row) && filled < few; ++c)
        filled += isMissingMark(rows.cell(row, c, made)) ? 0U : 1U;
    return filled >= few;
}

// "1) Preliminary", "¹ With …".
bool isNumbered(std::string_view text)
{
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits > 0 && digits <= 2)
        return text.substr(digits).starts_with(") ");
    return std::any_of(kRaised.begin(), kRaised.end(), [text](std::string_view one) { return text.starts_with(one); });
}

// Whether the only text of a row may be a value of its column, all others missing: the rows above have texts there too, about as long, and
// it does not read like "Source: …" or "* …".
bool isValueOf(const TableRows& rows, std::size_t at, std::size_t column, std::string_view text)
{
    if (text.find(':') != std::string_view::npos || text.starts_with('*') || text.starts_with('#'))
        return false;
    std::string made;
    bool numberedAbove = false;
    std::size_t longest = 0;
    std::size_t texts = 0;
    std::size_t seen = 0;
    for (std::size_t row = at; row > 0 && seen < kLooked; --row) {
        if (!fillsCells(rows, row - 1, 2))
            continue;
        ++seen;
        const std::string_view above = rows.cell(row - 1, column, made);
        if (cellShape(above) != CellShape::Text)
            continue;
        ++texts;
        numberedAbove = numberedAbove || isNumbered(above);
        longest = std::max(longest, characterCount(above));
    }
    return (numberedAbove || !isNumbered(text)) && texts * 2 > seen && characterCount(text) <= longest * 2;
}

// Words, not an id or a mark of a row that was cut short.
bool isSentence(std::string_view text)
{
    constexpr std::size_t longWord = 12;
    return text.find(' ') != std::string_view::npos || characterCount(text) >= longWord || text.ends_with('.');
}

// Whether a cell holds what the cell above it does: "USD" beside a total.
bool isAsAbove(const TableRows& rows, std::size_t first, std::size_t at, std::size_t column)
{
    std::string here;
    std::string above;
    return at > first && column < rows.cellsIn(at - 1) && rows.cell(at, column, here) == rows.cell(at - 1, column, above);
}

// Whether the rows above have nothing but numbers, dates and the like in the first column, and more cells than one.
bool areTypedAbove(const TableRows& rows, std::size_t first, std::size_t at)
{
    constexpr std::size_t few = 3;
    std::string made;
    std::size_t seen = 0;
    for (std::size_t row = at; row > first && seen < kLooked; --row) {
        if (rows.cellsIn(row - 1) < 2)
            continue;
        if (const CellShape shape = cellShape(rows.cell(row - 1, 0, made)); shape == CellShape::Text || shape == CellShape::Empty)
            return false;
        ++seen;
    }
    return seen >= few;
}

// Whether a text has more words than any above it in the first column.
bool isLongerThanAbove(const TableRows& rows, std::size_t at, std::string_view text)
{
    const auto blanks = [](std::string_view words) { return std::count(words.begin(), words.end(), ' '); };
    std::string made;
    for (std::size_t row = at; row > 0 && at - row < kLooked; --row)
        if (rows.cellsIn(row - 1) > 1 && blanks(rows.cell(row - 1, 0, made)) >= blanks(text))
            return false;
    return true;
}

}  // namespace

bool isRemark(std::string_view text)
{
    return text.find(' ') != std::string_view::npos || text.find(':') != std::string_view::npos || text.starts_with('*') ||
           text.starts_with('#');
}

Trailing trailingKind(const TableRows& rows, std::size_t begin, std::size_t at, std::size_t width)
{
    if (width < 2)
        return Trailing::None;
    std::string made;
    std::size_t filled = 0;
    std::size_t bytes = 0;
    std::size_t numbers = 0;
    std::size_t others = 0;  // of those behind the first, neither numbers, nor missing, nor what stands above too
    std::size_t texts = 0;
    std::size_t column = 0;  // of the first that is filled
    bool phrases = true;     // a blank behind every delimiter
    std::string first;
    for (std::size_t c = 0; c < rows.cellsIn(at); ++c) {
        const std::string_view text = rows.cell(at, c, made);
        bytes += text.size() + 1;
        phrases = phrases && (c == 0 || text.starts_with(' '));
        if (text.find_first_not_of(" \t") == std::string_view::npos)
            continue;
        const CellShape shape = cellShape(text);
        texts += shape == CellShape::Text ? 1U : 0U;
        if (filled++ == 0) {
            first = std::string(text);
            column = c;
        } else {
            numbers += shape == CellShape::Number ? 1U : 0U;
            others += shape == CellShape::Number || shape == CellShape::Empty || isAsAbove(rows, begin, at, c) ? 0U : 1U;
        }
    }
    if (filled == 0)
        return Trailing::Nothing;
    if (numbers > 0 && others == 0 && isTotalOf(rows, begin, at, column, width, totalWord(first)))
        return Trailing::Total;
    if (rows.cellsIn(at) == 1) {
        const bool cutShort = at > 0 && rows.cellsIn(at - 1) > 1 && !rows.afterGap(at) && isValueOf(rows, at, 0, first) &&
                              !isLongerThanAbove(rows, at, first);
        const bool lone = width > 2 && isSentence(first) && cellShape(first) == CellShape::Text && areTypedAbove(rows, begin, at);
        return (isRemark(first) && !cutShort) || lone || rows.afterGap(at) ? Trailing::Footnote : Trailing::None;
    }
    if (texts < filled)
        return Trailing::None;
    if (rows.cellsIn(at) < width)
        return isRemark(first) && (rows.afterGap(at) || bytes > kLongRemark || (phrases && areTypedAbove(rows, begin, at)))
                   ? Trailing::Footnote
                   : Trailing::None;
    if (filled > 1 || isValueOf(rows, at, column, first))
        return Trailing::None;
    return rows.afterGap(at) || isRemark(first) ? Trailing::Footnote : Trailing::None;
}

bool isTotalAbove(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    constexpr std::size_t few = 3;
    constexpr std::size_t most = 100000;  // rows below a line of totals
    if (last < at + 1 + few || rows.cellsIn(at) < 2)
        return false;
    std::string made;
    const TotalWord word = totalWord(rows.cell(at, 0, made));
    if ((word != TotalWord::Exact && word != TotalWord::Within) || totalWord(rows.cell(at + 1, 0, made)) == TotalWord::Exact)
        return false;
    std::size_t numbers = 0;
    for (std::size_t c = 1; c < rows.cellsIn(at); ++c) {
        const CellShape shape = cellShape(rows.cell(at, c, made));
        if (shape == CellShape::Text || shape == CellShape::Date)
            return false;
        numbers += shape == CellShape::Number ? 1U : 0U;
    }
    const bool exact = word == TotalWord::Exact;
    if (numbers == 0 || (exact && leftOut(rows, at + 1, std::min(last, at + 1 + kLooked), at, width) > 0))
        return numbers > 0;
    return last - at <= most && sumsOf(rows, at + 1, last, at, 1) >= (exact ? 1U : 2U);
}

std::size_t trailingBegin(const TableRows& rows, std::size_t first, std::size_t width)
{
    std::size_t begin = rows.size();
    for (std::size_t remarks = 0; begin > first; --begin) {
        const Trailing kind = trailingKind(rows, first, begin - 1, width);
        if (kind == Trailing::None || (kind != Trailing::Nothing && ++remarks > kFootnotes))
            break;
    }
    return begin;
}

}  // namespace holdfast
