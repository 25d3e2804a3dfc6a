// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/workbook/sheet_table.h"

namespace holdfast {

// All sheets of a text that holds them one behind another.
struct SheetsRead
{
    std::vector<SheetInfo> sheets;
    std::vector<std::unique_ptr<SheetCells>> cells;
};

// SpreadsheetML of Excel 2002 and 2003. Fails as reading XML does, and with read.too-scattered.
// A `cut` text may end anywhere.
Result<SheetsRead> readSpreadsheetXml(std::string_view text, std::uint64_t mostCells, const Progress& progress, bool cut = false);

// The tables of a web page, the text of their cells as a browser shows it. Whatever is no well-formed HTML is passed over. Fails with
// read.too-scattered.
Result<SheetsRead> readHtmlTables(std::string_view text, std::uint64_t mostCells, const Progress& progress);

}  // namespace holdfast
