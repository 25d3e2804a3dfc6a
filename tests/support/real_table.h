// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "table/table.h"

namespace holdfast::tests {

// The shop's four files, mended and joined as the yardstick does it (reference/one_click_data.py): 1296 rows, one per customer, in the
// order of market_file. Read by a splitter of its own, so that engine tests below `sources` can use it. Needs the reference folder
// (HF_NEED_REFERENCE first). Columns: id, target, the 16 features, profit; origin "real".
const Table& realTable();

ColumnId realColumn(const std::string& name);
std::vector<ColumnId> realNumberFeatures();   // the 13 of the yardstick, in its order
std::vector<ColumnId> realFeatures();         // and the three categories: permission, category, service
std::vector<ColumnId> realIntervalColumns();  // those the yardstick cuts into bins for phik

inline const std::string kRealId = "id";
inline const std::string kRealTarget = "Покупательская активность";
inline const std::string kRealPositive = "Снизилась";
inline const std::string kRealService = "Тип сервиса";
inline const std::string kRealPermission = "Разрешить сообщать";
inline const std::string kRealCategory = "Популярная_категория";
inline const std::string kRealProfit = "Прибыль";

}  // namespace holdfast::tests
