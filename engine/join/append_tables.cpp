// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/append_tables.h"

#include <algorithm>
#include <set>

#include "table/schema_diff.h"
#include "table/table_builder.h"

namespace holdfast {

namespace {

// Numbers with numbers, dates with dates, all that is held as texts with one another.
bool areAlike(const Column& a, const Column& b) { return a.storage().index() == b.storage().index(); }

Column below(const Column& upper, const Column& lower)
{
    if (upper.isNumber() && lower.isNumber()) {
        std::vector<double> values = upper.numbers();
        values.insert(values.end(), lower.numbers().begin(), lower.numbers().end());
        return {upper.id(), upper.name(), ColumnKind::Number, Numbers{std::move(values)}};
    }
    if (upper.kind() == ColumnKind::Date && lower.kind() == ColumnKind::Date) {
        std::vector<std::int64_t> values = upper.dates();
        values.insert(values.end(), lower.dates().begin(), lower.dates().end());
        return {upper.id(), upper.name(), ColumnKind::Date, Dates{std::move(values)}};
    }
    CategoriesBuilder texts;
    for (const Column* each : {&upper, &lower})
        for (std::size_t row = 0; row < each->rows(); ++row) {
            if (each->isMissing(row))
                texts.addMissing();
            else if (each->isCategorical())
                texts.add(each->categories().levels[static_cast<std::size_t>(each->categories().codes[row])]);
            else
                texts.add(each->textAt(row));
        }
    const ColumnKind kind = upper.kind() == lower.kind()                     ? upper.kind()
                            : upper.isCategorical() && lower.isCategorical() ? ColumnKind::Category
                                                                             : ColumnKind::Text;
    return {upper.id(), upper.name(), kind, std::move(texts).done()};
}

Column empty(const Column& like, std::size_t rows) { return like.gathered(std::vector<std::uint32_t>(rows, Column::kNoRow)); }

std::vector<KnownColumn> knownOf(const Table& table)
{
    std::vector<KnownColumn> known;
    for (const Column& column : table.columns())
        known.push_back({.name = column.name(), .kind = column.kind()});
    return known;
}

Table below(const Table& upper, const Table& lower, std::vector<Finding>& findings)
{
    const auto say = [&](const char* code, const std::string& column) {
        findings.push_back({.severity = Severity::Warning, .code = code, .subject = upper.name(), .texts = {lower.name(), column}});
    };
    std::vector<Column> columns;
    std::set<std::string> taken;
    for (const ColumnSlot& slot : schemaDiff(knownOf(upper), knownOf(lower)).slots) {
        const Column& column = upper.column(*upper.indexOfName(slot.before.name));
        if (!slot.now) {
            say("append.column-alone", column.name());
            columns.push_back(below(column, empty(column, lower.rows())));
            continue;
        }
        const Column& other = lower.column(*lower.indexOfName(slot.now->name));
        taken.insert(other.name());
        if (!areAlike(column, other))
            say("append.kinds-differ", column.name());
        columns.push_back(below(column, other));
    }
    for (const Column& other : lower.columns()) {
        if (taken.contains(other.name()))
            continue;
        say("append.column-alone", other.name());
        Column added = below(empty(other, upper.rows()), other);
        std::string name = other.name();
        while (std::any_of(columns.begin(), columns.end(), [&](const Column& each) { return each.name() == name; }))
            name += " (" + lower.name() + ")";
        columns.push_back(added.renamed(name));
    }
    return {upper.name(), std::move(columns), upper.rows() + lower.rows()};
}

}  // namespace

WithFindings<std::vector<Table>> appendedTables(const std::vector<Table>& tables, const std::vector<AppendSpec>& appends,
                                                const Progress& progress)
{
    WithFindings<std::vector<Table>> result{.value = tables};
    const auto named = [&](const std::string& name) {
        return std::find_if(result.value.begin(), result.value.end(), [&](const Table& each) { return each.name() == name; });
    };
    for (const AppendSpec& spec : appends) {
        for (const std::string& name : spec.tables) {
            progress.throwIfCancelled();
            const auto upper = named(spec.to);
            const auto lower = named(name);
            if (upper == result.value.end() || lower == result.value.end() || upper == lower) {
                result.findings.push_back({.severity = Severity::Warning,
                                           .code = "append.table-missing",
                                           .subject = spec.to,
                                           .texts = {upper == result.value.end() ? spec.to : name}});
                continue;
            }
            *upper = below(*upper, *lower, result.findings);
            result.value.erase(named(name));
        }
    }
    return result;
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
