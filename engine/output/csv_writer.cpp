// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/csv_writer.h"

#include <algorithm>
#include <array>

#include "base/check.h"
#include "base/text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kPiece = 65536;  // bytes handed to the sink at once
constexpr std::array kBlanks{
    " "sv, "\n"sv, "\v"sv, "\f"sv, "\xC2\xA0"sv, "\xE2\x80\xAF"sv, "\xE2\x80\x89"sv, "\xE3\x80\x80"sv, "\xEF\xBB\xBF"sv, "\xE2\x80\x8B"sv};

class CsvText
{
public:
    CsvText(const CsvStyle& style, Sink& sink) : m_style(style), m_sink(sink) {}

    void text(std::string_view cell, bool only)
    {
        const bool formula = m_style.neutralise && looksLikeFormula(cell);
        const bool blankEnds = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ');
        // A lone empty cell would make a blank line, which readers skip.
        const bool quoted = formula || blankEnds || (only && cell.empty()) || cell.find_first_of("\"\r\n") != std::string_view::npos ||
                            cell.find(m_style.delimiter) != std::string_view::npos;
        if (!quoted) {
            m_text += cell;
            return;
        }
        m_text += '"';
        if (formula)
            m_text += '\'';
        for (const char c : cell) {
            if (c == '"')
                m_text += '"';
            m_text += c;
        }
        m_text += '"';
    }

    void number(double value)
    {
        std::string shown = shortest(value);
        std::replace(shown.begin(), shown.end(), '.', m_style.decimal);
        m_text += shown;
    }

    void delimiter() { m_text += m_style.delimiter; }
    void raw(std::string_view bytes) { m_text += bytes; }

    bool endLine()
    {
        m_text += "\r\n";
        return m_text.size() < kPiece || flush();
    }

    bool flush()
    {
        m_ok = m_ok && m_sink.write(m_text);
        m_text.clear();
        return m_ok;
    }

private:
    CsvStyle m_style;
    Sink& m_sink;
    std::string m_text;
    bool m_ok = true;
};

}  // namespace

bool looksLikeFormula(std::string_view text)
{
    bool skipped = true;
    while (skipped) {
        skipped = false;
        for (const std::string_view blank : kBlanks)
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                skipped = true;
            }
    }
    return !text.empty() && "=+-@\t\r"sv.find(text.front()) != std::string_view::npos;
}

bool writeCsv(const Table& table, const CsvStyle& style, Sink& sink, const Progress& progress)
{
    HF_EXPECT(style.decimal != style.delimiter, "decimal mark and delimiter differ");
    CsvText csv(style, sink);
    const std::vector<Column>& columns = table.columns();
    const bool only = columns.size() == 1;
    if (style.byteOrderMark)
        csv.raw("\xEF\xBB\xBF");
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c > 0)
            csv.delimiter();
        csv.text(columns[c].name(), only);
    }
    bool ok = csv.endLine();
    for (std::size_t row = 0; row < table.rows() && ok; ++row) {
        if (row % kPiece == 0)
            progress.at(static_cast<double>(row) / static_cast<double>(table.rows()));
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (c > 0)
                csv.delimiter();
            const Column& column = columns[c];
            if (column.isMissing(row))
                csv.text({}, only);
            else if (column.isNumber())
                csv.number(column.numbers()[row]);
            else if (column.isCategorical())
                csv.text(column.categories().levels[static_cast<std::size_t>(column.categories().codes[row])], only);
            else
                csv.raw(column.textAt(row));
        }
        ok = csv.endLine();
    }
    return csv.flush() && ok;
}

}  // namespace holdfast
