// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/logistic_regression.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "base/parallel.h"

namespace holdfast {

namespace {

using Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t kBlockRows = 4096;
constexpr int kMaxSteps = 100;

// Where the descent stands: coefficients (intercept last) on centred columns, with loss and derivatives there.
struct Point
{
    Vector w;
    double loss = 0;  // C · Σ weighted log-loss, without penalty
    Vector gradient;
    Matrix hessian;
};

class Problem
{
public:
    Problem(const DesignMatrix& x, std::span<const std::uint8_t> labels, std::span<const double> weights, double c)
        : m_labels(labels), m_weights(weights), m_c(c), m_rows(static_cast<Index>(x.rows)), m_columns(static_cast<Index>(x.columns))
    {
        const Eigen::Map<const RowMajor> raw(x.values.data(), m_rows, m_columns);
        m_means = raw.colwise().mean();
        m_x.resize(m_rows, m_columns + 1);
        m_x.leftCols(m_columns) = raw.rowwise() - m_means.transpose();
        m_x.col(m_columns).setOnes();
    }

    Index size() const { return m_columns + 1; }
    const Vector& means() const { return m_means; }

    double lossAt(const Vector& w) const
    {
        std::vector<double> parts(blocks(), 0);
        parallelFor(blocks(), [&](std::size_t block) { parts[block] = blockLoss(block, w, nullptr); });
        double sum = 0;
        for (const double part : parts)
            sum += part;
        return m_c * sum;
    }

    Point at(Vector w) const
    {
        std::vector<Point> parts(blocks());
        parallelFor(blocks(), [&](std::size_t block) { parts[block].loss = blockLoss(block, w, &parts[block]); });
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
    std::size_t blocks() const { return chunkCount(static_cast<std::size_t>(m_rows), kBlockRows); }

    // The loss of a block of rows; its derivatives too when asked.
    double blockLoss(std::size_t block, const Vector& w, Point* derivatives) const
    {
        const Chunk rows = chunkAt(block, static_cast<std::size_t>(m_rows), kBlockRows);
        const auto part = m_x.middleRows(static_cast<Index>(rows.begin), static_cast<Index>(rows.end - rows.begin));
        const Vector scores = part * w;
        Vector pull(scores.size());
        Vector curve(scores.size());
        double loss = 0;
        for (Index i = 0; i < scores.size(); ++i) {
            const auto row = rows.begin + static_cast<std::size_t>(i);
            const double weight = m_weights.empty() ? 1 : m_weights[row];
            const double z = scores[i];
            const double e = std::exp(-std::abs(z));
            const double chance = z >= 0 ? 1 / (1 + e) : e / (1 + e);
            loss += weight * (std::log1p(e) + (m_labels[row] == 1 ? std::max(-z, 0.0) : std::max(z, 0.0)));
            pull[i] = weight * (chance - m_labels[row]);
            curve[i] = std::sqrt(weight * e) / (1 + e);
        }
        if (derivatives != nullptr) {
            derivatives->gradient = part.transpose() * pull;
            const RowMajor scaled = curve.asDiagonal() * part;
            derivatives->hessian = Matrix::Zero(size(), size());
            derivatives->hessian.selfadjointView<Eigen::Lower>().rankUpdate(scaled.transpose());
        }
        return loss;
    }

    std::span<const std::uint8_t> m_labels;
    std::span<const double> m_weights;
    double m_c;
    Index m_rows;
    Index m_columns;
    Vector m_means;
    RowMajor m_x;
};

double penaltyOf(const Vector& w, const LogisticRegressionSpec& spec)
{
    if (spec.c == 0)
        return 0;
    const auto slopes = w.head(w.size() - 1);
    return spec.penalty == Penalty::L2 ? slopes.squaredNorm() / 2 : slopes.lpNorm<1>();
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

// Minimises gradient·d + d·H·d/2 + ‖w + d‖₁ over d (the last entry is not penalised).
Vector lassoStep(const Point& point)
{
    const Index size = point.w.size();
    Vector step = Vector::Zero(size);
    Vector slope = point.gradient;  // gradient + H d
    const double enough = 1e-13 * std::max(1.0, point.w.lpNorm<Eigen::Infinity>());
    for (int sweep = 0; sweep < 2000; ++sweep) {
        double largest = 0;
        for (Index j = 0; j < size; ++j) {
            const double curve = point.hessian(j, j);
            if (curve <= 0)
                continue;
            const double here = point.w[j] + step[j];
            const double free = here - slope[j] / curve;
            const double bound = j + 1 == size ? 0 : 1 / curve;
            const double there = free > bound ? free - bound : free < -bound ? free + bound : 0;
            const double change = there - here;
            if (change == 0)
                continue;
            step[j] += change;
            slope += change * point.hessian.col(j);
            largest = std::max(largest, std::abs(change) * std::sqrt(curve));
        }
        if (largest <= enough)
            break;
    }
    return step;
}

// How far the step promises to go down, to first order.
double promiseOf(const Point& point, const Vector& step, const LogisticRegressionSpec& spec)
{
    const double slope = point.gradient.dot(step);
    return spec.penalty == Penalty::L1 && spec.c > 0 ? slope + penaltyOf(point.w + step, spec) - penaltyOf(point.w, spec) : slope;
}

FittedLogisticRegression withoutSkill(std::size_t columns, double positives, double rows)
{
    return {.coefficients = std::vector<double>(columns, 0.0), .intercept = std::log((positives + 1) / (rows - positives + 1))};
}

}  // namespace

double chanceOfLogOdds(double logOdds)
{
    const double e = std::exp(-std::abs(logOdds));
    return logOdds >= 0 ? 1 / (1 + e) : e / (1 + e);
}

FittedLogisticRegression fitLogisticRegression(const LogisticRegressionSpec& spec, const DesignMatrix& x,
                                               std::span<const std::uint8_t> labels, std::span<const double> weights,
                                               const Progress& progress)
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

