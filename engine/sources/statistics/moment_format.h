// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

#include "sources/statistics/statistics_kind.h"

namespace holdfast {

// What a variable's display format makes of its numbers.
enum class MomentUnit {
    None,
    SecondsFrom1582,  // SPSS: since 1582-10-14
    DaysFrom1960,
    SecondsFrom1960,
    MillisecondsFrom1960,
    WeeksFrom1960,  // Stata: 52 to a year
    MonthsFrom1960,
    QuartersFrom1960,
    HalvesFrom1960,
    SecondsOfDay,
};
MomentUnit momentUnit(StatisticsKind kind, std::string_view format);

// Milliseconds since 1970 (of SecondsOfDay: of the day); nothing for what no calendar holds.
std::optional<std::int64_t> momentOf(double number, MomentUnit unit);

}  // namespace holdfast
