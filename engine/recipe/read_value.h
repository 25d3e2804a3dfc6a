// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

// What a person wrote, read as a number: outer blanks, blanks and apostrophes between digits, the Unicode minus and a single decimal comma
// are understood.
std::optional<double> numberIn(std::string_view text);
// 2026-11-21, 2026-11-21T14:02[:05], 2026-11-21 14:02[:05] or 21.11.2026: milliseconds since 1970. Days that do not exist are refused.
std::optional<std::int64_t> dateIn(std::string_view text);

}  // namespace holdfast
