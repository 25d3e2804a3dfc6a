// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_join FILE…: reads files, joins them as the program itself proposes (pivots included), and says what the join alone took, the
// least of several runs, and what the proposal took. For joining_side_by_side.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <time.h>

#include "../tables_of.h"
#include "base/parallel.h"
#include "join/join_tables.h"
#include "join/suggest_join.h"

namespace {

constexpr int kRuns = 5;

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

int main(int argc, char** argv)
{
    if (const char* threads = std::getenv("HOLDFAST_THREADS"))
        holdfast::setThreadLimit(std::atoi(threads));  // NOLINT(cert-err34-c): no number means all cores
    const std::vector<holdfast::Table> tables = holdfast::bench::tablesOf(argc, argv);
    const double before = processorSeconds();
    const holdfast::JoinPlan plan = holdfast::suggestJoin(tables, {}, {});
    const double proposed = processorSeconds() - before;
    double wall = 1e9;
    double cpu = 1e9;
    std::size_t rows = 0;
    std::size_t columns = 0;
    for (int run = 0; run < kRuns; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const double used = processorSeconds();
        const auto joined = holdfast::joinTables(tables, plan, {});
        if (!joined.ok()) {
            std::fprintf(stderr, "%s\n", joined.failure().code.c_str());
            return 3;
        }
        cpu = std::min(cpu, processorSeconds() - used);
        wall = std::min(wall, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        rows = joined.value().table.rows();
        columns = joined.value().table.columns().size();
    }
    std::printf("rows %zu columns %zu wall %.3f cpu %.3f proposed %.3f\n", rows, columns, wall, cpu, proposed);
    return 0;
}
