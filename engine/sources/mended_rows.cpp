// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mended_rows.h"

#include "sources/quoted_lines.h"

namespace holdfast {

namespace {

constexpr std::size_t kLeastWidth = 3;  // a sentence has a comma by chance, a row of two cells too

// How many fields a text has that is one record; 0 where it is not, or where cells begin with blanks, as parts of sentences do.
std::size_t fieldsOf(std::string_view text, const CsvSample& cut)
{
    if (cut.records.size() != 1 || cut.end != text.size())
        return 0;
    for (std::size_t c = 1; c < cut.fields.size(); ++c)
        if (cut.fields[c].size > 0 && text[cut.fields[c].begin] == ' ')
            return 0;
    return cut.fields.size();
}

std::string quoted(std::string_view cell, const CsvDialect& dialect)
{
    std::string made(1, dialect.quote);
    for (const char c : cell) {
        if (c == dialect.quote)
            made += dialect.backslash ? '\\' : c;
        made += c;
    }
    return made + dialect.quote;
}

// A record of one field as a row of `width` ones.
std::optional<std::string> asRow(std::string_view record, const CsvDialect& dialect, std::size_t width, bool last)
{
    if (width < kLeastWidth)
        return std::nullopt;
    if (dialect.quote == '"')
        if (std::optional<std::string> inside = insideQuotes(record))
            return fieldsOf(*inside, csvSample(*inside, dialect, false)) == width ? std::move(inside) : std::nullopt;
    if (last)
        return std::nullopt;  // below the table: a remark
    for (const char other : {',', ';', '\t', '|'}) {
        if (other == dialect.delimiter || record.find(other) == std::string_view::npos)
            continue;
        CsvDialect written = dialect;
        written.delimiter = other;
        const CsvSample cut = csvSample(record, written, false);
        if (fieldsOf(record, cut) != width)
            continue;
        std::string row;
        std::string decoded;
        for (std::size_t c = 0; c < width; ++c) {
            const std::string_view cell = fieldText(record, cut.fields[c], written, decoded);
            const bool plain = dialect.quote == '\0' ||
                               cell.find_first_of(std::string{dialect.delimiter, dialect.quote, '\n', '\r'}) == std::string_view::npos;
            row += (c > 0 ? std::string(1, dialect.delimiter) : std::string()) + (plain ? std::string(cell) : quoted(cell, dialect));
        }
        return row;
    }
    return std::nullopt;
}

}  // namespace

std::optional<MendedText> mendRows(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect,
                                   const TableLayout& layout)
{
    if (layout.width < 2 || layout.width > kColumnLimit || layout.drawn || layout.rows.empty() || dialect.delimiter == '\0' ||
        dialect.delimiter == ' ')
        return std::nullopt;
    const RecordRuns::Run& top = layout.rows.runs().front();
    const std::uint64_t firstRow = blocks[top.block].begin(top.record);
    MendedText mended;
    LineCounter lines(text);
    std::uint64_t copied = 0;
    std::uint64_t lastWide = 0;  // where the last record of several fields begins
    for (const CsvBlock& block : blocks)
        for (std::size_t i = 0; block.mostFields() > 1 && i < block.size(); ++i)
            lastWide = block.fields(i) > 1 ? block.begin(i) : lastWide;
    // Names may be written otherwise too.
    const bool names = top.record > 0 && (layout.header || layout.preambleLines > 0);
    for (const CsvBlock& block : blocks) {
        if (block.leastFields() > 1)
            continue;
        for (std::size_t i = 0; i < block.size(); ++i) {
            if (block.fields(i) > 1 || (block.begin(i) < firstRow && (!names || &block != &blocks[top.block] || i + 1 != top.record)))
                continue;
            const std::string_view record = recordText(text, block, i);
            const std::optional<std::string> row = asRow(record, dialect, layout.width, block.begin(i) > lastWide);
            if (!row)
                continue;
            if (mended.rows.count++ == 0)
                mended.rows.firstLine = lines.lineAt(block.begin(i));
            mended.text += text.substr(copied, block.begin(i) - copied);
            mended.text += *row;
            copied = block.begin(i) + record.size();
        }
    }
    if (mended.rows.count == 0)
        return std::nullopt;
    mended.text += text.substr(copied);
    return mended;
}

}  // namespace holdfast
