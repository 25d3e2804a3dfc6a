// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/bivariate_normal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "base/check.h"
#include "numeric/distributions.h"
#include "numeric/gauss_legendre.h"

namespace holdfast {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kSteep = 0.925;  // above it the integrand over the angle is too steep for 20 nodes

// d cdf / d rho is the density (Plackett 1954): integrate it from 0 to rho over the angle asin(rho).
template <std::size_t N>
double excessOverAngle(double x, double y, double rho)
{
    static const GaussLegendre<N> rule;
    const double half = std::asin(rho) / 2;
    const double squares = (x * x + y * y) / 2;
    const double product = x * y;
    double sum = 0;
    for (std::size_t i = 0; i < N / 2; ++i)
        for (const double node : {-rule.node[i], rule.node[i]}) {
            const double sine = std::sin(half * (1 + node));
            sum += rule.weight[i] * std::exp((sine * product - squares) / (1 - sine * sine));
        }
    return sum * half / (2 * kPi);
}

// The same integral from rho to 1, for rho > 0. With t the cosine of the angle the integrand is exp(-gap²/2t²)·f(t), f smooth. The first
// terms of f are integrated in closed form, which takes out what is steep at t = 0; what is left is flat there and goes by quadrature.
double lackAboveRho(double x, double y, double rho)
{
    static const GaussLegendre<20> rule;
    const double reach = std::sqrt((1 - rho) * (1 + rho));
    if (reach == 0)
        return 0;
    const double gap = std::abs(x - y);
    const double product = x * y;
    const double c = (4 - product) / 8;
    const double d = (12 - product) / 16;
    const double edge = std::exp(-gap * gap / (2 * reach * reach));
    const double power0 = reach * edge - gap * std::sqrt(2 * kPi) * normalUpper(gap / reach);
    const double power2 = (reach * reach * reach * edge - gap * gap * power0) / 3;
    const double power4 = (std::pow(reach, 5) * edge - gap * gap * power2) / 5;
    double total = std::exp(-product / 2) * (power0 + c * power2 + c * d * power4);
    for (std::size_t i = 0; i < rule.node.size(); ++i)
        for (const double node : {-rule.node[i], rule.node[i]}) {
            const double t = reach / 2 * (1 + node);
            const double steep = gap * gap / (2 * t * t) + product / 2;
            if (steep > 700)
                continue;
            const double cosine = std::sqrt(1 - t * t);
            const double rest = std::exp(-product * (1 - cosine) / (2 * (1 + cosine))) / cosine - (1 + c * t * t * (1 + d * t * t));
            total += reach / 2 * rule.weight[i] * std::exp(-steep) * rest;
        }
    return total / (2 * kPi);
}

}  // namespace

double bivariateNormalExcess(double x, double y, double rho)
{
    HF_EXPECT(rho >= -1 && rho <= 1, "a correlation lies in [-1, 1]");
    if (std::abs(x) > 37 || std::abs(y) > 37)  // beyond it nothing is left that a double could hold
        return 0;
    const double strength = std::abs(rho);
    if (strength < 0.3)
        return excessOverAngle<6>(x, y, rho);
    if (strength < 0.75)
        return excessOverAngle<12>(x, y, rho);
    if (strength < kSteep)
        return excessOverAngle<20>(x, y, rho);
    if (rho < 0)  // P(X <= x) = P(X <= x, Y <= y) + P(X <= x, -Y < -y)
        return -bivariateNormalExcess(x, -y, -rho);
    const double low = std::min(x, y);
    const double high = std::max(x, y);
    return normalCdf(low) * normalUpper(high) - lackAboveRho(x, y, rho);
}

double bivariateNormalCdf(double x, double y, double rho)
{
    return std::clamp(normalCdf(x) * normalCdf(y) + bivariateNormalExcess(x, y, rho), 0.0, 1.0);
}

double bivariateNormalCell(double xLow, double xHigh, double yLow, double yHigh, double rho)
{
    const double independent = (normalCdf(xHigh) - normalCdf(xLow)) * (normalCdf(yHigh) - normalCdf(yLow));
    const double added = bivariateNormalExcess(xHigh, yHigh, rho) - bivariateNormalExcess(xLow, yHigh, rho) -
                         bivariateNormalExcess(xHigh, yLow, rho) + bivariateNormalExcess(xLow, yLow, rho);
    return std::max(0.0, independent + added);
}

}  // namespace holdfast
