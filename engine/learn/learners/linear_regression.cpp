// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/linear_regression.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "base/parallel.h"
#include "learn/learners/target_scale.h"

namespace holdfast {

namespace {

using Eigen::Index;
using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr std::size_t kBlockRows = 4096;  // whose sums are kept apart and added in order
constexpr std::size_t kBlockOfWideRows = 512;
constexpr std::size_t kWide = 200;        // columns
constexpr std::size_t kBlocksAtOnce = 8;  // so that a wide table does not fill the memory
constexpr int kMostSweeps = 5000;
constexpr double kFlat = 1e-10;  // of a column's own square: added where columns depend on each other

// What a fit needs to know about the rows. Columns are centred and divided by their largest distance from the mean.
struct Sums
{
    Vector means;
    Vector scales;    // 0 becomes 1
    Matrix products;  // of columns with columns
    Vector pulls;     // of columns with the target

    void add(const Sums& other)
    {
        products += other.products;
        pulls += other.pulls;
    }
};

Vector meansOf(const DesignMatrix& x, std::span<const double> weights)
{
    Vector means = Vector::Zero(static_cast<Index>(x.columns));
    double all = 0;
    for (std::size_t i = 0; i < x.rows; ++i) {
        const double weight = weights.empty() ? 1 : weights[i];
        all += weight;
        if (weight > 0)
            for (std::size_t j = 0; j < x.columns; ++j)
                means[static_cast<Index>(j)] += (x.at(i, j) - means[static_cast<Index>(j)]) * (weight / all);
    }
    return means;
}

Vector scalesOf(const DesignMatrix& x, const Vector& means)
{
    Vector scales = Vector::Zero(means.size());
    for (std::size_t i = 0; i < x.rows; ++i)
        for (std::size_t j = 0; j < x.columns; ++j) {
            double& scale = scales[static_cast<Index>(j)];
            scale = std::max(scale, std::abs(x.at(i, j) - means[static_cast<Index>(j)]));
        }
    return scales.unaryExpr([](double scale) { return scale > 0 ? scale : 1.0; });
}

Sums blockSums(const Chunk& rows, const DesignMatrix& x, std::span<const double> targets, std::span<const double> weights, const Sums& all)
{
    const auto count = static_cast<Index>(rows.end - rows.begin);
    RowMajor part(count, static_cast<Index>(x.columns));
    RowMajor weighed(count, static_cast<Index>(x.columns));
    Vector truths(count);
    for (Index i = 0; i < count; ++i) {
        const std::size_t row = rows.begin + static_cast<std::size_t>(i);
        const Eigen::Map<const Vector> raw(x.row(row).data(), static_cast<Index>(x.columns));
        part.row(i) = (raw - all.means).cwiseQuotient(all.scales).transpose();
        weighed.row(i) = part.row(i) * (weights.empty() ? 1 : weights[row]);
        truths[i] = targets[row];
    }
    Sums made{.products = Matrix::Zero(part.cols(), part.cols())};
    made.products.triangularView<Eigen::Lower>() += part.transpose() * weighed;
    made.pulls = weighed.transpose() * truths;
    return made;
}

Sums sumsOf(const DesignMatrix& x, std::span<const double> targets, std::span<const double> weights, const Progress& progress)
{
    Sums sums{.means = meansOf(x, weights)};
    progress.throwIfCancelled();
    sums.scales = scalesOf(x, sums.means);
    sums.products = Matrix::Zero(sums.means.size(), sums.means.size());
    sums.pulls = Vector::Zero(sums.means.size());
    const std::size_t blockRows = x.columns > kWide ? kBlockOfWideRows : kBlockRows;
    const std::size_t blocks = chunkCount(x.rows, blockRows);
    for (std::size_t begin = 0; begin < blocks; begin += kBlocksAtOnce) {
        std::vector<Sums> parts(std::min(kBlocksAtOnce, blocks - begin));
        parallelFor(
            parts.size(), [&](std::size_t i) { parts[i] = blockSums(chunkAt(begin + i, x.rows, blockRows), x, targets, weights, sums); },
            progress);
        for (const Sums& part : parts)
            sums.add(part);
    }
    sums.products.triangularView<Eigen::StrictlyUpper>() = sums.products.transpose();
    return sums;
}

// C · products + penalties on the diagonal, solved; what a small addition to the diagonal took away is put back.
Vector solved(const Sums& sums, double c, const Vector& l2)
{
    Matrix matrix = c * sums.products;
    matrix.diagonal() += l2;
    const Vector wanted = c * sums.pulls;
    Matrix firm = matrix;
    for (Index j = 0; j < firm.cols(); ++j)
        firm(j, j) += firm(j, j) > 0 ? kFlat * firm(j, j) : 1;
    const Eigen::LLT<Matrix> factors(firm);
    Vector w = factors.solve(wanted);
    for (int step = 0; step < 3; ++step)
        w += factors.solve(wanted - matrix * w);
    return w;
}

// `converged`: false when the sweeps came to their end first.
Vector descended(const Sums& sums, double c, const Vector& l1, const Vector& l2, double rows, bool& converged, const Progress& progress)
{
    converged = false;
    Vector w = Vector::Zero(sums.pulls.size());
    Vector rest = sums.pulls;  // pulls - products · w
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        progress.throwIfCancelled();
        double largest = 0;
        for (Index j = 0; j < w.size(); ++j) {
            const double own = sums.products(j, j);
            if (own <= 0)
                continue;
            const double pull = c * (rest[j] + own * w[j]);
            const double next = (pull > l1[j] ? pull - l1[j] : pull < -l1[j] ? pull + l1[j] : 0) / (c * own + l2[j]);
            const double change = next - w[j];
            if (change == 0)
                continue;
            rest -= change * sums.products.col(j);
            w[j] = next;
            largest = std::max(largest, std::abs(change) * std::sqrt(own / rows));
        }
        if (largest < 1e-11) {
            converged = true;
            break;
        }
    }
    return w;
}

}  // namespace

