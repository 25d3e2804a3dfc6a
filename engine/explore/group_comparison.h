// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <string>
#include <vector>

#include "base/progress.h"
#include "table/row_set.h"
#include "table/table.h"

namespace holdfast {

// One number column, or one level of a category, inside a group of rows and outside it.
struct GroupDifference
{
    ColumnId id;
    std::string name;
    ColumnKind kind = ColumnKind::Number;
    std::string level = {};  // categories: the level whose share is compared
    std::size_t inside = 0;  // values present
    std::size_t outside = 0;
    double meanInside = std::numeric_limits<double>::quiet_NaN();  // a level: its share
    double meanOutside = std::numeric_limits<double>::quiet_NaN();
    double medianInside = std::numeric_limits<double>::quiet_NaN();  // numbers only
    double medianOutside = std::numeric_limits<double>::quiet_NaN();
    // inside - outside: numbers in pooled standard deviations (Cohen's d), levels in sqrt(p(1-p)) of the overall share. Infinite never; NaN
    // when there is no spread or a side has no values.
    double standardised = std::numeric_limits<double>::quiet_NaN();
    double pValue = std::numeric_limits<double>::quiet_NaN();    // Mann–Whitney; categories: chi-square of the whole column
    double adjusted = std::numeric_limits<double>::quiet_NaN();  // Benjamini–Hochberg over the columns compared
};

struct GroupComparison
{
    std::size_t inside = 0;  // rows
    std::size_t outside = 0;
    std::vector<GroupDifference> differences;  // largest |standardised| first; NaN last
};

// Rows `group` against all other rows. Dates and categories of more than 50 levels are left out.
GroupComparison compareGroups(const Table& table, const std::vector<ColumnId>& columns, const RowSet& group, const Progress& progress = {});

}  // namespace holdfast
