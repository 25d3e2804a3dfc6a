// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sources/cell_dictionary.h"
#include "sources/plain_number.h"

namespace holdfast {

// A number written with a sign, digits and at most one mark among them, however many digits behind it: what needs no dictionary of texts.
struct DirectNumber
{
    double value = 0;        // the mark taken for the decimal one; the nearest double
    char mark = 0;           // '.', ',' or none
    int fraction = 0;        // digits behind it
    bool ambiguous = false;  // exactly three, that could be a group of thousands
};
// Nothing for anything else, numbers with leading zeros and whole ones of more than 15 digits (which are codes) among it.
std::optional<DirectNumber> directNumber(std::string_view text);

// Whether the mark before three digits may part thousands.
inline bool isAmbiguous(const PlainNumber& plain, char firstDigit) { return plain.fraction == 3 && plain.whole <= 3 && firstDigit != '0'; }

// A stretch of rows of one column read as numbers at once: a column of a million different prices needs no million texts. What kinds are
// decided on is kept: one text for each way a number was written, and every other text, with their counts.
class NumberCells
{
public:
    static constexpr int kManyDecimals = 16;  // more than a whole number of that many digits can hold

    explicit NumberCells(std::size_t rows);
    // False: there are too many other texts. `before`: eight bytes in front of the text may be read.
    bool add(std::string_view text, bool lasting, bool before);
    void append(const NumberCells& later);

    std::size_t rows() const { return m_values.size(); }
    int decimals() const { return m_decimals; }  // the most any number has
    CellDictionary takeTexts();
    std::vector<double> takeValues() { return std::move(m_values); }  // NaN where the text is no direct number

private:
    static constexpr std::size_t kOtherTexts = 100;
    static constexpr std::size_t kShapes = 5;
    struct Shape
    {
        std::string_view text;  // the first one written so
        std::size_t rows = 0;
    };
    static std::size_t shapeOf(char mark, bool ambiguous) { return mark == 0 ? 0 : (mark == '.' ? 1U : 3U) + (ambiguous ? 1U : 0U); }
    bool addSlowly(std::string_view text, bool lasting);
    void addShape(std::size_t shape, std::string_view text);

    std::vector<double> m_values;
    std::array<Shape, kShapes> m_shapes;
    CellDictionary m_others;
    int m_decimals = 0;
};

inline bool NumberCells::add(std::string_view text, bool lasting, bool before)
{
    if (!lasting)
        return addSlowly(text, lasting);
    const std::optional<PlainNumber> plain = before ? plainNumberInside(text.data(), text.size()) : plainNumber(text);
    if (!plain || plain->leadingZeros)
        return addSlowly(text, lasting);
    m_values.push_back(valueOf(*plain));
    m_decimals = std::max(m_decimals, plain->fraction);
    addShape(shapeOf(plain->mark, isAmbiguous(*plain, text[plain->negative ? 1 : 0])), text);
    return true;
}

inline void NumberCells::addShape(std::size_t shape, std::string_view text)
{
    if (m_shapes[shape].rows++ == 0)
        m_shapes[shape].text = text;
}

// Whether all texts but the missing ones are direct numbers under a decimal mark: then the values are what the texts say.
bool areDirect(const CellDictionary& texts, const std::vector<bool>& isMissing, char decimal);

}  // namespace holdfast
