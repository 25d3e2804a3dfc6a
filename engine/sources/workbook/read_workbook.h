// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/first_rows.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// A packed workbook's bytes → table, whatever the file is called. `snapshot` brings name, path, hash and size; failures do not name the
// file. Fails with read.not-a-workbook, and as the archive and the format's reader do. Of the first rows alone when that is wished.
Result<SourceSnapshot> readWorkbook(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress,
                                    const FirstRows& first = {});

}  // namespace holdfast
