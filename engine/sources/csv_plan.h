// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "sources/csv_dialect.h"
#include "sources/source_spec.h"
#include "sources/table_layout.h"

namespace holdfast {

// What is known of a text before it is cut: what the user wants, and what stands above all that is to be cut: a first line that names the
// delimiter, remarks (remarks_above.h).
struct CsvPlan
{
    DialectChoices dialect;
    std::size_t bodyBegin = 0;    // bytes of that
    std::int64_t linesAbove = 0;  // in them
    std::int64_t blankAbove = 0;  // of those
    bool separatorLine = false;   // it names the delimiter
    LayoutChoices layout;
    std::optional<char> decimal;  // what the user fixed
};

// The text without the sign of a file's end (0x1A) that programs for DOS write behind it.
std::string_view withoutFileEnd(std::string_view text);

// Fails with read.delimiter-invalid, read.quote-invalid, read.escape-invalid, read.decimal-invalid, read.date-order-invalid.
Result<CsvPlan> planCsv(std::string_view text, const ReadOptions& options);

}  // namespace holdfast
