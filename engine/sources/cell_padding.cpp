// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cell_padding.h"

#include <algorithm>
#include <string>

#include "base/text.h"

namespace holdfast {

namespace {

constexpr std::size_t kRows = 200;  // that tell
constexpr std::size_t kCells = 20000;
constexpr std::size_t kLeastRows = 3;

bool isBlankBehindEveryDelimiter(const CsvRecords& records, std::size_t first, std::size_t end, std::size_t width)
{
    std::size_t cells = 0;
    std::string made;
    for (std::size_t i = first; i < end; ++i)
        for (std::size_t c = 1; c < std::min(width, records.fields(i)); ++c) {
            if (records.cell(i, c, made).empty())
                continue;
            if (!records.beginsWithBlank(i, c))
                return false;
            ++cells;
        }
    return cells >= 2;
}

bool isFilledUp(const CsvRecords& records, std::size_t first, std::size_t end, std::size_t width)
{
    std::string made;
    bool any = false;
    for (std::size_t c = 0; c < width; ++c) {
        bool blanks = false;
        bool even = true;
        std::size_t length = 0;
        for (std::size_t i = first; i < end; ++i) {
            const std::string_view cell = records.cell(i, c, made);
            const std::size_t characters = characterCount(cell);
            even = even && (i == first || characters == length);
            length = characters;
            blanks = blanks || cell.ends_with(' ') || cell.starts_with(' ');
        }
        if (blanks && !even)
            return false;
        any = any || blanks;
    }
    return any;
}

}  // namespace

bool arePadded(const CsvRecords& records, std::size_t first, std::size_t end, std::size_t width)
{
    if (!records.parted() || records.partedBy(' ') || width < 2)
        return false;
    end = std::min({end, first + kRows, first + std::max(kLeastRows, kCells / width)});
    if (end < first + 2)
        return false;
    return isBlankBehindEveryDelimiter(records, first, end, width) || (end >= first + kLeastRows && isFilledUp(records, first, end, width));
}

}  // namespace holdfast
