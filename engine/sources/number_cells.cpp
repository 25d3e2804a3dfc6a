// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/number_cells.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "sources/fresh_memory.h"
#include "sources/plain_number.h"

namespace holdfast {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kLongest = 40;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Digits, a mark, more digits than a double holds exactly.
std::optional<DirectNumber> longDecimal(std::string_view text)
{
    std::array<char, kLongest> point{};
    if (text.size() > point.size())
        return std::nullopt;
    const std::size_t first = text.starts_with('-') ? 1 : 0;
    const std::size_t at = text.find_first_of(".,");
    if (at == std::string_view::npos || at == first || at + 1 == text.size() || at - first > 15 || (at - first > 1 && text[first] == '0'))
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i >= first && i != at && !isDigit(text[i]))
            return std::nullopt;
        point[i] = i == at ? '.' : text[i];
    }
    DirectNumber number{.mark = text[at], .fraction = static_cast<int>(text.size() - at - 1)};
    const auto [end, error] = std::from_chars(point.data(), point.data() + text.size(), number.value);
    if (error != std::errc() || end != point.data() + text.size())
        return std::nullopt;
    number.value += 0.0;  // -0 is 0
    return number;
}

}  // namespace

std::optional<DirectNumber> directNumber(std::string_view text)
{
    const std::optional<PlainNumber> plain = plainNumber(text);
    if (!plain)
        return longDecimal(text);
    if (plain->leadingZeros)
        return std::nullopt;
    return DirectNumber{.value = valueOf(*plain),
                        .mark = plain->mark,
                        .fraction = plain->fraction,
                        .ambiguous = isAmbiguous(*plain, text[plain->negative ? 1 : 0])};
}

NumberCells::NumberCells(std::size_t rows) { reserveAtOnce(m_values, rows); }

bool NumberCells::addSlowly(std::string_view text, bool lasting)
{
    const std::optional<DirectNumber> number = directNumber(text);
    m_values.push_back(number ? number->value : kNone);
    if (number)
        m_decimals = std::max(m_decimals, std::min(number->fraction, kManyDecimals));
    if (number && lasting) {
        addShape(shapeOf(number->mark, number->ambiguous), text);
        return true;
    }
    m_others.addRows(text, lasting, 1);
    return m_others.texts().size() <= kOtherTexts;
}

void NumberCells::append(const NumberCells& later)
{
    m_values.insert(m_values.end(), later.m_values.begin(), later.m_values.end());
    for (std::size_t i = 0; i < kShapes; ++i) {
        if (m_shapes[i].rows == 0)
            m_shapes[i].text = later.m_shapes[i].text;
        m_shapes[i].rows += later.m_shapes[i].rows;
    }
    m_others.append(later.m_others);
    m_decimals = std::max(m_decimals, later.m_decimals);
}

CellDictionary NumberCells::takeTexts()
{
    CellDictionary texts = std::move(m_others);
    for (const Shape& shape : m_shapes)
        if (shape.rows > 0)
            texts.addRows(shape.text, true, shape.rows);
    return texts;
}

bool areDirect(const CellDictionary& texts, const std::vector<bool>& isMissing, char decimal)
{
    for (std::size_t i = 0; i < texts.texts().size(); ++i)
        if (!isMissing[i]) {
            const std::optional<DirectNumber> number = directNumber(texts.texts()[i]);
            if (!number || (number->mark != 0 && number->mark != decimal))
                return false;
        }
    return true;
}

}  // namespace holdfast
