// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/batch/commands.h"
#include "app/messages/fill_template.h"
#include "app/messages/finding_words.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/study_io.h"
#include "output/json/results_json.h"

namespace holdfast {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("holdfast", text); }

void printSuggestion(const Suggestion& suggestion, const Recipe& recipe, Console& console)
{
    const SuggestionState state = stateOf(suggestion, recipe);
    const QString mark = state == SuggestionState::Accepted ? "✓" : state == SuggestionState::Open ? "?" : "=";
    console.print(mark + " " + findingKind(suggestion) + " · " + findingPlace(suggestion) + ": " +
                  findingChange(suggestion, screenNumbers()));
    for (const QString& reason : reasons(suggestion.evidence))
        console.print("    + " + reason);
    for (const QString& reason : reasons(suggestion.against))
        console.print("    − " + reason);
}

}  // namespace

Exit runFindings(const QStringList& words, Console& console)
{
    const Arguments arguments = parseArguments(words, {.values = {"language"}, .lists = {}, .flags = {"json"}, .positionalsLeast = 1});
    chooseLanguage(arguments, {});
    Study study;
    if (arguments.positionals.size() == 1 && arguments.positionals.first().endsWith(".holdfast")) {
        const Result<StudyFile> file = openStudy(arguments.positionals.first().toStdString());
        if (!file) {
            console.say(sentence(file.failure()));
            return Exit::Refused;
        }
        study = file.value().study;
        chooseLanguage(arguments, study.language);
    } else
        study = studyOfFiles(arguments.positionals);
    const Knowledge knowledge = loadKnowledge();
    if (knowledge.lexiconName.empty())
        console.say(tr("No dictionary is installed (hunspell-ru, hunspell-en-us): words misspelt in every row are not found."));
    const Inputs inputs = lookAtFiles(study, {.lexicon = knowledge.lexicon, .lexiconName = knowledge.lexiconName});
    Results results;
    const Plan plan = runStages(study, inputs, results, console, [](Stage stage) { return stage <= Stage::Suggest; });
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    const bool incomplete = sayRejects(plan, results, console);
    const auto suggestions = plan.made<Stage::Suggest>(results);
    if (arguments.has("json")) {
        StringSink sink;
        writeFindings(*suggestions, study.recipe, sink);
        console.print(sink.text());
    } else
        for (const Suggestion& suggestion : *suggestions)
            printSuggestion(suggestion, study.recipe, console);
    return incomplete ? Exit::Incomplete : Exit::Done;
}

}  // namespace holdfast
