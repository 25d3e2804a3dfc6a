// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <ctime>
#include <filesystem>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include "app/batch/commands.h"
#include "app/batch/losses.h"
#include "app/messages/messages.h"
#include "app/pdf/write_pdf.h"
#include "app/settings/knowledge.h"
#include "app/store/kept_text.h"
#include "app/store/study_io.h"
#include "app/store/table_files.h"
#include "base/parallel.h"
#include "output/csv_writer.h"
#include "output/customer_table.h"
#include "output/json/results_json.h"
#include "output/xlsx_writer.h"
#include "study/edits.h"
#include "workbench/design_doubts.h"
#include "workbench/look_at_next_files.h"
#include "workbench/stage_jobs.h"

namespace holdfast {

namespace {

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("holdfast", text, comment, n);
}

std::string absolute(const QString& path) { return QFileInfo(path).absoluteFilePath().toStdString(); }

// Tables that may be next month's, by their names.
std::vector<std::string> tablesIn(const QString& folder)
{
    std::vector<std::string> paths;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        if (hasTableSuffix(file.fileName()))
            paths.push_back(file.absoluteFilePath().toStdString());
    return paths;
}

// A slip or two among many values hold nobody up: they are counted and read as missing.
bool isFew(const Finding& finding, std::size_t rows)
{
    constexpr double share = 0.01;
    return finding.code == "next.retyped-loses" && finding.numbers.front() <= share * static_cast<double>(rows);
}

// The study on next month's files: the difference is said first, and what has no answer is refused. Nothing: it was refused.
std::optional<Study> onNextFiles(const Study& study, const QString& folder, Inputs& inputs, Results& results, Console& console)
{
    const auto expected = expectedOf(study, {});
    const NextLook look =
        lookAtNextFiles(study, expected, assignFiles(study, expected, tablesIn(folder), console.progress()),
                        console.progress().observedBy([&](double fraction) { console.showProgress(tr("reading files"), fraction); }));
    console.hideProgress();
    bool refused = false;
    for (const Failure& failure : look.failures) {
        console.say(sentence(failure));
        refused = true;
    }
    for (const SourceSpec& source : study.sources)
        if (std::find(look.withoutFile.begin(), look.withoutFile.end(), source.name) != look.withoutFile.end()) {
            const std::filesystem::path wanted = std::filesystem::path(absolute(folder)) / std::filesystem::path(source.path).filename();
            console.say(sentence(Failure{.code = "read.file-missing", .file = wanted.string()}));
            refused = true;
        }
    for (const BoundSource& file : look.files) {
        std::vector<Finding> open = unanswered(file);
        for (const Finding& finding : differences(file))
            if (std::none_of(open.begin(), open.end(), [&](const Finding& each) { return each.texts == finding.texts; }))
                console.say(sentence(finding));
        for (Finding& finding : open) {
            const bool few = isFew(finding, file.rows);
            if (few)
                finding.code = "next.retyped-few";
            console.say(sentence(finding));
            refused = refused || !few;
        }
    }
    if (refused) {
        console.say(tr("The files do not take the place of the study's. Mend them, or answer in the window: Replace files…"));
        return std::nullopt;
    }
    Study next = withNextFiles(study, look.files);
    inputs = lookAtFiles(next, std::move(inputs));
    keepReads(next, inputs, look, results);
    return next;
}

void sayOutside(const Study& study, const QString& path, Console& console)
{
    for (const std::string& outside : sourcesOutside(study, path.toStdString()))
        console.say(tr("The study reads a file outside of its folder: %1").arg(QString::fromStdString(outside)));
}

// Files that differ from those the study was saved with are named; the study runs on what they hold now.
void sayChangedSources(const Study& study, const Plan& plan, const Results& results, Console& console)
{
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const auto source = plan.source(results, i);
        if (source && !study.sources[i].hash.empty() && source->hash != study.sources[i].hash)
            console.say(sentence(
                Finding{Severity::Warning, "source.changed", source->name, {static_cast<double>(source->table.rows())}, {source->path}}));
    }
}

// Steps that could not be applied: the rest of the recipe went on. That a month is free of what a step mends is said, and no warning.
bool saySkippedSteps(const Plan& plan, const Results& results, Console& console)
{
    bool any = false;
    if (const auto tidied = plan.made<Stage::Tidy>(results))
        for (const StepReport& step : tidied->steps)
            for (const Finding& finding : step.findings) {
                console.say(sentence(finding));
                any = any || finding.severity != Severity::Note;
            }
    return any;
}

// Columns that may give the answer away and the like: to be known, and no reason for another exit code.
void sayDoubts(const Plan& plan, const Results& results, Console& console)
{
    if (const auto design = plan.made<Stage::Prepare>(results))
        for (const Finding& doubt : designDoubts(*design))
            console.say(sentence(doubt));
}

template <class Write>
bool written(const QString& path, Console& console, const Write& write)
{
    const Result<Saved> saved = saveFile(absolute(path), [&write](Sink& sink) { return write(sink); });
    if (!saved)
        console.say(sentence(saved.failure()));
    return saved.ok();
}

