// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/batch/commands.h"
#include "app/messages/messages.h"
#include "output/json/results_json.h"

namespace holdfast {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("holdfast", text, nullptr, n); }

QString kindWord(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Number:
        return tr("number");
    case ColumnKind::Category:
        return tr("category");
    case ColumnKind::Flag:
        return tr("yes or no");
    case ColumnKind::Text:
        return tr("text");
    case ColumnKind::Code:
        return tr("code");
    case ColumnKind::Date:
        return tr("date");
    }
    return {};
}

void printSource(const SourceSnapshot& source, Console& console)
{
    const QString delimiter = source.reading.delimiter == "\t" ? tr("TAB") : QString::fromStdString(source.reading.delimiter);
    console.print(QString::fromStdString(source.path));
    console.print("  " + tr("%1, encoding %2, delimiter %3, decimal mark %4")
                             .arg(QString::fromStdString(source.reading.format), QString::fromStdString(source.reading.encoding),
                                  delimiter.isEmpty() ? tr("none") : delimiter, QString::fromStdString(source.reading.decimal)));
    for (const SheetInfo& sheet : source.reading.sheets) {
        const bool read = sheet.name == source.reading.sheet;
        const QString line = read           ? tr("sheet “%1”: %2 rows, %3 columns; read")
                             : sheet.hidden ? tr("sheet “%1”: %2 rows, %3 columns; hidden")
                                            : tr("sheet “%1”: %2 rows, %3 columns");
        console.print("  " + line.arg(QString::fromStdString(sheet.name)).arg(sheet.rows).arg(sheet.columns));
    }
    console.print("  " + tr("records in the file: %1 = rows: %2 + rejected: %3 + blank: %4 + header: %5 + above it: %6")
                             .arg(source.records)
                             .arg(source.table.rows())
                             .arg(source.rejects.size())
                             .arg(source.blankLines)
                             .arg(source.reading.header ? 1 : 0)
                             .arg(source.reading.preambleLines));
    for (const ColumnReading& column : source.columns)
        console.print("    " + tr("%1: %2, distinct %3, missing %4")
                                   .arg(QString::fromStdString(column.id.name), kindWord(column.kind))
                                   .arg(column.distinct)
                                   .arg(column.missing));
    for (const Finding& finding : source.findings)
        console.print("    " + sentence(finding));
}

}  // namespace

Exit runInspect(const QStringList& words, Console& console)
{
    const Arguments arguments = parseArguments(words, {.values = {"language"}, .lists = {}, .flags = {"json"}, .positionalsLeast = 1});
    chooseLanguage(arguments, {});
    // Every file by itself, also when one is named twice.
    std::vector<std::shared_ptr<const SourceSnapshot>> sources;
    bool refused = false;
    bool incomplete = false;
    for (const QString& file : arguments.positionals) {
        Study study;
        study.sources.push_back(studyOfFiles({file}).sources.front());
        study.sources.front().path = file.toStdString();
        const Inputs inputs = lookAtFiles(study, {});
        Results results;
        const Plan plan = runStages(study, inputs, results, console, [](Stage stage) { return stage == Stage::Read; });
        refused |= sayFailures(plan, study, inputs, results, console);
        incomplete |= sayRejects(plan, results, console);
        if (auto source = plan.source(results, 0))
            sources.push_back(std::move(source));
    }
    if (arguments.has("json")) {
        StringSink sink;
        writeInspection(sources, sink);
        console.print(sink.text());
    } else
        for (const auto& source : sources)
            printSource(*source, console);
    return refused ? Exit::Refused : incomplete ? Exit::Incomplete : Exit::Done;
}

}  // namespace holdfast
