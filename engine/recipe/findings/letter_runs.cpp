// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/letter_runs.h"

#include <vector>

#include "recipe/findings/spelling_form.h"

namespace holdfast {

namespace {

// Runs of letters, and what stands between them.
std::vector<std::u32string_view> runsOf(std::u32string_view text)
{
    std::vector<std::u32string_view> runs;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (end < text.size() && isLetter(text[end]) == isLetter(text[begin]))
            ++end;
        runs.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return runs;
}

}  // namespace

std::optional<std::pair<std::u32string, std::u32string>> differingRuns(std::u32string_view a, std::u32string_view b)
{
    const std::vector<std::u32string_view> first = runsOf(a);
    const std::vector<std::u32string_view> second = runsOf(b);
    if (first.size() != second.size())
        return std::nullopt;
    std::optional<std::pair<std::u32string, std::u32string>> pair;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (first[i] == second[i])
            continue;
        if (pair || !isLetter(first[i].front()) || !isLetter(second[i].front()))
            return std::nullopt;
        pair.emplace(first[i], second[i]);
    }
    return pair;
}

}  // namespace holdfast
