// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what speaks for and against one cut is told by the same records and counts.
#include "sources/dialect_trial.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "sources/byte_classes.h"
#include "sources/cell_kinds.h"
#include "sources/cell_shape.h"
#include "sources/cell_wholeness.h"
#include "sources/drawn_lines.h"
#include "sources/long_delimiter.h"
#include "sources/whole_names.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostFields = 20000;  // looked at in a trial
constexpr std::size_t kMostColumns = 500;   // whose kinds are compared

class Trying
{
public:
    Trying(std::string_view sample, const CsvDialect& dialect, bool cut)
        : m_sample(sample), m_dialect(dialect), m_block(csvSample(sample, dialect, cut))
    {
        m_filled.reserve(m_block.records.size());
        for (const CsvRecord& record : m_block.records)
            if (!isBlank(record))
                m_filled.push_back(&record);
        const auto ruled = [this](const CsvRecord* record) {
            return isRuler(recordText(m_sample, m_block, static_cast<std::size_t>(record - m_block.records.data())));
        };
        const auto head = m_filled.begin() + static_cast<std::ptrdiff_t>(std::min(m_filled.size(), kRulersSoughtIn));
        if (std::any_of(m_filled.begin(), head, ruled))
            std::erase_if(m_filled, ruled);
    }

    DialectTrial run(double least)
    {
        m_trial.rows = m_filled.size();
        if (m_filled.empty() || !findBody())
            return m_trial;
        const auto width = static_cast<double>(m_trial.width);
        // A quote that stays open swallows the rest.
        const double reached = static_cast<double>(m_block.end) / static_cast<double>(m_sample.size());
        m_trial.score = patternScore() * (width - 1) / width * reached;
        if (m_trial.score <= least) {  // kinds of cells make it no better
            m_trial.admissible = false;
            return m_trial;
        }
        m_trial.score *= typeScore(least < 0 ? -1 : least / m_trial.score);
        m_trial.admissible = m_trial.admissible && m_wholeness >= 0.5 && !isProse() && !isOneColumn() && !partsMarks() &&
                             !cutsColumnsOfPlaces() && (m_dialect.delimiter != ':' || (isMostOfAll() && !cutsClocks())) &&
                             (!isRareDelimiter(m_dialect.delimiter) || (isStrict() && !isUsuallyParted())) &&
                             !(isRarelyADelimiter() && isUnderOneName());
        return m_trial;
    }

private:
    bool isBlank(const CsvRecord& record) const
    {
        const CsvField& field = m_block.fields[record.firstField];
        return record.fields == 1 && field.size == 0 && field.coded == 0 && !isQuoted(field);
    }

    bool isQuoted(const CsvField& field) const
    {
        return field.coded != 0 || (m_dialect.quote != '\0' && field.begin > 0 && m_sample[field.begin - 1] == m_dialect.quote &&
                                    field.begin + field.size < m_sample.size() && m_sample[field.begin + field.size] == m_dialect.quote);
    }

    // Text behind the quote that closes; `raw` begins with the one that opens.
    bool holdsTextBesideQuotes(std::string_view raw) const
    {
        for (std::size_t i = 1; i < raw.size(); ++i)
            if (const bool escaped = raw[i] == '\\' && m_dialect.backslash;
                escaped || (raw[i] == m_dialect.quote && raw.substr(i + 1).starts_with(m_dialect.quote)))
                ++i;
            else if (raw[i] == m_dialect.quote)
                return raw.find_first_not_of(' ', i + 1) != std::string_view::npos;
        return false;
    }

    // "big" pipe
    bool isWordQuoted(const CsvField& field) const
    {
        const std::string_view raw = m_sample.substr(field.begin, field.size);
        const std::size_t close = raw.find(m_dialect.quote, 1);
        return close != std::string_view::npos && close + 1 < raw.size() && raw[close + 1] == ' ';
    }

