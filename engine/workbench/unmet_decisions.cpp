// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/unmet_decisions.h"

#include <algorithm>
#include <filesystem>

#include "search/value_match.h"

namespace holdfast {

std::vector<Finding> tablesLeftOut(const Study& study)
{
    std::vector<Finding> findings;
    if (study.join.base.empty())
        return findings;
    for (const SourceSpec& source : study.sources) {
        const bool joined = source.name == study.join.base || std::any_of(study.join.parts.begin(), study.join.parts.end(),
                                                                          [&](const JoinPart& part) { return part.table == source.name; });
        const bool appended = std::any_of(study.join.appends.begin(), study.join.appends.end(), [&](const AppendSpec& each) {
            return std::find(each.tables.begin(), each.tables.end(), source.name) != each.tables.end();
        });
        if (!joined && !appended)
            findings.push_back({.severity = Severity::Warning,
                                .code = "join.left-out",
                                .subject = std::filesystem::path(source.path).filename().string(),
                                .texts = {study.join.base}});
    }
    return findings;
}

std::vector<Finding> absentRoles(const Roles& roles, const Table& joined)
{
    std::vector<Finding> findings;
    const auto need = [&](const ColumnId& id, const char* code, Severity severity) {
        if (joined.find(id) != nullptr)
            return true;
        findings.push_back({.severity = severity, .code = code, .subject = id.name});
        return false;
    };
    if (roles.target)
        need(roles.target->column, "role.target-absent", Severity::Serious);
    if (roles.folds)
        need(*roles.folds, "role.folds-absent", Severity::Serious);
    if (roles.holdout)
        need(roles.holdout->column, "role.holdout-absent", Severity::Serious);
    if (roles.key)
        need(*roles.key, "role.key-absent", Severity::Warning);
    if (roles.profit)
        need(*roles.profit, "role.profit-absent", Severity::Warning);
    if (roles.consent && need(roles.consent->column, "role.consent-absent", Severity::Warning)) {
        const std::vector<std::int8_t> holds = rowsHolding(*joined.find(roles.consent->column), roles.consent->value);
        if (joined.rows() > 0 && std::find(holds.begin(), holds.end(), 1) == holds.end())
            findings.push_back({.severity = Severity::Warning,
                                .code = "role.consent-value-absent",
                                .subject = roles.consent->column.name,
                                .texts = {roles.consent->value}});
    }
    for (const ColumnId& id : roles.ignored)
        need(id, "role.ignored-absent", Severity::Warning);
    return findings;
}

}  // namespace holdfast
