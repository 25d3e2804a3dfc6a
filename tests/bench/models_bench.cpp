// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "base/check.h"
#include "bench/sample_text.h"
#include "learn/model.h"
#include "search/model_search.h"

namespace holdfast::bench {
namespace {

// The columns stand in the sample's order: key, target, then features.
Design sampleDesign(const Table& table, const ModelSettings& settings)
{
    Roles roles;
    roles.key = table.column(0).id();
    roles.target = ColumnValue{table.column(1).id(), table.column(1).categories().levels.front()};
    const Result<Design> design = prepareDesign(table, roles, settings);
    HF_EXPECT(design.ok(), "the sample has a usable target");
    return design.value();
}

void fitDefault(benchmark::State& state, Family family)
{
    const Table& table = sampleTable(state.range(0));
    const Design design = sampleDesign(table, {});
    const FeatureTable all = featureTable(table, featureIds(design));
    std::vector<std::uint8_t> labels;
    for (const std::int8_t label : design.labels)
        labels.push_back(label == 1 ? 1 : 0);
    for (auto step : state) {
        const FittedModel model = fitModel(all, labels, defaultModel(family), {});
        benchmark::DoNotOptimize(scoresOf(model, all));
    }
}
BENCHMARK_CAPTURE(fitDefault, logistic_regression, Family::LogisticRegression)
    ->Arg(1300)
    ->Arg(20000)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(fitDefault, nearest_neighbours, Family::NearestNeighbours)->Arg(1300)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(fitDefault, decision_tree, Family::DecisionTree)->Arg(1300)->Arg(20000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(fitDefault, support_vectors, Family::SupportVectors)->Arg(1300)->Unit(benchmark::kMillisecond)->UseRealTime();

void search(benchmark::State& state)
{
    const Table& table = sampleTable(1300);
    ModelSettings settings;
    settings.trials = static_cast<int>(state.range(0));
    const auto design = std::make_shared<const Design>(sampleDesign(table, settings));
    for (auto step : state)
        benchmark::DoNotOptimize(searchModels(table, design, settings));
}
BENCHMARK(search)->Arg(20)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace holdfast::bench
