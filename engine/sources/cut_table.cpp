// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/cut_table.h"

#include <memory>
#include <utility>

#include "sources/split_decimals.h"

namespace holdfast {

namespace {

Result<CutTable> cutAs(std::string_view text, const DetectedDialect& dialect, const LayoutChoices& choices, const Progress& progress)
{
    Result<std::vector<CsvBlock>> blocks = csvBlocks(text, dialect.dialect, progress);
    if (!blocks.ok())
        return blocks.failure();
    CutTable table{.dialect = dialect, .blocks = std::move(blocks).value()};
    table.layout = layOut(text, table.blocks, dialect.dialect, choices);
    if (const std::optional<SplitDecimals> split = splitDecimals(text, table.blocks, dialect.dialect, table.layout)) {
        joinDecimals(table.blocks, *split);
        table.layout = layOut(text, table.blocks, dialect.dialect, choices);
        table.joinedDecimals = split->places.size();
    }
    return table;
}

// Where to look again: at the first record that does not fit when one in twenty does not; in the middle of what nothing parts.
std::optional<std::uint64_t> doubtfulPlace(std::string_view text, const CutTable& table)
{
    if (table.layout.oddRecords * 20 > table.layout.records)
        return table.layout.firstOdd;
    if (table.dialect.dialect.delimiter != '\0')
        return std::nullopt;
    const std::size_t lineEnd = text.find('\n', text.size() / 2);
    return lineEnd == std::string_view::npos ? std::nullopt : std::optional<std::uint64_t>(lineEnd + 1);
}

bool isBetter(const CutTable& again, const CutTable& table)
{
    if (table.dialect.dialect.delimiter == '\0')
        return again.layout.width > 1 && static_cast<std::int64_t>(again.layout.rows.size()) * 10 > again.layout.records * 7;
    return again.layout.width > 1 && again.layout.oddRecords * 3 < table.layout.oddRecords;
}

}  // namespace

namespace {

Result<CutTable> cutPlain(std::string_view text, const DetectedDialect& detected, const DialectChoices& dialect,
                          const LayoutChoices& layout, const Progress& progress)
{
    Result<CutTable> first = cutAs(text, detected, layout, progress);
    if (!first.ok() || detected.sampleBytes == text.size())
        return first;
    const std::optional<std::uint64_t> place = doubtfulPlace(text, first.value());
    if (!place)
        return first;
    const DetectedDialect second = detectDialect(text.substr(*place), dialect);
    if (second.dialect == detected.dialect)
        return first;
    Result<CutTable> again = cutAs(text, second, layout, progress);
    if (!again.ok() || !isBetter(again.value(), first.value()))
        return first;
    CutTable better = std::move(again).value();
    better.sampleLied = lineAt(text, *place);
    return better;
}

}  // namespace

Result<CutTable> cutTable(std::string_view text, const DialectChoices& dialect, const LayoutChoices& layout, const Progress& progress)
{
    PlainerText plainer = plainerText(text, dialect);
    text = plainer.of(text);
    Result<CutTable> cut = cutPlain(text, plainer.dialectOf(text, dialect), plainer.choices(dialect), layout, progress.part(0, 0.9));
    if (!cut.ok())
        return cut.failure();
    CutTable table = std::move(cut).value();
    if (std::optional<MendedText> mended = mendRows(text, table.blocks, table.dialect.dialect, table.layout)) {
        Result<CutTable> again = cutAs(mended->text, table.dialect, layout, progress.part(0.9, 1));
        const auto misfits = [](const TableLayout& laid) {
            return laid.oddRecords + static_cast<std::int64_t>(laid.rejects.size()) + (laid.header && laid.unnamedColumns == 0 ? 0 : 1);
        };
        if (again.ok() && misfits(again.value().layout) < misfits(table.layout)) {
            CutTable better = std::move(again).value();
            better.sampleLied = table.sampleLied;
            better.mended = mended->rows;
            plainer.text = std::make_shared<const std::string>(std::move(mended->text));
            table = std::move(better);
        }
    }
    table.plainer = std::move(plainer);
    return table;
}

}  // namespace holdfast
