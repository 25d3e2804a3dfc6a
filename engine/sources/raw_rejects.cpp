// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/raw_rejects.h"

#include <algorithm>
#include <cstdint>

namespace holdfast {

namespace {

// Where the line behind the one at `at` begins.
std::size_t lineAfter(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_of("\r\n", at);
    if (end == std::string_view::npos)
        return text.size();
    return end + (text.substr(end).starts_with("\r\n") ? 2U : 1U);
}

}  // namespace

void restoreRaw(std::string_view text, std::vector<Reject>& rejects)
{
    std::vector<Reject*> inOrder;
    inOrder.reserve(rejects.size());
    for (Reject& reject : rejects)
        inOrder.push_back(&reject);
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Reject* a, const Reject* b) { return a->line < b->line; });
    std::size_t at = 0;
    std::int64_t line = 1;
    for (Reject* reject : inOrder) {
        for (; line < reject->line && at < text.size(); ++line)
            at = lineAfter(text, at);
        std::size_t end = at;
        for (std::size_t there = 0; there < reject->text.size() || there == 0; there = std::max(there + 1, lineAfter(reject->text, there)))
            end = lineAfter(text, end);
        std::string_view raw = text.substr(at, end - at);
        while (!raw.empty() && (raw.back() == '\n' || raw.back() == '\r'))
            raw.remove_suffix(1);
        reject->text = raw;
    }
}

}  // namespace holdfast
