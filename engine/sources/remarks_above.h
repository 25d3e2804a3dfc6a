// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace holdfast {

// Lines above a table that are no part of it and say nothing of how its cells are parted. The lines behind them begin the text anew.
struct RemarksAbove
{
    std::size_t bytes = 0;
    std::int64_t lines = 0;
    std::int64_t blankLines = 0;  // of those
};

// Several lines that begin with one mark of comments ("# …", "% …", "/* … */") above lines that do not: the last one stays where it may
// name the columns.
RemarksAbove commentsAbove(std::string_view text);

// Prose above rows of numbers that blanks part, which part its words too. The rows go on to the end of what is looked at; a line of words
// right above them, as many as they have cells, stays.
RemarksAbove proseAbove(std::string_view text);

}  // namespace holdfast
