// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

enum class FillMethod { Median, Mean, MostFrequent, Constant };

// Asked for: fill what is missing. No columns means all to which the method applies: Median and Mean to numbers, MostFrequent to all but
// dates, Constant to numbers (`number`) and, when `text` is not empty, to categories: with a text of its own, "missing" becomes a level.
struct FillMissing
{
    static constexpr const char* kName = "fill_missing";
    std::vector<ColumnId> columns;
    FillMethod method = FillMethod::Median;
    double number = 0;
    std::string text;
    bool operator==(const FillMissing&) const = default;
};

// Learned: the value that stands for missing, `number` for a number column, `text` else.
struct FillWith
{
    ColumnId column;
    double number = 0;
    std::string text;
    bool operator==(const FillWith&) const = default;
};

// A column without a single value learns nothing and is named in a finding.
WithFindings<std::vector<FillWith>> learnedBy(const FillMissing& step, const Table& training);
Table preparedBy(const FillWith& fitted, const Table& rows);

}  // namespace holdfast
