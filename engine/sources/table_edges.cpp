// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: where a table begins and how wide it is are told by one another.
#include "sources/table_edges.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "sources/cell_shape.h"
#include "sources/known_names.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"
#include "sources/table_tail.h"

namespace holdfast {

namespace {

constexpr std::size_t kHeadRows = 200;  // rows that tell whether there is a header, fewer of a very wide table
constexpr std::size_t kHeadCells = 100000;
constexpr std::size_t kMostTitles = 60;  // lines above a table, padded with delimiters

// The middle one of how many cells the rows from `first` on have filled.
std::size_t usualFill(const CsvRecords& records, std::size_t first, std::size_t width)
{
    std::vector<std::size_t> fills;
    for (std::size_t i = first; i < records.size() && fills.size() < kHeadRows && fills.size() * width < kHeadCells; ++i)
        fills.push_back(records.filledCells(i, width));
    if (fills.empty())
        return 0;
    const auto middle = fills.begin() + static_cast<std::ptrdiff_t>(fills.size() / 2);
    std::nth_element(fills.begin(), middle, fills.end());
    return *middle;
}

bool endsEmpty(const CsvRecords& records, std::size_t first, std::size_t column)
{
    for (std::size_t i = first; i < std::min(records.size(), first + kHeadRows); ++i)
        if (!records.isEmptyFrom(i, column))
            return false;
    return true;
}

// Whether blanks part a table of most records: prose above it is cut at its own.
bool mayHaveProse(const CsvRecords& records, std::size_t width)
{
    if (!records.partedBy(' '))
        return false;
    const std::vector<std::size_t> counts = records.widths();
    return width < counts.size() && counts[width] * 4 >= records.size() * 3;
}

// "# Places of the moon, every hour" above "170.2 10.3".
bool isProse(const CsvRecords& records, std::size_t at, std::size_t width)
{
    constexpr std::string_view marks = "#%!*;/";
    const std::size_t words = records.fields(at);
    if (words <= width)
        return false;
    std::string made;
    std::size_t texts = 0;
    for (std::size_t c = 0; c < words; ++c)
        texts += cellShape(records.cell(at, c, made)) == CellShape::Text ? 1U : 0U;
    return texts * 2 > words && (words >= 2 * width || marks.find(records.raw(at).front()) != std::string_view::npos) &&
           !commentsNames(records, at, width);
}

// The first record of the table's width; or the shorter one right above it that names its columns.
std::size_t firstWide(const CsvRecords& records, std::size_t width)
{
    const bool prose = mayHaveProse(records, width);
    std::size_t wide = 0;
    while (wide + 1 < records.size() && (records.fields(wide) < width || (prose && isProse(records, wide, width))))
        ++wide;
    if (records.fields(wide) < width)
        return 0;
    if (wide == 0 || records.fields(wide - 1) < 2 || records.fields(wide - 1) * 2 <= width || (prose && isProse(records, wide - 1, width)))
        return wide;
    // Names without the delimiter that trails each row, a row that was cut short, or a title with a comma in it.
    if (records.fields(wide - 1) + 1 == width && endsEmpty(records, wide, width - 1))
        return wide - 1;
    return headerAt(records, wide, records.fields(wide)).header ? wide : wide - 1;
}

// How much a record reads like names: words of names for it; numbers and cells that begin with a blank, as behind a comma, against it.
int nameLikeness(const CsvRecords& records, std::size_t at, std::size_t width)
{
    int likeness = 0;
    std::string made;
    for (std::size_t c = 0; c < width; ++c) {
        const std::string_view cell = records.cell(at, c, made);
        if (cellShape(cell) != CellShape::Text || cell.starts_with(' '))
            --likeness;
        else
            likeness += holdsNameWord(cell) || isIdentifier(cell) ? 1 : 0;
    }
    return likeness;
}

// "Report, for March, 2026" above "Name,Value,Share": a title that has as many cells as the names below it, by chance.
bool isTitleOver(const CsvRecords& records, std::size_t first, std::size_t width)
{
    if (first + 3 >= records.size() || records.fields(first) != width || records.fields(first + 1) != width)
        return false;
    std::string made;
    std::set<std::string> names;
    for (std::size_t c = 0; c < width; ++c) {
        const std::string name = trimmed(records.cell(first + 1, c, made));
        if (cellShape(name) != CellShape::Text || !names.insert(name).second)
            return false;
    }
    const int below = nameLikeness(records, first + 1, width);
    return below > 0 && below > nameLikeness(records, first, width) && headerAt(records, first + 1, width).header &&
           !headerAt(records, first + 2, width).header && headerAt(records, first + 1, width).reason != "header.distinct-texts";
}

// Lines of prose above the names: a blank behind each of their delimiters and behind none of the table's, however many they have.
std::size_t proseEnd(const CsvRecords& records, std::size_t width)
{
    constexpr std::size_t looked = 20;
    const auto blanks = [&records](std::size_t i) {
        std::size_t count = 0;
        for (std::size_t c = 1; c < records.fields(i); ++c)
            count += records.beginsWithBlank(i, c) ? 1U : 0U;
        return count;
    };
    std::size_t end = 0;
    while (end < std::min(records.size(), kMostTitles) && records.fields(end) > 1 && blanks(end) + 1 == records.fields(end))
        ++end;
    if (end == 0 || end + 2 >= records.size() || records.partedBy(' ') || records.fields(end) != width)
        return 0;
    for (std::size_t i = end; i < std::min(records.size(), end + looked); ++i)
        if (blanks(i) > 0)
            return 0;
    const HeaderGuess names = headerAt(records, end, width);
    return names.header && names.reason != "header.distinct-texts" && !headerAt(records, end + 1, width).header ? end : 0;
}

// Whether a line says by itself that it holds names: more than that its texts differ.
bool isNamed(const CsvRecords& records, std::size_t at, std::size_t width)
{
    const HeaderGuess guess = headerAt(records, at, width);
    return guess.header && guess.reason != "header.distinct-texts";
}

// The width of the rows that a text ends with, where everything above them is narrower by two cells and more: what "Name;Value" stands
// above, line by line, may be longer than a short table.
std::size_t widthBelow(const CsvRecords& records, std::size_t usual)
{
    constexpr std::size_t few = 3;
    const std::size_t width = records.fields(records.size() - 1);
    if (width < usual + 2 || width > kColumnLimit)
        return usual;
    std::size_t first = records.size();
    while (first > 0 && records.fields(first - 1) == width)
        --first;
    constexpr std::size_t mostAbove = 30;
    const std::size_t rows = records.size() - first;
    if (rows < few || first > mostAbove || first > 3 * rows || !isNamed(records, first, width) || isNamed(records, 0, usual))
        return usual;
    for (std::size_t i = 0; i < first; ++i)
        if (records.fields(i) + 2 > width || records.fields(i) > usual + 1)
            return usual;
    return width;
}

}  // namespace

std::size_t commonWidth(const CsvRecords& records)
{
    if (!records.parted())
        return 1;
    const std::vector<std::size_t> counts = records.widths();
    const std::size_t headWidth = std::min(records.fields(0), kColumnLimit + 1);
    std::size_t best = headWidth;
    for (std::size_t width = 2; width < counts.size(); ++width)
        if (best < 2 ? counts[width] > 0 : counts[width] > counts[best] || (counts[width] == counts[best] && best != headWidth))
            best = width;
    if (best < 2)
        return 1;
    if (best == 2)
        best = widthBelow(records, best);
    for (std::size_t i = 0; best > kColumnLimit && i < records.size(); ++i)
        if (records.fields(i) > kColumnLimit)
            return records.fields(i);
    // Lines of one field are titles and remarks, unless most lines between rows of the table are such.
    std::size_t first = 0;
    std::size_t last = records.size() - 1;
    while (records.fields(first) != best)
        ++first;
    while (records.fields(last) != best)
        --last;
    std::size_t lone = 0;
    for (std::size_t i = first; i < last && counts.size() > 1 && counts[1] > counts[best]; ++i)
        lone += records.fields(i) == 1 ? 1U : 0U;
    return lone > counts[best] ? 1 : best;
}

bool commentsNames(const CsvRecords& records, std::size_t at, std::size_t width)
{
    std::string made;
    if (!records.partedBy(' ') || records.fields(at) != width + 1 || at + 1 == records.size() || records.fields(at + 1) != width)
        return false;
    const std::string mark = trimmed(records.cell(at, 0, made));
    return mark == "#" || mark == "%" || mark == "//";
}

HeaderGuess headerAt(const TableRows& rows, std::size_t at, std::size_t width)
{
    const std::vector<std::string> names = rows.cells(at, width);
    std::vector<std::vector<std::string>> body;
    for (std::size_t i = at + 1; i < rows.size() && body.size() < kHeadRows && body.size() * width < kHeadCells; ++i) {
        if (width > 1 && rows.cellsIn(i) < 2)
            continue;
        if (std::vector<std::string> cells = rows.cells(i, width); width == 1 || cells != names)
            body.push_back(std::move(cells));
    }
    return guessHeader(names, body);
}

std::size_t preambleEnd(const CsvRecords& records, std::size_t width)
{
    if (width < 2)
        return 0;
    if (const std::size_t end = proseEnd(records, width); end > 0)
        return end;
    // A line of particulars that is wider than all.
    if (records.size() > 3 && records.fields(0) > width && !records.isEmptyFrom(0, width) && records.fields(1) == width &&
        records.fields(2) == width && !mayHaveProse(records, width)) {
        const HeaderGuess names = headerAt(records, 1, width);
        if (names.header && names.reason != "header.distinct-texts" && !headerAt(records, 0, width).header &&
            !headerAt(records, 2, width).header)
            return 1;
    }
    std::size_t first = firstWide(records, width);
    while (first + 1 < records.size() && records.filledCells(first, width) == 0)
        ++first;  // delimiters alone
    if (isTitleOver(records, first, width))
        return first + 1;
    // Titles padded with delimiters, as spreadsheets write them.
    const std::size_t limit = std::min(records.size(), first + kMostTitles);
    std::size_t end = first;
    std::string decoded;
    while (end < limit && records.filledCells(end, width) * 2 <= width &&
           records.filledCells(end, width) <= std::max<std::size_t>(2, width / 4))
        ++end;
    if (end == first || end >= limit)
        return first;
    const std::size_t usual = usualFill(records, end, width);
    if (usual < 2 || usual * 2 <= width)
        return first;  // a sparse table
    const std::string title = trimmed(records.cell(first, 0, decoded));
    const bool titles = width > 2 || !title.empty();
    return titles && (headerAt(records, end, records.fields(end)).header ||
                      (width > 2 && records.filledCells(first, width) == 1 && isRemark(title)))
               ? end
               : first;
}

bool holdsUnits(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width)
{
    if (last < at + 4)
        return false;
    const std::size_t end = std::min(last, at + kHeadRows);
    std::size_t numbers = 0;
    std::size_t units = 0;
    std::size_t texts = 0;
    std::size_t filledTexts = 0;
    std::string decoded;
    for (std::size_t c = 0; c < width; ++c) {
        const std::string unit(rows.cell(at, c, decoded));
        std::size_t filled = 0;
        std::size_t numeric = 0;
        for (std::size_t i = at + 1; i < end; ++i) {
            const std::string_view text = rows.cell(i, c, decoded);
            filled += isMissingMark(text) ? 0U : 1U;
            numeric += scanNumber(text).shape != NumberShape::None ? 1U : 0U;
        }
        if (filled == 0)
            continue;
        if (numeric * 10 < filled * 9) {
            ++texts;
            filledTexts += isMissingMark(unit) ? 0U : 1U;
            continue;
        }
        ++numbers;
        if (isMissingMark(unit))
            continue;
        if (characterCount(unit) > 12 || scanNumber(unit).shape != NumberShape::None)
            return false;
        ++units;
    }
    if (units == 1)  // nothing else stands in the row
        return filledTexts == 0 && texts + numbers >= 2;
    return units >= 2 && units * 2 >= numbers && (units == numbers || filledTexts * 2 <= texts);
}

}  // namespace holdfast
