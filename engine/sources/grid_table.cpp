// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/grid_table.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <set>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/date_text.h"
#include "sources/kind_evidence.h"
#include "sources/number_text.h"
#include "sources/row_draw.h"
#include "table/column.h"

namespace holdfast {

namespace {

using TypeCounts = std::array<std::size_t, kCellTypes>;

std::size_t countOf(const TypeCounts& counts, CellType type) { return counts[static_cast<std::size_t>(type)]; }

TypeCounts typesOf(const CellGrid& grid, const GridPart& part, std::uint32_t column)
{
    TypeCounts counts{};
    for (const std::uint32_t row : part.rows)
        ++counts[static_cast<std::size_t>(grid.type(row, column))];
    return counts;
}

// Whether the cells are all of this type, but for blanks and errors.
bool areAll(const TypeCounts& counts, CellType type, std::size_t rows)
{
    const std::size_t of = countOf(counts, type);
    return of > 0 && of + countOf(counts, CellType::Blank) + countOf(counts, CellType::Error) == rows;
}

template <class T>
std::size_t distinctOf(std::vector<T> values, T missing)
{
    const auto isMissing = [missing](T value) { return value == missing || value != value; };
    values.erase(std::remove_if(values.begin(), values.end(), isMissing), values.end());
    std::sort(values.begin(), values.end());
    return static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

// Numbers in a column that also holds texts are written with the decimal mark of those texts.
bool textsHaveCommas(const CellGrid& grid, const GridPart& part, std::uint32_t column, const MissingMarks& marks)
{
    CellDictionary texts;
    std::string made;
    for (const std::uint32_t row : part.rows)
        if (grid.type(row, column) == CellType::Text)
            texts.add(grid.textAt(row, column, made), true);
    return decimalOf(gatherEvidence(texts, marks)) == std::optional(',');
}

struct Dictionary
{
    CellDictionary cells;
    ColumnHint hint;
};

Dictionary dictionaryOf(const CellGrid& grid, const GridPart& part, std::uint32_t column, const TypeCounts& counts,
                        const MissingMarks& marks)
{
    Dictionary made;
    const bool hasNumbers = countOf(counts, CellType::Number) > 0;
    const bool commas = hasNumbers && countOf(counts, CellType::Text) > 0 && textsHaveCommas(grid, part, column, marks);
    made.hint.numbers = hasNumbers && !commas;
    if (areAll(counts, CellType::Flag, part.rows.size()))
        made.hint = {.kind = ColumnKind::Flag, .reason = "kind.boolean-cells"};
    made.cells.reserveRows(part.rows.size());
    std::string text;
    for (const std::uint32_t row : part.rows) {
        const std::string_view cell = grid.textAt(row, column, text);
        const CellType type = grid.type(row, column);
        if (commas && type == CellType::Number)
            std::replace(text.begin(), text.end(), '.', ',');
        made.cells.add(cell, type == CellType::Text || type == CellType::LongNumber || cell.empty());
    }
    return made;
}

Finding errorFinding(const CellGrid& grid, const GridPart& part, std::uint32_t column, const std::string& subject)
{
    Finding finding{.severity = Severity::Warning, .code = "read.error-cells", .subject = subject};
    double count = 0;
    std::int64_t firstLine = 0;
    for (const std::uint32_t row : part.rows) {
        if (grid.type(row, column) != CellType::Error)
            continue;
        firstLine = ++count == 1 ? grid.rowNumber(row) : firstLine;
        const std::string text = shownText(grid.errorAt(row, column));
        if (finding.texts.size() < 3 && std::find(finding.texts.begin(), finding.texts.end(), text) == finding.texts.end())
            finding.texts.push_back(text);
    }
    finding.numbers = {count, static_cast<double>(firstLine)};
    return finding;
}

// The user's marks of a missing value as cells of numbers and dates read; both have to be looked for there, too.
struct TypedMarks
{
    bool numbers = false;
    bool dates = false;
    std::optional<std::vector<std::string>> texts;  // with dates as typed ones read: 01.01.1900 means 1900-01-01
};

TypedMarks typedMarks(const ReadOptions& options)
{
    TypedMarks marks{.texts = options.missing};
    for (const std::string& mark : options.missing.value_or(std::vector<std::string>())) {
        marks.numbers = marks.numbers || scanNumber(mark).shape != NumberShape::None;
        const std::optional<DateText> date = scanDate(mark);
        const DateOrder order = date && date->yearFirst ? DateOrder::YearMonthDay : DateOrder::DayMonthYear;
        if (const std::optional<std::int64_t> moment = date ? dateValue(*date, order) : std::nullopt) {
            marks.dates = true;
            marks.texts->push_back(isoDate(*moment));
        }
    }
    return marks;
}

struct Direct
{
    std::optional<Column::Storage> values;
    ColumnReading reading;
};

Direct directColumn(const CellGrid& grid, const GridPart& part, std::uint32_t column, const TypeCounts& counts)
{
    Direct made;
    const std::size_t rows = part.rows.size();
    if (areAll(counts, CellType::Number, rows)) {
        std::vector<double> values(rows, std::numeric_limits<double>::quiet_NaN());
        for (std::size_t i = 0; i < rows; ++i)
            if (grid.type(part.rows[i], column) == CellType::Number)
                values[i] = grid.numberAt(part.rows[i], column);
        made.reading.kind = ColumnKind::Number;
        made.reading.reason = "kind.all-numbers";
        made.reading.distinct = distinctOf(values, std::numeric_limits<double>::quiet_NaN());
        made.reading.numbers = {static_cast<double>(countOf(counts, CellType::Number))};
        made.reading.missing = rows - countOf(counts, CellType::Number);
        made.values = Numbers{std::move(values)};
    } else if (areAll(counts, CellType::Date, rows)) {
        std::vector<std::int64_t> values(rows, Dates::kMissing);
        for (std::size_t i = 0; i < rows; ++i)
            if (grid.type(part.rows[i], column) == CellType::Date)
                values[i] = grid.millisecondsAt(part.rows[i], column);
        made.reading.kind = ColumnKind::Date;
        made.reading.reason = "kind.date-cells";
        made.reading.distinct = distinctOf(values, Dates::kMissing);
        made.reading.numbers = {static_cast<double>(countOf(counts, CellType::Date))};
        made.reading.missing = rows - countOf(counts, CellType::Date);
        made.values = Dates{std::move(values)};
    }
    return made;
}

GridTable readGrid(const CellGrid& grid, const GridPart& part, const std::vector<ColumnNames>& names, const std::string& origin,
                   const ReadOptions& options, std::vector<std::uint32_t>& impossibleRows, const Progress& progress)
{
    const std::size_t width = part.columns.size();
    const TypedMarks typed = typedMarks(options);
    const MissingMarks marks(typed.texts);
    ReadOptions wanted = options;
    wanted.missing = typed.texts;
    std::vector<TypeCounts> counts(width);
    std::vector<Direct> direct(width);
    std::vector<Dictionary> dictionaries(width);
    parallelFor(
        width,
        [&](std::size_t i) {
            counts[i] = typesOf(grid, part, part.columns[i]);
            const bool hidden =
                (typed.numbers && countOf(counts[i], CellType::Number) > 0) || (typed.dates && countOf(counts[i], CellType::Date) > 0);
            if (!hidden && !options.kinds.contains(names[i].inFile))
                direct[i] = directColumn(grid, part, part.columns[i], counts[i]);
            if (!direct[i].values)
                dictionaries[i] = dictionaryOf(grid, part, part.columns[i], counts[i], marks);
        },
        progress.part(0, 0.6));

    std::vector<CellDictionary> cells;
    cells.reserve(width);  // growing would copy dictionaries, whose texts look into themselves
    std::vector<ColumnNames> ofThem;
    ColumnWishes wishes{.origin = origin, .options = &wanted};
    if (options.decimal && !options.decimal->empty())
        wishes.decimal = options.decimal->front();
    for (std::size_t i = 0; i < width; ++i)
        if (!direct[i].values) {
            cells.push_back(std::move(dictionaries[i].cells));
            ofThem.push_back(names[i]);
            const bool known = i < part.hints.size() && part.hints[i].kind;
            wishes.hints.push_back(known ? part.hints[i] : dictionaries[i].hint);
        }
    ColumnsRead read = readColumns(std::move(cells), ofThem, wishes, progress.part(0.6, 1));

    impossibleRows = std::move(read.impossibleRows);
    for (const ColumnsRead::MisfitRows& misfits : read.misfitRows)
        for (const std::uint32_t row : misfits.rows)
            read.findings[misfits.finding].numbers.push_back(static_cast<double>(grid.rowNumber(part.rows[row])));
    GridTable table{.findings = std::move(read.findings), .decimal = wishes.decimal.value_or(read.decimal)};
    std::size_t next = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (direct[i].values) {
            direct[i].reading.id = {origin, names[i].inFile};
            table.columns.emplace_back(direct[i].reading.id, names[i].shown, direct[i].reading.kind, std::move(*direct[i].values));
            table.readings.push_back(std::move(direct[i].reading));
        } else {
            table.columns.push_back(std::move(read.columns[next]));
            table.readings.push_back(std::move(read.readings[next++]));
            const std::size_t numbers = countOf(counts[i], CellType::Number);
            const std::size_t texts = countOf(counts[i], CellType::Text);
            if (table.readings.back().kind == ColumnKind::Number && numbers > 0 && texts > 0)
                table.findings.push_back({.severity = Severity::Note,
                                          .code = "read.numbers-as-text",
                                          .subject = names[i].inFile,
                                          .numbers = {static_cast<double>(texts), static_cast<double>(numbers)}});
        }
        if (countOf(counts[i], CellType::Error) > 0)
            table.findings.push_back(errorFinding(grid, part, part.columns[i], names[i].inFile));
    }
    return table;
}

}  // namespace

void chooseColumns(const ReadOptions& options, GridPart& part, std::vector<ColumnNames>& names, std::vector<Finding>& findings)
{
    if (!options.columns)
        return;
    const std::set<std::string> wanted(options.columns->begin(), options.columns->end());
    std::set<std::string> found;
    GridPart kept{.rows = std::move(part.rows)};
    std::vector<ColumnNames> keptNames;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (wanted.contains(names[i].inFile)) {
            found.insert(names[i].inFile);
            kept.columns.push_back(part.columns[i]);
            if (i < part.hints.size())
                kept.hints.push_back(part.hints[i]);
            keptNames.push_back(names[i]);
        }
    part = std::move(kept);
    names = std::move(keptNames);
    for (const std::string& name : wanted)
        if (!found.contains(name))
            findings.push_back({.severity = Severity::Warning, .code = "read.column-missing", .subject = name});
}

std::int64_t drawRows(const ReadOptions& options, GridPart& part)
{
    if (!options.rows || options.rows->rows >= static_cast<std::int64_t>(part.rows.size()))
        return 0;
    std::vector<std::uint32_t> drawn = drawnRows(part.rows.size(), *options.rows);
    const auto passedOver = static_cast<std::int64_t>(part.rows.size() - drawn.size());
    for (std::uint32_t& row : drawn)
        row = part.rows[row];
    part.rows = std::move(drawn);
    return passedOver;
}

GridTable gridTable(const CellGrid& grid, GridPart& part, const std::vector<ColumnNames>& names, const std::string& origin,
                    const ReadOptions& options, std::vector<Reject>& rejects, const Progress& progress)
{
    std::vector<std::uint32_t> impossible;  // places in part.rows, ascending
    GridTable table = readGrid(grid, part, names, origin, options, impossible, progress.part(0, 0.9));
    while (!impossible.empty()) {
        std::vector<std::uint32_t> kept;
        for (std::size_t i = 0; i < part.rows.size(); ++i)
            if (!std::binary_search(impossible.begin(), impossible.end(), i))
                kept.push_back(part.rows[i]);
            else
                rejects.push_back(
                    {.line = grid.rowNumber(part.rows[i]), .code = "reject.impossible-date", .text = rowText(grid, part.rows[i])});
        part.rows = std::move(kept);
        progress.at(0.9);
        table = readGrid(grid, part, names, origin, options, impossible, progress.part(0.9, 1));
    }
    std::stable_sort(rejects.begin(), rejects.end(), [](const Reject& a, const Reject& b) { return a.line < b.line; });
    return table;
}

}  // namespace holdfast
