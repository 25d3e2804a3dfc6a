// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, read as a delimited text: encoding, dialect, header, kinds and values. What comes out has to hold together.
#include <cstdlib>
#include <string>

#include "fuzz/fuzz_bytes.h"
#include "sources/csv_reader.h"
#include "sources/decode_text.h"
#include "sources/text_encoding.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace holdfast;
    const fuzz::Bytes bytes(data, size);
    const Result<Decoded> decoded = decodeText(bytes.view(), detectEncoding(bytes.view()));
    if (!decoded.ok())
        return 0;
    SourceSnapshot snapshot;
    snapshot.name = "input";
    const Result<SourceSnapshot> read = readCsv(std::move(snapshot), decoded.value().text(), {}, {});
    if (!read.ok())
        return 0;
    const SourceSnapshot& found = read.value();
    if (found.columns.size() != found.table.columns().size())
        std::abort();
    return 0;
}
