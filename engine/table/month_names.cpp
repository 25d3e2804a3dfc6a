// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/month_names.h"

#include <array>
#include <string>

#include "base/text.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongest = 24;  // bytes
constexpr std::size_t kShortest = 3;  // characters

using Names = std::array<std::string_view, 12>;
constexpr std::array kNames{Names{"january"sv, "february"sv, "march"sv, "april"sv, "may"sv, "june"sv, "july"sv, "august"sv, "september"sv,
                                  "october"sv, "november"sv, "december"sv},
                            Names{"январь"sv, "февраль"sv, "март"sv, "апрель"sv, "май"sv, "июнь"sv, "июль"sv, "август"sv, "сентябрь"sv,
                                  "октябрь"sv, "ноябрь"sv, "декабрь"sv},
                            Names{"января"sv, "февраля"sv, "марта"sv, "апреля"sv, "мая"sv, "июня"sv, "июля"sv, "августа"sv, "сентября"sv,
                                  "октября"sv, "ноября"sv, "декабря"sv},
                            Names{"январе"sv, "феврале"sv, "марте"sv, "апреле"sv, "мае"sv, "июне"sv, "июле"sv, "августе"sv, "сентябре"sv,
                                  "октябре"sv, "ноябре"sv, "декабре"sv},
                            Names{"січня"sv, "лютого"sv, "березня"sv, "квітня"sv, "травня"sv, "червня"sv, "липня"sv, "серпня"sv,
                                  "вересня"sv, "жовтня"sv, "листопада"sv, "грудня"sv},
                            Names{"januar"sv, "februar"sv, "märz"sv, "april"sv, "mai"sv, "juni"sv, "juli"sv, "august"sv, "september"sv,
                                  "oktober"sv, "november"sv, "dezember"sv},
                            Names{"janvier"sv, "février"sv, "mars"sv, "avril"sv, "mai"sv, "juin"sv, "juillet"sv, "août"sv, "septembre"sv,
                                  "octobre"sv, "novembre"sv, "décembre"sv}};

}  // namespace

int monthNamed(std::string_view name)
{
    if (name.ends_with('.'))
        name.remove_suffix(1);
    if (name.size() > kLongest || characterCount(name) < kShortest)
        return 0;
    const std::string folded = caseFolded(name);
    int found = 0;
    for (const Names& names : kNames)
        for (std::size_t month = 0; month < names.size(); ++month)
            if (names[month].front() == folded.front() && names[month].starts_with(folded)) {
                const int number = static_cast<int>(month) + 1;
                if (found != 0 && found != number)
                    return 0;  // "jui" begins two of them
                found = number;
            }
    return found;
}

}  // namespace holdfast
