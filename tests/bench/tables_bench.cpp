// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "bench/sample_text.h"
#include "explore/association_matrix.h"
#include "explore/table_profile.h"
#include "output/sample.h"
#include "sources/csv_reader.h"

namespace holdfast::bench {
namespace {

std::vector<ColumnId> columnsOf(const Table& table)
{
    std::vector<ColumnId> ids;
    for (std::size_t i = 1; i < table.columns().size(); ++i)  // all but the key
        ids.push_back(table.column(i).id());
    return ids;
}

void readText(benchmark::State& state)
{
    const std::string& text = sampleText(state.range(0));
    for (auto step : state) {
        SourceSnapshot snapshot;
        snapshot.name = "customers";
        benchmark::DoNotOptimize(readCsv(std::move(snapshot), text, {}, {}));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(readText)->Arg(1300)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

void profile(benchmark::State& state)
{
    const Table& table = sampleTable(state.range(0));
    for (auto step : state)
        benchmark::DoNotOptimize(profileTable(table));
}
BENCHMARK(profile)->Arg(1300)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

void pearson(benchmark::State& state)
{
    const Table& table = sampleTable(state.range(0));
    for (auto step : state)
        benchmark::DoNotOptimize(pearsonMatrix(table, columnsOf(table)));
}
BENCHMARK(pearson)->Arg(1300)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

void phik(benchmark::State& state)
{
    const Table& table = sampleTable(state.range(0));
    for (auto step : state)
        benchmark::DoNotOptimize(phikMatrix(table, columnsOf(table)));
}
BENCHMARK(phik)->Arg(1300)->Arg(100000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace holdfast::bench
