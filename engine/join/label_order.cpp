// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/label_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text.h"

namespace holdfast {

namespace {

// By the first letters, case-folded: three tell English and Russian months apart, but for March and May in Russian grammar.
constexpr std::array<std::pair<std::string_view, int>, 26> kMonths{
    {{"jan", 1},  {"feb", 2},  {"mar", 3},  {"apr", 4}, {"may", 5}, {"jun", 6},  {"jul", 7},  {"aug", 8}, {"sep", 9},
     {"oct", 10}, {"nov", 11}, {"dec", 12}, {"янв", 1}, {"фев", 2}, {"мар", 3},  {"апр", 4},  {"май", 5}, {"мая", 5},
     {"мае", 5},  {"июн", 6},  {"июл", 7},  {"авг", 8}, {"сен", 9}, {"окт", 10}, {"ноя", 11}, {"дек", 12}}};
constexpr std::array<std::string_view, 24> kWholeMonths{
    "january", "february", "march", "april",  "may", "june", "july", "august", "september", "october", "november", "december",
    "январь",  "февраль",  "март",  "апрель", "май", "июнь", "июль", "август", "сентябрь",  "октябрь", "ноябрь",   "декабрь"};

// A month's number where the word is its whole name, or an abbreviation of three or four letters.
std::optional<std::int64_t> monthOf(const std::string& word)
{
    for (std::size_t i = 0; i < kWholeMonths.size(); ++i)
        if (word == kWholeMonths[i])
            return static_cast<std::int64_t>(i % 12 + 1);
    const std::size_t letters = characterCount(word);
    if (letters == 3 || letters == 4)
        for (const auto& [start, month] : kMonths)
            if (word.starts_with(start) && (letters == 3 || word == "sept" || word == "сент" || word == "нояб"))
                return month;
    return std::nullopt;
}

bool isLetter(char32_t letter) { return (letter >= U'a' && letter <= U'z') || letter >= 0xC0; }
bool isDigit(char32_t letter) { return letter >= U'0' && letter <= U'9'; }

// What is left of a label when its numbers and months are taken out, and those.
struct Written
{
    std::string shape;
    std::vector<std::int64_t> numbers;
    std::vector<std::size_t> digits;  // of each number; 0: a month's name
};

std::optional<Written> writtenAs(const std::string& label)
{
    Written made;
    std::string digits;
    std::string word;
    const auto endDigits = [&] {
        if (digits.empty())
            return true;
        if (digits.size() > 18)
            return false;
        made.numbers.push_back(std::stoll(digits));
        made.digits.push_back(digits.size());
        made.shape += '#';
        digits.clear();
        return true;
    };
    const auto endWord = [&] {
        if (const std::optional<std::int64_t> month = monthOf(word)) {
            made.numbers.push_back(*month);
            made.digits.push_back(0);
            made.shape += '@';
        } else {
            made.shape += word;
        }
        word.clear();
    };
    for (const char32_t letter : toCodePoints(caseFolded(label))) {
        if (isDigit(letter)) {
            endWord();
            digits += static_cast<char>(letter);
        } else {
            if (!endDigits())
                return std::nullopt;
            if (isLetter(letter)) {
                word += fromCodePoints({&letter, 1});
            } else {
                endWord();
                made.shape += fromCodePoints({&letter, 1});
            }
        }
    }
    if (!endDigits())
        return std::nullopt;
    endWord();
    return made;
}

// A year stands last ("08.2026", "янв 2026") when it alone has four digits: then the last number counts most.
bool endsWithYear(const Written& written) { return written.digits.size() > 1 && written.digits.back() == 4 && written.digits.front() < 3; }

// "0.25" is one number, and no day of a month; "2026.08" is.
bool isDecimal(const Written& written) { return (written.shape == "#.#" || written.shape == "#,#") && written.digits.front() != 4; }

}  // namespace

std::vector<std::string> inNaturalOrder(std::vector<std::string> labels)
{
    std::vector<std::pair<std::vector<std::int64_t>, std::size_t>> places;
    std::optional<Written> first;
    bool yearLast = true;
    bool dayIsSecond = false;  // 01/15/2026
    for (std::size_t i = 0; i < labels.size(); ++i) {
        std::optional<Written> written = writtenAs(labels[i]);
        if (!written || written->numbers.empty() || (first && written->shape != first->shape))
            return labels;
        yearLast = yearLast && endsWithYear(*written);
        dayIsSecond = dayIsSecond || (written->numbers.size() == 3 && written->numbers[1] > 12);
        places.emplace_back(written->numbers, i);
        if (!first)
            first = std::move(written);
    }
    if (!first || (!yearLast && isDecimal(*first)))
        return labels;
    const auto month = std::find(first->digits.begin(), first->digits.end(), std::size_t{0});
    for (auto& [numbers, label] : places) {
        if (yearLast && month == first->digits.end() && !dayIsSecond)
            std::reverse(numbers.begin(), numbers.end());
        else if (yearLast)
            std::rotate(numbers.begin(), numbers.end() - 1, numbers.end());
        if (yearLast && month != first->digits.end()) {  // behind the year; then the day
            const auto at = numbers.begin() + 1 + (month - first->digits.begin());
            std::rotate(numbers.begin() + 1, at, at + 1);
        }
    }
    std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::string> ordered;
    ordered.reserve(labels.size());
    for (const auto& place : places)
        ordered.push_back(std::move(labels[place.second]));
    return ordered;
}

}  // namespace holdfast
