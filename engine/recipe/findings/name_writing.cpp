// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/name_writing.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace holdfast {

namespace {

constexpr std::u32string_view kVowels = U"aeiouyäöüéèаеёиоуыэюя";
constexpr std::u32string_view kOftenDoubled = U"lntsfpmrлнтсфпмр";
using Pairs = std::span<const std::pair<char32_t, char32_t>>;
constexpr auto kOldLetters = std::to_array<std::pair<char32_t, char32_t>>({{U'i', U'y'}, {U'c', U'k'}});
constexpr auto kAlike = std::to_array<std::pair<char32_t, char32_t>>({{U's', U'z'},
                                                                      {U'k', U'q'},
                                                                      {U'v', U'w'},
                                                                      {U'f', U'v'},
                                                                      {U'd', U't'},
                                                                      {U'g', U'j'},
                                                                      {U'i', U'j'},
                                                                      {U'и', U'й'},
                                                                      {U'и', U'ь'},
                                                                      {U'ф', U'п'},
                                                                      {U'б', U'в'}});
constexpr auto kOneSound = std::to_array<std::u32string_view>(
    {U"ae", U"ai", U"au", U"ea", U"ee", U"ei", U"eu", U"ie", U"oe", U"oo", U"ou", U"ue", U"ии", U"ие", U"ия", U"ио", U"ее"});

bool isVowel(char32_t c) { return kVowels.find(c) != std::u32string_view::npos; }

bool isPairOf(Pairs pairs, char32_t a, char32_t b)
{
    return std::any_of(pairs.begin(), pairs.end(),
                       [&](const auto& pair) { return (a == pair.first && b == pair.second) || (a == pair.second && b == pair.first); });
}

// Two vowels that are read as one.
bool isOneSound(char32_t a, char32_t b)
{
    return std::any_of(kOneSound.begin(), kOneSound.end(), [&](std::u32string_view pair) { return pair[0] == a && pair[1] == b; });
}

// The letter at `at` of the longer word is one more than the other has.
NameWriting oneMore(std::u32string_view longer, std::size_t at, bool doubled)
{
    const char32_t letter = longer[at];
    const char32_t before = at > 0 ? longer[at - 1] : U' ';
    const char32_t after = at + 1 < longer.size() ? longer[at + 1] : U' ';
    if (isVowel(letter))
        return isOneSound(before, letter) || isOneSound(letter, after) ? NameWriting::Vowel : NameWriting::None;
    if (doubled) {
        std::size_t first = at;
        while (first > 0 && longer[first - 1] == letter)
            --first;
        return first > 0 && isVowel(longer[first - 1]) && kOftenDoubled.find(letter) != std::u32string_view::npos ? NameWriting::Doubled
                                                                                                                  : NameWriting::None;
    }
    const bool silent = (letter == U'h' && at > 0) || (letter == U'c' && after == U'k') || (letter == U'k' && before == U'c') ||
                        (letter == U't' && (after == U'c' || after == U'z'));
    return silent ? NameWriting::Silent : NameWriting::None;
}

}  // namespace

NameWriting nameWritingOf(const OneEdit& edit, std::u32string_view meant, std::u32string_view typed)
{
    switch (edit.kind) {
    case EditKind::Substituted:
        if (isPairOf(kOldLetters, meant[edit.at], typed[edit.at]))
            return NameWriting::OldLetter;
        if (isPairOf(kAlike, meant[edit.at], typed[edit.at]))
            return NameWriting::AlikeLetter;
        return isVowel(meant[edit.at]) && isVowel(typed[edit.at]) ? NameWriting::Vowel : NameWriting::None;
    case EditKind::Inserted:
        return oneMore(typed, edit.at, edit.doubled);
    case EditKind::Dropped:
        return oneMore(meant, edit.at, edit.doubled);
    case EditKind::Swapped:
        break;
    }
    return NameWriting::None;
}

}  // namespace holdfast
