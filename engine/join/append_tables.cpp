// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/append_tables.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

#include "table/schema_diff.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

// Numbers with numbers, dates with dates, all that is held as texts with one another.
bool areAlike(const Column& a, const Column& b) { return a.storage().index() == b.storage().index(); }

// A column to which others are put below.
class GrowingColumn
{
public:
    // Of `before` missing rows.
    GrowingColumn(const Column& like, std::size_t before) : m_id(like.id()), m_name(like.name()), m_kind(like.kind())
    {
        if (m_kind == ColumnKind::Number)
            m_numbers.assign(before, std::numeric_limits<double>::quiet_NaN());
        else if (m_kind == ColumnKind::Date)
            m_dates.assign(before, Dates::kMissing);
        else
            for (std::size_t row = 0; row < before; ++row)
                m_texts.addMissing();
    }

    const std::string& name() const { return m_name; }
    void rename(std::string name) { m_name = std::move(name); }
    KnownColumn known() const { return {.name = m_name, .kind = m_kind}; }
    bool isAlike(const Column& other) const { return isTexts() ? other.isCategorical() : m_kind == other.kind(); }

    void add(const Column& lower)
    {
        if (!isAlike(lower) && !isTexts())
            becomeTexts();
        if (m_kind == ColumnKind::Number) {
            m_numbers.insert(m_numbers.end(), lower.numbers().begin(), lower.numbers().end());
            return;
        }
        if (m_kind == ColumnKind::Date) {
            m_dates.insert(m_dates.end(), lower.dates().begin(), lower.dates().end());
            return;
        }
        if (m_kind != lower.kind())
            m_kind = lower.isCategorical() ? ColumnKind::Category : ColumnKind::Text;
        for (std::size_t row = 0; row < lower.rows(); ++row) {
            if (lower.isMissing(row))
                m_texts.addMissing();
            else if (lower.isCategorical())
                m_texts.add(lower.categories().levels[static_cast<std::size_t>(lower.categories().codes[row])]);
            else
                m_texts.add(lower.textAt(row));
        }
    }
    void addMissing(std::size_t rows) { add(Column(m_id, m_name, m_kind, emptyStorage(rows))); }

    Column done() &&
    {
        if (m_kind == ColumnKind::Number)
            return {m_id, m_name, m_kind, Numbers{std::move(m_numbers)}};
        if (m_kind == ColumnKind::Date)
            return {m_id, m_name, m_kind, Dates{std::move(m_dates)}};
        return {m_id, m_name, m_kind, std::move(m_texts).done()};
    }

private:
    bool isTexts() const { return m_kind != ColumnKind::Number && m_kind != ColumnKind::Date; }

    Column::Storage emptyStorage(std::size_t rows) const
    {
        if (m_kind == ColumnKind::Number)
            return Numbers{std::vector<double>(rows, std::numeric_limits<double>::quiet_NaN())};
        if (m_kind == ColumnKind::Date)
            return Dates{std::vector<std::int64_t>(rows, Dates::kMissing)};
        return Categories{.codes = std::vector<std::int32_t>(rows, -1), .levels = {}};
    }

    void becomeTexts()
    {
        const Column held = m_kind == ColumnKind::Number ? Column(m_id, m_name, m_kind, Numbers{std::move(m_numbers)})
                                                         : Column(m_id, m_name, m_kind, Dates{std::move(m_dates)});
        for (std::size_t row = 0; row < held.rows(); ++row) {
            if (held.isMissing(row))
                m_texts.addMissing();
            else
                m_texts.add(held.textAt(row));
        }
        m_kind = ColumnKind::Text;
    }

    ColumnId m_id;
    std::string m_name;
    ColumnKind m_kind;
    std::vector<double> m_numbers;
    std::vector<std::int64_t> m_dates;
    CategoriesBuilder m_texts;
};

std::vector<KnownColumn> knownOf(const Table& table)
{
    std::vector<KnownColumn> known;
    for (const Column& column : table.columns())
        known.push_back({.name = column.name(), .kind = column.kind()});
    return known;
}

// Tables put below one another, each looked at once.
class Stack
{
public:
    explicit Stack(const Table& first) : m_name(first.name()), m_rows(first.rows())
    {
        for (const Column& column : first.columns()) {
            m_columns.emplace_back(column, 0);
            m_columns.back().add(column);
        }
    }

