// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/customer_list.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "table/table_builder.h"
#include "workbench/stage_jobs.h"

namespace holdfast {

namespace {

std::string freeName(const Table& table, const std::string& wanted)
{
    std::string name = wanted;
    for (int i = 2; table.indexOfName(name); ++i)
        name = wanted + "_" + std::to_string(i);
    return name;
}

Column segmentColumn(const Table& table, const SegmentReport& segments)
{
    std::vector<const std::string*> first(table.rows(), nullptr);
    for (const SegmentResult& segment : segments.segments)
        for (const std::uint32_t row : segment.rows)
            if (first[row] == nullptr && !segment.name.empty())
                first[row] = &segment.name;
    CategoriesBuilder builder;
    for (const std::string* name : first) {
        if (name == nullptr)
            builder.addMissing();
        else
            builder.add(*name);
    }
    return {{"model", "segment"}, freeName(table, "segment"), ColumnKind::Category, std::move(builder).done()};
}

}  // namespace

Result<CustomerList> customerList(const Study& study, const Plan& plan, const Results& results, const std::string& segment)
{
    const auto joined = plan.made<Stage::Join>(results);
    if (!joined)
        return Failure{.code = "customers.no-table"};
    const auto search = plan.made<Stage::Search>(results);
    const auto segments = plan.made<Stage::Segment>(results);
    CustomerList list{.table = joined->join.table};
    if (search) {
        std::vector<double> risk = search->risk(usedFamily(*search, study.model));
        list.table = list.table.with(Column(riskColumn(), freeName(list.table, "risk"), ColumnKind::Number, Numbers{std::move(risk)}));
    }
    if (segments)
        list.table = list.table.with(segmentColumn(list.table, *segments));
    if (segment.empty())
        return list;

    const SegmentResult* wanted = nullptr;
    Failure unknown{.code = "customers.no-segment", .found = segment, .texts = {segment}};
    if (segments)
        for (const SegmentResult& candidate : segments->segments) {
            unknown.texts.push_back(candidate.name);
            if (candidate.name == segment)
                wanted = &candidate;
        }
    if (wanted == nullptr)
        return unknown;
    std::vector<bool> consent;
    if (study.roles.consent)
        if (const Column* column = joined->join.table.find(study.roles.consent->column); column != nullptr && column->isCategorical())
            consent = consentOf(*column, study.roles.consent->value);
    RowSet rows;
    for (const std::uint32_t row : wanted->rows) {
        if (consent.empty() || consent[row])
            rows.push_back(row);
        else
            ++list.withoutConsent;
    }
    list.table = list.table.gathered(rows);
    return list;
}

}  // namespace holdfast
