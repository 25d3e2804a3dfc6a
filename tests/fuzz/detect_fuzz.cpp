// SPDX-License-Identifier: GPL-3.0-or-later
// The detector: encoding, dialect, and what is title, name, row and remark.
#include <cstdlib>

#include "fuzz/fuzz_bytes.h"
#include "sources/cut_table.h"
#include "sources/decode_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace holdfast;
    const fuzz::Bytes bytes(data, size);
    const Result<Decoded> decoded = decodeText(bytes.view(), detectEncoding(bytes.view()));
    if (!decoded.ok())
        std::abort();
    const Result<CutTable> cut = cutTable(decoded.value().text(), {}, {}, {});
    if (!cut.ok())
        return 0;
    const TableLayout& layout = cut.value().layout;
    const auto told = static_cast<std::int64_t>(layout.rows.size() + layout.rejects.size()) + layout.blankLines + layout.preambleLines +
                      (layout.header ? 1 : 0);
    if (told != layout.records || (layout.header && layout.names.size() != layout.width))
        std::abort();
    return 0;
}
