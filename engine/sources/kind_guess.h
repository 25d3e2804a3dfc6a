// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "sources/cell_dictionary.h"
#include "sources/date_text.h"
#include "sources/kind_evidence.h"
#include "sources/month_text.h"
#include "table/column_kind.h"

namespace holdfast {

// How to read a column.
struct KindGuess
{
    ColumnKind kind = ColumnKind::Text;
    char decimal = '.';
    bool decimalTold = false;  // by the column itself
    DateOrder order = DateOrder::YearMonthDay;
    bool months = false;  // dates are months of years
    std::string reason;
    std::vector<double> numbers = {};
    std::size_t misfits = 0;
    bool rejectMisfits = false;  // well-formed dates of days that do not exist: their rows go to the rejects
    std::vector<Finding> findings = {};
    std::vector<bool> wrong = {};  // by text: those that a finding calls misfits; empty without one
};

// What is known of a column beside its cells.
struct KindHints
{
    std::optional<char> decimal;     // what the user fixed
    char fileDecimal = '.';          // what the other columns show, for columns that read both ways
    std::optional<DateOrder> order;  // of the parts of its dates, what the user fixed
    bool codes = false;              // it is named like codes
    bool dates = false;              // it is named like dates or periods
};

// A cell of a column of dates.
inline std::optional<DateText> dateIn(std::string_view text, const KindGuess& guess)
{
    return guess.months ? scanMonth(text) : scanDate(text);
}

KindGuess guessKind(const CellDictionary& cells, const KindEvidence& evidence, const KindHints& hints);
// The kind the user wants; cells that do not fit become missing and are counted.
KindGuess overriddenKind(const CellDictionary& cells, const KindEvidence& evidence, ColumnKind kind, const KindHints& hints);

}  // namespace holdfast
