// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_dialect.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/text.h"
#include "sources/date_text.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

constexpr std::size_t kSample = std::size_t{1} << 16U;
constexpr std::array kDelimiters{',', ';', '\t', '|', ' '};
constexpr double kOneColumn = 1e-3;  // what a single column counts for: less than any delimiter that parts most rows alike

bool isBlankRecord(const CsvBlock& block, const CsvRecord& record)
{
    return record.fields == 1 && block.fields[record.firstField].size == 0 && block.fields[record.firstField].coded == 0;
}

// 1 for a cell of a known kind, less for a text that holds what could be a delimiter or a quote left over.
double typeScore(std::string_view cell, bool& numeric)
{
    const bool number = scanNumber(cell).shape != NumberShape::None || scanDate(cell).has_value();
    numeric = number;
    if (number || isMissingMark(cell))
        return 1;
    const auto quote = [](char c) { return c == '"' || c == '\''; };
    if (quote(cell.front()) || quote(cell.back()))
        return 0.1;
    return cell.find_first_of(",;\t|") != std::string_view::npos ? 0.5 : 1;
}

struct Trial
{
    double score = 0;
    bool admissible = false;
};

// A column of decimal commas is not two columns: every line but the name is one number as a whole.
bool isOneColumnOfDecimals(std::string_view text, const CsvBlock& block)
{
    std::size_t lines = 0;
    for (std::size_t i = 1; i < block.records.size(); ++i) {
        const std::uint64_t begin = block.records[i].begin;
        const std::uint64_t end = i + 1 < block.records.size() ? block.records[i + 1].begin : block.end;
        std::string_view line = text.substr(begin, end - begin);
        while (line.ends_with('\n') || line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty())
            continue;
        if (scanNumber(line).shape == NumberShape::None)
            return false;
        ++lines;
    }
    return lines > 0 && block.records.front().fields == 1;
}

Trial tried(std::string_view text, const CsvDialect& dialect, bool cut)
{
    const CsvBlock block = csvSample(text, dialect, cut);
    std::map<std::size_t, std::size_t> patterns;
    std::size_t rows = 0;
    std::size_t cells = 0;
    std::size_t numbers = 0;
    double types = 0;
    std::size_t leading = 0;    // records of one field in front: a preamble, or a name
    std::size_t leadWidth = 0;  // of the first record behind them
    std::string decoded;
    for (const CsvRecord& record : block.records) {
        if (isBlankRecord(block, record))
            continue;
        ++rows;
        ++patterns[record.fields];
        if (leadWidth == 0 && record.fields == 1)
            ++leading;
        else if (leadWidth == 0)
            leadWidth = record.fields;
        for (std::size_t i = 0; i < record.fields; ++i) {
            bool numeric = false;
            types += typeScore(fieldText(text, block.fields[record.firstField + i], dialect, decoded), numeric);
            numbers += numeric ? 1U : 0U;
            ++cells;
        }
    }
    Trial trial;
    if (rows == 0 || text.empty())
        return trial;
    double pattern = 0;
    std::size_t mode = 0;
    std::size_t modeRows = 0;
    for (const auto& [width, count] : patterns) {
        const auto length = static_cast<double>(width);
        pattern += static_cast<double>(count) * std::max(kOneColumn, (length - 1) / length);
        if (count >= modeRows) {
            mode = width;
            modeRows = count;
        }
    }
    pattern /= static_cast<double>(patterns.size()) * static_cast<double>(rows);
    trial.score = pattern * types / static_cast<double>(cells);
    const std::size_t behind = rows - leading;
    trial.admissible = mode >= 2 && (leading == 0 ? leadWidth >= 2 : leadWidth == mode && modeRows * 10 >= behind * 7);
    trial.score *= static_cast<double>(block.end) / static_cast<double>(text.size());  // an open quote swallows the rest
    if (dialect.delimiter == ',' && isOneColumnOfDecimals(text, block))
        trial.admissible = false;
    if (dialect.delimiter == ' ')  // blanks part words too: only rows all alike and with numbers are a table
        trial.admissible = trial.admissible && patterns.size() == 1 && rows > 1 && numbers * 4 >= cells;
    return trial;
}

bool occurs(std::string_view text, char c) { return text.find(c) != std::string_view::npos; }

// Whether a quote stands where a field may begin.
bool opensFields(std::string_view text, char quote)
{
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1))
        if (at == 0 || std::string_view(",;\t|\n\r ").find(text[at - 1]) != std::string_view::npos)
            return true;
    return false;
}

}  // namespace

CsvDialect detectDialect(std::string_view text, const DialectChoices& choices)
{
    const bool cut = text.size() > kSample;
    const std::string_view sample = text.substr(0, kSample);
    std::vector<char> delimiters;
    for (const char c : kDelimiters)
        if (choices.delimiter ? *choices.delimiter == c : occurs(sample, c))
            delimiters.push_back(c);
    if (choices.delimiter)
        delimiters = {*choices.delimiter};
    std::vector<char> quotes{'"'};
    if (choices.quote)
        quotes = {*choices.quote};
    else if (opensFields(sample, '\''))
        quotes.push_back('\'');

    CsvDialect best{.delimiter = choices.delimiter.value_or('\0'), .quote = quotes.front()};
    double bestScore = -1;
    for (const char quote : quotes)
        for (const bool backslash : {false, true}) {
            if (backslash && (quote == '\0' || sample.find(std::string{'\\', quote}) == std::string_view::npos))
                continue;
            for (const char delimiter : delimiters) {
                const CsvDialect dialect{.delimiter = delimiter, .quote = quote, .backslash = backslash};
                const Trial trial = tried(sample, dialect, cut);
                if ((trial.admissible || choices.delimiter) && trial.score > bestScore + 1e-12) {
                    bestScore = trial.score;
                    best = dialect;
                }
            }
        }
    return best;
}

std::optional<SeparatorLine> separatorLine(std::string_view text)
{
    if (text.size() < 5 || (text[0] != 's' && text[0] != 'S') || (text[1] != 'e' && text[1] != 'E') || (text[2] != 'p' && text[2] != 'P') ||
        text[3] != '=')
        return std::nullopt;
    SeparatorLine line{.delimiter = text[4], .bytes = 5};
    if (text.substr(5).starts_with("\r\n"))
        line.bytes = 7;
    else if (text.size() > 5 && (text[5] == '\n' || text[5] == '\r'))
        line.bytes = 6;
    else if (text.size() > 5)
        return std::nullopt;
    return line;
}

}  // namespace holdfast
