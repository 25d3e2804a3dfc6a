// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// The code page whose letters beyond ASCII make the likeliest words: one of those that Encoding names. The time does not grow with the
// sample.
std::string likeliestCodePage(std::string_view sample);

}  // namespace holdfast
