// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>
#include <string>
#include <vector>

#include "base/random.h"
#include "explore/target_ranking.h"
#include "report/build_report.h"
#include "search/model_search.h"
#include "search/value_match.h"

namespace holdfast::tests {

// What every stage made of a small table of customers, and the report inputs that point at it.
struct ReportExample
{
    struct Wanted
    {
        std::size_t customers = 600;
        bool signal = true;  // visits and promo tell the outcome
        bool profit = true;
        bool consent = true;
        bool offers = true;
        std::string language = "en";
    };

    Roles roles;
    ModelSettings settings;
    Recipe recipe;
    JoinPlan plan;
    SourceSnapshot source;
    std::vector<Suggestion> suggestions;
    TidyResult tidy;
    JoinResult join;
    TableProfile profile;
    Associations associations;
    TargetRanking ranking;
    SearchResult search;
    Importance importance;
    SegmentSettings segmentSettings;
    SegmentReport segments;
    std::string language;

    ReportInputs inputs() const
    {
        ReportInputs in;
        in.studyName = "Example";
        in.studyFingerprint = "0123abcd";
        in.version = "1";
        in.language = language;
        in.sources = {&source};
        in.recipe = &recipe;
        in.suggestions = &suggestions;
        in.tidy = &tidy;
        in.plan = &plan;
        in.join = &join;
        in.roles = &roles;
        in.modelSettings = &settings;
        in.profile = &profile;
        in.associations = &associations;
        in.ranking = &ranking;
        in.search = &search;
        in.importance = &importance;
        in.segmentSettings = &segmentSettings;
        in.segments = &segments;
        return in;
    }
};

inline Table customersTable(const ReportExample::Wanted& wanted)
{
    Random random(11);
    std::vector<double> id;
    std::vector<double> visits;
    std::vector<double> promo;
    std::vector<double> profit;
    Categories service{{}, {"standard", "premium"}};
    Categories consent{{}, {"yes", "no"}};
    Categories outcome{{}, {"declined", "same"}};
    for (std::size_t i = 0; i < wanted.customers; ++i) {
        const double visit = std::floor(1 + 15 * random.uniform());
        const double share = std::round(random.uniform() * 100) / 100;
        const double risk = wanted.signal ? 1 / (1 + std::exp(0.7 * (visit - 6) - 2 * (share - 0.5))) : 0.4;
        id.push_back(static_cast<double>(900000001 + i));
        visits.push_back(visit);
        promo.push_back(share);
        profit.push_back(4 + random.normal());
        service.codes.push_back(random.uniform() < 0.3 ? 1 : 0);
        consent.codes.push_back(random.uniform() < 0.7 ? 0 : 1);
        outcome.codes.push_back(random.uniform() < risk ? 0 : 1);
    }
    const auto numbers = [](const char* name, std::vector<double> values) {
        return Column({"shop", name}, name, ColumnKind::Number, Numbers{std::move(values)});
    };
    std::vector<Column> columns{numbers("id", id), Column({"shop", "outcome"}, "outcome", ColumnKind::Category, outcome),
                                numbers("visits", visits), numbers("promo_share", promo),
                                Column({"shop", "service"}, "service", ColumnKind::Category, service)};
    if (wanted.consent)
        columns.push_back(Column({"shop", "consent"}, "consent", ColumnKind::Flag, consent));
    if (wanted.profit)
        columns.push_back(numbers("profit", profit));
    return {"shop", std::move(columns)};
}

inline ReportExample reportExample(const ReportExample::Wanted& wanted = {})
{
    ReportExample made;
    made.language = wanted.language;
    made.source.name = "shop";
    made.source.hash = "xxh3:00ff";
    made.source.table = customersTable(wanted);
    made.tidy.tables = {made.source.table};
    made.plan.base = "shop";
    made.plan.key = {"shop", "id"};
    made.join.table = made.source.table;
    made.roles.key = ColumnId{"shop", "id"};
    made.roles.target = ColumnValue{{"shop", "outcome"}, "declined"};
    if (wanted.profit)
        made.roles.profit = ColumnId{"shop", "profit"};
    if (wanted.consent)
        made.roles.consent = ColumnValue{{"shop", "consent"}, "yes"};
    made.settings.trials = 0;
    made.settings.families = {Family::LogisticRegression, Family::DecisionTree};

    const Table& table = made.join.table;
    const Result<Design> design = prepareDesign(table, made.roles, made.settings);
    auto kept = std::make_shared<const Design>(design.value());
    made.search = searchModels(table, kept, made.settings);
    made.importance = explainModels(table, made.search, {});
    std::vector<ColumnId> columns;
    for (const Column& column : table.columns())
        if (column.name() != "id")
            columns.push_back(column.id());
    made.profile = profileTable(table, made.roles.target->column, made.roles.target->value);
    made.associations = associate(table, columns);

    SegmentInputs inputs;
    inputs.customers = withRisk(table, made.search.risk(made.search.used));
    inputs.labels = kept->labels;
    inputs.profit = made.roles.profit;
    if (wanted.consent)
        for (const std::int8_t holds : rowsHolding(*table.find(made.roles.consent->column), "yes"))
            inputs.consent.push_back(holds == 1);
    inputs.compared = featureIds(*kept);
    if (wanted.profit)
        inputs.compared.push_back(*made.roles.profit);
    made.segmentSettings.segments = {{SegmentId{1}, "At risk", {{{riskColumn(), CompareOp::GreaterEqual, 0.6}}}}};
    if (wanted.offers) {
        made.segmentSettings.offers = {{OfferId{1}, "A letter", 0.05}};
        made.segmentSettings.segments[0].offers = {OfferId{1}};
    }
    made.segments = evaluateSegments(inputs, made.segmentSettings);
    return made;
}

}  // namespace holdfast::tests
