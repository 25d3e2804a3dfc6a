// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "output/json/sections.h"
#include "sources/misfits.h"

namespace holdfast {

namespace {

Json evidenceJson(const std::vector<Evidence>& evidence)
{
    Json list = Json::array();
    for (const Evidence& one : evidence)
        list.push_back({{"code", one.code}, {"numbers", numbersJson(one.numbers)}});
    return list;
}

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json proposalJson(const Suggestion& suggestion)
{
    if (suggestion.proposal)
        return {{"from", suggestion.proposal->from}, {"to", suggestion.proposal->to}};
    if (!suggestion.action)
        return {};
    Json made{{"step", stepName(*suggestion.action)}};
    if (const auto* repair = std::get_if<RepairByColumn>(&*suggestion.action)) {
        made["by"] = repair->by.name;
        for (const KeyedRepair& one : repair->repairs)
            made["repairs"].push_back({{"key", one.key}, {"from", one.from}, {"to", one.to}});
    }
    return made;
}

}  // namespace

Json numberJson(double value) { return std::isfinite(value) ? Json(value) : Json(); }

Json numbersJson(const std::vector<double>& values)
{
    Json list = Json::array();
    for (const double value : values)
        list.push_back(numberJson(value));
    return list;
}

Json intervalJson(const Interval& interval)
{
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high))
        return {};
    return numbersJson({interval.low, interval.high});
}

Json findingsJson(const std::vector<Finding>& findings)
{
    Json list = Json::array();
    for (const Finding& finding : findings)
        list.push_back({{"code", finding.code}, {"numbers", numbersJson(finding.numbers)}, {"texts", finding.texts}});
    return list;
}

Json sourceJson(const SourceSnapshot& source, const std::string& path)
{
    Json columns = Json::array();
    for (const ColumnReading& column : source.columns)
        columns.push_back({{"name", column.id.name},
                           {"kind", std::string(kindName(column.kind))},
                           {"missing", column.missing},
                           {"distinct", column.distinct}});
    return {{"name", source.name},
            {"path", path},
            {"hash", source.hash},
            {"format", source.reading.format},
            {"encoding", source.reading.encoding},
            {"delimiter", source.reading.delimiter},
            {"decimal", source.reading.decimal},
            {"rows", source.table.rows()},
            {"rejected", source.rejects.size()},
            {"columns", std::move(columns)}};
}

Json inspectionJson(const SourceSnapshot& source, const std::string& path)
{
    Json made = sourceJson(source, path);
    for (std::size_t i = 0; i < source.columns.size(); ++i) {
        const ColumnReading& column = source.columns[i];
        if (!column.label.empty())
            made["columns"][i]["label"] = column.label;
        for (const auto& [value, label] : column.valueLabels)
            made["columns"][i]["value_labels"].push_back({{"value", value}, {"label", label}});
    }
    for (const SheetInfo& sheet : source.reading.sheets)
        made["sheets"].push_back({{"name", sheet.name},
                                  {"rows", sheet.rows},
                                  {"columns", sheet.columns},
                                  {"hidden", sheet.hidden},
                                  {"read", sheet.name == source.reading.sheet}});
    for (const Finding& finding : source.findings) {
        constexpr std::size_t counts = 2;
        const bool misfits = namesMisfits(finding) && finding.numbers.size() > counts;
        std::vector<double> numbers = finding.numbers;
        numbers.resize(misfits ? counts : numbers.size());
        Json one{{"code", finding.code}, {"subject", finding.subject}, {"numbers", numbersJson(numbers)}, {"texts", finding.texts}};
        if (misfits) {
            const std::vector<double> lines(finding.numbers.begin() + counts, finding.numbers.end());
            one["lines"] = numbersJson(lines);
            one["more"] = numberJson(finding.numbers.front() - static_cast<double>(lines.size()));
        }
        made["findings"].push_back(std::move(one));
    }
    return made;
}

Json findingJson(const Suggestion& suggestion, const Recipe& recipe)
{
    return {{"id", suggestion.id},
            {"kind", std::string(nameOf(suggestion.kind))},
            {"table", suggestion.table},
            {"column", textOrNull(suggestion.column.name)},
            {"rows", suggestion.rows},
            {"evidence", evidenceJson(suggestion.evidence)},
            {"against", evidenceJson(suggestion.against)},
            {"proposal", proposalJson(suggestion)},
            {"confidence", std::string(nameOf(suggestion.confidence))},
            {"blocked", suggestion.blocked},
            {"reason", textOrNull(suggestion.reason)},
            {"applied", stateOf(suggestion, recipe) == SuggestionState::Accepted}};
}

Json recipeJson(const TidyResult& tidied)
{
    Json list = Json::array();
    for (const StepReport& step : tidied.steps)
        list.push_back({{"step", step.step},
                        {"table", step.table},
                        {"rows_before", step.rowsBefore},
                        {"rows_after", step.rowsAfter},
                        {"cells_changed", step.cellsChanged}});
    return list;
}

Json joinJson(const JoinResult& join)
{
    Json audit = Json::array();
    for (const JoinAudit& one : join.audit)
        audit.push_back({{"table", one.table},
                         {"matched", one.matched},
                         {"left_only", one.leftOnly},
                         {"right_only", one.rightOnly},
                         {"duplicate_keys", one.duplicateKeys}});
    return {{"rows", join.table.rows()}, {"columns", join.table.columns().size()}, {"audit", std::move(audit)}};
}

}  // namespace holdfast
