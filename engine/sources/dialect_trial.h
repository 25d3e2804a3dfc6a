// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "sources/csv_fields.h"

namespace holdfast {

// How well a dialect cuts a sample into a table.
struct DialectTrial
{
    bool admissible = false;      // most records between the first and the last of the common width are as wide
    double score = 0;             // 0 … 1
    double consistency = 0;       // share of records of the common width
    std::size_t width = 0;        // the common one
    std::size_t rows = 0;         // records that are not blank
    std::size_t fields = 0;       // looked at
    std::size_t quoted = 0;       // fields that a quote opens and closes
    std::size_t quotedWords = 0;  // … with a blank and more behind the closing quote
};

// No mark of lists or tables, but seen in files: it must part every line more than once.
bool isRareDelimiter(char c);

// Rows of like length (pattern) times cells and columns of known kinds (types), as van den Burg, Nazábal, Sutton, "Wrangling messy CSV
// files by detecting row and type patterns" (2019) has it; here lines above and below the table count little, and cells are weighed by what
// a wrong cut leaves in them. `cut`: the sample's end may part a record. `least`: a trial that cannot score more ends
// early, as inadmissible.
DialectTrial tryDialect(std::string_view sample, const CsvDialect& dialect, bool cut, double least = -1);

}  // namespace holdfast
