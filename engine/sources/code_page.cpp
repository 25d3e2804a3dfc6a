// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what is known of each code page stands beside what weighs them.
#include "sources/code_page.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
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
    bool plain = false;  // ASCII

    bool operator==(const Meaning& other) const = default;
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
        meaning.plain = i < 0x80;
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

// Those of a sample, and how often each of their bytes is there.
struct Places
{
    std::vector<Place> all;
    std::vector<std::pair<unsigned char, double>> bytes;
};

Places placesOf(std::string_view sample)
{
    Places places;
    std::array<std::size_t, 256> counts{};
    for (std::size_t i = skipAscii(sample, 0); i < sample.size() && places.all.size() < kMostPlaces; i = skipAscii(sample, i + 1)) {
        places.all.push_back({static_cast<unsigned char>(i > 0 ? sample[i - 1] : ' '), static_cast<unsigned char>(sample[i]),
                              static_cast<unsigned char>(i + 1 < sample.size() ? sample[i + 1] : ' ')});
        ++counts[places.all.back().byte];
    }
    for (std::size_t byte = 0x80; byte < counts.size(); ++byte)
        if (counts[byte] > 0)
            places.bytes.emplace_back(static_cast<unsigned char>(byte), static_cast<double>(counts[byte]));
    return places;
}

bool isLetterOf(Script script, const Meaning& here) { return script == Script::Latin ? here.letter : isOf(script, here.point); }

// What the bytes around a letter add to its log-likelihood: by its case beside the letter before, and by its neighbours. Russian and Greek
// words are made of such letters; Latin ones have them among ASCII letters. What is no letter has nothing else.
double addedAround(Script script, const Meaning& before, const Meaning& here, const Meaning& after)
{
    if (!isLetterOf(script, here)) {
        if (here.mark)
            return isCurrency(here.point) && before.letter ? -7 : -3;  // no-break space, quotes, dashes; money behind a number
        return isSign(here.point) && before.plain && after.plain ? -5 : -9;
    }
    double added = 0;
    if (script != Script::Latin) {
        if (here.upper)
            added -= before.small ? 4 : 0.15;  // a capital inside a word
        if (before.letter && !isOf(script, before.point))
            added -= 3;
        if (!before.letter && !after.letter)
            added -= 2;  // a letter alone
        return added;
    }
    if (!before.plain && before.letter)
        added -= 1.5;
    if (!after.plain && after.letter)
        added -= 1.5;
    if (here.upper)
        added -= before.small ? 4 : 0.5;
    if (here.small && before.upper && after.upper)
        added -= 2;
    const bool besidePlain = (before.plain && before.letter) || (after.plain && after.letter);
    if (!besidePlain)
        added -= before.letter && after.letter ? 0 : before.letter || after.letter ? 0.4 : 3;
    return added;
}

// The same by kinds of bytes, which are few.
class Surroundings
{
public:
    Surroundings(const Page& page, Script script)
    {
        std::vector<Meaning> kinds;
        for (std::size_t i = 0; i < page.size(); ++i) {
            const Meaning kind = kindOf(script, page[i]);
            const auto known = std::find(kinds.begin(), kinds.end(), kind);
            m_kind[i] = static_cast<unsigned char>(known - kinds.begin());
            if (known == kinds.end())
                kinds.push_back(kind);
        }
        m_kinds = kinds.size();
        for (const Meaning& before : kinds)
            for (const Meaning& here : kinds)
                for (const Meaning& after : kinds)
                    m_added.push_back(addedAround(script, before, here, after));
    }

    // What the bytes around all places add.
    double of(const std::vector<Place>& places) const
    {
        const unsigned char* const kind = m_kind.data();
        const double* const added = m_added.data();
        double sum = 0;
        for (const Place& place : places)
            sum += added[(kind[place.before] * m_kinds + kind[place.byte]) * m_kinds + kind[place.after]];
        return sum;
    }

private:
    // All bytes that mean the same here have the same code point.
    static Meaning kindOf(Script script, Meaning meaning)
    {
        meaning.lower = 0;
        meaning.point = isOf(script, meaning.point) ? (script == Script::Cyrillic ? 0x0430 : 0x03B1)
                        : isCurrency(meaning.point) ? 0x20AC
                        : isSign(meaning.point)     ? 0xA9
                                                    : 0;
        return meaning;
    }

    std::array<unsigned char, 256> m_kind{};
    std::size_t m_kinds = 0;
    std::vector<double> m_added;
};

// A code page in the hands of a language: by byte, how likely its letter is.
struct Reading
{
    const char* name;
    std::shared_ptr<const Surroundings> around;
    double handicap = 0;  // rarer ones must be clearly better
    double rarity = 0;    // … the more so where few letters tell
    std::array<double, 256> letters{};
};

// One for each of the languages.
template <class Languages>
void addReadings(std::vector<Reading>& readings, const char* name, const Page& page, const Languages& languages, double handicap)
{
    const auto around = std::make_shared<const Surroundings>(page, Script::Latin);
    for (const std::u16string_view letters : languages) {
        Reading& reading = readings.emplace_back(Reading{.name = name, .around = around, .handicap = handicap});
        for (std::size_t i = 0; i < page.size(); ++i)
            reading.letters[i] = page[i].letter ? latinScore(page[i].lower, letters) : 0;
    }
}

