// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace holdfast {

enum class DateOrder { YearMonthDay, DayMonthYear, MonthDayYear };

// Three numbers with one mark between them, as 21.11.2026, 2026-11-21, 11/21/26; a month by its name, as 21-Nov-2026, Nov 21, 2026,
// 21 ноября 2026 г.; or eight digits that are a day of this century or the last, as 20261121. Behind the first two an optional time of day.
struct DateText
{
    int first = 0;
    int second = 0;
    int third = 0;
    char mark = '.';
    bool yearFirst = false;
    bool shortYear = false;
    bool named = false;                 // the month by its name: then it stands second, whatever the order
    std::int64_t timeMilliseconds = 0;  // of the day; a zone's offset is taken off
};
std::optional<DateText> scanDate(std::string_view text);

// A time of day alone: 14:02, 2:02:30 PM.
bool isClock(std::string_view text);

// "dmy", "mdy", "ymd".
std::optional<DateOrder> dateOrderNamed(std::string_view name);

// Milliseconds since 1970; nothing for a day that does not exist (31.02). Two-digit years are 1970 … 2069. A year of
// four digits in front stays the year under any order.
std::optional<std::int64_t> dateValue(const DateText& date, DateOrder order);

}  // namespace holdfast
