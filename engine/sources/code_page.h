// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

struct CodePageGuess
{
    std::string name;
    double likelihood = 0;  // mean logarithm, of a letter; rarer pages have to be better by a little
};

// The single-byte code page whose letters beyond ASCII make the likeliest words: one of those that Encoding names. The time does not grow
// with the sample.
CodePageGuess likeliestCodePage(std::string_view sample);

}  // namespace holdfast