void addReading(std::vector<Reading>& readings, const char* name, const Page& page, Script script, double handicap)
{
    Reading& reading =
        readings.emplace_back(Reading{.name = name, .around = std::make_shared<const Surroundings>(page, script), .handicap = handicap});
    for (std::size_t i = 0; i < page.size(); ++i)
        if (isOf(script, page[i].point))
            reading.letters[i] = script == Script::Greek ? greekScore(page[i].lower) : russianScore(page[i].lower);
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

// Several, and by byte what its letter is worth to each of them.
class Readings
{
public:
    explicit Readings(std::vector<Reading> all) : m_all(std::move(all)), m_letters(256 * m_all.size())
    {
        for (Reading& reading : m_all)
            reading.rarity = rarityOf(reading.name);
        for (std::size_t byte = 0; byte < 256; ++byte)
            for (std::size_t i = 0; i < m_all.size(); ++i)
                m_letters[byte * m_all.size() + i] = m_all[i].letters[byte];
    }

    std::size_t size() const { return m_all.size(); }
    const Reading& operator[](std::size_t i) const { return m_all[i]; }

    // By reading, the log-likelihood of all letters.
    std::vector<double> lettersOf(const Places& places) const
    {
        const std::size_t size = m_all.size();
        std::vector<double> sums(size, 0.0);
        double* const into = sums.data();
        for (const auto& [byte, count] : places.bytes) {
            const double* const letters = m_letters.data() + byte * size;
            for (std::size_t i = 0; i < size; ++i)
                into[i] += letters[i] * count;
        }
        return sums;
    }

private:
    std::vector<Reading> m_all;
    std::vector<double> m_letters;
};

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
    std::vector<Reading> readings;
    addReadings(readings, "windows-1252", westernPage(), kWestern, 0);
    for (const char* name : {"windows-1251", "koi8-r", "ibm866"})
        addReading(readings, name, pageOf(name), Script::Cyrillic, 0);
    addReadings(readings, "windows-1250", centralPage(), kCentral, 0.2);
    addReading(readings, "windows-1253", pageOf("windows-1253"), Script::Greek, 0.2);
    return readings;
}

// Of other systems and, for Turkish, a page that differs from the Western one by six letters only, one of which decides.
std::vector<Reading> rareReadings()
{
    std::vector<Reading> readings;
    addReading(readings, "x-mac-cyrillic", pageOf("x-mac-cyrillic"), Script::Cyrillic, 0.15);
    addReadings(readings, "windows-1254", pageOf("windows-1254"), std::array{kTurkish}, 0.2);
    addReadings(readings, "macintosh", pageOf("macintosh"), kWestern, 0.4);
    addReadings(readings, "ibm850", pageOf("ibm-850"), kWestern, 0.4);
    return readings;
}

// Of their neighbours: pages that share most letters with a usual one.
std::vector<Reading> rarestReadings()
{
    std::vector<Reading> readings;
    addReading(readings, "koi8-u", pageOf("koi8-u"), Script::Cyrillic, 0.15);
    addReading(readings, "iso-8859-5", pageOf("iso-8859-5"), Script::Cyrillic, 0.15);
    addReadings(readings, "iso-8859-2", pageOf("iso-8859-2"), kCentral, 0.4);
    addReadings(readings, "ibm852", pageOf("ibm-852"), kCentral, 0.4);
    addReadings(readings, "windows-1257", pageOf("windows-1257"), kBaltic, 0.5);
    return readings;
}

}  // namespace

CodePageGuess likeliestCodePage(std::string_view sample)
{
    static const Readings usual(usualReadings());
    static const Readings rare(rareReadings());
    static const Readings rarest(rarestReadings());
    const Places counted = placesOf(sample);
    const std::vector<Place>& places = counted.all;
    std::string best = "windows-1252";
    double bestScore = -1e300;
    if (!places.empty() &&
        std::all_of(places.begin(), places.end(), [](const Place& place) { return standsAsSign(place.before, place.byte, place.after); }))
        return {best, 0};
    const auto count = static_cast<double>(std::max<std::size_t>(1, places.size()));
    const auto weigh = [&](const Readings& readings) {
        const std::vector<double> letters = readings.lettersOf(counted);
        const Surroundings* known = nullptr;
        double around = 0;  // of what stands around the letters, the same for all languages of a page; it makes them less likely
        for (std::size_t i = 0; i < readings.size(); ++i) {
            const Reading& reading = readings[i];
            const double handicap = reading.handicap + reading.rarity / count;
            if (letters[i] / count - handicap <= bestScore)
                continue;
            if (reading.around.get() != known) {
                known = reading.around.get();
                around = known->of(places);
            }
            const double score = (letters[i] + around) / count - handicap;  // mean log-likelihood of a place
            if (score > bestScore + 1e-9) {
                bestScore = score;
                best = reading.name;
            }
        }
    };
    weigh(usual);
    const auto alike = [](const Place& place) { return westernPage()[place.byte].point == centralPage()[place.byte].point; };
    if (best == "windows-1250" && std::all_of(places.begin(), places.end(), alike))
        best = "windows-1252";
    weigh(rare);
    if (counted.bytes.size() >= 3)  // one letter or two may be of many languages
        weigh(rarest);
    return {best, bestScore};
}

}  // namespace holdfast
