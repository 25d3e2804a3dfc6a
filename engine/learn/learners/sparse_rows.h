// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include <Eigen/Core>

#include "base/progress.h"
#include "learn/design_matrix.h"

namespace holdfast {

// A design matrix of mostly zeros (levels of categories in columns of their own), kept by what is not zero, with a last column of ones.
// Columns are centred, those of many zeros without ever being filled. Columns stand in an order of their own: full ones, then sparse ones.
class SparseRows
{
public:
    using Vector = Eigen::VectorXd;
    using Matrix = Eigen::MatrixXd;

    static bool pays(const DesignMatrix& x);  // wide, and mostly zeros

    explicit SparseRows(const DesignMatrix& x, const Progress& progress = {});
    Eigen::Index rows() const { return m_full.rows(); }
    Eigen::Index size() const { return m_full.cols() + m_sparse + 1; }
    Eigen::Index full() const { return m_full.cols(); }
    double entries() const;  // numbers that one product touches
    // What the coefficients of the centred columns say of the columns as they came, in their order; the intercept last.
    Vector uncentred(const Vector& w) const;

    Vector times(const Vector& w) const;                                          // one number per row
    Vector transposedTimes(const Vector& rows) const;                             // one per column
    Matrix products(const Vector& weights, const Progress& progress = {}) const;  // Xᵀ diag(weights) X
    // Of the same the part that couples full columns and the ones (rows; the ones last) with sparse columns, and the latters' diagonal.
    void arrow(const Vector& weights, Matrix& corner, Matrix& side, Vector& diagonal, const Progress& progress = {}) const;

private:
    struct Entry
    {
        std::uint32_t column = 0;  // among the sparse ones
        double value = 0;
    };

    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> m_full;  // centred
    Eigen::Index m_sparse = 0;
    std::vector<std::size_t> m_begins;  // of each row among the entries, and the end
    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_places;  // of each of our columns among those that came
    Vector m_means;                     // of our columns
};

}  // namespace holdfast
