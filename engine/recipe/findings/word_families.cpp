// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/word_families.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace holdfast {

namespace {

using Family = std::vector<std::u32string_view>;

const std::vector<Family>& families()
{
    static const std::vector<Family> all{
        {U"monday", U"tuesday", U"wednesday", U"thursday", U"friday", U"saturday", U"sunday"},
        {U"january", U"february", U"march", U"april", U"may", U"june", U"july", U"august", U"september", U"october", U"november",
         U"december"},
        {U"понедельник", U"вторник", U"среда", U"четверг", U"пятница", U"суббота", U"воскресенье"},
        {U"январь", U"февраль", U"март", U"апрель", U"май", U"июнь", U"июль", U"август", U"сентябрь", U"октябрь", U"ноябрь", U"декабрь"},
        {U"января", U"февраля", U"марта", U"апреля", U"мая", U"июня", U"июля", U"августа", U"сентября", U"октября", U"ноября", U"декабря"},
        {U"north", U"south", U"east", U"west", U"northern", U"southern", U"eastern", U"western"},
        {U"север", U"юг", U"восток", U"запад", U"северный", U"южный", U"восточный", U"западный"},
        {U"male", U"female", U"man", U"woman", U"men", U"women"},
        {U"мужской", U"женский", U"мужчина", U"женщина"},
        {U"internal", U"external", U"interior", U"exterior", U"import", U"export", U"input", U"output", U"include", U"exclude"},
        {U"внутренний", U"внешний", U"импорт", U"экспорт", U"ввоз", U"вывоз", U"приход", U"расход", U"вход", U"выход", U"ввод", U"вывод"},
        {U"left", U"right", U"upper", U"lower", U"front", U"rear", U"first", U"second", U"third", U"fourth", U"fifth", U"sixth",
         U"seventh"},
        {U"первый", U"второй", U"третий", U"четвертый", U"пятый", U"шестой", U"седьмой", U"восьмой", U"девятый", U"десятый"},
        // Units: none is a slip for another one.
        {U"m",    U"mm",   U"cm",   U"dm",  U"km",   U"g",    U"mg",   U"mcg", U"ug",  U"µg",  U"μg",   U"kg",  U"t",
         U"l",    U"ml",   U"cl",   U"dl",  U"hl",   U"oz",   U"lb",   U"lbs", U"ft",  U"kb",  U"mb",   U"gb",  U"tb",
         U"kbps", U"mbps", U"gbps", U"w",   U"kw",   U"mw",   U"gw",   U"v",   U"kv",  U"mv",  U"ma",   U"hz",  U"khz",
         U"mhz",  U"ghz",  U"kpa",  U"mpa", U"mmol", U"nmol", U"pmol", U"iu",  U"kwh", U"mwh", U"kcal", U"cal", U"kj"},
        {U"м",  U"мм",  U"см",  U"дм",  U"км",   U"г",   U"гр",  U"мг",    U"мкг",   U"кг",  U"т",   U"ц",  U"л",  U"мл",
         U"сл", U"дл",  U"гл",  U"кб",  U"мб",   U"гб",  U"тб",  U"вт",    U"квт",   U"мвт", U"в",   U"кв", U"мв", U"ма",
         U"гц", U"кгц", U"мгц", U"ггц", U"ккал", U"кал", U"кдж", U"ммоль", U"нмоль", U"кпа", U"мпа", U"ед", U"ме"},
        {U"mr", U"mrs", U"ms", U"miss", U"dr", U"prof", U"st"},
        {U"iran", U"iraq", U"niger", U"nigeria", U"austria", U"australia", U"gambia", U"zambia", U"slovakia", U"slovenia", U"guinea",
         U"guyana"},
        {U"иран", U"ирак", U"нигер", U"нигерия", U"австрия", U"австралия", U"гамбия", U"замбия", U"словакия", U"словения"},
    };
    return all;
}

// Beginnings that change what a word means.
const auto kPrefixes = std::to_array<std::u32string_view>(
    {U"un",    U"in",    U"im",    U"il",   U"ir",    U"non",   U"dis",   U"mis",    U"anti",  U"counter", U"pre",   U"post",
     U"sub",   U"super", U"hyper", U"hypo", U"inter", U"intra", U"extra", U"ex",     U"re",    U"de",      U"under", U"over",
     U"semi",  U"multi", U"mono",  U"bi",   U"micro", U"macro", U"fe",    U"a",      U"co",    U"out",     U"mid",   U"ultra",
     U"не",    U"ни",    U"без",   U"бес",  U"пре",   U"при",   U"пред",  U"пере",   U"анти",  U"контр",   U"сверх", U"супер",
     U"гипер", U"под",   U"над",   U"полу", U"меж",   U"между", U"вне",   U"внутри", U"после", U"до",      U"по",    U"за",
     U"на",    U"от",    U"об",    U"вы",   U"раз",   U"рас",   U"из",    U"ис",     U"а",     U"со",      U"экс",   U"нано"});

// More of them, in front of verbs and their nouns (wjazd, wyjazd; Abzahlung, Anzahlung; внесено, винесено): what they make differs where
// two words begin with two of them. A word may as well have lost its first letters, so that one alone tells nothing.
const auto kVerbPrefixes = std::to_array<std::u32string_view>(
    {U"w",   U"we",   U"wy",  U"z",    U"ze",  U"za",   U"od",  U"do",  U"przy", U"prze", U"roz", U"po",     U"pod",  U"nad",
     U"na",  U"u",    U"nie", U"bez",  U"wz",  U"ab",   U"an",  U"auf", U"aus",  U"ein",  U"be",  U"ent",    U"er",   U"ver",
     U"zer", U"um",   U"vor", U"nach", U"zu",  U"bei",  U"mit", U"weg", U"hin",  U"her",  U"los", U"vorher", U"über", U"unter",
     U"in",  U"im",   U"ex",  U"de",   U"re",  U"en",   U"em",  U"as",  U"dis",  U"un",   U"out", U"up",     U"down", U"on",
     U"off", U"в",    U"во",  U"въ",   U"вы",  U"ви",   U"з",   U"с",   U"со",   U"съ",   U"за",  U"от",     U"ото",  U"отъ",
     U"при", U"пере", U"до",  U"по",   U"под", U"подъ", U"на",  U"над", U"об",   U"о",    U"у",   U"раз",    U"рас",  U"роз",
     U"із",  U"из",   U"ис",  U"від",  U"під", U"вз",   U"вс",  U"про", U"пре",  U"не",   U"без", U"бес"});

// S, M, XL, XXL
bool isSize(std::u32string_view word)
{
    const std::size_t last = word.find_first_not_of(U'x');
    return last != std::u32string_view::npos && last + 1 == word.size() &&
           std::u32string_view(U"sml").find(word[last]) != std::u32string_view::npos;
}

bool isMadeOfPrefixes(std::u32string_view text)
{
    constexpr std::size_t longest = 16;  // of three prefixes
    if (text.size() > longest)
        return false;
    std::array<bool, longest + 1> reached{true};
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const std::u32string_view prefix : kPrefixes)
            if (reached[at] && text.substr(at).starts_with(prefix))
                reached[at + prefix.size()] = true;
    return reached[text.size()];
}

}  // namespace

