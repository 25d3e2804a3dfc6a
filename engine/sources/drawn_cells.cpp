// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/drawn_cells.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sources/drawn_lines.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr char kMark = '|';

std::string_view lineFrom(std::string_view text, std::size_t begin) { return text.substr(begin, lineEnd(text, begin) - begin); }

// A byte for each character: which of them are marks.
std::string marksOf(std::string_view line)
{
    std::string marks;
    for (const char c : line)
        if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U)
            marks += c == kMark ? c : ' ';
    return marks;
}

// The ruler among the first lines, or where dashes alone are drawn, the marks of the names between two of them: what shows the joints.
// Empty where nothing does.
std::string rulerOf(std::string_view sample)
{
    std::size_t lines = 0;
    std::string names;  // below the last ruler without joints
    bool ruled = false;
    for (std::size_t begin = 0; begin < sample.size() && lines < kRulersSoughtIn;) {
        const std::string_view line = lineFrom(sample, begin);
        begin += line.size() + 1;
        if (line.empty())
            continue;
        ++lines;
        if (!isSureRuler(line)) {
            names = ruled && line.front() == kMark && line.back() == kMark ? marksOf(line) : std::string();
            ruled = false;
        } else if (line.find_first_of("+|") != std::string_view::npos)
            return std::string(line);
        else if (!names.empty() && names.size() == line.size())
            return names;
        else
            ruled = true;
    }
    return {};
}

// Places of bytes in a line.
using Places = std::vector<std::size_t>;

// Of the bytes at which the characters stand at which the ruler, which is ASCII, has joints; nothing where one of them is no mark.
std::optional<Places> atJoints(std::string_view line, std::string_view ruler)
{
    Places places;
    std::size_t character = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if ((static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U)
            continue;
        if (character < ruler.size() && (ruler[character] == '+' || ruler[character] == kMark)) {
            if (line[at] != kMark)
                return std::nullopt;
            places.push_back(at);
        }
        ++character;
    }
    const auto joints = std::count_if(ruler.begin(), ruler.end(), [](char c) { return c == '+' || c == kMark; });
    return static_cast<std::ptrdiff_t>(places.size()) == joints ? std::optional(std::move(places)) : std::nullopt;
}

Places withoutBackslash(std::string_view line)
{
    Places places;
    for (std::size_t at = line.find(kMark); at < line.size(); at = line.find(kMark, at + 1))
        if (at == 0 || line[at - 1] != '\\')
            places.push_back(at);
    return places;
}

// A cell as it stands between two marks, its blanks left outside of the quotes.
void addQuoted(std::string_view cell, bool escaped, std::string& made)
{
    const std::size_t first = std::min(cell.find_first_not_of(' '), cell.size());
    const std::size_t end = cell.find_last_not_of(' ') + 1;
    made += cell.substr(0, first);
    made += '"';
    for (std::size_t at = first; at < end; ++at) {
        if (escaped && cell[at] == '\\' && at + 1 < end && cell[at + 1] == kMark)
            continue;
        if (cell[at] == '"')
            made += '"';
        made += cell[at];
    }
    made += '"';
    made += cell.substr(end);
}

void addLine(std::string_view line, const Places& places, bool escaped, std::string& made)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= places.size(); ++i) {
        const std::size_t end = i < places.size() ? places[i] : line.size();
        const std::string_view cell = line.substr(begin, end - begin);
        if (cell.find(kMark) == std::string_view::npos)
            made += cell;
        else
            addQuoted(cell, escaped, made);
        if (i < places.size())
            made += kMark;
        begin = end + 1;
    }
}

}  // namespace

std::optional<std::string> withQuotedDrawnCells(std::string_view text, std::string_view sample)
{
    const std::string ruler = rulerOf(sample);
    if (ruler.empty())
        return std::nullopt;
    const bool markdown = isRuler(ruler) && ruler.find('+') == std::string_view::npos && ruler.find(kMark) != std::string_view::npos;
    const auto joints = static_cast<std::size_t>(std::count_if(ruler.begin(), ruler.end(), [](char c) { return c == '+' || c == kMark; }));
    bool any = false;
    std::string made;
    made.reserve(text.size() + text.size() / 50);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::string_view line = lineFrom(text, begin);
        const auto marks = static_cast<std::size_t>(std::count(line.begin(), line.end(), kMark));
        std::optional<Places> places;
        bool escaped = false;
        if (marks > joints && !isRuler(line)) {
            places = atJoints(line, ruler);
            if (escaped = !places && markdown && line.find("\\|") != std::string_view::npos; escaped)
                places = withoutBackslash(line);
        }
        if (places && places->size() == joints) {
            addLine(line, *places, escaped, made);
            any = true;
        } else
            made += line;
        begin += line.size();
        if (begin < text.size())
            made += text[begin++];
    }
    return any ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace holdfast
