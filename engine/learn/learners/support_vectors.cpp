// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the solver's working set, shrinking and gradient share one state; calibration uses nothing else.
#include "learn/learners/support_vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <Eigen/Core>

#include "base/parallel.h"
#include "base/random.h"
#include "learn/learners/platt.h"
#include "learn/learners/target_scale.h"

namespace holdfast {

namespace {

constexpr int kCalibrationFolds = 5;
constexpr int kCalibrationDraws = 3;
constexpr std::size_t kManyRows = 2000;  // from here on one draw is steady enough
constexpr std::size_t kAskedAtOnce = 64;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

using RowNumbers = std::vector<std::uint32_t>;

struct Problem
{
    const SupportVectorsSpec& spec;
    KernelRows& kernel;
    std::span<const std::uint8_t> labels;
    std::span<const double> weights;  // none: all 1
};

// Of each variable: where its signed weight may lie, and its gap while all are 0.
struct Bounds
{
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> gap;
};

Bounds boundsOf(const Problem& problem)
{
    const std::size_t rows = problem.labels.size();
    Bounds made{.low = std::vector<double>(rows, 0), .high = std::vector<double>(rows, 0), .gap = std::vector<double>(rows, 0)};
    for (std::size_t row = 0; row < rows; ++row) {
        const double bound = problem.spec.c * (problem.weights.empty() ? 1 : problem.weights[row]);
        (problem.labels[row] == 1 ? made.high[row] : made.low[row]) = problem.labels[row] == 1 ? bound : -bound;
        made.gap[row] = problem.labels[row] == 1 ? 1 : -1;
    }
    return made;
}

// Of numbers: weights above zero pull upwards, those below it downwards.
Bounds boundsOf(const SupportVectorsSpec& spec, std::span<const double> targets, std::span<const double> weights)
{
    Bounds made{.gap = {targets.begin(), targets.end()}};
    for (std::size_t row = 0; row < targets.size(); ++row) {
        const double bound = spec.c * (weights.empty() ? 1 : weights[row]);
        made.high.push_back(bound);
        made.low.push_back(-bound);
    }
    return made;
}

// The signed weights (alpha · label) of all variables, 0 for those that took no part, and the intercept.
struct Solution
{
    std::vector<double> signedWeights;
    std::vector<double> gaps;  // label - Σ K s, of those that took part
    double intercept = 0;
    bool converged = true;
    double c = 0;
};

// With signed weights s in [low, high] per row, gap[k] = label - Σ K s: rows with room upwards want the highest gap, rows with room
// downwards the lowest. One step moves weight from one to the other, which keeps Σ s = 0. Rows at a bound that will stay there are set
// aside for a while. Of numbers a weight that leaves zero costs epsilon, which its gap must make up for; one on its way to zero gains it,
// and stops there first.
class Solver
{
public:
    Solver(const SupportVectorsSpec& spec, KernelRows& kernel, Bounds bounds, const RowNumbers& members, double epsilon = 0)
        : m_spec(spec), m_epsilon(epsilon), m_kernel(kernel), m_members(members), m_active(members), m_weights(bounds.gap.size(), 0),
          m_low(std::move(bounds.low)), m_high(std::move(bounds.high)), m_start(std::move(bounds.gap)), m_gap(m_start),
          m_rise(m_gap.size(), 0), m_fall(m_gap.size(), 0)
    {
    }

    // Begins at a solution of more rows: what the absent ones held is taken from rows of the other side, so that Σ s = 0 again.
    void beginAt(const Solution& from)
    {
        m_gap = from.gaps;
        double sum = 0;
        for (const std::uint32_t row : m_members) {
            m_weights[row] = from.signedWeights[row];
            sum += m_weights[row];
        }
        for (const std::uint32_t row : m_members) {
            const double taken = sum > 0 ? std::clamp(m_weights[row], 0.0, sum) : std::clamp(m_weights[row], sum, 0.0);
            m_weights[row] -= taken;
            sum -= taken;
        }
        for (std::size_t row = 0; row < m_weights.size(); ++row) {
            const double change = m_weights[row] - from.signedWeights[row];
            if (change == 0)
                continue;
            const double* kernel = m_kernel.row(row);
            for (const std::uint32_t k : m_members)
                m_gap[k] -= change * kernel[k];
        }
    }

