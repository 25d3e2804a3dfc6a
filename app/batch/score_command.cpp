// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <set>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/batch/commands.h"
#include "app/batch/losses.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/save_file.h"
#include "app/store/study_io.h"
#include "output/csv_writer.h"
#include "output/customer_table.h"
#include "output/xlsx_writer.h"
#include "recipe/row_condition.h"
#include "study/check_study.h"
#include "study/json/kept_json.h"
#include "workbench/look_at_next_files.h"
#include "workbench/score.h"

namespace holdfast {

namespace {

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("holdfast", text, nullptr, n); }

// The one that was named, else the one that was kept last. Nothing: it was refused.
std::optional<KeptModel> chosenModel(const StudyFile& file, const Arguments& arguments, Console& console)
{
    const std::string name = arguments.value("model").toStdString();
    const KeptName* chosen = nullptr;
    QStringList names;
    for (const KeptName& model : file.study.kept) {
        names << QString::fromStdString(model.name);
        if (name.empty() || model.name == name)
            chosen = &model;
    }
    if (chosen == nullptr) {
        console.say(names.isEmpty() ? tr("The study keeps no model. Keep one in the window, or by: holdfast run STUDY --keep NAME")
                                    : tr("The study keeps no model “%1”; it keeps: %2.").arg(arguments.value("model"), names.join(", ")));
        return std::nullopt;
    }
    const auto held = file.kept.find(chosen->hash);
    Result<KeptModel> model = held == file.kept.end() ? Result<KeptModel>(Failure{.code = "kept.absent", .texts = {chosen->name}})
                                                      : readKept(held->second, chosen->hash);
    if (model)
        if (std::optional<Failure> unsound = checkStudy(studyOf(model.value())))
            model = std::move(*unsound);
    if (!model) {
        Failure failure = model.failure();
        failure.texts = {chosen->name};
        console.say(sentence(failure));
        return std::nullopt;
    }
    return std::move(model).value();
}

// The new files in the places of those the model learned from. Nothing: it was refused.
std::optional<Study> inTheirPlaces(const Study& study, const std::vector<std::vector<KnownColumn>>& expected,
                                   const std::map<std::string, std::string>& assigned, Inputs& inputs, Results& results, Console& console)
{
    NextLook look =
        lookAtNextFiles(study, expected, assigned,
                        console.progress().observedBy([&](double fraction) { console.showProgress(tr("reading files"), fraction); }));
    console.hideProgress();
    bool refused = false;
    for (const Failure& failure : look.failures) {
        console.say(sentence(failure));
        refused = true;
    }
    for (BoundSource& file : look.files) {
        for (BoundColumn& column : file.columns)
            column.without = column.without || (!column.slot.now && scoresWithout(column.uses));
        for (const Finding& finding : unanswered(file)) {
            // A customer who is new has no outcome, and need not have a profit or a consent.
            const bool idle =
                finding.code == "next.value-missing" ||
                (finding.code == "next.missing" && std::any_of(file.columns.begin(), file.columns.end(), [&](const BoundColumn& column) {
                     return column.without && !finding.texts.empty() && column.slot.before.name == finding.texts.front();
                 }));
            if (!idle) {
                console.say(sentence(finding));
                refused = true;
            }
        }
    }
    if (refused)
        return std::nullopt;
    Study next = withNextFiles(study, look.files);
    inputs = lookAtFiles(next, std::move(inputs));
    keepReads(next, inputs, look, results);
    return next;
}

// One table with a row per customer, as it is: read, and nothing joined.
Study plainStudy(const KeptModel& kept, const QString& file)
{
    Study study = studyOfFiles({file});
    study.join.base = study.sources.front().name;
    for (const DesignFeature& feature : kept.features)
        if (!feature.categorical)
            study.sources.front().options.kinds[feature.name] = feature.isDate ? ColumnKind::Date : ColumnKind::Number;
    return study;
}

// The tables that what is computed of customers needs: their features, formulas, rules, keys, and who remains at all.
std::set<std::string> neededTables(const KeptModel& kept)
{
    const JoinPlan& plan = kept.join;
    std::set<std::string> needed{plan.base};
    for (const DesignFeature& feature : kept.features)
        needed.insert(feature.id.origin);
    for (const DerivedColumn& column : plan.derived)
        for (const auto& [name, id] : column.formula.columns)
            needed.insert(id.origin);
    for (const RowRule& rule : plan.rules)
        for (const ColumnId& id : columnsOf(rule.keep))
            needed.insert(id.origin);
    for (const JoinPart& part : plan.parts) {
        if (part.how != JoinHow::Left || part.repeats)
            needed.insert(part.table);
        for (const KeyPair& key : part.further)
            needed.insert(key.base.origin);
    }
    for (const AppendSpec& append : plan.appends)
        needed.insert(append.tables.begin(), append.tables.end());
    return needed;
}

// A table that nothing of that asks for, like that of profits, need not come with new customers.
Study withoutIdleSources(Study study, const KeptModel& kept, const std::map<std::string, std::string>& assigned)
{
    const std::set<std::string> needed = neededTables(kept);
    const auto idle = [&](const std::string& source) { return !needed.contains(source) && !assigned.contains(source); };
    std::erase_if(study.sources, [&](const SourceSpec& source) { return idle(source.name); });
    std::erase_if(study.join.parts, [&](const JoinPart& part) { return idle(part.table); });
    return study;
}

std::optional<Table> customersOf(const KeptModel& kept, const QStringList& files, Console& console, Exit& exit)
{
    const Knowledge knowledge = loadKnowledge();
    Inputs inputs{.stamps = {}, .lexicon = knowledge.lexicon, .lexiconName = knowledge.lexiconName};
    Results results;
    std::vector<std::string> paths;
    for (const QString& file : files)
        paths.push_back(QFileInfo(file).absoluteFilePath().toStdString());
    Study study = studyOf(kept);
    const auto assigned = assignFiles(study, expectedOf(study, {}), paths, console.progress());
    study = withoutIdleSources(std::move(study), kept, assigned);
    const auto expected = expectedOf(study, {});
    const bool whole = assigned.size() == study.sources.size();
    if (!whole && files.size() > 1) {
        for (const SourceSpec& source : study.sources)
            if (!assigned.contains(source.name))
                console.say(tr("None of the files takes the place of “%1”.").arg(QString::fromStdString(source.name)));
        return std::nullopt;
    }
    if (whole) {
        std::optional<Study> next = inTheirPlaces(study, expected, assigned, inputs, results, console);
        if (!next)
            return std::nullopt;
        study = std::move(*next);
    } else {
        study = plainStudy(kept, files.front());
    }
    inputs = lookAtFiles(study, std::move(inputs));
    const Plan plan =
        runStages(study, inputs, results, console, [](Stage stage) { return stage <= Stage::Join && stage != Stage::Suggest; });
    if (sayFailures(plan, study, inputs, results, console))
        return std::nullopt;
    if (sayRejects(plan, results, console))
        exit = Exit::Incomplete;
    const auto joined = plan.made<Stage::Join>(results);
    if (!joined)
        return std::nullopt;
    exit = std::max(exit, sayJoinLosses(joined->join, console));
    return joined->join.table;
}

bool writeScored(const Table& table, const QString& path, bool russian, Console& console)
{
    const bool workbook = path.endsWith(".xlsx", Qt::CaseInsensitive);
    if (workbook)
        if (const std::optional<Failure> tooLarge = doesNotFitSheet(table)) {
            console.say(sentence(*tooLarge));
            return false;
        }
    const CsvStyle style{.delimiter = russian ? ';' : ',', .decimal = russian ? ',' : '.', .byteOrderMark = true};
    const Result<Saved> saved = saveFile(QFileInfo(path).absoluteFilePath().toStdString(), [&](Sink& sink) {
        return workbook ? writeXlsx(table, sink, console.progress()) : writeCsv(table, style, sink, console.progress());
    });
    if (!saved)
        console.say(sentence(saved.failure()));
    return saved.ok();
}

}  // namespace

