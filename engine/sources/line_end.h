// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <string_view>

namespace holdfast {

// Where the line ends that goes on at `begin`: at its CR or LF, or with the text. Takes as long as the line is, whichever of both is used.
inline std::size_t lineEnd(std::string_view text, std::size_t begin)
{
    for (std::size_t window = 128; begin < text.size(); window *= 2) {
        const std::string_view piece = text.substr(begin, window);
        const std::string_view line = piece.substr(0, piece.find('\n'));
        const std::size_t size = std::min(line.find('\r'), line.size());
        begin += size;
        if (size < piece.size())
            return begin;
    }
    return text.size();
}

}  // namespace holdfast
