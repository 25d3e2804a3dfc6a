// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: everything that a study is told by name on the command line, or is proposed, is set up here.
#include "workbench/propose_setup.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "join/append_tables.h"
#include "join/key_quality.h"
#include "join/keys.h"
#include "join/suggest_join.h"
#include "recipe/suggest_steps.h"
#include "sources/known_names.h"
#include "table/table_builder.h"
#include "workbench/listed_values.h"

namespace holdfast {

namespace {

bool containsAny(const std::string& text, const std::vector<std::string>& parts)
{
    const std::string folded = caseFolded(text);
    return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return folded.find(part) != std::string::npos; });
}

std::size_t usedLevels(const Column& column)
{
    if (!column.isCategorical())
        return 0;
    const std::vector<std::size_t> counts = levelCounts(column.categories());
    return static_cast<std::size_t>(std::count_if(counts.begin(), counts.end(), [](std::size_t count) { return count > 0; }));
}

std::set<std::string> joinedTables(const JoinPlan& plan)
{
    std::set<std::string> known{plan.base};
    for (const JoinPart& part : plan.parts)
        known.insert(part.table);
    for (const AppendSpec& append : plan.appends)
        known.insert(append.tables.begin(), append.tables.end());
    return known;
}

bool hasRole(const ColumnId& id, const Roles& roles)
{
    return id == roles.key || id == roles.profit || id == roles.folds || (roles.target && id == roles.target->column) ||
           (roles.consent && id == roles.consent->column) || (roles.holdout && id == roles.holdout->column) ||
           std::find(roles.ignored.begin(), roles.ignored.end(), id) != roles.ignored.end();
}

// The only column without a role whose name holds one of the words and that fits; null when there is none or there are several.
template <class Fits>
const Column* onlyColumn(const Table& table, const Roles& roles, const std::vector<std::string>& words, Fits fits)
{
    const Column* found = nullptr;
    for (const Column& column : table.columns()) {
        if (hasRole(column.id(), roles) || !containsAny(column.name(), words) || !fits(column))
            continue;
        if (found != nullptr)
            return nullptr;
        found = &column;
    }
    return found;
}

bool tellsRowsApart(const Column& column)
{
    if (column.isCategorical())  // each level once
        return column.categories().levels.size() == column.rows() && usedLevels(column) == column.rows();
    KeyDictionary dictionary;
    return keyColumnOf(column, dictionary, {}).unique;
}

// Of a table that joins nothing: the only column, or the first of all among several, that is named as codes are, with a value of its own in
// every row.
const Column* keyOf(const Table& table, const Roles& roles)
{
    const Column* found = nullptr;
    for (const Column& column : table.columns()) {
        if (hasRole(column.id(), roles) || !mayBeKey(column) || !(namesCodes(column.name()) || trimmed(column.name()) == "№"))
            continue;
        if (table.rows() < 2 || !tellsRowsApart(column))
            continue;
        if (found != nullptr)
            return found == &table.column(0) ? found : nullptr;
        found = &column;
    }
    return found;
}

// Names are compared as the user would: in NFC, without case, blanks and underscores alike.
std::string likeness(const std::string& name)
{
    std::string folded = caseFolded(trimmed(name));
    std::replace(folded.begin(), folded.end(), '_', ' ');
    return folded;
}

Failure noColumn(const Table& table, const std::string& name)
{
    constexpr std::size_t most = 20;
    std::string names;
    for (std::size_t i = 0; i < table.columns().size() && i < most; ++i)
        names += (i > 0 ? ", " : "") + table.column(i).name();
    if (table.columns().size() > most)
        names += ", …";
    return {.code = "roles.no-column", .texts = {shownText(name), names}};
}

