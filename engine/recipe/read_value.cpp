// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/read_value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <string>

#include "base/text.h"

namespace holdfast {

namespace {

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isGrouping(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F || c == 0x2009 || c == U'\'' || c == 0x2019; }

// All digits of a fixed-width field, or nothing.
std::optional<int> fieldAt(std::string_view text, std::size_t begin, std::size_t size)
{
    if (begin + size > text.size())
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(begin, size)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<std::int64_t> millisecondsOf(std::optional<int> year, std::optional<int> month, std::optional<int> day)
{
    using namespace std::chrono;
    if (!year || !month || !day)
        return std::nullopt;
    const year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                              std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return duration_cast<milliseconds>(sys_days(date).time_since_epoch()).count();
}

}  // namespace

std::optional<double> numberIn(std::string_view text)
{
    const std::u32string points = toCodePoints(trimmed(text));
    std::string plain;
    std::size_t commas = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t c = points[i];
        if (isGrouping(c) && i > 0 && i + 1 < points.size() && isDigit(points[i - 1]) && isDigit(points[i + 1]))
            continue;
        if (c == 0x2212)
            plain += '-';
        else if (c == U',') {
            plain += '.';
            ++commas;
        } else if (c < 0x80)
            plain += static_cast<char>(c);
        else
            return std::nullopt;
    }
    if (commas > 0 && std::count(plain.begin(), plain.end(), '.') != 1)
        return std::nullopt;
    const auto number = parseNumber(plain);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> dateIn(std::string_view text)
{
    const std::string plain = trimmed(text);
    if (plain.size() == 10 && plain[2] == '.' && plain[5] == '.')
        return millisecondsOf(fieldAt(plain, 6, 4), fieldAt(plain, 3, 2), fieldAt(plain, 0, 2));
    if (plain.size() < 10 || plain[4] != '-' || plain[7] != '-')
        return std::nullopt;
    const auto day = millisecondsOf(fieldAt(plain, 0, 4), fieldAt(plain, 5, 2), fieldAt(plain, 8, 2));
    if (!day || plain.size() == 10)
        return day;
    const bool seconds = plain.size() == 19 && plain[16] == ':';
    if ((plain[10] != 'T' && plain[10] != ' ') || (plain.size() != 16 && !seconds) || plain[13] != ':')
        return std::nullopt;
    const auto hour = fieldAt(plain, 11, 2);
    const auto minute = fieldAt(plain, 14, 2);
    const auto second = seconds ? fieldAt(plain, 17, 2) : std::optional<int>(0);
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return *day + ((*hour * 60LL + *minute) * 60 + *second) * 1000;
}

}  // namespace holdfast
