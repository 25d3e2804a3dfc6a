// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: what a study says of a column, and what becomes of it with another file, are one subject.
#include "study/next_files.h"

#include <algorithm>
#include <array>

#include "base/match.h"
#include "sources/bound_names.h"

namespace holdfast {

namespace {

bool contains(const auto& list, const auto& wanted) { return std::find(list.begin(), list.end(), wanted) != list.end(); }

bool speaksOf(const RowCondition& condition, const ColumnId& column) { return contains(columnsOf(condition), column); }

bool speaksOf(const Formula& formula, const ColumnId& column)
{
    return std::any_of(formula.columns.begin(), formula.columns.end(), [&](const auto& bound) { return bound.second == column; });
}

bool speaksOf(const TidyAction& action, const ColumnId& column)
{
    return std::visit(
        [&](const auto& step) {
            if constexpr (requires { step.by; })
                return step.column == column || step.by == column;
            else if constexpr (requires { step.column; })
                return step.column == column;
            else
                return false;  // duplicates and dropped columns lose nothing by it
        },
        action);
}

bool speaksOf(const LearningAction& action, const ColumnId& column)
{
    return std::visit([&](const auto& step) { return contains(step.columns, column); }, action);
}

// All columns of a source that the study names somewhere.
std::vector<ColumnId> columnsSpokenOf(const Study& study, const std::string& source)
{
    std::vector<ColumnId> columns;
    const auto add = [&](const ColumnId& column) {
        if (column.origin == source && !column.name.empty() && !contains(columns, column))
            columns.push_back(column);
    };
    if (study.join.base == source)
        add(study.join.key);
    for (const JoinPart& part : study.join.parts) {
        add(part.key);
        for (const KeyPair& pair : part.further) {
            add(pair.base);
            add(pair.part);
        }
        for (const AggregatedColumn& each : part.aggregates)
            add(each.column);
        if (part.pivot) {
            add(part.pivot->label);
            std::for_each(part.pivot->values.begin(), part.pivot->values.end(), add);
        }
    }
    const Roles& roles = study.roles;
    for (const auto& role : {roles.key, roles.profit, roles.folds})
        if (role)
            add(*role);
    for (const auto& role : {roles.target, roles.consent, roles.holdout})
        if (role)
            add(role->column);
    for (const TidyStep& step : study.recipe.tidy)
        std::visit(
            [&](const auto& action) {
                if constexpr (requires { action.column; })
                    add(action.column);
                if constexpr (requires { action.by; })
                    add(action.by);
            },
            step.action);
    for (const LearningStep& step : study.recipe.learning)
        std::visit([&](const auto& action) { std::for_each(action.columns.begin(), action.columns.end(), add); }, step.action);
    for (const RowRule& rule : study.join.rules)
        for (const ColumnId& each : columnsOf(rule.keep))
            add(each);
    for (const DerivedColumn& derived : study.join.derived)
        for (const auto& bound : derived.formula.columns)
            add(bound.second);
    for (const SegmentSpec& segment : study.segments.segments)
        for (const ColumnId& each : columnsOf(segment.rule))
            add(each);
    return columns;
}

const KnownColumn* held(const BoundSource& source, const std::string& name)
{
    const auto found = std::find_if(source.held.begin(), source.held.end(), [&](const KnownColumn& column) { return column.name == name; });
    return found == source.held.end() ? nullptr : &*found;
}

// The one level that is the value but for what nameMatch forgives; empty when none or several are.
std::string levelLike(const std::vector<std::string>& levels, const std::string& value)
{
    for (const NameMatch wanted : std::array{NameMatch::Exact, NameMatch::Loose, NameMatch::Slip}) {
        std::vector<std::string> like;
        for (const std::string& level : levels)
            if (nameMatch(level, value) == wanted)
                like.push_back(level);
        if (like.size() == 1)
            return like.front();
        if (like.size() > 1)
            return {};
    }
    return {};
}

void bindValues(const Study& study, BoundSource& source)
{
    source.values.clear();
    const Roles& all = study.roles;
    const std::array roles{std::pair{"target", &all.target}, std::pair{"consent", &all.consent}, std::pair{"holdout", &all.holdout}};
    for (const auto& each : roles) {
        const std::pair role{each.first, *each.second};
        if (!role.second || role.second->column.origin != source.source || role.second->value.empty())
            continue;
        const auto bound = std::find_if(source.columns.begin(), source.columns.end(),
                                        [&](const BoundColumn& column) { return column.slot.before.name == role.second->column.name; });
        if (bound == source.columns.end() || !bound->slot.now)
            continue;
        RoleValue value{.role = role.first, .column = role.second->column, .before = role.second->value, .levels = bound->slot.now->levels};
        value.answer = value.levels.empty() ? value.before : levelLike(value.levels, value.before);
        const std::vector<std::string>& known = bound->slot.before.levels;
        for (const std::string& level : value.levels)
            if (!known.empty() && levelLike(known, level).empty())
                value.added.push_back(level);
        source.values.push_back(std::move(value));
    }
}

// A part whose last sum goes still counts its rows: without any it would be refused.
void giveUpSums(JoinPlan& plan, const ColumnId& column)
{
    for (JoinPart& part : plan.parts)
        if (part.table == column.origin &&
            std::erase_if(part.aggregates, [&](const AggregatedColumn& each) { return each.column == column; }) > 0 &&
            part.aggregates.empty())
            part.aggregates = {{part.key, Aggregate::Count}};
}

std::string kindText(const std::optional<ColumnKind>& kind) { return kind ? std::string(kindName(*kind)) : std::string(); }

}  // namespace

std::vector<std::string> usesOf(const Study& study, const ColumnId& column)
{
    std::vector<std::string> uses;
    const Roles& roles = study.roles;
    const std::array whole{std::pair{"key", roles.key}, std::pair{"profit", roles.profit}, std::pair{"folds", roles.folds}};
    const std::array valued{std::pair{"target", roles.target}, std::pair{"consent", roles.consent}, std::pair{"holdout", roles.holdout}};
    for (const auto& role : whole)
        if (role.second == column)
            uses.emplace_back(role.first);
    for (const auto& role : valued)
        if (role.second && role.second->column == column)
            uses.emplace_back(role.first);
    const JoinPlan& join = study.join;
    bool joined = join.base == column.origin;
    bool pivoted = false;
    bool summed = false;
    bool byJoin = joined && join.key == column;
    for (const JoinPart& part : join.parts) {
        if (part.table != column.origin)
            continue;
        joined = true;
        pivoted = pivoted || part.pivot.has_value() || !part.aggregates.empty();
        for (const AggregatedColumn& each : part.aggregates) {
            if (each.column != column)
                continue;
            summed = true;
            for (std::string& use : usesOf(study, each.id()))
                if (use != "feature" && std::find(uses.begin(), uses.end(), use) == uses.end())
                    uses.push_back(std::move(use));
        }
        byJoin = byJoin || part.key == column ||
                 std::any_of(part.further.begin(), part.further.end(),
                             [&](const KeyPair& pair) { return pair.base == column || pair.part == column; }) ||
                 (part.pivot && (part.pivot->label == column || contains(part.pivot->values, column)));
    }
    if (byJoin)
        uses.emplace_back("join");
    if (std::any_of(study.recipe.tidy.begin(), study.recipe.tidy.end(),
                    [&](const TidyStep& step) { return step.on && speaksOf(step.action, column); }) ||
        std::any_of(study.recipe.learning.begin(), study.recipe.learning.end(),
                    [&](const LearningStep& step) { return step.on && speaksOf(step.action, column); }))
        uses.emplace_back("step");
    if (std::any_of(join.rules.begin(), join.rules.end(), [&](const RowRule& rule) { return rule.on && speaksOf(rule.keep, column); }) ||
        std::any_of(join.derived.begin(), join.derived.end(),
                    [&](const DerivedColumn& each) { return each.on && speaksOf(each.formula, column); }))
        uses.emplace_back("rule");
    if (std::any_of(study.segments.segments.begin(), study.segments.segments.end(),
                    [&](const SegmentSpec& segment) { return speaksOf(segment.rule, column); }))
        uses.emplace_back("segment");
    if (uses.empty() && joined && (summed || (!pivoted && !contains(roles.ignored, column))))
        uses.emplace_back("feature");
    return uses;
}

std::vector<KnownColumn> expectedColumns(const Study& study, const SourceSpec& source, const SourceSnapshot* lastRead)
{
    const std::string target =
        study.roles.target && study.roles.target->column.origin == source.name ? study.roles.target->column.name : std::string();
    if (lastRead != nullptr)
        return knownColumns(*lastRead, target);
    if (!source.schema.empty())
        return source.schema;
    std::vector<KnownColumn> known;
    for (const ColumnId& column : columnsSpokenOf(study, source.name))
        known.push_back({.name = column.name});
    return known;
}

std::vector<KnownColumn> BoundSource::added() const
{
    std::vector<KnownColumn> free;
    for (const KnownColumn& column : held)
        if (std::none_of(columns.begin(), columns.end(),
                         [&](const BoundColumn& bound) { return bound.slot.now && bound.slot.now->name == column.name; }))
            free.push_back(column);
    return free;
}

BoundSource boundSource(const Study& study, const SourceSpec& source, const std::vector<KnownColumn>& expected, const SourceSnapshot& now)
{
    BoundSource bound{.source = source.name, .path = now.path, .rows = now.table.rows()};
    for (const Column& column : now.table.columns())
        bound.held.push_back({.name = column.id().name, .kind = column.kind(), .levels = fewLevels(column)});
    std::vector<KnownColumn> called = expected;  // as in the last file, unless the new one knows the study's name
    for (KnownColumn& column : called)
        if (held(bound, column.name) == nullptr)
            column.name = nameInFile(source.options, column.name);
    const std::vector<ColumnSlot> slots = schemaDiff(called, bound.held).slots;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        BoundColumn column{.slot = slots[i], .uses = usesOf(study, {source.name, expected[i].name})};
        column.slot.before = expected[i];
        const auto fixed = source.options.kinds.find(nameInFile(source.options, expected[i].name));
        if (fixed != source.options.kinds.end())
            column.slot.before.kind = fixed->second;
        bound.columns.push_back(std::move(column));
    }
    bindValues(study, bound);
    return bound;
}

