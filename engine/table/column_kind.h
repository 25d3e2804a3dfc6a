// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

namespace holdfast {

// How the values of a column are read. Category, Flag, Text and Code are all stored dictionary-coded.
enum class ColumnKind { Number, Category, Flag, Text, Code, Date };

std::string_view kindName(ColumnKind kind);  // "number", "category", …: for JSON and messages' codes
std::optional<ColumnKind> kindNamed(std::string_view name);

}  // namespace holdfast
