// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "sources/source_snapshot.h"
#include "sources/workbook/sheet_table.h"

namespace holdfast {

struct ChosenSheet
{
    std::size_t index = 0;
    SheetCells cells;
};

// Reads sheets until one is found: the named one; else the first visible one that holds a table, else the first visible one that holds
// anything, else the first. Fails with read.sheet-missing ({the names there are}), read.no-sheet, and as `read` does.
Result<ChosenSheet> chooseSheet(const std::vector<SheetInfo>& sheets, const std::optional<std::string>& wanted,
                                const std::function<Result<SheetCells>(std::size_t)>& read);

// What there is beside the chosen one: "read.other-sheets", "read.hidden-sheets".
void noteSheets(SourceSnapshot& snapshot);
// "read.ignored-macros", "read.ignored-dde" … for content that could act: it was not followed.
void noteActive(const std::vector<std::string>& active, SourceSnapshot& snapshot);

}  // namespace holdfast
