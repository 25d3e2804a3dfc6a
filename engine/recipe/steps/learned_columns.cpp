// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/learned_columns.h"

namespace holdfast {

std::vector<const Column*> learnedColumns(const std::vector<ColumnId>& named, const Table& training,
                                          const std::function<bool(const Column&)>& applies, std::vector<Finding>& findings)
{
    std::vector<const Column*> columns;
    if (named.empty())
        for (const Column& column : training.columns())
            if (applies(column))
                columns.push_back(&column);
    for (const ColumnId& id : named) {
        const Column* column = training.find(id);
        if (column == nullptr)
            findings.push_back(stepFinding("step.column-missing", training, id));
        else if (!applies(*column))
            findings.push_back(stepFinding("step.kind-mismatch", training, id));
        else
            columns.push_back(column);
    }
    return columns;
}

}  // namespace holdfast
