// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cmath>
#include <utility>

namespace holdfast {

// A root of f in [a, b], f(a) and f(b) of opposite sign: secant steps, each kept only while it shrinks the bracket, else halving
// (Dekker 1969; Brent 1973). Stops when the bracket is narrower than `tolerance` or at an exact root.
template <class Function>
double rootBetween(Function f, double a, double b, double tolerance)
{
    double fa = f(a);
    double fb = f(b);
    double old = a;
    double fOld = fa;
    double step = b - a;
    double lastStep = step;
    for (int round = 0; round < 200 && fb != 0; ++round) {
        if ((fb > 0) == (fOld > 0)) {
            old = a;
            fOld = fa;
            step = lastStep = b - a;
        }
        if (std::abs(fOld) < std::abs(fb)) {
            a = std::exchange(b, old);
            old = a;
            fa = std::exchange(fb, fOld);
            fOld = fa;
        }
        const double half = (old - b) / 2;
        const double least = tolerance / 2 + 2e-16 * std::abs(b);
        if (std::abs(half) <= least)
            break;
        double next = half;
        if (std::abs(lastStep) >= least && std::abs(fa) > std::abs(fb)) {
            const double s = fb / fa;
            double p = 2 * half * s;
            double q = 1 - s;
            if (a != old) {  // three points: inverse quadratic interpolation
                const double u = fa / fOld;
                const double r = fb / fOld;
                p = s * (2 * half * u * (u - r) - (b - a) * (r - 1));
                q = (u - 1) * (r - 1) * (s - 1);
            }
            if (p > 0)
                q = -q;
            p = std::abs(p);
            if (2 * p < std::min(3 * half * q - std::abs(least * q), std::abs(lastStep * q)))
                next = p / q;
        }
        lastStep = next == half ? half : std::exchange(step, next);
        step = next;
        a = b;
        fa = fb;
        b += std::abs(step) > least ? step : std::copysign(least, half);
        fb = f(b);
    }
    return b;
}

}  // namespace holdfast
