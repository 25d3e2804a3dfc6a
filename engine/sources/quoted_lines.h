// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sources/csv_fields.h"

namespace holdfast {

// Records that stand in quotes as a whole, "1,""Smith, J."",5", as spreadsheets write lines that were taken for one cell.

// What stands between the quotes around a record, doubled ones taken for one; nothing when it is no such record.
std::optional<std::string> insideQuotes(std::string_view record);

// The text without the quotes around its records, when most are such and their insides part alike. `sample`: its beginning, which tells.
// Lines stay the same ones.
std::optional<std::string> withoutLineQuotes(std::string_view text, std::string_view sample, std::optional<char> delimiter);

}  // namespace holdfast
