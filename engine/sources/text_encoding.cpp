// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/text_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utypes.h>

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kSample = std::size_t{1} << 18U;
constexpr std::size_t kBefore = 64;  // bytes before the first upper one that are looked at with it

constexpr std::size_t kMostPlaces = 4000;  // upper bytes looked at

// A language's letters beyond ASCII, the frequent ones first. Russian has its frequencies, per thousand, а … я; ё counts as е.
constexpr std::array<double, 32> kRussianPerMille{80.1, 15.9, 45.4, 17.0,  29.8, 84.9, 9.4,  16.5, 73.5, 12.1, 34.9,
                                                  44.0, 32.1, 67.0, 109.7, 28.1, 47.3, 54.7, 62.6, 26.2, 2.6,  9.7,
                                                  4.8,  14.4, 7.3,  3.6,   0.4,  19.0, 17.4, 3.2,  6.4,  20.1};
constexpr std::array kWestern{u"éèàêçôûîâùïëœü"sv, u"üäößé"sv, u"óíáéñúü"sv, u"ãçáéíóêõúàâô"sv, u"àèòùìé"sv, u"åäöøæé"sv};
constexpr std::array kCentral{u"łóążęśćńź"sv, u"íáěéýřščžůúňťďóľôäĺŕ"sv, u"áéóöőüúíű"sv, u"ăîâşţ"sv, u"šžčćđ"sv};
constexpr std::u16string_view kTurkish = u"ışğüöçâî"sv;
constexpr std::u16string_view kMarks = u"\u00A0\u00AB\u00BB\u2116\u20AC\u00B0\u00A3\u2026";  // at home in any text

// What one byte means under a code page.
struct Meaning
{
    UChar32 point = 0xFFFD;
    UChar32 lower = 0xFFFD;
    bool letter = false;
    bool upper = false;
    bool small = false;
};
using Page = std::array<Meaning, 256>;

Page pageOf(const char* name)
{
    Page page{};
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &status);
    for (std::size_t i = 0; i < page.size(); ++i) {
        const char byte = static_cast<char>(static_cast<unsigned char>(i));
        std::array<UChar, 4> unit{};
        UErrorCode one = U_ZERO_ERROR;
        const std::int32_t length = ucnv_toUChars(converter, unit.data(), 4, &byte, 1, &one);
        Meaning& meaning = page[i];
        if (U_SUCCESS(one) && length == 1)
            meaning.point = unit[0];
        meaning.lower = u_tolower(meaning.point);
        meaning.letter = u_isalpha(meaning.point) != 0;
        meaning.upper = u_isupper(meaning.point) != 0;
        meaning.small = u_islower(meaning.point) != 0;
    }
    ucnv_close(converter);
    return page;
}

bool isCyrillic(UChar32 c) { return c >= 0x0400 && c <= 0x049F; }

// By letter, how likely it is; nothing for one that the language does not have.
double russianScore(UChar32 lower)
{
    static const std::array<double, 32> logs = [] {
        std::array<double, 32> made{};
        std::transform(kRussianPerMille.begin(), kRussianPerMille.end(), made.begin(), [](double each) { return std::log(each / 1000); });
        return made;
    }();
    const UChar32 plain = lower == 0x0451 ? 0x0435 : lower;
    if (plain >= 0x0430 && plain <= 0x044F)
        return logs[static_cast<std::size_t>(plain - 0x0430)];
    if (lower == 0x0456)
        return -3.7;                                                           // і
    return lower == 0x0457 || lower == 0x0454 || lower == 0x0491 ? -4.8 : -8;  // ї є ґ
}

double latinScore(UChar32 lower, std::u16string_view letters)
{
    const std::size_t rank = letters.find(static_cast<char16_t>(lower));
    return rank == std::u16string_view::npos ? -6 : -1.2 - 0.2 * static_cast<double>(rank);
}

bool isMark(UChar32 c) { return kMarks.find(static_cast<char16_t>(c)) != std::u16string_view::npos || (c >= 0x2013 && c <= 0x201E); }

bool isCurrency(UChar32 c) { return c == 0x20AC || c == 0xA3; }

// A byte beyond ASCII with its neighbours.
struct Place
{
    unsigned char before = ' ';
    unsigned char byte = 0;
    unsigned char after = ' ';
};

std::vector<Place> placesOf(std::string_view sample)
{
    std::vector<Place> places;
    for (std::size_t i = skipAscii(sample, 0); i < sample.size() && places.size() < kMostPlaces; i = skipAscii(sample, i + 1))
        places.push_back({static_cast<unsigned char>(i > 0 ? sample[i - 1] : ' '), static_cast<unsigned char>(sample[i]),
                          static_cast<unsigned char>(i + 1 < sample.size() ? sample[i + 1] : ' ')});
    return places;
}

// Mean log-likelihood of the places under a page: of the letter, its case beside the letter before, and its neighbours. Russian words are
// made of such letters; Latin ones have them among ASCII letters.
double likelihood(const std::vector<Place>& places, const Page& page, std::u16string_view letters)
{
    const bool russian = letters.empty();
    double sum = 0;
    for (const Place& place : places) {
        const Meaning& here = page[place.byte];
        const Meaning& before = page[place.before];
        const Meaning& after = page[place.after];
        double score = -9;
        if (russian && isCyrillic(here.point)) {
            score = russianScore(here.lower);
            if (here.upper)
                score -= before.small ? 4 : 0.15;  // a capital inside a word
            if (before.letter && !isCyrillic(before.point))
                score -= 3;
            if (!before.letter && !after.letter)
                score -= 2;  // a letter alone
        } else if (!russian && here.letter) {
            score = latinScore(here.lower, letters);
            if (place.before >= 0x80 && before.letter)
                score -= 1.5;
            if (place.after >= 0x80 && after.letter)
                score -= 1.5;
            if (here.upper)
                score -= before.small ? 4 : 0.5;
            if (here.small && before.upper && after.upper)
                score -= 2;
            if (!before.letter && !after.letter)
                score -= 3;
        } else if (isMark(here.point))
            score =
                isCurrency(here.point) && before.letter ? -7 : -3;  // no-break space, quotes, dashes, number sign; money behind a number
        sum += score;
    }
    return places.empty() ? 0 : sum / static_cast<double>(places.size());
}

