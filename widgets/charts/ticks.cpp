// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/ticks.h"

#include <algorithm>
#include <cmath>

namespace holdfast {

Ticks ticksFor(double low, double high, int wanted, bool widen)
{
    if (!std::isfinite(low) || !std::isfinite(high) || high < low) {
        low = 0;
        high = 1;
    }
    if (high - low <= 1e-12 * std::max(std::fabs(low), std::fabs(high))) {  // a single value gets room on both sides
        const double room = low == 0 ? 0.5 : std::fabs(low) * 0.05;
        low -= room;
        high += room;
    }
    const double raw = (high - low) / std::max(1, wanted);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double step = 10 * power;
    int decimalsOfFactor = 0;
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= raw * 0.999) {
            step = factor * power;
            decimalsOfFactor = factor == 2.5 ? 1 : 0;
            break;
        }
    Ticks ticks;
    const auto first = static_cast<long long>(widen ? std::floor(low / step + 1e-9) : std::ceil(low / step - 1e-9));
    const auto last = static_cast<long long>(widen ? std::ceil(high / step - 1e-9) : std::floor(high / step + 1e-9));
    for (long long place = first; place <= last; ++place)
        ticks.places.push_back(static_cast<double>(place) * step);
    ticks.low = widen ? static_cast<double>(first) * step : low;
    ticks.high = widen ? static_cast<double>(last) * step : high;
    ticks.decimals =
        std::max(0, decimalsOfFactor - static_cast<int>(std::floor(std::log10(step / (decimalsOfFactor > 0 ? 2.5 : 1)) + 1e-9)));
    return ticks;
}

}  // namespace holdfast
