// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/stand_in_numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

namespace holdfast {

namespace {

constexpr std::array<double, 6> kNegative{-99999, -9999, -999, -99, -9, -1};
constexpr std::array<double, 6> kNines{99, 999, 9999, 99999, 999999, 9999999};
constexpr std::size_t kFewestKnown = 20;
constexpr std::size_t kFewestRows = 5;
constexpr std::size_t kFewestOthers = 5;  // different ones: -1 beside 0 and 1 is a class
constexpr double kLeastShare = 0.005;
constexpr double kBeyond = 2;  // times the largest of the others

}  // namespace

std::vector<StandIn> standInNumbers(const Column& column)
{
    if (!column.isNumber())
        return {};
    std::array<std::size_t, kNegative.size()> negative{};
    std::array<std::size_t, kNines.size()> nines{};
    std::size_t known = 0;
    std::set<double> others;                                 // as many as count
    double least = std::numeric_limits<double>::infinity();  // of all others
    double largest = -std::numeric_limits<double>::infinity();
    for (const double value : column.numbers()) {
        if (std::isnan(value))
            continue;
        ++known;
        if (const auto low = std::find(kNegative.begin(), kNegative.end(), value); low != kNegative.end()) {
            ++negative[static_cast<std::size_t>(low - kNegative.begin())];
        } else if (const auto high = std::find(kNines.begin(), kNines.end(), value); high != kNines.end()) {
            ++nines[static_cast<std::size_t>(high - kNines.begin())];
        } else {
            if (others.size() < kFewestOthers)
                others.insert(value);
            least = std::min(least, value);
            largest = std::max(largest, value);
        }
    }
    const auto isOften = [known](std::size_t rows) {
        return rows >= kFewestRows && static_cast<double>(rows) >= kLeastShare * static_cast<double>(known);
    };
    std::vector<StandIn> found;
    if (known < kFewestKnown || others.size() < kFewestOthers)
        return found;
    // A second negative that is rare is an ordinary value, and so is the first then.
    const bool othersArePositive =
        least >= 0 && std::all_of(negative.begin(), negative.end(), [&](std::size_t rows) { return rows == 0 || isOften(rows); });
    for (std::size_t i = 0; othersArePositive && i < negative.size(); ++i)
        if (isOften(negative[i]))
            found.push_back({kNegative[i], negative[i]});
    for (std::size_t i = 0; i < nines.size(); ++i) {
        if (nines[i] == 0)
            continue;
        if (least >= 0 && kNines[i] > kBeyond * largest && isOften(nines[i]))
            found.push_back({kNines[i], nines[i]});
        else
            largest = std::max(largest, kNines[i]);
    }
    return found;
}

}  // namespace holdfast
