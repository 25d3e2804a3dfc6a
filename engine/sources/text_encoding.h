// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace holdfast {

// Which encoding a text's bytes are in: "utf-8", "utf-16le", "utf-16be", "windows-1251", "ibm866", "koi8-r", "windows-1252",
// "windows-1250", "x-mac-cyrillic".
struct Encoding
{
    std::string name = "utf-8";
    std::size_t markBytes = 0;  // of a byte order mark in front
    bool sound = false;         // found to be valid UTF-8 from end to end
    std::string reason = "encoding.valid-utf8";
    bool operator==(const Encoding&) const = default;
};

// The byte order mark; else the zero bytes of UTF-16; else UTF-8 when valid (or nearly: a few broken bytes among many good ones); else the
// single-byte code page and language under which the upper bytes read most like words: Russian letters in runs, or one Latin language's
// letters among ASCII ones. Any byte is valid in most code pages, so validity alone decides nothing there.
Encoding detectEncoding(std::string_view bytes);
bool looksLikeUtf16(std::string_view bytes);

}  // namespace holdfast
