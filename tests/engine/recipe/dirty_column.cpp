// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: lists of names, and twenty ways to misspell.
#include "dirty_column.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "base/text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

using Words = std::vector<std::string>;

const Words& citiesRu()
{
    static const Words all{"Москва",
                           "Санкт-Петербург",
                           "Новосибирск",
                           "Екатеринбург",
                           "Казань",
                           "Нижний Новгород",
                           "Челябинск",
                           "Самара",
                           "Омск",
                           "Ростов-на-Дону",
                           "Уфа",
                           "Красноярск",
                           "Воронеж",
                           "Пермь",
                           "Волгоград",
                           "Краснодар",
                           "Саратов",
                           "Тюмень",
                           "Тольятти",
                           "Ижевск",
                           "Барнаул",
                           "Ульяновск",
                           "Иркутск",
                           "Хабаровск",
                           "Ярославль",
                           "Владивосток",
                           "Махачкала",
                           "Томск",
                           "Оренбург",
                           "Кемерово",
                           "Новокузнецк",
                           "Рязань",
                           "Астрахань",
                           "Набережные Челны",
                           "Пенза",
                           "Липецк",
                           "Киров",
                           "Чебоксары",
                           "Калининград",
                           "Тула",
                           "Курск",
                           "Ставрополь",
                           "Улан-Удэ",
                           "Тверь",
                           "Магнитогорск",
                           "Брянск",
                           "Иваново",
                           "Белгород",
                           "Сочи",
                           "Нижний Тагил",
                           "Архангельск",
                           "Владимир",
                           "Калуга",
                           "Смоленск",
                           "Чита",
                           "Волжский",
                           "Череповец",
                           "Орёл",
                           "Вологда",
                           "Саранск",
                           "Мурманск",
                           "Якутск",
                           "Тамбов",
                           "Грозный",
                           "Стерлитамак",
                           "Кострома",
                           "Петрозаводск",
                           "Нижневартовск",
                           "Комсомольск-на-Амуре",
                           "Таганрог",
                           "Йошкар-Ола",
                           "Братск"};
    return all;
}

const Words& citiesEn()
{
    static const Words all{
        "Birmingham",   "Montgomery", "Phoenix",        "Tucson",       "Los Angeles",    "San Diego",   "San Francisco", "Sacramento",
        "Denver",       "Hartford",   "Wilmington",     "Jacksonville", "Miami",          "Orlando",     "Atlanta",       "Savannah",
        "Honolulu",     "Chicago",    "Springfield",    "Indianapolis", "Des Moines",     "Wichita",     "Louisville",    "New Orleans",
        "Baltimore",    "Boston",     "Worcester",      "Detroit",      "Grand Rapids",   "Minneapolis", "Saint Paul",    "Kansas City",
        "Saint Louis",  "Omaha",      "Las Vegas",      "Manchester",   "Newark",         "Albuquerque", "New York",      "Buffalo",
        "Rochester",    "Charlotte",  "Raleigh",        "Cleveland",    "Columbus",       "Cincinnati",  "Oklahoma City", "Portland",
        "Philadelphia", "Pittsburgh", "Providence",     "Charleston",   "Nashville",      "Memphis",     "Houston",       "Dallas",
        "San Antonio",  "Austin",     "Salt Lake City", "Richmond",     "Virginia Beach", "Seattle",     "Spokane",       "Milwaukee"};
    return all;
}

const Words& surnames()
{
    static const Words all{"Смирнов",   "Кузнецов", "Соколов",  "Лебедев",  "Новиков",  "Морозов", "Петров",     "Волков",
                           "Соловьёв",  "Васильев", "Зайцев",   "Павлов",   "Семёнов",  "Голубев", "Виноградов", "Богданов",
                           "Воробьёв",  "Фёдоров",  "Михайлов", "Беляев",   "Тарасов",  "Белов",   "Комаров",    "Орлов",
                           "Киселёв",   "Макаров",  "Андреев",  "Ковалёв",  "Ильин",    "Гусев",   "Титов",      "Кузьмин",
                           "Кудрявцев", "Баранов",  "Куликов",  "Алексеев", "Степанов", "Яковлев", "Сорокин",    "Сергеев"};
    return all;
}

const Words& adjectives(bool russian)
{
    static const Words ru{"мелкая", "крупная", "детская", "домашняя", "садовая", "кухонная", "летняя", "зимняя", "спортивная", "школьная"};
    static const Words en{"small", "large", "children", "household", "garden", "kitchen", "summer", "winter", "sports", "travel"};
    return russian ? ru : en;
}

const Words& nouns(bool russian)
{
    static const Words ru{"техника", "посуда",      "одежда",     "обувь",      "косметика",
                          "мебель",  "электроника", "канцелярия", "сантехника", "бакалея"};
    static const Words en{"clothing", "furniture",  "toys",        "groceries", "beverages",
                          "textiles", "stationery", "electronics", "lighting",  "perfumes"};
    return russian ? ru : en;
}

std::string one(const Words& words, Random& random) { return words[static_cast<std::size_t>(random.below(words.size()))]; }

