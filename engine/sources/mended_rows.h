// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"
#include "sources/table_layout.h"

namespace holdfast {

// Rows that are written unlike the others and fit when they are read otherwise: in quotes as a whole (quoted_lines.h), or with another
// delimiter.
struct MendedRows
{
    std::int64_t count = 0;
    std::int64_t firstLine = 0;  // from 1
};
struct MendedText
{
    MendedRows rows;
    std::string text;  // with these rows as the others are; every line stays the line it was
};

// Nothing when there are none: records of one field, from the first row on, that part into exactly as many as the table has.
std::optional<MendedText> mendRows(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect,
                                   const TableLayout& layout);

}  // namespace holdfast
