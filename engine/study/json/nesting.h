// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace holdfast {

// How deep brackets of a JSON text nest outside of its texts; parsing recurses no deeper than this.
int nestingOf(std::string_view text);

}  // namespace holdfast