BoundSource rebound(const Study& study, BoundSource source, std::size_t column, const std::optional<std::string>& to)
{
    BoundColumn& bound = source.columns[column];
    const KnownColumn* found = to ? held(source, *to) : nullptr;
    bound.slot.now = found == nullptr ? std::nullopt : std::optional(*found);
    bound.slot.match = found == nullptr ? NameMatch::None : nameMatch(bound.slot.before.name, found->name);
    bound.losses.reset();
    bound.asBefore = true;
    bindValues(study, source);
    return source;
}

std::vector<Finding> differences(const BoundSource& source)
{
    std::vector<Finding> findings;
    const auto find = [&](Severity severity, const char* code, std::vector<std::string> texts, std::vector<double> numbers = {}) {
        findings.push_back({severity, code, source.source, std::move(numbers), std::move(texts)});
    };
    for (const BoundColumn& column : source.columns) {
        const std::string& name = column.slot.before.name;
        if (!column.slot.now) {
            if (column.uses.empty())
                find(Severity::Note, "next.unused-missing", {name});
            else
                find(Severity::Serious, "next.missing", {name, column.uses.front()});
            continue;
        }
        if (column.slot.now->name != name)
            find(Severity::Warning, "next.renamed", {name, column.slot.now->name});
        if (column.slot.isRetyped())
            find(Severity::Warning, column.asBefore ? "next.retyped" : "next.retyped-taken",
                 {name, kindText(column.slot.before.kind), kindText(column.slot.now->kind)});
    }
    for (const KnownColumn& column : source.added())
        find(Severity::Note, "next.added", {column.name});
    for (const RoleValue& value : source.values) {
        if (!value.answer.empty() && value.answer != value.before)
            find(Severity::Warning, "next.value-renamed", {value.before, value.answer, value.column.name});
        for (const std::string& level : value.added)
            if (level != value.answer)
                find(Severity::Warning, "next.new-values", {level, value.column.name});
    }
    return findings;
}

