// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/date_text.h"

#include <array>
#include <chrono>

namespace holdfast {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Up to `most` digits from the front; their count in `digits`.
int takeNumber(std::string_view& text, std::size_t most, std::size_t& digits)
{
    int number = 0;
    digits = 0;
    while (digits < most && digits < text.size() && isDigit(text[digits]))
        number = number * 10 + (text[digits++] - '0');
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

// A half of the day behind a time: " PM", "am". Nothing there leaves the hours as they are; nothing comes back when they do not fit.
std::optional<int> takeHalfDay(std::string_view& text, int hours)
{
    std::string_view rest = text;
    take(rest, ' ');
    if (rest.size() < 2 || (rest[1] != 'M' && rest[1] != 'm'))
        return hours;
    const bool after = rest[0] == 'P' || rest[0] == 'p';
    if (!after && rest[0] != 'A' && rest[0] != 'a')
        return hours;
    if (hours < 1 || hours > 12)
        return std::nullopt;
    text = rest.substr(2);
    return hours % 12 + (after ? 12 : 0);
}

// "14:02", "14:02:30", "14:02:30.250", "2:02 PM", each with Z or +03:00 behind.
std::optional<std::int64_t> takeTime(std::string_view text)
{
    std::size_t digits = 0;
    const int shownHours = takeNumber(text, 2, digits);
    if (digits == 0 || shownHours > 23 || !take(text, ':'))
        return std::nullopt;
    const int minutes = takeNumber(text, 2, digits);
    if (digits != 2 || minutes > 59)
        return std::nullopt;
    std::int64_t time = static_cast<std::int64_t>(minutes) * 60'000;
    if (take(text, ':')) {
        const int seconds = takeNumber(text, 2, digits);
        if (digits != 2 || seconds > 59)
            return std::nullopt;
        time += static_cast<std::int64_t>(seconds) * 1000;
        if (take(text, '.') || take(text, ',')) {
            int part = takeNumber(text, 3, digits);
            if (digits == 0)
                return std::nullopt;
            for (std::size_t i = digits; i < 3; ++i)
                part *= 10;
            time += part;
            std::size_t rest = 0;
            takeNumber(text, 6, rest);
        }
    }
    const std::optional<int> hours = takeHalfDay(text, shownHours);
    if (!hours)
        return std::nullopt;
    time += static_cast<std::int64_t>(*hours) * 3'600'000;
    if (take(text, 'Z') || text.empty())
        return text.empty() ? std::optional(time) : std::nullopt;
    const bool east = take(text, '+');
    if (!east && !take(text, '-'))
        return std::nullopt;
    const int zoneHours = takeNumber(text, 2, digits);
    take(text, ':');
    std::size_t minuteDigits = 0;
    const int zoneMinutes = takeNumber(text, 2, minuteDigits);
    if (digits != 2 || !text.empty() || zoneHours > 15 || zoneMinutes > 59)
        return std::nullopt;
    const std::int64_t offset = (static_cast<std::int64_t>(zoneHours) * 60 + zoneMinutes) * 60'000;
    return time - (east ? offset : -offset);
}

}  // namespace

std::optional<DateText> scanDate(std::string_view text)
{
    while (take(text, ' ')) {
    }
    while (text.ends_with(' '))
        text.remove_suffix(1);
    if (text.size() < 6 || text.size() > 40 || !isDigit(text.front()))
        return std::nullopt;
    DateText date;
    std::array<std::size_t, 3> digits{};
    date.first = takeNumber(text, 4, digits[0]);
    if (text.empty() || (text.front() != '.' && text.front() != '-' && text.front() != '/'))
        return std::nullopt;
    date.mark = text.front();
    text.remove_prefix(1);
    date.second = takeNumber(text, 2, digits[1]);
    if (digits[1] == 0 || !take(text, date.mark))
        return std::nullopt;
    date.third = takeNumber(text, 4, digits[2]);
    date.yearFirst = digits[0] == 4;
    date.shortYear = !date.yearFirst && digits[2] == 2;
    const bool formed = date.yearFirst ? digits[2] == 1 || digits[2] == 2 : digits[0] <= 2 && (digits[2] == 4 || digits[2] == 2);
    if (!formed)
        return std::nullopt;
    if (text.empty())
        return date;
    if (!take(text, 'T') && !take(text, ' '))
        return std::nullopt;
    const std::optional<std::int64_t> time = takeTime(text);
    if (!time)
        return std::nullopt;
    date.timeMilliseconds = *time;
    return date;
}

bool isClock(std::string_view text)
{
    while (take(text, ' ')) {
    }
    while (text.ends_with(' '))
        text.remove_suffix(1);
    return text.size() >= 4 && text.size() <= 24 && isDigit(text.front()) && takeTime(text).has_value();
}

std::optional<DateOrder> dateOrderNamed(std::string_view name)
{
    if (name == "dmy")
        return DateOrder::DayMonthYear;
    if (name == "mdy")
        return DateOrder::MonthDayYear;
    return name == "ymd" ? std::optional(DateOrder::YearMonthDay) : std::nullopt;
}

std::optional<std::int64_t> dateValue(const DateText& date, DateOrder wanted)
{
    using namespace std::chrono;
    const DateOrder order = date.yearFirst ? DateOrder::YearMonthDay : wanted;
    int shownYear = order == DateOrder::YearMonthDay ? date.first : date.third;
    if (date.shortYear)
        shownYear += shownYear >= 70 ? 1900 : 2000;
    const int monthNumber = order == DateOrder::MonthDayYear ? date.first : date.second;
    int dayNumber = date.third;
    if (order == DateOrder::DayMonthYear)
        dayNumber = date.first;
    else if (order == DateOrder::MonthDayYear)
        dayNumber = date.second;
    const year_month_day day{year(shownYear), month(static_cast<unsigned>(monthNumber)),
                             std::chrono::day(static_cast<unsigned>(dayNumber))};
    if (!day.ok())
        return std::nullopt;
    return duration_cast<milliseconds>(sys_days(day).time_since_epoch()).count() + date.timeMilliseconds;
}

}  // namespace holdfast