    // A colon inside times of day: "06:00", "2011-09-15 15:22".
    bool cutsClocks() const
    {
        std::size_t cuts = 0;
        std::size_t clocks = 0;
        const auto digit = [this](std::size_t at) { return at < m_sample.size() && m_sample[at] >= '0' && m_sample[at] <= '9'; };
        for (const CsvRecord* record : m_filled)
            for (std::size_t c = 1; c < record->fields; ++c) {
                const std::size_t begin = m_block.fields[record->firstField + c].begin;
                ++cuts;
                clocks += begin > 1 && digit(begin - 2) && digit(begin) && digit(begin + 1) && !digit(begin + 2) ? 1U : 0U;
            }
        return clocks * 2 > cuts;
    }

    // The common width and the records from the first to the last one of it.
    bool findBody()
    {
        std::vector<std::pair<std::size_t, std::size_t>> widths;  // by width: how many records
        constexpr std::size_t usually = 8;
        widths.reserve(usually);
        for (const CsvRecord* record : m_filled) {
            const auto known =
                std::find_if(widths.begin(), widths.end(), [record](const auto& each) { return each.first >= record->fields; });
            if (known != widths.end() && known->first == record->fields)
                ++known->second;
            else
                widths.insert(known, {record->fields, 1});
        }
        const std::size_t headWidth = m_filled.front()->fields;
        m_trial.width = headWidth >= 2 ? headWidth : 0;
        std::size_t most = 0;
        for (const auto& [width, count] : widths)
            most = width == headWidth && headWidth >= 2 ? count : most;
        for (const auto& [width, count] : widths)
            if (width >= 2 && (count > most || (count == most && m_trial.width != headWidth))) {
                most = count;
                m_trial.width = width;
            }
        if (most == 0)
            return false;
        const auto common = [this](const CsvRecord* record) { return record->fields == m_trial.width; };
        m_first = static_cast<std::size_t>(std::find_if(m_filled.begin(), m_filled.end(), common) - m_filled.begin());
        m_last =
            m_filled.size() - 1 - static_cast<std::size_t>(std::find_if(m_filled.rbegin(), m_filled.rend(), common) - m_filled.rbegin());
        std::size_t shorter = 0;
        for (std::size_t i = m_first; i <= m_last; ++i)
            shorter += m_filled[i]->fields > 1 && m_filled[i]->fields < m_trial.width ? 1U : 0U;
        const auto inside = static_cast<double>(m_last - m_first + 1);
        m_trial.consistency = static_cast<double>(most) / inside;
        m_alike = (static_cast<double>(most) + 0.3 * static_cast<double>(shorter)) / inside;
        const bool single = most == 1 && m_filled.size() > 1;
        m_trial.admissible =
            m_alike >= (headWidth == m_trial.width ? 0.5 : 0.7) && (!single || (m_trial.width >= 3 && m_first + 1 == m_filled.size()));
        return true;
    }

    double patternScore() const
    {
        const auto inside = static_cast<double>(m_last - m_first + 1);
        const double outside = 1 - inside / static_cast<double>(m_filled.size());
        return m_alike * m_alike * (1 - 0.4 * outside) *
               (m_first == 1 && leavesNamesWhole(m_sample, m_block, m_filled, m_dialect.delimiter) ? 0.5 : 1);
    }

    // Ends early with 0 where it cannot be more than `least`.
    double typeScore(double least)
    {
        std::size_t all = 0;
        for (std::size_t i = m_first; i <= m_last; ++i)
            all += m_filled[i]->fields;
        const double mostLost = (1 - least) * static_cast<double>(all);
        std::vector<CellKinds> kinds(std::min(kMostColumns, m_trial.width));
        double sum = 0;
        std::string decoded;
        for (std::size_t i = m_first; i <= m_last && m_trial.fields < kMostFields; ++i) {
            if (static_cast<double>(m_trial.fields) - sum > mostLost)
                return 0;
            for (std::size_t c = 0; c < m_filled[i]->fields; ++c) {
                const CsvField& field = m_block.fields[m_filled[i]->firstField + c];
                const std::string_view cell = fieldText(m_sample, field, m_dialect, decoded);
                const std::uint8_t classes = classesOf(cell);
                const CellShape shape = cellShape(cell, classes);
                const bool quoted = isQuoted(field);
                const bool unclean = field.coded != 0 && holdsTextBesideQuotes(m_sample.substr(field.begin, field.size));
                if (i > m_first && c < kinds.size())
                    kinds[c].add(shape);
                if (quoted && !unclean)
                    sum += 1;
                else if (shape == CellShape::Text)
                    sum += unclean ? 0.3 : wholenessOf(cell, classes);
                else if (shape == CellShape::Empty && m_dialect.delimiter == ' ')
                    sum += 0.3;  // between two blanks
                else
                    sum += shape == CellShape::Number && cell.find('\t') != std::string_view::npos ? 0.5 : 1;
                m_trial.quoted += quoted ? 1U : 0U;
                m_unclean += unclean ? 1U : 0U;
                m_trial.quotedWords += unclean && isWordQuoted(field) ? 1U : 0U;
                m_numbers += shape == CellShape::Number || shape == CellShape::Date ? 1U : 0U;
                ++m_trial.fields;
            }
        }
        double agreement = 0;
        for (const CellKinds& column : kinds)
            agreement += column.agreement();
        m_wholeness = sum / static_cast<double>(m_trial.fields);
        const bool ofWords = m_dialect.quote == '\'' && m_unclean > 0 && m_unclean * 2 >= m_trial.quoted;  // ['a', 'b']
        return (ofWords ? 0.5 : 1) * m_wholeness * (0.6 + 0.4 * agreement / static_cast<double>(kinds.size()));
    }

