// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include "table/known_column.h"
#include "table/name_match.h"

namespace holdfast {

// One column that was there before, and where it is now.
struct ColumnSlot
{
    KnownColumn before;
    std::optional<KnownColumn> now = {};  // nothing: missing
    NameMatch match = NameMatch::None;
    bool isRetyped() const;  // numbers, dates or texts it was, and is no more; which sort of texts may change from month to month
    bool operator==(const ColumnSlot&) const = default;
};

struct SchemaDiff
{
    std::vector<ColumnSlot> slots;   // in the order they had
    std::vector<KnownColumn> added;  // columns no slot took
    bool operator==(const SchemaDiff&) const = default;
};

// Binds columns by name: exact names first, then loose ones, then slips of one letter, each only where it is the one choice on both sides.
// Order does not matter.
SchemaDiff schemaDiff(const std::vector<KnownColumn>& before, const std::vector<KnownColumn>& now);

}  // namespace holdfast
