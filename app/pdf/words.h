// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace holdfast {

// One code's words on paper. {name} is a bound value; {name|клиент|клиента|клиентов} agrees with the number bound to it (Russian: one, few,
// many; English: one, other). Words hold no digits that came from data.
struct PaperWord
{
    std::string_view code;
    const char* text;
};

std::span<const PaperWord> russianWords();
std::span<const PaperWord> englishWords();

// In place of those, where the outcome that is foretold is not that somebody buys less.
std::span<const PaperWord> russianEventWords();
std::span<const PaperWord> englishEventWords();

}  // namespace holdfast
