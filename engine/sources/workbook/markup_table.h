// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string_view>

#include "base/progress.h"
#include "base/result.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// What a text is that programs call .xls and that is none: XML of 2003 or a web page with a table.
enum class Markup { SpreadsheetXml, Html };
// `cut`: the text goes on, so that the table of a web page may stand behind its end.
std::optional<Markup> markupOf(std::string_view text, bool cut = false);

// Text in UTF-8 → table. Of several sheets (or tables, named by their number) one is chosen as in readXlsx(). Of a cut text what is there
// is read.
Result<SourceSnapshot> readMarkup(SourceSnapshot snapshot, std::string_view text, Markup markup, const ReadOptions& options,
                                  const Progress& progress, bool cut = false);

}  // namespace holdfast
