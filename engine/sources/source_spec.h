// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "table/column_kind.h"
#include "table/known_column.h"

namespace holdfast {

// Which rows of a file too big for memory are read. The rest is passed over and counted.
struct RowChoice
{
    std::int64_t rows = 0;  // at most so many
    bool random =
        false;  // drawn evenly from the whole file in one pass (reservoir sampling, Vitter 1985), in file order; else the first ones
    std::uint64_t seed = 0;  // of the draw
    bool operator==(const RowChoice&) const = default;
};

// What the user overrode in how a file is read. Empty means: as detected.
struct ReadOptions
{
    std::optional<std::string> encoding;              // "utf-8", "windows-1251", …
    std::optional<std::string> delimiter;             // one character, or up to eight bytes of marks
    std::optional<std::string> decimal;               // "." or ","
    std::optional<std::string> quote;                 // one character, "" for none
    std::optional<std::string> escape;                // one character: the quote itself (doubled quotes) or a backslash
    std::optional<bool> header;                       // is there a line of names
    std::optional<std::int64_t> preamble;             // lines above the names (above the data, without a header) that are passed
                                                      // over, blank ones not counted
    std::map<std::string, ColumnKind> kinds;          // by the column's name in the file
    std::map<std::string, std::string> dates;         // order of a date's parts: "dmy", "mdy", "ymd"; by the column's name in the file
    std::optional<std::vector<std::string>> missing;  // the marks of a missing value; an empty cell always is one
    std::optional<std::vector<std::string>> columns;  // only these are read, by name in the file
    std::optional<RowChoice> rows;                    // only these are read
    std::map<std::string, std::string> names;         // what the study calls a column, by its name in the file, where they differ
    std::optional<std::string> sheet;                 // of a workbook, by name
    bool operator==(const ReadOptions&) const = default;
};

// One file the study reads. `name` (file name without extension, unique in the study) is the origin of its columns' ids.
struct SourceSpec
{
    std::string name;
    std::string path;  // absolute in memory; relative to the study in the file
    ReadOptions options = {};
    std::vector<KnownColumn> schema =
        {};                 // what it held when the study was saved, by the study's names: next month's file is held against it
    std::string hash = {};  // "xxh3:<hex>" of the content the decisions were made on; empty before the first read
    bool operator==(const SourceSpec&) const = default;
};

}  // namespace holdfast