std::string digits(std::size_t count, Random& random)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += static_cast<char>('0' + (i == 0 ? 1 + random.below(9) : random.below(10)));
    return text;
}

using Make = std::function<std::string(Random&)>;

const std::map<std::string, Make>& makers()
{
    static const std::map<std::string, Make> all{
        {"cities, Russian", [](Random& r) { return one(citiesRu(), r); }},
        {"cities, English", [](Random& r) { return one(citiesEn(), r); }},
        {"surnames", [](Random& r) { return one(surnames(), r); }},
        {"categories, Russian", [](Random& r) { return one(adjectives(true), r) + " " + one(nouns(true), r); }},
        {"categories, English", [](Random& r) { return one(adjectives(false), r) + " " + one(nouns(false), r); }},
        {"streets", [](Random& r) { return "улица " + one(surnames(), r) + "а"; }},
        {"addresses", [](Random& r) { return digits(3, r) + " " + one(citiesEn(), r) + " Avenue"; }},
        {"codes", [](Random& r) { return std::string(1, static_cast<char>('A' + r.below(26))) + "K-" + digits(5, r); }},
        {"phones", [](Random& r) { return digits(10, r); }},
        {"phones, written", [](Random& r) { return "+7 9" + digits(2, r) + " " + digits(3, r) + "-" + digits(2, r) + "-" + digits(2, r); }},
        {"dates", [](Random& r) {
             return one({"January", "February", "August", "November"}, r) + " " + digits(2, r) + ", 20" + digits(2, r);
         }}};
    return all;
}

constexpr std::u32string_view kQwerty = U"qwertyuiop[]asdfghjkl;'zxcvbnm,.";
constexpr std::u32string_view kRussian = U"йцукенгшщзхъфывапролджэячсмитьбю";
constexpr std::u32string_view kLatinLike = U"aceopxyABCEHKMOPTX";
constexpr std::u32string_view kCyrillicLike = U"асеорхуАВСЕНКМОРТХ";

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isCyrillic(char32_t c) { return c >= 0x0400 && c <= 0x04FF; }
bool isLetter(char32_t c) { return isCyrillic(c) || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
char32_t lower(char32_t c) { return toCodePoints(caseFolded(fromCodePoints(std::u32string(1, c)))).front(); }

template <class Is>
std::optional<std::size_t> placeOf(const std::u32string& text, Random& random, Is is)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (is(text[i]))
            places.push_back(i);
    if (places.empty())
        return std::nullopt;
    return places[static_cast<std::size_t>(random.below(places.size()))];
}

char32_t anyLetter(Random& random, bool cyrillic)
{
    return cyrillic ? static_cast<char32_t>(U'а' + random.below(32)) : static_cast<char32_t>(U'a' + random.below(26));
}

std::u32string mapped(const std::u32string& text, std::u32string_view from, std::u32string_view to)
{
    std::u32string made;
    for (const char32_t c : text) {
        const std::size_t at = from.find(lower(c));
        made += at == std::u32string_view::npos ? c : to[at];
    }
    return made;
}

std::u32string transliterated(const std::u32string& text)
{
    static const std::vector<std::u32string> sounds{U"a",  U"b",  U"v",  U"g",    U"d", U"e", U"zh", U"z", U"i",  U"y", U"k",
                                                    U"l",  U"m",  U"n",  U"o",    U"p", U"r", U"s",  U"t", U"u",  U"f", U"kh",
                                                    U"ts", U"ch", U"sh", U"shch", U"",  U"y", U"",   U"e", U"yu", U"ya"};
    std::u32string made;
    for (const char32_t c : text) {
        const char32_t small = lower(c);
        made += small == U'ё' ? U"yo" : (small >= U'а' && small <= U'я' ? sounds[small - U'а'] : std::u32string(1, c));
    }
    return made;
}

}  // namespace

const std::vector<std::string>& valueSorts()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> names;
        for (const auto& [name, make] : makers())
            names.push_back(name);
        return names;
    }();
    return all;
}

std::vector<std::string> cleanValues(const std::string& sort, std::size_t count, Random& random)
{
    std::vector<std::string> values;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < count * 30 && values.size() < count; ++i)
        if (std::string value = makers().at(sort)(random); seen.insert(value).second)
            values.push_back(std::move(value));
    return values;
}

const std::vector<std::string>& slipKinds()
{
    static const std::vector<std::string> all{"case",
                                              "blank",
                                              "no-break space",
                                              "hyphen",
                                              "mark",
                                              "yo",
                                              "look-alike",
                                              "key beside",
                                              "letter",
                                              "added letter",
                                              "left out",
                                              "swapped",
                                              "doubled",
                                              "layout",
                                              "script",
                                              "order",
                                              "short",
                                              "blotted",
                                              "letter among digits",
                                              "digit in a word"};
    return all;
}

