// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_tidy FILE…: reads files, accepts what is safe to mend, and says what finding took and what each step takes, the least of several
// runs. A line "step COLUMN FROM… TO" with tabs for each step, for tidying_side_by_side, which does the same with pandas.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <time.h>

#include "../tables_of.h"
#include "base/parallel.h"
#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"

namespace {

constexpr int kRuns = 5;

double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double wallSeconds() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

int main(int argc, char** argv)
{
    if (const char* threads = std::getenv("HOLDFAST_THREADS"))
        holdfast::setThreadLimit(std::atoi(threads));  // NOLINT(cert-err34-c): no number means all cores
    const std::vector<holdfast::Table> tables = holdfast::bench::tablesOf(argc, argv);
    const holdfast::Lexicon lexicon = holdfast::bench::installedLexicon();
    const double begun = wallSeconds();
    const double used = processorSeconds();
    const auto found = holdfast::suggestSteps(tables, lexicon, {});
    const double finding = wallSeconds() - begun;
    const double findingUsed = processorSeconds() - used;
    double wall = 0;
    double cpu = 0;
    double slowest = 0;
    for (const holdfast::TidyAction& action : holdfast::safeActions(found, {})) {
        const auto* merge = std::get_if<holdfast::MergeValues>(&action);
        if (merge == nullptr)
            continue;
        double least = 1e9;
        double leastUsed = 1e9;
        for (int run = 0; run < kRuns; ++run) {
            const double begin = wallSeconds();
            const double before = processorSeconds();
            const holdfast::TidyResult tidied = holdfast::tidyTables(tables, {{.action = action}}, {});
            leastUsed = std::min(leastUsed, processorSeconds() - before);
            least = std::min(least, wallSeconds() - begin);
            if (tidied.steps.at(0).cellsChanged == 0)
                return 3;
        }
        wall += least;
        cpu += leastUsed;
        slowest = std::max(slowest, least);
        std::printf("step\t%s\t%s", merge->table.c_str(), merge->column.name.c_str());
        for (const std::string& from : merge->from)
            std::printf("\t%s", from.c_str());
        std::printf("\t%s\n", merge->to.c_str());
    }
    std::printf("finding wall %.3f cpu %.3f\n", finding, findingUsed);
    std::printf("steps wall %.4f cpu %.4f slowest %.4f\n", wall, cpu, slowest);
    return 0;
}
