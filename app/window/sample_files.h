// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "base/result.h"
#include "output/sample_words.h"

namespace holdfast {

// Writes the sample shop's four tables into the program's own folder, the same bytes every time; their paths, customers first.
Result<QStringList> writeSampleFiles(const SampleWords& words);
Result<QStringList> writeSampleFiles(const SampleWords& words, const QString& folder, int customers, std::uint64_t seed);

}  // namespace holdfast
