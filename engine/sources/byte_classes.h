// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace holdfast {

// What a text holds, told by one pass over its bytes: most questions about a cell are answered by what is not in it.
struct ByteClasses
{
    static constexpr std::uint8_t kDigit = 1;
    static constexpr std::uint8_t kMark = 2;     // , ; | TAB ^ ~
    static constexpr std::uint8_t kBlank = 4;    // a space
    static constexpr std::uint8_t kBracket = 8;  // ( ) { } [ ]
    static constexpr std::uint8_t kApostrophe = 16;
    static constexpr std::uint8_t kOfLink = 32;    // @ :
    static constexpr std::uint8_t kRareMark = 64;  // # @ $ ! * & =
};

inline constexpr std::array<std::uint8_t, 256> kByteClass = [] {
    std::array<std::uint8_t, 256> classes{};
    const auto put = [&classes](std::string_view bytes, std::uint8_t bit) {
        for (const char c : bytes)
            classes[static_cast<unsigned char>(c)] |= bit;
    };
    put("0123456789", ByteClasses::kDigit);
    put(",;|\t^~", ByteClasses::kMark);
    put(" ", ByteClasses::kBlank);
    put("(){}[]", ByteClasses::kBracket);
    put("'", ByteClasses::kApostrophe);
    put("@:", ByteClasses::kOfLink);
    put("#@$!*&=", ByteClasses::kRareMark);
    return classes;
}();

inline std::uint8_t classesOf(std::string_view text)
{
    const std::uint8_t* const classes = kByteClass.data();
    std::uint8_t found = 0;
    for (const char c : text)
        found |= classes[static_cast<unsigned char>(c)];
    return found;
}

}  // namespace holdfast
