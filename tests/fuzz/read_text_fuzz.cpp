// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes read as a text table, whole and in part: encoding, markup, dialect, header, kinds and values. What comes out has to hold
// together.
#include <cmath>
#include <cstdlib>
#include <string>

#include "base/parallel.h"
#include "fuzz/fuzz_bytes.h"
#include "sources/read_text.h"

namespace {

using namespace holdfast;

void check(const Result<SourceSnapshot>& read)
{
    if (!read.ok()) {
        if (read.failure().code.empty())
            std::abort();
        return;
    }
    const SourceSnapshot& found = read.value();
    const auto told = static_cast<std::int64_t>(found.table.rows() + found.rejects.size()) + found.passedOver + found.blankLines +
                      (found.reading.header ? 1 : 0) + found.reading.preambleLines;
    if (found.columns.size() != found.table.columns().size() || (told != found.records && found.records != 0) || found.passedOver < 0)
        std::abort();
    for (std::size_t c = 0; c < found.columns.size(); ++c) {
        const Column& column = found.table.columns()[c];
        std::size_t missing = 0;
        for (std::size_t row = 0; row < column.rows(); ++row) {
            missing += column.isMissing(row) ? 1U : 0U;
            if (column.isNumber() && std::isinf(column.numbers()[row]))
                std::abort();
        }
        if (column.rows() != found.table.rows() || missing != found.columns[c].missing || found.columns[c].distinct > column.rows())
            std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    setThreadLimit(1);
    const fuzz::Bytes bytes(data, size);
    SourceSnapshot snapshot;
    snapshot.name = "input";
    check(readText(snapshot, bytes.view(), {}, {}));
    MemoryStream stream(bytes.view());
    ReadOptions some;
    some.rows = RowChoice{.rows = 3, .random = size % 2 == 0, .seed = size};
    check(readSomeText(snapshot, stream, bytes.view().substr(0, 65536), some, {}));
    return 0;
}
