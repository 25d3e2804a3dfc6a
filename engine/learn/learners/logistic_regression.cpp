// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the penalised problem, its two kinds of step and the descent are one method.
#include "learn/learners/logistic_regression.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "base/parallel.h"
#include "learn/learners/logistic_penalties.h"
#include "learn/learners/sparse_logistic.h"
#include "learn/learners/sparse_rows.h"

namespace holdfast {

namespace {

using Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t kBlockRows = 4096;    // whose sums are kept apart and added in order
constexpr std::size_t kCachedRows = 256;    // centred at a time
constexpr std::size_t kSampleRows = 16384;  // a first answer is sought on about as many rows
constexpr int kMaxSteps = 100;

// Where the descent stands: coefficients (intercept last) on centred columns, with loss and derivatives there.
struct Point
{
    Vector w;
    double loss = 0;  // C · Σ weighted log-loss, without penalty
    Vector gradient;
    Matrix hessian;
};

// Every `step`-th row, standing for `step` rows.
class Problem
{
public:
    Problem(const DesignMatrix& x, std::span<const std::uint8_t> labels, std::span<const double> weights, double c, const Vector& means,
            std::size_t step, const Progress& progress)
        : m_raw(x.values.data(), static_cast<Index>(x.rows), static_cast<Index>(x.columns)), m_labels(labels), m_weights(weights),
          m_c(c * static_cast<double>(step)), m_means(means), m_step(step), m_rows((x.rows + step - 1) / step), m_progress(progress)
    {
    }

    Index size() const { return m_raw.cols() + 1; }
    double work() const { return static_cast<double>(m_rows) * static_cast<double>(size()) * static_cast<double>(size()) / 2; }

    double lossAt(const Vector& w) const
    {
        std::vector<double> parts(blocks(), 0);
        parallelFor(
            blocks(), [&](std::size_t block) { parts[block] = blockLoss(block, w, nullptr); }, m_progress);
        double sum = 0;
        for (const double part : parts)
            sum += part;
        return m_c * sum;
    }

    Point at(Vector w) const
    {
        std::vector<Point> parts(blocks());
        parallelFor(
            blocks(), [&](std::size_t block) { parts[block].loss = blockLoss(block, w, &parts[block]); }, m_progress);
        Point made{.w = std::move(w), .gradient = Vector::Zero(size()), .hessian = Matrix::Zero(size(), size())};
        for (const Point& part : parts) {
            made.loss += m_c * part.loss;
            made.gradient += m_c * part.gradient;
            made.hessian += m_c * part.hessian;
        }
        made.hessian.triangularView<Eigen::StrictlyUpper>() = made.hessian.transpose();
        return made;
    }

private:
    std::size_t blocks() const { return chunkCount(m_rows, kBlockRows); }

    // The loss of a block of rows; its derivatives too when asked.
    double blockLoss(std::size_t block, const Vector& w, Point* derivatives) const
    {
        const Chunk rows = chunkAt(block, m_rows, kBlockRows);
        if (derivatives != nullptr) {
            derivatives->gradient = Vector::Zero(size());
            derivatives->hessian = Matrix::Zero(size(), size());
        }
        RowMajor part(static_cast<Index>(std::min(kCachedRows, rows.end - rows.begin)), size());
        double loss = 0;
        for (std::size_t begin = rows.begin; begin < rows.end; begin += kCachedRows)
            loss += partLoss(begin, std::min(begin + kCachedRows, rows.end), w, part, derivatives);
        return loss;
    }

    double partLoss(std::size_t begin, std::size_t end, const Vector& w, RowMajor& part, Point* derivatives) const
    {
        const auto count = static_cast<Index>(end - begin);
        if (part.rows() != count)
            part.resize(count, size());
        Vector pull(count);
        Vector curve(count);
        double loss = 0;
        for (Index i = 0; i < count; ++i) {
            const std::size_t row = (begin + static_cast<std::size_t>(i)) * m_step;
            part.row(i).head(m_raw.cols()) = m_raw.row(static_cast<Index>(row)) - m_means.transpose();
            part(i, m_raw.cols()) = 1;
            const double weight = m_weights.empty() ? 1 : m_weights[row];
            const double z = part.row(i).dot(w);
            const double e = std::exp(-std::abs(z));
            const double chance = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            loss += weight * (std::log1p(e) + (m_labels[row] == 1 ? std::max(-z, 0.0) : std::max(z, 0.0)));
            pull[i] = weight * (chance - m_labels[row]);
            curve[i] = std::sqrt(weight * e) / (1 + e);
        }
        if (derivatives != nullptr) {
            derivatives->gradient.noalias() += part.transpose() * pull;
            part.array().colwise() *= curve.array();
            derivatives->hessian.selfadjointView<Eigen::Lower>().rankUpdate(part.transpose());
        }
        return loss;
    }

