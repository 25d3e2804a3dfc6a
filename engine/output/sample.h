// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

#include "base/progress.h"
#include "output/sample_words.h"
#include "output/sink.h"

namespace holdfast {

struct SampleSinks
{
    Sink& customers;
    Sink& revenue;
    Sink& minutes;
    Sink& profit;
};

// A shop that does not exist, with the faults real tables have: classes in the order of the key, a misspelt level, a month misspelt in one
// table and right in the other, a level misspelt everywhere, one impossible revenue, three inactive customers, twins under other keys, two
// CSV dialects. Same seed, same bytes. Streams: memory does not grow with `customers` (> 0). false: a sink refused bytes.
bool writeSample(const SampleWords& words, std::int64_t customers, std::uint64_t seed, const SampleSinks& sinks,
                 const Progress& progress = {});

}  // namespace holdfast
