// SPDX-License-Identifier: GPL-3.0-or-later
#include "join/derived_columns.h"

#include <algorithm>
#include <map>
#include <set>

#include "recipe/formula/evaluate_formula.h"
#include "recipe/formula/parse_formula.h"

namespace holdfast {

namespace {

constexpr const char* kOrigin = "formula";

const DerivedColumn* named(const std::vector<DerivedColumn>& derived, const ColumnId& id)
{
    const auto found = std::find_if(derived.begin(), derived.end(),
                                    [&](const DerivedColumn& each) { return each.on && derivedColumnId(each.name) == id; });
    return found == derived.end() ? nullptr : &*found;
}

// Depth first from `at` back to `goal`; each column is looked at once.
bool reaches(const std::vector<DerivedColumn>& derived, const DerivedColumn& at, const std::string& goal, std::set<std::string>& seen,
             std::vector<std::string>& path)
{
    std::vector<std::pair<const DerivedColumn*, std::size_t>> way{{&at, 0}};
    while (!way.empty()) {
        const DerivedColumn& now = *way.back().first;
        const std::size_t place = way.back().second++;
        if (place >= now.formula.columns.size()) {
            way.pop_back();
            continue;
        }
        const DerivedColumn* next = named(derived, std::next(now.formula.columns.begin(), static_cast<std::ptrdiff_t>(place))->second);
        if (next == nullptr)
            continue;
        if (next->name == goal) {
            for (const auto& step : way)
                path.push_back(step.first->name);
            path.push_back(goal);
            return true;
        }
        if (seen.insert(next->name).second)
            way.emplace_back(next, 0);
    }
    return false;
}

std::string chainText(const std::vector<std::string>& path)
{
    std::string text;
    for (const std::string& name : path)
        text += (text.empty() ? "" : " → ") + name;
    return text;
}

std::string freeName(const Table& table, const std::string& name)
{
    std::string made = name;
    for (int copy = 2; table.indexOfName(made); ++copy)
        made = name + " " + std::to_string(copy);
    return made;
}

}  // namespace

ColumnId derivedColumnId(const std::string& name) { return {kOrigin, name}; }

std::vector<std::string> circleThrough(const std::vector<DerivedColumn>& derived, const std::string& name)
{
    const DerivedColumn* start = named(derived, derivedColumnId(name));
    std::set<std::string> seen;
    std::vector<std::string> path;
    if (start != nullptr)
        reaches(derived, *start, name, seen, path);
    return path;
}

WithDerived withDerivedColumns(const Table& table, const std::vector<DerivedColumn>& derived, const Progress& progress)
{
    std::map<std::string, Column> made;
    std::map<std::string, DerivedReport> reports;
    Table growing = table;
    const auto compute = [&](const DerivedColumn& each) {
        DerivedReport report{.name = each.name};
        if (growing.find(derivedColumnId(each.name)) != nullptr) {
            report.problem = FormulaProblem{.code = "formula.name-taken", .end = each.formula.text.size(), .texts = {each.name}};
            reports.emplace(each.name, std::move(report));
            return;
        }
        const ParsedFormula parsed = parseBound(each.formula, growing);
        report.problem = parsed.problem;
        if (!parsed.problem) {
            Column column = evaluateFormula(parsed.root, growing, derivedColumnId(each.name), freeName(growing, each.name), progress);
            report.missing = column.missingCount();
            growing = growing.with(column);
            made.emplace(each.name, std::move(column));
        }
        reports.emplace(each.name, std::move(report));
    };
    // What waits for none that is still to come is computed, until only circles are left.
    const auto waits = [&](const DerivedColumn& each) {
        return std::any_of(each.formula.columns.begin(), each.formula.columns.end(), [&](const auto& bound) {
            const DerivedColumn* other = named(derived, bound.second);
            return other != nullptr && !reports.contains(other->name);
        });
    };
    for (bool moved = true; moved;) {
        moved = false;
        for (const DerivedColumn& each : derived) {
            progress.throwIfCancelled();
            if (!each.on || reports.contains(each.name) || waits(each))
                continue;
            compute(each);
            moved = true;
        }
        if (moved)
            continue;
        for (const DerivedColumn& each : derived) {
            const std::vector<std::string> circle =
                each.on && !reports.contains(each.name) ? circleThrough(derived, each.name) : std::vector<std::string>{};
            if (circle.empty())
                continue;
            reports.emplace(each.name,
                            DerivedReport{.name = each.name,
                                          .problem = FormulaProblem{
                                              .code = "formula.circular", .end = each.formula.text.size(), .texts = {chainText(circle)}}});
            moved = true;
        }
    }
    WithDerived result{.table = table, .reports = {}};
    for (const DerivedColumn& each : derived) {
        if (const auto column = made.find(each.name); column != made.end())
            result.table = result.table.with(column->second);
        if (const auto report = reports.find(each.name); report != reports.end())
            result.reports.push_back(report->second);
        made.erase(each.name);
        reports.erase(each.name);
    }
    return result;
}

}  // namespace holdfast
