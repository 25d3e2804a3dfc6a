// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one line per field of everything that the study file holds, in one place.
#pragma once
#include "study/enum_texts.h"
#include "study/fields.h"
#include "study/study.h"

namespace holdfast {

// The name under which an alternative of a variant stands in the file.
template <class T>
inline constexpr std::string_view tagOf = T::kName;

void fields(As<ColumnId> auto& s, auto&& visit)
{
    visit("origin", s.origin);
    visit("name", s.name);
}

void fields(As<ColumnValue> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("value", s.value);
}

void fields(As<KnownColumn> auto& s, auto&& visit)
{
    visit("name", s.name);
    visit("kind", s.kind);
    visit("levels", s.levels);
}

void fields(As<RowChoice> auto& s, auto&& visit)
{
    visit("rows", s.rows);
    visit("random", s.random);
    visit("seed", s.seed);
}

void fields(As<ReadOptions> auto& s, auto&& visit)
{
    visit("encoding", s.encoding);
    visit("delimiter", s.delimiter);
    visit("decimal", s.decimal);
    visit("quote", s.quote);
    visit("escape", s.escape);
    visit("header", s.header);
    visit("preamble", s.preamble);
    visit("kinds", s.kinds);
    visit("dates", s.dates);
    visit("missing", s.missing);
    visit("columns", s.columns);
    visit("rows", s.rows);
    visit("names", s.names);
    visit("sheet", s.sheet);
}

void fields(As<SourceSpec> auto& s, auto&& visit)
{
    visit("name", s.name);
    visit("path", s.path);
    visit("options", s.options);
    visit("schema", s.schema);
    visit("hash", s.hash);
}

// ---- recipe

void fields(As<ChangeKind> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
    visit("kind", s.kind);
}

void fields(As<TrimText> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
}

void fields(As<MergeValues> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
    visit("from", s.from);
    visit("to", s.to);
}

void fields(As<KeyedRepair> auto& s, auto&& visit)
{
    visit("key", s.key);
    visit("from", s.from);
    visit("to", s.to);
}

void fields(As<RepairByColumn> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
    visit("by", s.by);
    visit("repairs", s.repairs);
}

void fields(As<RenameColumn> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
    visit("new_name", s.newName);
}

void fields(As<DropDuplicateRows> auto& s, auto&& visit) { visit("table", s.table); }

void fields(As<DropColumns> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("columns", s.columns);
}

void fields(As<BlankValues> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("column", s.column);
    visit("values", s.values);
}

void fields(As<FillMissing> auto& s, auto&& visit)
{
    visit("columns", s.columns);
    visit("method", s.method);
    visit("number", s.number);
    visit("text", s.text);
}

void fields(As<ClampAtQuantiles> auto& s, auto&& visit)
{
    visit("columns", s.columns);
    visit("lower", s.lower);
    visit("upper", s.upper);
}

void fields(As<PoolRareLevels> auto& s, auto&& visit)
{
    visit("columns", s.columns);
    visit("min_rows", s.minRows);
    visit("into", s.into);
}

template <class T>
requires(As<T, TidyStep> || As<T, LearningStep>) void fields(T& s, auto&& visit)
{
    visit("id", s.id);
    visit("on", s.on);
    visit("comment", s.comment);
    visit("action", s.action);
}

void fields(As<Recipe> auto& s, auto&& visit)
{
    visit("tidy", s.tidy);
    visit("learning", s.learning);
    visit("rejected", s.rejected);
    visit("next_step", s.nextStep);
}

// ---- join

void fields(As<Comparison> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("op", s.op);
    visit("number", s.number);
    visit("upper", s.upper);
    visit("texts", s.texts);
}

void fields(As<Formula> auto& s, auto&& visit)
{
    visit("text", s.text);
    visit("columns", s.columns);
}

void fields(As<RowCondition> auto& s, auto&& visit)
{
    visit("all", s.all);
    visit("formula", s.formula);
}

void fields(As<RowRule> auto& s, auto&& visit)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("keep", s.keep);
    visit("on", s.on);
}