    void add(const Table& lower, std::vector<Finding>& findings)
    {
        const auto say = [&](const char* code, const std::string& column) {
            findings.push_back({.severity = Severity::Warning, .code = code, .subject = m_name, .texts = {lower.name(), column}});
        };
        std::vector<KnownColumn> known;
        for (const GrowingColumn& column : m_columns)
            known.push_back(column.known());
        const SchemaDiff diff = schemaDiff(known, knownOf(lower));
        std::set<std::string> taken;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            GrowingColumn& column = m_columns[i];
            const ColumnSlot& slot = diff.slots[i];
            if (!slot.now) {
                say("append.column-alone", column.name());
                column.addMissing(lower.rows());
                continue;
            }
            const Column& other = lower.column(*lower.indexOfName(slot.now->name));
            taken.insert(other.name());
            if (!column.isAlike(other))
                say("append.kinds-differ", column.name());
            column.add(other);
        }
        for (const Column& other : lower.columns()) {
            if (taken.contains(other.name()))
                continue;
            say("append.column-alone", other.name());
            GrowingColumn added(other, m_rows);
            added.add(other);
            std::string name = other.name();
            while (std::any_of(m_columns.begin(), m_columns.end(), [&](const GrowingColumn& each) { return each.name() == name; }))
                name += " (" + lower.name() + ")";
            added.rename(name);
            m_columns.push_back(std::move(added));
        }
        m_rows += lower.rows();
    }

    Table done() &&
    {
        std::vector<Column> columns;
        for (GrowingColumn& column : m_columns)
            columns.push_back(std::move(column).done());
        return {m_name, std::move(columns), m_rows};
    }

private:
    std::string m_name;
    std::vector<GrowingColumn> m_columns;
    std::size_t m_rows;
};

}  // namespace

WithFindings<std::vector<Table>> appendedTables(const std::vector<Table>& tables, const std::vector<AppendSpec>& appends,
                                                const Progress& progress)
{
    WithFindings<std::vector<Table>> result{.value = tables};
    for (const AppendSpec& spec : appends) {
        std::optional<Stack> stack;
        for (const std::string& name : spec.tables) {
            progress.throwIfCancelled();
            const Table* upper = tableNamed(result.value, spec.to);
            const Table* lower = tableNamed(result.value, name);
            if (upper == nullptr || lower == nullptr || upper == lower) {
                result.findings.push_back({.severity = Severity::Warning,
                                           .code = "append.table-missing",
                                           .subject = spec.to,
                                           .texts = {upper == nullptr ? spec.to : name}});
                continue;
            }
            if (!stack)
                stack.emplace(*upper);
            stack->add(*lower, result.findings);
            result.value.erase(result.value.begin() + (lower - result.value.data()));
        }
        if (stack)
            *std::find_if(result.value.begin(), result.value.end(), [&](const Table& each) { return each.name() == spec.to; }) =
                std::move(*stack).done();
    }
    return result;
}

const Table* tableNamed(const std::vector<Table>& tables, const std::string& name)
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) { return table.name() == name; });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<AppendSpec> suggestAppends(const std::vector<Table>& tables)
{
    std::vector<AppendSpec> suggested;
    std::vector<char> used(tables.size(), 0);
    const auto sameShape = [](const Table& a, const Table& b) {
        if (a.columns().size() != b.columns().size() || a.columns().size() < 2)
            return false;
        const SchemaDiff diff = schemaDiff(knownOf(a), knownOf(b));
        return diff.added.empty() && std::all_of(diff.slots.begin(), diff.slots.end(), [&](const ColumnSlot& slot) {
                   return slot.now && areAlike(a.column(*a.indexOfName(slot.before.name)), b.column(*b.indexOfName(slot.now->name)));
               });
    };
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (used[i] != 0)
            continue;
        AppendSpec spec{.to = tables[i].name(), .tables = {}};
        for (std::size_t j = i + 1; j < tables.size(); ++j)
            if (used[j] == 0 && sameShape(tables[i], tables[j])) {
                spec.tables.push_back(tables[j].name());
                used[j] = 1;
            }
        if (!spec.tables.empty())
            suggested.push_back(std::move(spec));
    }
    return suggested;
}

}  // namespace holdfast
