// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table/table.h"

namespace holdfast {

// The classes of a target column, as the rows of charts "by target".
struct TargetClasses
{
    static constexpr std::size_t kMost = 12;
    ColumnId id;
    std::vector<std::string> names;            // texts of the values, ordered by case-folded text: spelling in capitals moves no class
    std::vector<std::size_t> counts;           // rows per class
    std::vector<std::int32_t> codes;           // per row: place in names; -1 missing
    std::optional<std::size_t> positive = {};  // place in names
    bool operator==(const TargetClasses&) const = default;
};

// None when there is no such column, it is a date, or it has more than kMost values (a number to be estimated). `positive` is compared with
// the text first, then as a number (1 = 1.0); a text that no row holds leaves `positive` unset.
std::optional<TargetClasses> targetClassesOf(const Table& table, const ColumnId& target, const std::optional<std::string>& positive = {});

}  // namespace holdfast
