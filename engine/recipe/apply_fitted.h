// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "recipe/fitted_step.h"
#include "table/table.h"

namespace holdfast {

// Learns nothing: applies what was learned, in its order. A row's outcome does not depend on the other rows. A fitted column that `rows`
// does not have, or has as another kind, is passed over (whoever scores new data checks the schema first).
Table applyFitted(Table rows, const std::vector<FittedStep>& fitted);

}  // namespace holdfast
