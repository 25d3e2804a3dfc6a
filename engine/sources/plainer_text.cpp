// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/plainer_text.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "sources/aligned_columns.h"
#include "sources/bare_quotes.h"
#include "sources/box_drawing.h"
#include "sources/cell_shape.h"
#include "sources/drawn_cells.h"
#include "sources/line_end.h"
#include "sources/long_delimiter.h"
#include "sources/mixed_blanks.h"
#include "sources/quoted_lines.h"
#include "sources/typographic_quotes.h"

namespace holdfast {

namespace {

// The lines at a text's beginning that tell.
std::string_view beginningOf(std::string_view text)
{
    const std::string_view sample = dialectSample(text);
    const std::size_t end = sample.size() < text.size() ? sample.find_last_of("\r\n") : std::string_view::npos;
    return end == std::string_view::npos ? sample : sample.substr(0, end + 1);
}

// Whether single marks stand beside a doubled one, so that an empty cell stood between two: a usual delimiter anywhere, others in a line
// that no long delimiter parts, and not as sentences do.
bool holdsSingleMarks(std::string_view parted, char instead, char mark)
{
    if (std::string_view(",;|\t").find(mark) != std::string_view::npos)
        return holdsSingleMark(parted, mark);
    for (std::size_t begin = 0; begin < parted.size();) {
        const std::size_t end = lineEnd(parted, begin);
        const std::string_view line = parted.substr(begin, end - begin);
        for (std::size_t at = line.find(instead) == std::string_view::npos ? line.find(mark) : line.size(); at < line.size();
             at = line.find(mark, at + 1))
            if (at + 1 < line.size() && line[at + 1] != ' ')
                return true;
        begin = end + 1;
    }
    return false;
}

// Whether a column of a table that was parted by its places holds several words, which themselves do not stand below one another: one name
// of two words rather than two columns. Not where any such cell holds a number.
bool holdsPhrases(std::string_view parted, char instead)
{
    constexpr std::size_t few = 3;
    const CsvSample cut = csvSample(parted, {.delimiter = instead, .quote = '\0'}, false);
    struct Words
    {
        std::size_t cells = 0;
        std::set<std::size_t> fromLeft;
        std::set<std::size_t> fromRight;
    };
    std::vector<Words> columns;
    for (const CsvRecord& record : cut.records)
        for (std::size_t c = 0; c < record.fields; ++c) {
            const CsvField& field = cut.fields[record.firstField + c];
            const std::string_view cell = parted.substr(field.begin, field.size);
            std::size_t begin = 0;
            for (std::size_t at = cell.find(' '); at != std::string_view::npos && begin <= cell.size();
                 begin = at + 1, at = std::min(cell.find(' ', begin), cell.size()))
                if (at > begin && cellShape(cell.substr(begin, at - begin)) != CellShape::Text)
                    return false;
            if (begin == 0)
                continue;
            columns.resize(std::max(columns.size(), c + 1));
            ++columns[c].cells;
            columns[c].fromLeft.insert(cell.find(' '));
            columns[c].fromRight.insert(cell.size() - cell.find_last_of(' '));
        }
    // The first column stands at the left.
    return std::any_of(columns.begin(), columns.end(), [&](const Words& words) {
        return words.cells > few && words.fromLeft.size() > 1 && (&words == &columns.front() || words.fromRight.size() > 1);
    });
}

constexpr double kMostStand = 0.75;  // of the lines below a ruler, which shows the columns by itself

// Whether a table whose columns stand below one another is better parted so than by the delimiter found: none was, or it does not part the
// names as it parts the rows.
bool isBetterAligned(std::string_view sample, std::string_view parted, char instead, LazyDialect& ofSample)
{
    const DetectedDialect aligned = detectDialect(parted, {.delimiter = instead});
    if (aligned.consistency < (hasGappedRuler(sample) ? kMostStand : 1))
        return false;
    const DetectedDialect& found = ofSample.get();
    const std::size_t begin = std::min(sample.find_first_not_of("\r\n"), sample.size());
    const std::string_view names = sample.substr(begin, sample.find_first_of("\r\n", begin) - begin);
    if (found.dialect.delimiter == '\0' || names.find(found.dialect.delimiter) == std::string_view::npos)
        return true;
    const CsvSample cut = csvSample(sample, found.dialect, false);
    if (found.dialect.delimiter == ' ' && found.dialect.runs && holdsPhrases(parted, instead))
        return true;
    return found.dialect.delimiter == ' ' && std::any_of(cut.records.begin(), cut.records.end(), [&](const CsvRecord& record) {
               return record.fields != found.width && record.fields > 1;
           });
}

}  // namespace

PlainerText plainerText(std::string_view text, const DialectChoices& choices)
{
    PlainerText plainer;
    LazyDialect dialect(beginningOf(text), choices);
    const auto become = [&](std::string made) {
        plainer.text = std::make_shared<const std::string>(std::move(made));
        text = *plainer.text;
        dialect = LazyDialect(beginningOf(text), choices);
    };
    if (!choices.quote) {
        if (isFramed(beginningOf(text)))
            become(withPlainFrames(text));
        if (!choices.delimiter || *choices.delimiter == '|')
            if (std::optional<std::string> made = withQuotedDrawnCells(text, beginningOf(text)))
                become(std::move(*made));
        if (const std::optional<QuotePair> quotes = typographicQuotes(beginningOf(text)))
            become(withPlainQuotes(text, *quotes));
        if (std::optional<std::string> made = withDoubledQuotes(text, beginningOf(text), dialect))
            become(std::move(*made));
        if (std::optional<std::string> made = withoutLineQuotes(text, beginningOf(text), choices.delimiter)) {
            become(std::move(*made));
            plainer.linesInQuotes = true;
        }
    }
    if (!choices.delimiter && choices.longDelimiter.empty())
        if (std::optional<std::string> made = withPlainBlanks(text, beginningOf(text)))
            become(std::move(*made));
    std::string longOne = choices.longDelimiter;
    if (longOne.empty() && !choices.delimiter) {
        const std::string_view sample = beginningOf(text);
        longOne = longDelimiter(sample, sample.size() < text.size(), dialect).value_or(std::string());
    }
    const std::optional<char> free = choices.delimiter ? std::nullopt : freeDelimiter(text);
    if (free && (longOne.empty() || longOne == kAlignedColumns)) {
        const std::string_view sample = beginningOf(text);
        const std::optional<std::string> looked = withPartedColumns(sample, sample, *free);
        if (looked && (!longOne.empty() || isBetterAligned(sample, *looked, *free, dialect))) {
            if (std::optional<std::string> made = withPartedColumns(text, sample, *free)) {
                become(std::move(*made));
                plainer.longDelimiter = kAlignedColumns;
                plainer.delimiter = *free;
            }
        }
    } else if (free) {
        std::string parted = withDelimiter(text, longOne, choices.quote.value_or('"'), *free);
        const bool doubled = longOne.find_first_not_of(longOne.front()) == std::string::npos;
        if (!choices.longDelimiter.empty() || !doubled || !holdsSingleMarks(parted, *free, longOne.front())) {
            become(std::move(parted));
            plainer.longDelimiter = std::move(longOne);
            plainer.delimiter = *free;
        }
    }
    if (plainer.longDelimiter.empty())
        plainer.detected = dialect.knownOf(text);
    return plainer;
}

}  // namespace holdfast
