// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/cross_validation.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <utility>

#include "base/parallel.h"
#include "learn/learners/support_vectors.h"
#include "search/row_limit.h"
#include "search/score_book.h"
#include "search/search_space.h"

namespace holdfast {

namespace {

// Candidates that share one preparation of one fold, weights of rows, and one metric of neighbours.
struct Task
{
    Family family = Family::Baseline;
    std::size_t fold = 0;
    PreprocessSpec preprocess;
    ClassWeights classWeights = ClassWeights::None;
    DistanceMetric metric = DistanceMetric::Euclidean;
    FitPurpose purpose = FitPurpose::Use;
    std::vector<std::size_t> candidates;
};

DistanceMetric metricOf(const ModelSpec& spec)
{
    const auto* neighbours = std::get_if<NearestNeighboursSpec>(&spec.learner);
    return neighbours != nullptr ? neighbours->metric : DistanceMetric::Euclidean;
}

// The dearest family first, so that no long task is left for the end. Logistic regressions share nothing but the preparation.
std::vector<Task> tasksOf(const std::vector<Candidate>& candidates, std::size_t first, std::size_t end)
{
    std::vector<Task> tasks;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const Candidate& candidate = candidates[i];
        for (std::size_t fold = first; fold < end && !candidate.discarded; ++fold) {
            const auto same = [&](const Task& task) {
                return task.family == candidate.family && task.fold == fold && task.preprocess == candidate.spec.preprocess &&
                       task.classWeights == candidate.spec.classWeights && task.metric == metricOf(candidate.spec) &&
                       task.purpose == candidate.purpose && candidate.family != Family::LinearRegression &&
                       candidate.family != Family::LogisticRegression;
            };
            const auto known = std::ranges::find_if(tasks, same);
            if (known != tasks.end())
                known->candidates.push_back(i);
            else
                tasks.push_back({.family = candidate.family,
                                 .fold = fold,
                                 .preprocess = candidate.spec.preprocess,
                                 .classWeights = candidate.spec.classWeights,
                                 .metric = metricOf(candidate.spec),
                                 .purpose = candidate.purpose,
                                 .candidates = {i}});
        }
    }
    std::ranges::stable_sort(tasks, [](const Task& a, const Task& b) {
        return std::pair(a.family, a.candidates.size()) > std::pair(b.family, b.candidates.size());
    });
    return tasks;
}

class Worker
{
public:
    // On folds first … end - 1.
    Worker(std::vector<Candidate>& candidates, std::size_t first, std::size_t end, FoldParts& parts, std::uint64_t seed,
           const Progress& progress, const std::function<void(const Candidate&)>& tried)
        : m_candidates(candidates), m_end(end), m_parts(parts), m_options{.seed = seed, .probabilities = false}, m_progress(progress),
          m_tried(tried), m_seconds(candidates.size(), std::vector<double>(parts.folds(), 0)), m_left(candidates.size())
    {
        for (std::atomic<std::size_t>& left : m_left)
            left = end - first;
    }