void fields(As<PivotSpec> auto& s, auto&& visit)
{
    visit("label", s.label);
    visit("values", s.values);
    visit("order", s.order);
    visit("naming", s.naming);
    visit("repeated", s.repeated);
}

void fields(As<KeyPair> auto& s, auto&& visit)
{
    visit("base", s.base);
    visit("part", s.part);
}

void fields(As<AggregatedColumn> auto& s, auto&& visit)
{
    visit("column", s.column);
    visit("how", s.how);
}

void fields(As<AppendSpec> auto& s, auto&& visit)
{
    visit("to", s.to);
    visit("tables", s.tables);
}

void fields(As<DerivedColumn> auto& s, auto&& visit)
{
    visit("name", s.name);
    visit("formula", s.formula);
    visit("on", s.on);
}

void fields(As<JoinPart> auto& s, auto&& visit)
{
    visit("table", s.table);
    visit("key", s.key);
    visit("pivot", s.pivot);
    visit("how", s.how);
    visit("further", s.further);
    visit("aggregates", s.aggregates);
    visit("repeats", s.repeats);
    visit("most_times", s.mostTimes);
}

void fields(As<JoinPlan> auto& s, auto&& visit)
{
    visit("base", s.base);
    visit("key", s.key);
    visit("parts", s.parts);
    visit("rules", s.rules);
    visit("next_rule", s.nextRule);
    visit("appends", s.appends);
    visit("derived", s.derived);
}

// ---- roles, models

void fields(As<Roles> auto& s, auto&& visit)
{
    visit("key", s.key);
    visit("target", s.target);
    visit("profit", s.profit);
    visit("consent", s.consent);
    visit("folds", s.folds);
    visit("holdout", s.holdout);
    visit("ignored", s.ignored);
}

void fields(As<MoneyRule> auto& s, auto&& visit)
{
    visit("profit_kept", s.profitKept);
    visit("contact_cost", s.contactCost);
    visit("effect", s.effect);
}

void fields(As<ModelSettings> auto& s, auto&& visit)
{
    visit("families", s.families);
    visit("trials", s.trials);
    visit("folds", s.folds);
    visit("fold_kind", s.foldKind);
    visit("repeats", s.repeats);
    visit("test_share", s.testShare);
    visit("seed", s.seed);
    visit("threshold_rule", s.thresholdRule);
    visit("threshold", s.threshold);
    visit("recall_floor", s.recallFloor);
    visit("money", s.money);
    visit("discard_hopeless", s.discardHopeless);
    visit("recalibrate", s.recalibrate);
    visit("chosen", s.chosen);
}

// ---- segments

void fields(As<Offer> auto& s, auto&& visit)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("cost_per_contact", s.costPerContact);
    visit("effect", s.effect);
    visit("cautious_effect", s.cautiousEffect);
    visit("bold_effect", s.boldEffect);
    visit("loss", s.loss);
    visit("periods", s.periods);
}

void fields(As<SegmentSpec> auto& s, auto&& visit)
{
    visit("id", s.id);
    visit("name", s.name);
    visit("rule", s.rule);
    visit("offers", s.offers);
}

void fields(As<SegmentSettings> auto& s, auto&& visit)
{
    visit("segments", s.segments);
    visit("offers", s.offers);
    visit("next_segment", s.nextSegment);
    visit("next_offer", s.nextOffer);
}

// ---- report

void fields(As<ReportChoices> auto& s, auto&& visit)
{
    visit("title", s.title);
    visit("organisation", s.organisation);
    visit("author", s.author);
    visit("language", s.language);
    visit("money_unit", s.moneyUnit);
    visit("date", s.date);
    visit("hidden", s.hidden);
}

void fields(As<KeptName> auto& s, auto&& visit)
{
    visit("name", s.name);
    visit("hash", s.hash);
}

void fields(As<Study> auto& s, auto&& visit)
{
    visit("name", s.name);
    visit("language", s.language);
    visit("sources", s.sources);
    visit("recipe", s.recipe);
    visit("join", s.join);
    visit("roles", s.roles);
    visit("model", s.model);
    visit("segments", s.segments);
    visit("report", s.report);
    visit("kept_models", s.kept);
}

}  // namespace holdfast
