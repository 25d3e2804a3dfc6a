// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/sparse_logistic.h"

#include <cmath>

#include <Eigen/Cholesky>

#include "learn/learners/logistic_penalties.h"
#include "learn/learners/sparse_rows.h"

namespace holdfast {

namespace {

using Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr int kMaxSteps = 100;
constexpr int kMostTurns = 1000;  // of conjugate gradients in one step
constexpr double kExact = 1e-4;   // of the gradient that may be left by one step
constexpr double kEntryCost = 4;  // of a number that is looked up, in multiplications

// The curvature at one point, never made whole: C · Xᵀ diag(curves) X + l2, and something near to it that is easily solved: sparse columns
// are taken to have nothing to do with each other, which is true of the levels of one category.
class Curvature
{
public:
    Curvature(const SparseRows& x, Vector curves, double l2, const Progress& progress) : m_x(x), m_curves(std::move(curves)), m_l2(l2)
    {
        Matrix corner;
        x.arrow(m_curves, corner, m_side, m_diagonal, progress);
        corner.diagonal().head(x.full()).array() += l2;
        const double size = std::max({corner.diagonal().maxCoeff(), m_diagonal.size() > 0 ? m_diagonal.maxCoeff() : 0.0, 1e-300});
        corner.diagonal().array() += 1e-13 * size;
        m_diagonal.array() += l2 + 1e-13 * size;
        const Matrix reduced = corner - m_side * m_diagonal.cwiseInverse().asDiagonal() * m_side.transpose();
        m_factors.compute(reduced);
        if (m_factors.info() == Eigen::Success && m_factors.matrixLLT().diagonal().minCoeff() > 1e-6 * std::sqrt(size))
            return;
        m_side.setZero();
        m_factors.compute(corner);
        m_solvable = m_factors.info() == Eigen::Success;
    }

    Vector times(const Vector& v) const
    {
        Vector made = m_x.transposedTimes(m_curves.cwiseProduct(m_x.times(v)));
        made.head(v.size() - 1) += m_l2 * v.head(v.size() - 1);
        return made;
    }

    Vector nearlySolved(const Vector& v) const
    {
        const Index full = m_x.full();
        const Index sparse = m_diagonal.size();
        Vector corner(full + 1);
        corner << v.head(full), v[v.size() - 1];
        const Vector rest = v.segment(full, sparse).cwiseQuotient(m_diagonal);
        if (m_solvable)
            corner = m_factors.solve(corner - m_side * rest);
        Vector made(v.size());
        made.head(full) = corner.head(full);
        made.segment(full, sparse) = rest - (m_side.transpose() * corner).cwiseQuotient(m_diagonal);
        made[v.size() - 1] = corner[full];
        return made;
    }

private:
    const SparseRows& m_x;
    Vector m_curves;
    double m_l2;
    Matrix m_side;
    Vector m_diagonal;
    Eigen::LLT<Matrix> m_factors;
    bool m_solvable = true;
};

class Descent
{
public:
    Descent(const SparseRows& x, std::span<const std::uint8_t> labels, std::span<const double> weights, double c,
            const LogisticPenalties& penalties, double mostWork, const Progress& progress)
        : m_x(x), m_labels(labels), m_weights(weights), m_c(c), m_penalties(penalties), m_progress(progress), m_work{.most = mostWork}
    {
    }

    bool converged() const { return m_converged; }

