// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/aligned_columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "sources/csv_fields.h"
#include "sources/drawn_lines.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::size_t kLeastLines = 4;
constexpr std::size_t kLinesLookedAt = 500;
constexpr std::size_t kWidest = 2000;  // characters

std::string_view lineFrom(std::string_view text, std::size_t begin) { return text.substr(begin, lineEnd(text, begin) - begin); }

bool isBlank(std::string_view line) { return line.find_first_not_of(' ') == std::string_view::npos; }

bool beginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// The blanks between two columns, in characters: the second one begins behind them.
struct Gap
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Two places and more that all lines leave blank, with text at both sides.
std::vector<Gap> gapsOf(const std::vector<bool>& filled)
{
    std::vector<Gap> gaps;
    std::size_t blanks = 0;
    bool any = false;
    for (std::size_t at = 0; at < filled.size(); ++at) {
        if (!filled[at]) {
            ++blanks;
            continue;
        }
        if (any && blanks >= 2)
            gaps.push_back({at - blanks, at});
        any = true;
        blanks = 0;
    }
    return gaps;
}

// The same where each two blanks and more part two cells, and there are as many as columns: a long cell pushed those behind it aside.
std::optional<std::string> partedByBlanks(std::string_view line, std::size_t columns, char instead)
{
    std::string made;
    std::size_t cells = 0;
    for (std::size_t begin = line.find_first_not_of(' '); begin < line.size(); begin = line.find_first_not_of(' ', begin)) {
        const std::size_t end = std::min(line.find("  ", begin), line.size());
        if (cells++ > 0)
            made += instead;
        made += line.substr(begin, line.find_last_not_of(' ', end - 1) + 1 - begin);
        begin = end;
    }
    return cells == columns ? std::optional(std::move(made)) : std::nullopt;
}

// The line with a mark before each column; nothing where text fills the blanks between them.
std::optional<std::string> parted(std::string_view line, const std::vector<Gap>& gaps, char instead, bool ruled)
{
    std::vector<std::size_t> places;  // of characters
    places.reserve(line.size());
    for (std::size_t at = 0; at < line.size(); ++at)
        if (beginsCharacter(line[at]))
            places.push_back(at);
    std::string made;
    made.reserve(line.size());
    std::size_t copied = 0;
    const auto add = [&](std::size_t end) {
        std::string_view cell = line.substr(copied, end - copied);
        cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
        made += cell.substr(0, cell.find_last_not_of(' ') + 1);
        copied = end;
    };
    std::size_t left = gaps.size();
    bool pushed = false;
    for (const Gap& gap : gaps) {
        if (gap.end >= places.size())
            break;
        std::size_t at = gap.end;
        while (at > gap.begin && line[places[at - 1]] != ' ')
            --at;
        if (at == gap.begin) {
            if (std::optional<std::string> cells = ruled ? partedByBlanks(line, gaps.size() + 1, instead) : std::nullopt)
                return cells;
            at = gap.end;
            while (ruled && at < places.size() && line[places[at]] != ' ')
                ++at;  // a cell too long for its column
            if (!ruled || at == places.size())
                return partedByBlanks(line, gaps.size() + 1, instead);
        }
        if (places[at] <= copied)
            return std::nullopt;  // a cell over two columns
        pushed = pushed || at != gap.end;
        add(places[at]);
        made += instead;
        --left;
    }
    add(line.size());
    made.append(left, instead);
    if (pushed && !ruled)
        if (std::optional<std::string> cells = partedByBlanks(line, gaps.size() + 1, instead))
            return cells;
    return made;
}

// A ruler of dashes with a blank or more between its parts, as database shells write below names; where it stands, and the line above it.
struct GappedRuler
{
    std::size_t names = 0;
    std::vector<Gap> gaps = {};
};
// Whether each part of a ruler has a name above it, and none stands across a gap: one that adorns a title has not.
bool hasNames(std::string_view names, const std::vector<Gap>& gaps)
{
    std::vector<bool> filled;
    for (const char c : names)
        if (beginsCharacter(c))
            filled.push_back(c != ' ');
    std::size_t begin = 0;
    for (const Gap& gap : gaps) {
        const auto at = [&](std::size_t place) { return filled.begin() + static_cast<std::ptrdiff_t>(std::min(place, filled.size())); };
        if (std::find(at(begin), at(gap.begin), true) == at(gap.begin) || std::find(at(gap.begin), at(gap.end), true) != at(gap.end))
            return false;
        begin = gap.end;
    }
    return begin < filled.size();
}

