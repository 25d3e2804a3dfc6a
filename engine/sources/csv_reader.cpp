// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/column_names.h"
#include "sources/column_values.h"
#include "sources/csv_dialect.h"
#include "sources/kind_guess.h"
#include "sources/missing_marks.h"
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

constexpr std::size_t kStripRows = 2048;

std::string shownCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

// The cells of every column as dictionaries.
std::vector<CellDictionary> dictionaries(std::string_view text, const std::vector<CsvBlock>& blocks, const TableLayout& layout,
                                         const CsvDialect& dialect, const Progress& progress)
{
    std::vector<CellDictionary> columns(layout.width);
    for (CellDictionary& column : columns)
        column.reserveRows(layout.rows.size());
    // Each task takes every n-th column and goes through the rows in strips that stay in the cache; which columns share a task changes
    // nothing.
    const std::size_t tasks = std::min(layout.width, static_cast<std::size_t>(threadLimit()));
    parallelFor(
        tasks,
        [&](std::size_t task) {
            std::string decoded;
            for (std::size_t begin = 0; begin < layout.rows.size() && !progress.cancelled(); begin += kStripRows) {
                const std::size_t end = std::min(layout.rows.size(), begin + kStripRows);
                for (std::size_t c = task; c < layout.width; c += tasks)
                    for (std::size_t row = begin; row < end; ++row) {
                        const RowPlace& place = layout.rows[row];
                        if (c >= place.fields) {
                            columns[c].add({}, true);
                            continue;
                        }
                        const CsvField& field = blocks[place.block].fields[place.firstField + c];
                        columns[c].add(fieldText(text, field, dialect, decoded), field.coded == 0);
                    }
            }
        },
        progress);
    return columns;
}

// '.' or ',': what most columns that show one show.
char decimalOfFile(const std::vector<KindEvidence>& evidence, char delimiter)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    for (const KindEvidence& column : evidence)
        if (column.numbers + column.missing == column.rows)
            if (const std::optional<char> mark = decimalOf(column))
                ++(*mark == '.' ? points : commas);
    if (points == commas)
        return points == 0 && delimiter == ';' ? ',' : '.';
    return commas > points ? ',' : '.';
}

void noteMarks(const CellDictionary& cells, const KindEvidence& evidence, const std::string& subject, std::vector<Finding>& findings)
{
    Finding marks{.severity = Severity::Note, .code = "read.missing-marks", .subject = subject};
    Finding doubtful{.severity = Severity::Note, .code = "read.doubtful-marks", .subject = subject};
    for (std::size_t i = 0; i < cells.texts().size(); ++i) {
        const std::string_view text = cells.texts()[i];
        Finding* found = nullptr;
        if (evidence.isMissing[i] && text.find_first_not_of(" \t") != std::string_view::npos)
            found = &marks;
        else if (!evidence.isMissing[i] && isDoubtfulMark(text))
            found = &doubtful;
        if (found != nullptr) {
            found->texts.push_back(shownText(text));
            found->numbers.push_back(cells.counts()[i]);
        }
    }
    for (Finding& finding : {std::ref(marks), std::ref(doubtful)})
        if (!finding.texts.empty())
            findings.push_back(std::move(finding));
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
    if (layout.unnamedColumns > 0)
        note(Severity::Warning, "read.header-short", {static_cast<double>(layout.unnamedColumns)});
    if (!named.repeated.empty())
        note(Severity::Warning, "read.repeated-names", {static_cast<double>(named.repeated.size())}, named.repeated);
    if (named.empty > 0 && layout.header)
        note(Severity::Note, "read.empty-names", {static_cast<double>(named.empty)});
}

struct ColumnsRead
{
    std::vector<Column> columns;
    std::vector<ColumnReading> readings;
    std::vector<Finding> findings;
    char decimal = '.';
    std::vector<std::uint32_t> impossibleRows;  // ascending: dates that do not exist
};

struct Wishes
{
    const SourceSnapshot* snapshot;
    const ReadOptions* options;
    std::optional<char> decimal;
};

