// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/aligned_columns.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace holdfast {

namespace {

constexpr std::size_t kLeastLines = 4;
constexpr std::size_t kLinesLookedAt = 500;
constexpr std::size_t kWidest = 2000;  // characters

std::string_view lineAt(std::string_view text, std::size_t begin)
{
    return text.substr(begin, std::min(text.find_first_of("\r\n", begin), text.size()) - begin);
}

bool isBlank(std::string_view line) { return line.find_first_not_of(' ') == std::string_view::npos; }

bool beginsCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

// Where columns begin but the first, in characters; each behind two places and more that all lines leave blank.
std::vector<std::size_t> columnBegins(const std::vector<bool>& filled)
{
    std::vector<std::size_t> begins;
    std::size_t blanks = 0;
    bool any = false;
    for (std::size_t at = 0; at < filled.size(); ++at) {
        if (!filled[at]) {
            ++blanks;
            continue;
        }
        if (any && blanks >= 2)
            begins.push_back(at);
        any = true;
        blanks = 0;
    }
    return begins;
}

// The line with a mark before each column; nothing where text reaches into the blanks between them.
std::optional<std::string> parted(std::string_view line, const std::vector<std::size_t>& begins, char instead)
{
    std::string made;
    std::string cell;
    std::size_t character = 0;
    auto next = begins.begin();
    const auto add = [&] {
        const std::size_t begin = std::min(cell.find_first_not_of(' '), cell.size());
        made += cell.substr(begin, cell.find_last_not_of(' ') + 1 - begin);
        cell.clear();
    };
    for (const char c : line) {
        if (beginsCharacter(c)) {
            if (next != begins.end() && character == *next) {
                if (!cell.ends_with("  "))
                    return std::nullopt;
                add();
                made += instead;
                ++next;
            }
            ++character;
        }
        cell += c;
    }
    add();
    made.append(static_cast<std::size_t>(begins.end() - next), instead);
    return made;
}

}  // namespace

std::optional<std::string> withPartedColumns(std::string_view text, std::string_view sample, char instead)
{
    std::vector<bool> filled;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < sample.size() && lines < kLinesLookedAt;) {
        const std::string_view line = lineAt(sample, begin);
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
    const std::vector<std::size_t> begins = columnBegins(filled);
    if (lines < kLeastLines || begins.empty())
        return std::nullopt;
    std::string made;
    made.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size();) {
        const std::string_view line = lineAt(text, begin);
        const std::optional<std::string> row = isBlank(line) ? std::nullopt : parted(line, begins, instead);
        made += row ? std::string_view(*row) : line;
        begin += line.size();
        if (begin < text.size())
            made += text[begin++];
    }
    return made;
}

}  // namespace holdfast
