// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "base/progress.h"
#include "base/result.h"
#include "output/sample_words.h"

namespace holdfast {

// Writes the sample shop's four tables, the same bytes for the same seed; their paths, customers first. A folder that is not there is made.
// All four or none is put in place; files that stood there are kept as "name~".
Result<QStringList> writeSampleFiles(const SampleWords& words, const QString& folder, int customers, std::uint64_t seed,
                                     const Progress& progress = {});
// Into the program's own folder, for the window: 1,300 customers, seed 42.
Result<QStringList> writeSampleFiles(const SampleWords& words);

}  // namespace holdfast
