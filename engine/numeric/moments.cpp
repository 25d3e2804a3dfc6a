// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/moments.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/check.h"
#include "base/parallel.h"

namespace holdfast {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// What each addition rounds away is kept (Knuth's two-sum) and added at the end.
class CompensatedSum
{
public:
    void add(double value)
    {
        const double next = m_sum + value;
        const double added = next - m_sum;
        m_lost += (m_sum - (next - added)) + (value - added);
        m_sum = next;
    }
    double total() const { return m_sum + m_lost; }

private:
    double m_sum = 0;
    double m_lost = 0;
};

// 1 for ordinary values: fourth powers and their sums stay far inside the range of a double.
double unitFor(std::span<const double> values)
{
    double largest = 0;
    for (const double value : values)
        if (std::abs(value) > largest)
            largest = std::abs(value);
    if (largest == 0 || (largest > 1e-60 && largest < 1e60))
        return 1;
    return std::ldexp(1.0, std::clamp(std::ilogb(largest), -1000, 1000));
}

// Sums in a fixed number of lanes, which the processor adds side by side.
constexpr std::size_t kLanes = 4;

Moments momentsOfChunk(std::span<const double> given, double unit)
{
    Moments made;
    made.unit = unit;
    std::vector<double> values;
    values.reserve(given.size());
    for (const double value : given)
        if (!std::isnan(value))
            values.push_back(value);
    made.n = values.size();
    if (made.n == 0)
        return made;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    made.min = *least;
    made.max = *most;
    const double inverse = 1 / unit;
    CompensatedSum sums[kLanes];
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] *= inverse;
        sums[i % kLanes].add(values[i]);
    }
    const auto combined = [](const CompensatedSum* lanes) {
        CompensatedSum all;
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            all.add(lanes[lane].total());
        return all.total();
    };
    const auto n = static_cast<double>(made.n);
    made.centre = combined(sums) / n;
    // What rounding left of the mean is taken out of the sums of the second pass.
    CompensatedSum first[kLanes];
    CompensatedSum second[kLanes];
    double third[kLanes] = {};
    double fourth[kLanes] = {};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t lane = i % kLanes;
        const double d = values[i] - made.centre;
        const double square = d * d;
        first[lane].add(d);
        second[lane].add(square);
        third[lane] += square * d;
        fourth[lane] += square * square;
    }
    const double shift = combined(first) / n;
    const double squares = combined(second);
    const double cubes = (third[0] + third[1]) + (third[2] + third[3]);
    made.second = std::max(0.0, squares - n * shift * shift);
    made.third = cubes - 3 * shift * squares;
    made.fourth = (fourth[0] + fourth[1]) + (fourth[2] + fourth[3]) - 4 * shift * cubes;
    made.centre += shift;
    return made;
}

}  // namespace

void Moments::combine(const Moments& other)
{
    if (other.n == 0)
        return;
    if (n == 0) {
        *this = other;
        return;
    }
    HF_EXPECT(unit == other.unit, "moments of one column share their unit");
    const auto a = static_cast<double>(n);
    const auto b = static_cast<double>(other.n);
    const double total = a + b;
    const double d = other.centre - centre;
    const double dn = d / total;
    const double product = d * dn * a * b;
    fourth += other.fourth + product * dn * dn * (a * a - a * b + b * b) + 6 * dn * dn * (a * a * other.second + b * b * second) +
              4 * dn * (a * other.third - b * third);
    third += other.third + product * dn * (a - b) + 3 * dn * (a * other.second - b * second);
    second += other.second + product;
    centre += dn * b;
    n += other.n;
    min = std::min(min, other.min);
    max = std::max(max, other.max);
}

double Moments::mean() const { return n == 0 ? kNaN : centre * unit; }

double Moments::variance() const { return n < 2 ? kNaN : second / (static_cast<double>(n) - 1) * unit * unit; }

double Moments::sd() const { return n < 2 ? kNaN : std::sqrt(second / (static_cast<double>(n) - 1)) * unit; }

double Moments::populationSd() const { return n == 0 ? kNaN : std::sqrt(second / static_cast<double>(n)) * unit; }

double Moments::skewness() const
{
    if (n < 3 || !(min < max) || second <= 0)
        return kNaN;
    const auto count = static_cast<double>(n);
    const double g1 = third / count / std::pow(second / count, 1.5);
    return g1 * std::sqrt(count * (count - 1)) / (count - 2);
}

double Moments::kurtosis() const
{
    if (n < 4 || !(min < max) || second <= 0)
        return kNaN;
    const auto count = static_cast<double>(n);
    const double g2 = count * fourth / (second * second) - 3;
    return (count - 1) / ((count - 2) * (count - 3)) * ((count + 1) * g2 + 6);
}

Moments momentsOf(std::span<const double> values)
{
    const double unit = unitFor(values);
    const std::size_t chunks = chunkCount(values.size());
    std::vector<Moments> parts(chunks);
    parallelFor(chunks, [&](std::size_t i) {
        const Chunk chunk = chunkAt(i, values.size());
        parts[i] = momentsOfChunk(values.subspan(chunk.begin, chunk.end - chunk.begin), unit);
    });
    Moments all;
    for (const Moments& part : parts)
        all.combine(part);
    return all;
}

double exactSum(std::span<const double> values)
{
    CompensatedSum sum;
    for (const double value : values)
        sum.add(value);
    return sum.total();
}

}  // namespace holdfast
