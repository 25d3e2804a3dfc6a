// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/text.h"
#include "sources/cell_dictionary.h"
#include "sources/kind_evidence.h"

namespace holdfast {

// Values of a column that do not fit the kind of the others.

// Whether a finding counts misfits: read.not-numbers, read.not-dates, read.misfits-lost. Its numbers are how many there are, how many fit,
// and the lines of the first ones, at most kMisfitLines.
bool namesMisfits(const Finding& finding);
inline constexpr std::size_t kMisfitLines = 3;

// Up to three texts (shown) that `wrong` says yes to, the most frequent first.
template <class Wrong>
std::vector<std::string> examplesOf(const CellDictionary& cells, const KindEvidence& evidence, const Wrong& wrong)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < cells.texts().size(); ++i)
        if (!evidence.isMissing[i] && wrong(cells.texts()[i]))
            found.push_back(i);
    const std::size_t count = std::min<std::size_t>(3, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), [&](std::size_t a, std::size_t b) {
        return cells.counts()[a] != cells.counts()[b] ? cells.counts()[a] > cells.counts()[b] : a < b;
    });
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(shownText(cells.texts()[found[i]]));
    return texts;
}

template <class Wrong>
std::vector<bool> textsWhere(const CellDictionary& cells, const KindEvidence& evidence, const Wrong& wrong)
{
    std::vector<bool> found(cells.texts().size());
    for (std::size_t i = 0; i < found.size(); ++i)
        found[i] = !evidence.isMissing[i] && wrong(cells.texts()[i]);
    return found;
}

template <class Wrong>
std::size_t rowsWhere(const CellDictionary& cells, const KindEvidence& evidence, const Wrong& wrong)
{
    std::size_t rows = 0;
    for (std::size_t i = 0; i < cells.texts().size(); ++i)
        if (!evidence.isMissing[i] && wrong(cells.texts()[i]))
            rows += cells.counts()[i];
    return rows;
}

Finding misfitFinding(const char* code, double misfits, double fits, std::vector<std::string> examples);

}  // namespace holdfast
