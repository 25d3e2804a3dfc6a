// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/join_tables.h"

#include <algorithm>
#include <set>

#include "join/part_rows.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

const Table* tableNamed(const std::vector<Table>& tables, const std::string& name)
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name() == name; });
    return found == tables.end() ? nullptr : &*found;
}

// The joined table while it grows: names and ids stay distinct.
class Growing
{
public:
    explicit Growing(const Table& base)
    {
        for (const Column& column : base.columns())
            add(column);
    }

    void add(const Column& column)
    {
        ColumnId id = column.id();
        for (int copy = 2; !m_ids.insert(id).second; ++copy)
            id.name = column.id().name + "_" + std::to_string(copy);
        std::string name = column.name();
        if (m_names.count(name) > 0)
            name += " (" + id.origin + ")";
        const std::string stem = name;
        for (int copy = 2; !m_names.insert(name).second; ++copy)
            name = stem + " " + std::to_string(copy);
        m_columns.push_back(column.withId(id).renamed(name));
    }

    Table done(std::size_t rows) && { return {"joined", std::move(m_columns), rows}; }

private:
    std::set<ColumnId> m_ids;
    std::set<std::string> m_names;
    std::vector<Column> m_columns;
};

Column withoutUnusedLevels(const Column& column)
{
    return column.isCategorical() ? Column(column.id(), column.name(), column.kind(), compacted(column.categories())) : column;
}

void addPart(Growing& growing, const Table& part, const JoinPart& spec, const PartRows& rows, const KeyIndex& base,
             const Progress& progress)
{
    std::vector<std::uint32_t> gather(base.groups().size());
    const auto pointTo = [&](std::size_t label) {
        for (std::size_t row = 0; row < gather.size(); ++row)
            gather[row] = base.groups()[row] == KeyIndex::kNone ? Column::kNoRow : rows.rowFor[label][base.groups()[row]];
    };
    if (!spec.pivot) {
        pointTo(0);
        for (const Column& column : part.columns())
            if (column.id() != spec.key) {
                progress.throwIfCancelled();
                growing.add(withoutUnusedLevels(column.gathered(gather)));
            }
        return;
    }
    for (const ColumnId& value : spec.pivot->values) {
        const Column* column = part.find(value);
        if (column == nullptr)
            continue;
        for (std::size_t label = 0; label < rows.labels.size(); ++label) {
            progress.throwIfCancelled();
            pointTo(label);
            const Column wide = withoutUnusedLevels(column->gathered(gather));
            growing.add(
                wide.withId({value.origin, value.name + "_" + rows.labels[label]}).renamed(column->name() + "_" + rows.labels[label]));
        }
    }
}

// What a part is not joined for, if anything.
std::optional<Finding> objectionTo(const Table* part, const JoinPart& spec)
{
    const auto missing = [&](const char* code, const std::string& what) {
        return Finding{.severity = Severity::Serious, .code = code, .subject = spec.table, .texts = {what}};
    };
    if (part == nullptr)
        return missing("join.table-missing", spec.table);
    if (part->find(spec.key) == nullptr)
        return missing("join.column-missing", spec.key.name);
    if (spec.pivot && part->find(spec.pivot->label) == nullptr)
        return missing("join.column-missing", spec.pivot->label.name);
    if (spec.pivot)
        for (const ColumnId& value : spec.pivot->values)
            if (part->find(value) == nullptr)
                return missing("join.column-missing", value.name);
    return std::nullopt;
}

std::optional<Finding> objectionTo(const PartRows& rows, const JoinPart& spec)
{
    Finding finding{.severity = Severity::Serious, .subject = spec.table};
    if (rows.tooManyLabels) {
        finding.code = "join.too-many-labels";
        finding.numbers = {static_cast<double>(kMostLabels)};
        finding.texts = {spec.pivot->label.name};
        return finding;
    }
    if (rows.oneRowPerKey)
        return std::nullopt;
    finding.code = spec.pivot ? "join.pivot-not-unique" : "join.several-rows-per-key";
    finding.numbers = {static_cast<double>(rows.audit.duplicateKeys), static_cast<double>(rows.wouldMake)};
    finding.texts = {spec.key.name};
    return finding;
}

