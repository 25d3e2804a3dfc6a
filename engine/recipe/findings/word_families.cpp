// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/word_families.h"

#include <algorithm>
#include <array>
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
        {U"m", U"mm", U"cm", U"dm", U"km"},
        {U"g", U"mg", U"mcg", U"ug", U"µg", U"μg", U"kg"},
        {U"l", U"ml", U"cl", U"dl", U"hl"},
        {U"м", U"мм", U"см", U"дм", U"км"},
        {U"г", U"гр", U"мг", U"мкг", U"кг"},
        {U"л", U"мл", U"сл", U"дл", U"гл"},
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

// S, M, XL, XXL
bool isSize(std::u32string_view word)
{
    const std::size_t last = word.find_first_not_of(U'x');
    return last != std::u32string_view::npos && last + 1 == word.size() &&
           std::u32string_view(U"sml").find(word[last]) != std::u32string_view::npos;
}

bool isMadeOfPrefixes(std::u32string_view text)
{
    return text.empty() || std::any_of(kPrefixes.begin(), kPrefixes.end(), [&](std::u32string_view prefix) {
               return text.starts_with(prefix) && isMadeOfPrefixes(text.substr(prefix.size()));
           });
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

bool isTitle(std::u32string_view word)
{
    static constexpr auto titles = std::to_array<std::u32string_view>({U"mr",  U"mrs", U"ms", U"miss", U"dr",  U"prof", U"st",   U"ste",
                                                                       U"rev", U"hon", U"sr", U"jr",   U"sra", U"herr", U"frau", U"г",
                                                                       U"гр",  U"св",  U"ул", U"пр",   U"им",  U"проф", U"акад"});
    return std::find(titles.begin(), titles.end(), word) != titles.end();
}

bool isRomanNumeral(std::u32string_view word)
{
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char32_t c) { return c == U'i' || c == U'v' || c == U'x' || c == U'l' || c == U'c'; });
}

}  // namespace holdfast
