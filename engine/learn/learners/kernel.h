// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <list>
#include <span>
#include <unordered_map>
#include <vector>

#include "learn/learner.h"
#include "learn/learners/grouped_rows.h"

namespace holdfast {

double defaultGamma(const DesignMatrix& x);  // 1 / (columns · variance of all cells, with n); 1 where that is no number
// k(a, b) from a·b and |a|², |b|².
double kernelOf(const SupportVectorsSpec& spec, double dot, double squareA, double squareB);

// Inner products of the rows of one matrix, shared by all kernels and all C on the same rows. Held only up to kHeldRows rows.
class InnerProducts
{
public:
    static constexpr std::size_t kHeldRows = 4096;
    explicit InnerProducts(const DesignMatrix& x, const Progress& progress = {});
    const DesignMatrix& matrix() const { return m_x; }
    double square(std::size_t i) const { return m_squares[i]; }
    void row(std::size_t i, double* made) const;  // of all rows with row i

private:
    DesignMatrix m_x;
    GroupedRows m_rows;
    std::vector<double> m_squares;
    std::vector<double> m_held;
};

// Rows of the kernel matrix, computed at once when they are few, else kept while there is room, in single precision.
class KernelRows
{
public:
    KernelRows(const InnerProducts& products, const SupportVectorsSpec& spec, const Progress& progress = {});
    std::size_t size() const { return m_diagonal.size(); }
    double diagonal(std::size_t i) const { return m_diagonal[i]; }
    // Valid until two further rows have been asked for.
    const double* row(std::size_t i);

private:
    void compute(std::size_t i, double* made);

    const InnerProducts& m_products;
    SupportVectorsSpec m_spec;
    std::vector<double> m_diagonal;
    std::vector<double> m_all;
    std::size_t m_room = 0;
    std::list<std::pair<std::size_t, std::vector<float>>> m_recent;
    std::unordered_map<std::size_t, std::list<std::pair<std::size_t, std::vector<float>>>::iterator> m_places;
    std::array<std::vector<double>, 3> m_given;  // the rows that were asked for last, in turn
    std::array<std::size_t, 3> m_givenRow{};
    std::size_t m_turn = 0;
};

}  // namespace holdfast
