// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/first_rows.h"
#include "sources/source_snapshot.h"
#include "sources/statistics/statistics_kind.h"

namespace holdfast {

// A file of SPSS, Stata or SAS → table. Values with labels become their labels where the labels name at least half of the different values,
// or there are few; a value without one keeps its code. Missing is what the file calls missing. Columns carry the variables' labels.
// Of the first rows alone when that is wished.
Result<SourceSnapshot> readStatistics(SourceSnapshot snapshot, std::string_view bytes, StatisticsKind kind, const ReadOptions& options,
                                      const Progress& progress, const FirstRows& first = {});

}  // namespace holdfast
