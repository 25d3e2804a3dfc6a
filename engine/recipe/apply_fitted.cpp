// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/apply_fitted.h"

namespace holdfast {

Table applyFitted(Table rows, const std::vector<FittedStep>& fitted)
{
    for (const FittedStep& step : fitted)
        rows = std::visit([&rows](const auto& action) { return preparedBy(action, rows); }, step.action);
    return rows;
}

}  // namespace holdfast
