// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/quoted_lines.h"

#include <algorithm>

#include "sources/cell_shape.h"
#include "sources/csv_dialect.h"

namespace holdfast {

namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

// Behind the quote that closes what opens at the text's begin.
std::size_t behindQuotes(std::string_view text)
{
    for (std::size_t at = 1; at < text.size(); ++at)
        if (text[at] == '"') {
            if (at + 1 >= text.size() || text[at + 1] != '"')
                return at + 1;
            ++at;
        }
    return std::string_view::npos;
}

bool endsLine(std::string_view text, std::size_t at)
{
    if (at > text.size())
        return false;
    at = std::min(text.find_first_not_of(' ', at), text.size());
    return at == text.size() || text[at] == '\n' || text[at] == '\r';
}

// A line end with a quote at both sides: a badly escaped line ends there nevertheless.
bool isBetweenQuotes(std::string_view text, std::size_t at)
{
    const std::size_t behind = text.find_first_not_of("\r\n", at);
    return text.front() == '"' && at > 1 && text[at - 1] == '"' && behind < text.size() && text[behind] == '"';
}

// The first line of a text with its end; line ends inside quotes are part of it.
std::string_view firstLine(std::string_view text)
{
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] == '"')
            inside = !inside;
        else if ((!inside || isBetweenQuotes(text, at)) && (text[at] == '\n' || text[at] == '\r'))
            return text.substr(0, text[at] == '\r' && text.substr(at + 1).starts_with('\n') ? at + 2 : at + 1);
    return text;
}

std::string unquoted(std::string_view text)
{
    std::string made;
    made.reserve(text.size());
    while (!text.empty()) {
        const std::string_view line = firstLine(text);
        const std::string_view record = line.substr(0, line.find_last_not_of("\r\n") + 1);
        if (const std::optional<std::string> inside = insideQuotes(record)) {
            made += *inside;
            made += line.substr(record.size());
        } else
            made += line;
        text.remove_prefix(line.size());
    }
    return made;
}

}  // namespace

std::optional<std::string> insideQuotes(std::string_view record)
{
    if (record.size() < 3 || record.front() != '"')
        return std::nullopt;
    const std::size_t behind = behindQuotes(record);
    if (behind == std::string_view::npos || !isBlank(record.substr(behind)))
        return std::nullopt;
    std::string inside;
    for (std::size_t at = 1; at + 1 < behind; ++at) {
        inside += record[at];
        at += record[at] == '"' ? 1U : 0U;
    }
    return inside;
}

std::optional<std::string> withoutLineQuotes(std::string_view text, std::string_view sample, std::optional<char> delimiter)
{
    // Nearly no text gets beyond its first lines here.
    std::size_t lines = 0;
    std::size_t quoted = 0;
    for (std::string_view rest = sample; !rest.empty();) {
        const std::string_view line = firstLine(rest);
        rest.remove_prefix(line.size());
        if (isBlank(line.substr(0, line.find_first_of("\r\n"))))
            continue;
        ++lines;
        quoted += line.front() == '"' && endsLine(line, behindQuotes(line)) ? 1U : 0U;
        if (lines >= 3 && quoted == 0)
            return std::nullopt;
    }
    if (quoted < 2 || quoted * 2 < lines)
        return std::nullopt;
    const std::string inner = unquoted(sample);
    const bool cut = sample.size() < text.size();
    const DetectedDialect found = detectDialect(inner, {.delimiter = delimiter});
    if (found.width < 2 || found.dialect.delimiter == '\0')
        return std::nullopt;
    const CsvSample records = csvSample(inner, found.dialect, cut);
    std::size_t alike = 0;
    std::size_t filled = 0;
    std::size_t inside = 0;  // of them, up to the last one alike: remarks stand below
    bool phrases = true;     // a blank behind every delimiter: "Smith, John"
    bool decimals = true;    // "1,5" each
    std::size_t firstWidth = 0;
    for (std::size_t i = 0; i < records.records.size(); ++i) {
        const CsvRecord& record = records.records[i];
        if (isBlank(recordText(inner, records, i)))
            continue;
        firstWidth = filled++ == 0 ? record.fields : firstWidth;
        decimals = decimals && cellShape(recordText(inner, records, i)) == CellShape::Number;
        alike += record.fields == found.width ? 1U : 0U;
        inside = record.fields == found.width ? filled : inside;
        for (std::size_t c = 1; c < record.fields; ++c) {
            const CsvField& field = records.fields[record.firstField + c];
            phrases = phrases && field.size > 0 && inner[field.begin] == ' ';
        }
    }
    if (found.width == 2 && decimals)
        return std::nullopt;
    // One row that was cut otherwise proves nothing in a short table.
    const bool even = found.width > 2 && alike >= 4 ? (inside - alike) * 20 <= std::max<std::size_t>(20, inside) && alike * 2 > filled
                                                    : alike * 20 >= filled * 19;
    if (firstWidth != found.width || !even || phrases)
        return std::nullopt;
    return unquoted(text);
}

}  // namespace holdfast
