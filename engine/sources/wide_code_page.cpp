// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/wide_code_page.h"

#include <array>
#include <cstddef>

#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

constexpr std::size_t kMostPairs = 4000;  // that are looked at
constexpr std::size_t kLeastPairs = 4;
constexpr std::size_t kLeastRuns = 2;

bool within(unsigned char byte, unsigned char least, unsigned char most) { return byte >= least && byte <= most; }

// What the bytes of a text are under one encoding, as counts.
struct Seen
{
    std::size_t pairs = 0;
    std::size_t common = 0;  // of them, characters in common use
    std::size_t low = 0;     // second bytes of the ASCII half
    std::size_t late = 0;    // first bytes behind C8, where Korean has no syllables
    std::size_t halves = 0;  // single bytes beyond ASCII: narrow katakana
    std::size_t broken = 0;
    std::size_t runs = 0;  // of bytes beyond ASCII
};

struct WidePage
{
    const char* name;
    bool (*leads)(unsigned char first);
    bool (*follows)(unsigned char second);
    bool (*isCommon)(unsigned char first, unsigned char second);
    bool narrow = false;     // A1-DF stand alone
    bool twoHalves = false;  // second bytes lie in both halves of the code
};

bool leadsFrom81(unsigned char first) { return within(first, 0x81, 0xFE); }
bool leadsFromA1(unsigned char first) { return within(first, 0xA1, 0xFE); }
bool leadsJapanese(unsigned char first) { return within(first, 0x81, 0x9F) || within(first, 0xE0, 0xFC); }
bool followsUpper(unsigned char second) { return within(second, 0xA1, 0xFE); }
bool followsChinese(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0x80, 0xFE); }
bool followsBig5(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0xA1, 0xFE); }
bool followsJapanese(unsigned char second) { return within(second, 0x40, 0x7E) || within(second, 0x80, 0xFC); }

constexpr std::array<WidePage, 5> kPages{{
    {"gb18030", leadsFrom81, followsChinese,
     [](unsigned char first, unsigned char second) {
         return followsUpper(second) && (within(first, 0xA1, 0xA3) || within(first, 0xB0, 0xD7));
     }},
    {"big5", leadsFromA1, followsBig5, [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xC6); }, false, true},
    {"shift_jis", leadsJapanese, followsJapanese,
     [](unsigned char first, unsigned char) { return within(first, 0x81, 0x83) || within(first, 0x88, 0x97); }, true, true},
    {"euc-kr", leadsFromA1, followsUpper,
     [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xA3) || within(first, 0xB0, 0xC8); }},
    {"euc-jp", leadsFromA1, followsUpper,
     [](unsigned char first, unsigned char) { return within(first, 0xA1, 0xA5) || within(first, 0xB0, 0xCF); }},
}};

Seen lookThrough(std::string_view text, const WidePage& page)
{
    Seen seen;
    std::size_t end = 0;  // of the run before
    for (std::size_t at = skipAscii(text, 0); at + 1 < text.size() && seen.pairs < kMostPairs && seen.broken < 3;
         at = skipAscii(text, at)) {
        seen.runs += seen.runs == 0 || at != end ? 1U : 0U;
        const auto first = static_cast<unsigned char>(text[at]);
        const auto second = static_cast<unsigned char>(text[at + 1]);
        std::size_t length = 1;
        if (page.leads(first) && page.follows(second)) {
            length = 2;
            ++seen.pairs;
            seen.common += page.isCommon(first, second) ? 1U : 0U;
            seen.low += second < 0x80 ? 1U : 0U;
            seen.late += first > 0xC8 ? 1U : 0U;
        } else if (page.narrow && within(first, 0xA1, 0xDF))
            ++seen.halves;
        else
            ++seen.broken;
        at += length;
        end = at;
    }
    return seen;
}

// Characters stand together, second bytes lie where the encoding has them, and Korean is not Chinese of few characters.
bool isLike(const WidePage& page, const Seen& seen)
{
    if (seen.pairs * 2 < seen.runs * 3)
        return false;  // single letters among those of ASCII
    if (page.twoHalves && seen.low * 10 < seen.pairs)
        return false;
    const std::string_view name = page.name;
    const bool korean = seen.late * 50 < seen.pairs;
    return name == "gb18030" ? !korean : name != "euc-kr" || korean;
}

}  // namespace

std::string wideCodePage(std::string_view sample)
{
    std::string best;
    double bestShare = 0.85;
    for (const WidePage& page : kPages) {
        const Seen seen = lookThrough(sample, page);
        if (seen.broken > 0 || seen.pairs < kLeastPairs || seen.runs < kLeastRuns || seen.halves * 4 > seen.pairs || !isLike(page, seen))
            continue;
        const double share = static_cast<double>(seen.common) / static_cast<double>(seen.pairs);
        if (share > bestShare + 1e-9) {
            bestShare = share;
            best = page.name;
        }
    }
    return best;
}

}  // namespace holdfast
