// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/box_drawing.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::size_t kBytes = 3;  // of each of these characters in UTF-8

// What stands for the character at a place of the text; '\0' when it draws nothing.
char plainMark(std::string_view text, std::size_t at)
{
    if (at + kBytes > text.size() || text[at] != '\xE2')
        return '\0';
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const auto third = static_cast<unsigned char>(text[at + 2]);
    if ((second != 0x94U && second != 0x95U) || third < 0x80U || third > 0xBFU)
        return '\0';
    const unsigned number = (second - 0x94U) * 64U + third - 0x80U;  // from U+2500
    constexpr std::array<unsigned char, 11> across{0x00, 0x01, 0x04, 0x05, 0x08, 0x09, 0x4C, 0x4D, 0x50, 0x74, 0x76};
    constexpr std::array<unsigned char, 13> down{0x02, 0x03, 0x06, 0x07, 0x0A, 0x0B, 0x4E, 0x4F, 0x51, 0x75, 0x77, 0x79, 0x7B};
    if (std::find(across.begin(), across.end(), number) != across.end())
        return '-';
    return std::find(down.begin(), down.end(), number) != down.end() ? '|' : '+';
}

}  // namespace

bool isFramed(std::string_view sample)
{
    if (sample.find("\xE2\x94") == std::string_view::npos && sample.find("\xE2\x95") == std::string_view::npos)
        return false;
    std::size_t lines = 0;
    std::size_t drawn = 0;
    std::size_t parted = 0;
    for (std::size_t begin = 0; begin < sample.size();) {
        const std::size_t end = lineEnd(sample, begin);
        bool any = false;
        bool down = false;
        for (std::size_t at = sample.find('\xE2', begin); at < end; at = sample.find('\xE2', at + 1)) {
            const char mark = plainMark(sample, at);
            any = any || mark != '\0';
            down = down || mark == '|';
        }
        lines += end > begin ? 1U : 0U;
        drawn += any ? 1U : 0U;
        parted += down ? 1U : 0U;
        begin = end + 1;
    }
    return parted >= 2 && drawn * 4 >= lines * 3;
}

std::string withPlainFrames(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at)
        if (const char mark = plainMark(text, at); mark != '\0') {
            plain += mark;
            at += kBytes - 1;
        } else
            plain += text[at];
    return plain;
}

}  // namespace holdfast
