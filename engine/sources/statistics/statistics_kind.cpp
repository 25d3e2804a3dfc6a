// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/statistics/statistics_kind.h"

namespace holdfast {

using namespace std::string_view_literals;

std::optional<StatisticsKind> statisticsKind(std::string_view bytes)
{
    if (bytes.starts_with("$FL2@(#)"sv) || bytes.starts_with("$FL3@(#)"sv))
        return StatisticsKind::Sav;
    if (bytes.starts_with("<stata_dta>"sv))
        return StatisticsKind::Dta;
    // Before version 117: the version, the order of bytes, 1, 0.
    if (bytes.size() > 100 && bytes[0] >= 104 && bytes[0] <= 115 && (bytes[1] == 1 || bytes[1] == 2) && bytes[2] == 1 && bytes[3] == 0)
        return StatisticsKind::Dta;
    if (bytes.starts_with("\0\0\0\0\0\0\0\0\0\0\0\0\xC2\xEA\x81\x60\xB3\x14\x11\xCF\xBD\x92\x08\0"sv))
        return StatisticsKind::Sas;
    if (bytes.starts_with("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!"sv) ||
        bytes.starts_with("HEADER RECORD*******LIBV8   HEADER RECORD!!!!!!!"sv))
        return StatisticsKind::Xport;
    return std::nullopt;
}

std::string_view formatName(StatisticsKind kind)
{
    switch (kind) {
    case StatisticsKind::Sav:
        return "sav";
    case StatisticsKind::Dta:
        return "dta";
    case StatisticsKind::Sas:
        return "sas7bdat";
    case StatisticsKind::Xport:
        return "xpt";
    }
    return {};
}

}  // namespace holdfast
