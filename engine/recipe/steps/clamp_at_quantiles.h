// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "table/table.h"

namespace holdfast {

// Asked for: pull values beyond two quantiles (type 7) back to them. No columns means all numbers.
struct ClampAtQuantiles
{
    static constexpr const char* kName = "clamp_at_quantiles";
    std::vector<ColumnId> columns;
    double lower = 0.01;
    double upper = 0.99;
    bool operator==(const ClampAtQuantiles&) const = default;
};

// Learned: the bounds, in the column's unit.
struct ClampTo
{
    ColumnId column;
    double lower = 0;
    double upper = 0;
    bool operator==(const ClampTo&) const = default;
};

WithFindings<std::vector<ClampTo>> learnedBy(const ClampAtQuantiles& step, const Table& training);
Table preparedBy(const ClampTo& fitted, const Table& rows);

}  // namespace holdfast
