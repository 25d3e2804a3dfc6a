// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/stage.h"

namespace holdfast {

std::string_view stageName(Stage stage)
{
    static constexpr std::array<std::string_view, kStageCount> names{"read",      "suggest", "tidy",    "join",    "prepare", "profile",
                                                                     "associate", "search",  "explain", "segment", "report"};
    return names[static_cast<std::size_t>(stage)];
}

}  // namespace holdfast