// The value as the column writes it: the text itself, else the number or flag it stands for (1 = 1.0).
std::optional<std::string> valueIn(const Column& column, const std::string& value)
{
    const std::string wanted = toNfc(trimmed(value));
    const auto number = parseNumber(wanted);
    std::optional<std::string> alike;
    std::set<std::string> seen;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (column.isMissing(row))
            continue;
        const std::string text = column.textAt(row);
        if (text == wanted)
            return text;
        if (!seen.insert(text).second)
            continue;
        if (seen.size() > 10000)
            break;
        const auto its = parseNumber(text);
        if ((number && its && *its == *number) || (!alike && caseFolded(text) == caseFolded(wanted)))
            alike = text;
    }
    return alike;
}

std::string fileOf(const Study& study, const ColumnId& id)
{
    for (const SourceSpec& source : study.sources)
        if (source.name == id.origin)
            return source.path;
    return {};
}

Failure aboutColumn(const Study& study, const Column& column, std::string code)
{
    return {.code = std::move(code), .file = fileOf(study, column.id()), .columnName = column.name()};
}

Failure noValue(const Study& study, const Column& column, const std::string& value)
{
    Failure failure = aboutColumn(study, column, "roles.no-value");
    failure.found = shownText(value);
    failure.texts = {column.name(), value, listedValues(column)};
    return failure;
}

// The target and its positive class, where there are two classes at least.
Result<ColumnValue> namedTarget(const Study& study, const Column& column, const std::string& positive)
{
    ColumnValue target{column.id(), {}};
    const std::vector<std::string> values = firstValues(column, 2);
    if (values.empty())
        return aboutColumn(study, column, "roles.no-values");
    if (!positive.empty()) {
        const auto written = valueIn(column, positive);
        if (!written)
            return noValue(study, column, positive);
        target.value = *written;
    }
    if (values.size() > 1)
        return target;
    Failure failure = aboutColumn(study, column, "roles.one-class");
    failure.texts = {shownText(values.front())};
    return failure;
}

// NAME=VALUE, split at the first '=' that leaves an existing column name.
Result<ColumnValue> columnValueOf(const Study& study, const Table& table, const std::string& named)
{
    for (std::size_t at = named.find('='); at != std::string::npos; at = named.find('=', at + 1)) {
        const Column* column = columnNamed(table, named.substr(0, at));
        if (column == nullptr)
            continue;
        const std::string value = named.substr(at + 1);
        const auto written = valueIn(*column, value);
        return written ? Result<ColumnValue>(ColumnValue{column->id(), *written}) : noValue(study, *column, value);
    }
    return noColumn(table, named.substr(0, named.find('=')));
}

}  // namespace

Study withSafeSteps(Study study, const Suggestions& suggestions)
{
    for (TidyAction& action : safeActions(suggestions, study.recipe)) {
        action = behind(study.recipe.tidy, std::move(action));
        study.recipe.tidy.push_back({.id = static_cast<StepId>(study.recipe.nextStep++), .action = std::move(action)});
    }
    return study;
}

bool lacksJoin(const Study& study)
{
    const std::set<std::string> known = joinedTables(study.join);
    return !std::all_of(study.sources.begin(), study.sources.end(), [&](const SourceSpec& s) { return known.contains(s.name); });
}

Study withProposedJoin(Study study, const TidyResult& tidied, const std::string& targetName, const Progress& progress)
{
    if (!lacksJoin(study) || tidied.tables.empty())
        return study;
    const std::set<std::string> known = joinedTables(study.join);
    const std::string target = !targetName.empty() ? targetName : study.roles.target ? study.roles.target->column.name : std::string();
    JoinPlan plan = suggestJoin(appendedTables(tidied.tables, study.join.appends, progress).value, target, progress);
    const bool alone = study.join.key.name.empty() && study.join.parts.empty();  // one table needs no key
    if (study.join.base.empty() || alone) {
        study.join.base = std::move(plan.base);
        study.join.key = std::move(plan.key);
        study.join.parts = std::move(plan.parts);
        return study;
    }
    for (JoinPart& part : plan.parts)  // what the user joined stays; tables that came later are added
        if (plan.base == study.join.base && plan.key == study.join.key && !known.contains(part.table))
            study.join.parts.push_back(std::move(part));
    return study;
}

