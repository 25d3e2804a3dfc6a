// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "explore/association_matrix.h"

namespace holdfast {

// Variance inflation of the number columns, over the rows that miss none of them, and what it says by the usual thresholds 5 and 10.
// Constants and columns of which at least half is missing are left out; nothing when fewer than two columns or too few rows are left.
struct Multicollinearity
{
    std::vector<std::pair<ColumnId, double>> vif;  // infinity for an exact combination of others
    std::vector<std::string> names;
    std::vector<Finding> verdicts;  // see Associations
};

// `pearson` names for each column the one it moves with most.
Multicollinearity multicollinearityOf(const Table& table, const std::vector<ColumnId>& columns, const AssociationMatrix& pearson,
                                      const Progress& progress = {});

}  // namespace holdfast