    // Begins at a solution with bounds `times` narrower: all weights grow alike, and those that were at a bound are at a bound again.
    void beginAt(const Solution& from, double times)
    {
        for (const std::uint32_t k : m_members) {
            const double weight = from.signedWeights[k] * times;
            const double near = 1e-12 * (m_high[k] - m_low[k]);
            m_weights[k] = weight > m_high[k] - near && m_high[k] > 0 ? m_high[k]
                           : weight < m_low[k] + near && m_low[k] < 0 ? m_low[k]
                                                                      : weight;
            m_gap[k] = m_start[k] - times * (m_start[k] - from.gaps[k]);
        }
    }

    Solution solve(const Progress& progress)
    {
        const std::size_t limit = 100000 + (m_epsilon > 0 ? 800 : 400) * m_members.size();
        const std::size_t rest = std::min<std::size_t>(1000, m_members.size());
        Solution made{.converged = false};
        for (const std::uint32_t k : m_members)
            noteRoom(k);
        findHighest();
        for (std::size_t step = 1; step <= limit; ++step) {
            if (step % rest == 0) {
                progress.throwIfCancelled();
                setAside();
            }
            if (improve())
                continue;
            if (m_active.size() == m_members.size()) {
                made.converged = true;
                break;
            }
            takeBack(progress);
        }
        takeBack(progress);
        made.intercept = intercept();
        made.signedWeights = std::move(m_weights);
        made.gaps = std::move(m_gap);
        return made;
    }

private:
    // What is added to a gap for the way upwards and for the way downwards, so that loops over rows need no branch for those without room.
    void noteRoom(std::uint32_t k)
    {
        m_rise[k] = m_weights[k] >= m_high[k] ? -kInfinity : m_weights[k] < 0 ? m_epsilon : -m_epsilon;
        m_fall[k] = m_weights[k] <= m_low[k] ? kInfinity : m_weights[k] > 0 ? -m_epsilon : m_epsilon;
    }

    void findHighest()
    {
        m_up = kNobody;
        m_highest = -kInfinity;
        for (const std::uint32_t k : m_active)
            offer(k);
    }

    void offer(std::uint32_t k)
    {
        const double gap = m_gap[k] + m_rise[k];
        if (gap > m_highest) {
            m_highest = gap;
            m_up = k;
        }
    }

    // One step; false where the largest violation among active rows is within the tolerance.
    bool improve()
    {
        if (m_up == kNobody)
            return false;
        const std::uint32_t up = m_up;
        const double highest = m_highest;
        const double* upRow = m_kernel.row(up);
        const double upDiagonal = m_kernel.diagonal(up);
        std::uint32_t down = kNobody;
        double lowest = kInfinity;
        double best = 0;
        for (const std::uint32_t k : m_active) {
            const double gap = m_gap[k] + m_fall[k];
            lowest = std::min(lowest, gap);
            const double difference = std::max(highest - gap, 0.0);
            const double curve = std::max(upDiagonal + m_kernel.diagonal(k) - 2 * upRow[k], kFlat);
            // Gains are compared as difference² / curve without the division.
            if (difference * difference > best * curve) {
                best = difference * difference / curve;
                down = k;
            }
        }
        m_lowest = lowest;
        if (down == kNobody || highest - lowest <= m_spec.tolerance)
            return false;
        move(up, down, upRow, m_kernel.row(down));
        return true;
    }

