// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

#include "table/column.h"

namespace holdfast {

// At least 95 % distinct integers or texts, and a name ("id", "customer_no", "код") or an order (rising or falling with the rows, or an
// unbroken run of integers) that says id. Missing values are not counted.
bool isIdLike(const Column& column);
bool nameSaysId(std::string_view name);

}  // namespace holdfast
