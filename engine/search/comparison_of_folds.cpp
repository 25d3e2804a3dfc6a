// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/comparison_of_folds.h"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/students_t.hpp>

namespace holdfast {

double correctedTTest(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (!std::isnan(a[i]) && !std::isnan(b[i]))
            differences.push_back(a[i] - b[i]);
    const auto count = static_cast<double>(differences.size());
    if (count < 2)
        return 1;
    double mean = 0;
    for (const double difference : differences)
        mean += difference / count;
    double variance = 0;
    for (const double difference : differences)
        variance += (difference - mean) * (difference - mean) / (count - 1);
    if (variance <= 1e-30)
        return std::abs(mean) <= 1e-15 ? 1 : 0;
    const double t = mean / std::sqrt((1 / count + testToTrainRows) * variance);
    return 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(count - 1), std::abs(t)));
}

}  // namespace holdfast
