// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

namespace holdfast {

// Round places for gridlines: steps of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks
{
    std::vector<double> places;  // ascending, within [low, high]
    double low = 0;              // the axis: the range asked for, or widened to the outer places
    double high = 1;
    int decimals = 0;  // that tell the places apart
};

// About `wanted` places (four to six read best). `widen` moves the axis' ends out to places. Not finite or empty ranges give [0, 1].
Ticks ticksFor(double low, double high, int wanted = 5, bool widen = false);

}  // namespace holdfast