Encoding bestCodePage(std::string_view sample)
{
    const std::vector<Place> places = placesOf(sample);
    Encoding best{.reason = "encoding.letters"};
    double bestScore = -1e300;
    const auto weigh = [&](const char* name, const Page& page, std::u16string_view letters, double handicap) {
        const double score = likelihood(places, page, letters) - handicap;
        if (score > bestScore + 1e-9) {
            bestScore = score;
            best.name = name;
        }
    };
    static const Page western = pageOf("windows-1252");
    static const Page central = pageOf("windows-1250");
    static const Page mac = pageOf("x-mac-cyrillic");
    static const std::array<std::pair<const char*, Page>, 3> cyrillic{
        {{"windows-1251", pageOf("windows-1251")}, {"koi8-r", pageOf("koi8-r")}, {"ibm866", pageOf("ibm866")}}};
    for (const std::u16string_view letters : kWestern)
        weigh("windows-1252", western, letters, 0);
    for (const auto& [name, page] : cyrillic)
        weigh(name, page, {}, 0);
    // Rarer ones must be clearly better.
    for (const std::u16string_view letters : kCentral)
        weigh("windows-1250", central, letters, 0.2);
    const auto alike = [&](const Place& place) { return western[place.byte].point == central[place.byte].point; };
    if (best.name == "windows-1250" && std::all_of(places.begin(), places.end(), alike))
        best.name = "windows-1252";
    weigh("x-mac-cyrillic", mac, {}, 0.15);
    // Pages of old systems for Western letters. Turkish differs from Western by six letters only, and one of them decides.
    static const Page turkish = pageOf("windows-1254");
    static const std::array<std::pair<const char*, Page>, 2> old{{{"macintosh", pageOf("macintosh")}, {"ibm850", pageOf("ibm-850")}}};
    weigh("windows-1254", turkish, kTurkish, 0.2);
    for (const auto& [name, page] : old)
        for (const std::u16string_view letters : kWestern)
            weigh(name, page, letters, 0.4);
    return best;
}

// Of bytes that are no UTF-16. `sample` holds the first ones beyond ASCII.
Encoding encodingOf(const Utf8Check& check, std::string_view sample)
{
    if (check.broken == 0 || (check.good >= 2 && check.good >= 2 * check.broken))
        return {.sound = check.broken == 0,
                .reason = check.broken > 0 ? "encoding.nearly-utf8"
                          : check.good > 0 ? "encoding.valid-utf8"
                                           : "encoding.plain"};
    return bestCodePage(sample);
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
        return {.name = "utf-8", .markBytes = 3, .reason = "encoding.mark"};
    if (bytes.starts_with("\xFF\xFE"sv))
        return {.name = "utf-16le", .markBytes = 2, .reason = "encoding.mark"};
    if (bytes.starts_with("\xFE\xFF"sv))
        return {.name = "utf-16be", .markBytes = 2, .reason = "encoding.mark"};
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
                return {.name = half == 1 ? "utf-16le" : "utf-16be", .reason = "encoding.zero-bytes"};
    // The upper bytes may stand far down: look at the neighbourhood of the first one.
    const std::size_t first = skipAscii(bytes, 0);
    return encodingOf(checkUtf8(bytes), bytes.substr(first < kSample / 2 ? 0 : first - kBefore, kSample));
}

void EncodingWatch::add(std::string_view piece)
{
    if (!m_upper) {
        const std::size_t first = skipAscii(piece, 0);
        m_upper = first < piece.size();
        if (m_passed + first < kSample / 2)
            m_sample.append(piece.substr(0, first));
        else {
            m_sample.append(piece.substr(first - std::min(first, kBefore), std::min(first, kBefore)));
            m_sample.erase(0, m_sample.size() - std::min(m_sample.size(), kBefore));
        }
        m_sample.append(piece.substr(first, kSample));
    } else if (m_sample.size() < kSample)
        m_sample.append(piece.substr(0, kSample - m_sample.size()));
    m_passed += piece.size();

    std::string joined;
    std::string_view text = piece;
    if (!m_unfinished.empty()) {
        joined = std::exchange(m_unfinished, {});
        joined += piece;
        text = joined;
    }
    // A character that the next piece may finish is looked at there.
    constexpr std::size_t longest = 3;
    std::size_t end = text.size();
    for (std::size_t back = 1; back <= std::min(longest, text.size()); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if (byte >= 0xC0U) {
            const std::size_t length = byte >= 0xF0U ? 4 : byte >= 0xE0U ? 3 : 2;
            end = length > back ? text.size() - back : end;
        }
        if (byte < 0x80U || byte >= 0xC0U)
            break;
    }
    m_unfinished = text.substr(end);
    const Utf8Check check = checkUtf8(text.substr(0, end));
    m_check.good += check.good;
    m_check.broken += check.broken;
}

Encoding EncodingWatch::told() const
{
    Utf8Check check = m_check;
    check.broken += checkUtf8(m_unfinished).broken;
    return encodingOf(check, m_sample);
}

}  // namespace holdfast
