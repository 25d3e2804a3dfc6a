// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/workbook/sheet_choice.h"

#include "base/text.h"
#include "sources/workbook/sheet_layout.h"

namespace holdfast {

Result<ChosenSheet> chooseSheet(const std::vector<SheetInfo>& sheets, const std::optional<std::string>& wanted,
                                const std::function<Result<SheetCells>(std::size_t)>& read)
{
    std::optional<ChosenSheet> best;
    const auto take = [&](std::size_t index) -> std::optional<Failure> {
        Result<SheetCells> cells = read(index);
        if (!cells.ok())
            return cells.failure();
        const bool better = !best || (best->cells.grid.rows() == 0 && cells.value().grid.rows() > 0) || holdsTable(cells.value().grid);
        if (better)
            best.emplace(ChosenSheet{.index = index, .cells = std::move(cells).value()});
        return std::nullopt;
    };
    if (sheets.empty())
        return Failure{.code = "read.no-sheet"};
    if (wanted) {
        Failure missing{.code = "read.sheet-missing", .found = shownText(*wanted), .texts = {std::string()}};
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            missing.texts[0] += (i > 0 ? ", " : "") + sheets[i].name;
            if (sheets[i].name != *wanted)
                continue;
            if (std::optional<Failure> failure = take(i))
                return *failure;
            return std::move(*best);
        }
        return missing;
    }
    for (const bool hidden : {false, true})
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            if (sheets[i].hidden != hidden || (best && (hidden ? best->cells.grid.rows() > 0 : holdsTable(best->cells.grid))))
                continue;
            if (std::optional<Failure> failure = take(i))
                return *failure;
        }
    return std::move(*best);
}

void noteSheets(SourceSnapshot& snapshot)
{
    Finding others{
        .severity = Severity::Note, .code = "read.other-sheets", .subject = snapshot.name, .texts = {snapshot.reading.sheet, ""}};
    Finding hidden{.severity = Severity::Note, .code = "read.hidden-sheets", .subject = snapshot.name, .texts = {""}};
    double otherCount = 0;
    double hiddenCount = 0;
    for (const SheetInfo& sheet : snapshot.reading.sheets) {
        if (sheet.name == snapshot.reading.sheet)
            continue;
        std::string& names = sheet.hidden ? hidden.texts[0] : others.texts[1];
        names += (names.empty() ? "" : ", ") + shownText(sheet.name);
        ++(sheet.hidden ? hiddenCount : otherCount);
    }
    others.numbers = {otherCount};
    hidden.numbers = {hiddenCount};
    if (otherCount > 0)
        snapshot.findings.push_back(std::move(others));
    if (hiddenCount > 0)
        snapshot.findings.push_back(std::move(hidden));
}

void noteActive(const std::vector<std::string>& active, SourceSnapshot& snapshot)
{
    for (const std::string& what : active)
        snapshot.findings.push_back({.severity = Severity::Note, .code = "read.ignored-" + what, .subject = snapshot.name});
}

}  // namespace holdfast