Study withProposedRoles(Study study, const Table& joined, const RoleWords& words)
{
    Roles& roles = study.roles;
    if (!roles.key && !study.join.key.name.empty() && joined.find(study.join.key) != nullptr)
        roles.key = study.join.key;
    else if (!roles.key && study.join.parts.empty())
        if (const Column* column = keyOf(joined, roles))
            roles.key = column->id();
    if (!roles.target) {
        const Column* column = onlyColumn(joined, roles, words.target, [](const Column& c) { return usedLevels(c) == 2; });
        if (column != nullptr)
            for (const std::string& level : column->categories().levels)
                if (containsAny(level, words.event))
                    roles.target = ColumnValue{column->id(), level};
    }
    if (!roles.profit)
        if (const Column* column = onlyColumn(joined, roles, words.profit, [](const Column& c) { return c.isNumber(); }))
            roles.profit = column->id();
    if (!roles.consent)
        if (const Column* column = onlyColumn(joined, roles, words.consent, [](const Column& c) { return usedLevels(c) == 2; }))
            if (const auto yes = yesValueOf(*column, words))
                roles.consent = ColumnValue{column->id(), *yes};
    return study;
}

std::optional<std::string> yesValueOf(const Column& column, const RoleWords& words)
{
    std::optional<std::string> found;
    if (usedLevels(column) != 2)
        return found;
    const std::vector<std::size_t> counts = levelCounts(column.categories());
    for (std::size_t level = 0; level < counts.size(); ++level) {
        const std::string& text = column.categories().levels[level];
        if (counts[level] == 0 || std::find(words.yes.begin(), words.yes.end(), caseFolded(text)) == words.yes.end())
            continue;
        if (found)
            return std::nullopt;
        found = text;
    }
    return found;
}

Result<Study> withNamedRoles(Study study, const Table& joined, const NamedRoles& names)
{
    Roles& roles = study.roles;
    if (!names.target.empty()) {
        const Column* column = columnNamed(joined, names.target);
        if (column == nullptr)
            return noColumn(joined, names.target);
        Result<ColumnValue> target = namedTarget(study, *column, names.positive);
        if (!target)
            return target.failure();
        roles.target = std::move(target).value();
    }
    for (const auto& [name, role] : {std::pair(&names.profit, &roles.profit), std::pair(&names.folds, &roles.folds)}) {
        if (name->empty())
            continue;
        const Column* column = columnNamed(joined, *name);
        if (column == nullptr)
            return noColumn(joined, *name);
        if (role == &roles.profit && !column->isNumber())
            return aboutColumn(study, *column, "roles.profit-is-" + std::string(kindName(column->kind())));
        *role = column->id();
    }
    for (const auto& [name, role] : {std::pair(&names.consent, &roles.consent), std::pair(&names.holdout, &roles.holdout)}) {
        if (name->empty())
            continue;
        Result<ColumnValue> value = columnValueOf(study, joined, *name);
        if (!value)
            return value.failure();
        *role = std::move(value).value();
    }
    for (const std::string& name : names.ignored) {
        const Column* column = columnNamed(joined, name);
        if (column == nullptr)
            return noColumn(joined, name);
        if (std::find(roles.ignored.begin(), roles.ignored.end(), column->id()) == roles.ignored.end())
            roles.ignored.push_back(column->id());
    }
    return study;
}

const Column* columnNamed(const Table& table, const std::string& name)
{
    if (const auto exact = table.indexOfName(toNfc(name)))
        return &table.column(*exact);
    const Column* alike = nullptr;
    for (const Column& column : table.columns())
        if (likeness(column.name()) == likeness(name) || likeness(column.id().name) == likeness(name)) {
            if (alike != nullptr)
                return nullptr;  // two columns are alike: neither is meant for sure
            alike = &column;
        }
    return alike;
}

}  // namespace holdfast
