// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string_view>

namespace holdfast {

// What stands before or behind an amount of money; a mark that another one begins or ends with comes after it.
inline constexpr std::array kCurrencies = std::to_array<std::string_view>(
    {"$",   "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "\xE2\x82\xBD", "руб.",         "руб",          "р.",           "RUB",         "USD",
     "EUR", "GBP",          "zł",       "PLN",      "CHF",          "Kč",           "CZK",          "kr",           "грн.",        "грн",
     "UAH", "тг",           "KZT",      "CNY",      "JPY",          "\xE2\x82\xB4", "\xE2\x82\xB8", "\xE2\x82\xB9", "\xE2\x82\xBA"});

}  // namespace holdfast
