// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string_view>

#include "sources/fresh_memory.h"

namespace holdfast {

struct CsvRecordBegin
{
    std::uint32_t begin = 0;  // bytes behind the block's begin
    std::uint32_t firstField = 0;
};

// What stands at the beginning of a block, cut as far as 64 bytes can be looked at together.
struct PlainCut
{
    std::uint64_t next = 0;  // the record that begins here is not cut
    std::size_t leastFields = SIZE_MAX;
    std::size_t mostFields = 0;
};

// For texts without quotes, where every delimiter and every line end parts fields. Stops before what needs more care: a '\r' alone, a
// record so long that limits must be watched, and the last one. A '\0' delimiter parts nothing.
PlainCut cutPlainRecords(std::string_view text, char delimiter, std::uint64_t begin, std::uint64_t until,
                         UnfilledVector<std::uint32_t>& ends, UnfilledVector<CsvRecordBegin>& records);

}  // namespace holdfast
