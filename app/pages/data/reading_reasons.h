// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "sources/preview_source.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// Why a file is read as it is, one sentence per decision; what the user chose says so.
struct ReadingReasons
{
    QString encoding, delimiter, quote, escape, decimal, header, preamble, missing;
};
ReadingReasons readingReasons(const SourceSnapshot& snapshot, const ReadOptions& options, const NumberFormat& numbers);

// "1,000 rows × 13 columns of the beginning, 2 rejected."
QString previewSum(const SourceSnapshot& snapshot, bool whole, const NumberFormat& numbers);
QString quoteWord(const std::string& quote);

}  // namespace holdfast
