// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/number_format.h"

#include <cmath>
#include <string>

namespace holdfast {

namespace {

constexpr double kDay = 86'400'000;
constexpr double kLastSerial = 2958466;  // 10000-01-01
constexpr double kDaysTo1970 = 25569;    // from 1899-12-30
constexpr double k1904To1970 = 24107;    // from 1904-01-01
constexpr double kNeverWas = 60;         // 1900-02-29

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// The first section without what is shown as it stands; "[h]" leaves '!' behind.
std::string bareCode(std::string_view code)
{
    std::string bare;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';')
            break;
        if (c == '\\' || c == '_' || c == '*')
            ++i;
        else if (c == '"') {
            while (++i < code.size() && code[i] != '"') {
            }
        } else if (c == '[') {
            const std::size_t end = code.find(']', i);
            const std::string_view inside = code.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
            const char first = inside.empty() ? ' ' : lower(inside.front());
            if ((first == 'h' || first == 'm' || first == 's') && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                bare += '!';
            if (end == std::string_view::npos)
                break;
            i = end;
        } else
            bare += lower(c);
    }
    return bare;
}

}  // namespace

NumberFormatKind builtInFormat(int id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
        return NumberFormatKind::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56)
        return NumberFormatKind::Time;
    return id == 46 ? NumberFormatKind::Duration : NumberFormatKind::Number;
}

NumberFormatKind formatKind(std::string_view code)
{
    const std::string bare = bareCode(code);
    if (bare == "general" || bare == "@")
        return NumberFormatKind::Number;
    if (bare.find('!') != std::string::npos)
        return NumberFormatKind::Duration;
    const bool clock = bare.find_first_of("hs") != std::string::npos;
    if (bare.find_first_of("yd") != std::string::npos || (!clock && bare.find('m') != std::string::npos))
        return NumberFormatKind::Date;
    return clock ? NumberFormatKind::Time : NumberFormatKind::Number;
}

std::optional<std::int64_t> millisecondsOfDays(double days)
{
    if (!(std::abs(days) < kLastSerial))
        return std::nullopt;
    return static_cast<std::int64_t>(std::llround(days * kDay));
}

bool isDayThatNeverWas(double serial, bool from1904) { return !from1904 && std::floor(serial) == kNeverWas; }

std::optional<std::int64_t> dateOfSerial(double serial, bool from1904)
{
    if (!(serial >= 0) || serial >= kLastSerial || isDayThatNeverWas(serial, from1904))
        return std::nullopt;
    if (from1904)
        return millisecondsOfDays(serial - k1904To1970);
    // Before the day that never was, day 1 is 1900-01-01.
    return millisecondsOfDays(serial - kDaysTo1970 + (serial < kNeverWas ? 1 : 0));
}

}  // namespace holdfast
