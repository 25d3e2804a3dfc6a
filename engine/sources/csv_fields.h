// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/byte_masks.h"

namespace holdfast {

// How fields are parted and quoted. A '\0' means: none.
struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    bool backslash = false;  // a quote inside quotes is written \" instead of ""
    bool operator==(const CsvDialect&) const = default;
};

// Where one field stands in the text, quotes left out. `coded`: it holds doubled or escaped quotes, or text beside its quotes,
// and reads as fieldText() says.
struct CsvField
{
    std::uint64_t begin : 38;
    std::uint64_t size : 25;
    std::uint64_t coded : 1;
};
inline constexpr std::size_t kCellLimit = std::size_t{16} << 20U;  // bytes
inline constexpr std::size_t kLineLimit = std::size_t{64} << 20U;
inline constexpr std::size_t kColumnLimit = 50000;

struct CsvRecord
{
    std::uint64_t begin = 0;       // byte in the text
    std::uint32_t firstField = 0;  // in its block
    std::uint32_t fields = 0;
};

// The records of one stretch of text, in order.
struct CsvBlock
{
    std::vector<CsvField> fields;
    std::vector<CsvRecord> records;
    std::uint64_t end = 0;  // byte after the last record
};

// Every line end is one: CR LF, LF or CR, also mixed; line ends inside quotes belong to the field. Cut in parallel; what the
// blocks hold does not depend on the number of threads, nor their records and fields on where blocks begin (`blockBytes` apart; 0: as is
// best). Fails with read.quote-open (the line where it opened), read.cell-too-long, read.line-too-long.
Result<std::vector<CsvBlock>> csvBlocks(std::string_view text, const CsvDialect& dialect, const Progress& progress,
                                        std::size_t blockBytes = 0);

// The same for a sample whose end may cut a record: never fails, drops an unfinished last record when `cut`.
CsvBlock csvSample(std::string_view text, const CsvDialect& dialect, bool cut);

// A field's text as meant; `decoded` holds it when it is not a piece of the text.
std::string_view fieldText(std::string_view text, const CsvField& field, const CsvDialect& dialect, std::string& decoded);

// One record as it stands in the file, without its line end.
std::string_view recordText(std::string_view text, const CsvBlock& block, std::size_t record);

// The physical line, from 1, on which a byte of the text stands.
std::int64_t lineAt(std::string_view text, std::uint64_t at);

// The same for many places in ascending order: counts on from the place before.
class LineCounter
{
public:
    explicit LineCounter(std::string_view text) : m_text(text), m_ends(text.data(), text.size(), '\n', '\r', '\n') {}
    std::int64_t lineAt(std::uint64_t at);

private:
    std::string_view m_text;
    ByteFinder m_ends;
    std::uint64_t m_at = 0;
    std::int64_t m_line = 1;
};

}  // namespace holdfast
