// SPDX-License-Identifier: GPL-3.0-or-later
#include "segments/column_threshold.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace holdfast {

namespace {

struct Labelled
{
    double value;
    std::uint8_t positive;
};

double giniWeight(std::size_t rows, std::size_t positives)  // rows times impurity
{
    if (rows == 0)
        return 0;
    const double share = static_cast<double>(positives) / static_cast<double>(rows);
    return static_cast<double>(rows) * 2 * share * (1 - share);
}

// About forty round numbers from low to high: multiples of 1, 2 or 5 times a power of ten, whole ones for whole columns.
std::vector<double> roundNumbers(double low, double high, bool whole)
{
    constexpr double kWanted = 40;
    const double raw = (high - low) / kWanted;
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    double multiple = raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10;
    double step = multiple * power;
    if (whole)
        step = std::max(1.0, std::round(step));
    std::vector<double> numbers;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high + 1e-9 * step; ++i) {
        // i / (1 / step) keeps 0.3 what it is when read; 3 * 0.1 is not.
        numbers.push_back(step < 1 ? i / std::round(1 / step) : i * step);
        if (numbers.size() > 2 * static_cast<std::size_t>(kWanted) + 2)
            break;
    }
    return numbers;
}

}  // namespace

std::optional<ColumnThreshold> columnThreshold(const Column& column, std::span<const std::uint8_t> positive, std::size_t atLeast)
{
    HF_EXPECT(positive.size() == column.rows(), "one label per row");
    if (!column.isNumber())
        return std::nullopt;
    std::vector<Labelled> sorted;
    bool whole = true;
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const double value = column.numbers()[row];
        if (std::isnan(value))
            continue;
        sorted.push_back({value, positive[row]});
        whole = whole && value == std::floor(value) && std::abs(value) < 1e15;
    }
    if (sorted.size() < 2 * atLeast || sorted.size() < 2)
        return std::nullopt;
    std::sort(sorted.begin(), sorted.end(), [](const Labelled& a, const Labelled& b) { return a.value < b.value; });
    const double low = sorted[sorted.size() / 20].value;
    const double high = sorted[sorted.size() - 1 - sorted.size() / 20].value;
    if (!(high > low) || !std::isfinite(high - low))
        return std::nullopt;

    std::size_t positives = 0;
    for (const Labelled& row : sorted)
        positives += row.positive;
    const double before = giniWeight(sorted.size(), positives);

    std::optional<ColumnThreshold> best;
    std::size_t below = 0;
    std::size_t belowPositives = 0;
    for (const double candidate : roundNumbers(low, high, whole)) {
        while (below < sorted.size() && sorted[below].value <= candidate)
            belowPositives += sorted[below++].positive;
        const std::size_t above = sorted.size() - below;
        if (below < atLeast || above < atLeast)
            continue;
        const std::size_t abovePositives = positives - belowPositives;
        const double gain =
            (before - giniWeight(below, belowPositives) - giniWeight(above, abovePositives)) / static_cast<double>(sorted.size());
        if (best && gain <= best->gain + 1e-12)
            continue;
        best = ColumnThreshold{column.id(), candidate, false, below, belowPositives, above, abovePositives, gain};
        best->riskBelow = best->belowRate() > best->aboveRate();
    }
    return best;
}

std::vector<ColumnThreshold> columnThresholds(const Table& table, const std::vector<ColumnId>& columns,
                                              std::span<const std::uint8_t> positive)
{
    std::vector<ColumnThreshold> made;
    for (const ColumnId& id : columns)
        if (const Column* column = table.find(id))
            if (auto threshold = columnThreshold(*column, positive))
                made.push_back(*threshold);
    std::stable_sort(made.begin(), made.end(), [](const ColumnThreshold& a, const ColumnThreshold& b) {
        return a.gain != b.gain ? a.gain > b.gain : a.column < b.column;
    });
    return made;
}

}  // namespace holdfast
