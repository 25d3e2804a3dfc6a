// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "sources/csv_dialect.h"

namespace holdfast {

// A text as one byte parts it and one byte quotes it, where it was written otherwise: framed (box_drawing.h, drawn_cells.h), in typographic
// quotes, each record in quotes (quoted_lines.h), quotes inside quotes as they are (bare_quotes.h), or parted by more than one byte
// (long_delimiter.h) or by its places in the line (aligned_columns.h). Every line stays the line it was.
struct PlainerText
{
    std::shared_ptr<const std::string> text;  // null: it is plain as it stands
    std::string longDelimiter = {};           // what stood where `delimiter` stands now
    char delimiter = '\0';
    bool linesInQuotes = false;
    std::optional<DetectedDialect> detected = {};  // of the text as it is now, where that had to be looked for

    std::string_view of(std::string_view original) const { return text ? std::string_view(*text) : original; }
    // The choices for the plainer text.
    DialectChoices choices(DialectChoices made) const
    {
        if (!longDelimiter.empty())
            made.delimiter = delimiter;
        return made;
    }
    // The dialect of the plainer text.
    DetectedDialect dialectOf(std::string_view plainer, const DialectChoices& made) const
    {
        return detected ? *detected : detectDialect(plainer, choices(made));
    }
    // The delimiter that a field of the plainer text stands for.
    std::string shown(char found) const
    {
        return found == '\0' ? "" : !longDelimiter.empty() && found == delimiter ? longDelimiter : std::string(1, found);
    }
};
PlainerText plainerText(std::string_view text, const DialectChoices& choices);

}  // namespace holdfast