    // The highest gap of the next step is found on the way.
    void move(std::uint32_t up, std::uint32_t down, const double* upRow, const double* downRow)
    {
        const double curve = std::max(m_kernel.diagonal(up) + m_kernel.diagonal(down) - 2 * upRow[down], kFlat);
        const double upmost = m_weights[up] < 0 ? 0 : m_high[up];
        const double downmost = m_weights[down] > 0 ? 0 : m_low[down];
        const double roomUp = upmost - m_weights[up];
        const double roomDown = m_weights[down] - downmost;
        const double amount = std::min({(m_gap[up] + m_rise[up] - m_gap[down] - m_fall[down]) / curve, roomUp, roomDown});
        m_weights[up] = amount == roomUp ? upmost : m_weights[up] + amount;
        m_weights[down] = amount == roomDown ? downmost : m_weights[down] - amount;
        noteRoom(up);
        noteRoom(down);
        m_up = kNobody;
        m_highest = -kInfinity;
        for (const std::uint32_t k : m_active) {
            m_gap[k] -= amount * (upRow[k] - downRow[k]);
            offer(k);
        }
    }

    // Rows that would move further into the bound they are at; of numbers those that epsilon holds at zero.
    void setAside()
    {
        std::erase_if(m_active, [&](std::uint32_t k) { return m_gap[k] + m_rise[k] < m_lowest && m_gap[k] + m_fall[k] > m_highest; });
        findHighest();
    }

    // All rows are active again; the gaps of those set aside are made up for.
    void takeBack(const Progress& progress)
    {
        if (m_active.size() == m_members.size())
            return;
        std::vector<bool> kept(m_gap.size(), false);
        for (const std::uint32_t k : m_active)
            kept[k] = true;
        for (const std::uint32_t k : m_members)
            if (!kept[k])
                m_gap[k] = m_start[k];
        for (const std::uint32_t from : m_members) {
            if (m_weights[from] == 0)
                continue;
            progress.throwIfCancelled();
            const double* row = m_kernel.row(from);
            for (const std::uint32_t k : m_members)
                if (!kept[k])
                    m_gap[k] -= row[k] * m_weights[from];
        }
        m_active = m_members;
        findHighest();
    }

    // Rows between their bounds lie on the margin, where the gap is the intercept; without such rows the middle of what is allowed.
    double intercept() const
    {
        double sum = 0;
        double free = 0;
        double highest = -kInfinity;
        double lowest = kInfinity;
        for (const std::uint32_t k : m_members) {
            if (m_rise[k] == m_fall[k]) {
                sum += m_gap[k] + m_rise[k];
                ++free;
            }
            highest = std::max(highest, m_gap[k] + m_rise[k]);
            lowest = std::min(lowest, m_gap[k] + m_fall[k]);
        }
        return free > 0 ? sum / free : (highest + lowest) / 2;
    }

