// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "recipe/row_condition.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// "risk ≥ 60 %", "profit from 4.0 to 5.5", "type: standard or premium".
QString conditionWords(const Comparison& comparison, const Table& customers, const NumberFormat& numbers, const QString& moneyUnit = {});
QString columnWords(const ColumnId& column, const Table& customers);
// A column's value: risk in percent.
QString conditionValue(const ColumnId& column, double value, const NumberFormat& numbers);

}  // namespace holdfast
