// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/least_squares.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <Eigen/Dense>

#include "base/check.h"
#include "base/parallel.h"
#include "numeric/moments.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
// Beyond it the design's own rounding to doubles moves the coefficients in their sixth digit.
constexpr double kWorstCondition = 1e10;
constexpr double kExactDependence = 1e-10;  // of a column's length left after the others are taken out

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

double conditionOf(const Matrix& triangle)
{
    const Vector values = Eigen::JacobiSVD<Matrix>(triangle).singularValues();
    const double least = values(values.size() - 1);
    return least > 0 ? values(0) / least : kInfinity;
}

Vector residualsOf(const Matrix& design, const Vector& b, const Vector& y)
{
    Vector made(y.size());
    for (Eigen::Index r = 0; r < design.rows(); ++r) {
        long double sum = y(r);
        for (Eigen::Index c = 0; c < design.cols(); ++c)
            sum -= static_cast<long double>(design(r, c)) * static_cast<long double>(b(c));
        made(r) = static_cast<double>(sum);
    }
    return made;
}

Matrix triangleOf(const Matrix& rows)
{
    const Eigen::HouseholderQR<Matrix> qr(rows);
    const Eigen::Index size = std::min(rows.rows(), rows.cols());
    return qr.matrixQR().topRows(size).triangularView<Eigen::Upper>();
}

}  // namespace

std::optional<LeastSquaresFit> leastSquares(std::span<const double> design, std::size_t columns, std::span<const double> y)
{
    HF_EXPECT(columns > 0 && design.size() == columns * y.size(), "one row of the design for each y");
    const auto rows = static_cast<Eigen::Index>(y.size());
    const auto width = static_cast<Eigen::Index>(columns);
    if (rows < width)
        return {};
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    Matrix scaled = Eigen::Map<const RowMajor>(design.data(), rows, width);
    const Vector target = Eigen::Map<const Vector>(y.data(), rows);
    std::vector<double> scale(columns, 1);
    for (Eigen::Index c = 0; c < width; ++c) {
        const double length = scaled.col(c).stableNorm();
        if (!(length > 0) || !std::isfinite(length))
            return {};
        scale[static_cast<std::size_t>(c)] = std::ldexp(1.0, std::ilogb(length));  // a power of two rounds nothing
        scaled.col(c) /= scale[static_cast<std::size_t>(c)];
    }
    const Eigen::HouseholderQR<Matrix> qr(scaled);
    const Matrix triangle = qr.matrixQR().topRows(width).triangularView<Eigen::Upper>();
    LeastSquaresFit made;
    made.condition = conditionOf(triangle);
    if (!(made.condition < kWorstCondition))
        return {};
    Vector b = qr.solve(target);
    for (int round = 0; round < 3; ++round)
        b += qr.solve(residualsOf(scaled, b, target));
    const Vector residuals = residualsOf(scaled, b, target);
    const auto dof = static_cast<double>(rows - width);
    made.residualSd = dof > 0 ? residuals.stableNorm() / std::sqrt(dof) : kNaN;
    const Matrix inverse = triangle.triangularView<Eigen::Upper>().solve(Matrix::Identity(width, width));
    for (Eigen::Index c = 0; c < width; ++c) {
        made.coefficients.push_back(b(c) / scale[static_cast<std::size_t>(c)]);
        made.standardErrors.push_back(made.residualSd * inverse.row(c).norm() / scale[static_cast<std::size_t>(c)]);
    }
    return made;
}

std::vector<double> varianceInflation(const std::vector<std::span<const double>>& columns, const Progress& progress)
{
    const std::size_t width = columns.size();
    const std::size_t rows = width == 0 ? 0 : columns.front().size();
    std::vector<double> inflation(width, kNaN);
    if (rows < 2)
        return inflation;
    std::vector<Moments> moments(width);
    std::vector<std::size_t> used;
    for (std::size_t c = 0; c < width; ++c) {
        HF_EXPECT(columns[c].size() == rows, "columns of equal length");
        moments[c] = momentsOf(columns[c]);
        inflation[c] = kInfinity;
        if (moments[c].min < moments[c].max)
            used.push_back(c);
    }
    // The triangle of all rows is the triangle of the chunks' triangles, stacked in order.
    const auto size = static_cast<Eigen::Index>(used.size());
    const std::size_t chunks = chunkCount(rows);
    std::vector<Matrix> triangles(chunks);
    parallelFor(
        chunks,
        [&](std::size_t at) {
            const Chunk chunk = chunkAt(at, rows);
            Matrix part(static_cast<Eigen::Index>(chunk.end - chunk.begin), size);
            for (Eigen::Index c = 0; c < size; ++c) {
                const std::size_t column = used[static_cast<std::size_t>(c)];
                const Moments& of = moments[column];
                const double spread = of.populationSd() / of.unit;
                for (std::size_t r = chunk.begin; r < chunk.end; ++r)
                    part(static_cast<Eigen::Index>(r - chunk.begin), c) = (columns[column][r] / of.unit - of.centre) / spread;
            }
            triangles[at] = triangleOf(part);
        },
        progress);
    Matrix triangle = triangles.front();
    for (std::size_t at = 1; at < chunks; ++at) {
        Matrix stacked(triangle.rows() + triangles[at].rows(), size);
        stacked << triangle, triangles[at];
        triangle = triangleOf(stacked);
    }
    // What is left of a column after the others are taken out; they may depend on each other, hence the pivots.
    const double length = std::sqrt(static_cast<double>(rows));
    for (Eigen::Index c = 0; c < size; ++c) {
        Matrix others(triangle.rows(), size - 1);
        others << triangle.leftCols(c), triangle.rightCols(size - 1 - c);
        Vector rest = triangle.col(c);
        if (size > 1) {
            Eigen::ColPivHouseholderQR<Matrix> qr(others);
            qr.setThreshold(kExactDependence);
            rest -= others * qr.solve(Vector(triangle.col(c)));
        }
        const double left = rest.norm() / length;
        inflation[used[static_cast<std::size_t>(c)]] = left < kExactDependence ? kInfinity : std::max(1.0, 1 / (left * left));
    }
    return inflation;
}

}  // namespace holdfast
