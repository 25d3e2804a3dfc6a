// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

Bound parameterValue(const Parameter& parameter)
{
    if (const auto* number = std::get_if<double>(&parameter.value))
        return amount(*number, AmountFormat::Number);
    return Term{"setting." + std::get<std::string>(parameter.value)};
}

// How often members of a blend are counted, in all.
double steps(const ModelSpec& blend)
{
    double all = 0;
    for (const BlendMember& member : blend.members)
        all += member.times;
    return all;
}

TableBlock modelsTable(const SearchResult& search, Family used)
{
    TableBlock table;
    table.title = phrase("method.models");
    table.compact = true;
    const bool number = search.design != nullptr && search.design->kind == TargetKind::Number;
    table.heads = {head("head.model", 2.6),          head("head.trials", 1, true),
                   head("head.parameters", 4.6),     head(number ? "head.cv.number" : "head.cv", 1.6, true),
                   head("head.test-auc", 1.2, true), head(number ? "head.rmse" : "head.f1", 1, true)};
    for (const FamilyResult& family : search.families) {
        Phrases parameters;
        for (const BlendMember& member : family.best.members)
            parameters.push_back(phrase("method.parameter", {{"name", Term{familyCode(familyOf(member.model))}},
                                                             {"value", amount(member.times / steps(family.best), AmountFormat::Share)}}));
        for (const Parameter& parameter : family.best.members.empty() ? family.bestParameters : std::vector<Parameter>{})
            parameters.push_back(
                phrase("method.parameter", {{"name", Term{"param." + parameter.name}}, {"value", parameterValue(parameter)}}));
        table.rows.push_back(
            {cell(Term{familyCode(family.family)}, family.family == used), cell(count(static_cast<std::size_t>(family.trialsDone))),
             parameters.empty() ? wordCell("none") : cell(std::move(parameters)),
             phraseCell(phrase("mean-sd",
                               {{"mean", amount(family.cvMean, AmountFormat::Score)}, {"sd", amount(family.cvSd, AmountFormat::Score)}})),
             family.numbers ? cell(amount(family.numbers->r2, AmountFormat::Score))
             : family.test  ? cell(amount(family.test->rocAuc, AmountFormat::Score))
                            : wordCell("none"),
             family.numbers ? cell(amount(family.numbers->rmse, AmountFormat::Number))
             : family.test  ? cell(amount(family.test->f1, AmountFormat::ScoreText))
                            : wordCell("none")});
    }
    return table;
}

TableBlock filesTable(const ReportInputs& in)
{
    TableBlock table;
    table.title = phrase("method.files");
    table.compact = true;
    table.heads = {head("head.table", 3), head("head.hash", 9)};
    for (const SourceSnapshot* source : in.sources)
        table.rows.push_back({cell(UserText{source->name}), cell(UserText{source->hash})});
    return table;
}

}  // namespace

std::optional<Chapter> methodChapter(const ReportInputs& in)
{
    Chapter chapter{ChapterKind::Method, phrase("method.headline")};
    chapter.lead.push_back(phrase("method.lead"));
    if (in.search != nullptr && in.search->design != nullptr) {
        const Design& design = *in.search->design;
        Phrases how;
        const bool number = design.kind == TargetKind::Number;
        if (number)
            how.push_back(phrase("method.target.number", {{"target", ColumnName{design.targetName}}}));
        else
            how.push_back(phrase("method.target", {{"target", ColumnName{design.targetName}}, {"value", UserText{design.target.value}}}));
        const double rows = static_cast<double>(design.training.size() + design.test.size());
        if (!design.test.empty())
            how.push_back(phrase("method.split", {{"share", share(static_cast<double>(design.test.size()) / std::max(1.0, rows))}}));
        how.push_back(phrase(design.givenFolds     ? "method.folds.given"
                             : design.forward      ? "method.folds.forward"
                             : design.groupedFolds ? "method.folds.groups"
                             : number              ? "method.folds.number"
                                                   : "method.folds",
                             {{"k", count(static_cast<std::size_t>(design.folds))}}));
        if (!design.moreFolds.empty())
            how.push_back(phrase("method.folds.repeated", {{"k", count(design.moreFolds.size() + 1)}}));
        for (const Finding& finding : in.search->findings)
            if (finding.code == "search.ended-early" && finding.numbers.size() == 2)
                how.push_back(phrase("method.ended-early", {{"done", count(static_cast<std::size_t>(finding.numbers[0]))},
                                                            {"all", count(static_cast<std::size_t>(finding.numbers[1]))}}));
        how.push_back(phrase("method.features", {{"n", count(design.features.size())}}));
        chapter.blocks.push_back(Paragraph{std::move(how), TextStyle::Body, phrase("method.how")});
        Phrases excluded;
        for (const ExcludedColumn& column : design.excluded)
            if (excluded.size() < 8)
                excluded.push_back(
                    phrase("method.excluded.one", {{"column", ColumnName{column.name}}, {"reason", Term{"excluded." + column.reason}}}));
        if (!excluded.empty())
            chapter.blocks.push_back(Paragraph{{phrase("method.excluded", {{"columns", std::move(excluded)}})}});
    }
    chapter.blocks.push_back(Paragraph{{phrase("method.limits.association"), phrase("method.limits.past"), phrase("method.limits.privacy")},
                                       TextStyle::Body,
                                       phrase("method.limits")});
    chapter.blocks.push_back(
        forecastOf(in) == Forecast::Number
            ? Paragraph{{phrase("glossary.r2"), phrase("glossary.rmse"), phrase("glossary.phik"), phrase("glossary.interval.number")},
                        TextStyle::Small,
                        phrase("glossary")}
            : Paragraph{{phrase("glossary.auc"), phrase("glossary.phik"), phrase("glossary.interval"), phrase("glossary.risk")},
                        TextStyle::Small,
                        phrase("glossary")});
    if (forecastOf(in) != Forecast::Number)
        chapter.blocks.push_back(Paragraph{{phrase("certainty.scale")}, TextStyle::Small, phrase("certainty.scale.strong")});
    if (in.search != nullptr)
        chapter.blocks.push_back(modelsTable(*in.search, usedModel(in).family));
    if (!in.sources.empty())
        chapter.blocks.push_back(filesTable(in));
    Phrases made;
    if (in.modelSettings != nullptr)
        made.push_back(phrase("method.seed", {{"seed", UserText{std::to_string(in.modelSettings->seed)}}}));
    made.push_back(phrase("method.version", {{"version", UserText{in.version}}}));
    if (!in.studyFingerprint.empty())
        made.push_back(phrase("method.study", {{"hash", UserText{in.studyFingerprint}}}));
    for (const SourceSnapshot* source : in.sources)
        if (source->passedOver > 0)
            made.push_back(phrase("method.part", {{"table", UserText{source->name}},
                                                  {"read", count(source->table.rows())},
                                                  {"all", count(source->table.rows() + static_cast<std::size_t>(source->passedOver))}}));
    chapter.blocks.push_back(Paragraph{std::move(made), TextStyle::Note});
    return chapter;
}

}  // namespace holdfast
