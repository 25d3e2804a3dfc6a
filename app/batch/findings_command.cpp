// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "app/batch/commands.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/study_io.h"
#include "output/json/results_json.h"

namespace holdfast {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("holdfast", text); }

QString headOf(const Suggestion& suggestion)
{
    const QString what = sentence("suggestion." + std::string(nameOf(suggestion.kind)), {static_cast<double>(suggestion.rows)},
                                  {suggestion.table, suggestion.column.name, suggestion.reason});
    QString from;
    if (suggestion.proposal)
        for (const std::string& value : suggestion.proposal->from)
            from += (from.isEmpty() ? "«" : ", «") + QString::fromStdString(value) + "»";
    QString line = QString::fromStdString(suggestion.table) +
                   (suggestion.column.name.empty() ? "" : " · " + QString::fromStdString(suggestion.column.name)) + ": " + what;
    if (suggestion.proposal)
        line += "  " + from + (suggestion.blocked ? " ≠ «" : " → «") + QString::fromStdString(suggestion.proposal->to) + "»";
    return line;
}

void printSuggestion(const Suggestion& suggestion, const Recipe& recipe, Console& console)
{
    const SuggestionState state = stateOf(suggestion, recipe);
    const QString mark = state == SuggestionState::Accepted ? "✓" : state == SuggestionState::Open ? "?" : "=";
    console.print(mark + " " + headOf(suggestion));
    for (const Evidence& evidence : suggestion.evidence)
        console.print("    + " + sentence(evidence.code, evidence.numbers, evidence.texts));
    for (const Evidence& evidence : suggestion.against)
        console.print("    − " + sentence(evidence.code, evidence.numbers, evidence.texts));
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
    if (sayFailures(plan, inputs, results, console))
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
