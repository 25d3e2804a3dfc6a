// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace holdfast {

// Tail probabilities by Boost.Math; NaN in, NaN out.
double normalCdf(double z);
double normalUpper(double z);
double normalQuantile(double p);  // -inf at 0, inf at 1
double chiSquareUpper(double value, double dof);
double studentTwoSided(double t, double dof);
double fisherUpper(double value, double dof1, double dof2);
double betaQuantile(double p, double a, double b);

}  // namespace holdfast
