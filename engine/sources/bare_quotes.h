// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sources/csv_dialect.h"

namespace holdfast {

// Quotes inside quotes that are written as they are: "he said "yes", and left",5. The text with these doubled, where a quote closes a field
// only before a delimiter or a line end, and all records of the beginning part alike so. Lines stay the same ones.
std::optional<std::string> withDoubledQuotes(std::string_view text, std::string_view sample, LazyDialect& ofSample);

}  // namespace holdfast
