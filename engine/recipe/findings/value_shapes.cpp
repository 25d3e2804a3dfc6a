// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/value_shapes.h"

#include <unicode/uchar.h>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kRule = 5;         // values
constexpr std::size_t kRowsPerSlip = 5;  // rows built like the rule, per row that is not

}  // namespace

std::string shapeOf(std::string_view text)
{
    std::u32string shape;
    for (const char32_t c : toCodePoints(text)) {
        const bool letter = u_isalpha(static_cast<UChar32>(c)) != 0;
        const char32_t sign = u_isdigit(static_cast<UChar32>(c)) != 0 ? U'9' : (letter ? U'a' : c);
        if (sign != U'a' || shape.empty() || shape.back() != U'a')
            shape += sign;
    }
    return fromCodePoints(shape);
}

void ValueShapes::add(std::string_view text, std::size_t rows)
{
    Count& count = m_shapes[shapeOf(text)];
    ++count.values;
    count.rows += rows;
}

bool ValueShapes::isRuleFor(std::string_view right, std::string_view wrong) const
{
    const auto rule = m_shapes.find(shapeOf(right));
    if (rule == m_shapes.end() || rule->second.values < kRule)
        return false;
    const auto other = m_shapes.find(shapeOf(wrong));
    return other == m_shapes.end() || other->second.rows * kRowsPerSlip <= rule->second.rows;
}

}  // namespace holdfast
