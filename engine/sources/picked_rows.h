// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/byte_stream.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// Some rows of a text table: everything above its first row, and records chosen from the rest, in the order of the file. A text of its own.
struct PickedRows
{
    std::string text = {};
    std::int64_t records = 0;              // in the whole file
    std::int64_t blankLines = 0;           // of them, behind the first row
    ReadOptions options = {};              // as decided on the beginning of the file, so that the text is read as the file would be
    std::vector<Decision> decisions = {};  // and why: what the user chose is told from what was seen
    std::size_t joinedDecimals = 0;        // columns whose decimals stood behind a comma that parted them (split_decimals.h); quoted here
    // Where a chosen record begins: line of `text`, line of the file. Ascending.
    std::vector<std::pair<std::int64_t, std::int64_t>> lines = {};
    std::int64_t lineInFile(std::int64_t line) const;
};

// Goes through the stream once; memory does not grow with it, but with what is kept. options.rows must be there; random rows are drawn by
// a Reservoir, so that each set of so many rows is as likely as any other, footnotes among them. Of text in an encoding in which ASCII
// bytes stand for themselves. Fails as planCsv and csvBlocks do, with read.too-many-columns, and with read.out-of-memory.
Result<PickedRows> pickRows(ByteStream& stream, const ReadOptions& options, const Progress& progress);

}  // namespace holdfast