std::string withSlip(const std::string& value, const std::string& kind, Random& random)
{
    std::u32string text = toCodePoints(value);
    const bool cyrillic = std::any_of(text.begin(), text.end(), isCyrillic);
    const auto letter = placeOf(text, random, isLetter);
    const auto digit = placeOf(text, random, isDigit);
    const auto blank = placeOf(text, random, [](char32_t c) { return c == U' '; });
    const auto at = letter ? text.begin() + static_cast<std::ptrdiff_t>(*letter) : text.end();
    if (kind == "case")
        return random.below(2) == 0 ? caseFolded(value) : fromCodePoints(letter ? text.replace(*letter, 1, 1, lower(*at)) : text);
    if (kind == "blank")
        return random.below(2) == 0 ? value + " " : (blank ? fromCodePoints(text.insert(*blank, 1, U' ')) : " " + value);
    if (kind == "no-break space")
        return blank ? fromCodePoints(text.replace(*blank, 1, 1, char32_t{0xA0})) : value + "\u00A0";
    if (kind == "hyphen")
        return blank && !digit ? fromCodePoints(text.replace(*blank, 1, 1, U'-')) : value;
    if (kind == "mark")
        return random.below(2) == 0 ? value + "." : "\"" + value + "\"";
    if (kind == "letter among digits")
        return digit ? fromCodePoints(text.replace(*digit, 1, 1, U"xOlS"[random.below(4)])) : value;
    if (!letter)
        return value;
    if (kind == "yo") {
        std::replace(text.begin(), text.end(), U'ё', U'е');
        return fromCodePoints(text);
    }
    if (kind == "look-alike") {
        const std::u32string_view from = cyrillic ? kCyrillicLike : kLatinLike;
        const auto place = placeOf(text, random, [from](char32_t c) { return from.find(c) != std::u32string_view::npos; });
        if (place)
            text[*place] = (cyrillic ? kLatinLike : kCyrillicLike)[from.find(text[*place])];
        return fromCodePoints(text);
    }
    if (kind == "key beside") {
        const std::u32string_view keys = cyrillic ? kRussian : kQwerty;
        const std::size_t key = keys.find(lower(*at));
        if (key != std::u32string_view::npos && key > 0 && isLetter(keys[key - 1]))
            *at = keys[key - 1];
    } else if (kind == "letter")
        *at = anyLetter(random, cyrillic);
    else if (kind == "added letter")
        text.insert(at, anyLetter(random, cyrillic));
    else if (kind == "left out")
        text.erase(at);
    else if (kind == "swapped") {
        if (*letter + 1 < text.size() && isLetter(text[*letter + 1]))
            std::swap(text[*letter], text[*letter + 1]);
    } else if (kind == "doubled")
        text.insert(at, lower(*at));
    else if (kind == "layout" && !digit)
        text = cyrillic ? mapped(text, kRussian, kQwerty) : mapped(text, kQwerty, kRussian);
    else if (kind == "script" && cyrillic && !digit)
        text = transliterated(text);
    else if (kind == "order" && blank && !digit)
        text = text.substr(*blank + 1) + U' ' + text.substr(0, *blank);
    else if (kind == "short" && blank && !digit && text.size() - *blank > 6)
        text = text.substr(0, *blank + 5) + U'.';
    else if (kind == "blotted")
        std::replace(text.begin(), text.end(), text[*letter], U'x');
    else if (kind == "digit in a word") {
        constexpr std::u32string_view letters = U"oOlIоОзЗ";
        const auto place = placeOf(text, random, [letters](char32_t c) { return letters.find(c) != std::u32string_view::npos; });
        if (place)
            text[*place] = U"00110033"[letters.find(text[*place])];
    }
    return fromCodePoints(text);
}

DirtyColumn dirtyColumn(const std::string& sort, std::size_t values, std::size_t rows, double share, bool zipf,
                        const std::vector<std::string>& kinds, Random& random)
{
    const std::vector<std::string> clean = cleanValues(sort, values, random);
    const std::set<std::string> known(clean.begin(), clean.end());
    std::vector<double> reach;  // of the values' shares, summed up
    double sum = 0;
    for (std::size_t i = 0; i < clean.size(); ++i)
        reach.push_back(sum += zipf ? 1 / static_cast<double>(i + 1) : 1);
    DirtyColumn made;
    CategoriesBuilder right;
    CategoriesBuilder written;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto at = std::lower_bound(reach.begin(), reach.end(), random.uniform() * sum) - reach.begin();
        const std::string& value = clean[std::min(static_cast<std::size_t>(at), clean.size() - 1)];
        const std::string& kind = kinds[static_cast<std::size_t>(random.below(kinds.size()))];
        std::string typed = random.uniform() < share ? withSlip(value, kind, random) : value;
        if (known.count(typed) > 0)
            typed = value;
        right.add(value);
        written.add(typed);
        made.kinds.push_back(typed == value ? std::string() : kind);
    }
    made.clean = Table("t", {Column({"t", sort}, sort, ColumnKind::Category, std::move(right).done())});
    made.dirty = Table("t", {Column({"t", sort}, sort, ColumnKind::Category, std::move(written).done())});
    return made;
}

}  // namespace holdfast::tests
