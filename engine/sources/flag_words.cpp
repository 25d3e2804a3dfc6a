// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/flag_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::array kPairs{
    std::pair{"да"sv, "нет"sv},    std::pair{"yes"sv, "no"sv},  std::pair{"true"sv, "false"sv},  std::pair{"y"sv, "n"sv},
    std::pair{"t"sv, "f"sv},       std::pair{"on"sv, "off"sv},  std::pair{"истина"sv, "ложь"sv}, std::pair{"вкл"sv, "выкл"sv},
    std::pair{"ja"sv, "nein"sv},   std::pair{"oui"sv, "non"sv}, std::pair{"tak"sv, "nie"sv},     std::pair{"sí"sv, "no"sv},
    std::pair{"si"sv, "no"sv},     std::pair{"sim"sv, "não"sv}, std::pair{"ano"sv, "ne"sv},      std::pair{"wahr"sv, "falsch"sv},
    std::pair{"vrai"sv, "faux"sv}, std::pair{"так"sv, "ні"sv},  std::pair{"+"sv, "-"sv},         std::pair{"✓"sv, "✗"sv},
    std::pair{"✔"sv, "✘"sv},       std::pair{"✓"sv, "✘"sv},     std::pair{"✔"sv, "✗"sv},         std::pair{"☑"sv, "☐"sv},
    std::pair{"☑"sv, "☒"sv},       std::pair{"✅"sv, "❌"sv}};
constexpr std::size_t kLongest = 24;  // bytes, blanks around included

std::string plain(std::string_view text) { return text.size() > kLongest ? std::string() : caseFolded(trimmed(text)); }

}  // namespace

bool isFlagWord(std::string_view text)
{
    const std::string word = plain(text);
    return std::any_of(kPairs.begin(), kPairs.end(), [&word](const auto& pair) { return word == pair.first || word == pair.second; });
}

bool isFlagPair(std::string_view a, std::string_view b)
{
    const std::string one = plain(a);
    const std::string other = plain(b);
    return std::any_of(kPairs.begin(), kPairs.end(), [&](const auto& pair) {
        return (one == pair.first && other == pair.second) || (one == pair.second && other == pair.first);
    });
}

}  // namespace holdfast
