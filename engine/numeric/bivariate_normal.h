// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// The standard bivariate normal distribution with correlation rho in [-1, 1], to about 1e-15 absolute: Gauss–Legendre quadrature over the
// angle (Drezner, Wesolowsky 1990), near ±1 after taking out the singular part (Genz 2004).
double bivariateNormalCdf(double x, double y, double rho);  // P(X <= x, Y <= y)

// What dependence adds: cdf - Phi(x)·Phi(y), without the cancellation. Even: the same at (-x, -y).
double bivariateNormalExcess(double x, double y, double rho);

// P(xLow < X <= xHigh, yLow < Y <= yHigh).
double bivariateNormalCell(double xLow, double xHigh, double yLow, double yHigh, double rho);

}  // namespace holdfast
