// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/bare_quotes.h"

#include <algorithm>
#include <vector>

namespace holdfast {

namespace {

constexpr char kQuote = '"';

bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

// A quote with letters at both sides, or a blank at one: most texts have none.
bool holdsInnerQuote(std::string_view text)
{
    const auto isInner = [](char c) {
        return c != kQuote && !isLineEnd(c) && std::string_view(",;\t|\\").find(c) == std::string_view::npos;
    };
    for (std::size_t at = text.find(kQuote, 1); at < text.size(); at = text.find(kQuote, at + 1))
        if (at + 1 < text.size() && isInner(text[at - 1]) && isInner(text[at + 1]) && (text[at - 1] != ' ' || text[at + 1] != ' '))
            return true;
    return false;
}

// 24"", — an inch sign before the quote that closes, or two of them.
bool holdsInchSign(std::string_view text)
{
    for (std::size_t at = text.find("\"\"", 1); at < text.size(); at = text.find("\"\"", at + 1))
        if (text[at - 1] >= '0' && text[at - 1] <= '9' && at + 2 < text.size() && text[at + 2] != kQuote)
            return true;
    return false;
}

// Whether quotes as they are usually doubled put lines together that are none: text stands behind the quote that closes, or none does.
bool joinsLines(std::string_view sample, const CsvDialect& dialect)
{
    const CsvSample cut = csvSample(sample, dialect, false);
    if (cut.end != sample.size())
        return true;
    return std::any_of(cut.fields.begin(), cut.fields.end(), [&](const CsvField& field) {
        const std::string_view raw = sample.substr(field.begin, field.size);
        if (field.coded == 0 || raw.empty() || raw.front() != kQuote || raw.find_first_of("\r\n") == std::string_view::npos)
            return false;
        std::size_t at = 1;  // behind what closes
        while (at < raw.size() && (raw[at] != kQuote || raw.substr(at + 1).starts_with(kQuote)))
            at += raw[at] == kQuote ? 2U : 1U;
        return raw.find_first_not_of(' ', at + 1) != std::string_view::npos;
    });
}

struct Reading
{
    std::string text;
    std::vector<std::size_t> widths;  // of the records that are not blank
    std::size_t bare = 0;
    bool sound = true;
};

class Doubling
{
public:
    Doubling(std::string_view text, char delimiter) : m_text(text), m_delimiter(delimiter) {}

    Reading run()
    {
        m_made.text.reserve(m_text.size() + m_text.size() / 50);
        std::size_t fields = 1;
        std::size_t recordBegin = 0;
        std::size_t at = 0;
        bool begins = true;
        const auto endRecord = [&] {
            if (at > recordBegin)
                m_made.widths.push_back(fields);
            fields = 1;
            begins = true;
        };
        while (at < m_text.size() && m_made.sound) {
            const char c = m_text[at];
            if (begins && c == kQuote) {
                at = addQuoted(at);
                begins = false;
                continue;
            }
            if (isLineEnd(c)) {
                endRecord();
                recordBegin = at + 1;
            } else {
                fields += c == m_delimiter ? 1U : 0U;
                begins = c == m_delimiter;
            }
            m_made.text += c;
            ++at;
        }
        endRecord();
        return std::move(m_made);
    }

private:
    bool closes(std::size_t at) const
    {
        std::size_t behind = at + 1;
        while (behind < m_text.size() && m_text[behind] == ' ')
            ++behind;
        return behind >= m_text.size() || m_text[behind] == m_delimiter || isLineEnd(m_text[behind]);
    }

    // Whether the field behind a delimiter ends with a quote that none opens: then the one before the delimiter did not close.
    bool opensNext(std::size_t close) const
    {
        std::size_t at = close + 1;
        while (at < m_text.size() && m_text[at] == ' ')
            ++at;
        if (at >= m_text.size() || m_text[at] != m_delimiter)
            return true;
        const std::size_t begin = std::min(m_text.find_first_not_of(' ', at + 1), m_text.size());
        const std::size_t end = std::min(m_text.find_first_of(std::string{m_delimiter, '\n', '\r'}, begin), m_text.size());
        if (end < begin + 2 || m_text[begin] == kQuote || m_text[end - 1] != kQuote)
            return true;
        return m_text.substr(begin, end - begin - 1).find(kQuote) != std::string_view::npos ||
               (m_text[end - 2] >= '0' && m_text[end - 2] <= '9');
    }

    // Behind the quoted field that opens there.
    std::size_t addQuoted(std::size_t open)
    {
        m_made.text += kQuote;
        bool bare = false;
        bool lines = false;  // over several: then the quote closed where it stood, and another field opened below
        for (std::size_t at = open + 1; at < m_text.size(); ++at) {
            const char c = m_text[at];
            m_made.text += c;
            lines = lines || isLineEnd(c);
            if (c != kQuote)
                continue;
            if (closes(at) && (!bare || opensNext(at))) {
                m_made.sound = m_made.sound && !(bare && lines);
                return at + 1;
            }
            m_made.text += kQuote;
            if (m_text[at + 1] == kQuote && !closes(at + 1))
                ++at;
            else {
                ++m_made.bare;
                bare = true;
                m_made.sound = m_made.sound && m_text[at - 1] != '\\';
            }
        }
        m_made.sound = false;
        return m_text.size();
    }

    std::string_view m_text;
    char m_delimiter;
    Reading m_made;
};

}  // namespace

std::optional<std::string> withDoubledQuotes(std::string_view text, std::string_view sample, LazyDialect& ofSample)
{
    const bool inner = holdsInnerQuote(sample);
    if (!inner && !holdsInchSign(sample))
        return std::nullopt;
    const DetectedDialect& detected = ofSample.get();
    if (detected.dialect.quote != kQuote || detected.dialect.backslash || detected.width < 2 || detected.dialect.delimiter == ' ')
        return std::nullopt;
    if (!inner && !joinsLines(sample, detected.dialect))
        return std::nullopt;
    Reading looked = Doubling(sample, detected.dialect.delimiter).run();
    if (!looked.sound || looked.bare == 0 || looked.widths.size() < 2)
        return std::nullopt;
    const auto isEven = [width = looked.widths.front()](const Reading& reading) {
        return std::all_of(reading.widths.begin(), reading.widths.end(), [width](std::size_t each) { return each == width; });
    };
    if (!isEven(looked))
        return std::nullopt;
    if (sample.size() == text.size())
        return std::move(looked.text);
    Reading all = Doubling(text, detected.dialect.delimiter).run();
    return all.sound && isEven(all) ? std::optional(std::move(all.text)) : std::nullopt;
}

}  // namespace holdfast
