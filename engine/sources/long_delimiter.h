// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "sources/csv_dialect.h"

namespace holdfast {

// Delimiters that take more than one byte: "||", "::", "|^|", "§".

// The one that parts a text's beginning, where one does so in every line and better than a single one. `cut`: the text goes on behind it.
std::optional<std::string> longDelimiter(std::string_view sample, bool cut, LazyDialect& ofSample);

// Whether a mark stands alone somewhere rather than in pairs, and not as in sentences, with a blank behind it.
bool holdsSingleMark(std::string_view text, char mark);

// One byte that does not occur in the text, to stand for a long delimiter; nothing when all that may do so occur.
std::optional<char> freeDelimiter(std::string_view text);

// The text with one byte for each long delimiter outside of quotes.
std::string withDelimiter(std::string_view text, std::string_view longOne, char quote, char instead);

}  // namespace holdfast
