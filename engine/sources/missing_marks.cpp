// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/missing_marks.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::array kMarks{"na"sv, "n/a"sv, "#n/a"sv, "null"sv, "(null)"sv, "none"sv, "nan"sv, "-"sv, "–"sv, "—"sv, "\\n"sv,
                            "нет данных"sv, "н/д"sv, "нд"sv,
                            // what spreadsheets write for a formula that failed
                            "#div/0!"sv, "#ref!"sv, "#value!"sv, "#name?"sv, "#num!"sv, "#null!"sv, "#н/д"sv, "#дел/0!"sv, "#ссылка!"sv,
                            "#знач!"sv, "#имя?"sv, "#число!"sv, "#пусто!"sv};
// Of statistical offices; among words they are words.
constexpr std::array kAmongFigures{"--"sv, "---"sv, ".."sv, "..."sv, "…"sv, ":"sv, "k.a."sv, "k. a."sv};
constexpr std::array kDoubtful{"?"sv, "unknown"sv, "неизвестно"sv, "не указано"sv, "n.a."sv, "."sv};
constexpr std::size_t kLongest = 40;  // bytes, blanks around included: longer cells are not looked at

constexpr std::size_t kLongestChosen = 200;

// Most cells are ruled out by their first byte: ASCII by the letters marks begin with, the rest by н, Н and the bytes of dashes and blanks.
bool mayBegin(std::string_view text, std::string_view ascii)
{
    const char first = text.front();
    if (static_cast<unsigned char>(first) < 0x80)
        return ascii.find(first) != std::string_view::npos || first == ' ' || first == '\t';
    return text.starts_with("\xD0\xBD"sv) || text.starts_with("\xD0\x9D"sv) ||
           "\xC2\xE1\xE2\xE3\xEF"sv.find(first) != std::string_view::npos;
}

// Negative numbers, and the longer words that begin with an n.
bool isTooLong(std::string_view text)
{
    if (text.size() > 1 && (text[0] == '-' || text[0] == '(') && text[1] >= '0' && text[1] <= '9')
        return true;
    constexpr std::size_t longest = 4;  // none, null
    return (text[0] == 'n' || text[0] == 'N') && text.size() > longest && text.find_first_of(" \t") == std::string_view::npos &&
           static_cast<unsigned char>(text.back()) > ' ' && static_cast<unsigned char>(text.back()) < 0x80;
}

template <class Marks>
bool isOneOf(std::string_view text, const Marks& marks)
{
    if (text.size() > kLongest)
        return false;
    const std::string folded = caseFolded(trimmed(text));
    return std::find(marks.begin(), marks.end(), folded) != marks.end();
}

// In any column.
bool isSureMark(std::string_view text)
{
    if (text.find_first_not_of(" \t") == std::string_view::npos)
        return true;
    if (text.size() > kLongest || !mayBegin(text, "nN#(-\\\v\f\r\n") || isTooLong(text))
        return false;
    return isOneOf(text, kMarks) || trimmed(text).empty();
}

bool isMarkAmongFigures(std::string_view text)
{
    constexpr std::size_t longest = 16;  // blanks around included
    return !text.empty() && text.size() <= longest && mayBegin(text, "kK-.:") && isOneOf(text, kAmongFigures);
}

}  // namespace

bool isMissingMark(std::string_view text) { return isSureMark(text) || isMarkAmongFigures(text); }

MissingMarks::MissingMarks(const std::optional<std::vector<std::string>>& chosen) : m_chosen(chosen.has_value())
{
    if (chosen)
        for (const std::string& mark : *chosen)
            m_folded.push_back(caseFolded(trimmed(mark)));
}

bool MissingMarks::holds(std::string_view text) const
{
    if (!m_chosen)
        return isSureMark(text);
    if (text.find_first_not_of(" \t") == std::string_view::npos)
        return true;
    if (text.size() > kLongestChosen)
        return false;
    const std::string folded = caseFolded(trimmed(text));
    return folded.empty() || std::find(m_folded.begin(), m_folded.end(), folded) != m_folded.end();
}

bool MissingMarks::holdsAmongFigures(std::string_view text) const { return !m_chosen && isMarkAmongFigures(text); }

bool isDoubtfulMark(std::string_view text)
{
    return !text.empty() && ((mayBegin(text, "?uUnN.") && isOneOf(text, kDoubtful)) || isMarkAmongFigures(text));
}

std::vector<std::string> missingMarks() { return {kMarks.begin(), kMarks.end()}; }

std::vector<std::string> doubtfulMarks()
{
    std::vector<std::string> marks(kDoubtful.begin(), kDoubtful.end());
    marks.insert(marks.end(), kAmongFigures.begin(), kAmongFigures.end());
    return marks;
}

}  // namespace holdfast
