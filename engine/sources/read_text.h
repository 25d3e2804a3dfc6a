// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/byte_stream.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// The bytes of a delimited text → table. `snapshot` brings name, path, hash and size; failures do not name the file.
// options.rows is not looked at.
// `cut`: the bytes are a file's beginning, up to a line end.
Result<SourceSnapshot> readText(SourceSnapshot snapshot, std::string_view bytes, const ReadOptions& options, const Progress& progress,
                                bool cut = false);

// The rows that options.rows asks for, out of a stream that begins with `beginning`; the rest is counted as passed over. Memory does not
// grow with the stream, but with what is picked. Lines named are the stream's.
Result<SourceSnapshot> readSomeText(SourceSnapshot snapshot, ByteStream& stream, std::string_view beginning, const ReadOptions& options,
                                    const Progress& progress);

}  // namespace holdfast
