// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSample = std::size_t{1} << 18U;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct CloseConverter
{
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

bool isUpperByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// The length of the well-formed UTF-8 sequence at `at` (RFC 3629), 0 when there is none.
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

// Skips eight bytes at a time while they are ASCII; where the first byte over 0x7F stands, or the end.
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

struct Utf8Check
{
    std::size_t good = 0;  // sequences of several bytes
    std::size_t broken = 0;
    std::size_t firstBroken = 0;
};

Utf8Check checkUtf8(std::string_view text)
{
    Utf8Check check;
    for (std::size_t at = skipAscii(text, 0); at < text.size(); at = skipAscii(text, at)) {
        const std::size_t length = sequenceAt(text, at);
        if (length == 0) {
            if (check.broken++ == 0)
                check.firstBroken = at;
            ++at;
        } else {
            ++check.good;
            at += length;
        }
    }
    return check;
}

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
    const Converter converter(ucnv_open(name, &status));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char byte = static_cast<char>(static_cast<unsigned char>(0x80 + i));
        std::array<UChar, 4> unit{};
        UErrorCode one = U_ZERO_ERROR;
        const std::int32_t length = ucnv_toUChars(converter.get(), unit.data(), 4, &byte, 1, &one);
        points[i] = U_SUCCESS(one) && length == 1 ? unit[0] : 0xFFFD;
    }
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
                    score -= 0.7;
                if (letterBefore && !isCyrillic(before))
                    score -= 3;
            } else if (alphabet == Alphabet::Western && u_isalpha(c) != 0) {
                score = kWesternLetters.find(bytes[i]) != std::string_view::npos ? -2.5 : -5;
                const bool loner = (before < 0x80 || u_isalpha(before) == 0) && (after < 0x80 || u_isalpha(after) == 0);
                score -= loner ? 0 : 3;
                if (!(letterBefore || u_isalpha(after) != 0))
                    score -= 3;
            } else if (c == 0xA0 || c == 0xAB || c == 0xBB || c == 0x2116 || (c >= 0x2013 && c <= 0x201E) || c == 0x20AC || c == 0xB0 ||
                       c == 0xA3)
                score = -4;  // no-break space, quotes, dashes, number sign, currency: at home in any text
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

void appendUtf8(std::string& text, UChar32 c)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, c);
    text.append(bytes.data(), size);
}

Decoded decodeUtf8(std::string_view bytes)
{
    Decoded decoded;
    const Utf8Check check = checkUtf8(bytes);
    decoded.bytes = bytes;
    decoded.broken = check.broken;
    if (check.broken == 0)
        return decoded;
    decoded.firstBroken = check.firstBroken;
    std::string& owned = decoded.made.emplace();
    owned.reserve(bytes.size() + 2 * check.broken);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t next = skipAscii(bytes, at);
        owned.append(bytes.substr(at, next - at));
        at = next;
        if (at == bytes.size())
            break;
        const std::size_t length = sequenceAt(bytes, at);
        owned.append(length == 0 ? kReplacement : bytes.substr(at, length));
        at += std::max<std::size_t>(length, 1);
    }
    return decoded;
}

Decoded decodeByConverter(std::string_view bytes, UConverter* converter)
{
    Decoded decoded;
    std::string& owned = decoded.made.emplace();
    owned.reserve(bytes.size() + bytes.size() / 2);
    const char* source = bytes.data();
    const char* const end = bytes.data() + bytes.size();
    std::vector<UChar> units(65536);
    std::int32_t kept = 0;  // a high surrogate left over from the piece before
    while (true) {
        UErrorCode status = U_ZERO_ERROR;
        UChar* target = units.data() + kept;
        ucnv_toUnicode(converter, &target, units.data() + units.size(), &source, end, nullptr, true, &status);
        const auto length = static_cast<std::int32_t>(target - units.data());
        const bool more = status == U_BUFFER_OVERFLOW_ERROR;
        std::int32_t at = 0;
        while (at < length) {
            if (more && at + 1 == length && U16_IS_LEAD(units[static_cast<std::size_t>(at)]))
                break;
            UChar32 c = 0;
            U16_NEXT(units.data(), at, length, c);
            if (U_IS_SURROGATE(c))
                c = 0xFFFD;
            if (c == 0xFFFD && decoded.broken++ == 0)
                decoded.firstBroken = owned.size();
            appendUtf8(owned, c);
        }
        kept = length - at;
        if (kept > 0)
            units[0] = units[static_cast<std::size_t>(at)];
        if (!more)
            break;
    }
    return decoded;
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
        return {};
    // The upper bytes may stand far down: look at the neighbourhood of the first one.
    const std::size_t first = skipAscii(bytes, 0);
    return bestCodePage(bytes.substr(first < kSample / 2 ? 0 : first - 64, kSample));
}

Result<Decoded> decodeText(std::string_view bytes, const Encoding& encoding)
{
    const std::string_view text = bytes.substr(encoding.markBytes);
    if (encoding.name == "utf-8" || encoding.name == "UTF-8")
        return decodeUtf8(text);
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(encoding.name.c_str(), &status));
    if (U_FAILURE(status) || encoding.name.empty())
        return Failure{.code = "read.encoding-unknown", .texts = {encoding.name}};
    return decodeByConverter(text, converter.get());
}

}  // namespace holdfast