    void run(const Task& task)
    {
        const Part& part = m_parts.part(task.fold);
        const PreparedPart& prepared = m_parts.prepared(task.fold, task.preprocess);
        const std::vector<double> weights = weightsOf(task, part, part.learnLabels);
        const bool numbers = part.kind == TargetKind::Number;
        switch (task.family) {
        case Family::NearestNeighbours:
            return runNeighbours(task, part, m_parts.shared(task.fold, task.preprocess));
        case Family::SupportVectors:
            return runSupportVectors(task, part, prepared);
        case Family::DecisionTree:
            return runEach(task, part, [&](const LearnerSpec& spec) {
                if (numbers)
                    return leafShares(fitRegressionTree(std::get<DecisionTreeSpec>(spec), prepared.ranked, part.learnTargets, {},
                                                        m_options.seed, m_progress),
                                      prepared.ask);
                return leafShares(fitDecisionTree(std::get<DecisionTreeSpec>(spec), prepared.ranked, part.learnLabels, weights,
                                                  m_options.seed, m_progress),
                                  prepared.ask);
            });
        case Family::Baseline:
        case Family::LinearRegression:
        case Family::LogisticRegression:
        case Family::RandomForest:
        case Family::BoostedTrees:
        case Family::Blend:
            return runEach(task, part, [&](const LearnerSpec& spec) {
                if (numbers)
                    return scoresOf(fitRegressor(spec, prepared.learn, part.learnTargets, {}, m_options, m_progress), prepared.ask,
                                    m_progress);
                return scoresOf(fitWeighed(spec, task.classWeights, prepared.learn, part.learnLabels, m_options, m_progress), prepared.ask,
                                m_progress);
            });
        }
    }

private:
    template <class Scores>
    void runEach(const Task& task, const Part& part, const Scores& scores)
    {
        for (const std::size_t i : task.candidates) {
            m_progress.throwIfCancelled();
            const auto start = std::chrono::steady_clock::now();
            std::vector<double> asked = scores(m_candidates[i].spec.learner);
            m_candidates[i].foldScores[task.fold] = part.scoreOf(asked);
            m_candidates[i].asked[task.fold] = std::move(asked);
            m_seconds[i][task.fold] += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            if (--m_left[i] == 0)
                settle(m_candidates[i], m_seconds[i]);
        }
    }

    // Nobody else writes to it any more.
    void settle(Candidate& candidate, const std::vector<double>& seconds)
    {
        candidate.mean = meanScore(candidate.foldScores);
        candidate.sd = scoreSd(candidate.foldScores);
        for (const double spent : seconds)
            candidate.fitSeconds += spent;
        candidate.foldsDone = m_end;
        if (!m_tried)
            return;
        const std::lock_guard lock(m_telling);
        auto asked = std::exchange(candidate.asked, {});
        m_tried(candidate);
        candidate.asked = std::move(asked);
    }

    void runNeighbours(const Task& task, const Part& part, PreparedPart& prepared)
    {
        int k = kLargestK;
        for (const std::size_t i : task.candidates)
            k = std::max(k, std::get<NearestNeighboursSpec>(m_candidates[i].spec.learner).k);
        NeighbourLists own;  // weighed ones are nobody else's
        NeighbourLists& lists = task.classWeights == ClassWeights::None || part.kind == TargetKind::Number
                                    ? prepared.neighbours[static_cast<std::size_t>(task.metric)]
                                    : own;
        const auto start = std::chrono::steady_clock::now();
        if (lists.k < k && part.kind == TargetKind::Number) {
            const LimitedRows rows(task.family, prepared.learn, part.learnTargets, m_options.seed, task.purpose);
            lists = nearestNeighbours(rows.x(), rows.targets(), {}, task.metric, prepared.ask, k, m_progress);
        } else if (lists.k < k) {
            const LimitedRows rows(task.family, prepared.learn, part.learnLabels, m_options.seed, task.purpose);
            lists = nearestNeighbours(rows.x(), valuesOf(rows.labels()), rowWeights(task.classWeights, rows.labels()), task.metric,
                                      prepared.ask, k, m_progress);
        }
        const double shared = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        for (const std::size_t i : task.candidates)
            m_seconds[i][task.fold] += shared / static_cast<double>(task.candidates.size());
        runEach(task, part, [&](const LearnerSpec& spec) {
            const auto& neighbours = std::get<NearestNeighboursSpec>(spec);
            return sharesOf(lists, neighbours.k, neighbours.weights);
        });
    }

    // Of the classes of these rows; a number has none.
    static std::vector<double> weightsOf(const Task& task, const Part& part, const std::vector<std::uint8_t>& labels)
    {
        return part.kind == TargetKind::Number ? std::vector<double>() : rowWeights(task.classWeights, labels);
    }