    const Problem problem(x, labels, weights, spec.c == 0 ? 1 : spec.c);
    const bool ridge = spec.penalty == Penalty::L2 && spec.c > 0;
    const bool lasso = spec.penalty == Penalty::L1 && spec.c > 0;
    Vector start = Vector::Zero(problem.size());
    start[problem.size() - 1] = std::log(positives / (rows - positives));
    Point point = problem.at(std::move(start));
    for (int step = 0; step < kMaxSteps; ++step) {
        progress.throwIfCancelled();
        if (ridge) {
            point.gradient.head(problem.size() - 1) += point.w.head(problem.size() - 1);
            point.hessian.diagonal().head(problem.size() - 1).array() += 1;
        }
        const Vector direction = lasso ? lassoStep(point) : newtonStep(point.gradient, point.hessian);
        const double promise = promiseOf(point, direction, spec);
        const double before = point.loss + penaltyOf(point.w, spec);
        if (!(promise < -1e-18 * (1 + std::abs(before))))
            break;
        double length = 1;
        while (length > 1e-10 && !(problem.lossAt(point.w + length * direction) + penaltyOf(point.w + length * direction, spec) <=
                                   before + 1e-4 * length * promise + 1e-13 * std::abs(before)))
            length /= 2;
        if (length <= 1e-10)
            break;
        point = problem.at(point.w + length * direction);
        if (-promise < 1e-15 * (1 + std::abs(before)))
            break;
    }

    FittedLogisticRegression fitted{.coefficients = std::vector<double>(x.columns), .intercept = point.w[problem.size() - 1]};
    for (std::size_t j = 0; j < x.columns; ++j) {
        fitted.coefficients[j] = point.w[static_cast<Index>(j)];
        fitted.intercept -= fitted.coefficients[j] * problem.means()[static_cast<Index>(j)];
    }
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
