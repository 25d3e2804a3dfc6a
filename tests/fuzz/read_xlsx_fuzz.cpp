// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a workbook, and any bytes as the sheet of a good one: refused with a reason, or read to a table that holds together.
#include <cstdlib>
#include <string>

#include "fuzz/fuzz_bytes.h"
#include "fuzz/stored_zip.h"
#include "sources/workbook/read_workbook.h"

namespace {

using namespace holdfast;

void check(std::string_view bytes)
{
    SourceSnapshot snapshot;
    snapshot.name = "input";
    const Result<SourceSnapshot> read = readWorkbook(std::move(snapshot), bytes, {}, {});
    if (!read.ok()) {
        if (read.failure().code.empty())
            std::abort();
        return;
    }
    const SourceSnapshot& found = read.value();
    const std::int64_t told = static_cast<std::int64_t>(found.table.rows()) + static_cast<std::int64_t>(found.rejects.size()) +
                              found.blankLines + (found.reading.header ? 1 : 0) + found.reading.preambleLines;
    if (found.columns.size() != found.table.columns().size() || (told != found.records && found.records != 0))
        std::abort();
}

std::string workbookOf(std::string_view sheet)
{
    return fuzz::storedZip(
        {{"xl/workbook.xml", "<workbook><sheets><sheet name=\"one\" r:id=\"a\" xmlns:r=\"r\"/></sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"s.xml\"/></Relationships>"},
         {"xl/s.xml", sheet}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Bytes bytes(data, size);
    if (bytes.view().starts_with("PK"))
        check(bytes.view());
    else
        check(workbookOf(bytes.view()));
    return 0;
}
