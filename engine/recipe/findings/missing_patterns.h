// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "base/progress.h"
#include "recipe/suggestion.h"
#include "table/table.h"

namespace holdfast {

// How the gaps of a table lie. Rubin (Biometrika 63, 1976) parts gaps by chance from gaps that go with what else is known of the row; only
// the second kind shows here, and what the missing values would have been is never claimed.
class MissingPatterns
{
public:
    // Marks every column's gaps once: rows / 8 bytes for each column with some.
    explicit MissingPatterns(const Table& table);

    // Of one column, each where it holds:
    //   missing-in-a-row {first, last}   all gaps stand in one run of rows (counted from 1) that leaves out others; at least 10 of them
    //   missing-together {} {name}       another column misses just the same rows; at most 3 are named
    //   missing-with {both, gaps} {name} the column that is missing in most of these rows (at least 80 %, half again its own share)
    //   missing-where {gaps, rows, gaps elsewhere, rows elsewhere} {name, level}   the level of a category that differs most in its
    //       share of gaps, beside all other rows:
    //       Cramér's V of level or not by gap or not at least 0.3, chi-square p below 0.001 over all levels asked (Bonferroni)
    std::vector<Evidence> of(const Column& column, const Progress& progress) const;

private:
    using Bits = std::vector<std::uint64_t>;

    void addRun(std::vector<Evidence>& told, const Bits& gaps, std::size_t count) const;
    void addColumns(std::vector<Evidence>& told, const Column& column, const Bits& gaps, std::size_t count) const;
    void addLevel(std::vector<Evidence>& told, const Column& column, const Progress& progress) const;

    const Table& m_table;
    std::map<std::size_t, Bits> m_gaps;  // by the column's place
};

}  // namespace holdfast
