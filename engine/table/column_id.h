// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <string>

namespace holdfast {

// Where a column came from, which survives renaming and joining.
struct ColumnId
{
    std::string origin;  // a source's name ("money") or what made it ("pivot", "model")
    std::string name;    // its name there
    auto operator<=>(const ColumnId&) const = default;
};

}  // namespace holdfast
