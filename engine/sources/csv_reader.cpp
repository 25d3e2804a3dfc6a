// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.h"
#include "sources/column_names.h"
#include "sources/column_reader.h"
#include "sources/csv_columns.h"
#include "sources/cut_table.h"
#include "sources/date_text.h"
#include "sources/reading_reasons.h"
#include "sources/table_layout.h"

namespace holdfast {

namespace {

// One character out of an option; an empty option means none.
Result<std::optional<char>> oneCharacter(const std::optional<std::string>& option, const char* code)
{
    if (!option)
        return std::optional<char>();
    if (option->empty())
        return std::optional<char>('\0');
    const auto first = static_cast<unsigned char>(option->front());
    if (option->size() > 1 || first >= 0x80 || first == '\n' || first == '\r')
        return Failure{.code = code, .found = shownText(*option)};
    return std::optional<char>(option->front());
}

// Whether quotes inside quotes are escaped by a backslash rather than doubled.
Result<std::optional<bool>> wantsBackslash(const ReadOptions& options)
{
    if (!options.escape || options.escape->empty())
        return std::optional<bool>();
    if (*options.escape == "\\")
        return std::optional<bool>(true);
    if (*options.escape == options.quote.value_or(*options.escape) && (options.quote || *options.escape == "\"" || *options.escape == "'"))
        return std::optional<bool>(false);
    return Failure{.code = "read.escape-invalid", .found = shownText(*options.escape)};
}

std::string shownCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

// Whether plain numbers may be read at once: not where the user wants another kind, or takes some number for a missing mark.
std::vector<bool> mayBeNumbers(const NamedColumns& named, const ReadOptions& options)
{
    const std::vector<std::string> marks = options.missing.value_or(std::vector<std::string>());
    const bool markIsNumber =
        std::any_of(marks.begin(), marks.end(), [](const std::string& mark) { return directNumber(trimmed(mark)).has_value(); });
    std::vector<bool> numbers;
    for (const ColumnNames& names : named.names) {
        const auto wanted = options.kinds.find(names.inFile);
        numbers.push_back(!markIsNumber && (wanted == options.kinds.end() || wanted->second == ColumnKind::Number));
    }
    return numbers;
}

void noteLayout(const TableLayout& layout, const NamedColumns& named, SourceSnapshot& snapshot)
{
    const auto note = [&snapshot](Severity severity, const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
        snapshot.findings.push_back(
            {.severity = severity, .code = code, .subject = snapshot.name, .numbers = std::move(numbers), .texts = std::move(texts)});
    };
    if (layout.rows.empty())
        note(Severity::Warning, layout.records == 0 ? "read.empty-file" : "read.no-rows", {static_cast<double>(layout.width)});
    if (layout.preambleLines > 0)
        note(Severity::Note, "read.preamble", {static_cast<double>(layout.preambleLines)});
    if (!layout.header && layout.width > 0)
        note(Severity::Note, "read.no-header", {static_cast<double>(layout.width)});
    if (layout.shortRows > 0)
        note(Severity::Warning, "read.short-rows", {static_cast<double>(layout.shortRows), static_cast<double>(layout.firstShortLine)});
    if (!layout.rejects.empty())
        note(Severity::Warning, "read.rejects",
             {static_cast<double>(layout.rejects.size()), static_cast<double>(layout.rejects.front().line)});
    if (layout.namesOverLines)
        note(Severity::Note, "read.names-over-lines", {static_cast<double>(layout.width)});
    if (layout.emptyEdge)
        note(Severity::Note, "read.empty-edge", {static_cast<double>(layout.width)});
    if (layout.unnamedColumns > 0)
        note(Severity::Warning, "read.header-short", {static_cast<double>(layout.unnamedColumns)});
    if (!named.repeated.empty())
        note(Severity::Warning, "read.repeated-names", {static_cast<double>(named.repeated.size())}, named.repeated);
    if (named.empty > 0 && layout.header)
        note(Severity::Note, "read.empty-names", {static_cast<double>(named.empty)});
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

}  // namespace

Result<SourceSnapshot> readCsv(SourceSnapshot snapshot, std::string_view text, const ReadOptions& options, const Progress& progress)
{
    const Result<std::optional<char>> delimiter = oneCharacter(options.delimiter, "read.delimiter-invalid");
    const Result<std::optional<char>> quote = oneCharacter(options.quote, "read.quote-invalid");
    const Result<std::optional<char>> decimal = oneCharacter(options.decimal, "read.decimal-invalid");
    for (const auto* option : {&delimiter, &quote, &decimal})
        if (!option->ok())
            return option->failure();
    if (decimal.value() && *decimal.value() != '.' && *decimal.value() != ',')
        return Failure{.code = "read.decimal-invalid", .found = shownText(*options.decimal)};

    const Result<std::optional<bool>> backslash = wantsBackslash(options);
    if (!backslash.ok())
        return backslash.failure();
    for (const auto& [column, order] : options.dates)
        if (!dateOrderNamed(order))
            return Failure{.code = "read.date-order-invalid", .columnName = column, .found = shownText(order)};

    DialectChoices choices{.delimiter = delimiter.value(), .quote = quote.value(), .backslash = backslash.value()};
    const std::optional<SeparatorLine> separator = separatorLine(text);
    std::string_view body = text;
    if (separator) {
        body.remove_prefix(separator->bytes);
        if (!choices.delimiter)
            choices.delimiter = separator->delimiter;
    }
    const std::int64_t linesBefore = separator ? 1 : 0;
    LayoutChoices layoutChoices{.header = options.header, .preamble = options.preamble};
    if (separator && options.preamble)
        layoutChoices.preamble = std::max<std::int64_t>(0, *options.preamble - linesBefore);
    Result<CutTable> cut = cutTable(body, choices, layoutChoices, progress.part(0, 0.4));
    if (!cut.ok()) {
        Failure failure = cut.failure();
        failure.line += linesBefore;
        failure.found = shownText(failure.found);
        return failure;
    }
    CutTable made = std::move(cut).value();
    const std::vector<CsvBlock>& blocks = made.blocks;
    const CsvDialect& dialect = made.dialect.dialect;
    TableLayout& layout = made.layout;
    if (layout.width > kColumnLimit)
        return Failure{.code = "read.too-many-columns", .numbers = {static_cast<double>(layout.width), static_cast<double>(kColumnLimit)}};
    layout.records += linesBefore;
    layout.preambleLines += linesBefore;
    for (Reject& reject : layout.rejects)
        reject.line += linesBefore;
    if (layout.firstShortLine > 0)
        layout.firstShortLine += linesBefore;

    const NamedColumns named = nameColumns(layout.header ? layout.names : numberedNames(layout.width));
    const CsvTable table{.text = body, .blocks = blocks, .layout = layout, .dialect = dialect};
    const std::vector<bool> wanted(layout.width, true);
    const std::vector<bool> numbers = mayBeNumbers(named, options);
    const ColumnWishes wishes{.origin = snapshot.name,
                              .options = &options,
                              .decimal = decimal.value(),
                              .delimiter = dialect.delimiter,
                              .texts = [&table](std::size_t column) { return csvTexts(table, column); }};
    const auto readAll = [&](const Progress& part) {
        return readColumns(csvColumns(table, wanted, numbers, part.part(0, 0.7)), named.names, wishes, part.part(0.7, 1));
    };
    ColumnsRead read = readAll(progress.part(0.4, 1));
    while (rejectImpossibleDates(body, blocks, layout, read, linesBefore))
        read = readAll({});
    if (made.sampleLied)
        snapshot.findings.push_back({.severity = Severity::Warning,
                                     .code = "read.sample-lied",
                                     .subject = snapshot.name,
                                     .numbers = {static_cast<double>(*made.sampleLied + linesBefore)}});
    noteLayout(layout, named, snapshot);
    noteDecisions(made, separator.has_value(), options, snapshot);

    snapshot.reading.delimiter = layout.width > 1 ? shownCharacter(dialect.delimiter) : std::string();
    snapshot.reading.quote = shownCharacter(dialect.quote);
    snapshot.reading.escape = dialect.backslash ? "\\" : shownCharacter(dialect.quote);
    snapshot.reading.header = layout.header;
    snapshot.reading.preambleLines = layout.preambleLines;
    snapshot.reading.decimal = std::string(1, decimal.value().value_or(read.decimal));
    snapshot.decisions.push_back(decimalDecision(read.readings, read.decimal, options));
    snapshot.columns = std::move(read.readings);
    std::move(read.findings.begin(), read.findings.end(), std::back_inserter(snapshot.findings));
    snapshot.table = Table(snapshot.name, std::move(read.columns), layout.rows.size());
    snapshot.rejects = std::move(layout.rejects);
    snapshot.records = layout.records;
    snapshot.blankLines = layout.blankLines;
    return snapshot;
}

}  // namespace holdfast
