// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/phik.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "base/check.h"
#include "numeric/bivariate_normal.h"
#include "numeric/distributions.h"
#include "numeric/root_finder.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kReach = 5;

std::vector<double> borders(std::size_t cells)
{
    std::vector<double> made(cells + 1);
    for (std::size_t i = 0; i <= cells; ++i)  // exactly symmetric about 0
        made[i] = kReach * (2 * static_cast<double>(i) - static_cast<double>(cells)) / static_cast<double>(cells);
    return made;
}

std::vector<double> cellMasses(const std::vector<double>& edges)
{
    std::vector<double> made(edges.size() - 1);
    for (std::size_t i = 0; i < made.size(); ++i)  // by the tail that does not cancel
        made[i] = edges[i] > 0 ? normalUpper(edges[i]) - normalUpper(edges[i + 1]) : normalCdf(edges[i + 1]) - normalCdf(edges[i]);
    return made;
}

}  // namespace

PhikCurve::PhikCurve(std::size_t nx, std::size_t ny) : m_x(borders(nx)), m_y(borders(ny))
{
    HF_EXPECT(nx >= 2 && ny >= 2, "phik needs two cells on each side");
    const std::vector<double> massX = cellMasses(m_x);
    const std::vector<double> massY = cellMasses(m_y);
    m_weight.reserve(nx * ny);
    for (std::size_t i = 0; i < nx; ++i)
        for (std::size_t j = 0; j < ny; ++j) {
            const double independent = massX[i] * massY[j];
            m_weight.push_back(1 / independent);
            const double low = std::max(m_x[i], m_y[j]);
            const double high = std::min(m_x[i + 1], m_y[j + 1]);
            const double diagonal = low < high ? normalCdf(high) - normalCdf(low) : 0;
            m_atOne += (diagonal - independent) * (diagonal - independent) / independent;
        }
}

double PhikCurve::at(double rho) const
{
    const std::size_t stride = m_y.size();
    std::vector<double> excess(m_x.size() * stride);
    // The excess is even, and so are the borders: half of it is enough.
    for (std::size_t at = 0, mirror = excess.size() - 1; at <= mirror && mirror < excess.size(); ++at, --mirror)
        excess[at] = excess[mirror] = bivariateNormalExcess(m_x[at / stride], m_y[at % stride], rho);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < m_x.size(); ++i)
        for (std::size_t j = 0; j + 1 < stride; ++j) {
            const std::size_t corner = i * stride + j;
            const double moved = excess[corner + stride + 1] - excess[corner + stride] - excess[corner + 1] + excess[corner];
            sum += moved * moved * m_weight[i * (stride - 1) + j];
        }
    return sum;
}

std::shared_ptr<const PhikCurve> PhikCurves::of(std::size_t nx, std::size_t ny)
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const PhikCurve>& curve = m_made[std::minmax(nx, ny)];
    if (!curve)
        curve = std::make_shared<const PhikCurve>(std::min(nx, ny), std::max(nx, ny));
    return curve;
}

double phikOfChiSquare(double chiSquare, double n, std::size_t nx, std::size_t ny, double pedestal, const PhikCurve& curve)
{
    const double most = n * static_cast<double>(std::min(nx, ny) - 1);
    if (!(chiSquare > pedestal))
        return 0;
    if (chiSquare >= most)
        return 1;
    const double perRow = curve.atOne() * (chiSquare - pedestal) / (most - pedestal);
    return rootBetween([&](double rho) { return (rho >= 1 ? curve.atOne() : curve.at(rho)) - perRow; }, 0.0, 1.0, 1e-12);
}

double phikOf(const ContingencyTable& given, bool noiseCorrection, PhikCurves& curves)
{
    const ContingencyTable table = given.withoutEmpty();
    if (table.rows < 2 || table.columns < 2 || table.rows > kMostPhikLevels || table.columns > kMostPhikLevels)
        return kNaN;
    const double pedestal = noiseCorrection ? static_cast<double>((table.rows - 1) * (table.columns - 1)) : 0;
    const double chiSquare = chiSquareTest(table, true).statistic;
    return phikOfChiSquare(chiSquare, table.total(), table.rows, table.columns, pedestal, *curves.of(table.rows, table.columns));
}

PhikSignificance phikSignificanceOf(const ContingencyTable& table)
{
    const IndependenceTest test = gTest(table, true);
    PhikSignificance made{test.statistic, test.dof, test.pValue, kNaN};
    if (std::isnan(test.pValue))
        return made;
    made.z = -normalQuantile(test.pValue);
    if (test.pValue < std::numeric_limits<double>::min()) {  // below it p has no digits left
        const double ratio = test.statistic / test.dof;
        const double u = -std::log(2 * std::numbers::pi) + test.dof * (ratio - 1 - std::log(ratio));
        made.z = std::sqrt(u - std::log(u));
    }
    return made;
}

}  // namespace holdfast
