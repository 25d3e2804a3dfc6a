// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what is known of each code page stands beside what weighs them.
#include "sources/code_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utypes.h>

#include "sources/utf8_bytes.h"
#include "sources/western_signs.h"

namespace holdfast {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kMostPlaces = 4000;  // upper bytes looked at

// A language's letters beyond ASCII, the frequent ones first. Russian has its frequencies, per thousand, а … я; ё counts as е.
constexpr std::array<double, 32> kRussianPerMille{80.1, 15.9, 45.4, 17.0,  29.8, 84.9, 9.4,  16.5, 73.5, 12.1, 34.9,
                                                  44.0, 32.1, 67.0, 109.7, 28.1, 47.3, 54.7, 62.6, 26.2, 2.6,  9.7,
                                                  4.8,  14.4, 7.3,  3.6,   0.4,  19.0, 17.4, 3.2,  6.4,  20.1};
constexpr std::array kWestern{u"éèàêçôûîâùïëœü"sv, u"üäößé"sv, u"óíáéñúü"sv, u"ãçáéíóêõúàâô"sv, u"àèòùìé"sv, u"åäöøæé"sv};
constexpr std::array kCentral{u"łóążęśćńź"sv, u"íáěéýřščžůúňťďóľôäĺŕ"sv, u"áéóöőüúíű"sv, u"ăîâşţ"sv, u"šžčćđ"sv};
constexpr std::array kBaltic{u"ėšįųžąčęū"sv, u"āīēšņļģķčūž"sv, u"äõöüšž"sv};
constexpr std::u16string_view kTurkish = u"ışğüöçâî"sv;
constexpr std::u16string_view kGreek = u"αετιονσςρκπυηόίμάλέήγδωχθύφώβξζψϊϋΐΰ"sv;
constexpr std::u16string_view kMarks = u"\u00A0\u00AB\u00BB\u2116\u20AC\u00B0\u00A3\u2026";  // at home in any text

bool isMark(UChar32 c) { return kMarks.find(static_cast<char16_t>(c)) != std::u16string_view::npos || (c >= 0x2013 && c <= 0x201E); }

// What one byte means under a code page.
struct Meaning
{
    UChar32 point = 0xFFFD;
    UChar32 lower = 0xFFFD;
    bool letter = false;
    bool upper = false;
    bool small = false;
    bool mark = false;
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
        meaning.mark = isMark(meaning.point);
    }
    ucnv_close(converter);
    return page;
}

// Signs that stand alone: ©, ®, ±, ², ½, ×, ™.
bool isSign(UChar32 c) { return (c >= 0xA1 && c <= 0xBF) || c == 0xD7 || c == 0xF7 || c == 0x2122 || (c >= 0x2020 && c <= 0x2022); }

enum class Script { Latin, Cyrillic, Greek };

// Whether a letter is one of a script whose words are made of letters beyond ASCII alone.
bool isOf(Script script, UChar32 c)
{
    return script == Script::Cyrillic ? c >= 0x0400 && c <= 0x049F : script == Script::Greek && c >= 0x0370 && c <= 0x03FF;
}

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

double greekScore(UChar32 lower)
{
    const std::size_t rank = kGreek.find(static_cast<char16_t>(lower));
    return rank == std::u16string_view::npos ? -8 : -2.2 - 0.12 * static_cast<double>(rank);
}

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

// A code page in the hands of a language: by byte, how likely its letter is.
struct Reading
{
    const char* name;
    const Page* page;
    Script script = Script::Latin;
    double handicap = 0;  // rarer ones must be clearly better
    std::array<double, 256> letters{};
};

Reading readingOf(const char* name, const Page& page, std::u16string_view letters, double handicap)
{
    Reading reading{.name = name, .page = &page, .handicap = handicap};
    for (std::size_t i = 0; i < page.size(); ++i)
        reading.letters[i] = latinScore(page[i].lower, letters);
    return reading;
}

Reading readingOf(const char* name, const Page& page, Script script, double handicap)
{
    Reading reading{.name = name, .page = &page, .script = script, .handicap = handicap};
    for (std::size_t i = 0; i < page.size(); ++i)
        reading.letters[i] = script == Script::Greek ? greekScore(page[i].lower) : russianScore(page[i].lower);
    return reading;
}

// Mean log-likelihood of the places: of the letter, its case beside the letter before, and its neighbours. Russian and Greek words are
// made of such letters; Latin ones have them among ASCII letters.
// Every place makes it less: what has fallen below `least` is no more looked at.
double likelihood(const std::vector<Place>& places, const Reading& reading, double least)
{
    const Meaning* const page = reading.page->data();
    const double leastSum = least * static_cast<double>(places.size());
    double sum = 0;
    for (const Place& place : places) {
        const Meaning& here = page[place.byte];
        const Meaning& before = page[place.before];
        const Meaning& after = page[place.after];
        double score = -9;
        if (isOf(reading.script, here.point)) {
            score = reading.letters[place.byte];
            if (here.upper)
                score -= before.small ? 4 : 0.15;  // a capital inside a word
            if (before.letter && !isOf(reading.script, before.point))
                score -= 3;
            if (!before.letter && !after.letter)
                score -= 2;  // a letter alone
        } else if (reading.script == Script::Latin && here.letter) {
            score = reading.letters[place.byte];
            if (place.before >= 0x80 && before.letter)
                score -= 1.5;
            if (place.after >= 0x80 && after.letter)
                score -= 1.5;
            if (here.upper)
                score -= before.small ? 4 : 0.5;
            if (here.small && before.upper && after.upper)
                score -= 2;
            const bool besidePlain = (place.before < 0x80 && before.letter) || (place.after < 0x80 && after.letter);
            if (!besidePlain)
                score -= before.letter && after.letter ? 0 : before.letter || after.letter ? 0.4 : 3;
        } else if (here.mark)
            score =
                isCurrency(here.point) && before.letter ? -7 : -3;  // no-break space, quotes, dashes, number sign; money behind a number
        else if (isSign(here.point) && place.before < 0x80 && place.after < 0x80)
            score = -5;
        sum += score;
        if (sum < leastSum)
            return -HUGE_VAL;
    }
    return places.empty() ? 0 : sum / static_cast<double>(places.size());
}

