// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/reading_reasons.h"

#include <algorithm>

namespace holdfast {

std::vector<Decision> cutDecisions(const DetectedDialect& found, const TableLayout& layout, bool separatorLine, const ReadOptions& options)
{
    std::vector<Decision> decisions;
    const auto note = [&decisions](const char* about, const std::string& reason, std::vector<double> numbers = {}) {
        decisions.push_back({about, reason, std::move(numbers)});
    };
    if (options.delimiter)
        note("delimiter", "delimiter.chosen");
    else if (separatorLine)
        note("delimiter", "delimiter.separator-line");
    else if (found.dialect.delimiter == '\0')
        note("delimiter", "delimiter.none-parts");
    else
        note("delimiter", "delimiter.like-rows", {static_cast<double>(found.width), 100 * found.consistency});
    if (options.quote)
        note("quote", "quote.chosen");
    else
        note("quote", found.quoted > 0 ? "quote.around-fields" : "quote.none-seen", {static_cast<double>(found.quoted)});
    if (options.escape)
        note("escape", "escape.chosen");
    else
        note("escape", found.dialect.backslash ? "escape.backslash" : "escape.doubled");
    if (options.preamble)
        note("preamble", "preamble.chosen");
    else
        note("preamble", layout.preambleLines > 0 ? "preamble.titles" : "preamble.none", {static_cast<double>(layout.preambleLines)});
    if (!layout.headerReason.empty())
        note("header", layout.headerReason);
    return decisions;
}

Decision decimalDecision(const std::vector<ColumnReading>& columns, char decimal, const ReadOptions& options)
{
    if (options.decimal)
        return {"decimal", "decimal.chosen"};
    const auto commas =
        std::count_if(columns.begin(), columns.end(), [](const ColumnReading& c) { return c.reason == "kind.decimal-comma"; });
    const auto numbers = std::count_if(columns.begin(), columns.end(), [](const ColumnReading& c) { return c.kind == ColumnKind::Number; });
    if (decimal == ',')
        return {"decimal", "decimal.commas", {static_cast<double>(commas), static_cast<double>(numbers)}};
    return {"decimal", numbers > 0 ? "decimal.points" : "decimal.no-numbers", {static_cast<double>(numbers)}};
}

}  // namespace holdfast
