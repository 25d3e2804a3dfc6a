// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/statistics/moment_format.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <string>

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr double kSecondsTo1970 = 12219379200;  // from 1582-10-14
constexpr double kDaysTo1970 = 3653;            // from 1960-01-01
constexpr double kDay = 86'400'000;
constexpr double kFarthest = 3e14;  // milliseconds, some nine thousand years

template <class Names>
bool isOneOf(std::string_view name, const Names& names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "DATE11.2" → "DATE".
std::string nameOf(std::string_view format)
{
    format = format.substr(0, format.find('.'));
    while (!format.empty() && format.back() >= '0' && format.back() <= '9')
        format.remove_suffix(1);
    std::string name(format);
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return name;
}

MomentUnit ofSpss(std::string_view format)
{
    static constexpr std::array dates{"DATE"sv, "ADATE"sv, "EDATE"sv, "JDATE"sv,    "SDATE"sv,
                                      "QYR"sv,  "MOYR"sv,  "WKYR"sv,  "DATETIME"sv, "YMDHMS"sv};
    static constexpr std::array times{"TIME"sv, "DTIME"sv, "MTIME"sv};
    const std::string name = nameOf(format);
    if (isOneOf(name, dates))
        return MomentUnit::SecondsFrom1582;
    return isOneOf(name, times) ? MomentUnit::SecondsOfDay : MomentUnit::None;
}

MomentUnit ofStata(std::string_view format)
{
    if (!format.starts_with('%'))
        return MomentUnit::None;
    format.remove_prefix(1);
    if (format.starts_with('-'))
        format.remove_prefix(1);
    if (format.starts_with('d'))
        return MomentUnit::DaysFrom1960;
    if (!format.starts_with('t') || format.size() < 2)
        return MomentUnit::None;
    switch (format[1]) {
    case 'd':
        return MomentUnit::DaysFrom1960;
    case 'c':
    case 'C':
        return MomentUnit::MillisecondsFrom1960;
    case 'w':
        return MomentUnit::WeeksFrom1960;
    case 'm':
        return MomentUnit::MonthsFrom1960;
    case 'q':
        return MomentUnit::QuartersFrom1960;
    case 'h':
        return MomentUnit::HalvesFrom1960;
    default:
        return MomentUnit::None;
    }
}

MomentUnit ofSas(std::string_view format)
{
    static constexpr std::array days{"DATE"sv,    "DDMMYY"sv,  "DDMMYYB"sv, "DDMMYYC"sv, "DDMMYYD"sv,  "DDMMYYN"sv,
                                     "DDMMYYP"sv, "DDMMYYS"sv, "MMDDYY"sv,  "MMDDYYD"sv, "MMDDYYS"sv,  "YYMMDD"sv,
                                     "YYMMDDD"sv, "YYMMDDN"sv, "YYMMDDS"sv, "MONYY"sv,   "WORDDATE"sv, "WEEKDATE"sv,
                                     "JULIAN"sv,  "E8601DA"sv, "B8601DA"sv, "YYMON"sv,   "NLDATE"sv,   "YYQ"sv};
    static constexpr std::array seconds{"DATETIME"sv, "E8601DT"sv, "B8601DT"sv, "NLDATM"sv, "DATEAMPM"sv, "MDYAMPM"sv};
    static constexpr std::array times{"TIME"sv, "HHMM"sv, "TOD"sv, "E8601TM"sv, "B8601TM"sv, "TIMEAMPM"sv, "NLTIME"sv};
    const std::string name = nameOf(format);
    if (isOneOf(name, seconds))
        return MomentUnit::SecondsFrom1960;
    if (isOneOf(name, times))
        return MomentUnit::SecondsOfDay;
    return isOneOf(name, days) ? MomentUnit::DaysFrom1960 : MomentUnit::None;
}

// The first day of a month counted from January 1960.
double dayOfMonth(double months)
{
    using namespace std::chrono;
    const double since = std::floor(months);
    const double years = std::floor(since / 12);
    const auto date = year(1960 + static_cast<int>(years)) / month(static_cast<unsigned>(since - years * 12) + 1) / 1;
    return static_cast<double>(sys_days(date).time_since_epoch().count());
}

}  // namespace

MomentUnit momentUnit(StatisticsKind kind, std::string_view format)
{
    if (kind == StatisticsKind::Sav)
        return ofSpss(format);
    return kind == StatisticsKind::Dta ? ofStata(format) : ofSas(format);
}

std::optional<std::int64_t> momentOf(double number, MomentUnit unit)
{
    if (!(std::abs(number) < kFarthest))
        return std::nullopt;
    double milliseconds = 0;
    switch (unit) {
    case MomentUnit::None:
        return std::nullopt;
    case MomentUnit::SecondsFrom1582:
        milliseconds = (number - kSecondsTo1970) * 1000;
        break;
    case MomentUnit::DaysFrom1960:
        milliseconds = (number - kDaysTo1970) * kDay;
        break;
    case MomentUnit::SecondsFrom1960:
        milliseconds = number * 1000 - kDaysTo1970 * kDay;
        break;
    case MomentUnit::MillisecondsFrom1960:
        milliseconds = number - kDaysTo1970 * kDay;
        break;
    case MomentUnit::SecondsOfDay:
        milliseconds = number * 1000;
        break;
    case MomentUnit::WeeksFrom1960:
    case MomentUnit::MonthsFrom1960:
    case MomentUnit::QuartersFrom1960:
    case MomentUnit::HalvesFrom1960: {
        if (std::abs(number) > 400000)
            return std::nullopt;
        const double perYear = unit == MomentUnit::WeeksFrom1960      ? 52
                               : unit == MomentUnit::MonthsFrom1960   ? 12
                               : unit == MomentUnit::QuartersFrom1960 ? 4
                                                                      : 2;
        const double years = std::floor(number / perYear);
        const double rest = std::floor(number) - years * perYear;
        const bool weeks = unit == MomentUnit::WeeksFrom1960;
        milliseconds = (dayOfMonth(years * 12 + (weeks ? 0 : rest * 12 / perYear)) + (weeks ? rest * 7 : 0)) * kDay;
        break;
    }
    }
    if (!(std::abs(milliseconds) < kFarthest))
        return std::nullopt;
    return std::llround(milliseconds);
}

}  // namespace holdfast
