// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

#include "base/progress.h"
#include "output/sink.h"
#include "table/table.h"

namespace holdfast {

struct CsvStyle
{
    char delimiter = ',';
    char decimal = '.';          // of numbers; ',' wants another delimiter
    bool byteOrderMark = false;  // spreadsheets take a file without one for the old code page of the system
    bool neutralise = true;      // texts that a spreadsheet would run as a formula get an apostrophe in front
};

// RFC 4180 in UTF-8 with CR LF: display names, then the rows; numbers in the shortest form that reads back equal, dates as ISO, missing is
// empty. false when the sink refused. Throws Cancelled.
bool writeCsv(const Table& table, const CsvStyle& style, Sink& sink, const Progress& progress = {});

// A text a spreadsheet would take for a formula: begins with = + - @ TAB CR, also after blanks.
bool looksLikeFormula(std::string_view text);

}  // namespace holdfast
