// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/month_text.h"

#include <algorithm>

#include "table/month_names.h"

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

bool isYear(int number) { return number >= 1900 && number < 2100; }

// "Jan 2025", "январь 2025", "Sept. 2025".
std::optional<DateText> namedMonth(std::string_view text)
{
    constexpr std::size_t longest = 40;
    constexpr std::size_t yearSize = 4;
    const std::size_t mark = text.size() - yearSize - 1;
    const int year = text.size() > longest ? -1 : numberOf(text.substr(mark + 1));
    const char between = text[mark];
    if (!isYear(year) || (between != ' ' && between != '-' && between != '/'))
        return std::nullopt;
    const int month = monthNamed(text.substr(0, text[mark - 1] == '.' ? mark - 1 : mark));
    return month == 0 ? std::nullopt : std::optional(DateText{.first = year, .second = month, .third = 1, .mark = ' ', .yearFirst = true});
}

}  // namespace

std::optional<DateText> scanMonth(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    text = text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
    constexpr std::size_t size = 7;
    if (text.size() < size)
        return std::nullopt;
    if (static_cast<unsigned char>(text.front()) > '9')
        return namedMonth(text);
    if (text.size() != size)
        return std::nullopt;
    const bool yearFirst = text[4] == '-' || text[4] == '/';
    const char mark = text[yearFirst ? 4 : 2];
    if (mark != '.' && mark != '-' && mark != '/')
        return std::nullopt;
    const int year = numberOf(yearFirst ? text.substr(0, 4) : text.substr(3));
    const int month = numberOf(yearFirst ? text.substr(5) : text.substr(0, 2));
    if (!isYear(year) || month < 1 || month > 12)
        return std::nullopt;
    return DateText{.first = year, .second = month, .third = 1, .mark = mark, .yearFirst = true};
}

bool maybeSeason(const DateText& month) { return month.mark != ' ' && month.second == (month.first + 1) % 100; }

}  // namespace holdfast