    // Commas in sentences: a blank behind each, and lines that differ. Blanks part words too: only rows all alike and with numbers or
    // quotes are a table.
    bool isProse() const
    {
        if (m_dialect.delimiter == ' ' && m_first > 0 && m_filled[m_first - 1]->fields == 1 && m_numbers * 3 < m_trial.fields * 2)
            return true;  // values of several words below the name of their one column
        if (m_dialect.delimiter == ' ')
            return m_trial.consistency < 0.85 || (m_filled.size() < 2 && (m_trial.width < 4 || m_numbers < m_trial.fields)) ||
                   (m_numbers * 4 < m_trial.fields && m_trial.quoted * 20 < m_trial.fields);
        if (std::string_view(",;:").find(m_dialect.delimiter) == std::string_view::npos)
            return false;
        if (m_trial.consistency > 0.95 && (m_trial.width > 2 || m_filled.front()->fields > 1))
            return false;
        for (const CsvRecord* record : m_filled)
            for (std::size_t c = 1; c < record->fields; ++c) {
                const CsvField& field = m_block.fields[record->firstField + c];
                if (field.size == 0 || m_sample[field.begin] != ' ')
                    return false;
            }
        return true;
    }

    // A mark that has a column of its own between blanks is what parts the cells, with blanks around it: "1 | ann | 5".
    bool partsMarks() const
    {
        if (m_dialect.delimiter != ' ' || m_filled.size() < 2)
            return false;
        const auto markAt = [this](const CsvRecord* record, std::size_t c) {
            const CsvField& field = m_block.fields[record->firstField + c];
            return field.size == 1 && field.coded == 0 && std::string_view("|;~^#@*").find(m_sample[field.begin]) != std::string_view::npos
                       ? m_sample[field.begin]
                       : '\0';
        };
        for (std::size_t c = 1; c + 1 < m_trial.width; ++c) {
            const char mark = markAt(m_filled[m_first], c);
            bool same = mark != '\0';
            for (std::size_t i = m_first; i <= m_last && same; ++i)
                same = m_filled[i]->fields != m_trial.width || markAt(m_filled[i], c) == mark;
            if (same)
                return true;
        }
        return false;
    }

    bool isMostOfAll() const { return m_trial.consistency > 0.85 && (m_last - m_first + 1) * 10 >= m_filled.size() * 7; }

    // What rarely parts cells does so in every line, and more than once.
    bool isStrict() const
    {
        return m_trial.consistency > 0.95 && m_trial.width > 2 && m_filled.size() > 2 && m_last - m_first + 2 >= m_filled.size();
    }

    // Runs of blanks inside cells, in every line: places part them, and the mark is a part of words.
    bool cutsColumnsOfPlaces() const
    {
        if (std::string_view("^~").find(m_dialect.delimiter) == std::string_view::npos)
            return false;
        for (std::size_t i = m_first; i <= m_last; ++i) {
            bool gap = false;
            for (std::size_t c = 0; c < m_filled[i]->fields && !gap; ++c) {
                const CsvField& field = m_block.fields[m_filled[i]->firstField + c];
                std::string_view cell = m_sample.substr(field.begin, field.size);
                cell = cell.substr(std::min(cell.size(), cell.find_first_not_of(' ')));
                cell = cell.substr(0, cell.find_last_not_of(' ') + 1);
                gap = cell.find("  ") != std::string_view::npos;
            }
            if (!gap)
                return false;
        }
        return true;
    }

