// SPDX-License-Identifier: GPL-3.0-or-later
// The tokeniser: the fields of every record lie inside the text.
#include <cstdlib>
#include <string>

#include "fuzz/fuzz_bytes.h"
#include "sources/csv_dialect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace holdfast;
    const fuzz::Bytes bytes(data, size);
    const CsvDialect dialect = detectDialect(bytes.view()).dialect;
    const Result<std::vector<CsvBlock>> blocks = csvBlocks(bytes.view(), dialect, {});
    if (!blocks.ok())
        return 0;
    std::string decoded;
    for (const CsvBlock& block : blocks.value())
        for (std::size_t record = 0; record < block.size(); ++record)
            for (std::size_t column = 0; column < block.fields(record); ++column) {
                const CsvField field = block.field(bytes.view(), dialect, record, column);
                if (field.begin + field.size > size)
                    std::abort();
                fieldText(bytes.view(), field, dialect, decoded);
            }
    return 0;
}
