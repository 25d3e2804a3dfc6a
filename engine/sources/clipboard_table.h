// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// What was copied from a spreadsheet or a web page: the text of a file to keep it in, and how that file reads.
struct ClipboardTable
{
    std::string bytes;  // UTF-8, delimited
    SourceSnapshot read;
};

// Of a text (cells parted by TABs, as spreadsheets copy them, or in any other dialect) or of HTML, whose table becomes CSV. Fails with
// read.clipboard-no-table for nothing or a single cell, and as reading text does.
Result<ClipboardTable> readClipboard(std::string_view text, const std::string& name);

}  // namespace holdfast
