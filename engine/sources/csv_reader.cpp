// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/csv_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/column_names.h"
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

std::string shownCharacter(char c) { return c == '\0' ? std::string() : std::string(1, c); }

// The cells of every column as dictionaries.
std::vector<CellDictionary> dictionaries(std::string_view text, const std::vector<CsvBlock>& blocks, const TableLayout& layout,
                                         const CsvDialect& dialect, const Progress& progress)
{
    std::vector<CellDictionary> columns(layout.width);
    parallelFor(
        layout.width,
        [&](std::size_t c) {
            CellDictionary& cells = columns[c];
            cells.reserveRows(layout.rows.size());
            std::string decoded;
            for (const RowPlace& row : layout.rows) {
                if (c >= row.fields) {
                    cells.add({}, true);
                    continue;
                }
                const CsvField& field = blocks[row.block].fields[row.firstField + c];
                cells.add(fieldText(text, field, dialect, decoded), field.coded == 0);
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
    layout.records += linesBefore;
    layout.preambleLines += linesBefore;
    for (Reject& reject : layout.rejects)
        reject.line += linesBefore;
    if (layout.firstShortLine > 0)
        layout.firstShortLine += linesBefore;

    const NamedColumns named = nameColumns(layout.header ? layout.names : numberedNames(layout.width));
    noteLayout(layout, named, snapshot);
    std::vector<CellDictionary> cells = dictionaries(body, blocks, layout, dialect, progress.part(0.4, 0.7));
    std::vector<KindEvidence> evidence(layout.width);
    parallelFor(
        layout.width, [&](std::size_t c) { evidence[c] = gatherEvidence(cells[c]); }, progress.part(0.7, 0.8));
    const char fileDecimal = decimal.value().value_or(decimalOfFile(evidence, dialect.delimiter));

    std::vector<KindGuess> guesses(layout.width);
    std::vector<std::optional<Column>> columns(layout.width);
    std::vector<std::vector<Finding>> findings(layout.width);
    snapshot.columns.resize(layout.width);
    parallelFor(
        layout.width,
        [&](std::size_t c) {
            const ColumnNames& names = named.names[c];
            ColumnReading& reading = snapshot.columns[c];
            const auto wanted = options.kinds.find(names.inFile);
            guesses[c] = wanted == options.kinds.end()
                             ? guessKind(cells[c], evidence[c], decimal.value(), fileDecimal)
                             : overriddenKind(cells[c], evidence[c], wanted->second, decimal.value(), fileDecimal);
            noteMarks(cells[c], evidence[c], names.inFile, findings[c]);
            for (Finding& finding : guesses[c].findings) {
                finding.subject = names.inFile;
                findings[c].push_back(std::move(finding));
            }
            reading.id = {snapshot.name, names.inFile};
            reading.kind = guesses[c].kind;
            reading.misfits = guesses[c].misfits;
            reading.reason = guesses[c].reason;
            reading.numbers = guesses[c].numbers;
            columns[c].emplace(reading.id, names.shown, reading.kind, columnValues(cells[c], evidence[c], guesses[c], reading));
            cells[c] = CellDictionary();
        },
        progress.part(0.8, 1));

    snapshot.reading.delimiter = layout.width > 1 ? shownCharacter(dialect.delimiter) : std::string();
    snapshot.reading.quote = shownCharacter(dialect.quote);
    snapshot.reading.header = layout.header;
    snapshot.reading.preambleLines = layout.preambleLines;
    const bool comma = std::any_of(guesses.begin(), guesses.end(),
                                   [](const KindGuess& g) { return g.kind == ColumnKind::Number && g.decimalTold && g.decimal == ','; });
    snapshot.reading.decimal = decimal.value() ? std::string(1, *decimal.value()) : comma ? "," : ".";
    std::vector<Column> made;
    for (std::size_t c = 0; c < layout.width; ++c) {
        made.push_back(std::move(*columns[c]));
        std::move(findings[c].begin(), findings[c].end(), std::back_inserter(snapshot.findings));
    }
    snapshot.table = Table(snapshot.name, std::move(made), layout.rows.size());
    snapshot.rejects = std::move(layout.rejects);
    snapshot.records = layout.records;
    snapshot.blankLines = layout.blankLines;
    return snapshot;
}

}  // namespace holdfast
