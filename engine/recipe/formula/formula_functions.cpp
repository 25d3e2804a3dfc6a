// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/formula/formula_functions.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "recipe/formula/formula_texts.h"

namespace holdfast {

namespace {

constexpr std::array kFunctions{
    FormulaFunction{FormulaOp::If, "IF", "ЕСЛИ", 2, 3},
    FormulaFunction{FormulaOp::And, "AND", "И", 1, -1},
    FormulaFunction{FormulaOp::Or, "OR", "ИЛИ", 1, -1},
    FormulaFunction{FormulaOp::Between, "BETWEEN", "МЕЖДУ", 3, 3},
    FormulaFunction{FormulaOp::IsMissing, "ISBLANK", "ЕПУСТО", 1, 1},
    FormulaFunction{FormulaOp::Coalesce, "COALESCE", "ЕСЛИПУСТО", 2, -1},
    FormulaFunction{FormulaOp::Abs, "ABS", "МОДУЛЬ", 1, 1},
    FormulaFunction{FormulaOp::Sign, "SIGN", "ЗНАК", 1, 1},
    FormulaFunction{FormulaOp::Whole, "INT", "ЦЕЛОЕ", 1, 1},
    FormulaFunction{FormulaOp::Remainder, "MOD", "ОСТАТ", 2, 2},
    FormulaFunction{FormulaOp::Power, "POWER", "СТЕПЕНЬ", 2, 2},
    FormulaFunction{FormulaOp::Round, "ROUND", "ОКРУГЛ", 1, 2},
    FormulaFunction{FormulaOp::Floor, "FLOOR", "ОКРВНИЗ", 1, 1},
    FormulaFunction{FormulaOp::Ceiling, "CEILING", "ОКРВВЕРХ", 1, 1},
    FormulaFunction{FormulaOp::Min, "MIN", "МИН", 1, -1},
    FormulaFunction{FormulaOp::Max, "MAX", "МАКС", 1, -1},
    FormulaFunction{FormulaOp::Sum, "SUM", "СУММ", 1, -1},
    FormulaFunction{FormulaOp::Average, "AVERAGE", "СРЗНАЧ", 1, -1},
    FormulaFunction{FormulaOp::Count, "COUNT", "СЧЁТ", 1, -1},
    FormulaFunction{FormulaOp::Ln, "LN", "ЛН", 1, 1},
    FormulaFunction{FormulaOp::Log10, "LOG10", "ЛГ", 1, 1},
    FormulaFunction{FormulaOp::Exp, "EXP", "ЭКСП", 1, 1},
    FormulaFunction{FormulaOp::Sqrt, "SQRT", "КОРЕНЬ", 1, 1},
    FormulaFunction{FormulaOp::Length, "LEN", "ДЛСТР", 1, 1},
    FormulaFunction{FormulaOp::Lower, "LOWER", "СТРОЧН", 1, 1},
    FormulaFunction{FormulaOp::Upper, "UPPER", "ПРОПИСН", 1, 1},
    FormulaFunction{FormulaOp::Trim, "TRIM", "СЖПРОБЕЛЫ", 1, 1},
    FormulaFunction{FormulaOp::Left, "LEFT", "ЛЕВСИМВ", 1, 2},
    FormulaFunction{FormulaOp::Right, "RIGHT", "ПРАВСИМВ", 1, 2},
    FormulaFunction{FormulaOp::Middle, "MID", "ПСТР", 3, 3},
    FormulaFunction{FormulaOp::Find, "FIND", "НАЙТИ", 2, 2},
    FormulaFunction{FormulaOp::Contains, "CONTAINS", "СОДЕРЖИТ", 2, 2},
    FormulaFunction{FormulaOp::StartsWith, "STARTSWITH", "НАЧИНАЕТСЯ", 2, 2},
    FormulaFunction{FormulaOp::EndsWith, "ENDSWITH", "КОНЧАЕТСЯ", 2, 2},
    FormulaFunction{FormulaOp::Replace, "SUBSTITUTE", "ПОДСТАВИТЬ", 3, 3},
    FormulaFunction{FormulaOp::Join, "CONCAT", "СЦЕПИТЬ", 1, -1},
    FormulaFunction{FormulaOp::ToNumber, "VALUE", "ЗНАЧЕН", 1, 1},
    FormulaFunction{FormulaOp::ToText, "TEXT", "ТЕКСТ", 1, 1},
    FormulaFunction{FormulaOp::Year, "YEAR", "ГОД", 1, 1},
    FormulaFunction{FormulaOp::Quarter, "QUARTER", "КВАРТАЛ", 1, 1},
    FormulaFunction{FormulaOp::Month, "MONTH", "МЕСЯЦ", 1, 1},
    FormulaFunction{FormulaOp::Day, "DAY", "ДЕНЬ", 1, 1},
    FormulaFunction{FormulaOp::Weekday, "WEEKDAY", "ДЕНЬНЕД", 1, 1},
    FormulaFunction{FormulaOp::MakeDate, "DATE", "ДАТА", 3, 3},
    FormulaFunction{FormulaOp::Days, "DAYS", "ДНИ", 2, 2},
};

std::u32string folded(std::string_view name)
{
    std::u32string made = toCodePoints(caseFolded(name));
    std::replace(made.begin(), made.end(), U'ё', U'е');
    return made;
}

}  // namespace

std::span<const FormulaFunction> formulaFunctions() { return kFunctions; }

const FormulaFunction* formulaFunctionNamed(std::string_view name)
{
    const std::u32string wanted = folded(name);
    const auto* found = std::find_if(kFunctions.begin(), kFunctions.end(), [&](const FormulaFunction& each) {
        return folded(each.english) == wanted || folded(each.russian) == wanted;
    });
    return found == kFunctions.end() ? nullptr : found;
}

std::string nearestFunction(std::string_view name)
{
    const std::u32string wanted = folded(name);
    std::size_t least = mostSlips(wanted.size()) + 1;
    std::string nearest;
    for (const FormulaFunction& each : kFunctions)
        for (const std::string_view known : {each.english, each.russian}) {
            const std::size_t distance = slipsBetween(wanted, folded(known), least);
            if (distance >= least)
                continue;
            least = distance;
            nearest = known;
        }
    return nearest;
}

}  // namespace holdfast
