// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/customer_table.h"

#include "base/text.h"
#include "search/search_result.h"
#include "workbench/stage_jobs.h"

namespace holdfast {

namespace {

std::string freeName(const Table& table, std::string name)
{
    while (table.indexOfName(name))
        name += "_";
    return name;
}

Column segmentColumn(const Table& table, const SegmentReport& report)
{
    Categories segments;
    segments.codes.assign(table.rows(), -1);
    for (const SegmentResult& segment : report.segments) {
        if (segment.name.empty())
            continue;  // proposed, not decided
        segments.levels.push_back(segment.name);
        for (const std::uint32_t row : segment.rows)
            if (segments.codes[row] < 0)
                segments.codes[row] = static_cast<std::int32_t>(segments.levels.size()) - 1;
    }
    return {{"model", "segment"}, freeName(table, "segment"), ColumnKind::Category, std::move(segments)};
}

}  // namespace

Result<Table> customerTable(const Study& study, const Plan& plan, const Results& results, const std::string& segment)
{
    const Made<Stage::Join> joined = plan.made<Stage::Join>(results);
    const Made<Stage::Search> search = plan.made<Stage::Search>(results);
    const Made<Stage::Segment> segments = plan.made<Stage::Segment>(results);
    if (!joined)
        return Failure{.code = "export.no-table"};
    Table table = joined->join.table;
    if (search && search->design->kind == TargetKind::Number)
        table = withPrediction(table, search->predicted(usedFamily(*search, study.model)));
    else if (search)
        table = withRisk(table, search->risk(usedFamily(*search, study.model)));
    if (segments)
        table = table.with(segmentColumn(table, *segments));
    if (segment.empty())
        return table;
    Failure missing{.code = "export.segment-missing", .found = shownText(segment), .texts = {{}}};
    if (segments)
        for (const SegmentResult& one : segments->segments) {
            if (one.name.empty())
                continue;  // proposed, not decided
            if (one.name == segment)
                return table.gathered(one.rows);
            missing.texts[0] += (missing.texts[0].empty() ? "" : ", ") + shownText(one.name);
        }
    return missing.texts[0].empty() ? Failure{.code = "export.no-segments", .found = missing.found} : missing;
}

Table withPrediction(const Table& customers, std::vector<double> predictions)
{
    return customers.with(
        Column({"model", "prediction"}, freeName(customers, "prediction"), ColumnKind::Number, Numbers{std::move(predictions)}));
}

Table scoredTable(const Table& customers, std::vector<double> risk, double threshold)
{
    Categories above{.codes = {}, .levels = {"no", "yes"}};
    for (const double chance : risk)
        above.codes.push_back(chance >= threshold ? 1 : 0);
    const Table scored = customers.with(Column(riskColumn(), freeName(customers, "risk"), ColumnKind::Number, Numbers{std::move(risk)}));
    return scored.with(Column({"model", "above_threshold"}, freeName(scored, "above_threshold"), ColumnKind::Category, std::move(above)));
}

ContactList contactsAmong(const Table& customers, const Roles& roles)
{
    if (!roles.consent)
        return {customers};
    const RowSet rows = rowsWhere(consentIn(customers, *roles.consent));
    return {customers.gathered(rows), customers.rows() - rows.size()};
}

}  // namespace holdfast
