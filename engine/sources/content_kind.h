// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sources/statistics/statistics_kind.h"

namespace holdfast {

enum class Content {
    Text,         // delimited
    Markup,       // text that holds tables in another way: XML of 2003, a web page
    Gzip,         // text, packed
    Workbook,     // a ZIP archive
    OldWorkbook,  // before 2007: refused
    Statistics,
    Other,  // refused by its name
};

struct ContentKind
{
    Content content = Content::Text;
    StatisticsKind statistics = StatisticsKind::Sav;
    std::string name = {};  // of what is refused: "pdf", "png", "binary"
};

inline constexpr std::size_t kContentBytes = std::size_t{1} << 16U;

// What a file is, told by its first kContentBytes (fewer: all there is), never by what it is called. Reading and previewing agree by this.
ContentKind contentKind(std::string_view beginning);

}  // namespace holdfast