ColumnsRead readColumns(std::string_view text, const std::vector<CsvBlock>& blocks, const TableLayout& layout, const CsvDialect& dialect,
                        const NamedColumns& named, const Wishes& wishes, const Progress& progress)
{
    const std::size_t width = layout.width;
    std::vector<CellDictionary> cells = dictionaries(text, blocks, layout, dialect, progress.part(0, 0.6));
    std::vector<KindEvidence> evidence(width);
    parallelFor(
        width, [&](std::size_t c) { evidence[c] = gatherEvidence(cells[c]); }, progress.part(0.6, 0.8));
    const char fileDecimal = wishes.decimal.value_or(decimalOfFile(evidence, dialect.delimiter));

    ColumnsRead read;
    read.readings.resize(width);
    std::vector<KindGuess> guesses(width);
    std::vector<std::optional<Column>> columns(width);
    std::vector<std::vector<Finding>> findings(width);
    std::vector<std::vector<std::uint32_t>> impossible(width);
    parallelFor(
        width,
        [&](std::size_t c) {
            const ColumnNames& names = named.names[c];
            ColumnReading& reading = read.readings[c];
            KindGuess& guess = guesses[c];
            const auto wanted = wishes.options->kinds.find(names.inFile);
            guess = wanted == wishes.options->kinds.end()
                        ? guessKind(cells[c], evidence[c], wishes.decimal, fileDecimal)
                        : overriddenKind(cells[c], evidence[c], wanted->second, wishes.decimal, fileDecimal);
            if (guess.rejectMisfits) {
                const std::vector<bool> wrong = misfitTexts(cells[c], evidence[c], guess);
                for (std::size_t row = 0; row < cells[c].codes().size(); ++row)
                    if (wrong[static_cast<std::size_t>(cells[c].codes()[row])])
                        impossible[c].push_back(static_cast<std::uint32_t>(row));
            }
            noteMarks(cells[c], evidence[c], names.inFile, findings[c]);
            for (Finding& finding : guess.findings) {
                finding.subject = names.inFile;
                findings[c].push_back(std::move(finding));
            }
            reading.id = {wishes.snapshot->name, names.inFile};
            reading.kind = guess.kind;
            reading.misfits = guess.misfits;
            reading.reason = guess.reason;
            reading.numbers = guess.numbers;
            columns[c].emplace(reading.id, names.shown, reading.kind, columnValues(cells[c], evidence[c], guess, reading));
            cells[c] = CellDictionary();
        },
        progress.part(0.8, 1));
    for (std::size_t c = 0; c < width; ++c) {
        read.columns.push_back(std::move(*columns[c]));
        std::move(findings[c].begin(), findings[c].end(), std::back_inserter(read.findings));
        read.impossibleRows.insert(read.impossibleRows.end(), impossible[c].begin(), impossible[c].end());
        if (guesses[c].kind == ColumnKind::Number && guesses[c].decimalTold && guesses[c].decimal == ',')
            read.decimal = ',';
    }
    std::sort(read.impossibleRows.begin(), read.impossibleRows.end());
    read.impossibleRows.erase(std::unique(read.impossibleRows.begin(), read.impossibleRows.end()), read.impossibleRows.end());
    return read;
}

// Moves rows with dates such as 31.02 from the rows to the rejects; whether there were any, so that the columns must be read again.
bool rejectImpossibleDates(std::string_view text, const std::vector<CsvBlock>& blocks, TableLayout& layout, const ColumnsRead& read,
                           std::int64_t linesBefore)
{
    if (read.impossibleRows.empty())
        return false;
    std::vector<RowPlace> kept;
    LineCounter lines(text);
    std::size_t next = 0;
    for (std::uint32_t row = 0; row < layout.rows.size(); ++row) {
        if (next == read.impossibleRows.size() || read.impossibleRows[next] != row) {
            kept.push_back(layout.rows[row]);
            continue;
        }
        ++next;
        const CsvBlock& block = blocks[layout.rows[row].block];
        const std::size_t record = layout.rows[row].record;
        layout.rejects.push_back({.line = lines.lineAt(block.records[record].begin) + linesBefore,
                                  .code = "reject.impossible-date",
                                  .text = std::string(recordText(text, block, record))});
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

    DialectChoices choices{.delimiter = delimiter.value(), .quote = quote.value()};
    const std::optional<SeparatorLine> separator = separatorLine(text);
    std::string_view body = text;
    if (separator) {
        body.remove_prefix(separator->bytes);
        if (!choices.delimiter)
            choices.delimiter = separator->delimiter;
    }
    const CsvDialect dialect = detectDialect(body, choices);
    Result<std::vector<CsvBlock>> cut = csvBlocks(body, dialect, progress.part(0, 0.4));
    const std::int64_t linesBefore = separator ? 1 : 0;
    if (!cut.ok()) {
        Failure failure = cut.failure();
        failure.line += linesBefore;
        failure.found = shownText(failure.found);
        return failure;
    }
    const std::vector<CsvBlock> blocks = std::move(cut).value();
    TableLayout layout = layOut(body, blocks, dialect, options.header);
    if (layout.width > kColumnLimit)
        return Failure{.code = "read.too-many-columns", .numbers = {static_cast<double>(layout.width), static_cast<double>(kColumnLimit)}};
    layout.records += linesBefore;
    layout.preambleLines += linesBefore;
    for (Reject& reject : layout.rejects)
        reject.line += linesBefore;
    if (layout.firstShortLine > 0)
        layout.firstShortLine += linesBefore;

    const NamedColumns named = nameColumns(layout.header ? layout.names : numberedNames(layout.width));
    ColumnsRead read = readColumns(body, blocks, layout, dialect, named,
                                   {.snapshot = &snapshot, .options = &options, .decimal = decimal.value()}, progress.part(0.4, 1));
    while (rejectImpossibleDates(body, blocks, layout, read, linesBefore))
        read =
            readColumns(body, blocks, layout, dialect, named, {.snapshot = &snapshot, .options = &options, .decimal = decimal.value()}, {});
    noteLayout(layout, named, snapshot);

    snapshot.reading.delimiter = layout.width > 1 ? shownCharacter(dialect.delimiter) : std::string();
    snapshot.reading.quote = shownCharacter(dialect.quote);
    snapshot.reading.header = layout.header;
    snapshot.reading.preambleLines = layout.preambleLines;
    snapshot.reading.decimal = std::string(1, decimal.value().value_or(read.decimal));
    snapshot.columns = std::move(read.readings);
    std::move(read.findings.begin(), read.findings.end(), std::back_inserter(snapshot.findings));
    snapshot.table = Table(snapshot.name, std::move(read.columns), layout.rows.size());
    snapshot.rejects = std::move(layout.rejects);
    snapshot.records = layout.records;
    snapshot.blankLines = layout.blankLines;
    return snapshot;
}

}  // namespace holdfast
