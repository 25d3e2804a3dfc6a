// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "sources/date_text.h"

namespace holdfast {

// A month of a year as two and four digits: 01.2025, 01/2025, 01-2025, 2025-01, 2025/01; or the month by its name, "Jan 2025". Its first
// day; nothing for years before 1900 and from 2100 on. One alone may be something else (10.2025 is a number, 2010-11 may be a season): a
// whole column tells (kind_evidence.h).
std::optional<DateText> scanMonth(std::string_view text);

// Whether it may be two years in a row, 2010-11.
bool maybeSeason(const DateText& month);

}  // namespace holdfast