    Eigen::Map<const RowMajor> m_raw;
    std::span<const std::uint8_t> m_labels;
    std::span<const double> m_weights;
    double m_c;
    const Vector& m_means;
    std::size_t m_step;
    std::size_t m_rows;
    const Progress& m_progress;
};

Vector meansOf(const DesignMatrix& x)
{
    const std::size_t blocks = chunkCount(x.rows, kBlockRows);
    std::vector<Vector> sums(blocks);
    parallelFor(blocks, [&](std::size_t block) {
        const Chunk rows = chunkAt(block, x.rows, kBlockRows);
        const Eigen::Map<const RowMajor> part(x.values.data() + rows.begin * x.columns, static_cast<Index>(rows.end - rows.begin),
                                              static_cast<Index>(x.columns));
        sums[block] = part.colwise().sum();
    });
    Vector means = Vector::Zero(static_cast<Index>(x.columns));
    for (const Vector& sum : sums)
        means += sum;
    return means / static_cast<double>(std::max<std::size_t>(1, x.rows));
}

// The step of a smooth problem; the damping grows where the Hessian is not safely positive.
Vector newtonStep(const Vector& gradient, Matrix hessian)
{
    const double size = std::max(hessian.diagonal().maxCoeff(), 1e-300);
    for (double damping = 0; damping < 1; damping = damping == 0 ? 1e-14 : damping * 100) {
        Matrix damped = hessian;
        damped.diagonal().array() += damping * size;
        const Eigen::LDLT<Matrix> solver(damped);
        const bool safe = solver.info() == Eigen::Success && solver.vectorD().minCoeff() > 1e-15 * size;
        if (!safe)
            continue;
        Vector step = solver.solve(-gradient);
        if (step.allFinite() && step.dot(gradient) < 0)
            return step;
    }
    return -gradient / size;
}

struct Reached
{
    Vector w;
    bool converged = true;
};

// Goes down from the point until nothing is left to gain.
Reached descend(const Problem& problem, Vector start, const LogisticPenalties& penalties, LogisticWork& work, const Progress& progress)
{
    const Index slopes = problem.size() - 1;
    Point point = problem.at(std::move(start));
    for (int step = 0; step < kMaxSteps; ++step) {
        progress.throwIfCancelled();
        point.gradient.head(slopes) += penalties.l2 * point.w.head(slopes);
        point.hessian.diagonal().head(slopes).array() += penalties.l2;
        const Vector direction = penalties.l1 > 0 ? lassoStep(point.w, point.gradient, point.hessian, penalties.l1, work, progress)
                                                  : newtonStep(point.gradient, point.hessian);
        const double before = point.loss + penalties.of(point.w);
        // How far the step promises to go down, to first order.
        const double promise = point.gradient.dot(direction) +
                               penalties.l1 * ((point.w + direction).head(slopes).lpNorm<1>() - point.w.head(slopes).lpNorm<1>());
        if (!(promise < -1e-18 * (1 + std::abs(before))))
            return {.w = std::move(point.w), .converged = !std::isnan(promise)};
        const auto isEnough = [&](double loss, const Vector& w, double length) {
            return loss + penalties.of(w) <= before + 1e-4 * length * promise + 1e-13 * std::abs(before);
        };
        Point next = problem.at(point.w + direction);
        double length = 1;
        if (!isEnough(next.loss, next.w, length)) {
            do
                length /= 2;
            while (length > 1e-10 && !isEnough(problem.lossAt(point.w + length * direction), point.w + length * direction, length));
            if (length <= 1e-10)
                return {.w = std::move(point.w), .converged = -promise < kNothingLeft * (1 + std::abs(before))};
            next = problem.at(point.w + length * direction);
        }
        point = std::move(next);
        if (-promise < 1e-15 * (1 + std::abs(before)))
            return {.w = std::move(point.w)};
        work.done += problem.work();
        if (work.isOver())
            break;
    }
    return {.w = std::move(point.w), .converged = false};
}

FittedLogisticRegression withoutSkill(std::size_t columns, double positives, double rows)
{
    return {.coefficients = std::vector<double>(columns, 0.0), .intercept = std::log((positives + 1) / (rows - positives + 1))};
}

}  // namespace

Vector lassoStep(const Vector& w, const Vector& gradient, const Matrix& hessian, double l1, LogisticWork& work, const Progress& progress)
{
    const Index size = w.size();
    Vector step = Vector::Zero(size);
    Vector slope = gradient;  // gradient + H d
    const double enough = 1e-13 * std::max(1.0, w.lpNorm<Eigen::Infinity>());
    for (int sweep = 0; sweep < 2000; ++sweep) {
        progress.throwIfCancelled();
        double largest = 0;
        for (Index j = 0; j < size; ++j) {
            const double curve = hessian(j, j);
            if (curve <= 0)
                continue;
            const double here = w[j] + step[j];
            const double free = here - slope[j] / curve;
            const double bound = j + 1 == size ? 0 : l1 / curve;
            const double there = free > bound ? free - bound : free < -bound ? free + bound : 0;
            const double change = there - here;
            if (change == 0)
                continue;
            step[j] += change;
            slope += change * hessian.col(j);
            work.done += static_cast<double>(size);
            largest = std::max(largest, std::abs(change) * std::sqrt(curve));
        }
        if (largest <= enough || work.isOver())
            break;
    }
    return step;
}

double chanceOfLogOdds(double logOdds)
{
    const double e = std::exp(-std::abs(logOdds));
    return logOdds >= 0 ? 1 / (1 + e) : e / (1 + e);
}

FittedLogisticRegression fitLogisticRegression(const LogisticRegressionSpec& spec, const DesignMatrix& x,
                                               std::span<const std::uint8_t> labels, std::span<const double> weights,
                                               const Progress& progress, double mostWork)
{
    double rows = 0;
    double positives = 0;
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        rows += weight;
        positives += weight * labels[i];
    }
    if (positives <= 0 || positives >= rows)
        return withoutSkill(x.columns, positives, rows);
    if (SparseRows::pays(x))
        return fitSparseLogistic(spec, x, labels, weights, mostWork, progress);

