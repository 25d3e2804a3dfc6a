// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/support_vectors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include <Eigen/Core>

#include "base/random.h"
#include "learn/learners/platt.h"

namespace holdfast {

namespace {

constexpr int kCalibrationFolds = 5;
constexpr int kCalibrationDraws = 3;

// The signed weights (alpha · label) of the rows, and the intercept.
struct Solution
{
    std::vector<double> signedWeights;
    double intercept = 0;
    bool converged = true;
};

// With signed weights s in [low, high] per row, gap[k] = label - Σ K s: rows with room upwards want the highest gap, rows with room
// downwards the lowest. One step moves weight from one to the other, which keeps Σ s = 0.
class Solver
{
public:
    Solver(const SupportVectorsSpec& spec, KernelRows& kernel, const std::vector<double>& bounds, const std::vector<std::uint8_t>& labels)
        : m_tolerance(spec.tolerance), m_kernel(kernel), m_weights(labels.size(), 0), m_low(labels.size()), m_high(labels.size()),
          m_gap(labels.size())
    {
        for (std::size_t i = 0; i < labels.size(); ++i) {
            m_low[i] = labels[i] == 1 ? 0 : -bounds[i];
            m_high[i] = labels[i] == 1 ? bounds[i] : 0;
            m_gap[i] = labels[i] == 1 ? 1 : -1;
        }
    }

    Solution solve(const Progress& progress)
    {
        const std::size_t limit = 100000 + 400 * m_gap.size();
        Solution made{.converged = false};
        for (std::size_t step = 0; step < limit; ++step) {
            if (step % 256 == 0)
                progress.throwIfCancelled();
            if (!improve()) {
                made.converged = true;
                break;
            }
        }
        made.intercept = intercept();
        made.signedWeights = std::move(m_weights);
        return made;
    }

private:
    // One step; false where the largest violation is within the tolerance.
    bool improve()
    {
        const std::size_t count = m_gap.size();
        std::size_t up = count;
        double highest = -std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < count; ++k) {
            if (m_weights[k] < m_high[k] && m_gap[k] > highest) {
                highest = m_gap[k];
                up = k;
            }
        }
        if (up == count)
            return false;
        const double* upRow = m_kernel.row(up);
        const double upDiagonal = m_kernel.diagonal(up);
        std::size_t down = count;
        double lowest = std::numeric_limits<double>::infinity();
        double best = 0;
        for (std::size_t k = 0; k < count; ++k) {
            if (!(m_weights[k] > m_low[k]))
                continue;
            lowest = std::min(lowest, m_gap[k]);
            const double difference = highest - m_gap[k];
            if (difference <= 0)
                continue;
            const double curve = std::max(upDiagonal + m_kernel.diagonal(k) - 2 * upRow[k], kFlat);
            const double gain = difference * difference / curve;
            if (gain > best) {
                best = gain;
                down = k;
            }
        }
        if (down == count || highest - lowest <= m_tolerance)
            return false;
        move(up, down, upRow, m_kernel.row(down));
        return true;
    }

    void move(std::size_t up, std::size_t down, const double* upRow, const double* downRow)
    {
        const double curve = std::max(m_kernel.diagonal(up) + m_kernel.diagonal(down) - 2 * upRow[down], kFlat);
        const double roomUp = m_high[up] - m_weights[up];
        const double roomDown = m_weights[down] - m_low[down];
        const double amount = std::min({(m_gap[up] - m_gap[down]) / curve, roomUp, roomDown});
        m_weights[up] = amount == roomUp ? m_high[up] : m_weights[up] + amount;
        m_weights[down] = amount == roomDown ? m_low[down] : m_weights[down] - amount;
        for (std::size_t k = 0; k < m_gap.size(); ++k)
            m_gap[k] -= amount * (upRow[k] - downRow[k]);
    }

    // Rows between their bounds lie on the margin, where the gap is the intercept; without such rows the middle of what is allowed.
    double intercept() const
    {
        double sum = 0;
        double free = 0;
        double highest = -std::numeric_limits<double>::infinity();
        double lowest = std::numeric_limits<double>::infinity();
        for (std::size_t k = 0; k < m_gap.size(); ++k) {
            const bool mayRise = m_weights[k] < m_high[k];
            const bool mayFall = m_weights[k] > m_low[k];
            if (mayRise && mayFall) {
                sum += m_gap[k];
                ++free;
            }
            if (mayRise)
                highest = std::max(highest, m_gap[k]);
            if (mayFall)
                lowest = std::min(lowest, m_gap[k]);
        }
        return free > 0 ? sum / free : (highest + lowest) / 2;
    }

    static constexpr double kFlat = 1e-12;
    double m_tolerance;
    KernelRows& m_kernel;
    std::vector<double> m_weights;
    std::vector<double> m_low;
    std::vector<double> m_high;
    std::vector<double> m_gap;
};

struct Rows
{
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint8_t> labels;
    std::vector<double> bounds;

