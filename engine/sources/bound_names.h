// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "sources/source_snapshot.h"
#include "table/known_column.h"

namespace holdfast {

// The columns under the names by which the study knows them (ReadOptions::names). Another column of the file
// that bears such a name gets a number behind it.
SourceSnapshot withBoundNames(SourceSnapshot snapshot, const ReadOptions& options);
// What a column of the study is called in the file.
std::string nameInFile(const ReadOptions& options, const std::string& column);

// Name and kind of each column; the levels of the one called `levelsOf`, when they are few.
std::vector<KnownColumn> knownColumns(const SourceSnapshot& snapshot, const std::string& levelsOf = {});
// The values of a column that has few of them, as texts; else nothing.
std::vector<std::string> fewLevels(const Column& column);

}  // namespace holdfast
