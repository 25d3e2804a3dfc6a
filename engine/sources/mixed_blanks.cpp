// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/mixed_blanks.h"

#include <algorithm>

#include "sources/cell_shape.h"
#include "sources/line_end.h"

namespace holdfast {

namespace {

constexpr std::string_view kBlanks = " \t";

struct Words
{
    std::size_t count = 0;
    std::size_t values = 0;  // that are no texts
    std::ptrdiff_t tabs = 0;
};

Words wordsOf(std::string_view line)
{
    Words words{.tabs = std::count(line.begin(), line.end(), '\t')};
    for (std::size_t at = line.find_first_not_of(kBlanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(kBlanks, at), line.size());
        ++words.count;
        words.values += cellShape(line.substr(at, end - at)) != CellShape::Text ? 1U : 0U;
        at = line.find_first_not_of(kBlanks, end);
    }
    return words;
}

bool arePartedByBoth(std::string_view sample)
{
    constexpr std::size_t few = 4;
    if (sample.find('\t') == std::string_view::npos || sample.find(' ') == std::string_view::npos ||
        sample.find_first_of("\",;|") != std::string_view::npos)
        return false;
    std::size_t lines = 0;
    Words names;
    Words first;  // of the rows
    std::size_t values = 0;
    std::size_t all = 0;
    bool even = true;  // tabs alone part the rows alike
    for (std::size_t begin = 0; begin < sample.size();) {
        const std::size_t end = lineEnd(sample, begin);
        const Words words = wordsOf(sample.substr(begin, end - begin));
        begin = end + 1;
        if (words.count == 0)
            continue;
        if (++lines == 1) {
            names = words;
            continue;
        }
        first = lines == 2 ? words : first;
        if (words.count != first.count || words.count < 3)
            return false;
        even = even && words.tabs == first.tabs;
        values += words.values;
        all += words.count;
    }
    return lines >= few && !even && values * 2 >= all && (names.count == first.count || names.count + 1 == first.count);
}

}  // namespace

std::optional<std::string> withPlainBlanks(std::string_view text, std::string_view sample)
{
    if (!arePartedByBoth(sample))
        return std::nullopt;
    std::string made(text);
    std::replace(made.begin(), made.end(), '\t', ' ');
    return made;
}

}  // namespace holdfast
