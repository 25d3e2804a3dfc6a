// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch/commands.h"

#include <algorithm>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/messages/messages.h"
#include "app/settings/translations.h"
#include "study/edits.h"

namespace holdfast {

namespace {

QString tr(const char* text, const char* comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("holdfast", text, comment, n);
}

QString stageWords(Stage stage)
{
    switch (stage) {
    case Stage::Read:
        return tr("reading files");
    case Stage::Suggest:
        return tr("looking for faults in the data");
    case Stage::Tidy:
        return tr("mending");
    case Stage::Join:
        return tr("joining tables");
    case Stage::Prepare:
        return tr("checking columns");
    case Stage::Profile:
        return tr("describing columns");
    case Stage::Associate:
        return tr("correlations");
    case Stage::Search:
        return tr("comparing models");
    case Stage::Explain:
        return tr("importance");
    case Stage::Segment:
        return tr("segments");
    case Stage::Report:
        return tr("report");
    }
    return {};
}

std::string targetFile(const Study& study)
{
    for (const SourceSpec& source : study.sources)
        if (study.roles.target && source.name == study.roles.target->column.origin)
            return source.path;
    return {};
}

}  // namespace

QString chooseLanguage(const Arguments& arguments, const std::string& studyLanguage)
{
    QString language = QString::fromStdString(studyLanguage);
    if (arguments.has("language")) {
        language = arguments.value("language");
        if (language != "ru" && language != "en")
            throw WrongUsage{tr("--language is ru or en, not “%1”.").arg(language)};
    }
    if (language.isEmpty())
        language = languageOfTheSystem();
    installTranslators(language);
    return language;
}

Study studyOfFiles(const QStringList& files)
{
    std::vector<std::string> paths;
    for (const QString& file : files)
        paths.push_back(QFileInfo(file).absoluteFilePath().toStdString());
    return edits::addSources(paths).change({});
}

Plan runStages(const Study& study, const Inputs& inputs, Results& results, Console& console, const std::function<bool(Stage)>& wanted)
{
    RunObserver observer;
    observer.progressed = [&console](const Job& job, double fraction) { console.showProgress(stageWords(job.stage), fraction); };
    Plan plan = runAll(study, inputs, results, console.progress(), observer, wanted);
    console.hideProgress();
    return plan;
}

bool sayFailures(const Plan& plan, const Study& study, const Inputs& inputs, const Results& results, Console& console)
{
    bool any = false;
    const auto say = [&](const Failure& failure) {
        console.say(sentence(failure));
        any = true;
    };
    for (std::size_t i = 0; i < plan.reads.size(); ++i) {
        if (!inputs.stamps[i])
            say(inputs.stamps[i].failure());
        else if (const StageResult* result = results.find(plan.reads[i].key); result != nullptr && !result->ok())
            say(*result->failure());
    }
    for (const Stage stage : kStages)
        if (stage != Stage::Read && plan.at(stage).state == StageState::Failed) {
            Failure failure = *results.find(plan.at(stage).key)->failure();
            if (stage == Stage::Prepare && failure.file.empty())
                failure.file = targetFile(study);
            say(failure);
        }
    return any;
}

bool sayRejects(const Plan& plan, const Results& results, Console& console)
{
    bool any = false;
    for (std::size_t i = 0; i < plan.reads.size(); ++i) {
        const auto source = plan.source(results, i);
        if (!source || source->rejects.empty())
            continue;
        any = true;
        console.say(tr("%1: %n line(s) could not become rows; the first is line %2.", nullptr, static_cast<int>(source->rejects.size()))
                        .arg(QString::fromStdString(source->path))
                        .arg(source->rejects.front().line));
    }
    return any;
}

std::vector<Made<Stage::Read>> sourceReads(const Plan& plan, const Results& results)
{
    std::vector<Made<Stage::Read>> reads;
    for (std::size_t i = 0; i < plan.reads.size(); ++i)
        reads.push_back(plan.source(results, i));
    return reads;
}

}  // namespace holdfast
