// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

#include "explore/column_profile.h"

namespace holdfast {

// From the counts by class that the profile already holds: neighbouring bins of its histogram merged to at most 10 of about equal size, or
// its listed levels. Empty when it has neither.
std::vector<RateBin> ratesOf(const ColumnProfile& profile, std::size_t positiveClass);

}  // namespace holdfast
