// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/drawn_lines.h"

#include <algorithm>

namespace holdfast {

bool isRuler(std::string_view line)
{
    constexpr std::size_t least = 3;
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || std::string_view("-=+|:").find(line[begin]) == std::string_view::npos)
        return false;  // most lines
    std::size_t run = 0;
    std::size_t longest = 0;
    char before = '\0';
    const auto isDash = [](char c) { return c == '-' || c == '='; };
    for (std::size_t i = begin; i < line.size(); ++i) {
        const char c = line[i];
        const bool dash = isDash(c);
        if (c == '+' && !isDash(before) && !(i + 1 < line.size() && isDash(line[i + 1])))
            return false;  // an answer beside a missing mark
        if (!dash && std::string_view("+|:,; \t").find(c) == std::string_view::npos)
            return false;
        run = dash ? (c == before ? run + 1 : 1) : 0;
        longest = std::max(longest, run);
        before = c;
    }
    return longest >= least;
}

bool isSureRuler(std::string_view line)
{
    constexpr std::size_t kLong = 5;  // dashes: three may be a missing mark
    if (!isRuler(line))
        return false;
    bool parted = false;
    std::size_t dashes = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        dashes += line[i] == '-' || line[i] == '=' ? 1 : 0;
        parted = parted || line[i] == '+' || line[i] == '|';
    }
    return parted || dashes >= kLong;
}

bool isRowCount(std::string_view line)
{
    constexpr std::size_t longest = 60;
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || line.size() - begin > longest)
        return false;
    line.remove_prefix(begin);
    if (line.starts_with('('))
        line.remove_prefix(1);
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    line.remove_prefix(digits);
    return digits > 0 && line.starts_with(" row") && line.find_first_of(",;|\t") == std::string_view::npos;
}

}  // namespace holdfast
