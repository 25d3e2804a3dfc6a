// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace holdfast {

// Whether the first record names the columns. Each column votes: text above numbers, dates or flags says yes; a cell of the same kind as
// those below, or a text that occurs again below, says no. With nothing to tell, texts that are filled and distinct are taken for names.
bool looksLikeHeader(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below);

}  // namespace holdfast
