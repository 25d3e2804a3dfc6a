// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "recipe/findings/row_context.h"
#include "recipe/findings/spelling_classes.h"

namespace holdfast {

// Signs that stand in the place of others all over a table (hospitxl, 35x42, stroxg): whoever wrote them could not read, or spoilt, the
// right one. Per table the signs, and in how many values they were seen.
using Blots = std::map<std::string, std::map<char32_t, std::size_t>>;

// Learned from what is safe already: one letter is what was written in a good part of all wrong letters, for many different right ones.
Blots blotsIn(const std::vector<Suggestion>& found);

// Where all values are short nothing is safe before the blot is known (xes, yxs, xo of yes and no). Then the letter shows by itself: nearly
// every rare value of the table that has it is a frequent one but for it, for many different right letters, and of no other letter is that
// said half as often; in a list of codes that are all near to one another every letter would be alike.
class ShortBlots
{
public:
    void look(const SpellingClasses& spelling);
    void addTo(Blots& blots) const;

private:
    struct Seen
    {
        std::size_t values = 0;
        std::size_t others = 0;  // that are no frequent value but for it
        std::set<char32_t> right;
        std::set<std::pair<const SpellingClasses*, std::size_t>> centres;
    };
    std::map<std::string, std::map<char32_t, Seen>> m_seen;  // per table and letter
};

// Values that are a frequent one but for blots: short ones and codes too, in which a letter would say nothing by itself. Only where hardly
// any other value fits, or the other columns tell which. Adds proposals to `spelling`, and withdraws those that lead to a blotted value.
void searchBlots(SpellingClasses& spelling, const Blots& blots, std::vector<RowContext>& contexts, const Progress& progress);

}  // namespace holdfast
