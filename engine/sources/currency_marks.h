// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace holdfast {

// What stands before or behind an amount of money, and which currency that is; a mark that another one begins or ends with comes after it.
struct CurrencyMark
{
    std::string_view mark;
    std::uint8_t currency;  // its own numbering, from 1
    bool behind = false;    // in front of digits it is a code's beginning, unless these have decimals or groups
};
inline constexpr std::array kCurrencies = std::to_array<CurrencyMark>({{"$", 1},
                                                                       {"USD", 1},
                                                                       {"\xE2\x82\xAC", 2},
                                                                       {"EUR", 2},
                                                                       {"\xC2\xA3", 3},
                                                                       {"GBP", 3},
                                                                       {"\xC2\xA5", 4},
                                                                       {"CNY", 4},
                                                                       {"JPY", 14},
                                                                       {"\xE2\x82\xBD", 5},
                                                                       {"руб.", 5},
                                                                       {"руб", 5},
                                                                       {"р.", 5},
                                                                       {"RUB", 5},
                                                                       {"zł", 6},
                                                                       {"PLN", 6},
                                                                       {"CHF", 7},
                                                                       {"Kč", 8},
                                                                       {"CZK", 8},
                                                                       {"kr", 9},
                                                                       {"грн.", 10},
                                                                       {"грн", 10},
                                                                       {"UAH", 10},
                                                                       {"\xE2\x82\xB4", 10},
                                                                       {"тг", 11},
                                                                       {"KZT", 11},
                                                                       {"\xE2\x82\xB8", 11},
                                                                       {"\xE2\x82\xB9", 12},
                                                                       {"INR", 12},
                                                                       {"\xE2\x82\xBA", 13},
                                                                       {"TRY", 13},
                                                                       {"TL", 13, true}});
inline constexpr std::size_t kCurrencyCount = 15;  // none among them

}  // namespace holdfast
