// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/value_shapes.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "base/text.h"
#include "recipe/findings/one_edit.h"

namespace holdfast {

namespace {

constexpr std::size_t kRule = 5;         // values
constexpr std::size_t kRowsPerSlip = 5;  // rows built like the rule, per row that is not
constexpr std::size_t kSeveral = 3;      // rows
constexpr std::size_t kShortestCode = 2;
constexpr std::size_t kLongestCode = 16;
constexpr std::size_t kLongestLetters = 3;  // in a row: more are a word
constexpr std::ptrdiff_t kManyDigits = 5;
constexpr double kLeastOfRule = 0.2;  // of the rows are built by a rule
constexpr double kRuleShare = 0.75;   // of the rows with values of nearly the same length

// USDT, fil: letters before or behind a code of letters make another code more often than a slip, unless they stand twice.
bool addsAnEnd(std::u32string_view meant, std::u32string_view typed, std::size_t at)
{
    const bool hasDigit = std::any_of(meant.begin(), meant.end(), [](char32_t c) { return u_isdigit(static_cast<UChar32>(c)) != 0; });
    const bool first = at == 0;
    const bool last = at + 1 == typed.size();
    return !hasDigit && ((first && typed[0] != typed[1]) || (last && typed[at] != typed[at - 1]));
}

std::string exactShapeOf(std::u32string_view words)
{
    std::string shape;
    for (const char32_t c : words) {
        const auto point = static_cast<UChar32>(c);
        shape += u_isdigit(point) != 0 ? '9' : (u_isalpha(point) != 0 ? 'a' : (c < 0x80 ? static_cast<char>(c) : '?'));
    }
    return shape;
}

// More letters in a row than codes have. In front of many digits, and with no blank, they have one more (MSKU1234567).
bool holdsWord(const std::string& shape)
{
    const bool many = std::count(shape.begin(), shape.end(), '9') >= kManyDigits && shape.find(' ') == std::string::npos;
    return shape.find(std::string(kLongestLetters + (many ? 2 : 1), 'a')) != std::string::npos;
}

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

void CodeRule::add(std::u32string_view words, std::size_t rows)
{
    if (words.size() > kLongestCode + 1)
        return;
    Count& count = m_shapes[exactShapeOf(words)];
    count.values += rows >= kSeveral ? 1U : 0U;
    count.rows += rows;
    count.length = words.size();
}

void CodeRule::decide()
{
    std::size_t rows = 0;
    for (const auto& [shape, count] : m_shapes)
        rows += count.rows;
    std::size_t kept = 0;
    for (const auto& [shape, count] : m_shapes) {
        const bool code = count.length >= kShortestCode && count.length <= kLongestCode && count.values >= kRule - 1 &&
                          shape.find('a') != std::string::npos && !holdsWord(shape);
        if (!code || static_cast<double>(count.rows) < kLeastOfRule * static_cast<double>(rows))
            continue;
        kept += count.rows;
        m_rules.insert(shape);
        m_lengths.insert(count.length);
    }
    std::size_t near = 0;
    for (const auto& [shape, count] : m_shapes)
        near += isNearlyAsLong(count.length) ? count.rows : 0;
    if (static_cast<double>(kept) < kRuleShare * static_cast<double>(near))
        m_rules.clear();
}

bool CodeRule::isNearlyAsLong(std::size_t length) const
{
    return m_lengths.count(length) > 0 || m_lengths.count(length + 1) > 0 || (length > 0 && m_lengths.count(length - 1) > 0);
}

bool CodeRule::isBroken(std::u32string_view words) const
{
    return !m_rules.empty() && words.size() >= kShortestCode && isNearlyAsLong(words.size()) && m_rules.count(exactShapeOf(words)) == 0;
}

bool CodeRule::tells(std::u32string_view meant, std::u32string_view typed) const
{
    if (meant.size() == typed.size() || !isBroken(typed) || m_rules.count(exactShapeOf(meant)) == 0)
        return false;
    const auto edit = oneEditBetween(meant, typed);
    if (edit && edit->kind == EditKind::Inserted && addsAnEnd(meant, typed, edit->at))
        return false;
    return edit && u_isalpha(static_cast<UChar32>(edit->kind == EditKind::Inserted ? typed[edit->at] : meant[edit->at])) != 0;
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
