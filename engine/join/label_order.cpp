// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/label_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "base/text.h"
#include "table/month_names.h"

namespace holdfast {

namespace {

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
        if (const int month = monthNamed(word); month != 0) {
            made.numbers.push_back(month);
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

// Words that place a period relative to now: as they stand where a language does not bend them, else by how they begin, the longer first.
struct PeriodWord
{
    std::string_view word;
    int place;
    bool bends = true;
};
constexpr std::array kPeriodWords{
    PeriodWord{"препредыдущ", -2},  PeriodWord{"позапрошл", -2},   PeriodWord{"предыдущ", -1},      PeriodWord{"прошл", -1},
    PeriodWord{"текущ", 0},         PeriodWord{"нынешн", 0},       PeriodWord{"следующ", 1},        PeriodWord{"previous", -1, false},
    PeriodWord{"prior", -1, false}, PeriodWord{"last", -1, false}, PeriodWord{"current", 0, false}, PeriodWord{"this", 0, false},
    PeriodWord{"next", 1, false},   PeriodWord{"vorletzt", -2},    PeriodWord{"vorig", -1},         PeriodWord{"letzt", -1},
    PeriodWord{"aktuell", 0},       PeriodWord{"nächst", 1},
};

// None: no word of the label places it, or several do otherwise.
std::optional<int> relativePlace(const std::string& label)
{
    std::optional<int> place;
    std::string word;
    const auto endWord = [&] {
        const auto known = std::find_if(kPeriodWords.begin(), kPeriodWords.end(), [&](const PeriodWord& each) {
            return each.bends ? word.starts_with(each.word) : word == each.word;
        });
        const bool isKnown = known != kPeriodWords.end();
        word.clear();
        if (isKnown && place && *place != known->place)
            return false;
        if (isKnown)
            place = known->place;
        return true;
    };
    for (const char32_t letter : toCodePoints(caseFolded(label))) {
        if (isLetter(letter))
            word += fromCodePoints({&letter, 1});
        else if (!endWord())
            return std::nullopt;
    }
    return endWord() ? place : std::nullopt;
}

// Labels that all say how far they are from now, each another distance; else none.
std::optional<std::vector<std::string>> byDistanceFromNow(const std::vector<std::string>& labels)
{
    std::map<int, std::string> places;
    for (const std::string& label : labels) {
        const std::optional<int> place = relativePlace(label);
        if (!place || !places.emplace(*place, label).second)
            return std::nullopt;
    }
    std::vector<std::string> ordered;
    ordered.reserve(places.size());
    for (const auto& [place, label] : places)
        ordered.push_back(label);
    return ordered;
}

}  // namespace

std::vector<std::string> inNaturalOrder(std::vector<std::string> labels)
{
    if (std::optional<std::vector<std::string>> relative = byDistanceFromNow(labels))
        return *relative;
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
