// SPDX-License-Identifier: GPL-3.0-or-later
// The tokeniser: the fields of every record lie inside the text, and are the same wherever blocks begin. The first byte says how the rest
// is cut.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <optional>
#include <string>

#include "base/parallel.h"
#include "fuzz/fuzz_bytes.h"
#include "sources/csv_fields.h"

namespace {

using namespace holdfast;

// A sum over every field's text and every record's, or nothing where the text cannot be cut.
std::optional<std::size_t> cutSum(std::string_view text, const CsvDialect& dialect, std::size_t blockBytes)
{
    const Result<std::vector<CsvBlock>> blocks = csvBlocks(text, dialect, {}, blockBytes);
    if (!blocks.ok())
        return std::nullopt;
    std::size_t sum = 0;
    std::string decoded;
    const auto add = [&sum](std::string_view piece) { sum = sum * 1000003 + std::hash<std::string_view>()(piece); };
    for (const CsvBlock& block : blocks.value())
        for (std::size_t r = 0; r < block.size(); ++r) {
            add(recordText(text, block, r));
            for (std::size_t c = 0; c < block.fields(r); ++c) {
                const CsvField field = block.field(text, dialect, r, c);
                if (field.begin + field.size > text.size())
                    std::abort();
                add(fieldText(text, field, dialect, decoded));
            }
        }
    return sum;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    setThreadLimit(1);
    const unsigned char how = data[0];
    const fuzz::Bytes bytes(data + 1, size - 1);
    constexpr std::array kDelimiters{',', ';', '\t', ' '};
    CsvDialect dialect{.delimiter = kDelimiters[how & 3U], .quote = (how & 4U) != 0 ? '\'' : '"', .backslash = (how & 8U) != 0};
    dialect.runs = dialect.delimiter == ' ' && (how & 16U) != 0;
    if ((how & 32U) != 0)
        dialect.quote = '\0';
    // Few blocks of a long text, or making them is all that is done.
    const std::size_t blockBytes = std::max<std::size_t>((how & 64U) != 0 ? 7 : 64, bytes.view().size() / 12);
    if (cutSum(bytes.view(), dialect, 0) != cutSum(bytes.view(), dialect, blockBytes))
        std::abort();
    return 0;
}
