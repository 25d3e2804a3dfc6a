// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/label_order.h"

#include <algorithm>
#include <cstdint>
#include <optional>

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