const Page& westernPage()
{
    static const Page page = pageOf("windows-1252");
    return page;
}

const Page& centralPage()
{
    static const Page page = pageOf("windows-1250");
    return page;
}

std::vector<Reading> usualReadings()
{
    static const std::array<std::pair<const char*, Page>, 3> cyrillic{
        {{"windows-1251", pageOf("windows-1251")}, {"koi8-r", pageOf("koi8-r")}, {"ibm866", pageOf("ibm866")}}};
    std::vector<Reading> readings;
    readings.reserve(kWestern.size() + cyrillic.size() + kCentral.size() + 1);
    for (const std::u16string_view letters : kWestern)
        readings.push_back(readingOf("windows-1252", westernPage(), letters, 0));
    for (const auto& [name, page] : cyrillic)
        readings.push_back(readingOf(name, page, Script::Cyrillic, 0));
    for (const std::u16string_view letters : kCentral)
        readings.push_back(readingOf("windows-1250", centralPage(), letters, 0.2));
    static const Page greek = pageOf("windows-1253");
    readings.push_back(readingOf("windows-1253", greek, Script::Greek, 0.2));
    return readings;
}

// Of other systems and, for Turkish, a page that differs from the Western one by six letters only, one of which decides.
std::vector<Reading> rareReadings()
{
    static const Page mac = pageOf("x-mac-cyrillic");
    static const Page turkish = pageOf("windows-1254");
    static const std::array<std::pair<const char*, Page>, 2> old{{{"macintosh", pageOf("macintosh")}, {"ibm850", pageOf("ibm-850")}}};
    std::vector<Reading> readings{readingOf("x-mac-cyrillic", mac, Script::Cyrillic, 0.15),
                                  readingOf("windows-1254", turkish, kTurkish, 0.2)};
    for (const auto& [name, page] : old)
        for (const std::u16string_view letters : kWestern)
            readings.push_back(readingOf(name, page, letters, 0.4));
    return readings;
}

// Of their neighbours: pages that share most letters with a usual one.
std::vector<Reading> rarestReadings()
{
    static const Page baltic = pageOf("windows-1257");
    static const Page ukrainian = pageOf("koi8-u");
    static const Page iso = pageOf("iso-8859-5");
    static const std::array<std::pair<const char*, Page>, 2> central{{{"iso-8859-2", pageOf("iso-8859-2")}, {"ibm852", pageOf("ibm-852")}}};
    std::vector<Reading> readings;
    readings.reserve(2 + central.size() * kCentral.size() + kBaltic.size());
    readings.push_back(readingOf("koi8-u", ukrainian, Script::Cyrillic, 0.15));
    readings.push_back(readingOf("iso-8859-5", iso, Script::Cyrillic, 0.15));
    for (const auto& [name, page] : central)
        for (const std::u16string_view letters : kCentral)
            readings.push_back(readingOf(name, page, letters, 0.4));
    for (const std::u16string_view letters : kBaltic)
        readings.push_back(readingOf("windows-1257", baltic, letters, 0.5));
    return readings;
}

// Minus the logarithm of how much rarer its files are: a few letters prove no rare page, many do.
double rarityOf(std::string_view name)
{
    static const std::map<std::string_view, double> rarities{{"windows-1252", 0}, {"windows-1251", 0}, {"x-mac-cyrillic", 1.5},
                                                             {"ibm866", 2},       {"windows-1250", 2}, {"koi8-r", 4.6},
                                                             {"koi8-u", 6},       {"windows-1253", 6}};
    const auto found = rarities.find(name);
    return found == rarities.end() ? 3 : found->second;
}

}  // namespace

CodePageGuess likeliestCodePage(std::string_view sample)
{
    static const std::vector<Reading> usual = usualReadings();
    static const std::vector<Reading> rare = rareReadings();
    static const std::vector<Reading> rarest = rarestReadings();
    const std::vector<Place> places = placesOf(sample);
    std::string best = "windows-1252";
    double bestScore = -1e300;
    if (!places.empty() &&
        std::all_of(places.begin(), places.end(), [](const Place& place) { return standsAsSign(place.before, place.byte, place.after); }))
        return {best, 0};
    const auto weigh = [&](const Reading& reading) {
        const double handicap = reading.handicap + rarityOf(reading.name) / static_cast<double>(std::max<std::size_t>(1, places.size()));
        const double score = likelihood(places, reading, bestScore + handicap) - handicap;
        if (score > bestScore + 1e-9) {
            bestScore = score;
            best = reading.name;
        }
    };
    std::for_each(usual.begin(), usual.end(), weigh);
    const auto alike = [](const Place& place) { return westernPage()[place.byte].point == centralPage()[place.byte].point; };
    if (best == "windows-1250" && std::all_of(places.begin(), places.end(), alike))
        best = "windows-1252";
    std::for_each(rare.begin(), rare.end(), weigh);
    std::array<bool, 256> seen{};
    for (const Place& place : places)
        seen[place.byte] = true;
    if (std::count(seen.begin(), seen.end(), true) >= 3)  // one letter or two may be of many languages
        std::for_each(rarest.begin(), rarest.end(), weigh);
    return {best, bestScore};
}

}  // namespace holdfast
