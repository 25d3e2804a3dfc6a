// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/csv_dialect.h"
#include "sources/mended_rows.h"
#include "sources/plainer_text.h"
#include "sources/table_layout.h"

namespace holdfast {

// A text cut into records, and what each of them is.
struct CutTable
{
    PlainerText plainer;  // what was cut, where it is not the text itself
    MendedRows mended;    // lines of it that were written unlike the others
    DetectedDialect dialect;
    std::vector<CsvBlock> blocks;
    TableLayout layout;
    std::size_t joinedDecimals = 0;          // columns whose decimals stood behind a comma that parted them (split_decimals.h)
    std::optional<std::int64_t> sampleLied;  // the line from which on the text is not as its beginning said: the dialect is that one's
};

// The dialect is decided on the text's beginning and held against all of it. Where many records do not fit, it is decided again where the
// first of them stands, and the better one of the two is taken. What is written in other ways than a plain table is put into its form
// before (plainer_text.h), single lines of such behind (mended_rows.h). Fails as csvBlocks does.
Result<CutTable> cutTable(std::string_view text, const DialectChoices& dialect, const LayoutChoices& layout, const Progress& progress);

}  // namespace holdfast
