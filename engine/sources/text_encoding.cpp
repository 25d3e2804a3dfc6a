// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utypes.h>

#include "sources/utf8_bytes.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSample = std::size_t{1} << 18U;

// How often a letter occurs in Russian running text, per thousand, а … я; ё counts as е.
constexpr std::array<double, 32> kRussianPerMille{80.1, 15.9, 45.4, 17.0,  29.8, 84.9, 9.4,  16.5, 73.5, 12.1, 34.9,
                                                  44.0, 32.1, 67.0, 109.7, 28.1, 47.3, 54.7, 62.6, 26.2, 2.6,  9.7,
                                                  4.8,  14.4, 7.3,  3.6,   0.4,  19.0, 17.4, 3.2,  6.4,  20.1};
constexpr std::string_view kWesternLetters =
    "\xE9\xE8\xEA\xE0\xE2\xE7\xF9\xFB\xEE\xEF\xF4\xE4\xF6\xFC\xDF\xC4\xD6\xDC\xF1\xE1\xED\xF3\xFA\xE3\xF5\xE5\xE6\xF8\xC9\xC5\xD8"sv;

// One code page's 128 upper bytes as code points.
using UpperHalf = std::array<UChar32, 128>;

UpperHalf upperHalf(const char* name)
{
    UpperHalf points{};
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char byte = static_cast<char>(static_cast<unsigned char>(0x80 + i));
        std::array<UChar, 4> unit{};
        UErrorCode one = U_ZERO_ERROR;
        const std::int32_t length = ucnv_toUChars(converter, unit.data(), 4, &byte, 1, &one);
        points[i] = U_SUCCESS(one) && length == 1 ? unit[0] : 0xFFFD;
    }
    ucnv_close(converter);
    return points;
}

bool isCyrillic(UChar32 c) { return c >= 0x0400 && c <= 0x045F; }

enum class Alphabet { Russian, Western };

// Mean log-likelihood of an upper byte under a code page: of its letter, its case beside the letter before, and its neighbours.
double likelihood(std::string_view bytes, const UpperHalf& page, Alphabet alphabet)
{
    const auto pointOf = [&page](char c) { return isUpperByte(c) ? page[static_cast<unsigned char>(c) - 0x80U] : static_cast<UChar32>(c); };
    double sum = 0;
    double count = 0;
    UChar32 before = ' ';
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const UChar32 c = pointOf(bytes[i]);
        if (isUpperByte(bytes[i])) {
            const UChar32 after = i + 1 < bytes.size() ? pointOf(bytes[i + 1]) : ' ';
            const bool letterBefore = u_isalpha(before) != 0;
            double score = -9;
            if (alphabet == Alphabet::Russian && isCyrillic(c)) {
                UChar32 lower = u_tolower(c);
                lower = lower == 0x0451 ? 0x0435 : lower;
                score =
                    lower >= 0x0430 && lower <= 0x044F ? std::log(kRussianPerMille[static_cast<std::size_t>(lower - 0x0430)] / 1000) : -8;
                if (letterBefore && u_isupper(c) != 0 && u_islower(before) != 0)
                    score -= 4;  // a capital inside a word
                else if (u_isupper(c) != 0)
                    score -= 0.15;
                if (letterBefore && !isCyrillic(before))
                    score -= 3;
                if (!letterBefore && u_isalpha(after) == 0)
                    score -= 2;  // a letter alone
            } else if (alphabet == Alphabet::Western && u_isalpha(c) != 0) {
                score = kWesternLetters.find(bytes[i]) != std::string_view::npos ? -2.5 : -5;
                const bool loner = (before < 0x80 || u_isalpha(before) == 0) && (after < 0x80 || u_isalpha(after) == 0);
                score -= loner ? 0 : 3;
                if (!(letterBefore || u_isalpha(after) != 0))
                    score -= 3;
            } else if (c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x2116 || (c >= 0x2013 && c <= 0x201E) || c == 0x20AC || c == 0xB0 ||
                       c == 0xA3)
                score = -3;  // no-break space, quotes, dashes, number sign, currency: at home in any text
            sum += score;
            ++count;
        }
        before = c;
    }
    return count > 0 ? sum / count : 0;
}

Encoding bestCodePage(std::string_view sample)
{
    struct Page
    {
        const char* name;
        Alphabet alphabet;
    };
    static constexpr std::array kPages{Page{"windows-1251", Alphabet::Russian}, Page{"windows-1252", Alphabet::Western},
                                       Page{"koi8-r", Alphabet::Russian}, Page{"ibm866", Alphabet::Russian}};
    Encoding best;
    double bestScore = -1e300;
    for (const Page& page : kPages) {
        const double score = likelihood(sample, upperHalf(page.name), page.alphabet);
        if (score > bestScore) {
            bestScore = score;
            best.name = page.name;
        }
    }
    return best;
}

}  // namespace

bool looksLikeUtf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv))
        return true;
    return detectEncoding(bytes.substr(0, kSample)).name.starts_with("utf-16");
}

Encoding detectEncoding(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return {.name = "utf-8", .markBytes = 3};
    if (bytes.starts_with("\xFF\xFE"sv))
        return {.name = "utf-16le", .markBytes = 2};
    if (bytes.starts_with("\xFE\xFF"sv))
        return {.name = "utf-16be", .markBytes = 2};
    const std::string_view sample = bytes.substr(0, kSample);
    // Without a mark: the upper halves of Latin and Cyrillic letters are 0 and 4, and some (line ends, delimiters, digits) are 0.
    std::array<std::size_t, 2> upper{};
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < sample.size(); ++i) {
        zeros[i % 2] += sample[i] == 0 ? 1U : 0U;
        upper[i % 2] += sample[i] == 0 || sample[i] == 4 || sample[i] == 0x20 ? 1U : 0U;
    }
    const std::size_t pairs = sample.size() / 2;
    if (pairs > 1)
        for (const std::size_t half : {std::size_t{1}, std::size_t{0}})
            if (zeros[half] * 20 >= pairs && upper[half] * 10 >= pairs * 9 && zeros[1 - half] * 50 < pairs)
                return {.name = half == 1 ? "utf-16le" : "utf-16be"};
    const Utf8Check check = checkUtf8(bytes);
    if (check.broken == 0 || check.good > 20 * check.broken)
        return {.sound = check.broken == 0};
    // The upper bytes may stand far down: look at the neighbourhood of the first one.
    const std::size_t first = skipAscii(bytes, 0);
    return bestCodePage(bytes.substr(first < kSample / 2 ? 0 : first - 64, kSample));
}

}  // namespace holdfast
