// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sources/csv_fields.h"
#include "sources/record_runs.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// What each record of a file is: preamble, header, row, blank or reject. Their counts add up to `records`.
struct TableLayout
{
    std::size_t width = 0;
    bool header = false;
    std::string headerReason = {};   // header_guess.h; "header.chosen"; empty without records
    std::vector<std::string> names;  // as in the file, `width` of them where there is a header, else none
    RecordRuns rows;                 // fewer fields than the table is wide read as missing, more are empty
    std::vector<Reject> rejects;
    std::int64_t records = 0;
    std::int64_t blankLines = 0;
    std::int64_t preambleLines = 0;
    std::int64_t shortRows = 0;
    std::int64_t firstShortLine = 0;
    bool namesOverLines = false;      // the line above the names names groups of columns, and is part of their names
    bool emptyEdge = false;           // each line ended with delimiters: the nothing behind them makes no columns
    std::int64_t oddRecords = 0;      // rows of another width: short ones and rejected ones
    std::uint64_t firstOdd = 0;       // where the first of them begins, in bytes
    std::int64_t unnamedColumns = 0;  // the header is shorter than the rows
    bool drawn = false;               // lines are drawn around the table
    bool padded = false;              // blanks around cells are no part of them: the table is drawn, or cell_padding.h
    std::size_t firstColumn = 0;      // 1 where each line began with a '|': the nothing before it makes no column
};

// What the user has fixed.
struct LayoutChoices
{
    std::optional<bool> header;
    std::optional<std::int64_t> preamble;  // records above the table, blank lines not counted
};

// The width is the header's, or that of most records where they are wider and not by empty fields only. Titles above are preamble; remarks
// and a line of totals below are rejects, and so are a first row of short texts above columns of numbers (units), records wider than the
// table and the header once more (table_edges.h). A header one shorter than every row leaves the first column without a name, as R writes
// it. Lines drawn around a table (drawn_lines.h) are rejects. More than kColumnLimit columns are counted and no more: nothing but `width`
// and `records` is to be used then.
TableLayout layOut(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect, const LayoutChoices& choices);

}  // namespace holdfast
