// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace holdfast {

// One sign for all that look like it, in small letters: 0 and O, 1 and l, rn and m. For matching only.
std::u32string asSeen(const std::u32string& signs);
std::u32string lowered(std::u32string text);

}  // namespace holdfast
