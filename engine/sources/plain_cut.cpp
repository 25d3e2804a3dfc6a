// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/plain_cut.h"

#include <algorithm>
#include <bit>

#include "sources/byte_masks.h"
#include "sources/csv_fields.h"

namespace holdfast {

namespace {

constexpr std::uint64_t kTop = std::uint64_t{1} << 63U;

// std::popcount asks a library where the processor may not have the instruction.
std::size_t bitsOf(std::uint64_t mask)
{
    mask -= mask >> 1U & 0x5555555555555555ULL;
    mask = (mask & 0x3333333333333333ULL) + (mask >> 2U & 0x3333333333333333ULL);
    return ((mask + (mask >> 4U)) & 0x0F0F0F0F0F0F0F0FULL) * 0x0101010101010101ULL >> 56U;
}

// The places of the bits, eight at a time whether there are as many or not: fewer jumps are guessed wrong. `to` has room for 64.
void writePlaces(std::uint64_t mask, std::uint32_t base, std::uint32_t* to)
{
    do
        for (int i = 0; i < 8; ++i) {
            *to++ = base + static_cast<std::uint32_t>(std::countr_zero(mask | kTop));
            mask &= mask - 1;
        }
    while (mask != 0);
}

}  // namespace

PlainCut cutPlainRecords(std::string_view text, char delimiter, std::uint64_t begin, std::uint64_t until,
                         UnfilledVector<std::uint32_t>& ends, UnfilledVector<CsvRecordBegin>& records)
{
    constexpr std::uint64_t watched = kCellLimit - 2 * ByteGroup::kSize;
    PlainCut cut;
    std::size_t count = ends.size();
    std::uint64_t last = begin;  // the record under way
    std::size_t lastField = count;
    std::uint64_t openReturn = 0;  // whether the group before ended with a '\r'
    records.push_back({.begin = 0, .firstField = static_cast<std::uint32_t>(count)});
    for (std::uint64_t at = begin; at + ByteGroup::kSize <= until && at - last <= watched; at += ByteGroup::kSize) {
        const ByteGroup group(text.data() + at);
        const std::uint64_t lines = group.equal('\n');
        const std::uint64_t returns = group.equal('\r');
        const std::uint64_t behindReturns = returns << 1U | openReturn;
        if ((behindReturns & ~lines) != 0)
            break;
        openReturn = returns >> 63U;
        const std::uint64_t places = (delimiter == '\0' ? 0 : group.equal(delimiter)) | returns | (lines & ~behindReturns);
        if (count + ByteGroup::kSize > ends.size())
            ends.resize(std::max(ends.capacity(), 2 * (count + ByteGroup::kSize)));
        writePlaces(places, static_cast<std::uint32_t>(at - begin), ends.data() + count);
        for (std::uint64_t left = lines; left != 0; left &= left - 1) {
            const auto line = static_cast<unsigned>(std::countr_zero(left));
            const std::size_t field = count + bitsOf(places & ((std::uint64_t{2} << line) - 1));
            cut.leastFields = std::min(cut.leastFields, field - lastField);
            cut.mostFields = std::max(cut.mostFields, field - lastField);
            last = at + line + 1;
            lastField = field;
            records.push_back({.begin = static_cast<std::uint32_t>(last - begin), .firstField = static_cast<std::uint32_t>(field)});
        }
        count += bitsOf(places);
    }
    records.pop_back();
    ends.resize(lastField);
    cut.next = last;
    return cut;
}

}  // namespace holdfast
