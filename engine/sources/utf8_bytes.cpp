// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/utf8_bytes.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

#include "base/parallel.h"
#include "sources/byte_masks.h"

namespace holdfast {

std::size_t sequenceAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const bool shortest = lead != 0xE0 || byte(1) >= 0xA0;
        const bool noSurrogate = lead != 0xED || byte(1) < 0xA0;
        return follows(1) && follows(2) && shortest && noSurrogate ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool inRange = (lead != 0xF0 || byte(1) >= 0x90) && (lead != 0xF4 || byte(1) < 0x90);
        return follows(1) && follows(2) && follows(3) && inRange ? 4 : 0;
    }
    return 0;
}

std::size_t skipAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t upper = 0x8080808080808080ULL;
    while (at + 8 <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, 8);
        if ((word & upper) != 0)
            break;
        at += 8;
    }
    while (at < text.size() && !isUpperByte(text[at]))
        ++at;
    return at;
}

namespace {

// Checks one sequence at `at`, moves behind it.
void checkOne(std::string_view text, std::size_t& at, Utf8Check& check)
{
    const std::size_t length = sequenceAt(text, at);
    if (length == 0) {
        if (check.broken++ == 0)
            check.firstBroken = at;
        ++at;
    } else {
        check.good += length > 1 ? 1U : 0U;
        at += length;
    }
}

// Groups of ASCII and of letters of two bytes (what Cyrillic and Greek words are made of) are checked as masks, all else letter by letter.
Utf8Check checkPiece(std::string_view text, std::size_t begin, std::size_t end)
{
    Utf8Check check;
    const std::string_view piece = text.substr(0, end);
    std::size_t at = begin;
    while (at + ByteGroup::kSize <= end) {
        const ByteGroup group(piece.data() + at);
        const std::uint64_t upper = group.upper();
        if (upper == 0) {
            at += ByteGroup::kSize;
            continue;
        }
        const std::uint64_t leads = group.between('\xC2', '\xDF');
        const std::uint64_t follows = group.between('\x80', '\xBF');
        if ((leads | follows) == upper && follows == leads << 1U) {
            const bool open = leads >> 63U != 0;  // the last letter goes on behind the group: it is looked at again
            check.good += static_cast<std::size_t>(std::popcount(leads)) - (open ? 1U : 0U);
            at += ByteGroup::kSize - (open ? 1U : 0U);
            continue;
        }
        for (const std::size_t groupEnd = at + ByteGroup::kSize; at < groupEnd;)
            checkOne(piece, at, check);
    }
    while (at < end)
        checkOne(piece, at, check);
    return check;
}

}  // namespace

Utf8Check checkUtf8(std::string_view text)
{
    constexpr std::size_t pieceBytes = std::size_t{1} << 20U;
    const std::size_t pieces = chunkCount(text.size(), pieceBytes);
    // A piece begins at a byte that starts a letter, at most three bytes behind the even border.
    const auto border = [text](std::size_t piece) {
        std::size_t at = std::min(text.size(), piece * pieceBytes);
        for (int i = 0; i < 3 && at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; ++i)
            ++at;
        return at;
    };
    std::vector<Utf8Check> checks(pieces);
    parallelFor(pieces, [&](std::size_t i) { checks[i] = checkPiece(text, border(i), border(i + 1)); });
    Utf8Check sum;
    for (const Utf8Check& check : checks) {
        if (sum.broken == 0)
            sum.firstBroken = check.firstBroken;
        sum.good += check.good;
        sum.broken += check.broken;
    }
    return sum;
}

std::size_t countOf(std::string_view text, char c)
{
    std::size_t count = 0;
    std::size_t at = std::min(text.find(c), text.size());  // mostly there is none, which is found out sooner than counted
    for (; at + ByteGroup::kSize <= text.size(); at += ByteGroup::kSize)
        if (const std::uint64_t found = ByteGroup(text.data() + at).equal(c); found != 0)
            count += static_cast<std::size_t>(std::popcount(found));
    return count + static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), c));
}

}  // namespace holdfast
