// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/suppression.h"

#include "report/compose.h"

namespace holdfast {

std::vector<bool> printableCells(const std::vector<std::size_t>& counts)
{
    std::vector<bool> printable(counts.size(), true);
    std::size_t hidden = 0;
    bool any = false;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (tooFew(counts[i])) {
            printable[i] = false;
            hidden += counts[i];
            any = true;
        }
    while (any && hidden < kFew) {
        std::size_t next = counts.size();
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (printable[i] && counts[i] > 0 && (next == counts.size() || counts[i] < counts[next]))
                next = i;
        if (next == counts.size())
            break;
        printable[next] = false;
        hidden += counts[next];
    }
    return printable;
}

std::vector<std::size_t> mergedBins(const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, std::size_t atLeast)
{
    std::vector<std::size_t> starts;
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        a += first[i];
        b += second[i];
        if (a >= atLeast && b >= atLeast) {
            starts.push_back(start);
            start = i + 1;
            a = b = 0;
        }
    }
    // What is left over at the end joins the last full bin.
    return starts;
}

}  // namespace holdfast
