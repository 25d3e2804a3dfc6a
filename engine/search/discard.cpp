// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/discard.h"

#include <algorithm>
#include <cmath>

#include "search/cross_validation.h"

namespace holdfast {

namespace {

constexpr double kSmallestDifference = 0.01;
constexpr double kSmallestSd = 0.005;
constexpr double kSds = 3;

struct Difference
{
    double mean = 0;
    double squares = 0;  // about the mean
    double folds = 0;
};

// How far a candidate is behind the leader on the first folds that both have a score of.
Difference behind(const Candidate& leader, const Candidate& candidate, std::size_t folds)
{
    std::vector<double> differences;
    for (std::size_t fold = 0; fold < folds; ++fold)
        if (!std::isnan(leader.foldScores[fold]) && !std::isnan(candidate.foldScores[fold]))
            differences.push_back(leader.foldScores[fold] - candidate.foldScores[fold]);
    Difference made{.folds = static_cast<double>(differences.size())};
    for (const double difference : differences)
        made.mean += difference / made.folds;
    for (const double difference : differences)
        made.squares += (difference - made.mean) * (difference - made.mean);
    return made;
}

double meanOfFirst(const Candidate& candidate, std::size_t folds)
{
    return meanScore({candidate.foldScores.begin(), candidate.foldScores.begin() + static_cast<std::ptrdiff_t>(folds)});
}

// The highest mean of the first folds; the earlier of equals.
const Candidate* leaderOf(const std::vector<const Candidate*>& candidates, std::size_t folds)
{
    const Candidate* leader = nullptr;
    for (const Candidate* candidate : candidates)
        if (leader == nullptr || meanOfFirst(*candidate, folds) > meanOfFirst(*leader, folds) ||
            (std::isnan(meanOfFirst(*leader, folds)) && !std::isnan(meanOfFirst(*candidate, folds))))
            leader = candidate;
    return leader;
}

}  // namespace

std::vector<std::size_t> foldsBetweenLooks(std::size_t folds)
{
    std::vector<std::size_t> looks;
    for (std::size_t done = 1; done < folds; done *= 2)
        looks.push_back(done);
    return looks;
}

std::vector<bool> hopeless(const std::vector<const Candidate*>& finished, const std::vector<const Candidate*>& tried, std::size_t done,
                           std::size_t folds)
{
    std::vector<bool> discarded(tried.size(), false);
    const Candidate* leader = finished.empty() ? leaderOf(tried, done) : leaderOf(finished, folds);
    if (leader == nullptr || done >= folds)
        return discarded;
    double squares = 0;
    double freedom = 0;
    const auto pool = [&](const Candidate& candidate, std::size_t known) {
        const Difference difference = behind(*leader, candidate, known);
        if (&candidate == leader || difference.folds < 2)
            return;
        squares += difference.squares;
        freedom += difference.folds - 1;
    };
    for (const Candidate* candidate : finished)
        pool(*candidate, folds);
    for (const Candidate* candidate : tried)
        pool(*candidate, done);
    if (freedom < 1)
        return discarded;  // nothing is known yet about how much folds differ
    const auto m = static_cast<double>(done);
    const auto n = static_cast<double>(folds);
    for (std::size_t i = 0; i < tried.size(); ++i) {
        const Difference difference = behind(*leader, *tried[i], done);
        if (difference.folds == 0)
            continue;
        const double own = difference.folds > 1 ? difference.squares / (difference.folds - 1) : 0;
        const double sd = std::max(kSmallestSd, std::sqrt(std::max(own, squares / freedom)));
        discarded[i] = difference.mean > std::max(kSmallestDifference, kSds * sd * std::sqrt((n - m) / (n * m)));
    }
    return discarded;
}

}  // namespace holdfast
