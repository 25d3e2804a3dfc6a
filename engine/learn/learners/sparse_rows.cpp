// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/sparse_rows.h"

namespace holdfast {

namespace {

using Eigen::Index;

constexpr std::size_t kWide = 64;        // columns from which on zeros are worth leaving out
constexpr double kMostlyFull = 0.25;     // a column of more entries is kept whole
constexpr double kPays = 1.0 / 6;        // of all cells that may be kept
constexpr int kRowsBetweenLooks = 4096;  // for a stop

std::vector<std::size_t> entriesOf(const DesignMatrix& x)
{
    std::vector<std::size_t> counts(x.columns, 0);
    for (std::size_t i = 0; i < x.rows; ++i) {
        const std::span<const double> row = x.row(i);
        for (std::size_t j = 0; j < x.columns; ++j)
            counts[j] += row[j] != 0 ? 1 : 0;
    }
    return counts;
}

}  // namespace

bool SparseRows::pays(const DesignMatrix& x)
{
    if (x.columns < kWide || x.rows == 0)
        return false;
    double kept = 0;
    for (const std::size_t count : entriesOf(x)) {
        const double share = static_cast<double>(count) / static_cast<double>(x.rows);
        kept += share > kMostlyFull ? 1 : share;
    }
    return kept < kPays * static_cast<double>(x.columns);
}

SparseRows::SparseRows(const DesignMatrix& x, const Progress& progress)
{
    const std::vector<std::size_t> counts = entriesOf(x);
    const double rows = static_cast<double>(x.rows);
    std::vector<std::size_t> sparse;
    for (std::size_t j = 0; j < x.columns; ++j)
        (static_cast<double>(counts[j]) > kMostlyFull * rows ? m_places : sparse).push_back(j);
    const std::size_t full = m_places.size();
    m_places.insert(m_places.end(), sparse.begin(), sparse.end());
    m_sparse = static_cast<Index>(sparse.size());
    m_full.resize(static_cast<Index>(x.rows), static_cast<Index>(full));
    m_means = Vector::Zero(static_cast<Index>(x.columns));
    m_begins.push_back(0);
    for (std::size_t i = 0; i < x.rows; ++i) {
        if (i % kRowsBetweenLooks == 0)
            progress.throwIfCancelled();
        const std::span<const double> row = x.row(i);
        for (std::size_t j = 0; j < full; ++j) {
            m_full(static_cast<Index>(i), static_cast<Index>(j)) = row[m_places[j]];
            m_means[static_cast<Index>(j)] += row[m_places[j]] / rows;
        }
        for (std::size_t j = 0; j < sparse.size(); ++j) {
            const double value = row[sparse[j]];
            if (value == 0)
                continue;
            m_entries.push_back({.column = static_cast<std::uint32_t>(j), .value = value});
            m_means[static_cast<Index>(full + j)] += value / rows;
        }
        m_begins.push_back(m_entries.size());
    }
    m_full.rowwise() -= m_means.head(this->full()).transpose();
}

double SparseRows::entries() const
{
    return static_cast<double>(m_full.size()) + static_cast<double>(m_entries.size()) + static_cast<double>(rows());
}

SparseRows::Vector SparseRows::uncentred(const Vector& w) const
{
    Vector made(size());
    for (Index j = 0; j + 1 < size(); ++j)
        made[static_cast<Index>(m_places[static_cast<std::size_t>(j)])] = w[j];
    made[size() - 1] = w[size() - 1] - w.head(size() - 1).dot(m_means);
    return made;
}

SparseRows::Vector SparseRows::times(const Vector& w) const
{
    const auto sparse = w.segment(full(), m_sparse);
    Vector made = m_full * w.head(full());
    made.array() += w[size() - 1] - sparse.dot(m_means.tail(m_sparse));
    for (Index i = 0; i < rows(); ++i) {
        double sum = 0;
        for (std::size_t k = m_begins[static_cast<std::size_t>(i)]; k < m_begins[static_cast<std::size_t>(i) + 1]; ++k)
            sum += m_entries[k].value * sparse[m_entries[k].column];
        made[i] += sum;
    }
    return made;
}

SparseRows::Vector SparseRows::transposedTimes(const Vector& ofRows) const
{
    Vector made = Vector::Zero(size());
    made.head(full()).noalias() = m_full.transpose() * ofRows;
    const double all = ofRows.sum();
    auto sparse = made.segment(full(), m_sparse);
    for (Index i = 0; i < rows(); ++i)
        for (std::size_t k = m_begins[static_cast<std::size_t>(i)]; k < m_begins[static_cast<std::size_t>(i) + 1]; ++k)
            sparse[m_entries[k].column] += m_entries[k].value * ofRows[i];
    sparse -= all * m_means.tail(m_sparse);
    made[size() - 1] = all;
    return made;
}

void SparseRows::arrow(const Vector& weights, Matrix& corner, Matrix& side, Vector& diagonal, const Progress& progress) const
{
    const double all = weights.sum();
    const Vector pulls = m_full.transpose() * weights;
    corner = Matrix::Zero(full() + 1, full() + 1);
    corner.topLeftCorner(full(), full()).noalias() = m_full.transpose() * weights.asDiagonal() * m_full;
    corner.bottomLeftCorner(1, full()) = pulls.transpose();
    corner.topRightCorner(full(), 1) = pulls;
    corner(full(), full()) = all;
    side = Matrix::Zero(full() + 1, m_sparse);
    diagonal = Vector::Zero(m_sparse);
    for (Index i = 0; i < rows(); ++i) {
        if (i % kRowsBetweenLooks == 0)
            progress.throwIfCancelled();
        for (std::size_t k = m_begins[static_cast<std::size_t>(i)]; k < m_begins[static_cast<std::size_t>(i) + 1]; ++k) {
            const auto column = static_cast<Index>(m_entries[k].column);
            const double weighed = weights[i] * m_entries[k].value;
            side.col(column).head(full()) += weighed * m_full.row(i).transpose();
            side(full(), column) += weighed;
            diagonal[column] += weighed * m_entries[k].value;
        }
    }
    const Vector means = m_means.tail(m_sparse);
    diagonal.array() += -2 * means.array() * side.row(full()).transpose().array() + all * means.array().square();
    side.topRows(full()) -= pulls * means.transpose();
    side.row(full()) -= all * means.transpose();
}

SparseRows::Matrix SparseRows::products(const Vector& weights, const Progress& progress) const
{
    Matrix corner;
    Matrix side;
    Vector diagonal;
    arrow(weights, corner, side, diagonal, progress);
    const double all = weights.sum();
    Matrix made = Matrix::Zero(size(), size());
    made.topLeftCorner(full(), full()) = corner.topLeftCorner(full(), full());
    made.row(size() - 1).head(full()) = corner.row(full()).head(full());
    made(size() - 1, size() - 1) = all;
    made.block(full(), 0, m_sparse, full()) = side.topRows(full()).transpose();
    made.row(size() - 1).segment(full(), m_sparse) = side.row(full());
    auto sparse = made.block(full(), full(), m_sparse, m_sparse);
    const Vector means = m_means.tail(m_sparse);
    // Σ q (x - m)(y - n) = Σ q x y - m Σ q (y - n) - n Σ q (x - m) - m n Σ q
    const Vector sums = side.row(full()).transpose();
    sparse = -means * sums.transpose() - sums * means.transpose() - all * means * means.transpose();
    for (Index i = 0; i < rows(); ++i) {
        if (i % kRowsBetweenLooks == 0)
            progress.throwIfCancelled();
        for (std::size_t k = m_begins[static_cast<std::size_t>(i)]; k < m_begins[static_cast<std::size_t>(i) + 1]; ++k)
            for (std::size_t l = m_begins[static_cast<std::size_t>(i)]; l <= k; ++l)
                sparse(m_entries[k].column, m_entries[l].column) += weights[i] * m_entries[k].value * m_entries[l].value;
    }
    made.triangularView<Eigen::StrictlyUpper>() = made.transpose();
    return made;
}

}  // namespace holdfast