    bool bothClasses() const
    {
        const auto positives = static_cast<std::size_t>(std::ranges::count(labels, 1));
        return positives > 0 && positives < labels.size();
    }
};

Rows rowsOf(const std::vector<std::uint32_t>& numbers, std::span<const std::uint8_t> labels, std::span<const double> weights, double c)
{
    Rows made{.numbers = numbers};
    for (const std::uint32_t row : numbers) {
        made.labels.push_back(labels[row]);
        made.bounds.push_back(c * (weights.empty() ? 1 : weights[row]));
    }
    return made;
}

FittedSupportVectors fitRows(const SupportVectorsSpec& spec, const InnerProducts& products, const Rows& rows, const Progress& progress)
{
    FittedSupportVectors fitted{.spec = spec};
    fitted.vectors.columns = products.matrix().columns;
    if (!rows.bothClasses()) {
        fitted.intercept = rows.labels.empty() ? 0 : rows.labels.front() == 1 ? 1 : -1;
        return fitted;
    }
    KernelRows kernel(products, spec, rows.numbers);
    const Solution solution = Solver(spec, kernel, rows.bounds, rows.labels).solve(progress);
    fitted.intercept = solution.intercept;
    fitted.converged = solution.converged;
    for (std::size_t i = 0; i < rows.numbers.size(); ++i) {
        if (solution.signedWeights[i] == 0)
            continue;
        const std::span<const double> row = products.matrix().row(rows.numbers[i]);
        fitted.vectors.values.insert(fitted.vectors.values.end(), row.begin(), row.end());
        ++fitted.vectors.rows;
        fitted.coefficients.push_back(solution.signedWeights[i]);
    }
    return fitted;
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

// Decision values of rows by models that have not seen them, over several draws of folds because a single one moves the sigmoid by more than a
// tenth, and the sigmoid through them. One that falls with the decision value (no skill) is replaced by the share of positives, so that chances
// never contradict the ranking.
PlattScale calibrate(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const std::uint8_t> labels,
                     std::span<const double> weights, std::uint64_t seed, const Progress& progress)
{
    std::vector<double> values;
    std::vector<std::uint8_t> truths;
    for (int draw = 0; draw < kCalibrationDraws; ++draw) {
        const std::vector<int> folds = calibrationFolds(labels, Random(seed).stream("calibration", static_cast<std::uint64_t>(draw)));
        for (int fold = 0; fold < kCalibrationFolds; ++fold) {
            std::vector<std::uint32_t> inside;
            DesignMatrix outside{.columns = products.matrix().columns};
            for (std::uint32_t row = 0; row < labels.size(); ++row) {
                if (folds[row] != fold) {
                    inside.push_back(row);
                    continue;
                }
                const std::span<const double> from = products.matrix().row(row);
                outside.values.insert(outside.values.end(), from.begin(), from.end());
                ++outside.rows;
                truths.push_back(labels[row]);
            }
            const std::vector<double> made = decisions(fitRows(spec, products, rowsOf(inside, labels, weights, spec.c), progress), outside);
            values.insert(values.end(), made.begin(), made.end());
        }
    }
    PlattScale scale = fitPlatt(values, truths);
    if (scale.a > 0) {
        const auto positives = static_cast<double>(std::ranges::count(labels, 1));
        scale = {.a = 0, .b = std::log((static_cast<double>(labels.size()) - positives + 1) / (positives + 1))};
    }
    return scale;
}

}  // namespace

FittedSupportVectors fitSupportVectors(const SupportVectorsSpec& spec, const InnerProducts& products, std::span<const std::uint8_t> labels,
                                       std::span<const double> weights, const FitOptions& options, const Progress& progress)
{
    SupportVectorsSpec used = spec;
    if (used.gamma <= 0)
        used.gamma = defaultGamma(products.matrix());
    std::vector<std::uint32_t> all(labels.size());
    std::iota(all.begin(), all.end(), 0U);
    FittedSupportVectors fitted = fitRows(used, products, rowsOf(all, labels, weights, used.c), progress);
    if (options.probabilities) {
        const PlattScale scale = calibrate(used, products, labels, weights, options.seed, progress);
        fitted.calibrated = true;
        fitted.a = scale.a;
        fitted.b = scale.b;
    }
    return fitted;
}

std::vector<double> decisions(const FittedSupportVectors& fitted, const DesignMatrix& x)
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto vectorRows = static_cast<Eigen::Index>(fitted.vectors.rows);
    const Eigen::Map<const RowMajor> vectors(fitted.vectors.values.data(), vectorRows, static_cast<Eigen::Index>(fitted.vectors.columns));
    const Eigen::VectorXd squares = vectors.rowwise().squaredNorm();
    std::vector<double> made(x.rows, fitted.intercept);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const Eigen::Map<const Eigen::VectorXd> row(x.row(i).data(), static_cast<Eigen::Index>(x.columns));
        const Eigen::VectorXd dots = vectors * row;
        const double square = row.squaredNorm();
        for (Eigen::Index k = 0; k < vectorRows; ++k)
            made[i] += fitted.coefficients[static_cast<std::size_t>(k)] * kernelOf(fitted.spec, dots[k], squares[k], square);
    }
    return made;
}

}  // namespace holdfast