std::vector<Finding> unanswered(const BoundSource& source)
{
    std::vector<Finding> open;
    for (const BoundColumn& column : source.columns) {
        const std::string& name = column.slot.before.name;
        const bool onlyFeature = column.uses == std::vector<std::string>{"feature"};
        if (!column.slot.now && !column.uses.empty() && !(onlyFeature && column.without))
            open.push_back({Severity::Serious, "next.missing", source.source, {}, {name, column.uses.front()}});
        else if (column.slot.isRetyped() && column.asBefore && !column.losses && !column.uses.empty())
            open.push_back({Severity::Serious, "next.retyped-uncounted", source.source, {}, {name, kindText(column.slot.before.kind)}});
        else if (column.slot.isRetyped() && column.asBefore && *column.losses > 0 && !column.uses.empty())
            open.push_back({Severity::Serious,
                            "next.retyped-loses",
                            source.source,
                            {static_cast<double>(*column.losses)},
                            {name, kindText(column.slot.before.kind)}});
    }
    for (const RoleValue& value : source.values)
        if (value.answer.empty())
            open.push_back({Severity::Serious, "next.value-missing", source.source, {}, {value.before, value.column.name, value.role}});
    return open;
}

Study withNextFiles(Study study, const NextFiles& files)
{
    for (const BoundSource& file : files) {
        const auto source =
            std::find_if(study.sources.begin(), study.sources.end(), [&](const SourceSpec& each) { return each.name == file.source; });
        if (source == study.sources.end())
            continue;
        const ReadOptions before = source->options;
        ReadOptions& options = source->options;
        options.names.clear();
        options.kinds.clear();
        options.dates.clear();
        std::vector<std::string> chosen;
        for (const BoundColumn& column : file.columns) {
            const std::string& name = column.slot.before.name;
            const std::string was = nameInFile(before, name);
            if (!column.slot.now) {
                if (column.without)
                    giveUpSums(study.join, {file.source, name});
                continue;
            }
            const std::string& now = column.slot.now->name;
            if (now != name)
                options.names[now] = name;
            const bool taken = column.slot.isRetyped() && !column.asBefore;
            if (before.kinds.contains(was) && !taken)
                options.kinds[now] = before.kinds.at(was);
            else if (column.slot.isRetyped() && !taken)
                options.kinds[now] = *column.slot.before.kind;
            if (before.dates.contains(was) && !taken)
                options.dates[now] = before.dates.at(was);
            if (before.columns && contains(*before.columns, was))
                chosen.push_back(now);
        }
        if (before.columns)
            options.columns = chosen;
        source->path = file.path;
        source->hash.clear();
        for (const RoleValue& value : file.values) {
            std::optional<ColumnValue>& role = value.role == "target"    ? study.roles.target
                                               : value.role == "consent" ? study.roles.consent
                                                                         : study.roles.holdout;
            if (role && role->column == value.column && !value.answer.empty())
                role->value = value.answer;
        }
    }
    return study;
}

}  // namespace holdfast
