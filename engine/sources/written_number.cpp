// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/written_number.h"

#include <charconv>

#include "sources/cell_grid.h"
#include "sources/plain_number.h"

namespace holdfast {

std::optional<double> writtenNumber(std::string_view text)
{
    if (const std::optional<PlainNumber> plain = plainNumber(text); plain && plain->mark != ',')
        return valueOf(*plain);
    double value = 0;
    const char* const textEnd = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), textEnd, value);
    if (text.empty() || error != std::errc() || end != textEnd)
        return std::nullopt;
    return value;
}

bool isLongInteger(std::string_view text)
{
    constexpr std::size_t exactDigits = 15;
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    return text.size() > exactDigits && text.find_first_not_of("0123456789") == std::string_view::npos;
}

void putWrittenNumber(CellGrid& grid, std::size_t column, std::string_view text)
{
    if (isLongInteger(text))
        grid.longNumber(column, text);
    else if (const std::optional<double> value = writtenNumber(text))
        grid.number(column, *value);
    else
        grid.text(column, text);
}

}  // namespace holdfast
