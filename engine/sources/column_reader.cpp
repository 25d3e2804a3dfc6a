// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/column_reader.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "base/parallel.h"
#include "base/text.h"
#include "sources/column_values.h"
#include "sources/kind_guess.h"
#include "sources/known_names.h"
#include "sources/misfits.h"
#include "sources/missing_marks.h"

namespace holdfast {

namespace {

// A slip or two among them aside.
bool areNumbers(const KindEvidence& evidence)
{
    return evidence.numbers > 0 && evidence.numbers * 20 >= (evidence.rows - evidence.missing) * 19;
}

// '.' or ',': what most columns that show one show.
char decimalOfFile(const std::vector<KindEvidence>& evidence, const ColumnWishes& wishes)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    for (std::size_t c = 0; c < evidence.size(); ++c)
        if (areNumbers(evidence[c]) && (wishes.hints.empty() || !wishes.hints[c].numbers))
            if (const std::optional<char> mark = decimalOf(evidence[c]))
                ++(*mark == '.' ? points : commas);
    if (points == commas)
        return points == 0 && wishes.delimiter == ';' ? ',' : '.';
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

// Whether a column of nothing but "-" holds answers: there are at least as many columns of "+" and "-", and in none does "-" stand for what
// is missing among other values.
bool takesMinusForAnswer(const std::vector<KindEvidence>& evidence)
{
    const auto answers = std::count_if(evidence.begin(), evidence.end(), [](const KindEvidence& each) { return each.answersBySigns; });
    const auto bare = std::count_if(evidence.begin(), evidence.end(), [](const KindEvidence& each) { return each.onlyMinus; });
    return answers > 0 && answers >= bare &&
           std::none_of(evidence.begin(), evidence.end(), [](const KindEvidence& each) { return each.minusBeside; });
}

}  // namespace

ColumnsRead readColumns(std::vector<ColumnCells> cells, const std::vector<ColumnNames>& names, const ColumnWishes& wishes,
                        const Progress& progress)
{
    const std::size_t width = cells.size();
    const auto hintOf = [&wishes](std::size_t c) { return wishes.hints.empty() ? ColumnHint{} : wishes.hints[c]; };
    const MissingMarks marks(wishes.options->missing);
    const MissingMarks blanks(wishes.options->missing.value_or(std::vector<std::string>()));
    std::vector<KindEvidence> evidence(width);
    parallelFor(
        width, [&](std::size_t c) { evidence[c] = gatherEvidence(cells[c].texts, hintOf(c).allValues ? blanks : marks); },
        progress.part(0, 0.5));
    if (!wishes.options->missing && takesMinusForAnswer(evidence))
        for (std::size_t c = 0; c < width; ++c)
            if (evidence[c].onlyMinus && !hintOf(c).allValues)
                evidence[c] = gatherEvidence(cells[c].texts, marks, true);
    const char fileDecimal = wishes.decimal.value_or(decimalOfFile(evidence, wishes));

    ColumnsRead read;
    read.readings.resize(width);
    std::vector<KindGuess> guesses(width);
    std::vector<std::optional<Column>> columns(width);
    std::vector<std::vector<Finding>> findings(width);
    std::vector<std::vector<std::uint32_t>> impossible(width);
    std::vector<std::vector<std::uint32_t>> misfits(width);
    parallelFor(
        width,
        [&](std::size_t c) {
            const ColumnHint hint = hintOf(c);
            const auto order = wishes.options->dates.find(names[c].inFile);
            const KindHints hints{.decimal = hint.numbers ? std::optional('.') : wishes.decimal,
                                  .fileDecimal = fileDecimal,
                                  .order = order == wishes.options->dates.end() ? std::nullopt : dateOrderNamed(order->second),
                                  .codes = namesCodes(names[c].inFile),
                                  .dates = namesDates(names[c].inFile)};
            ColumnReading& reading = read.readings[c];
            KindGuess& guess = guesses[c];
            const auto wanted = wishes.options->kinds.find(names[c].inFile);
            const auto decide = [&] {
                const CellDictionary& texts = cells[c].texts;
                if (wanted != wishes.options->kinds.end())
                    guess = overriddenKind(texts, evidence[c], wanted->second, hints);
                else if (hint.kind) {
                    guess = overriddenKind(texts, evidence[c], *hint.kind, hints);
                    guess.reason = hint.reason;
                } else
                    guess = guessKind(texts, evidence[c], hints);
            };
            decide();
            if (cells[c].numbers && (guess.kind != ColumnKind::Number || evidence[c].sameLength > 0 ||
                                     !areDirect(cells[c].texts, evidence[c].isMissing, guess.decimal))) {
                cells[c] = wishes.texts(c);
                evidence[c] = gatherEvidence(cells[c].texts, marks);
                decide();
            }
            const CellDictionary& texts = cells[c].texts;
            if (guess.rejectMisfits) {
                const std::vector<bool> wrong = misfitTexts(texts, evidence[c], guess);
                for (std::size_t row = 0; row < texts.codes().size(); ++row)
                    if (wrong[static_cast<std::size_t>(texts.codes()[row])])
                        impossible[c].push_back(static_cast<std::uint32_t>(row));
            }
            if (!guess.wrong.empty())
                for (std::size_t row = 0; row < texts.codes().size() && misfits[c].size() < kMisfitLines; ++row)
                    if (guess.wrong[static_cast<std::size_t>(texts.codes()[row])])
                        misfits[c].push_back(static_cast<std::uint32_t>(row));
            noteMarks(texts, evidence[c], names[c].inFile, findings[c]);
            for (Finding& finding : guess.findings) {
                finding.subject = names[c].inFile;
                findings[c].push_back(std::move(finding));
            }
            reading.id = {wishes.origin, names[c].inFile};
            reading.kind = guess.kind;
            reading.misfits = guess.misfits;
            reading.reason = guess.reason;
            reading.numbers = guess.numbers;
            columns[c].emplace(reading.id, names[c].shown, reading.kind, columnValues(cells[c], evidence[c], guess, reading));
            cells[c] = ColumnCells();
        },
        progress.part(0.5, 1));
    for (std::size_t c = 0; c < width; ++c) {
        read.columns.push_back(std::move(*columns[c]));
        for (Finding& finding : findings[c]) {
            if (namesMisfits(finding))
                read.misfitRows.push_back({.finding = read.findings.size(), .rows = std::move(misfits[c])});
            read.findings.push_back(std::move(finding));
        }
        read.impossibleRows.insert(read.impossibleRows.end(), impossible[c].begin(), impossible[c].end());
        const bool told = guesses[c].kind == ColumnKind::Number
                              ? guesses[c].decimalTold && guesses[c].decimal == ','
                              : fileDecimal == ',' && areNumbers(evidence[c]) && decimalOf(evidence[c]) == ',';
        if (told && (wishes.hints.empty() || !wishes.hints[c].numbers) && wishes.decimal.value_or(',') == ',')
            read.decimal = ',';
    }
    std::sort(read.impossibleRows.begin(), read.impossibleRows.end());
    read.impossibleRows.erase(std::unique(read.impossibleRows.begin(), read.impossibleRows.end()), read.impossibleRows.end());
    return read;
}

}  // namespace holdfast
