// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// What a text would be, had it been typed with the other keyboard layout switched on (ghbdtn, привет): QWERTY for Cyrillic, ЙЦУКЕН for
// Latin letters; also with the marks behind words left as they are (ek., ул.), where that differs. Nothing for texts with letters of both
// scripts, but for those that the layout lacks.
std::vector<std::string> inOtherLayout(std::string_view text);

// A text as it sounds, the same for Cyrillic and for the usual ways of writing it in Latin letters (Екатеринбург, Ekaterinburg,
// Yekaterinburg); empty for texts too short to tell.
std::string soundOf(std::u32string_view words);
bool hasCyrillic(std::u32string_view text);

// Is `typed` a shortened writing of the word `meant`: its beginning, with a full stop after it, or its first and last letter with some
// between (blvd)?
enum class Shortening { None, Dotted, Contracted };
Shortening shorteningOf(std::u32string_view meant, std::u32string_view typed, bool dotted);

}  // namespace holdfast
