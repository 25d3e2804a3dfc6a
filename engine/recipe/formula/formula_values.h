// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/parallel.h"
#include "table/column.h"

namespace holdfast {

inline constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
inline double finiteOrMissing(double x) { return std::isfinite(x) ? x : kNoNumber; }

// What a part of a formula gives per row: numbers (dates in milliseconds and truths as 1 and 0 too; NaN is missing) or texts. A value that
// is the same in every row is held once; a column of the table is looked at, not copied.
class FormulaValues
{
public:
    FormulaValues() = default;
    static FormulaValues same(double number) { return FormulaValues(std::vector<double>{number}, true); }
    static FormulaValues same(std::string text) { return FormulaValues(Categories{.codes = {0}, .levels = {std::move(text)}}, true); }
    static FormulaValues of(const Column& column)
    {
        FormulaValues made;
        if (column.isNumber())
            made.m_numbers = column.numbers().data();
        else
            made.m_texts = &column.categories();
        return made;
    }
    explicit FormulaValues(std::vector<double> numbers, bool isSame = false)
        : m_madeNumbers(std::move(numbers)), m_numbers(m_madeNumbers.data()), m_step(isSame ? 0 : 1)
    {
    }
    explicit FormulaValues(Categories texts, bool isSame = false)
        : m_madeTexts(std::make_unique<Categories>(std::move(texts))), m_texts(m_madeTexts.get()), m_step(isSame ? 0 : 1)
    {
    }

    bool isSame() const { return m_step == 0; }  // in every row
    bool isText() const { return m_texts != nullptr; }
    double number(std::size_t row) const { return m_numbers[row * m_step]; }
    std::int32_t code(std::size_t row) const { return m_texts->codes[row * m_step]; }
    const Categories& texts() const { return *m_texts; }
    const std::string& text(std::size_t row) const { return m_texts->levels[static_cast<std::size_t>(code(row))]; }
    bool isMissing(std::size_t row) const { return m_texts != nullptr ? code(row) < 0 : std::isnan(number(row)); }

    // Row for row as columns hold them.
    std::vector<double> takeNumbers(std::size_t rows) &&
    {
        if (m_step == 1 && m_numbers == m_madeNumbers.data())
            return std::move(m_madeNumbers);
        std::vector<double> made(rows);
        for (std::size_t row = 0; row < rows; ++row)
            made[row] = number(row);
        return made;
    }
    Categories takeTexts(std::size_t rows) &&
    {
        Categories made{.codes = m_texts->codes, .levels = m_texts->levels};
        if (m_step == 0)
            made.codes.assign(rows, m_texts->codes[0]);
        return made;
    }

private:
    std::vector<double> m_madeNumbers;
    std::unique_ptr<Categories> m_madeTexts;
    const double* m_numbers = nullptr;
    const Categories* m_texts = nullptr;
    std::size_t m_step = 1;
};

// f(row) for every row, on several threads; once when it is the same everywhere.
template <class F>
FormulaValues numbersByRow(std::size_t rows, bool isSame, const Progress& progress, F f)
{
    if (isSame)
        return FormulaValues::same(f(std::size_t{0}));
    std::vector<double> made(rows);
    const auto chunk = [&](std::size_t index) {
        const Chunk part = chunkAt(index, rows);
        for (std::size_t row = part.begin; row < part.end; ++row)
            made[row] = f(row);
    };
    parallelFor(chunkCount(rows), chunk, progress);
    return FormulaValues(std::move(made));
}

}  // namespace holdfast
