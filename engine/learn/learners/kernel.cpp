// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/learners/kernel.h"

#include <algorithm>
#include <cmath>

#include <Eigen/Core>

namespace holdfast {

namespace {

constexpr double kLargestKept = 1e38;  // in single precision
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

double power(double base, int exponent)
{
    double made = 1;
    for (int i = 0; i < exponent; ++i)
        made *= base;
    return made;
}
}  // namespace

double defaultGamma(const DesignMatrix& x)
{
    double sum = 0;
    for (const double value : x.values)
        sum += value;
    const double mean = sum / static_cast<double>(x.values.size());
    double squares = 0;
    for (const double value : x.values)
        squares += (value - mean) * (value - mean);
    const double variance = squares / static_cast<double>(x.values.size());
    const double gamma = 1 / (static_cast<double>(x.columns) * variance);
    return std::isfinite(gamma) && gamma > 0 ? gamma : 1;
}

double kernelOf(const SupportVectorsSpec& spec, double dot, double squareA, double squareB)
{
    switch (spec.kernel) {
    case Kernel::Linear:
        return dot;
    case Kernel::Rbf:
        return std::exp(-spec.gamma * std::max(0.0, squareA + squareB - 2 * dot));
    case Kernel::Polynomial:
        return power(spec.gamma * dot + spec.coef0, spec.degree);
    case Kernel::Sigmoid:
        return std::tanh(spec.gamma * dot + spec.coef0);
    }
    return 0;
}

InnerProducts::InnerProducts(const DesignMatrix& x, const Progress& progress) : m_x(x), m_rows(x)
{
    const auto rows = static_cast<Eigen::Index>(x.rows);
    const Eigen::Map<const RowMajor> values(m_x.values.data(), rows, static_cast<Eigen::Index>(x.columns));
    m_squares.resize(x.rows);
    for (Eigen::Index i = 0; i < rows; ++i)
        m_squares[static_cast<std::size_t>(i)] = values.row(i).squaredNorm();
    if (x.rows > kHeldRows)
        return;
    m_held.resize(x.rows * x.rows);
    for (std::size_t i = 0; m_rows.grouped() && i < x.rows; ++i) {
        progress.throwIfCancelled();
        m_rows.dots(x.row(i).data(), m_held.data() + i * x.rows);
    }
    if (m_rows.grouped())
        return;
    Eigen::Map<RowMajor> held(m_held.data(), rows, rows);
    constexpr Eigen::Index kAtOnce = 256;
    for (Eigen::Index begin = 0; begin < rows; begin += kAtOnce) {
        progress.throwIfCancelled();
        const Eigen::Index count = std::min(kAtOnce, rows - begin);
        held.middleRows(begin, count).noalias() = values.middleRows(begin, count) * values.transpose();
    }
}

void InnerProducts::row(std::size_t i, double* made) const
{
    if (!m_held.empty()) {
        std::copy_n(m_held.begin() + static_cast<std::ptrdiff_t>(i * m_x.rows), m_x.rows, made);
        return;
    }
    m_rows.dots(m_x.row(i).data(), made);
}

KernelRows::KernelRows(const InnerProducts& products, const SupportVectorsSpec& spec, const Progress& progress)
    : m_products(products), m_spec(spec)
{
    const std::size_t count = products.matrix().rows;
    for (std::size_t i = 0; i < count; ++i)
        m_diagonal.push_back(kernelOf(spec, products.square(i), products.square(i), products.square(i)));
    if (count <= InnerProducts::kHeldRows) {
        m_all.resize(count * count);
        for (std::size_t i = 0; i < count; ++i) {
            progress.throwIfCancelled();
            products.row(i, m_all.data() + i * count);
            for (std::size_t j = 0; j <= i; ++j) {
                const double value = kernelOf(spec, m_all[i * count + j], products.square(i), products.square(j));
                m_all[i * count + j] = value;
                m_all[j * count + i] = value;
            }
        }
        return;
    }
    constexpr std::size_t bytes = std::size_t{256} << 20U;
    m_room = std::max<std::size_t>(4, bytes / (sizeof(float) * count));
    m_givenRow.fill(count);
    for (std::vector<double>& given : m_given)
        given.resize(count);
}

const double* KernelRows::row(std::size_t i)
{
    if (!m_all.empty())
        return m_all.data() + i * size();
    for (std::size_t k = 0; k < m_given.size(); ++k)
        if (m_givenRow[k] == i && k != m_turn)  // the one whose turn it is would not stay valid
            return m_given[k].data();
    const std::size_t turn = m_turn;
    m_turn = (m_turn + 1) % m_given.size();
    std::vector<double>& given = m_given[turn];
    m_givenRow[turn] = i;
    const auto known = m_places.find(i);
    if (known != m_places.end()) {
        m_recent.splice(m_recent.begin(), m_recent, known->second);
        std::ranges::copy(m_recent.front().second, given.begin());
        return given.data();
    }
    if (m_recent.size() < m_room) {
        m_recent.emplace_front(i, std::vector<float>(size()));
    } else {
        m_places.erase(m_recent.back().first);
        m_recent.splice(m_recent.begin(), m_recent, std::prev(m_recent.end()));
        m_recent.front().first = i;
    }
    m_places[i] = m_recent.begin();
    compute(i, given.data());
    std::vector<float>& kept = m_recent.front().second;
    for (std::size_t j = 0; j < given.size(); ++j) {
        kept[j] = static_cast<float>(std::clamp(given[j], -kLargestKept, kLargestKept));
        given[j] = static_cast<double>(kept[j]);  // the same whether it was kept or not
    }
    return given.data();
}

void KernelRows::compute(std::size_t i, double* made)
{
    m_products.row(i, made);
    for (std::size_t j = 0; j < size(); ++j)
        made[j] = kernelOf(m_spec, made[j], m_products.square(i), m_products.square(j));
}

}  // namespace holdfast
