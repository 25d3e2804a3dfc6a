// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace holdfast {

// Which encoding a text's bytes are in: "utf-8", "utf-16le", "utf-16be", "windows-1251", "ibm866", "koi8-r", "windows-1252".
struct Encoding
{
    std::string name = "utf-8";
    std::size_t markBytes = 0;  // of a byte order mark in front
    bool operator==(const Encoding&) const = default;
};

// The byte order mark; else the zero bytes of UTF-16; else UTF-8 when valid (or nearly: a few broken bytes among many good ones); else the
// single-byte code page under which the upper bytes read most like words: Russian letters in runs, or Western letters among ASCII ones.
// Any byte is valid in most code pages, so validity alone decides nothing there.
Encoding detectEncoding(std::string_view bytes);
bool looksLikeUtf16(std::string_view bytes);

// Text in UTF-8: the bytes handed in when they needed no change, else a text made of them.
struct Decoded
{
    std::string_view bytes;
    std::optional<std::string> made;
    std::size_t broken = 0;       // places that are no text in this encoding; each reads U+FFFD now
    std::size_t firstBroken = 0;  // where in the text the first one stands
    std::string_view text() const { return made ? std::string_view(*made) : bytes; }
};

// Fails with read.encoding-unknown when ICU knows no such name. `bytes` must outlive the result.
Result<Decoded> decodeText(std::string_view bytes, const Encoding& encoding);

}  // namespace holdfast
