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
using FirstBytes = std::array<bool, 256>;

constexpr FirstBytes firstBytes(std::string_view ascii)
{
    FirstBytes first{};
    for (const std::string_view bytes : {ascii, " \t\xD0\xC2\xE1\xE2\xE3\xEF"sv})
        for (const char c : bytes)
            first[static_cast<unsigned char>(c)] = true;
    return first;
}

constexpr FirstBytes kFirstOfMarks = firstBytes("nN#(-\\\v\f\r\n"sv);
constexpr FirstBytes kFirstAmongFigures = firstBytes("kK-.:"sv);
constexpr FirstBytes kFirstOfDoubtful = firstBytes("?uUnN."sv);

bool mayBegin(std::string_view text, const FirstBytes& bytes)
{
    const char first = text.front();
    return bytes[static_cast<unsigned char>(first)] &&
           (first != '\xD0' || text.starts_with("\xD0\xBD"sv) || text.starts_with("\xD0\x9D"sv));
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

// caseFolded(trimmed(text)) of ASCII; no data where the text holds more.
std::string_view foldedAscii(std::string_view text, std::array<char, kLongest>& kept)
{
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) >= 0x80)
            return {};
        kept[i] = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    }
    return {kept.data(), text.size()};
}

// The text as marks are compared, and whether it is one of some.
class Folded
{
public:
    explicit Folded(std::string_view text) : m_text(foldedAscii(text, m_kept))
    {
        if (m_text.data() == nullptr)
            m_text = m_made = caseFolded(trimmed(text));
    }
    Folded(const Folded&) = delete;
    Folded& operator=(const Folded&) = delete;

    bool empty() const { return m_text.empty(); }
    template <class Marks>
    bool isOneOf(const Marks& marks) const
    {
        return std::any_of(marks.begin(), marks.end(),
                           [this](std::string_view mark) { return mark.size() == m_text.size() && mark == m_text; });
    }

private:
    std::array<char, kLongest> m_kept{};
    std::string m_made;
    std::string_view m_text;
};

// In any column.
bool isSureMark(std::string_view text)
{
    if (text.find_first_not_of(" \t") == std::string_view::npos)
        return true;
    if (text.size() > kLongest || !mayBegin(text, kFirstOfMarks) || isTooLong(text))
        return false;
    const Folded folded(text);
    return folded.empty() || folded.isOneOf(kMarks);
}

bool isMarkAmongFigures(std::string_view text)
{
    constexpr std::size_t longest = 16;  // blanks around included
    return !text.empty() && text.size() <= longest && mayBegin(text, kFirstAmongFigures) && Folded(text).isOneOf(kAmongFigures);
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
    return !text.empty() &&
           ((text.size() <= kLongest && mayBegin(text, kFirstOfDoubtful) && Folded(text).isOneOf(kDoubtful)) || isMarkAmongFigures(text));
}

std::vector<std::string> missingMarks() { return {kMarks.begin(), kMarks.end()}; }

std::vector<std::string> doubtfulMarks()
{
    std::vector<std::string> marks(kDoubtful.begin(), kDoubtful.end());
    marks.insert(marks.end(), kAmongFigures.begin(), kAmongFigures.end());
    return marks;
}

}  // namespace holdfast
