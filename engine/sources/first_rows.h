// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "sources/lazy_bytes.h"

namespace holdfast {

// How much of a file is looked at: all of it, or as much as its first rows take. Whoever reads stops there, so that a preview takes as long
// for a large file as for a small one, and tells nothing of what follows (merged cells, remarks, the size of other sheets).
struct FirstRows
{
    std::int64_t rows = INT64_MAX;  // that hold anything, lines above the table among them
    FetchBytes fetch = {};          // empty: the bytes are all there
    bool all() const { return rows == INT64_MAX; }
};

}  // namespace holdfast
