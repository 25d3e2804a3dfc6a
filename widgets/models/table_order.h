// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// In which order a view shows the rows of a table: the row of the table at each place. Null: as in the file.
using RowOrder = std::shared_ptr<const std::vector<std::uint32_t>>;

// Rows by the values of one column: numbers and dates by size, texts as a dictionary of `language` has them ("ru", "en"), missing ones last
// in both directions; equal ones stay in the file's order. The same for any number of threads. Throws Cancelled.
RowOrder orderBy(const Column& column, bool descending, const std::string& language, const Progress& progress);

// Places (in `order`, ascending) of the rows that hold the text in any of the columns: case folded, ё as е; a number is looked for as it is
// written with a point or a comma. Throws Cancelled.
std::vector<std::uint32_t> placesHolding(const Table& table, const std::string& text, const RowOrder& order, const Progress& progress);

}  // namespace holdfast
