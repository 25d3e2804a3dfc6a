// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace holdfast {

// Quotes that word processors put in the place of plain ones: “…”, „…“, «…», `…`.
struct QuotePair
{
    std::string_view open;
    std::string_view close;
};

// The pair that quotes the fields of a text: every one of them opens or closes a field, names are quoted too, and no plain one opens one.
std::optional<QuotePair> typographicQuotes(std::string_view sample);

// The text with plain quotes for those around fields. Lines stay the same ones.
std::string withPlainQuotes(std::string_view text, const QuotePair& quotes);

}  // namespace holdfast