    Vector from(Vector w)
    {
        Vector scores = m_x.times(w);
        for (int step = 0; step < kMaxSteps; ++step) {
            m_progress.throwIfCancelled();
            Vector pulls(scores.size());
            Vector curves(scores.size());
            const double before = lossAt(scores, &pulls, &curves) + m_penalties.of(w);
            const Index slopes = w.size() - 1;
            Vector gradient = m_x.transposedTimes(pulls);
            gradient.head(slopes) += m_penalties.l2 * w.head(slopes);
            const Vector direction = m_penalties.l1 > 0 ? proximal(w, gradient, curves) : newton(gradient, curves);
            const double promise =
                gradient.dot(direction) + m_penalties.l1 * ((w + direction).head(slopes).lpNorm<1>() - w.head(slopes).lpNorm<1>());
            if (!(promise < -1e-18 * (1 + std::abs(before)))) {
                m_converged = !std::isnan(promise);
                return w;
            }
            const Vector change = m_x.times(direction);
            double length = 1;
            while (length > 1e-10 && lossAt(scores + length * change) + m_penalties.of(w + length * direction) >
                                         before + 1e-4 * length * promise + 1e-13 * std::abs(before))
                length /= 2;
            if (length <= 1e-10) {
                m_converged = -promise < kNothingLeft * (1 + std::abs(before));
                return w;
            }
            w += length * direction;
            scores += length * change;
            if (-promise < 1e-15 * (1 + std::abs(before)))
                return w;
            if (m_work.isOver())
                break;
        }
        m_converged = false;
        return w;
    }

private:
    double lossAt(const Vector& scores, Vector* pulls = nullptr, Vector* curves = nullptr) const
    {
        double loss = 0;
        for (Index i = 0; i < scores.size(); ++i) {
            const auto row = static_cast<std::size_t>(i);
            const double z = scores[i];
            const double weight = m_c * (m_weights.empty() ? 1 : m_weights[row]);
            const double e = std::exp(-std::abs(z));
            loss += weight * (std::log1p(e) + (m_labels[row] == 1 ? std::max(-z, 0.0) : std::max(z, 0.0)));
            if (pulls == nullptr)
                continue;
            (*pulls)[i] = weight * ((z >= 0 ? 1 / (1 + e) : e / (1 + e)) - m_labels[row]);
            (*curves)[i] = weight * e / ((1 + e) * (1 + e));
        }
        return loss;
    }

    Vector proximal(const Vector& w, const Vector& gradient, const Vector& curves)
    {
        Matrix hessian = m_x.products(curves, m_progress);
        hessian.diagonal().head(w.size() - 1).array() += m_penalties.l2;
        m_work.done += kEntryCost * m_x.entries() * static_cast<double>(m_x.full() + 8);
        return lassoStep(w, gradient, hessian, m_penalties.l1, m_work, m_progress);
    }

    // Conjugate gradients on H d = -gradient.
    Vector newton(const Vector& gradient, const Vector& curves)
    {
        const Curvature curvature(m_x, curves, m_penalties.l2, m_progress);
        Vector step = Vector::Zero(gradient.size());
        Vector rest = -gradient;
        Vector near = curvature.nearlySolved(rest);
        Vector way = near;
        double size = rest.dot(near);
        const double enough = kExact * kExact * size;
        for (int turn = 0; turn < kMostTurns && size > enough; ++turn) {
            m_progress.throwIfCancelled();
            m_work.done += 2 * kEntryCost * m_x.entries();
            const Vector bent = curvature.times(way);
            const double bend = way.dot(bent);
            if (!(bend > 0))
                break;
            step += (size / bend) * way;
            rest -= (size / bend) * bent;
            near = curvature.nearlySolved(rest);
            const double next = rest.dot(near);
            way = near + (next / size) * way;
            size = next;
            if (m_work.isOver())
                break;
        }
        return step;
    }

    const SparseRows& m_x;
    std::span<const std::uint8_t> m_labels;
    std::span<const double> m_weights;
    double m_c;
    const LogisticPenalties& m_penalties;
    const Progress& m_progress;
    LogisticWork m_work;
    bool m_converged = true;
};

}  // namespace

FittedLogisticRegression fitSparseLogistic(const LogisticRegressionSpec& spec, const DesignMatrix& x, std::span<const std::uint8_t> labels,
                                           std::span<const double> weights, double mostWork, const Progress& progress)
{
    const SparseRows rows(x, progress);
    double all = 0;
    double positives = 0;
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        positives += weight * labels[i];
    }
    const LogisticPenalties penalties(spec);
    Descent descent(rows, labels, weights, spec.c == 0 ? 1 : spec.c, penalties, mostWork, progress);
    Vector start = Vector::Zero(rows.size());
    start[rows.size() - 1] = std::log(positives / (all - positives));
    const Vector w = rows.uncentred(descent.from(std::move(start)));
    FittedLogisticRegression fitted{.intercept = w[rows.size() - 1], .converged = descent.converged()};
    fitted.coefficients.assign(w.data(), w.data() + x.columns);
    return fitted;
}

}  // namespace holdfast
