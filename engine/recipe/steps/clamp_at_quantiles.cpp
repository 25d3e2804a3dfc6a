// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/clamp_at_quantiles.h"

#include "numeric/quantiles.h"
#include "recipe/steps/learned_columns.h"

namespace holdfast {

WithFindings<std::vector<ClampTo>> learnedBy(const ClampAtQuantiles& step, const Table& training)
{
    WithFindings<std::vector<ClampTo>> result;
    for (const Column* column : learnedColumns(
             step.columns, training, [](const Column& c) { return c.isNumber(); }, result.findings)) {
        const std::vector<double> sorted = sortedValues(column->numbers());
        if (sorted.empty() || !(step.lower >= 0 && step.lower <= step.upper && step.upper <= 1))
            result.findings.push_back(stepFinding(sorted.empty() ? "step.nothing-to-learn" : "step.bad-bounds", training, column->id()));
        else
            result.value.push_back({column->id(), quantileOfSorted(sorted, step.lower), quantileOfSorted(sorted, step.upper)});
    }
    return result;
}

Table preparedBy(const ClampTo& fitted, const Table& rows)
{
    const auto index = rows.indexOf(fitted.column);
    if (!index || !rows.column(*index).isNumber())
        return rows;
    const Column& column = rows.column(*index);
    Numbers numbers{column.numbers()};
    for (double& x : numbers.values)
        x = x < fitted.lower ? fitted.lower : (x > fitted.upper ? fitted.upper : x);  // NaN stays
    return rows.withColumn(*index, Column(column.id(), column.name(), column.kind(), std::move(numbers)));
}

}  // namespace holdfast
