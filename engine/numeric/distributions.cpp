// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/distributions.h"

#include <cmath>
#include <limits>
#include <numbers>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// No exceptions, no promotion to long double: tails that leave the range become 0 or infinity.
using Policy = boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::pole_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::underflow_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
                                             boost::math::policies::promote_double<false>>;

}  // namespace

double normalCdf(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }

double normalUpper(double z) { return 0.5 * std::erfc(z / std::numbers::sqrt2); }

double normalQuantile(double p)
{
    if (!(p >= 0 && p <= 1))
        return kNaN;
    if (p == 0 || p == 1)
        return p == 0 ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p, Policy());
}

double chiSquareUpper(double value, double dof)
{
    if (!(value >= 0) || !(dof > 0))
        return kNaN;
    return std::isinf(value) ? 0 : boost::math::gamma_q(dof / 2, value / 2, Policy());
}

double studentTwoSided(double t, double dof)
{
    if (std::isnan(t) || !(dof > 0))
        return kNaN;
    if (std::isinf(t))
        return 0;
    const double square = t * t;
    // Whichever argument is small is the one that can be formed without cancelling.
    return square < dof ? boost::math::ibetac(0.5, dof / 2, square / (dof + square), Policy())
                        : boost::math::ibeta(dof / 2, 0.5, dof / (dof + square), Policy());
}

double fisherUpper(double value, double dof1, double dof2)
{
    if (!(value >= 0) || !(dof1 > 0) || !(dof2 > 0))
        return kNaN;
    if (std::isinf(value))
        return 0;
    const double x = dof1 * value;
    return x < dof2 ? boost::math::ibetac(dof1 / 2, dof2 / 2, x / (dof2 + x), Policy())
                    : boost::math::ibeta(dof2 / 2, dof1 / 2, dof2 / (dof2 + x), Policy());
}

double betaQuantile(double p, double a, double b)
{
    if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0))
        return kNaN;
    return boost::math::ibeta_inv(a, b, p, Policy());
}

}  // namespace holdfast
