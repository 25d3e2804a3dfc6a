// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/column_kind.h"

#include <array>

namespace holdfast {

namespace {
constexpr std::array<std::string_view, 6> kNames{"number", "category", "flag", "text", "code", "date"};
}

std::string_view kindName(ColumnKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

std::optional<ColumnKind> kindNamed(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<ColumnKind>(i);
    return std::nullopt;
}

}  // namespace holdfast
