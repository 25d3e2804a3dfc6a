// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/month_text.h"

#include <algorithm>

namespace holdfast {

namespace {

// -1 where there are others than digits.
int numberOf(std::string_view digits)
{
    int number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace

std::optional<DateText> scanMonth(std::string_view text)
{
    constexpr std::size_t size = 7;
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
    if (text.size() != size)
        return std::nullopt;
    const bool yearFirst = text[4] == '-' || text[4] == '/';
    const char mark = text[yearFirst ? 4 : 2];
    if (mark != '.' && mark != '-' && mark != '/')
        return std::nullopt;
    const int year = numberOf(yearFirst ? text.substr(0, 4) : text.substr(3));
    const int month = numberOf(yearFirst ? text.substr(5) : text.substr(0, 2));
    if (year < 1900 || year >= 2100 || month < 1 || month > 12)
        return std::nullopt;
    return DateText{.first = year, .second = month, .third = 1, .mark = mark, .yearFirst = true};
}

bool maybeSeason(const DateText& month) { return month.second == (month.first + 1) % 100; }

}  // namespace holdfast
