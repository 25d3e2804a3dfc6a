// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// 1 … 12 for the name of a month in English, Russian, Ukrainian, German or French, whole or cut to three letters and more, with or without
// a point behind; 0 for anything else.
int monthNamed(std::string_view name);

}  // namespace holdfast
