// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// How a file is read with these options, judged by its beginning.
struct SourcePreview
{
    SourceSnapshot snapshot;  // hash is empty; `bytes` are the whole file's
    bool whole = false;       // the beginning is all there is
};

inline constexpr std::size_t kPreviewBytes = std::size_t{192} << 10U;
inline constexpr std::int64_t kPreviewRows = 1000;

// Takes as long for any size of file: the first kPreviewBytes of a text, packed or not, cut at a line end; the first kPreviewRows rows of a
// workbook or a statistics file. But for an OpenDocument spreadsheet, whose sheets are named all through its one part: that is gone through
// to its end, and can be cancelled. Which rows the options choose does not matter here. Fails as openSource does; a quote still open where
// the sample was cut is no failure.
Result<SourcePreview> previewSource(const SourceSpec& spec, const Progress& progress);

}  // namespace holdfast
