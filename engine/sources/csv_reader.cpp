// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_reader.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/text.h"
#include "sources/column_names.h"
#include "sources/column_reader.h"
#include "sources/csv_columns.h"
#include "sources/csv_plan.h"
#include "sources/cut_table.h"
#include "sources/memory_estimate.h"
#include "sources/raw_rejects.h"
#include "sources/reading_reasons.h"
#include "sources/table_layout.h"

namespace holdfast {

namespace {

std::string shownCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

// The columns that are wanted, in the file's order; wanted names that are not there.
struct ChosenColumns
{
    std::vector<std::size_t> columns;
    std::vector<ColumnNames> names;
    std::vector<std::string> missing;
};

ChosenColumns chooseColumns(const std::vector<ColumnNames>& all, std::size_t firstColumn, const ReadOptions& options)
{
    ChosenColumns chosen;
    std::set<std::string> missing;
    if (options.columns)
        missing.insert(options.columns->begin(), options.columns->end());
    const std::set<std::string> wanted = missing;
    for (std::size_t c = 0; c < all.size(); ++c)
        if (!options.columns || wanted.contains(all[c].inFile)) {
            chosen.columns.push_back(firstColumn + c);
            chosen.names.push_back(all[c]);
            missing.erase(all[c].inFile);
        }
    chosen.missing.assign(missing.begin(), missing.end());
    return chosen;
}

// Whether plain numbers may be read at once: not where the user wants another kind, or takes some number for a missing mark.
std::vector<bool> mayBeNumbers(const std::vector<ColumnNames>& all, const ReadOptions& options)
{
    const std::vector<std::string> marks = options.missing.value_or(std::vector<std::string>());
    const bool markIsNumber =
        std::any_of(marks.begin(), marks.end(), [](const std::string& mark) { return directNumber(trimmed(mark)).has_value(); });
    std::vector<bool> numbers;
    for (const ColumnNames& names : all) {
        const auto wanted = options.kinds.find(names.inFile);
        numbers.push_back(!markIsNumber && (wanted == options.kinds.end() || wanted->second == ColumnKind::Number));
    }
    return numbers;
}

void noteLayout(const TableLayout& layout, const NamedColumns& named, std::size_t joinedDecimals, SourceSnapshot& snapshot)
{
    const auto note = [&snapshot](Severity severity, const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
        snapshot.findings.push_back(
            {.severity = severity, .code = code, .subject = snapshot.name, .numbers = std::move(numbers), .texts = std::move(texts)});
    };
    const auto width = static_cast<double>(layout.width - layout.firstColumn);
    if (layout.rows.empty())
        note(Severity::Warning, layout.records == 0 ? "read.empty-file" : "read.no-rows", {width});
    if (layout.preambleLines > 0)
        note(Severity::Note, "read.preamble", {static_cast<double>(layout.preambleLines)});
    if (!layout.header && layout.width > 0)
        note(Severity::Note, "read.no-header", {width});
    if (layout.shortRows > 0)
        note(Severity::Warning, "read.short-rows", {static_cast<double>(layout.shortRows), static_cast<double>(layout.firstShortLine)});
    if (!layout.rejects.empty())
        note(Severity::Warning, "read.rejects",
             {static_cast<double>(layout.rejects.size()), static_cast<double>(layout.rejects.front().line)});
    if (layout.namesOverLines)
        note(Severity::Note, "read.names-over-lines", {width});
    if (layout.emptyEdge)
        note(Severity::Note, "read.empty-edge", {width});
    if (layout.unnamedColumns > 0)
        note(Severity::Warning, "read.header-short", {static_cast<double>(layout.unnamedColumns)});
    if (joinedDecimals > 0)
        note(Severity::Warning, "read.joined-decimals", {static_cast<double>(joinedDecimals)});
    if (!named.repeated.empty())
        note(Severity::Warning, "read.repeated-names", {static_cast<double>(named.repeated.size())}, named.repeated);
    if (named.empty > 0 && layout.header)
        note(Severity::Note, "read.empty-names", {static_cast<double>(named.empty)});
}

// What was written in other ways than a plain table.
void noteWriting(const CutTable& made, std::int64_t linesBefore, SourceSnapshot& snapshot)
{
    if (made.plainer.linesInQuotes)
        snapshot.findings.push_back({.severity = Severity::Note, .code = "read.lines-in-quotes", .subject = snapshot.name});
    if (made.mended.count > 0)
        snapshot.findings.push_back(
            {.severity = Severity::Warning,
             .code = "read.mended-rows",
             .subject = snapshot.name,
             .numbers = {static_cast<double>(made.mended.count), static_cast<double>(made.mended.firstLine + linesBefore)}});
}

// Moves rows with dates such as 31.02 from the rows to the rejects; whether there were any, so that the columns must be read again.
bool rejectImpossibleDates(std::string_view text, const std::vector<CsvBlock>& blocks, TableLayout& layout, const ColumnsRead& read,
                           std::int64_t linesBefore)
{
    if (read.impossibleRows.empty())
        return false;
    RecordRuns kept;
    LineCounter lines(text);
    std::size_t next = 0;
    for (const RecordRuns::Run& run : layout.rows.runs())
        for (std::uint32_t i = 0; i < run.count; ++i) {
            if (next == read.impossibleRows.size() || read.impossibleRows[next] != run.first + i) {
                kept.add(run.block, run.record + i);
                continue;
            }
            ++next;
            layout.rejects.push_back({.line = lines.lineAt(blocks[run.block].begin(run.record + i)) + linesBefore,
                                      .code = "reject.impossible-date",
                                      .text = std::string(recordText(text, blocks[run.block], run.record + i))});
        }
    layout.rows = std::move(kept);
    std::stable_sort(layout.rejects.begin(), layout.rejects.end(), [](const Reject& a, const Reject& b) { return a.line < b.line; });
    return true;
}

// Adds to findings on misfits the lines they stand on.
void placeMisfits(std::string_view text, const std::vector<CsvBlock>& blocks, const RecordRuns& rows, std::int64_t linesBefore,
                  ColumnsRead& read)
{
    for (const ColumnsRead::MisfitRows& misfits : read.misfitRows) {
        LineCounter lines(text);
        for (const std::uint32_t row : misfits.rows) {
            const RecordRuns::Run& run = rows.runs()[rows.runOf(row)];
            const std::uint64_t begin = blocks[run.block].begin(run.record + (row - run.first));
            read.findings[misfits.finding].numbers.push_back(static_cast<double>(lines.lineAt(begin) + linesBefore));
        }
    }
}

}  // namespace

Result<SourceSnapshot> readCsv(SourceSnapshot snapshot, std::string_view text, const ReadOptions& options, const Progress& progress)
{
    text = withoutFileEnd(text);
    const Result<CsvPlan> planned = planCsv(text, options);
    if (!planned.ok())
        return planned.failure();
    const CsvPlan& plan = planned.value();
    std::string_view body = text.substr(plan.bodyBegin);
    const std::int64_t linesBefore = plan.linesAbove;
    Result<CutTable> cut = cutTable(body, plan.dialect, plan.layout, progress.part(0, 0.4));
    if (!cut.ok()) {
        Failure failure = cut.failure();
        failure.line += linesBefore;
        failure.found = shownText(failure.found);
        return failure;
    }
    CutTable made = std::move(cut).value();
    body = made.plainer.of(body);
    const std::vector<CsvBlock>& blocks = made.blocks;
    const CsvDialect& dialect = made.dialect.dialect;
    TableLayout& layout = made.layout;
    if (layout.width > kColumnLimit)
        return tooManyColumns(layout.width);
    layout.records += linesBefore;
    layout.blankLines += plan.blankAbove;
    layout.preambleLines += linesBefore - plan.blankAbove;
    for (Reject& reject : layout.rejects)
        reject.line += linesBefore;
    if (layout.firstShortLine > 0)
        layout.firstShortLine += linesBefore;

    if (layout.header)
        layout.names.erase(layout.names.begin(), layout.names.begin() + static_cast<std::ptrdiff_t>(layout.firstColumn));
    const NamedColumns named = nameColumns(layout.header ? layout.names : numberedNames(layout.width - layout.firstColumn));
    const CsvTable table{.text = body, .blocks = blocks, .layout = layout, .dialect = dialect};
    const ChosenColumns chosen = chooseColumns(named.names, layout.firstColumn, options);
    if (std::optional<Failure> refused = refusedCells(layout.rows.size(), chosen.columns.size(), text.size(), availableMemory()))
        return *refused;
    const ColumnWishes wishes{.origin = snapshot.name,
                              .options = &options,
                              .decimal = plan.decimal,
                              .delimiter = dialect.delimiter,
                              .texts = [&](std::size_t column) { return csvTexts(table, chosen.columns[column]); }};
    const auto readAll = [&](const Progress& part) {
        return readColumns(csvColumns(table, chosen.columns, mayBeNumbers(chosen.names, options), part.part(0, 0.7)), chosen.names, wishes,
                           part.part(0.7, 1));
    };
    progress.at(0.4);
    ColumnsRead read = readAll(progress.part(0.4, 0.9));
    while (rejectImpossibleDates(body, blocks, layout, read, linesBefore)) {
        progress.at(0.9);
        read = readAll(progress.part(0.9, 1));
    }
    placeMisfits(body, blocks, layout.rows, linesBefore, read);
    if (made.sampleLied)
        snapshot.findings.push_back({.severity = Severity::Warning,
                                     .code = "read.sample-lied",
                                     .subject = snapshot.name,
                                     .numbers = {static_cast<double>(*made.sampleLied + linesBefore)}});
    noteLayout(layout, named, made.joinedDecimals, snapshot);
    noteWriting(made, linesBefore, snapshot);
    for (Decision& decision : cutDecisions(made.dialect, layout, plan.separatorLine, options))
        snapshot.decisions.push_back(std::move(decision));
    for (const std::string& name : chosen.missing)
        snapshot.findings.push_back({.severity = Severity::Warning, .code = "read.column-missing", .subject = name});

    snapshot.reading.delimiter = layout.width > 1 ? made.plainer.shown(dialect.delimiter) : std::string();
    snapshot.reading.quote = shownCharacter(dialect.quote);
    snapshot.reading.escape = dialect.backslash ? "\\" : shownCharacter(dialect.quote);
    snapshot.reading.header = layout.header;
    snapshot.reading.preambleLines = layout.preambleLines;
    snapshot.reading.decimal = std::string(1, plan.decimal.value_or(read.decimal));
    snapshot.decisions.push_back(decimalDecision(read.readings, read.decimal, options));
    snapshot.columns = std::move(read.readings);
    std::move(read.findings.begin(), read.findings.end(), std::back_inserter(snapshot.findings));
    snapshot.table = Table(snapshot.name, std::move(read.columns), layout.rows.size());
    if (made.plainer.text)
        restoreRaw(text, layout.rejects);
    snapshot.rejects = std::move(layout.rejects);
    snapshot.records = layout.records;
    snapshot.blankLines = layout.blankLines;
    return snapshot;
}

}  // namespace holdfast
