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
            if (closes(at)) {
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

std::optional<std::string> withDoubledQuotes(std::string_view text, std::string_view sample, const DialectChoices& choices)
{
    if (!holdsInnerQuote(sample))
        return std::nullopt;
    const DetectedDialect detected = detectDialect(sample, choices);
    if (detected.dialect.quote != kQuote || detected.dialect.backslash || detected.width < 2 || detected.dialect.delimiter == ' ')
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
