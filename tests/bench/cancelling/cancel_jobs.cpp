// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_cancel FILE…: reads files and runs the jobs of Clean and Combine over them (findings, unusual rows, steps, the proposal of a
// join, the join), each whole and then cancelled at moments spread evenly over its time. Says what passes from the request to the end:
// the median, the 95th percentile and the longest, in seconds of the wall. A cancel may take 0.3 s (p95).
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "../tables_of.h"
#include "base/progress.h"
#include "join/join_tables.h"
#include "join/suggest_join.h"
#include "recipe/findings/unusual_rows.h"
#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"

namespace {

using Clock = std::chrono::steady_clock;
using Job = std::function<void(const holdfast::Progress&)>;

constexpr int kMoments = 40;
constexpr int kFewestMoments = 10;
constexpr double kLongestSeconds = 120;  // of one job cancelled again and again: half its whole time on average

double secondsSince(Clock::time_point begun) { return std::chrono::duration<double>(Clock::now() - begun).count(); }

struct Cancelling
{
    int moments = 0;
    int ended = 0;  // by the cancel, not by being done
    std::vector<double> seconds;
};

Cancelling cancelling(const Job& job, double whole)
{
    Cancelling result;
    result.moments = static_cast<int>(std::clamp(2 * kLongestSeconds / whole, double{kFewestMoments}, double{kMoments}));
    for (int moment = 0; moment < result.moments; ++moment) {
        std::stop_source source;
        Clock::time_point asked;
        std::jthread asking([&] {
            std::this_thread::sleep_for(std::chrono::duration<double>(whole * (moment + 0.5) / result.moments));
            asked = Clock::now();
            source.request_stop();
        });
        try {
            job(holdfast::Progress(source.get_token()));
        } catch (const holdfast::Cancelled&) {
            ++result.ended;
        }
        const Clock::time_point over = Clock::now();
        asking.join();
        if (over > asked)
            result.seconds.push_back(std::chrono::duration<double>(over - asked).count());
    }
    std::ranges::sort(result.seconds);
    return result;
}

void measure(const char* name, const Job& job)
{
    job({});  // what is read once, as dictionaries are, is read now
    const Clock::time_point begun = Clock::now();
    job({});
    const double whole = secondsSince(begun);
    const Cancelling some = cancelling(job, whole);
    const auto at = [&](double share) {
        return some.seconds.empty() ? 0.0 : some.seconds[static_cast<std::size_t>(share * static_cast<double>(some.seconds.size() - 1))];
    };
    std::printf("%-14s whole %.3f  cancelled %d of %d  median %.3f  p95 %.3f  longest %.3f\n", name, whole, some.ended, some.moments,
                at(0.5), at(0.95), at(1));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    const std::vector<holdfast::Table> tables = holdfast::bench::tablesOf(argc, argv);
    if (tables.empty())
        return 2;
    const holdfast::Lexicon lexicon = holdfast::bench::installedLexicon();
    std::vector<holdfast::Suggestion> found;
    measure("findings", [&](const holdfast::Progress& progress) { found = holdfast::suggestSteps(tables, lexicon, progress); });
    measure("unusual rows", [&](const holdfast::Progress& progress) {
        holdfast::UnusualOptions options;
        for (const holdfast::Column& column : tables.front().columns())
            options.columns.push_back(column.id());
        (void)holdfast::unusualRows(tables.front(), options, progress);
    });
    std::vector<holdfast::TidyStep> recipe;
    for (const holdfast::TidyAction& action : holdfast::safeActions(found, {}))
        recipe.push_back({.action = action});
    measure("steps", [&](const holdfast::Progress& progress) { (void)holdfast::tidyTables(tables, recipe, progress); });
    const std::vector<holdfast::Table> tidy = holdfast::tidyTables(tables, recipe, {}).tables;
    holdfast::JoinPlan plan;
    measure("join proposed", [&](const holdfast::Progress& progress) { plan = holdfast::suggestJoin(tidy, {}, progress); });
    measure("joined", [&](const holdfast::Progress& progress) { (void)holdfast::joinTables(tidy, plan, progress); });
    return 0;
}
