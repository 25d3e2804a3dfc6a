// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/table_tail.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongRemark = 100;  // bytes: a sentence with commas in it
constexpr std::size_t kFootnotes = 10;    // at most so many trailing rows are looked at
constexpr std::array kRaised{"\xC2\xB9"sv, "\xC2\xB2"sv, "\xC2\xB3"sv};
constexpr std::array kTotals{"итого"sv,  "всего"sv,  "total"sv,  "totals"sv, "sum"sv,        "grand total"sv, "summe"sv,
                             "gesamt"sv, "suma"sv,   "razem"sv,  "totale"sv, "общий итог"sv, "всего по"sv,    "insgesamt"sv,
                             "totaux"sv, "toplam"sv, "ogółem"sv, "*"sv,      "**"sv};

// "Total", "Всего по", "Transactions total", with or without a colon.
bool isTotalWord(std::string_view text)
{
    const std::string folded = caseFolded(trimmed(text));
    return std::any_of(kTotals.begin(), kTotals.end(), [&folded](std::string_view word) {
        if (folded.size() > word.size() && folded.ends_with(word) && folded[folded.size() - word.size() - 1] == ' ')
            return true;
        if (!folded.starts_with(word))
            return false;
        const std::string_view rest = std::string_view(folded).substr(word.size());
        if (word.front() == '*')
            return rest.empty();  // of SAP
        return rest.empty() || rest.front() == ':' || rest.front() == ' ' || rest.front() == ',';
    });
}

// Whether most numbers of a row, from `column` on, are the sums of those in some rows, under either decimal mark: shares and means are not.
bool areSums(const TableRows& rows, std::size_t first, std::size_t last, std::size_t at, std::size_t column)
{
    std::string made;
    std::size_t numbers = 0;
    std::size_t sums = 0;
    for (std::size_t c = column; c < rows.cellsIn(at); ++c) {
        if (cellShape(rows.cell(at, c, made)) != CellShape::Number)
            continue;
        const auto isSum = [&](char mark) {
            const std::optional<double> total = readNumber(rows.cell(at, c, made), mark);
            double sum = 0;
            for (std::size_t row = first; row < last && total; ++row)
                sum += c < rows.cellsIn(row) ? readNumber(rows.cell(row, c, made), mark).value_or(0) : 0;
            return total && std::abs(sum - *total) <= 0.01 + 1e-4 * std::abs(*total);
        };
        ++numbers;
        sums += isSum('.') || isSum(',') ? 1U : 0U;
    }
    return numbers > 0 && sums * 2 >= numbers;
}

// Whether a row leaves cells empty that most of the rows above it have filled.
bool leavesOut(const TableRows& rows, std::size_t first, std::size_t at, std::size_t width)
{
    constexpr std::size_t looked = 50;
    std::string made;
    const std::size_t begin = at - std::min(at - first, looked);
    for (std::size_t c = 0; c < width; ++c) {
        if (c < rows.cellsIn(at) && !isMissingMark(rows.cell(at, c, made)))
            continue;
        std::size_t filled = 0;
        for (std::size_t row = begin; row < at; ++row)
            filled += c < rows.cellsIn(row) && !isMissingMark(rows.cell(row, c, made)) ? 1U : 0U;
        if (filled * 4 >= (at - begin) * 3)
            return true;
    }
    return false;
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
    constexpr std::size_t looked = 50;
    if (text.find(':') != std::string_view::npos || text.starts_with('*') || text.starts_with('#') || isNumbered(text))
        return false;
    std::string made;
    std::size_t longest = 0;
    std::size_t texts = 0;
    std::size_t seen = 0;
    for (std::size_t row = at; row > 0 && seen < looked; --row) {
        if (!fillsCells(rows, row - 1, 2))
            continue;
        ++seen;
        const std::string_view above = rows.cell(row - 1, column, made);
        if (cellShape(above) != CellShape::Text)
            continue;
        ++texts;
        longest = std::max(longest, characterCount(above));
    }
    return texts * 2 > seen && characterCount(text) <= longest * 2;
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
    constexpr std::size_t looked = 50;
    constexpr std::size_t few = 3;
    std::string made;
    std::size_t seen = 0;
    for (std::size_t row = at; row > first && seen < looked; --row) {
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
    constexpr std::size_t looked = 50;
    const auto blanks = [](std::string_view words) { return std::count(words.begin(), words.end(), ' '); };
    std::string made;
    for (std::size_t row = at; row > 0 && at - row < looked; --row)
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
    if (numbers > 0 && others == 0 && isTotalWord(first) && (areSums(rows, begin, at, at, column + 1) || leavesOut(rows, begin, at, width)))
        return Trailing::Total;
    if (rows.cellsIn(at) == 1) {
        const bool cutShort = at > 0 && rows.cellsIn(at - 1) > 1 && !rows.afterGap(at) && isValueOf(rows, at, 0, first) &&
                              !isLongerThanAbove(rows, at, first);
        const bool lone = width > 2 && cellShape(first) == CellShape::Text && areTypedAbove(rows, begin, at);
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

bool isTotalAbove(const TableRows& rows, std::size_t at, std::size_t last)
{
    constexpr std::size_t few = 2;
    constexpr std::size_t most = 100000;  // rows below a line of totals
    if (last < at + 1 + few || last - at > most || rows.cellsIn(at) < 2)
        return false;
    std::string made;
    if (!isTotalWord(rows.cell(at, 0, made)))
        return false;
    for (std::size_t c = 1; c < rows.cellsIn(at); ++c)
        if (const CellShape shape = cellShape(rows.cell(at, c, made)); shape == CellShape::Text || shape == CellShape::Date)
            return false;
    return areSums(rows, at + 1, last, at, 1);
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
