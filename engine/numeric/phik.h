// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "numeric/contingency.h"

namespace holdfast {

// phik (Baak, Koopman, Snoek, Klous 2020, doi 10.1016/j.csda.2020.107043): the correlation of the bivariate normal distribution that would
// give, cut into as many cells, the chi-square that was seen.

// The chi-square per row, sum (p_rho - p_0)² / p_0, of a normal distribution on [-5, 5]² cut into nx × ny equal cells.
class PhikCurve
{
public:
    PhikCurve(std::size_t nx, std::size_t ny);
    double at(double rho) const;  // 0 <= rho < 1
    double atOne() const { return m_atOne; }

private:
    std::vector<double> m_x;  // borders of the cells
    std::vector<double> m_y;
    std::vector<double> m_weight;  // 1 / p_0 per cell
    double m_atOne = 0;
};

// Curves by size; safe to share between threads.
class PhikCurves
{
public:
    std::shared_ptr<const PhikCurve> of(std::size_t nx, std::size_t ny);

private:
    std::mutex m_mutex;
    std::map<std::pair<std::size_t, std::size_t>, std::shared_ptr<const PhikCurve>> m_made;
};

// The root is found to 1e-12. 0 at or below the pedestal, 1 at or above n·(min(nx, ny) - 1). Both sides of `curve` have at least two cells.
double phikOfChiSquare(double chiSquare, double n, std::size_t nx, std::size_t ny, double pedestal, const PhikCurve& curve);

// Empty rows and columns dropped, 2x2 Yates-corrected; the noise pedestal is (r-1)(c-1), unless correction is off. NaN when a side has
// fewer than two levels or more than kMostPhikLevels.
inline constexpr std::size_t kMostPhikLevels = 100;
double phikOf(const ContingencyTable& table, bool noiseCorrection, PhikCurves& curves);

struct PhikSignificance
{
    double statistic = 0;  // G, Yates at 2x2
    double dof = 0;
    double pValue = 1;
    double z = 0;  // normal quantile of 1 - p; by Chernoff's bound where p is too small for a double. NaN when undefined.
};
PhikSignificance phikSignificanceOf(const ContingencyTable& table);  // asymptotic

}  // namespace holdfast
