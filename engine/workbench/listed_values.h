// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "table/column.h"

namespace holdfast {

// Different values of a column as texts, in the order they occur, at most so many.
std::vector<std::string> firstValues(const Column& column, std::size_t most);
// "a, b, c": at most ten, then an ellipsis; for messages about a value that does not occur.
std::string listedValues(const Column& column);

}  // namespace holdfast
