// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_search CSV TARGET POSITIVE given|discarding|everything: searches models of one joined table and says in one line what it took.
// For search_side_by_side. `given` and `discarding` try the yardstick's own spaces in its mix (20 logistic regressions, 22 neighbours, 29
// trees, 29 support vectors on scaled tables), without and with early discarding; Chebyshev's distance is drawn as one of the other two.
// `everything` is the study's default search over all families with the blend, on 100 trials.
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <sys/resource.h>

#include "base/parallel.h"
#include "base/random.h"
#include "search/model_search.h"
#include "search/trials.h"
#include "sources/open_source.h"

using namespace holdfast;

namespace {

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <class T, std::size_t N>
T oneOf(const std::array<T, N>& choices, Random& random)
{
    return choices[static_cast<std::size_t>(random.below(N))];
}

int between(int low, int high, Random& random) { return low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1))); }

double logUniform(double low, double high, Random& random) { return low * std::exp(random.uniform() * std::log(high / low)); }

ModelSpec drawn(Family family, Random& random)
{
    ModelSpec model;
    model.preprocess.dropFirst = true;
    model.preprocess.scaler = oneOf(std::array{Scaler::Standard, Scaler::MinMax, Scaler::Robust, Scaler::None}, random);
    switch (family) {
    case Family::LogisticRegression:
        model.learner =
            LogisticRegressionSpec{.penalty = oneOf(std::array{Penalty::L1, Penalty::L2}, random), .c = logUniform(1e-3, 1e2, random)};
        break;
    case Family::NearestNeighbours:
        model.learner = NearestNeighboursSpec{.k = between(2, 30, random),
                                              .metric = oneOf(std::array{DistanceMetric::Euclidean, DistanceMetric::Manhattan}, random),
                                              .weights = oneOf(std::array{NeighbourWeights::Uniform, NeighbourWeights::Distance}, random)};
        break;
    case Family::DecisionTree:
        model.learner = DecisionTreeSpec{.depth = between(2, 15, random),
                                         .leaf = between(1, 30, random),
                                         .split = between(2, 30, random),
                                         .maxFeatures = oneOf(std::array{0, 5, 4, 6, 8, 10}, random)};
        break;
    default:
        model.preprocess.scaler = oneOf(std::array{Scaler::Standard, Scaler::MinMax, Scaler::Robust}, random);
        model.learner =
            SupportVectorsSpec{.kernel = oneOf(std::array{Kernel::Linear, Kernel::Rbf, Kernel::Polynomial, Kernel::Sigmoid}, random),
                               .c = logUniform(1e-2, 1e2, random),
                               .gamma = logUniform(1e-3, 1, random)};
    }
    return model;
}

std::vector<std::vector<Candidate>> yardsticksSpaces()
{
    constexpr std::array mix{std::pair{Family::LogisticRegression, 20}, std::pair{Family::NearestNeighbours, 22},
                             std::pair{Family::DecisionTree, 29}, std::pair{Family::SupportVectors, 29}};
    std::vector<std::vector<Candidate>> made;
    for (const auto& [family, count] : mix) {
        Random random = Random(42).stream(familyName(family));
        std::vector<Candidate>& candidates = made.emplace_back();
        for (int trial = 0; trial < count; ++trial)
            candidates.push_back({.family = family, .trial = trial, .spec = drawn(family, random)});
    }
    return made;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 5)
        return std::fprintf(stderr, "usage: holdfast_search CSV TARGET POSITIVE given|discarding|everything\n"), 2;
    if (const char* threads = std::getenv("HOLDFAST_THREADS"))
        setThreadLimit(std::atoi(threads));  // NOLINT(cert-err34-c): no number means all cores
    const std::string what = argv[4];
    auto snapshot = openSource({.name = "joined", .path = argv[1]}, {});
    if (!snapshot.ok())
        return std::fprintf(stderr, "%s: %s\n", argv[1], snapshot.failure().code.c_str()), 3;
    const Table table = snapshot.value().table;
    ModelSettings settings{.discardHopeless = what != "given"};
    Roles roles;
    for (const Column& column : table.columns())
        if (column.name() == argv[2])
            roles.target = ColumnValue{column.id(), argv[3]};
    Result<Design> design = prepareDesign(table, roles, settings);
    if (!design.ok())
        return std::fprintf(stderr, "%s\n", design.failure().code.c_str()), 3;

    const auto begin = std::chrono::steady_clock::now();
    const double processor = processorSeconds();
    double best = 0;
    std::size_t tried = 0;
    std::size_t fits = 0;
    const auto note = [&](const Candidate& candidate) {
        ++tried;
        fits += candidate.foldsDone;
        if (!candidate.discarded && candidate.mean > best)
            best = candidate.mean;
    };
    if (what == "everything") {
        settings.families = searchableFamilies();
        searchModels(table, std::make_shared<const Design>(design.value()), settings, {}, note);
    } else {
        FoldParts parts(table, design.value(), {}, {});
        std::vector<std::vector<Candidate>> candidates = yardsticksSpaces();
        tryCandidates(candidates, parts, settings, {}, {}, note);
        if (std::getenv("HOLDFAST_FAMILIES") != nullptr)
            for (const std::vector<Candidate>& ofFamily : candidates) {
                double spent = 0;
                for (const Candidate& candidate : ofFamily)
                    spent += candidate.fitSeconds;
                std::printf("%s %.3f s\n", familyName(ofFamily.front().family).data(), spent);
            }
    }
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("candidates %zu fits %zu best %.4f wall %.3f cpu %.3f\n", tried, fits, best, wall, processorSeconds() - processor);
    return 0;
}
