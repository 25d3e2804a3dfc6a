// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sources/utf8_bytes.h"

namespace holdfast {

// Which encoding a text's bytes are in: "utf-8", "utf-16le", "utf-16be", "windows-1251", "ibm866", "koi8-r", "windows-1252",
// "windows-1250", "windows-1253", "windows-1254", "windows-1257", "koi8-u", "iso-8859-5", "iso-8859-2", "ibm852", "x-mac-cyrillic",
// "macintosh", "ibm850", "gb18030", "big5", "shift_jis", "euc-kr", "euc-jp"; with a byte order mark "utf-32le", "utf-32be".
struct Encoding
{
    std::string name = "utf-8";
    std::size_t markBytes = 0;  // of a byte order mark in front
    bool sound = false;         // found to be valid UTF-8 from end to end
    std::string reason = "encoding.valid-utf8";
    bool operator==(const Encoding&) const = default;
};

// The byte order mark; else the zero bytes of UTF-16; else UTF-8 when valid (or nearly: a few broken bytes among many good ones); else the
// single-byte code page and language under which the upper bytes read most like words: Russian or Greek letters in runs, or one Latin
// language's letters among ASCII ones; else, where none reads like words, an East Asian one (wide_code_page.h). Any byte is valid in most
// code pages, so validity alone decides nothing there.
Encoding detectEncoding(std::string_view bytes);
bool looksLikeUtf16(std::string_view bytes);

// What detectEncoding() would say of bytes that pass by in pieces; UTF-16 and a byte order mark are told by the beginning, not here.
class EncodingWatch
{
public:
    void add(std::string_view piece);
    Encoding told() const;

private:
    std::uint64_t m_passed = 0;
    bool m_upper = false;      // a byte beyond ASCII came by
    std::string m_sample;      // around the first of them; before it comes, the beginning, or what passed last
    std::string m_unfinished;  // of a character at the end of the piece before
    Utf8Check m_check;
};

}  // namespace holdfast
