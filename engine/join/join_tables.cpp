// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each way of joining, each refusal and each count stands once.
#include "join/join_tables.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "join/aggregate_rows.h"
#include "join/append_tables.h"
#include "join/part_rows.h"
#include "recipe/row_groups.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

Column withoutUnusedLevels(const Column& column)
{
    return column.isCategorical() ? Column(column.id(), column.name(), column.kind(), compacted(column.categories())) : column;
}

// The joined table while it grows: names and ids stay distinct.
class Growing
{
public:
    explicit Growing(const Table& base) : m_rows(base.rows())
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

    std::size_t rows() const { return m_rows; }
    Column* find(const ColumnId& id)
    {
        const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const Column& each) { return each.id() == id; });
        return found == m_columns.end() ? nullptr : &*found;
    }
    // The rows named, in that order; kNoRow: a row of missing values.
    void gather(const std::vector<std::uint32_t>& rows, const Progress& progress)
    {
        for (Column& column : m_columns) {
            progress.throwIfCancelled();
            column = withoutUnusedLevels(column.gathered(rows));
        }
        m_rows = rows.size();
    }

    Table done() && { return {"joined", std::move(m_columns), m_rows}; }

private:
    std::set<ColumnId> m_ids;
    std::set<std::string> m_names;
    std::vector<Column> m_columns;
    std::size_t m_rows;
};

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    if (const std::size_t at = text.find(what); at != std::string::npos)
        text.replace(at, what.size(), by);
    return text;
}

std::string pivotName(const std::string& naming, const std::string& value, const std::string& label)
{
    return naming.empty() ? value + "_" + label : replaced(replaced(naming, "{value}", value), "{label}", label);
}

// The row of the part for each row of the result.
std::vector<std::uint32_t> throughGroups(const std::vector<std::uint32_t>& places, const std::vector<std::uint32_t>& groups)
{
    std::vector<std::uint32_t> rows(groups.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row] = groups[row] == KeyIndex::kNone ? Column::kNoRow : places[groups[row]];
    return rows;
}

// 0, 1, 2, …: each row of the base has a key of its own, so that groups are rows.
bool isCounting(const std::vector<std::uint32_t>& groups)
{
    for (std::uint32_t row = 0; row < groups.size(); ++row)
        if (groups[row] != row)
            return false;
    return true;
}

// `groups`: of each row of the result, KeyIndex::kNone where it has no partner.
void addPart(Growing& growing, const Table& part, const JoinPart& spec, const PartRows& rows, const std::vector<std::uint32_t>& groups,
             std::vector<Finding>& findings, const Progress& progress)
{
    static_assert(KeyIndex::kNone == Column::kNoRow, "a group of a row is the row of a column of groups");
    const auto refuse = [&](const Column& column) {
        findings.push_back(
            {.severity = Severity::Serious, .code = "join.aggregate-no-numbers", .subject = spec.table, .texts = {column.name()}});
    };
    if (spec.pivot) {
        const bool isAsGrouped = !rows.rowFor.empty() && isCounting(groups) && groups.size() == rows.rowFor[0].size();
        for (const ColumnId& value : spec.pivot->values) {
            const Column* column = part.find(value);
            if (spec.pivot->repeated && !canAggregate(*column, *spec.pivot->repeated)) {
                refuse(*column);
                continue;
            }
            for (std::size_t label = 0; label < rows.labels.size(); ++label) {
                progress.throwIfCancelled();
                const std::vector<std::uint32_t>& places = rows.rowFor[label];
                const Column wide = spec.pivot->repeated ? aggregated(*column, *spec.pivot->repeated, places, rows.next).gathered(groups)
                                    : isAsGrouped        ? column->gathered(places)
                                                         : column->gathered(throughGroups(places, groups));
                growing.add(withoutUnusedLevels(wide)
                                .withId({value.origin, value.name + "_" + rows.labels[label]})
                                .renamed(pivotName(spec.pivot->naming, column->name(), rows.labels[label])));
            }
        }
        return;
    }
    for (const AggregatedColumn& each : spec.aggregates) {
        const Column* column = part.find(each.column);
        if (!canAggregate(*column, each.how)) {
            refuse(*column);
            continue;
        }
        progress.throwIfCancelled();
        growing.add(withoutUnusedLevels(aggregated(*column, each.how, rows.rowFor[0], rows.next).gathered(groups))
                        .withId(each.id())
                        .renamed(column->name() + "_" + std::string(nameOf(each.how))));
    }
}

