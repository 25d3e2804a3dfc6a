// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/content_kind.h"

#include "sources/binary_kind.h"
#include "sources/decode_text.h"
#include "sources/text_encoding.h"
#include "sources/workbook/markup_table.h"
#include "sources/workbook/old_workbook.h"

namespace holdfast {

namespace {

bool isMarkup(std::string_view beginning)
{
    const bool cut = beginning.size() >= kContentBytes;
    if (!looksLikeUtf16(beginning))
        return markupOf(beginning, cut).has_value();
    const Result<Decoded> decoded = decodeText(beginning, detectEncoding(beginning));
    return decoded.ok() && markupOf(decoded.value().text(), cut).has_value();
}

}  // namespace

ContentKind contentKind(std::string_view beginning)
{
    beginning = beginning.substr(0, kContentBytes);
    if (const std::optional<StatisticsKind> statistics = statisticsKind(beginning))
        return {.content = Content::Statistics, .statistics = *statistics};
    const std::optional<std::string> binary = binaryKind(beginning);
    if ((binary && *binary == "xls") || isBareOldWorkbook(beginning))
        return {.content = Content::OldWorkbook};
    if (!binary)
        return {.content = isMarkup(beginning) ? Content::Markup : Content::Text};
    if (*binary == "gzip")
        return {.content = Content::Gzip};
    if (*binary == "xlsx" || *binary == "ods" || *binary == "zip")
        return {.content = Content::Workbook};
    return {.content = Content::Other, .name = *binary};
}

}  // namespace holdfast
