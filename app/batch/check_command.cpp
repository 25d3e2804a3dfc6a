// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/batch/commands.h"
#include "app/batch/losses.h"
#include "app/messages/messages.h"
#include "app/store/study_io.h"

namespace holdfast {

Exit runCheck(const QStringList& words, Console& console)
{
    const Arguments arguments =
        parseArguments(words, {.values = {"language"}, .lists = {}, .flags = {}, .positionalsLeast = 1, .positionalsMost = 1});
    chooseLanguage(arguments, {});
    const Result<StudyFile> file = openStudy(arguments.positionals.first().toStdString());
    if (!file) {
        console.say(sentence(file.failure()));
        return Exit::Refused;
    }
    const Study& study = file.value().study;
    chooseLanguage(arguments, study.language);
    Inputs inputs = lookAtFiles(study, {});
    Results results;
    const auto upTo = [](Stage last) { return [last](Stage stage) { return stage <= last && stage != Stage::Suggest; }; };
    Plan plan = runStages(study, inputs, results, console, upTo(Stage::Join));
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    const Exit losses = sayLosses(study, plan, results, console);
    if (losses == Exit::Refused)
        return losses;
    plan = runStages(study, inputs, results, console, upTo(Stage::Prepare));
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    bool changed = losses != Exit::Done;
    for (std::size_t i = 0; i < study.sources.size(); ++i) {
        const auto source = plan.source(results, i);
        if (study.sources[i].hash.empty() || source->hash == study.sources[i].hash)
            continue;
        changed = true;
        console.say(sentence(
            Finding{Severity::Warning, "source.changed", source->name, {static_cast<double>(source->table.rows())}, {source->path}}));
    }
    return changed ? Exit::Incomplete : Exit::Done;
}

}  // namespace holdfast
