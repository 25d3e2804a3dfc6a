// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_shape.h"

#include <algorithm>

#include "sources/byte_classes.h"
#include "sources/date_text.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"

namespace holdfast {

namespace {

bool isLink(std::string_view cell)
{
    if (cell.find_first_of(" \t\"") != std::string_view::npos)
        return false;
    const std::size_t scheme = cell.find("://");
    if (scheme != std::string_view::npos)
        return scheme >= 3 && scheme <= 6 && scheme + 3 < cell.size();
    const std::size_t at = cell.find('@');
    return at != std::string_view::npos && at > 0 && cell.find('.', at) != std::string_view::npos &&
           cell.find_first_of(",;|:") == std::string_view::npos;
}

}  // namespace

CellShape cellShape(std::string_view cell) { return cellShape(cell, classesOf(cell)); }

CellShape cellShape(std::string_view cell, std::uint8_t classes)
{
    constexpr std::size_t longest = 400;  // more than any number, date or time takes
    if (isMissingMark(cell))
        return CellShape::Empty;
    if (cell.size() > longest)
        return isLink(cell) ? CellShape::Link : CellShape::Text;
    if ((classes & ByteClasses::kDigit) == 0)
        return (classes & ByteClasses::kOfLink) != 0 && isLink(cell) ? CellShape::Link : CellShape::Text;
    const NumberText number = scanNumber(cell);
    if (number.shape != NumberShape::None || number.phone)
        return CellShape::Number;
    if (scanDate(cell))
        return CellShape::Date;
    if ((classes & ByteClasses::kOfLink) == 0)
        return CellShape::Text;
    if (isClock(cell))
        return CellShape::Clock;
    return isLink(cell) ? CellShape::Link : CellShape::Text;
}

bool isYear(std::string_view cell)
{
    cell = cell.substr(0, cell.find_last_not_of(' ') + 1);
    return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20")) &&
           std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace holdfast