bool writeCustomers(const Arguments& arguments, const Study& study, const Plan& plan, const Results& results, Console& console)
{
    const std::string segment = arguments.value("segment").toStdString();
    const Result<Table> table = customerTable(study, plan, results, segment);
    if (!table) {
        console.say(sentence(table.failure()));
        return false;
    }
    // A segment's list is for calling its people; the list of all is for looking.
    const ContactList list = segment.empty() ? ContactList{table.value()} : contactsAmong(table.value(), study.roles);
    if (list.withoutConsent > 0)
        console.say(tr("%n customer(s) of the segment gave no consent and are left out of the list.", nullptr,
                       static_cast<int>(list.withoutConsent)));
    if (arguments.value("customers").endsWith(".xlsx", Qt::CaseInsensitive)) {
        if (const std::optional<Failure> tooLarge = doesNotFitSheet(list.customers)) {
            console.say(sentence(*tooLarge));
            return false;
        }
        return written(arguments.value("customers"), console,
                       [&](Sink& sink) { return writeXlsx(list.customers, sink, console.progress()); });
    }
    const bool russian = study.language == "ru";
    const CsvStyle style{.delimiter = russian ? ';' : ',', .decimal = russian ? ',' : '.', .byteOrderMark = true};
    return written(arguments.value("customers"), console,
                   [&](Sink& sink) { return writeCsv(list.customers, style, sink, console.progress()); });
}

// The model in use, kept under a name in the study's own file. The study there stays as it was but for that: what an option changed for
// this run alone (seed, language, next month's files) is not written back.
bool kept(const QString& name, StudyFile file, const QString& path, const Study& study, const Plan& plan, const Results& results,
          Console& console)
{
    const auto search = plan.made<Stage::Search>(results);
    if (!search) {
        console.say(tr("There is no model to keep: nothing was searched."));
        return false;
    }
    const Result<Kept> held = keptText(study, *search, usedFamily(*search, study.model), sourceReads(plan, results));
    if (!held) {
        console.say(sentence(held.failure()));
        return false;
    }
    file.study = edits::keepModel({name.toStdString(), held.value().hash}).change(std::move(file.study));
    file.kept[held.value().hash] = held.value().text;
    const Result<Saved> saved = saveStudy(std::move(file), absolute(path));
    if (!saved)
        console.say(sentence(saved.failure()));
    return saved.ok();
}

bool writeReport(const Arguments& arguments, const Plan& plan, const Results& results, Console& console)
{
    const auto document = plan.made<Stage::Report>(results);
    if (!document) {
        console.say(tr("There is no report: an earlier step did not succeed."));
        return false;
    }
    const Result<QByteArray> pdf = writePdf(*document);
    if (!pdf) {
        console.say(sentence(pdf.failure()));
        return false;
    }
    const std::string_view bytes(pdf.value().constData(), static_cast<std::size_t>(pdf.value().size()));
    return written(arguments.value("report"), console, [bytes](Sink& sink) { return sink.write(bytes); });
}

}  // namespace

Exit runRun(const QStringList& words, Console& console)
{
    const Arguments arguments =
        parseArguments(words, {.values = {"results", "report", "customers", "segment", "data", "keep", "threads", "seed", "language"},
                               .lists = {},
                               .flags = {},
                               .positionalsLeast = 1,
                               .positionalsMost = 1});
    QElapsedTimer wall;
    wall.start();
    chooseLanguage(arguments, {});
    const QString path = arguments.positionals.first();
    const Result<StudyFile> file = openStudy(path.toStdString());
    if (!file) {
        console.say(sentence(file.failure()));
        return Exit::Refused;
    }
    Study study = file.value().study;
    study.language = chooseLanguage(arguments, study.language).toStdString();
    if (!arguments.has("data"))
        sayOutside(study, path, console);
    if (arguments.has("seed"))
        study.model.seed = static_cast<std::uint64_t>(wholeNumber(arguments, "seed", 42, 0, 2'147'483'647));
    setThreadLimit(wholeNumber(arguments, "threads", 0, 1, 1024));

    const Knowledge knowledge = loadKnowledge();
    Results results;
    Inputs inputs{.stamps = {}, .lexicon = knowledge.lexicon, .lexiconName = knowledge.lexiconName};
    if (arguments.has("data")) {
        std::optional<Study> next = onNextFiles(study, arguments.value("data"), inputs, results, console);
        if (!next)
            return Exit::Refused;
        study = std::move(*next);
    }
    inputs = lookAtFiles(study, std::move(inputs));
    Plan plan = runStages(study, inputs, results, console, [](Stage stage) { return stage <= Stage::Join; });
    sayChangedSources(study, plan, results, console);
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    const Exit losses = sayLosses(study, plan, results, console);
    if (losses == Exit::Refused)
        return losses;
    plan = runStages(study, inputs, results, console);
    bool incomplete = sayFailures(plan, study, inputs, results, console) || losses != Exit::Done;
    sayDoubts(plan, results, console);
    incomplete |= sayRejects(plan, results, console);
    incomplete |= saySkippedSteps(plan, results, console);

    if (arguments.has("keep"))
        incomplete |= !kept(arguments.value("keep"), file.value(), path, study, plan, results, console);
    if (arguments.has("customers"))
        incomplete |= !writeCustomers(arguments, study, plan, results, console);
    if (arguments.has("report"))
        incomplete |= !writeReport(arguments, plan, results, console);
    if (arguments.has("results")) {
        const RunFacts facts{.version = HOLDFAST_VERSION,
                             .folder = std::filesystem::path(absolute(path)).parent_path().string(),
                             .started = QDateTime::currentDateTimeUtc().addMSecs(-wall.elapsed()).toString(Qt::ISODate).toStdString(),
                             .threads = threadLimit(),
                             .wallSeconds = static_cast<double>(wall.elapsed()) / 1000,
                             .processorSeconds = static_cast<double>(std::clock()) / CLOCKS_PER_SEC};
        incomplete |=
            !written(arguments.value("results"), console, [&](Sink& sink) { return writeResults(study, plan, results, facts, sink); });
    }
    return incomplete ? Exit::Incomplete : Exit::Done;
}

}  // namespace holdfast
