// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/byte_masks.h"
#include "sources/fresh_memory.h"
#include "sources/plain_cut.h"

namespace holdfast {

// How fields are parted and quoted. A '\0' means: none.
struct CsvDialect
{
    char delimiter = ',';
    char quote = '"';
    bool backslash = false;  // a quote inside quotes is written \" instead of ""
    bool runs = false;       // several delimiters in a row part fields once, and those at a line's ends part nothing: aligned columns
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
inline Failure tooManyColumns(std::size_t columns)
{
    return {.code = "read.too-many-columns", .numbers = {static_cast<double>(columns), static_cast<double>(kColumnLimit)}};
}

// The records of one stretch of text, in order. Where a field ends is told in four bytes, where a record begins in eight: less than the
// text itself.
class CsvBlock
{
public:
    using Record = CsvRecordBegin;

    std::size_t size() const { return m_records.empty() ? 0 : m_records.size() - 1; }
    bool empty() const { return size() == 0; }
    std::uint64_t begin(std::size_t record) const { return m_begin + m_records[record].begin; }
    std::uint64_t end() const { return m_end; }  // byte behind the last record
    std::size_t fields(std::size_t record) const { return m_records[record + 1].firstField - m_records[record].firstField; }
    std::size_t leastFields() const { return m_leastFields; }  // that any record has
    std::size_t mostFields() const { return m_mostFields; }

    CsvField field(std::string_view text, const CsvDialect& dialect, std::size_t record, std::size_t column) const
    {
        const std::size_t at = m_records[record].firstField + column;
        std::uint64_t fieldBegin = m_begin + (column == 0 ? m_records[record].begin : (m_ends[at - 1] & kOffset) + 1);
        const std::uint64_t fieldEnd = m_begin + (m_ends[at] & kOffset);
        while (dialect.runs && fieldBegin < fieldEnd && text[fieldBegin] == dialect.delimiter)
            ++fieldBegin;
        if (m_ends[at] > kOffset)
            return quotedField(text, dialect, fieldBegin, fieldEnd, m_ends[at] & ~kOffset);
        CsvField field{};
        field.begin = fieldBegin & ((std::uint64_t{1} << 38U) - 1);
        field.size = (fieldEnd - fieldBegin) & ((1U << 25U) - 1);
        return field;
    }

    // Whether all records have so many fields, and none of them is quoted.
    bool isPlain(std::size_t fields) const { return !m_quoted && m_leastFields == fields && m_mostFields == fields; }
    // Calls use(begin, size) for one column of some records, in order, until it says false; whether it never did. For plain blocks, whose
    // delimiters each part two fields.
    template <class Use>
    bool eachPlain(std::size_t record, std::size_t count, std::size_t column, const Use& use) const
    {
        const std::uint32_t* end = m_ends.data() + m_records[record].firstField + column;
        for (const std::size_t last = record + count; record < last; ++record, end += m_mostFields) {
            const std::uint32_t begin = column == 0 ? m_records[record].begin : end[-1] + 1;
            if (!use(m_begin + begin, *end - begin))
                return false;
        }
        return true;
    }

    void dropLast();  // there is one
    // Puts fields of the records that have `width` of them together with the one behind each: `places`, ascending, none beside another.
    void joinFields(std::size_t width, const std::vector<std::size_t>& places);

private:
    friend class CsvCutter;
    static constexpr std::uint32_t kOffset = (1U << 30U) - 1;
    // What an end says beside its place.
    static constexpr std::uint32_t kQuoted = 1U << 30U;        // in quotes, blanks around
    static constexpr std::uint32_t kCoded = 2U << 30U;         // the same with doubled or escaped quotes inside
    static constexpr std::uint32_t kBesideQuotes = 3U << 30U;  // text behind the closing quote
    static CsvField quotedField(std::string_view text, const CsvDialect& dialect, std::uint64_t begin, std::uint64_t end,
                                std::uint32_t what);

    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    UnfilledVector<std::uint32_t> m_ends;  // of the fields: offset and what
    UnfilledVector<Record> m_records;      // and one behind the last
    std::size_t m_leastFields = 0;
    std::size_t m_mostFields = 0;
    bool m_quoted = false;  // whether any field is
};

// Every line end is one: CR LF, LF or CR, also mixed; line ends inside quotes belong to the field. Cut in parallel; what the
// blocks hold does not depend on the number of threads, nor their records and fields on where blocks begin (`blockBytes` apart; 0: as is
// best). Fails with read.quote-open (the line where it opened), read.cell-too-long, read.line-too-long.
Result<std::vector<CsvBlock>> csvBlocks(std::string_view text, const CsvDialect& dialect, const Progress& progress,
                                        std::size_t blockBytes = 0);

// The records at the beginning of a text that goes on (`more`): an unfinished last one is left out, end() says where it begins.
Result<CsvBlock> csvBeginning(std::string_view text, const CsvDialect& dialect, bool more);

// The same for a sample whose end may cut a record: never fails, drops an unfinished last record when `cut`. Spelled out.
struct CsvRecord
{
    std::uint64_t begin = 0;       // byte in the text
    std::uint32_t firstField = 0;  // among all fields
    std::uint32_t fields = 0;
};
struct CsvSample
{
    std::vector<CsvField> fields;
    std::vector<CsvRecord> records;
    std::uint64_t end = 0;  // byte after the last record
};
CsvSample csvSample(std::string_view text, const CsvDialect& dialect, bool cut);

// A field's text as meant; `decoded` holds it when it is not a piece of the text.
std::string_view fieldText(std::string_view text, const CsvField& field, const CsvDialect& dialect, std::string& decoded);

// One record as it stands in the file, without its line end.
std::string_view recordText(std::string_view text, const CsvBlock& block, std::size_t record);
std::string_view recordText(std::string_view text, const CsvSample& sample, std::size_t record);

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
