// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// How strongly each column moves with the target, strongest phik first (ties: by AUC, then by id).
struct TargetRanking
{
    struct Entry
    {
        ColumnId id;
        std::string name;
        ColumnKind kind = ColumnKind::Number;
        std::size_t n = 0;  // rows with both values
        double phik = std::numeric_limits<double>::quiet_NaN();
        // Number columns and a positive class only, else NaN: ROC AUC of the bare value, or 1 - AUC when low values mean the positive
        // class.
        double auc = std::numeric_limits<double>::quiet_NaN();
        bool highMeansPositive = true;
    };
    ColumnId target;
    std::vector<Entry> entries;
};

// `columns` without the target. With two classes and no positive one named, the second in the order of TargetClasses is taken.
TargetRanking rankAgainst(const Table& table, const std::vector<ColumnId>& columns, const ColumnId& target,
                          const std::optional<std::string>& positive = {}, const Progress& progress = {});

}  // namespace holdfast
