// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// да, нет, yes, no, true, false, y, n, t, f, on, off … in any case of letters.
bool isFlagWord(std::string_view text);
// Whether two texts are a pair as да/нет, yes/no: both of one language and opposite.
bool isFlagPair(std::string_view a, std::string_view b);

}  // namespace holdfast
