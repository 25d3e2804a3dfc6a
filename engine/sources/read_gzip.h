// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// A gzip'ed text table: all of it, or the rows that options.rows asks for, in which case memory does not grow with the file. Fails as
// gunzip.h and readText do, and with read.not-text when something else was packed.
Result<SourceSnapshot> readGzip(SourceSnapshot snapshot, const std::string& path, const ReadOptions& options, const Progress& progress);

// What was packed when it is no text: read.not-text.
std::optional<Failure> refusedPacked(std::string_view beginning);

}  // namespace holdfast
