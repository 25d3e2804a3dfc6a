// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "base/match.h"
#include "report/chapters/chapters.h"
#include "report/compose.h"

namespace holdfast {

namespace {

// Whether some rule left out one to nine customers: then row totals are rounded, or subtraction would tell how many.
bool fewLeftOut(const ReportInputs& in)
{
    return std::any_of(in.join->rules.begin(), in.join->rules.end(),
                       [](const RuleReport& rule) { return tooFew(rule.rowsBefore - rule.rowsAfter); });
}

Amount rowTotal(std::size_t rows, bool rounded)
{
    return {static_cast<double>(rows), rounded ? AmountFormat::Rounded : AmountFormat::Count};
}

// "utf-8" is written UTF-8 on paper; a Windows page keeps its name.
std::string capitals(std::string encoding)
{
    if (encoding.starts_with("utf"))
        for (char& c : encoding)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return encoding;
}

TableBlock sourcesTable(const ReportInputs& in, bool rounded)
{
    TableBlock table;
    table.title = phrase("data.loaded");
    table.heads = {head("head.table", 3.4), head("head.rows", 1.4, true), head("head.columns", 1.4, true), head("head.reading", 5)};
    for (const SourceSnapshot* source : in.sources) {
        std::size_t missing = 0;
        for (const ColumnReading& column : source->columns)
            missing += column.missing;
        Phrases reading{phrase("plain", {{"text", Term{"delimiter." + (source->reading.delimiter == ","    ? std::string("comma")
                                                                       : source->reading.delimiter == ";"  ? std::string("semicolon")
                                                                       : source->reading.delimiter == "\t" ? std::string("tab")
                                                                                                           : std::string("other"))}}}),
                        phrase("plain", {{"text", UserText{capitals(source->reading.encoding)}}})};
        if (source->reading.decimal == ",")
            reading.push_back(phrase("data.decimal-comma"));
        reading.push_back(missing == 0 ? phrase("data.no-missing") : phrase("data.missing", {{"n", count(missing)}}));
        if (!source->rejects.empty())
            reading.push_back(phrase("data.rejects", {{"n", count(source->rejects.size())}}));
        table.rows.push_back({cell(UserText{source->name}), cell(rowTotal(source->table.rows(), rounded)),
                              cell(count(source->table.columns().size())), cell(std::move(reading))});
    }
    return table;
}

Bound quoted(const std::vector<std::string>& texts)
{
    Phrases made;
    for (std::size_t i = 0; i < texts.size() && i < 3; ++i)
        made.push_back(phrase("quoted", {{"text", UserText{texts[i]}}}));
    if (texts.size() > 3)
        made.push_back(phrase("and-more", {{"n", count(texts.size() - 3)}}));
    return made;
}

Phrase whatOf(const TidyAction& action)
{
    return std::visit(
        Match{[](const MergeValues& step) {
                  return phrase("step.merge_values", {{"from", quoted(step.from)}, {"to", UserText{step.to}}});
              },
              [](const RepairByColumn& step) {
                  return phrase("step.repair_by_column", {{"column", ColumnName{step.column.name}}, {"by", ColumnName{step.by.name}}});
              },
              [](const BlankValues& step) {
                  return phrase("step.blank_values", {{"column", ColumnName{step.column.name}}});
              },
              [](const ChangeKind& step) {
                  return phrase("step.change_kind",
                                {{"column", ColumnName{step.column.name}}, {"kind", Term{"kind." + std::string(kindName(step.kind))}}});
              },
              [](const TrimText& step) {
                  return phrase("step.trim_text", {{"column", ColumnName{step.column.name}}});
              },
              [](const RenameColumn& step) {
                  return phrase("step.rename_column", {{"column", ColumnName{step.column.name}}, {"to", ColumnName{step.newName}}});
              },
              [](const DropDuplicateRows&) { return phrase("step.drop_duplicate_rows"); },
              [](const DropColumns& step) {
                  NameList names;
                  for (const ColumnId& id : step.columns)
                      names.push_back({id.name});
                  return phrase("step.drop_columns", {{"columns", names}});
              }},
        action);
}

// Why, from the first reason for the suggestion that this step came from: it may stand in the recipe as what earlier steps leave of it.
Phrase whyOf(const std::map<StepId, const Suggestion*>& reasons, const TidyStep& step)
{
    const auto found = reasons.find(step.id);
    if (found == reasons.end())
        return phrase("why.decided");
    const Suggestion& suggestion = *found->second;
    std::vector<BoundValue> values;
    if (!suggestion.evidence.front().numbers.empty())
        values.push_back({"x", amount(suggestion.evidence.front().numbers.front(), AmountFormat::Number)});
    return phrase("why." + std::string(nameOf(suggestion.kind)), std::move(values));
}

std::map<StepId, const Suggestion*> reasonsOf(const ReportInputs& in)
{
    std::map<StepId, const Suggestion*> reasons;
    if (in.suggestions == nullptr || in.recipe == nullptr)
        return reasons;
    for (const Suggestion& suggestion : *in.suggestions)
        if (!suggestion.evidence.empty())
            if (const TidyStep* step = answeringStep(suggestion, *in.recipe))
                reasons.emplace(step->id, &suggestion);
    return reasons;
}

bool isMade(const JoinResult& join, const DerivedColumn& column)
{
    return column.on && std::any_of(join.derived.begin(), join.derived.end(),
                                    [&](const DerivedReport& report) { return report.name == column.name && !report.problem; });
}

TableBlock changesTable(const ReportInputs& in)
{
    TableBlock table;
    table.title = phrase("data.changes");
    table.heads = {head("head.change", 4.2), head("head.where", 2.4), head("head.touched", 1.9, true), head("head.reason", 3.2)};
    const std::map<StepId, const Suggestion*> reasons = reasonsOf(in);
    if (in.recipe != nullptr && in.tidy != nullptr)
        for (const TidyStep& step : in.recipe->tidy) {
            const auto done =
                std::find_if(in.tidy->steps.begin(), in.tidy->steps.end(), [&](const StepReport& r) { return r.id == step.id; });
            if (!step.on || done == in.tidy->steps.end())
                continue;
            const std::size_t dropped = done->rowsBefore - done->rowsAfter;
            table.rows.push_back(
                {phraseCell(whatOf(step.action)), cell(UserText{done->table}),
                 phraseCell(dropped > 0 ? phrase("rows", {{"n", count(dropped)}}) : phrase("cells", {{"n", count(done->cellsChanged)}})),
                 step.comment.empty() ? phraseCell(whyOf(reasons, step)) : cell(UserText{step.comment})});
        }
    if (in.plan != nullptr)
        for (const DerivedColumn& each : in.plan->derived)
            if (isMade(*in.join, each))
                table.rows.push_back({phraseCell(phrase("data.derived", {{"name", UserText{each.name}}})), wordCell("joined-table"),
                                      wordCell("whole-column"), cell(UserText{each.formula.text})});
    if (in.plan != nullptr)
        for (const RowRule& rule : in.plan->rules) {
            const auto done =
                std::find_if(in.join->rules.begin(), in.join->rules.end(), [&](const RuleReport& r) { return r.id == rule.id; });
            if (!rule.on || done == in.join->rules.end())
                continue;
            TableCell what =
                phraseCell(rule.name.empty() ? phrase("data.rule") : phrase("data.rule.named", {{"name", UserText{rule.name}}}));
            table.rows.push_back({std::move(what), wordCell("joined-table"),
                                  phraseCell(phrase("customers", {{"n", customers(done->rowsBefore - done->rowsAfter)}})),
                                  cell(conditionPhrases(in, rule.keep))});
        }
    if (in.search != nullptr && in.search->design != nullptr)
        for (const ExcludedColumn& column : in.search->design->excluded)
            if (column.reason == "id_like" || column.reason == "key" || column.reason == "constant")
                table.rows.push_back({phraseCell(phrase("data.excluded", {{"column", ColumnName{column.name}}})), wordCell("joined-table"),
                                      wordCell("whole-column"), wordCell("excluded." + column.reason)});
    return table;
}

struct Question
{
    Phrase title;
    Phrase text;
};

std::vector<Question> questionsOf(const ReportInputs& in)
{
    std::vector<Question> questions;
    if (moneyKnown(in) && in.choices.moneyUnit.empty())
        questions.push_back({phrase("question.unit"), phrase("question.unit.text", {{"column", nameOfColumn(in, *in.roles->profit)}})});
    std::size_t anomalies = 0;
    std::size_t twins = 0;
    std::size_t spellings = 0;
    if (in.suggestions != nullptr && in.recipe != nullptr)
        for (const Suggestion& suggestion : *in.suggestions) {
            if (stateOf(suggestion, *in.recipe) != SuggestionState::Open)
                continue;
            anomalies += suggestion.kind == SuggestionKind::Anomaly ? 1 : 0;
            twins += suggestion.kind == SuggestionKind::ImplicitDuplicates ? 1 : 0;
            spellings += suggestion.kind == SuggestionKind::SpellingVariant ? 1 : 0;
        }
    if (anomalies > 0)
        questions.push_back({phrase("question.anomalies"), phrase("question.anomalies.text", {{"n", count(anomalies)}})});
    if (twins > 0)
        questions.push_back({phrase("question.twins"), phrase("question.twins.text")});
    if (spellings > 0)
        questions.push_back({phrase("question.spellings"), phrase("question.spellings.text", {{"n", count(spellings)}})});
    return questions;
}

}  // namespace

std::optional<Chapter> dataChapter(const ReportInputs& in)
{
    if (in.join == nullptr)
        return std::nullopt;
    const std::vector<Question> questions = questionsOf(in);
    Chapter chapter{ChapterKind::Data, questions.empty() ? phrase("data.headline.clean")
                                                         : phrase("data.headline.questions", {{"n", count(questions.size())}})};
    const std::size_t tables = in.sources.size();
    // somebody has no partner, or a table was refused; several rows that are summed up lose nobody
    const bool lost =
        std::any_of(in.join->audit.begin(), in.join->audit.end(), [](const JoinAudit& audit) { return audit.leftOnly > 0; }) ||
        std::any_of(in.join->findings.begin(), in.join->findings.end(),
                    [](const Finding& finding) { return finding.severity == Severity::Serious; });
    if (tables > 1)
        chapter.lead.push_back(phrase(lost ? "data.lead.gaps" : "data.lead.joined",
                                      {{"tables", count(tables)}, {"columns", count(in.join->table.columns().size())}}));
    else
        chapter.lead.push_back(phrase("data.lead.single", {{"columns", count(in.join->table.columns().size())}}));

    const bool rounded = fewLeftOut(in);
    chapter.blocks.push_back(sourcesTable(in, rounded));
    TableBlock changes = changesTable(in);
    if (changes.rows.empty())
        chapter.blocks.push_back(Paragraph{{phrase("data.no-changes")}});
    else
        chapter.blocks.push_back(std::move(changes));

    Phrases rest;
    if (in.segments != nullptr && in.segments->all.labelled > 0)
        rest.push_back(phrase("data.left.declined",
                              {{"n", customers(in.segments->all.positives)}, {"share", shareFine(in.segments->all.observedRate)}}));
    if (in.segments != nullptr && in.segments->hasConsent)
        rest.push_back(phrase("data.left.consent", {{"n", customers(in.segments->all.contactable)},
                                                    {"share", shareOfPeople(in.segments->all.contactable, in.segments->all.customers)}}));
    chapter.blocks.push_back(Paragraph{std::move(rest), TextStyle::Body, phrase("data.left", {{"n", count(in.join->table.rows())}})});

    if (!questions.empty()) {
        chapter.blocks.push_back(Heading{phrase("data.questions")});
        for (const Question& question : questions)
            chapter.blocks.push_back(Paragraph{{question.text}, TextStyle::Small, question.title});
    }
    return chapter;
}

}  // namespace holdfast
