// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/cell_place.h"

#include <algorithm>

#include "sources/workbook/sheet_limits.h"

namespace holdfast {

CellPlace placeOf(std::string_view reference)
{
    CellPlace place;
    std::int64_t column = 0;
    for (const char c : reference) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        if (upper >= 'A' && upper <= 'Z' && place.row == 0)
            column = std::min(kSheetColumns + 1, column * 26 + (upper - 'A' + 1));
        else if (c >= '0' && c <= '9')
            place.row = std::min(kLastSheetRow + 1, place.row * 10 + (c - '0'));
        else if (c != '$')
            return {};
    }
    place.column = column - 1;
    return place;
}

std::optional<MergedCells> rangeOf(std::string_view reference)
{
    const std::size_t colon = reference.find(':');
    const CellPlace first = placeOf(reference.substr(0, colon));
    const CellPlace last = colon == std::string_view::npos ? first : placeOf(reference.substr(colon + 1));
    if (first.column < 0 || last.column < first.column || first.row < 1 || last.row < first.row)
        return std::nullopt;
    return MergedCells{.firstRow = first.row, .lastRow = last.row, .firstColumn = first.column, .lastColumn = last.column};
}

std::int64_t wholeNumber(std::string_view text, std::int64_t most) { return wholeNumberIn(text, -1, most + 1, -1); }

}  // namespace holdfast
