// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include <QCoreApplication>
#include <QFileInfo>

#include "app/batch/commands.h"
#include "app/batch/losses.h"
#include "app/messages/messages.h"
#include "app/settings/knowledge.h"
#include "app/store/study_io.h"
#include "study/check_study.h"
#include "study/edits.h"
#include "workbench/propose_setup.h"

namespace holdfast {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("holdfast", text); }

std::vector<Family> familiesNamed(const QString& list)
{
    std::vector<Family> families;
    for (const QString& name : list.split(',', Qt::SkipEmptyParts)) {
        if (name.trimmed() == "classic") {
            for (const Family family : classicFamilies())
                families.push_back(family);
            continue;
        }
        const auto family = familyNamed(name.trimmed().toStdString());
        if (!family)
            throw WrongUsage{tr("There is no family of models “%1”.").arg(name.trimmed())};
        families.push_back(*family);
    }
    std::sort(families.begin(), families.end());
    families.erase(std::unique(families.begin(), families.end()), families.end());
    if (families.empty())
        throw WrongUsage{tr("--families needs at least one name.")};
    return families;
}

void setModel(Study& study, const Arguments& arguments)
{
    study.model.trials = wholeNumber(arguments, "trials", study.model.trials, 0, kTrialsMost);
    study.model.testShare = number(arguments, "test", study.model.testShare, 0, kTestShareMost);
    if (arguments.has("families"))
        study.model.families = familiesNamed(arguments.value("families"));
}

NamedRoles namedRoles(const Arguments& arguments)
{
    NamedRoles names{.target = arguments.value("target").toStdString(),
                     .positive = arguments.value("positive").toStdString(),
                     .profit = arguments.value("profit").toStdString(),
                     .consent = arguments.value("consent").toStdString(),
                     .folds = arguments.value("folds").toStdString(),
                     .holdout = arguments.value("holdout").toStdString()};
    for (const QString& name : arguments.values("ignore"))
        names.ignored.push_back(name.toStdString());
    return names;
}

Study withAccepted(Study study, const Suggestions& suggestions, const QString& accept)
{
    if (accept == "safe")
        return withSafeSteps(std::move(study), suggestions);
    if (accept == "all")
        for (const Suggestion& suggestion : suggestions)
            if (suggestion.action && !suggestion.blocked)
                study = edits::addStep(*suggestion.action).change(std::move(study));
    return study;
}

// A column that was named and is not in the joined table: it may stand in one that could not be joined.
Failure withCause(Failure failure, const Study& study, const std::vector<Table>& tidied)
{
    if (failure.code != "roles.no-column" || failure.texts.empty())
        return failure;
    for (const Table& table : tidied)
        if (columnNamed(table, failure.texts.front()) != nullptr)
            for (const SourceSpec& source : study.sources)
                if (source.name == table.name())
                    return {.code = "roles.column-not-joined",
                            .columnName = failure.texts.front(),
                            .texts = {std::filesystem::path(source.path).filename().string()}};
    return failure;
}

// The window's own proposals where nothing is named. What to predict is never guessed here: without --target the study has no models.
Study withProposals(Study study, const Table& joined, RoleWords words, const Arguments& arguments)
{
    words.target.clear();
    if (arguments.has("profit"))
        words.profit.clear();
    if (arguments.has("consent"))
        words.consent.clear();
    return withProposedRoles(std::move(study), joined, words);
}

void sayChoices(const Study& study, const Arguments& arguments, Console& console)
{
    const auto text = [](const std::string& name) { return QString::fromStdString(name); };
    QStringList parts;
    for (const JoinPart& part : study.join.parts)
        parts << text(part.table);
    if (!parts.isEmpty())
        console.print(tr("Joined to %1 by “%2”: %3").arg(text(study.join.base), text(study.join.key.name), parts.join(", ")));
    if (study.roles.profit && !arguments.has("profit"))
        console.print(tr("Profit: %1").arg(text(study.roles.profit->name)));
    if (study.roles.consent && !arguments.has("consent"))
        console.print(tr("Consent: %1 = %2").arg(text(study.roles.consent->column.name), text(study.roles.consent->value)));
    if (!study.recipe.tidy.empty())
        console.print(QCoreApplication::translate("holdfast", "Accepted: %n step(s) of cleaning", nullptr,
                                                  static_cast<int>(study.recipe.tidy.size())));
}

}  // namespace

Exit runNew(const QStringList& words, Console& console)
{
    const Arguments arguments = parseArguments(words, {.values = {"out", "target", "positive", "profit", "consent", "folds", "holdout",
                                                                  "families", "trials", "test", "accept", "language", "name"},
                                                       .lists = {"ignore"},
                                                       .flags = {},
                                                       .positionalsLeast = 1});
    const QString language = chooseLanguage(arguments, {});
    const QString accept = arguments.value("accept", "safe");
    if (accept != "safe" && accept != "all" && accept != "none")
        throw WrongUsage{tr("--accept is safe, all or none, not “%1”.").arg(accept)};
    if (!arguments.has("out"))
        throw WrongUsage{tr("--out is missing: where shall the study be written?")};
    if (arguments.has("positive") && !arguments.has("target"))
        throw WrongUsage{tr("--positive needs --target.")};

    Study study = studyOfFiles(arguments.positionals);
    study.language = arguments.has("language") ? language.toStdString() : std::string();
    study.name = arguments.value("name", QFileInfo(arguments.value("out")).completeBaseName()).toStdString();
    setModel(study, arguments);

    const Knowledge knowledge = loadKnowledge();
    Inputs inputs = lookAtFiles(study, {.lexicon = knowledge.lexicon, .lexiconName = knowledge.lexiconName});
    Results results;
    const auto upTo = [](Stage last) { return [last](Stage stage) { return stage <= last; }; };

    Plan plan = runStages(study, inputs, results, console, upTo(Stage::Suggest));
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    study = withAccepted(std::move(study), *plan.made<Stage::Suggest>(results), accept);
    plan = runStages(study, inputs, results, console, upTo(Stage::Tidy));
    study = withProposedJoin(std::move(study), *plan.made<Stage::Tidy>(results), arguments.value("target").toStdString());
    plan = runStages(study, inputs, results, console, upTo(Stage::Join));
    if (sayFailures(plan, study, inputs, results, console))
        return Exit::Refused;
    Exit exit = sayLosses(study, plan, results, console);
    if (const auto joined = plan.made<Stage::Join>(results)) {
        study.roles.key = study.join.key.name.empty() ? std::nullopt : std::optional(study.join.key);
        Result<Study> named = withNamedRoles(study, joined->join.table, namedRoles(arguments));
        if (!named) {
            console.say(sentence(withCause(named.failure(), study, plan.made<Stage::Tidy>(results)->tables)));
            return Exit::Refused;
        }
        study = withProposals(std::move(named).value(), joined->join.table, knowledge.roleWords, arguments);
        plan = runStages(study, inputs, results, console, upTo(Stage::Prepare));
        if (sayFailures(plan, study, inputs, results, console))
            return Exit::Refused;
    }
    if (sayRejects(plan, results, console))
        exit = Exit::Incomplete;
    const Result<Saved> saved =
        saveStudy({study}, QFileInfo(arguments.value("out")).absoluteFilePath().toStdString(), sourceReads(plan, results));
    if (!saved) {
        console.say(sentence(saved.failure()));
        return Exit::Refused;
    }
    sayChoices(study, arguments, console);
    return exit;
}

}  // namespace holdfast
