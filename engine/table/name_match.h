// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace holdfast {

// How far two names of columns, files or values are the same. Loose: but for case, е and ё, blanks, hyphens, dots and underscores. Slip:
// but for one letter in one long word ("Ошибка" and "Ошибки"); digits and short words never differ, because they tell look-alikes apart
// ("activity 6" and "activity 7", "active" and "inactive").
enum class NameMatch { None, Slip, Loose, Exact };

NameMatch nameMatch(std::string_view a, std::string_view b);
std::string looseName(std::string_view name);

}  // namespace holdfast