std::optional<GappedRuler> gappedRuler(std::string_view sample)
{
    constexpr std::size_t least = 8;  // dashes
    std::size_t above = std::string_view::npos;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < sample.size() && lines < kRulersSoughtIn;) {
        const std::string_view line = lineFrom(sample, begin);
        if (const char mark = line.empty() ? ' ' : line.front(); above != std::string_view::npos && (mark == '-' || mark == '=') &&
                                                                 line.find_first_not_of(std::string{mark, ' '}) == std::string_view::npos) {
            GappedRuler ruler{.names = above};
            std::size_t dashes = 0;
            std::size_t shortest = line.size();
            for (std::size_t at = 0; at < line.size();) {
                const std::size_t end = std::min(line.find(' ', at), line.size());
                const std::size_t next = std::min(line.find(mark, end), line.size());
                dashes += end - at;
                shortest = std::min(shortest, end - at);
                if (next < line.size())
                    ruler.gaps.push_back({end, next});
                at = next;
            }
            if (!ruler.gaps.empty() && ruler.gaps.size() < kColumnLimit && dashes >= least && shortest >= 2 &&
                hasNames(lineFrom(sample, above), ruler.gaps))
                return ruler;
        }
        if (!isBlank(line)) {
            above = begin;
            ++lines;
        }
        begin += line.size() + 1;
    }
    return std::nullopt;
}

// Whether a single place that all lines leave blank, names above them too, has text at both sides in each: columns may stand one blank
// apart.
bool standOneBlankApart(std::string_view sample, const std::vector<bool>& filled)
{
    if (lineFrom(sample, std::min(sample.find_first_not_of("\r\n"), sample.size())).find_first_of("0123456789") != std::string_view::npos)
        return false;  // no names
    std::vector<bool> kept(filled.size());
    for (std::size_t at = 1; at + 1 < filled.size(); ++at)
        kept[at] = !filled[at];
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < sample.size() && lines < kLinesLookedAt;) {
        const std::string_view line = lineFrom(sample, begin);
        begin += line.size() + 1;
        if (isBlank(line))
            continue;
        ++lines;
        std::vector<bool> here(filled.size());
        std::size_t character = 0;
        for (const char c : line)
            if (beginsCharacter(c) && character < here.size())
                here[character++] = c != ' ';
        for (std::size_t at = 1; at + 1 < here.size(); ++at)
            kept[at] = kept[at] && here[at - 1] && here[at + 1];
    }
    return std::find(kept.begin(), kept.end(), true) != kept.end();
}

// The text with a mark before each column from `first` on, rulers left as they are; nothing where too many lines do not stand so.
std::optional<std::string> partedText(std::string_view text, const std::vector<Gap>& gaps, std::size_t first, char instead, bool ruled)
{
    std::size_t all = 0;
    std::size_t whole = 0;
    std::string made;
    made.reserve(text.size());
    made = text.substr(0, first);
    for (std::size_t begin = first; begin < text.size();) {
        const std::string_view line = lineFrom(text, begin);
        const std::optional<std::string> row = isBlank(line) || isRuler(line) ? std::nullopt : parted(line, gaps, instead, ruled);
        all += isBlank(line) ? 0U : 1U;
        whole += isBlank(line) || isRuler(line) || row ? 0U : 1U;
        made += row ? std::string_view(*row) : line;
        begin += line.size();
        if (begin < text.size())
            made += text[begin++];
    }
    if (ruled ? whole * 2 > all : whole * 100 > all)
        return std::nullopt;
    return made;
}

}  // namespace

bool hasGappedRuler(std::string_view sample) { return gappedRuler(sample).has_value(); }

std::optional<std::string> withPartedColumns(std::string_view text, std::string_view sample, char instead)
{
    if (const std::optional<GappedRuler> ruler = gappedRuler(sample))
        return partedText(text, ruler->gaps, ruler->names, instead, true);
    std::vector<bool> filled;
    filled.reserve(kWidest);
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < sample.size() && lines < kLinesLookedAt;) {
        const std::string_view line = lineFrom(sample, begin);
        begin += line.size() + 1;
        if (isBlank(line) || (lines > 0 && begin > sample.size() && sample.size() < text.size()))
            continue;
        if (line.find("  ") == std::string_view::npos || line.size() > kWidest || line.find('\t') != std::string_view::npos)
            return std::nullopt;
        ++lines;
        std::size_t character = 0;
        for (const char c : line)
            if (beginsCharacter(c)) {
                filled.resize(std::max(filled.size(), character + 1));
                filled[character] = filled[character] || c != ' ';
                ++character;
            }
    }
    const std::vector<Gap> gaps = gapsOf(filled);
    if (lines < kLeastLines || gaps.empty() || standOneBlankApart(sample, filled))
        return std::nullopt;
    return partedText(text, gaps, 0, instead, false);
}

}  // namespace holdfast
