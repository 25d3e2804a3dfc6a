// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

#include "sources/csv_records.h"
#include "sources/header_guess.h"
#include "sources/table_rows.h"

namespace holdfast {

// Where a table begins and ends among the lines around it.

// How many fields most records of the table have.
std::size_t commonWidth(const CsvRecords& records);

// The first record of the table: names or values. Above it stand titles: records of one field, or with next to nothing in their cells.
std::size_t preambleEnd(const CsvRecords& records, std::size_t width);

// Whether a row reads as the names of the columns of those below it, and why. The same names again are none of those.
HeaderGuess headerAt(const TableRows& rows, std::size_t at, std::size_t width);

// Whether a record is a mark of comments and the names of the columns below it: "# x y" above "1 2".
bool commentsNames(const CsvRecords& records, std::size_t at, std::size_t width);

// Whether a row of short texts stands above columns of numbers: their units.
bool holdsUnits(const TableRows& rows, std::size_t at, std::size_t last, std::size_t width);

}  // namespace holdfast