    const LogisticPenalties penalties(spec);
    const double c = spec.c == 0 ? 1 : spec.c;
    const Vector means = meansOf(x);
    const auto columns = static_cast<Index>(x.columns);
    Vector w = Vector::Zero(columns + 1);
    w[columns] = std::log(positives / (rows - positives));
    // Without a penalty few rows may be separable where all are not.
    const std::size_t step = x.rows / kSampleRows;
    LogisticWork work{.most = mostWork};
    if (step > 1 && x.columns < kSampleRows / 16 && spec.c > 0)
        w = descend(Problem(x, labels, weights, c, means, step, progress), std::move(w), penalties, work, progress).w;
    Reached reached = descend(Problem(x, labels, weights, c, means, 1, progress), std::move(w), penalties, work, progress);
    w = std::move(reached.w);

    FittedLogisticRegression fitted{.coefficients = std::vector<double>(x.columns),
                                    .intercept = w[columns] - w.head(columns).dot(means),
                                    .converged = reached.converged};
    for (std::size_t j = 0; j < x.columns; ++j)
        fitted.coefficients[j] = w[static_cast<Index>(j)];
    return fitted;
}

std::vector<double> logOdds(const FittedLogisticRegression& fitted, const DesignMatrix& x)
{
    std::vector<double> scores(x.rows, fitted.intercept);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const std::span<const double> row = x.row(i);
        for (std::size_t j = 0; j < x.columns; ++j)
            scores[i] += row[j] * fitted.coefficients[j];
    }
    return scores;
}

}  // namespace holdfast