bool areOfOneClosedSet(std::u32string_view a, std::u32string_view b)
{
    return (isSize(a) && isSize(b)) || std::any_of(families().begin(), families().end(), [&](const Family& family) {
               return std::find(family.begin(), family.end(), a) != family.end() &&
                      std::find(family.begin(), family.end(), b) != family.end();
           });
}

bool differByPrefix(std::u32string_view a, std::u32string_view b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (a.size() < 3 || a.size() == b.size() || !b.ends_with(a))
        return false;
    return isMadeOfPrefixes(b.substr(0, b.size() - a.size()));
}

bool differInPrefix(std::u32string_view a, std::u32string_view b)
{
    const auto known = [](std::u32string_view head) {
        return std::find(kVerbPrefixes.begin(), kVerbPrefixes.end(), head) != kVerbPrefixes.end();
    };
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[a.size() - 1 - same] == b[b.size() - 1 - same])
        ++same;
    constexpr std::size_t shortestRest = 3;
    for (std::size_t rest = same; rest >= shortestRest; --rest) {
        const std::u32string_view first = a.substr(0, a.size() - rest);
        const std::u32string_view second = b.substr(0, b.size() - rest);
        const bool enough = first.size() + second.size() > 3 || (first.size() + second.size() == 3 && rest > shortestRest);
        if (enough && known(first) && known(second))
            return true;
    }
    return false;
}

bool areNamesOfBothSexes(std::u32string_view a, std::u32string_view b)
{
    static constexpr auto men =
        std::to_array<std::u32string_view>({U"ов", U"ев", U"ёв", U"ин", U"ын", U"ov", U"ev", U"in", U"ski", U"cki", U"dzki", U"ský"});
    static constexpr auto women = std::to_array<std::u32string_view>(
        {U"ова", U"ева", U"ёва", U"ина", U"ына", U"ova", U"eva", U"ina", U"ska", U"cka", U"dzka", U"ská"});
    constexpr std::size_t shortestStem = 2;
    for (std::size_t i = 0; i < men.size(); ++i)
        for (const auto& [man, woman] : {std::pair{a, b}, std::pair{b, a}})
            if (man.size() >= men[i].size() + shortestStem && man.ends_with(men[i]) && woman.ends_with(women[i]) &&
                man.substr(0, man.size() - men[i].size()) == woman.substr(0, woman.size() - women[i].size()))
                return true;
    return false;
}

bool areUnitsByCase(std::string_view a, std::string_view b)
{
    static constexpr auto units =
        std::to_array<std::string_view>({"mw", "mv", "ma", "mj", "mg",   "mm",   "ms",   "pm",   "mhz",  "mpa",  "mwh",
                                         "mb", "gb", "kb", "tb", "mbps", "gbps", "kbps", "tbps", "mb/s", "gb/s", "kb/s"});
    const auto folded = [](std::string_view text) {
        std::string small(text);
        std::transform(small.begin(), small.end(), small.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return small;
    };
    return a != b && folded(a) == folded(b) && std::find(units.begin(), units.end(), folded(a)) != units.end();
}

bool isTitle(std::u32string_view word)
{
    static constexpr auto titles = std::to_array<std::u32string_view>(
        {U"mr",   U"mrs",  U"ms", U"miss", U"dr", U"prof", U"st", U"ste", U"rev",  U"hon",  U"sr", U"jr",  U"sra",
         U"herr", U"frau", U"г",  U"гр",   U"св", U"ул",   U"пр", U"им",  U"проф", U"акад", U"кв", U"стр", U"корп"});
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool isRomanNumeral(std::u32string_view word)
{
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char32_t c) { return c == U'i' || c == U'v' || c == U'x' || c == U'l' || c == U'c'; });
}

}  // namespace holdfast
