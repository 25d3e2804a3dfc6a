// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_learners FAMILY ROWS: fits one learner on a made-up table of customers and says in one line what it took (the least of the runs
// that fit into some seconds). `nearest_neighbours` asks the ROWS about 2 500 others. holdfast_learners write ROWS: the same table to the
// standard output, numbers of eight bytes, row after row with the label last. For learners_side_by_side.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/resource.h>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learner.h"
#include "learn/learners/logistic_regression.h"
#include "learn/scores.h"

using namespace holdfast;

namespace {

constexpr std::size_t kAsked = 2500;

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Data
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
};

// Eight measurements (two of them skewed, two following others), five small counts, and three categories of two, three and five levels in
// columns of their own: what a shop knows about a customer, standardised by what the draws are known to be.
Data drawn(std::size_t rows)
{
    constexpr std::size_t columns = 23;
    Data made{.x = {.rows = rows, .columns = columns}};
    made.x.values.assign(rows * columns, 0);
    made.labels.resize(rows);
    Random random = Random(42).stream("customers");
    for (std::size_t i = 0; i < rows; ++i) {
        double* row = made.x.values.data() + i * columns;
        for (std::size_t j = 0; j < 8; ++j)
            row[j] = random.normal();
        row[2] = (std::exp(row[2]) - 1.65) / 2.16;
        row[3] = (std::exp(row[3] / 2) - 1.13) / 0.6;
        row[5] = 0.8 * row[4] + 0.6 * row[5];
        row[7] = 0.5 * row[6] + 0.3 * row[1] + 0.8 * row[7];
        for (std::size_t j = 8; j < 13; ++j)
            row[j] = (static_cast<double>(random.below(4 * (j - 6))) - 2 * static_cast<double>(j - 6)) / static_cast<double>(j - 6);
        std::size_t place = 13;
        for (const std::size_t levels : {2, 3, 5}) {
            row[place + static_cast<std::size_t>(random.below(levels))] = 1;
            place += levels;
        }
        const double odds = 0.9 * row[0] - 0.7 * row[4] + 0.4 * row[6] + 0.6 * row[8] * (row[13] - row[14]) + (row[2] > 0.5 ? 0.8 : -0.3) +
                            0.5 * row[17] - 0.6;
        made.labels[i] = random.uniform() < chanceOfLogOdds(odds) ? 1 : 0;
    }
    return made;
}

LearnerSpec specOf(Family family)
{
    if (family == Family::DecisionTree)
        return DecisionTreeSpec{.depth = 8};
    return defaultLearner(family);
}

}  // namespace

int main(int argc, char** argv)
{
    const std::size_t rows = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : 0;
    if (rows == 0)
        return std::fprintf(stderr, "usage: holdfast_learners FAMILY|write ROWS\n"), 2;
    if (const char* threads = std::getenv("HOLDFAST_THREADS"))
        setThreadLimit(std::atoi(threads));  // NOLINT(cert-err34-c): no number means all cores
    const std::string what = argv[1];
    if (what == "write") {
        const Data data = drawn(rows + kAsked);
        for (std::size_t i = 0; i < data.x.rows; ++i) {
            const auto label = static_cast<double>(data.labels[i]);
            std::fwrite(data.x.row(i).data(), sizeof(double), data.x.columns, stdout);
            std::fwrite(&label, sizeof(double), 1, stdout);
        }
        return 0;
    }
    const auto family = familyNamed(what);
    if (!family)
        return std::fprintf(stderr, "no family is called %s\n", what.c_str()), 2;
    Data data = drawn(rows + kAsked);
    Data asked{.x = {.rows = kAsked, .columns = data.x.columns}};
    const auto border = static_cast<std::ptrdiff_t>(rows * data.x.columns);
    asked.x.values.assign(data.x.values.begin() + border, data.x.values.end());
    asked.labels.assign(data.labels.begin() + static_cast<std::ptrdiff_t>(rows), data.labels.end());
    data.x.values.resize(rows * data.x.columns);
    data.x.rows = rows;
    data.labels.resize(rows);

    const bool asks = family == Family::NearestNeighbours;
    double wall = 1e9;
    double processor = 1e9;
    double quality = 0;
    double spent = 0;
    for (int run = 0; run < 9 && (run < 2 || spent < 6); ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const double used = processorSeconds();
        const FittedLearner fitted = fitLearner(specOf(*family), data.x, data.labels, {}, {.probabilities = false});
        const double fitWall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        const double fitProcessor = processorSeconds() - used;
        const std::vector<double> scores = scoresOf(fitted, asked.x);
        const double allWall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        wall = std::min(wall, asks ? allWall - fitWall : fitWall);
        processor = std::min(processor, asks ? processorSeconds() - used - fitProcessor : fitProcessor);
        quality = rocAuc(scores, asked.labels);
        spent += allWall;
    }
    std::printf("%s rows %zu auc %.4f wall %.4f cpu %.4f\n", what.c_str(), rows, quality, wall, processor);
    return 0;
}
