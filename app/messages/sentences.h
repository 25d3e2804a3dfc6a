// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// One code's English source text, translated in the context "Messages". `counted`: the index of the number that decides the plural (%n in
// the text), or -1.
struct Sentence
{
    std::string_view code;
    const char* text;
    int counted = -1;
};

const Sentence* findSentence(std::string_view code);  // null when nobody has worded the code

}  // namespace holdfast
