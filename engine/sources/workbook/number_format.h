// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

// What a spreadsheet's number format makes of a number.
enum class NumberFormatKind {
    Number,
    Date,      // with or without a time of day
    Time,      // of a day
    Duration,  // [h]:mm, which may exceed a day
};

// Of a format that files name by number alone (ECMA-376, 18.8.30); those not built in are numbers.
NumberFormatKind builtInFormat(int id);
// Of a format's text: what stands in quotes, brackets or behind a backslash says nothing; the first section decides.
NumberFormatKind formatKind(std::string_view code);

// A day number of a workbook → milliseconds since 1970, to the millisecond. The 1900 system counts a 29 February 1900 that never was:
// nothing for that day, and for numbers outside of 0 … 9999-12-31.
std::optional<std::int64_t> dateOfSerial(double serial, bool from1904);
bool isDayThatNeverWas(double serial, bool from1904);
std::optional<std::int64_t> millisecondsOfDays(double days);

}  // namespace holdfast
