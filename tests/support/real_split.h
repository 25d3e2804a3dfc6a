// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "table/table.h"

namespace holdfast::tests {

// Golden's single split of the real table, as rows of realTable(), in golden's order; and the fold of each training row.
std::vector<std::uint32_t> realTrainingRows();
std::vector<std::uint32_t> realTestRows();
std::vector<std::uint32_t> realFixedRows();  // the eight that golden.json shows in detail
std::vector<int> realFolds();
std::vector<std::uint8_t> realLabels(const std::vector<std::uint32_t>& rows);

// The real table with columns appended. A customer without a value of the split is missing there.
Table realTableWithSplit(const std::string& split);  // "split": train or test, from splits.csv
Table realTableWithGoldenSplit();                    // "split" and, on training rows, "fold": 0 … 4

}  // namespace holdfast::tests