bool isKeyOf(const JoinPart& spec, const ColumnId& column)
{
    return column == spec.key ||
           std::any_of(spec.further.begin(), spec.further.end(), [&](const KeyPair& pair) { return pair.part == column; });
}

// Its rows as they are: `partRows` of each row of the result.
void addPlainPart(Growing& growing, const Table& part, const JoinPart& spec, const std::vector<std::uint32_t>& partRows,
                  const Progress& progress)
{
    for (const Column& column : part.columns())
        if (!isKeyOf(spec, column.id())) {
            progress.throwIfCancelled();
            growing.add(withoutUnusedLevels(column.gathered(partRows)));
        }
}

// The rows of the result in terms of the rows before and of the part.
struct ResultRows
{
    std::vector<std::uint32_t> before;    // kNoRow: only the part has its key
    std::vector<std::uint32_t> groups;    // of each row of the result
    std::vector<std::uint32_t> partRows;  // of a plain part
    bool isAsBefore = true;
};

ResultRows resultRows(const JoinPart& spec, const PartRows& rows, const std::vector<std::uint32_t>& groups, std::size_t baseGroups)
{
    ResultRows made;
    const bool isPlain = !spec.pivot && spec.aggregates.empty();
    if (spec.how == JoinHow::Left && !(isPlain && spec.repeats)) {
        made.groups = groups;
        if (isPlain)
            made.partRows = throughGroups(rows.rowFor[0], groups);
        return made;
    }
    const auto add = [&](std::uint32_t before, std::uint32_t group) {
        const std::uint32_t first = group == KeyIndex::kNone || !isPlain ? Column::kNoRow : rows.rowFor[0][group];
        std::uint32_t row = first;
        do {
            made.before.push_back(before);
            made.groups.push_back(group);
            if (isPlain)
                made.partRows.push_back(row);
            row = row == Column::kNoRow || !spec.repeats || rows.next.empty() ? Column::kNoRow : rows.next[row];
        } while (row != Column::kNoRow);
    };
    const auto isMatched = [&](std::uint32_t group) {
        return group != KeyIndex::kNone &&
               std::any_of(rows.rowFor.begin(), rows.rowFor.end(), [&](const auto& place) { return place[group] != Column::kNoRow; });
    };
    made.before.reserve(groups.size());
    made.groups.reserve(groups.size());
    for (std::uint32_t row = 0; row < groups.size(); ++row)
        if (spec.how != JoinHow::Inner || isMatched(groups[row]))
            add(row, groups[row]);
    for (std::size_t added = 0; added < rows.addedRows.size(); ++added)
        add(Column::kNoRow, static_cast<std::uint32_t>(baseGroups + added));
    made.isAsBefore = made.before.size() == groups.size();
    for (std::uint32_t row = 0; row < made.before.size() && made.isAsBefore; ++row)
        made.isAsBefore = made.before[row] == row;
    return made;
}

// The keys of rows that only the part has are told by the part. `rows`: of the part, one for each of the last rows of the result.
void fillKeys(Growing& growing, const Table& part, const JoinPart& spec, const ColumnId& baseKey, const std::vector<std::uint32_t>& rows)
{
    const std::size_t rowsBefore = growing.rows() - rows.size();
    std::vector<KeyPair> pairs = spec.further;
    pairs.push_back({baseKey, spec.key});
    for (const KeyPair& pair : pairs) {
        Column* key = growing.find(pair.base);
        const Column* other = part.find(pair.part);
        if (key->kind() == ColumnKind::Date && other->kind() == ColumnKind::Date) {
            std::vector<std::int64_t> values = key->dates();
            for (std::size_t i = 0; i < rows.size(); ++i)
                values[rowsBefore + i] = other->dates()[rows[i]];
            *key = Column(key->id(), key->name(), key->kind(), Dates{std::move(values)});
            continue;
        }
        if (key->isNumber() && other->isNumber()) {
            std::vector<double> values = key->numbers();
            for (std::size_t i = 0; i < rows.size(); ++i)
                values[rowsBefore + i] = other->numbers()[rows[i]];
            *key = Column(key->id(), key->name(), key->kind(), Numbers{std::move(values)});
            continue;
        }
        CategoriesBuilder texts;
        for (std::size_t row = 0; row < growing.rows(); ++row) {
            const Column& from = row < rowsBefore ? *key : *other;
            const std::size_t at = row < rowsBefore ? row : rows[row - rowsBefore];
            if (from.isMissing(at))
                texts.addMissing();
            else
                texts.add(from.textAt(at));
        }
        *key = Column(key->id(), key->name(), key->isCategorical() ? key->kind() : ColumnKind::Code, std::move(texts).done());
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
    for (const AggregatedColumn& each : spec.aggregates)
        if (part->find(each.column) == nullptr)
            return missing("join.column-missing", each.column.name);
    for (const KeyPair& pair : spec.further)
        if (part->find(pair.part) == nullptr)
            return missing("join.column-missing", pair.part.name);
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
        result.rules.push_back(
            {.id = rule.id, .rowsBefore = result.table.rows(), .rowsAfter = kept.value.size(), .findings = kept.findings});
        result.findings.insert(result.findings.end(), kept.findings.begin(), kept.findings.end());
        if (kept.value.size() != result.table.rows())
            result.table = result.table.gathered(kept.value);
    }
}

