// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/join_plan.h"

#include <array>

namespace holdfast {

std::string_view nameOf(Aggregate how)
{
    static constexpr std::array<std::string_view, 7> kNames{"sum", "mean", "count", "first", "last", "min", "max"};
    const auto index = static_cast<std::size_t>(how);
    return index < kNames.size() ? kNames[index] : "";
}

std::string_view nameOf(JoinHow how)
{
    static constexpr std::array<std::string_view, 3> kNames{"left", "inner", "full"};
    const auto index = static_cast<std::size_t>(how);
    return index < kNames.size() ? kNames[index] : "";
}

}  // namespace holdfast
