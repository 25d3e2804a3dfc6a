// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/text_pool.h"
#include "sources/workbook/xlsx_parts.h"

namespace holdfast {

// The shared texts by their number, runs of one text joined, readings of ideographs left out.
// `most`: no more of them are wanted.
Result<std::vector<std::uint32_t>> readXlsxStrings(const ZipArchive& archive, const XlsxBook& book, TextPool& pool,
                                                   const Progress& progress, std::uint64_t most = UINT64_MAX);

// "_x000D_" in a text stands for the character.
std::string unescapedXlsx(std::string text);

}  // namespace holdfast
