// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace holdfast {

// The words of a name, case folded: cut at everything but letters and digits, where a small letter meets a capital, and where letters meet
// digits. "orderDate_2" holds "order", "date" and "2".
std::vector<std::string> nameWords(std::string_view name);

}  // namespace holdfast
