// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_columns.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <string>

#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr std::size_t kStripRows = 2048;   // what all columns go through before the next rows: their places stay in the cache
constexpr std::size_t kLeastRows = 20000;  // of a stretch: joining stretches costs too
constexpr std::size_t kLookedAt = 200;     // rows that tell whether a column begins with numbers

struct Cell
{
    std::string_view text;
    bool lasting = true;
};

class CellReader
{
public:
    explicit CellReader(const CsvTable& table) : m_table(table) {}

    // The next cell asked for may overwrite the text.
    Cell at(const CsvBlock& block, std::size_t record, std::size_t column)
    {
        Cell cell = asItStands(block, record, column);
        if (m_table.layout.padded)
            cell.text = withoutBlanks(cell.text);
        return cell;
    }
    // Calls use(cell) for the rows of one column in order, until it says false; whether it never did.
    template <class Use>
    bool each(const Chunk& rows, std::size_t column, const Use& use)
    {
        const RecordRuns& all = m_table.layout.rows;
        std::size_t row = rows.begin;
        for (std::size_t r = rows.begin < rows.end ? all.runOf(rows.begin) : 0; row < rows.end; ++r) {
            const RecordRuns::Run& run = all.runs()[r];
            const CsvBlock& block = m_table.blocks[run.block];
            const std::size_t end = std::min(rows.end, run.first + run.count);
            if (!m_table.dialect.runs && !m_table.layout.padded && column < m_table.layout.width && block.isPlain(m_table.layout.width)) {
                const char* text = m_table.text.data();
                if (!block.eachPlain(run.record + (row - run.first), end - row, column, [&](std::uint64_t begin, std::size_t size) {
                        return use(Cell{std::string_view(text + begin, size), true});
                    }))
                    return false;
                row = end;
                continue;
            }
            for (std::size_t record = run.record + (row - run.first); row < end; ++row, ++record)
                if (!use(at(block, record, column)))
                    return false;
        }
        return true;
    }

    // Whether eight bytes before a text may be read.
    bool hasBytesBefore(std::string_view text) const { return text.data() >= m_table.text.data() + 8; }

private:
    Cell asItStands(const CsvBlock& block, std::size_t record, std::size_t column)
    {
        if (column >= block.fields(record))
            return {};
        const CsvField field = block.field(m_table.text, m_table.dialect, record, column);
        if (field.coded == 0)
            return {std::string_view(m_table.text.data() + field.begin, field.size), true};
        return {fieldText(m_table.text, field, m_table.dialect, m_decoded), false};
    }

    static std::string_view withoutBlanks(std::string_view text)
    {
        const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
        return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
    }

    const CsvTable& m_table;
    std::string m_decoded;
};

bool beginsWithNumbers(const CsvTable& table, std::size_t column)
{
    CellReader cells(table);
    std::size_t filled = 0;
    std::size_t numbers = 0;
    cells.each({.begin = 0, .end = std::min(kLookedAt, table.layout.rows.size())}, column, [&](const Cell& cell) {
        filled += cell.text.empty() ? 0U : 1U;
        numbers += !cell.text.empty() && directNumber(cell.text) ? 1U : 0U;
        return true;
    });
    return numbers * 2 > filled;
}

// One stretch of rows of all columns that are read as texts, or as numbers until one of them turns out to hold other texts.
struct Stretch
{
    std::vector<std::optional<CellDictionary>> texts;
    std::vector<std::optional<NumberCells>> numbers;
};

