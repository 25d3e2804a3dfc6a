// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

inline constexpr double kDayInMilliseconds = 86'400'000;

// Dates as milliseconds since 1970; NaN for what is missing or outside of the years 1…9999.
double dateOrMissing(double milliseconds);
double dateFrom(double year, double month, double day);  // NaN for a day that does not exist
double yearOf(double date);
double monthOf(double date);
double dayOfMonth(double date);
double weekdayOf(double date);  // 1 is Monday

}  // namespace holdfast
