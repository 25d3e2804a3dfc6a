// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/finding.h"
#include "sources/source_spec.h"
#include "table/table.h"

namespace holdfast {

// A sheet of a workbook.
struct SheetInfo
{
    std::string name;
    std::int64_t rows = 0;  // that hold anything in the one that was read; of the others as the file says
    std::int64_t columns = 0;
    bool hidden = false;
    bool operator==(const SheetInfo&) const = default;
};

// How the file was read: what was detected, or what the user overrode.
struct Reading
{
    std::string format = "csv";  // "csv", "csv.gz", "xlsx", "ods", "xml" (SpreadsheetML 2003), "html", "sav", "dta", "sas7bdat", "xpt"
    std::string encoding = "utf-8";
    bool byteOrderMark = false;
    std::string delimiter = ",";  // empty for one column
    std::string quote = "\"";     // empty for none
    std::string escape = "\"";    // of a quote inside quotes: the quote itself (doubled) or a backslash
    std::string decimal = ".";    // of the file's numeric columns; "." when none tells
    bool header = true;
    std::int64_t preambleLines = 0;
    std::string sheet = {};  // the one that was read; empty where there are none
    std::vector<SheetInfo> sheets = {};
    bool operator==(const Reading&) const = default;
};

// Why something about the file as a whole was decided as it was.
struct Decision
{
    std::string about;  // "encoding", "delimiter", "quote", "escape", "header", "preamble", "decimal"
    std::string
        reason;  // code: "encoding.valid-utf8", "delimiter.like-rows", "header.names-above-values" …; "delimiter.chosen" by the user
    std::vector<double> numbers = {};  // that go with the reason
    bool operator==(const Decision&) const = default;
};

// What is known of one column as read, beside its values.
struct ColumnReading
{
    ColumnId id;
    ColumnKind kind = ColumnKind::Text;
    std::size_t missing = 0;
    std::size_t distinct = 0;
    std::size_t misfits = 0;  // values that do not fit the kind most values suggest: the column stayed text because of them
    std::string reason;  // code: "kind.all-numbers", "kind.decimal-comma", "kind.leading-zeros", "kind.few-levels", "kind.overridden" …
    std::vector<double> numbers;                                        // that go with the reason
    std::string label = {};                                             // what a statistics file says of the column
    std::vector<std::pair<std::string, std::string>> valueLabels = {};  // and of its values: the value, its label
    bool operator==(const ColumnReading&) const = default;
};

// A record that could not become a row: kept whole.
struct Reject
{
    std::int64_t line = 0;  // physical line from 1 where the record starts
    std::string code;       // "reject.too-many-fields"
    std::string text;       // raw
    bool operator==(const Reject&) const = default;
};

// What one file held. rows + passed over + rejects + blankLines + (header ? 1 : 0) + preambleLines = records in the file.
struct SourceSnapshot
{
    std::string name;
    std::string path;
    std::string hash;  // "xxh3:<hex>" of the bytes
    std::int64_t bytes = 0;
    Reading reading;
    std::vector<Decision> decisions;  // one per thing decided about the file; none of a workbook's
    Table table;                      // columns' ids are {name, name in the file}
    std::vector<ColumnReading> columns;
    std::vector<Reject> rejects;
    std::int64_t records = 0;
    std::int64_t blankLines = 0;
    std::int64_t passedOver = 0;  // rows that were not to be read
    std::vector<Finding> findings;
};

}  // namespace holdfast