    void runSupportVectors(const Task& task, const Part& part, const PreparedPart& prepared)
    {
        if (part.kind == TargetKind::Number) {
            const LimitedRows rows(task.family, prepared.learn, part.learnTargets, m_options.seed, task.purpose);
            const InnerProducts products(rows.x(), m_progress);
            return runEach(task, part, [&](const LearnerSpec& spec) {
                return decisions(fitSupportRegression(std::get<SupportVectorsSpec>(spec), products, rows.targets(), {}, m_progress),
                                 prepared.ask, m_progress);
            });
        }
        const LimitedRows rows(task.family, prepared.learn, part.learnLabels, m_options.seed, task.purpose);
        const InnerProducts products(rows.x(), m_progress);
        const std::vector<double> weights = rowWeights(task.classWeights, rows.labels());
        runEach(task, part, [&](const LearnerSpec& spec) {
            return decisions(fitSupportVectors(std::get<SupportVectorsSpec>(spec), products, rows.labels(), weights, m_options, m_progress),
                             prepared.ask, m_progress);
        });
    }

    std::vector<Candidate>& m_candidates;
    std::size_t m_end;
    FoldParts& m_parts;
    FitOptions m_options;
    const Progress& m_progress;
    const std::function<void(const Candidate&)>& m_tried;
    std::mutex m_telling;
    std::vector<std::vector<double>> m_seconds;    // per candidate and fold
    std::vector<std::atomic<std::size_t>> m_left;  // folds, per candidate
};

}  // namespace

void crossValidate(std::vector<Candidate>& candidates, FoldParts& parts, std::uint64_t seed, const Progress& progress)
{
    crossValidateOn(candidates, 0, parts.folds(), parts, seed, progress);
    for (Candidate& candidate : candidates)
        candidate.asked = {};
}

void crossValidateOn(std::vector<Candidate>& candidates, std::size_t first, std::size_t end, FoldParts& parts, std::uint64_t seed,
                     const Progress& progress, const std::function<void(const Candidate&)>& tried)
{
    std::vector<FoldParts::Wanted> wanted;
    for (Candidate& candidate : candidates) {
        candidate.foldScores.resize(parts.folds(), std::numeric_limits<double>::quiet_NaN());
        candidate.asked.resize(parts.folds());
        if (candidate.discarded)
            continue;
        for (std::size_t fold = first; fold < end; ++fold)
            wanted.push_back({.part = fold, .spec = candidate.spec.preprocess, .ranked = candidate.family == Family::DecisionTree});
    }
    parts.prepare(wanted, progress);
    const std::vector<Task> tasks = tasksOf(candidates, first, end);
    Worker worker(candidates, first, end, parts, seed, progress, tried);
    parallelFor(
        tasks.size(), [&](std::size_t i) { worker.run(tasks[i]); }, progress);
}

double meanScore(const std::vector<double>& scores)
{
    double sum = 0;
    double count = 0;
    for (const double score : scores) {
        if (!std::isnan(score)) {
            sum += score;
            ++count;
        }
    }
    return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
}

double scoreSd(const std::vector<double>& scores)
{
    const double mean = meanScore(scores);
    double squares = 0;
    double count = 0;
    for (const double score : scores) {
        if (!std::isnan(score)) {
            squares += (score - mean) * (score - mean);
            ++count;
        }
    }
    return count > 1 ? std::sqrt(squares / (count - 1)) : std::numeric_limits<double>::quiet_NaN();
}

double nestedMean(const std::vector<Candidate>& candidates, std::size_t foldsOfDraw, bool forward)
{
    std::vector<double> scores;
    if (candidates.empty())
        return meanScore(scores);
    const std::size_t folds = candidates.front().foldScores.size();
    const std::vector<std::size_t> best = bestOfViews(candidates, folds, foldsOfDraw == 0 ? folds : foldsOfDraw, forward);
    for (std::size_t fold = 0; fold < folds; ++fold)
        if (best[fold] < candidates.size())
            scores.push_back(candidates[best[fold]].foldScores[fold]);
    return meanScore(scores);
}

}  // namespace holdfast
