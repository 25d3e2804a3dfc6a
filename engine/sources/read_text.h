// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// The bytes of a delimited text → table. `snapshot` brings name, path, hash and size; failures do not name the file.
Result<SourceSnapshot> readText(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress);

}  // namespace holdfast