    std::string_view lineOf(const CsvRecord* record) const
    {
        return recordText(m_sample, m_block, static_cast<std::size_t>(record - m_block.records.data()));
    }

    // Nor are "||" of conditions, and ";" at the ends of "&#8364;".
    bool isRarelyADelimiter() const
    {
        const char mark = m_dialect.delimiter;
        const auto count = [this](char c) { return std::count(m_sample.begin(), m_sample.end(), c); };
        return isRareDelimiter(mark) || mark == ':' || (mark == '|' && !holdsSingleMark(m_sample, mark)) ||
               (mark == ';' && count('&') >= count(';'));
    }

    // A name above all lines that this would part: one column of addresses, scores, paths.
    bool isUnderOneName() const
    {
        return m_first == 1 && m_filled.front()->fields == 1 && lineOf(m_filled.front()).find_first_of(" #") == std::string_view::npos;
    }

    // A delimiter used more often parts every line alike; decimal commas do not count.
    bool isUsuallyParted() const
    {
        const auto digit = [](char c) { return c >= '0' && c <= '9'; };
        for (const char other : {',', ';', '\t', '|'}) {
            const auto count = std::count(lineOf(m_filled.front()).begin(), lineOf(m_filled.front()).end(), other);
            if (count > 0 && std::all_of(m_filled.begin(), m_filled.end(), [&](const CsvRecord* record) {
                    const std::string_view line = lineOf(record);
                    if (std::count(line.begin(), line.end(), other) != count)
                        return false;
                    for (std::size_t at = line.find(other); other == ',' && at < line.size(); at = line.find(other, at + 1))
                        if (at > 0 && at + 1 < line.size() && (line[at + 1] == ' ' || (digit(line[at - 1]) && digit(line[at + 1]))))
                            return false;
                    return true;
                }))
                return true;
        }
        return false;
    }

    // Whether nearly every line is one number, date, time or link as a whole, and this cut takes it apart: decimals, clocks, addresses.
    bool isOneColumn() const
    {
        const char delimiter = m_dialect.delimiter;
        if (delimiter == ',' && m_filled.front()->fields > 1)
            return false;  // "1,5" under "a,b"
        std::size_t whole = 0;
        std::size_t lines = 0;
        for (std::size_t i = m_filled.size() == 1 ? 0 : 1; i < m_filled.size() && lines < 1000; ++i) {
            const auto record = static_cast<std::size_t>(m_filled[i] - m_block.records.data());
            std::string_view line = recordText(m_sample, m_block, record);
            if (line.size() > 2 && line.front() == m_dialect.quote && line.back() == m_dialect.quote)
                line = line.substr(1, line.size() - 2);
            const CellShape shape = cellShape(line);
            const bool mayHold = delimiter == ',' ? shape == CellShape::Number : delimiter == ' ' || delimiter == ':';
            whole += mayHold && shape != CellShape::Text && shape != CellShape::Empty ? 1U : 0U;
            ++lines;
        }
        return lines > 0 && whole * 10 >= lines * 9;
    }

    std::string_view m_sample;
    CsvDialect m_dialect;
    CsvSample m_block;
    std::vector<const CsvRecord*> m_filled;
    std::size_t m_first = 0;
    std::size_t m_last = 0;
    double m_alike = 0;
    double m_wholeness = 0;
    std::size_t m_unclean = 0;  // fields in quotes with text behind the closing one
    std::size_t m_numbers = 0;
    DialectTrial m_trial;
};

}  // namespace

bool isRareDelimiter(char c) { return std::string_view("@#*&=$!").find(c) != std::string_view::npos; }

DialectTrial tryDialect(std::string_view sample, const CsvDialect& dialect, bool cut, double least)
{
    return Trying(sample, dialect, cut).run(least);
}

}  // namespace holdfast