Exit runScore(const QStringList& words, Console& console)
{
    const Arguments arguments =
        parseArguments(words, {.values = {"out", "model", "language"}, .lists = {}, .flags = {}, .positionalsLeast = 2});
    chooseLanguage(arguments, {});
    if (!arguments.has("out"))
        throw WrongUsage{tr("--out is missing: where shall the scores be written?")};
    const Result<StudyFile> file = openStudy(arguments.positionals.first().toStdString());
    if (!file) {
        console.say(sentence(file.failure()));
        return Exit::Refused;
    }
    const QString language = chooseLanguage(arguments, file.value().study.language);
    const std::optional<KeptModel> kept = chosenModel(file.value(), arguments, console);
    if (!kept)
        return Exit::Refused;
    Exit exit = Exit::Done;
    const std::optional<Table> customers = customersOf(*kept, arguments.positionals.mid(1), console, exit);
    if (!customers)
        return Exit::Refused;
    const Result<Scored> scored = scoreCustomers(*kept, *customers);
    if (!scored) {
        console.say(sentence(scored.failure()));
        return Exit::Refused;
    }
    for (const Finding& finding : scored.value().findings)
        console.say(sentence(finding));
    const Table told = kept->model.kind == TargetKind::Number ? withPrediction(*customers, scored.value().risk)
                                                              : scoredTable(*customers, scored.value().risk, kept->threshold);
    if (!writeScored(told, arguments.value("out"), language == "ru", console))
        return Exit::Incomplete;
    return exit;
}

}  // namespace holdfast
