// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "table/column_kind.h"

namespace holdfast {

// What is known of a column of a file without its values: enough to recognise it in next month's.
struct KnownColumn
{
    std::string name;
    std::optional<ColumnKind> kind = {};   // nothing: never seen, only spoken of
    std::vector<std::string> levels = {};  // of the column to predict: its classes; else empty
    bool operator==(const KnownColumn&) const = default;
};

}  // namespace holdfast
