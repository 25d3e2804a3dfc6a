// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// Do the letters of `typed` follow one another as words hardly ever let them, where those of `meant` do not? Judged by pairs of
// neighbouring letters that fewer than one in five thousand English or Russian words hold; of other alphabets nothing is known. Folded
// words.
bool isOddBeside(std::u32string_view typed, std::u32string_view meant);

}  // namespace holdfast