Stretch readStretch(const CsvTable& table, const std::vector<std::size_t>& columns, const Chunk& rows, const std::vector<bool>& asTexts,
                    const std::vector<bool>& asNumbers, std::vector<std::atomic<bool>>& otherwise, const Progress& progress)
{
    const std::size_t width = columns.size();
    Stretch stretch{.texts = std::vector<std::optional<CellDictionary>>(width), .numbers = std::vector<std::optional<NumberCells>>(width)};
    for (std::size_t c = 0; c < width; ++c)
        if (asTexts[c])
            stretch.texts[c].emplace().reserveRows(rows.begin == 0 ? table.layout.rows.size() : rows.end - rows.begin);
        else if (asNumbers[c])
            stretch.numbers[c].emplace(rows.begin == 0 ? table.layout.rows.size() : rows.end - rows.begin);
    CellReader cells(table);
    for (std::size_t begin = rows.begin; begin < rows.end && !progress.cancelled(); begin += kStripRows) {
        const Chunk strip{.begin = begin, .end = std::min(rows.end, begin + kStripRows)};
        for (std::size_t c = 0; c < width; ++c) {
            if (stretch.texts[c])
                cells.each(strip, columns[c], [&texts = *stretch.texts[c]](const Cell& cell) {
                    texts.add(cell.text, cell.lasting);
                    return true;
                });
            else if (stretch.numbers[c] && !otherwise[c])
                otherwise[c] = !cells.each(strip, columns[c], [&numbers = *stretch.numbers[c], &cells](const Cell& cell) {
                    return numbers.add(cell.text, cell.lasting, cells.hasBytesBefore(cell.text));
                });
        }
    }
    return stretch;
}

template <class Cells>
Cells joined(std::vector<Stretch>& stretches, std::vector<std::optional<Cells>> Stretch::*part, std::size_t column)
{
    Cells all = std::move(*(stretches.front().*part)[column]);
    for (std::size_t i = 1; i < stretches.size(); ++i) {
        all.append(*(stretches[i].*part)[column]);
        (stretches[i].*part)[column].reset();
    }
    return all;
}

// Reads some columns; those of `numbers` that hold too many other texts come out empty, and are named in the answer.
std::vector<bool> readInto(std::vector<ColumnCells>& cells, const CsvTable& table, const std::vector<std::size_t>& columns,
                           const std::vector<bool>& texts, const std::vector<bool>& numbers, const Progress& progress)
{
    const std::size_t rows = table.layout.rows.size();
    const std::size_t count = std::clamp<std::size_t>(rows / kLeastRows, 1, static_cast<std::size_t>(threadLimit()));
    std::vector<std::atomic<bool>> otherwise(columns.size());
    std::vector<Stretch> stretches(count);
    parallelFor(
        count,
        [&](std::size_t i) {
            const Chunk chunk{.begin = rows * i / count, .end = rows * (i + 1) / count};
            stretches[i] = readStretch(table, columns, chunk, texts, numbers, otherwise, progress);
        },
        progress.part(0, 0.9));
    parallelFor(
        columns.size(),
        [&](std::size_t c) {
            if (texts[c])
                cells[c] = ColumnCells(joined(stretches, &Stretch::texts, c));
            else if (numbers[c] && !otherwise[c])
                cells[c] = ColumnCells(joined(stretches, &Stretch::numbers, c));
        },
        progress.part(0.9, 1));
    return {otherwise.begin(), otherwise.end()};
}

}  // namespace

std::vector<ColumnCells> csvColumns(const CsvTable& table, const std::vector<std::size_t>& columns, const std::vector<bool>& numbers,
                                    const Progress& progress)
{
    std::vector<bool> asTexts(columns.size(), true);
    std::vector<bool> asNumbers(columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (numbers[c] && beginsWithNumbers(table, columns[c])) {
            asNumbers[c] = true;
            asTexts[c] = false;
        }
    std::vector<ColumnCells> cells(columns.size());
    const std::vector<bool> again = readInto(cells, table, columns, asTexts, asNumbers, progress.part(0, 0.9));
    if (std::find(again.begin(), again.end(), true) != again.end())
        readInto(cells, table, columns, again, std::vector<bool>(columns.size()), progress.part(0.9, 1));
    return cells;
}

CellDictionary csvTexts(const CsvTable& table, std::size_t column)
{
    CellDictionary texts;
    texts.reserveRows(table.layout.rows.size());
    CellReader cells(table);
    cells.each({.begin = 0, .end = table.layout.rows.size()}, column, [&texts](const Cell& cell) {
        texts.add(cell.text, cell.lasting);
        return true;
    });
    return texts;
}

}  // namespace holdfast
