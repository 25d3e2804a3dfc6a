// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/comparison_of_folds.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <boost/math/distributions/students_t.hpp>

namespace holdfast {

namespace {

struct Differences
{
    double count = 0;
    double mean = 0;
    double error = 0;  // corrected standard error of the mean
};

Differences differencesOf(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows)
{
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        if (!std::isnan(a[i]) && !std::isnan(b[i]))
            differences.push_back(a[i] - b[i]);
    Differences made{.count = static_cast<double>(differences.size())};
    for (const double difference : differences)
        made.mean += difference / made.count;
    double variance = 0;
    for (const double difference : differences)
        variance += (difference - made.mean) * (difference - made.mean) / (made.count - 1);
    made.error = variance <= 1e-30 ? 0 : std::sqrt((1 / made.count + testToTrainRows) * variance);
    return made;
}

}  // namespace

double correctedTTest(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows)
{
    const Differences found = differencesOf(a, b, testToTrainRows);
    if (found.count < 2)
        return 1;
    if (found.error == 0)
        return std::abs(found.mean) <= 1e-15 ? 1 : 0;
    const double t = found.mean / found.error;
    return 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(found.count - 1), std::abs(t)));
}

double correctedMargin(const std::vector<double>& a, const std::vector<double>& b, double testToTrainRows)
{
    const Differences found = differencesOf(a, b, testToTrainRows);
    if (found.count < 2)
        return std::numeric_limits<double>::quiet_NaN();
    return boost::math::quantile(boost::math::students_t(found.count - 1), 0.975) * found.error;
}

}  // namespace holdfast
