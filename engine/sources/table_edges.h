// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string_view>

#include "sources/csv_records.h"
#include "sources/header_guess.h"

namespace holdfast {

// Where a table begins and ends among the lines around it.

// How many fields most records of the table have.
std::size_t commonWidth(const CsvRecords& records);

// The first record of the table: names or values. Above it stand titles: records of one field, or with next to nothing in their cells.
std::size_t preambleEnd(const CsvRecords& records, std::size_t width);

// Whether a record reads as the names of the columns of those below it, and why.
HeaderGuess headerAt(const CsvRecords& records, std::size_t at);

// Whether a record names groups of columns, and the one below it the columns: the upper one has gaps where the lower one has texts, and
// those repeat or have gaps too.
bool namesGroups(const CsvRecords& records, std::size_t at, std::size_t width);

// Whether a record of short texts stands above columns of numbers: their units.
bool holdsUnits(const CsvRecords& records, std::size_t at, std::size_t last, std::size_t width);

// What trails a table: the first such record in [first, records.size()].
enum class Trailing { None, Footnote, Total };
Trailing trailingKind(const CsvRecords& records, std::size_t at, std::size_t width);
bool isTotalWord(std::string_view text);  // "Total", "Всего по", with or without a colon
bool isRemark(std::string_view text);     // a sentence rather than a value

}  // namespace holdfast