void followRules(JoinResult& result, const std::vector<RowRule>& rules)
{
    for (const RowRule& rule : rules) {
        if (!rule.on)
            continue;
        WithFindings<RowSet> kept = rowsMatching(result.table, rule.keep);
        result.rules.push_back({.id = rule.id, .rowsBefore = result.table.rows(), .rowsAfter = kept.value.size()});
        result.findings.insert(result.findings.end(), kept.findings.begin(), kept.findings.end());
        if (kept.value.size() != result.table.rows())
            result.table = result.table.gathered(kept.value);
    }
}

void noteKeyOfBase(JoinResult& result, const Table& base, const Column& key, const KeyIndex& index)
{
    const auto missing = static_cast<std::size_t>(std::count(index.groups().begin(), index.groups().end(), KeyIndex::kNone));
    if (index.size() + missing < base.rows())
        result.findings.push_back({.severity = Severity::Warning,
                                   .code = "join.key-not-unique",
                                   .subject = base.name(),
                                   .numbers = {static_cast<double>(base.rows() - missing - index.size())},
                                   .texts = {key.name()}});
    if (missing > 0)
        result.findings.push_back({.severity = Severity::Warning,
                                   .code = "join.key-missing",
                                   .subject = base.name(),
                                   .numbers = {static_cast<double>(missing)},
                                   .texts = {key.name()}});
}

}  // namespace

Result<JoinResult> joinTables(const std::vector<Table>& tidied, const JoinPlan& plan, const Progress& progress)
{
    const Table* base = plan.base.empty() && tidied.size() == 1 ? &tidied.front() : tableNamed(tidied, plan.base);
    if (base == nullptr)
        return Failure{.code = "join.no-base", .texts = {plan.base}};
    JoinResult result;
    Growing growing(*base);
    if (!plan.parts.empty()) {
        const Column* key = base->find(plan.key);
        if (key == nullptr)
            return Failure{.code = "join.no-base", .columnName = plan.key.name, .texts = {plan.base}};
        KeyDictionary keys;
        const KeyIndex index(keys.keysOf(*key), progress);
        noteKeyOfBase(result, *base, *key, index);
        for (std::size_t i = 0; i < plan.parts.size(); ++i) {
            const JoinPart& spec = plan.parts[i];
            const double share = 1.0 / static_cast<double>(plan.parts.size());
            const Progress part = progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share);
            const Table* table = tableNamed(tidied, spec.table);
            if (const auto objection = objectionTo(table, spec)) {
                result.findings.push_back(*objection);
                continue;
            }
            const PartRows rows = findPartRows(*table, spec, *table->find(spec.key), keys, index, part);
            if (rows.labelMissing > 0)
                result.findings.push_back({.severity = Severity::Warning,
                                           .code = "join.label-missing",
                                           .subject = spec.table,
                                           .numbers = {static_cast<double>(rows.labelMissing)},
                                           .texts = {spec.pivot->label.name}});
            if (const auto objection = objectionTo(rows, spec)) {
                result.findings.push_back(*objection);
                result.audit.push_back(rows.audit);
                continue;
            }
            if (rows.audit.matched == 0 && base->rows() > 0 && table->rows() > 0)
                return Failure{.code = "join.matches-nothing",
                               .columnName = spec.key.name,
                               .texts = {spec.table, plan.base, plan.key.name},
                               .numbers = {static_cast<double>(rows.audit.rightOnly), static_cast<double>(base->rows())}};
            addPart(growing, *table, spec, rows, index, part);
            result.audit.push_back(rows.audit);
        }
    }
    result.unfiltered = std::move(growing).done(base->rows());
    result.table = result.unfiltered;
    followRules(result, plan.rules);
    return result;
}

}  // namespace holdfast
