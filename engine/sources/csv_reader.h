// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Delimited text in UTF-8 → table, with what was detected and counted. `snapshot` brings name, path and the reading of its bytes; the rest
// is filled.
Result<SourceSnapshot> readCsv(SourceSnapshot snapshot, std::string_view text, const ReadOptions& options, const Progress& progress);

}  // namespace holdfast
