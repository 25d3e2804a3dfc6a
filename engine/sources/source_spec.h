// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>

#include "table/column_kind.h"

namespace holdfast {

// What the user overrode in how a file is read. Empty means: as detected.
struct ReadOptions
{
    std::optional<std::string> encoding;      // "utf-8", "windows-1251", …
    std::optional<std::string> delimiter;     // one character
    std::optional<std::string> decimal;       // "." or ","
    std::optional<std::string> quote;         // one character, "" for none
    std::optional<bool> header;               // is there a line of names
    std::map<std::string, ColumnKind> kinds;  // by the column's name in the file
    bool operator==(const ReadOptions&) const = default;
};

// One file the study reads. `name` (file name without extension, unique in the study) is the origin of its columns' ids.
struct SourceSpec
{
    std::string name;
    std::string path;  // absolute in memory; relative to the study in the file
    ReadOptions options = {};
    std::string hash = {};  // "xxh3:<hex>" of the content the decisions were made on; empty before the first read
    bool operator==(const SourceSpec&) const = default;
};

}  // namespace holdfast