FittedLinearRegression fitLinearRegression(const LinearRegressionSpec& spec, const DesignMatrix& x, std::span<const double> targets,
                                           std::span<const double> weights, const Progress& progress)
{
    const TargetScale scale = targetScale(targets, weights);
    FittedLinearRegression fitted{.coefficients = std::vector<double>(x.columns, 0), .intercept = scale.centre};
    if (x.rows == 0 || x.columns == 0)
        return fitted;
    const Sums sums = sumsOf(x, scaledTargets(targets, scale), weights, progress);
    const double share = spec.penalty == Penalty::L1 ? 1 : spec.penalty == Penalty::ElasticNet ? std::clamp(spec.l1Ratio, 0.0, 1.0) : 0;
    // The penalty is on coefficients of the columns as they came.
    const Vector inverse = sums.scales.cwiseInverse();
    const Vector l1 = share * inverse;
    const Vector l2 = (1 - share) * inverse.cwiseAbs2();
    const double c = spec.c > 0 ? spec.c : 1;
    const Vector w = spec.c <= 0 ? solved(sums, 1, Vector::Zero(l2.size()))
                     : share > 0 ? descended(sums, c, l1, l2, static_cast<double>(x.rows), fitted.converged, progress)
                                 : solved(sums, c, l2);
    for (std::size_t j = 0; j < x.columns; ++j) {
        const auto column = static_cast<Index>(j);
        fitted.coefficients[j] = w[column] / sums.scales[column] * scale.scale;
        fitted.intercept -= fitted.coefficients[j] * sums.means[column];
    }
    return fitted;
}

std::vector<double> linearPredictions(const FittedLinearRegression& fitted, const DesignMatrix& x)
{
    std::vector<double> made;
    made.reserve(x.rows);
    for (std::size_t i = 0; i < x.rows; ++i) {
        double sum = fitted.intercept;
        for (std::size_t j = 0; j < x.columns; ++j)
            sum += fitted.coefficients[j] * x.at(i, j);
        made.push_back(sum);
    }
    return made;
}

}  // namespace holdfast
