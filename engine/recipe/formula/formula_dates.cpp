// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/formula/formula_dates.h"

#include <chrono>
#include <cmath>
#include <cstdint>

#include "recipe/formula/formula_values.h"

namespace holdfast {

namespace {

constexpr double kFirstDate = -62'135'596'800'000;  // 0001-01-01
constexpr double kLastDate = 253'402'300'799'999;   // 9999-12-31

std::chrono::sys_days daysOf(double date)
{
    return std::chrono::sys_days{std::chrono::days{static_cast<std::int64_t>(std::floor(date / kDayInMilliseconds))}};
}

template <class F>
double ofDay(double date, F f)
{
    return std::isnan(dateOrMissing(date)) ? kNoNumber : static_cast<double>(f(std::chrono::year_month_day{daysOf(date)}));
}

}  // namespace

double dateOrMissing(double milliseconds) { return milliseconds >= kFirstDate && milliseconds <= kLastDate ? milliseconds : kNoNumber; }

double dateFrom(double year, double month, double day)
{
    if (!(year >= 1 && year < 10000 && month >= 1 && month < 13 && day >= 1 && day < 32))
        return kNoNumber;
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? static_cast<double>(std::chrono::sys_days{date}.time_since_epoch().count()) * kDayInMilliseconds : kNoNumber;
}

double yearOf(double date)
{
    return ofDay(date, [](auto day) { return static_cast<int>(day.year()); });
}

double monthOf(double date)
{
    return ofDay(date, [](auto day) { return static_cast<unsigned>(day.month()); });
}

double dayOfMonth(double date)
{
    return ofDay(date, [](auto day) { return static_cast<unsigned>(day.day()); });
}

double weekdayOf(double date)
{
    return std::isnan(dateOrMissing(date)) ? kNoNumber : static_cast<double>(std::chrono::weekday{daysOf(date)}.iso_encoding());
}

}  // namespace holdfast
