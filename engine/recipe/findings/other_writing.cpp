// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/other_writing.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

constexpr std::u32string_view kLatinKeys = U"qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
constexpr std::u32string_view kRussianKeys = U"йцукенгшщзхъфывапролджэячсмитьбюё";
constexpr std::size_t kShortestSound = 2;  // letters

bool isCyrillic(char32_t c) { return c >= 0x0400 && c <= 0x04FF; }

// By letter from а on.
constexpr std::array<std::u32string_view, 32> kSounds{U"a",  U"b", U"v", U"g", U"d", U"e", U"q", U"z", U"i",  U"i", U"k",
                                                      U"l",  U"m", U"n", U"o", U"p", U"r", U"s", U"t", U"u",  U"f", U"h",
                                                      U"ts", U"4", U"6", U"6", U"",  U"i", U"",  U"e", U"iu", U"ia"};
// Longer ones first.
constexpr auto kLatinSounds = std::to_array<std::pair<std::u32string_view, std::u32string_view>>({{U"shch", U"6"},
                                                                                                  {U"sch", U"6"},
                                                                                                  {U"sh", U"6"},
                                                                                                  {U"ch", U"4"},
                                                                                                  {U"zh", U"q"},
                                                                                                  {U"kh", U"h"},
                                                                                                  {U"yo", U"e"},
                                                                                                  {U"w", U"v"},
                                                                                                  {U"x", U"ks"},
                                                                                                  {U"y", U"i"},
                                                                                                  {U"j", U"i"}});

std::u32string latinSound(std::u32string_view words)
{
    std::u32string sound;
    for (std::size_t i = 0; i < words.size();) {
        const auto found =
            std::find_if(kLatinSounds.begin(), kLatinSounds.end(), [&](const auto& one) { return words.substr(i).starts_with(one.first); });
        sound += found == kLatinSounds.end() ? words.substr(i, 1) : found->second;
        i += found == kLatinSounds.end() ? 1 : found->first.size();
    }
    return sound;
}

std::u32string cyrillicSound(std::u32string_view words)
{
    std::u32string sound;
    for (const char32_t c : words) {
        if (c >= U'а' && c <= U'я')
            sound += kSounds[c - U'а'];
        else
            sound += c;
    }
    return sound;
}

}  // namespace

bool hasCyrillic(std::u32string_view text) { return std::any_of(text.begin(), text.end(), isCyrillic); }

std::vector<std::string> inOtherLayout(std::string_view text)
{
    const std::u32string points = toCodePoints(caseFolded(toNfc(text)));
    const bool cyrillic = std::any_of(points.begin(), points.end(), [](char32_t c) { return isCyrillic(c) && c != U'ё'; });
    const std::u32string_view from = cyrillic ? kRussianKeys : kLatinKeys;
    const std::u32string_view to = cyrillic ? kLatinKeys : kRussianKeys;
    const auto isBehind = [&points](std::size_t i) { return i + 1 == points.size() || points[i + 1] == U' '; };
    std::u32string other;
    std::u32string withMarks;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        const bool letter = u_isalpha(static_cast<UChar32>(c)) != 0;
        const bool ofNeither = cyrillic ? !isCyrillic(c) && c > 0x7F : c == U'ё';  // typed with another key
        const std::size_t key = from.find(c);
        if (key == std::u32string_view::npos && letter && !ofNeither)
            return {};
        other += key == std::u32string_view::npos ? c : to[key];
        withMarks += letter || !isBehind(i) ? other.back() : c;
    }
    std::vector<std::string> both{fromCodePoints(other)};
    if (withMarks != other)
        both.push_back(fromCodePoints(withMarks));
    return both;
}

std::string soundOf(std::u32string_view words)
{
    const std::u32string sound = hasCyrillic(words) ? cyrillicSound(words) : latinSound(words);
    std::u32string plain;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const char32_t c = sound[i];
        if (c == U'i' && ((!plain.empty() && plain.back() == U'i') || (i + 1 < sound.size() && sound[i + 1] == U'e')))
            continue;
        if (c != U'\'')
            plain += c;
    }
    const auto letters = std::count_if(plain.begin(), plain.end(), [](char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; });
    return static_cast<std::size_t>(letters) >= kShortestSound ? fromCodePoints(plain) : std::string();
}

Shortening shorteningOf(std::u32string_view meant, std::u32string_view typed, bool dotted)
{
    if (typed.size() < 2 || typed.size() + 1 > meant.size() || !std::all_of(meant.begin(), meant.end(), isLetter))
        return Shortening::None;  // damage is no short damage/injury
    if (dotted && meant.starts_with(typed))
        return Shortening::Dotted;
    if (typed.size() + 2 > meant.size() || typed.front() != meant.front() || typed.back() != meant.back())
        return Shortening::None;
    std::size_t at = 0;
    for (const char32_t c : typed) {
        at = meant.find(c, at);
        if (at == std::u32string_view::npos)
            return Shortening::None;
        ++at;
    }
    return Shortening::Contracted;
}

}  // namespace holdfast
