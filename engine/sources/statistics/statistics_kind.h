// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace holdfast {

enum class StatisticsKind { Sav, Dta, Sas, Xport };

// Which file of a statistics program the bytes are: SPSS (.sav, .zsav), Stata (.dta, versions 104 to 119), SAS (.sas7bdat) or SAS transport
// (.xpt).
std::optional<StatisticsKind> statisticsKind(std::string_view bytes);
std::string_view formatName(StatisticsKind kind);  // "sav", "dta", "sas7bdat", "xpt"

}  // namespace holdfast
