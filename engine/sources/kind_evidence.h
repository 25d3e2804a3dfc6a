// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "sources/cell_dictionary.h"
#include "sources/currency_marks.h"
#include "sources/missing_marks.h"

namespace holdfast {

// What the distinct texts of a column say, counted in rows; gathered once, decided with what the other columns say about the decimal mark.
// All direct numbers written in one way (number_cells.h) say the same: one of them stands for them all where a column is read as numbers.
struct KindEvidence
{
    std::size_t rows = 0;
    std::size_t missing = 0;
    std::size_t numbers = 0;         // rows that read as a number in some way
    std::size_t pointDecimals = 0;   // rows that only a decimal point explains
    std::size_t commaDecimals = 0;   // rows that only a decimal comma explains
    std::size_t pointAmbiguous = 0;  // 1.234: decimals or a group of three
    std::size_t commaAmbiguous = 0;
    std::size_t leadingZeros = 0;
    std::size_t longIntegers = 0;
    std::size_t letterCodes = 0;  // 1E5
    std::size_t exponents = 0;    // 1.5e-3: what numbers look like that programs wrote
    std::size_t phones = 0;
    std::size_t percents = 0;
    std::array<std::size_t, kCurrencyCount> currencies{};  // by currency (currency_marks.h)
    std::size_t sameLength = 0;   // whole numbers of ten digits and more, if they all have as many: numbers of phones, cards, taxpayers
    std::size_t moments = 0;      // those that may be seconds or milliseconds since 1970
    std::size_t dates = 0;        // days written as eight digits only if all are
    bool months = false;          // all are months of years (month_text.h), and neither decimals nor seasons
    std::size_t texts = 0;        // distinct, without the missing marks
    bool answersBySigns = false;  // "+" and "-": there "-" is an answer, no sign of a missing one
    bool onlyMinus = false;       // no other text than "-", taken for missing
    bool minusBeside = false;     // "-" is taken for missing beside other texts
    std::vector<bool> isMissing;  // by text
};
// `signs`: "-" is an answer, because it is one beside "+" in other columns of the file.
KindEvidence gatherEvidence(const CellDictionary& cells, const MissingMarks& marks, bool signs = false);

// The mark this column itself shows: '.' or ',', nothing when it has no decimals or both.
std::optional<char> decimalOf(const KindEvidence& evidence);

}  // namespace holdfast
