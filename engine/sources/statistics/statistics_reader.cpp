// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/statistics/statistics_reader.h"

#include <iterator>
#include <numeric>
#include <set>

#include "sources/flag_words.h"
#include "sources/grid_table.h"
#include "sources/read_choices.h"
#include "sources/statistics/statistics_file.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewValues = 20;

// Codes of one column that are there, and how they read.
struct Labelled
{
    std::map<std::string, std::string> texts;  // by the code as text
    std::size_t named = 0;                     // of them by a label
    std::set<std::string> repeated;            // labels that several codes have
};

const std::string* labelOf(const ValueLabels& labels, const CellGrid& grid, std::size_t row, std::size_t column)
{
    std::string made;
    if (grid.type(row, column) == CellType::Number) {
        const auto found = labels.ofNumbers.find(grid.numberAt(row, column));
        return found == labels.ofNumbers.end() ? nullptr : &found->second;
    }
    if (grid.type(row, column) != CellType::Text)
        return nullptr;
    const auto found = labels.ofTexts.find(std::string(grid.textAt(row, column, made)));
    return found == labels.ofTexts.end() ? nullptr : &found->second;
}

// Nothing when labels name only few of many values: those of a scale, or of what is missing.
std::optional<Labelled> labelled(const ValueLabels& labels, const CellGrid& grid, std::size_t column)
{
    Labelled made;
    std::map<std::string, std::size_t> uses;
    std::string text;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const CellType type = grid.type(row, column);
        if (type != CellType::Number && type != CellType::Text)
            continue;
        const std::string code(grid.textAt(row, column, text));
        if (made.texts.contains(code))
            continue;
        const std::string* label = labelOf(labels, grid, row, column);
        made.named += label != nullptr ? 1 : 0;
        made.texts[code] = label != nullptr && !label->empty() ? *label : code;
        if (++uses[made.texts[code]] > 1)
            made.repeated.insert(made.texts[code]);
        if (made.texts.size() > kFewValues && made.texts.size() > 2 * (labels.ofNumbers.size() + labels.ofTexts.size()))
            return std::nullopt;
    }
    if (made.named == 0)
        return std::nullopt;
    for (auto& [code, shown] : made.texts)
        if (made.repeated.contains(shown))
            shown += " (" + code + ")";
    return made;
}

void relabel(CellGrid& grid, std::size_t column, const Labelled& labels)
{
    std::string text;
    std::map<std::string, std::uint32_t> numbers;
    for (const auto& [code, shown] : labels.texts)
        numbers[code] = grid.pool().add(shown);
    for (std::size_t row = 0; row < grid.rows(); ++row) {
        const CellType type = grid.type(row, column);
        if (type == CellType::Number || type == CellType::Text)
            grid.relabel(row, column, numbers.at(std::string(grid.textAt(row, column, text))));
    }
}

void noteLabels(const StatisticsFile& file, std::size_t column, ColumnReading& reading)
{
    const StatisticsVariable& variable = file.variables[column];
    reading.label = variable.label;
    const auto labels = file.labels.find(variable.labelSet);
    if (variable.labelSet.empty() || labels == file.labels.end())
        return;
    for (const auto& [number, label] : labels->second.ofNumbers)
        reading.valueLabels.emplace_back(numberText(number), label);
    for (const auto& [text, label] : labels->second.ofTexts)
        reading.valueLabels.emplace_back(text, label);
}

ColumnKind kindOf(const Labelled& labels)
{
    const bool flag = labels.texts.size() == 2 && isFlagPair(labels.texts.begin()->second, labels.texts.rbegin()->second);
    return flag ? ColumnKind::Flag : ColumnKind::Category;
}

std::string lowered(std::string text)
{
    for (char& c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return text;
}

}  // namespace

Result<SourceSnapshot> readStatistics(SourceSnapshot snapshot, std::string_view bytes, StatisticsKind kind, const ReadOptions& options,
                                      const Progress& progress, const FirstRows& first)
{
    if (std::optional<Failure> refused = refusedChoice(options))
        return *refused;
    Result<StatisticsFile> read = readStatisticsFile(bytes, kind, options, progress.part(0, 0.6), first);
    if (!read.ok())
        return read.failure();
    StatisticsFile file = std::move(read).value();
    const std::size_t width = file.variables.size();
    GridPart part{.columns = std::vector<std::uint32_t>(width), .rows = std::vector<std::uint32_t>(file.grid.rows())};
    std::iota(part.columns.begin(), part.columns.end(), 0U);
    std::iota(part.rows.begin(), part.rows.end(), 0U);
    part.hints.resize(width);
    std::vector<std::string> given;
    for (std::size_t c = 0; c < width; ++c) {
        const StatisticsVariable& variable = file.variables[c];
        given.push_back(variable.name);
        const auto note = [&](const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
            snapshot.findings.push_back({.severity = Severity::Note,
                                         .code = code,
                                         .subject = variable.name,
                                         .numbers = std::move(numbers),
                                         .texts = std::move(texts)});
        };
        if (variable.userMissing > 0)
            note("read.user-missing", {static_cast<double>(variable.userMissing)});
        const auto labels = file.labels.find(variable.labelSet);
        if (variable.labelSet.empty() || labels == file.labels.end())
            continue;
        progress.throwIfCancelled();
        if (const std::optional<Labelled> found = labelled(labels->second, file.grid, c)) {
            relabel(file.grid, c, *found);
            part.hints[c] = {.kind = kindOf(*found), .reason = "kind.value-labels", .allValues = true};
            if (!found->repeated.empty())
                note("read.same-labels", {static_cast<double>(found->repeated.size())}, {*found->repeated.begin()});
        }
    }
    const NamedColumns named = nameColumns(given);
    std::vector<ColumnNames> names = named.names;
    chooseColumns(options, part, names, snapshot.findings);
    snapshot.passedOver = file.passedOver + drawRows(options, part);
    const std::vector<std::uint32_t> columns = part.columns;
    GridTable made = gridTable(file.grid, part, names, snapshot.name, options, snapshot.rejects, progress.part(0.6, 1));
    for (std::size_t i = 0; i < columns.size(); ++i)
        noteLabels(file, columns[i], made.readings[i]);
    std::move(made.findings.begin(), made.findings.end(), std::back_inserter(snapshot.findings));
    if (part.rows.empty())
        snapshot.findings.push_back({.severity = Severity::Warning,
                                     .code = "read.no-rows",
                                     .subject = snapshot.name,
                                     .numbers = {static_cast<double>(part.columns.size())}});
    if (snapshot.passedOver > 0)
        snapshot.findings.push_back({.severity = Severity::Note,
                                     .code = "read.rows-passed-over",
                                     .subject = snapshot.name,
                                     .numbers = {static_cast<double>(snapshot.passedOver),
                                                 static_cast<double>(snapshot.passedOver) + static_cast<double>(part.rows.size())}});

    snapshot.reading.format = formatName(kind);
    snapshot.reading.encoding = file.encoding.empty() ? "utf-8" : lowered(file.encoding);
    snapshot.reading.delimiter.clear();
    snapshot.reading.quote.clear();
    snapshot.reading.escape.clear();
    snapshot.reading.decimal = std::string(1, made.decimal);
    snapshot.reading.header = true;  // the list of variables
    snapshot.columns = std::move(made.readings);
    snapshot.table = Table(snapshot.name, std::move(made.columns), part.rows.size());
    snapshot.records = 1 + static_cast<std::int64_t>(part.rows.size() + snapshot.rejects.size()) + snapshot.passedOver;
    return snapshot;
}

}  // namespace holdfast
