// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// Words that look alike and mean different things. Folded words, as in SpellingForm.

// Members of one closed set: weekdays, months, directions, sexes … (English and Russian).
bool areOfOneClosedSet(std::u32string_view a, std::u32string_view b);
// One is the other with a meaningful beginning in front: не-, пре-, анти-, un-, in-, non- …, also several of them.
bool differByPrefix(std::u32string_view a, std::u32string_view b);
// Both begin with a prefix of verbs, each with another one (wjazd, wyjazd; angemeldet, abgemeldet).
bool differInPrefix(std::u32string_view a, std::u32string_view b);
// Surnames of men and women: Иванов, Иванова; Kowalski, Kowalska.
bool areNamesOfBothSexes(std::u32string_view a, std::u32string_view b);
// Units that only their case tells apart: mW, MW; Mbps, MBps. As written.
bool areUnitsByCase(std::string_view a, std::string_view b);
// Mr, Dr, St, г, ул: what stands before names as it is, and may shorten no other word.
bool isTitle(std::u32string_view word);
// I, IV, XII …
bool isRomanNumeral(std::u32string_view word);

}  // namespace holdfast
