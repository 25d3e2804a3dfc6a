// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/header_guess.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "sources/date_text.h"
#include "sources/flag_words.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

enum class CellKind { Empty, Number, Date, Text };

CellKind kindOf(const std::string& cell)
{
    if (isMissingMark(cell))
        return CellKind::Empty;
    if (scanDate(cell))
        return CellKind::Date;
    const NumberText number = scanNumber(cell);
    return number.shape != NumberShape::None || number.phone ? CellKind::Number : CellKind::Text;
}

bool isYear(const std::string& cell) { return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20")); }

struct Below
{
    std::size_t filled = 0;
    std::size_t numbers = 0;
    std::size_t dates = 0;
    std::size_t years = 0;
    std::size_t flags = 0;
    bool same = false;  // the first record's cell occurs again
};

Below lookBelow(const std::vector<std::vector<std::string>>& below, std::size_t column, const std::string& cell)
{
    Below seen;
    for (const std::vector<std::string>& row : below) {
        const CellKind kind = kindOf(row[column]);
        if (kind == CellKind::Empty)
            continue;
        ++seen.filled;
        seen.numbers += kind == CellKind::Number ? 1U : 0U;
        seen.dates += kind == CellKind::Date ? 1U : 0U;
        seen.years += isYear(row[column]) ? 1U : 0U;
        seen.flags += isFlagWord(row[column]) ? 1U : 0U;
        seen.same = seen.same || row[column] == cell;
    }
    return seen;
}

double voteOf(const std::string& cell, const Below& seen)
{
    if (seen.filled == 0)
        return 0;
    const CellKind kind = kindOf(cell);
    const bool mostlyNumbers = seen.numbers * 10 >= seen.filled * 8;
    const bool mostlyDates = seen.dates * 10 >= seen.filled * 8;
    if (kind == CellKind::Text) {
        if (mostlyNumbers || mostlyDates)
            return 1;
        if (seen.flags == seen.filled)
            return isFlagWord(cell) ? -1 : 1;
        return seen.same && seen.filled > 1 ? -1 : 0.1;
    }
    if (kind == CellKind::Empty)
        return 0;
    if (isYear(cell) && seen.years * 2 < seen.filled)
        return 0.1;  // years as names, "2025,2026"
    const bool alike = kind == CellKind::Number ? mostlyNumbers : mostlyDates;
    return alike ? -1 : -0.5;
}

}  // namespace

bool looksLikeHeader(const std::vector<std::string>& first, const std::vector<std::vector<std::string>>& below)
{
    double votes = 0;
    std::size_t texts = 0;
    std::set<std::string> distinct;
    for (std::size_t c = 0; c < first.size(); ++c) {
        const CellKind kind = kindOf(first[c]);
        texts += kind == CellKind::Text ? 1U : 0U;
        if (kind == CellKind::Text)
            distinct.insert(trimmed(first[c]));
        votes += voteOf(first[c], lookBelow(below, c, first[c]));
    }
    if (below.empty())
        return texts == first.size();
    if (texts == 0)
        return votes > 0;
    return votes > 0 || (votes == 0 && distinct.size() == first.size());
}

}  // namespace holdfast
