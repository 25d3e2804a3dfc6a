// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "sources/workbook/number_format.h"
#include "sources/workbook/zip_archive.h"

namespace holdfast {

// What an XLSX workbook (ECMA-376) says of itself beside its sheets.
struct XlsxSheet
{
    std::string name;
    std::string part;  // entry of the archive
    bool hidden = false;
};

struct XlsxBook
{
    std::vector<XlsxSheet> sheets;  // worksheets in order; charts and macros' sheets are none
    bool from1904 = false;
    std::string strings;  // parts; empty when there are none
    std::string styles;
};

// Fails with read.not-a-workbook ({"docx"}, {"pptx"}, {"xlsb"}, {"zip"}) and as reading XML does.
Result<XlsxBook> readXlsxBook(const ZipArchive& archive);
// By a cell's style.
Result<std::vector<NumberFormatKind>> readXlsxStyles(const ZipArchive& archive, const XlsxBook& book);
// What a workbook holds that could act: "macros", "external-links", "dde", "connections", "embedded". Nothing of it is ever followed.
std::vector<std::string> activeContent(const ZipArchive& archive);

}  // namespace holdfast
