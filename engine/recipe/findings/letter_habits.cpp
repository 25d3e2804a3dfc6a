// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/letter_habits.h"

#include <algorithm>
#include <array>

namespace holdfast {

namespace {

// By letter from a or а on: the letters that hardly ever follow it.
constexpr std::array<std::u32string_view, 26> kLatin{U"",
                                                     U"gkqxz",
                                                     U"bfgjpvwx",
                                                     U"kqx",
                                                     U"",
                                                     U"cdghjkmnpqvwxz",
                                                     U"jkqvxz",
                                                     U"jqvxz",
                                                     U"",
                                                     U"bcdfghjklmnpqrstvwxyz",
                                                     U"gjqxz",
                                                     U"jqz",
                                                     U"gjkqxz",
                                                     U"",
                                                     U"",
                                                     U"gjqvz",
                                                     U"bcdefghijklmnopqrstvwxyz",
                                                     U"x",
                                                     U"x",
                                                     U"jqvx",
                                                     U"qu",
                                                     U"bcdfghjkmnpqtvwxz",
                                                     U"cgjqvxz",
                                                     U"bdfgjklmnqrswz",
                                                     U"jqvy",
                                                     U"bcdfgjknpqrstvwx"};
constexpr std::array<std::u32string_view, 32> kCyrillic{U"ъыь",
                                                        U"йпфэ",
                                                        U"йфэю",
                                                        U"бжзйпфхцщъыьэюя",
                                                        U"йфщэ",
                                                        U"ъыь",
                                                        U"взйптфхцчшщъыэюя",
                                                        U"йпхфщэ",
                                                        U"ъыь",
                                                        U"авгжийухъыьэюя",
                                                        U"бгджйпфхчщъыьэя",
                                                        U"йрфцшщъэ",
                                                        U"джйхшъэю",
                                                        U"йлмэ",
                                                        U"ъыь",
                                                        U"бвгджзймхъэю",
                                                        U"йъэ",
                                                        U"зйэ",
                                                        U"йэ",
                                                        U"ъыь",
                                                        U"бвгджзйкпхцчшщъьэюя",
                                                        U"бжйфхцщъыьэюя",
                                                        U"бгджзйлмнпрстфхцчшщъьэюя",
                                                        U"бгджзйпсфхцчшщъыэюя",
                                                        U"бгджзйрсфхцчшщъыэя",
                                                        U"бвгджзйклмпстфхцчшщъыьэюя",
                                                        U"абвгджзийклмнопрстуфхцчшщъыьэ",
                                                        U"аофъыьэю",
                                                        U"ажйлрухъыьэ",
                                                        U"абежзийоухцчшщъыьэюя",
                                                        U"аеиоуфъыьэя",
                                                        U"аиофъыьэя"};

bool isOdd(char32_t a, char32_t b)
{
    if (a >= U'a' && a <= U'z')
        return kLatin[a - U'a'].find(b) != std::u32string_view::npos;
    return a >= U'а' && a <= U'я' && kCyrillic[a - U'а'].find(b) != std::u32string_view::npos;
}

}  // namespace

bool isOddBeside(std::u32string_view typed, std::u32string_view meant)
{
    constexpr std::u32string_view neverFirst = U"ъыь";
    if (!typed.empty() && neverFirst.find(typed.front()) != std::u32string_view::npos && !meant.starts_with(typed.front()))
        return true;
    for (std::size_t i = 0; i + 1 < typed.size(); ++i)
        if (isOdd(typed[i], typed[i + 1]) && meant.find(typed.substr(i, 2)) == std::u32string_view::npos)
            return true;
    return false;
}

}  // namespace holdfast
