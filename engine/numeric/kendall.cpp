// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/kendall.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "numeric/distributions.h"
#include "numeric/sorting.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kInsertion = 12;  // blocks this short are sorted by insertion

// Sorts and counts the pairs that change places.
double sortedSwaps(std::vector<std::uint32_t>& values)
{
    std::uint64_t swaps = 0;
    for (std::size_t begin = 0; begin < values.size(); begin += kInsertion) {
        const std::size_t end = std::min(begin + kInsertion, values.size());
        for (std::size_t i = begin + 1; i < end; ++i) {
            const std::uint32_t value = values[i];
            std::size_t to = i;
            for (; to > begin && values[to - 1] > value; --to)
                values[to] = values[to - 1];
            values[to] = value;
            swaps += i - to;
        }
    }
    std::vector<std::uint32_t> other(values.size());
    for (std::size_t width = kInsertion; width < values.size(); width *= 2) {
        for (std::size_t begin = 0; begin < values.size(); begin += 2 * width) {
            const std::size_t middle = std::min(begin + width, values.size());
            const std::size_t end = std::min(begin + 2 * width, values.size());
            std::size_t left = begin;
            std::size_t right = middle;
            std::size_t to = begin;
            while (left < middle && right < end) {  // without branches: which side comes next is a coin toss
                const bool fromRight = values[right] < values[left];
                other[to++] = fromRight ? values[right] : values[left];
                swaps += fromRight ? middle - left : 0;
                right += fromRight ? 1 : 0;
                left += fromRight ? 0 : 1;
            }
            to = static_cast<std::size_t>(std::copy(&values[left], values.data() + middle, &other[to]) - other.data());
            std::copy(values.data() + right, values.data() + end, other.data() + to);
        }
        values.swap(other);
    }
    return static_cast<double>(swaps);
}

}  // namespace

KendallColumn::KendallColumn(std::span<const double> values)
{
    SortedRows sorted = sortedRows(values);
    HF_EXPECT(sorted.rows.size() == values.size(), "a column without NaN");
    places.resize(values.size());
    std::uint32_t place = 0;
    for (std::size_t begin = 0; begin < values.size(); ++place) {
        std::size_t end = begin;
        for (; end < values.size() && sorted.values[end] == sorted.values[begin]; ++end)
            places[sorted.rows[end]] = place;
        const auto t = static_cast<double>(end - begin);
        tiedPairs += t * (t - 1) / 2;
        tiesSecond += t * (t - 1) * (t - 2);
        tiesThird += t * (t - 1) * (2 * t + 5);
        begin = end;
    }
    order = std::move(sorted.rows);
}

CorrelationTest kendall(const KendallColumn& x, const KendallColumn& y)
{
    HF_EXPECT(x.places.size() == y.places.size(), "both columns have the same rows");
    const std::size_t rows = x.places.size();
    const auto n = static_cast<double>(rows);
    const double all = n * (n - 1) / 2;
    if (rows < 2 || x.tiedPairs >= all || y.tiedPairs >= all)
        return {kNaN, kNaN};
    // By x, and by y among equal x: then the swaps that sorting by y needs are the discordant pairs.
    std::vector<std::uint32_t> sortedY(rows);
    for (std::size_t i = 0; i < rows; ++i)
        sortedY[i] = y.places[x.order[i]];
    double both = 0;
    for (std::size_t begin = 0; begin < rows;) {
        std::size_t end = begin + 1;
        while (end < rows && x.places[x.order[end]] == x.places[x.order[begin]])
            ++end;
        std::sort(sortedY.begin() + static_cast<std::ptrdiff_t>(begin), sortedY.begin() + static_cast<std::ptrdiff_t>(end));
        double run = 1;
        for (std::size_t i = begin + 1; i < end; ++i) {
            run = sortedY[i] == sortedY[i - 1] ? run + 1 : 1;
            both += run - 1;
        }
        begin = end;
    }
    const double discordant = sortedSwaps(sortedY);
    const double score = all - x.tiedPairs - y.tiedPairs + both - 2 * discordant;  // concordant - discordant
    const double tau = std::clamp(score / std::sqrt(all - x.tiedPairs) / std::sqrt(all - y.tiedPairs), -1.0, 1.0);
    if (rows < 3)
        return {tau, kNaN};
    const double ordered = n * (n - 1);
    const double variance = (ordered * (2 * n + 5) - x.tiesThird - y.tiesThird) / 18 + 2 * x.tiedPairs * y.tiedPairs / ordered +
                            x.tiesSecond * y.tiesSecond / (9 * ordered * (n - 2));
    return {tau, std::min(1.0, 2 * normalUpper(std::abs(score) / std::sqrt(variance)))};
}

CorrelationTest kendall(std::span<const double> x, std::span<const double> y)
{
    const CompletePairs pairs = completePairs(x, y);
    return kendall(KendallColumn(pairs.x), KendallColumn(pairs.y));
}

}  // namespace holdfast
