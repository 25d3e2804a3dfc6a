// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/date_text.h"

#include <array>
#include <chrono>

#include "table/month_names.h"

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

// A half of the day behind a time: " PM", "am", "1:47p". Nothing there leaves the hours as they are; nothing comes back when they do not
// fit.
std::optional<int> takeHalfDay(std::string_view& text, int hours)
{
    std::string_view rest = text;
    const bool blank = take(rest, ' ');
    const bool letter = rest.size() == 1 && !blank;
    if (!letter && (rest.size() < 2 || (rest[1] != 'M' && rest[1] != 'm')))
        return hours;
    const bool after = rest[0] == 'P' || rest[0] == 'p';
    if (!after && rest[0] != 'A' && rest[0] != 'a')
        return hours;
    if (hours < 1 || hours > 12)
        return std::nullopt;
    text = rest.substr(letter ? 1 : 2);
    return hours % 12 + (after ? 12 : 0);
}

// " GMT", "UTC+3", " +0300": what names a zone is taken off, and whether it did.
bool takeZoneName(std::string_view& text)
{
    std::string_view rest = text;
    const bool blank = take(rest, ' ');
    const bool named = rest.starts_with("GMT") || rest.starts_with("UTC");
    if (named)
        rest.remove_prefix(3);
    if (named || (blank && rest.size() >= 5 && (rest.front() == '+' || rest.front() == '-')))
        text = rest;
    return named;
}

// "14:02", "14:02:30", "14:02:30.250", "2:02 PM", each with Z, +03:00 or GMT+3 behind.
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
    const bool named = takeZoneName(text);
    if (take(text, 'Z') || text.empty())
        return text.empty() ? std::optional(time) : std::nullopt;
    const bool east = take(text, '+');
    if (!east && !take(text, '-'))
        return std::nullopt;
    const int zoneHours = takeNumber(text, 2, digits);
    take(text, ':');
    std::size_t minuteDigits = 0;
    const int zoneMinutes = takeNumber(text, 2, minuteDigits);
    if (digits < (named ? 1 : 2) || !text.empty() || zoneHours > 15 || zoneMinutes > 59)
        return std::nullopt;
    const std::int64_t offset = (static_cast<std::int64_t>(zoneHours) * 60 + zoneMinutes) * 60'000;
    return time - (east ? offset : -offset);
}

}  // namespace

namespace {

bool isDateMark(char c) { return c == '.' || c == '-' || c == '/' || c == ' '; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

// The month whose name stands in front, with the point of one that is cut short.
int takeMonth(std::string_view& text)
{
    std::size_t size = 0;
    while (size < text.size() && isLetter(text[size]))
        ++size;
    std::size_t behind = size;  // most words have no number behind them
    while (behind < text.size() && (isDateMark(text[behind]) || text[behind] == ','))
        ++behind;
    const int month = size == 0 || behind == text.size() || !isDigit(text[behind]) ? 0 : monthNamed(text.substr(0, size));
    if (month != 0)
        text.remove_prefix(size);
    return month;
}

// What parts a month's name from its day and year: a mark, blanks, or a point and a blank.
char takeMark(std::string_view& text)
{
    char mark = '\0';
    if (!text.empty() && (text.front() == '.' || text.front() == '-' || text.front() == '/' || text.front() == ',')) {
        mark = text.front();
        text.remove_prefix(1);
    }
    while (take(text, ' '))
        mark = ' ';
    return mark;
}

// "21-Nov-2026", "21 ноября 2026 г.", "Nov 21, 2026", "2026-Nov-21": what stands behind the day is left in `text`.
std::optional<DateText> takeNamedDate(std::string_view& text)
{
    DateText date{.mark = ' ', .named = true};
    std::size_t digits = 0;
    std::size_t yearDigits = 0;
    char mark = ' ';
    if (isDigit(text.front())) {
        date.first = takeNumber(text, 4, digits);
        mark = takeMark(text);
        date.second = mark == '\0' || digits == 3 ? 0 : takeMonth(text);
        if (date.second == 0)
            return std::nullopt;
        mark = takeMark(text);
        date.third = takeNumber(text, 4, yearDigits);
        date.yearFirst = digits == 4;
        if (date.yearFirst)
            return mark != '\0' && (yearDigits == 1 || yearDigits == 2) ? std::optional(date) : std::nullopt;
    } else {
        date.second = takeMonth(text);
        if (date.second == 0 || takeMark(text) == '\0')
            return std::nullopt;
        date.first = takeNumber(text, 2, digits);
        mark = takeMark(text);
        date.third = takeNumber(text, 4, yearDigits);
    }
    // Two digits behind a blank are seldom a year.
    date.shortYear = yearDigits == 2 && mark != ' ';
    if (digits == 0 || digits > 2 || mark == '\0' || (yearDigits != 4 && !date.shortYear))
        return std::nullopt;
    for (const std::string_view word : {" года", " г.", "г.", " г"})
        if (text.starts_with(word)) {
            text.remove_prefix(word.size());
            break;
        }
    return date;
}

// 20261121, as ISO 8601 has it without marks.
std::optional<DateText> bareDate(std::string_view text)
{
    std::size_t digits = 0;
    DateText date{.mark = '\0', .yearFirst = true};
    date.first = takeNumber(text, 4, digits);
    date.second = takeNumber(text, 2, digits);
    date.third = takeNumber(text, 2, digits);
    const bool formed = digits == 2 && text.empty() && date.first >= 1900 && date.first < 2100;
    return formed && dateValue(date, DateOrder::YearMonthDay) ? std::optional(date) : std::nullopt;
}

// The date with the time of day that stands behind it, if any.
std::optional<DateText> withTime(DateText date, std::string_view text)
{
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

// Spreadsheets end what they shall not convert with a tab.
std::string_view withoutBlanks(std::string_view text)
{
    constexpr std::string_view hard = "\xC2\xA0";
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.starts_with(hard)))
        text.remove_prefix(text.starts_with(hard) ? hard.size() : 1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.ends_with(hard)))
        text.remove_suffix(text.ends_with(hard) ? hard.size() : 1);
    return text;
}

}  // namespace

std::optional<DateText> scanDate(std::string_view text)
{
    text = withoutBlanks(text);
    if (text.size() < 6 || text.size() > 40 || (!isDigit(text.front()) && !isLetter(text.front())))
        return std::nullopt;
    std::size_t beforeMonth = 0;
    std::size_t digitsAhead = 0;
    for (; beforeMonth < text.size() && (isDigit(text[beforeMonth]) || isDateMark(text[beforeMonth])); ++beforeMonth)
        digitsAhead += isDigit(text[beforeMonth]) ? 1U : 0U;
    if (text.size() == 8 && digitsAhead == text.size())
        return bareDate(text);
    DateText date;
    if (beforeMonth <= 5 && beforeMonth < text.size() && isLetter(text[beforeMonth])) {
        const std::optional<DateText> named = takeNamedDate(text);
        return named ? withTime(*named, text) : std::nullopt;
    }
    if (!isDigit(text.front()))
        return std::nullopt;
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
    return withTime(date, text);
}

bool isClock(std::string_view text)
{
    text = withoutBlanks(text);
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
    const DateOrder order = date.yearFirst ? DateOrder::YearMonthDay : date.named ? DateOrder::DayMonthYear : wanted;
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
