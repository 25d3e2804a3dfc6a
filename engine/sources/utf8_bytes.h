// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

namespace holdfast {

inline bool isUpperByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// The length of the well-formed UTF-8 sequence at `at` (RFC 3629), 0 when there is none.
std::size_t sequenceAt(std::string_view text, std::size_t at);
// Where the first byte over 0x7F stands at or behind `at`, or the end. Eight bytes at a time.
std::size_t skipAscii(std::string_view text, std::size_t at);

struct Utf8Check
{
    std::size_t good = 0;  // sequences of several bytes
    std::size_t broken = 0;
    std::size_t firstBroken = 0;
};
// In parallel over pieces; the counts do not depend on how many threads there are.
Utf8Check checkUtf8(std::string_view text);

// How often a byte occurs.
std::size_t countOf(std::string_view text, char c);

}  // namespace holdfast
