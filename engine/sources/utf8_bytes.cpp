// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/utf8_bytes.h"

#include <cstdint>
#include <cstring>

namespace holdfast {

std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool shortest = lead != 0xE0 || byte(1) >= 0xA0;
        const bool noSurrogate = lead != 0xED || byte(1) < 0xA0;
        return follows(1) && follows(2) && shortest && noSurrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool inRange = (lead != 0xF0 || byte(1) >= 0x90) && (lead != 0xF4 || byte(1) < 0x90);
        return follows(1) && follows(2) && follows(3) && inRange ? 4 : 0;
    }
    return 0;
}

std::size_t skipAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t upper = 0x8080808080808080ULL;
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if ((word & upper) != 0)
            break;
        at += 8;
    }
    while (at < text.size() && !isUpperByte(text[at]))
        ++at;
    return at;
}

Utf8Check checkUtf8(std::string_view text)
{
    Utf8Check check;
    for (std::size_t at = skipAscii(text, 0); at < text.size(); at = skipAscii(text, at)) {
        const std::size_t length = sequenceAt(text, at);
        if (length == 0) {
            if (check.broken++ == 0)
                check.firstBroken = at;
            ++at;
        } else {
            ++check.good;
            at += length;
        }
    }
    return check;
}

}  // namespace holdfast