    static constexpr double kFlat = 1e-12;
    static constexpr std::uint32_t kNobody = UINT32_MAX;
    const SupportVectorsSpec& m_spec;
    double m_epsilon;
    KernelRows& m_kernel;
    const RowNumbers& m_members;
    RowNumbers m_active;
    std::vector<double> m_weights;
    std::vector<double> m_low;
    std::vector<double> m_high;
    std::vector<double> m_start;
    std::vector<double> m_gap;
    std::vector<double> m_rise;    // -infinity where there is no room upwards
    std::vector<double> m_fall;    // infinity where there is none downwards
    std::uint32_t m_up = kNobody;  // who has the highest gap of those with room upwards
    double m_highest = kInfinity;
    double m_lowest = -kInfinity;
};

// A linear kernel with a large C takes very many small steps from zero, but few from the solution of a smaller C, with which its weights
// grow (Chu et al. 2015).
std::vector<double> stepsUpTo(const SupportVectorsSpec& spec)
{
    constexpr double growth = 5;
    std::vector<double> steps{spec.c};
    while (spec.kernel == Kernel::Linear && steps.front() > 1)
        steps.insert(steps.begin(), steps.front() / growth);
    return steps;
}

// One class alone is always right. `start` is a solution of all rows, if there is one.
Solution solve(const Problem& problem, const RowNumbers& members, const Solution* start, const Progress& progress)
{
    const auto positives =
        static_cast<std::size_t>(std::ranges::count_if(members, [&](std::uint32_t row) { return problem.labels[row] == 1; }));
    if (positives == 0 || positives == members.size())
        return {.signedWeights = std::vector<double>(problem.labels.size(), 0),
                .intercept = members.empty() ? 0.0
                             : positives > 0 ? 1.0
                                             : -1.0};
    if (start != nullptr && !start->gaps.empty()) {
        Solver solver(problem.spec, problem.kernel, boundsOf(problem), members);
        solver.beginAt(*start);
        return solver.solve(progress);
    }
    Solution made;
    for (const double c : stepsUpTo(problem.spec)) {
        SupportVectorsSpec spec = problem.spec;
        spec.c = c;
        const Problem step{.spec = spec, .kernel = problem.kernel, .labels = problem.labels, .weights = problem.weights};
        Solver solver(spec, problem.kernel, boundsOf(step), members);
        if (!made.gaps.empty())
            solver.beginAt(made, c / made.c);
        made = solver.solve(progress);
        made.c = c;
    }
    return made;
}

// Folds of a calibration: each class dealt out in a shuffled order.
std::vector<int> calibrationFolds(std::span<const std::uint8_t> labels, Random random)
{
    std::vector<int> folds(labels.size(), 0);
    for (const int label : {0, 1}) {
        int next = 0;
        for (const std::uint32_t row : random.permutation(labels.size()))
            if (labels[row] == label)
                folds[row] = next++ % kCalibrationFolds;
    }
    return folds;
}

// Decision values of rows by a solution that has not seen them.
std::vector<double> decisionsOf(const Problem& problem, const Solution& solution, const RowNumbers& rows)
{
    std::vector<double> values(rows.size(), solution.intercept);
    for (std::size_t from = 0; from < solution.signedWeights.size(); ++from) {
        if (solution.signedWeights[from] == 0)
            continue;
        const double* row = problem.kernel.row(from);
        for (std::size_t i = 0; i < rows.size(); ++i)
            values[i] += solution.signedWeights[from] * row[rows[i]];
    }
    return values;
}

// The sigmoid through decision values of inner folds, over several draws of folds because a single one moves it by more than a tenth. One
// that falls with the decision value (no skill) is replaced by the share of positives, so that chances never contradict the ranking.
PlattScale calibrate(const Problem& problem, const Solution& whole, std::uint64_t seed, const Progress& progress)
{
    std::vector<double> values;
    std::vector<std::uint8_t> truths;
    const int draws = problem.labels.size() < kManyRows ? kCalibrationDraws : 1;
    for (int draw = 0; draw < draws; ++draw) {
        const std::vector<int> folds =
            calibrationFolds(problem.labels, Random(seed).stream("calibration", static_cast<std::uint64_t>(draw)));
        for (int fold = 0; fold < kCalibrationFolds; ++fold) {
            RowNumbers inside;
            RowNumbers outside;
            for (std::uint32_t row = 0; row < folds.size(); ++row)
                (folds[row] == fold ? outside : inside).push_back(row);
            const std::vector<double> made = decisionsOf(problem, solve(problem, inside, &whole, progress), outside);
            values.insert(values.end(), made.begin(), made.end());
            for (const std::uint32_t row : outside)
                truths.push_back(problem.labels[row]);
        }
    }
    PlattScale scale = fitPlatt(values, truths);
    if (scale.a > 0) {
        const auto positives = static_cast<double>(std::ranges::count(problem.labels, 1));
        scale = {.a = 0, .b = std::log((static_cast<double>(problem.labels.size()) - positives + 1) / (positives + 1))};
    }
    return scale;
}

// The rows that have a weight, and what they say.
void keep(const Solution& solution, const InnerProducts& products, FittedSupportVectors& fitted)
{
    fitted.intercept = solution.intercept;
    fitted.converged = solution.converged;
    fitted.vectors.columns = products.matrix().columns;
    for (std::size_t i = 0; i < products.matrix().rows; ++i) {
        if (solution.signedWeights[i] == 0)
            continue;
        const std::span<const double> row = products.matrix().row(i);
        fitted.vectors.values.insert(fitted.vectors.values.end(), row.begin(), row.end());
        ++fitted.vectors.rows;
        fitted.coefficients.push_back(solution.signedWeights[i]);
    }
}

}  // namespace

FittedSupportVectors fitSupportVectors(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const std::uint8_t> labels,
                                       std::span<const double> weights, const FitOptions& options, const Progress& progress)
{
    FittedSupportVectors fitted{.spec = spec};
    if (spec.gamma <= 0)
        fitted.spec.gamma = defaultGamma(products.matrix());
    KernelRows kernel(products, fitted.spec, progress);
    const Problem problem{.spec = fitted.spec, .kernel = kernel, .labels = labels, .weights = weights};
    RowNumbers all(labels.size());
    std::iota(all.begin(), all.end(), 0U);
    const Solution solution = solve(problem, all, nullptr, progress);
    keep(solution, products, fitted);
    if (options.probabilities) {
        const PlattScale scale = calibrate(problem, solution, options.seed, progress);
        fitted.calibrated = true;
        fitted.a = scale.a;
        fitted.b = scale.b;
    }
    return fitted;
}

FittedSupportVectors fitSupportRegression(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const double> targets,
                                          std::span<const double> weights, const Progress& progress)
{
    FittedSupportVectors fitted{.spec = spec};
    if (spec.gamma <= 0)
        fitted.spec.gamma = defaultGamma(products.matrix());
    const TargetScale scale = targetScale(targets, weights);
    Solution solution;
    if (!targets.empty()) {
        KernelRows kernel(products, fitted.spec, progress);
        RowNumbers all(targets.size());
        std::iota(all.begin(), all.end(), 0U);
        const Bounds bounds = boundsOf(fitted.spec, scaledTargets(targets, scale), weights);
        solution = Solver(fitted.spec, kernel, bounds, all, fitted.spec.epsilon).solve(progress);
    }
    keep(solution, products, fitted);
    for (double& coefficient : fitted.coefficients)
        coefficient *= scale.scale;
    fitted.intercept = scale.back(fitted.intercept);
    return fitted;
}

std::vector<double> decisions(const FittedSupportVectors& fitted, const DesignMatrix& x, const Progress& progress)
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto vectorRows = static_cast<Eigen::Index>(fitted.vectors.rows);
    const Eigen::Map<const RowMajor> vectors(fitted.vectors.values.data(), vectorRows, static_cast<Eigen::Index>(fitted.vectors.columns));
    const Eigen::VectorXd squares = vectors.rowwise().squaredNorm();
    const GroupedRows products(fitted.vectors);
    std::vector<double> made(x.rows, fitted.intercept);
    const auto decide = [&](std::size_t chunk) {
        Eigen::VectorXd dots(vectorRows);
        const Chunk part = chunkAt(chunk, x.rows, kAskedAtOnce);
        for (std::size_t i = part.begin; i < part.end; ++i) {
            const Eigen::Map<const Eigen::VectorXd> row(x.row(i).data(), static_cast<Eigen::Index>(x.columns));
            products.dots(row.data(), dots.data());
            const double square = row.squaredNorm();
            for (Eigen::Index k = 0; k < vectorRows; ++k)
                made[i] += fitted.coefficients[static_cast<std::size_t>(k)] * kernelOf(fitted.spec, dots[k], squares[k], square);
        }
    };
    parallelFor(chunkCount(x.rows, kAskedAtOnce), decide, progress);
    return made;
}

}  // namespace holdfast