void addDerived(JoinResult& result, const std::vector<DerivedColumn>& derived, const Progress& progress)
{
    WithDerived made = withDerivedColumns(result.unfiltered, derived, progress);
    result.unfiltered = std::move(made.table);
    result.derived = std::move(made.reports);
    for (const DerivedReport& report : result.derived)
        if (report.problem)
            result.findings.push_back({.severity = Severity::Warning,
                                       .code = report.problem->code,
                                       .subject = report.name,
                                       .numbers = report.problem->numbers,
                                       .texts = report.problem->texts});
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

// The keys of the table so far, numbered again only when its rows have changed or further keys count.
class BaseKeys
{
public:
    explicit BaseKeys(ColumnId key) : m_key(std::move(key)) {}

    const KeyIndex& indexFor(const JoinPart& spec, Growing& growing, const Progress& progress)
    {
        if (spec.further.empty() && m_plain)
            return *m_plain;
        std::vector<std::int64_t> keys = dictionary.keysOf(*growing.find(m_key));
        if (spec.further.empty())
            return m_plain.emplace(keys, progress);
        for (const KeyPair& pair : spec.further)
            keys = dictionary.keysOfBoth(keys, dictionary.keysOf(*growing.find(pair.base)));
        return m_several.emplace(keys, progress);
    }
    void forget() { m_plain.reset(); }

    KeyDictionary dictionary;

private:
    ColumnId m_key;
    std::optional<KeyIndex> m_plain;
    std::optional<KeyIndex> m_several;
};

// Rows of one key are counted or added up.
bool addsUp(const JoinPart& spec)
{
    const auto adds = [](Aggregate how) { return how == Aggregate::Sum || how == Aggregate::Mean || how == Aggregate::Count; };
    if (spec.pivot)
        return spec.pivot->repeated && adds(*spec.pivot->repeated);
    return std::any_of(spec.aggregates.begin(), spec.aggregates.end(), [&](const AggregatedColumn& each) { return adds(each.how); });
}

// Rows that repeat an earlier one word for word.
std::size_t rowsGivenTwice(const Table& table, const Progress& progress)
{
    std::vector<std::size_t> all(table.columns().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const std::vector<std::uint32_t> first = firstEqualRows(table, all, progress);
    std::size_t count = 0;
    for (std::uint32_t row = 0; row < first.size(); ++row)
        count += first[row] != row ? 1U : 0U;
    return count;
}

// One part joined: what stands in the way is a finding, and the part is left out.
std::optional<Failure> joinPart(JoinResult& result, Growing& growing, const std::vector<Table>& tables, const JoinPlan& plan,
                                const JoinPart& spec, BaseKeys& base, const Progress& progress)
{
    const auto say = [&](Severity severity, const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
        result.findings.push_back({severity, code, spec.table, std::move(numbers), std::move(texts)});
    };
    const Table* table = tableNamed(tables, spec.table);
    if (const auto objection = objectionTo(table, spec)) {
        result.findings.push_back(*objection);
        return std::nullopt;
    }
    for (const KeyPair& pair : spec.further)
        if (growing.find(pair.base) == nullptr) {
            say(Severity::Serious, "join.column-missing", {}, {pair.base.name});
            return std::nullopt;
        }
    const KeyIndex& index = base.indexFor(spec, growing, progress);
    std::vector<std::int64_t> keys = base.dictionary.keysOf(*table->find(spec.key));
    for (const KeyPair& pair : spec.further)
        keys = base.dictionary.keysOfBoth(keys, base.dictionary.keysOf(*table->find(pair.part)));
    const PartRows rows = findPartRows(*table, spec, keys, index, progress);
    JoinAudit audit = rows.audit;
    if (rows.labelMissing > 0)
        say(Severity::Warning, "join.label-missing", {static_cast<double>(rows.labelMissing)}, {spec.pivot->label.name});
    if (const auto objection = objectionTo(rows, spec)) {
        result.findings.push_back(*objection);
        result.audit.push_back(audit);
        return std::nullopt;
    }
    if (audit.matched == 0 && growing.rows() > 0 && table->rows() > 0 && spec.how != JoinHow::Full)
        return Failure{.code = "join.matches-nothing",
                       .columnName = spec.key.name,
                       .texts = {spec.table, plan.base, plan.key.name},
                       .numbers = {static_cast<double>(audit.rightOnly), static_cast<double>(growing.rows())}};
    const bool isPlain = !spec.pivot && spec.aggregates.empty();
    const auto before = static_cast<double>(growing.rows());
    if (isPlain && spec.repeats && static_cast<double>(rows.wouldMake) > spec.mostTimes * std::max(before, 1.0)) {
        say(Severity::Serious, "join.explodes", {static_cast<double>(rows.wouldMake), before, spec.mostTimes});
        result.audit.push_back(audit);
        return std::nullopt;
    }
    if (spec.pivot && spec.pivot->repeated && rows.repeatedPlaces > 0)
        say(Severity::Note, "join.pivot-repeats", {static_cast<double>(rows.repeatedPlaces)},
            {spec.pivot->label.name, std::string(nameOf(*spec.pivot->repeated))});
    if (rows.repeatedPlaces > 0 && table->columns().size() > 1 && addsUp(spec))
        if (const std::size_t twice = rowsGivenTwice(*table, progress); twice > 0)
            say(Severity::Note, "join.rows-twice", {static_cast<double>(twice)});
    const ResultRows made = resultRows(spec, rows, index.groups(), index.size());
    if (!made.isAsBefore) {
        std::vector<std::uint32_t> added;
        for (std::size_t row = 0; row < made.before.size(); ++row)
            if (made.before[row] == Column::kNoRow)
                added.push_back(rows.addedRows[made.groups[row] - index.size()]);
        growing.gather(made.before, progress);
        if (!added.empty())
            fillKeys(growing, *table, spec, plan.key, added);
        if (spec.how == JoinHow::Inner && audit.leftOnly > 0)
            say(Severity::Note, "join.inner-left-out", {static_cast<double>(audit.leftOnly)});
        if (!rows.addedRows.empty())
            say(Severity::Note, "join.full-added", {static_cast<double>(rows.addedRows.size())});
    }
    if (isPlain)
        addPlainPart(growing, *table, spec, made.partRows, progress);
    else
        addPart(growing, *table, spec, rows, made.groups, result.findings, progress);
    if (!made.isAsBefore)
        base.forget();
    audit.rows = growing.rows();
    result.audit.push_back(audit);
    return std::nullopt;
}

}  // namespace

Result<JoinResult> joinTables(const std::vector<Table>& tidied, const JoinPlan& plan, const Progress& progress)
{
    WithFindings<std::vector<Table>> appended = appendedTables(tidied, plan.appends, progress);
    const std::vector<Table>& tables = appended.value;
    const Table* base = plan.base.empty() && tables.size() == 1 ? &tables.front() : tableNamed(tables, plan.base);
    if (base == nullptr)
        return Failure{.code = "join.no-base", .texts = {plan.base}};
    JoinResult result;
    result.findings = std::move(appended.findings);
    Growing growing(*base);
    if (!plan.parts.empty()) {
        if (base->find(plan.key) == nullptr)
            return Failure{.code = "join.no-base", .columnName = plan.key.name, .texts = {plan.base}};
        BaseKeys keys(plan.key);
        noteKeyOfBase(result, *base, *base->find(plan.key), keys.indexFor({}, growing, progress));
        for (std::size_t i = 0; i < plan.parts.size(); ++i) {
            const double share = 1.0 / static_cast<double>(plan.parts.size());
            const Progress part = progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share);
            if (const auto failure = joinPart(result, growing, tables, plan, plan.parts[i], keys, part))
                return *failure;
        }
    }
    result.unfiltered = std::move(growing).done();
    addDerived(result, plan.derived, progress);
    result.table = result.unfiltered;
    followRules(result, plan.rules);
    return result;
}

}  // namespace holdfast
