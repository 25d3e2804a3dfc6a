// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// Different values of a column, missing not counted.
std::size_t distinctValues(const Column& column);
// The same, but stops counting at a limit.
std::size_t distinctValuesUpTo(const Column& column, std::size_t limit);
// Every row has a value of its own and it is no measurement: whole numbers or texts.
bool numbersTheRows(const Column& column, const Progress& progress);
// Nearly so (95 % distinct), or the name says so ("id", "client_id", "код"): a column by which somebody knows the row.
bool looksLikeKey(const Column& column);
// "order_id", "№ заказа", "postcode": numbers under such a name are names of things. "Number of visits" is a count.
bool nameSaysNumber(const std::string& name);
// No fractions among its numbers (at least one number).
bool isWhole(const Column& column);

}  // namespace holdfast
