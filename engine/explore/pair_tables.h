// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/progress.h"
#include "explore/column_cut.h"
#include "numeric/contingency.h"
#include "numeric/phik.h"

namespace holdfast {

// The contingency tables of all pairs of columns, each column with itself included, counted in one pass over the rows.
class PairTables
{
public:
    // Columns with more than kMostPhikLevels levels are not counted: their tables stay empty.
    PairTables(const std::vector<CutColumn>& columns, std::size_t rows, const Progress& progress = {});
    const ContingencyTable& of(std::size_t a, std::size_t b) const;  // a <= b: rows are the levels of a

private:
    std::size_t m_width;
    std::vector<ContingencyTable> m_tables;
};

}  // namespace holdfast
