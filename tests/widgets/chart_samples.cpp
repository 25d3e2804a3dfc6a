// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"

#include <cmath>

namespace holdfast::tests {

TargetClasses twoClasses()
{
    TargetClasses classes;
    classes.id = {"t", "activity"};
    classes.names = {"declined", "same level"};
    classes.counts = {494, 802};
    classes.positive = 0;
    return classes;
}

ColumnProfile twoHumps()
{
    ColumnProfile profile;
    profile.id = {"t", "promo"};
    profile.name = "promo_purchases";
    Histogram bins;
    const std::vector<std::size_t> all = {0, 0, 233, 175, 272, 310, 76, 29, 33, 2, 0, 1, 0, 0, 1, 2, 0, 16, 101, 47};
    const std::vector<std::size_t> event = {0, 0, 31, 18, 94, 100, 62, 26, 26, 1, 0, 1, 0, 0, 1, 2, 0, 16, 74, 42};
    std::vector<std::size_t> other;
    for (std::size_t i = 0; i < all.size(); ++i) {
        bins.edges.push_back(0.05 * static_cast<double>(i));
        other.push_back(all[i] - event[i]);
        profile.n += all[i];
    }
    bins.edges.push_back(1.0);
    bins.counts = all;
    profile.histogram = bins;
    profile.histogramByClass = {event, other};
    profile.min = 0.1;
    profile.q1 = 0.17;
    profile.median = 0.24;
    profile.q3 = 0.30;
    profile.max = 1.0;
    profile.mean = 0.32;
    profile.sd = 0.25;
    profile.box = BoxSummary{1296, 0.32, 0.17, 0.24, 0.30, 0.1, 0.45, 180};
    profile.boxByClass = {BoxSummary{494, 0.45, 0.24, 0.31, 0.89, 0.11, 0.99, 0}, BoxSummary{802, 0.23, 0.15, 0.21, 0.26, 0.1, 0.41, 40}};
    for (std::size_t c = 0; c < 2; ++c) {
        DensityCurve curve;
        for (int i = 0; i <= 80; ++i) {
            const double x = i / 80.0;
            curve.x.push_back(x);
            const double near = c == 0 ? 0.3 : 0.2;
            const double far = c == 0 ? 0.8 : 0.1;
            curve.y.push_back(3 * std::exp(-50 * (x - near) * (x - near)) + far * std::exp(-120 * (x - 0.95) * (x - 0.95)));
        }
        profile.densityByClass.push_back(curve);
    }
    profile.density = profile.densityByClass[1];
    const std::size_t n[] = {140, 270, 180, 90, 60, 30, 12, 120};
    const std::size_t k[] = {17, 90, 70, 58, 46, 26, 12, 93};
    for (int i = 0; i < 8; ++i) {
        RateBin bin;
        bin.low = 0.1 + 0.1125 * i;
        bin.high = bin.low + 0.1125;
        bin.n = n[i];
        bin.positives = k[i];
        bin.rate = double(k[i]) / double(n[i]);
        bin.interval = {std::max(0.0, bin.rate - 0.08), std::min(1.0, bin.rate + 0.08)};
        profile.rates.push_back(bin);
    }
    return profile;
}

ColumnProfile threeLevels()
{
    ColumnProfile profile;
    profile.id = {"t", "service"};
    profile.name = "type_of_service";
    profile.kind = ColumnKind::Category;
    profile.n = 1296;
    profile.distinct = 3;
    profile.levels = {
        {"standard", 900, {300, 600}}, {"premium, with a rather long name that must wrap", 386, {190, 196}}, {"trial", 10, {4, 6}}};
    for (const LevelCount& level : profile.levels) {
        RateBin bin;
        bin.level = level.level;
        bin.n = level.count;
        bin.positives = level.byClass[0];
        bin.rate = double(bin.positives) / double(bin.n);
        bin.interval = {std::max(0.0, bin.rate - 0.05), std::min(1.0, bin.rate + 0.05)};
        profile.rates.push_back(bin);
    }
    return profile;
}

AssociationMatrix someMatrix(std::size_t columns)
{
    AssociationMatrix matrix;
    for (std::size_t i = 0; i < columns; ++i) {
        matrix.columns.push_back({"t", "column_" + std::to_string(i)});
        matrix.names.push_back(i % 3 == 0 ? "minutes_on_site_" + std::to_string(i) : "column_" + std::to_string(i));
    }
    for (std::size_t i = 0; i < columns; ++i)
        for (std::size_t j = 0; j < columns; ++j) {
            const double far = static_cast<double>(i > j ? i - j : j - i);
            matrix.values.push_back(i == j             ? 1
                                    : (i + j) % 7 == 0 ? 0
                                                       : std::exp(-far / 4) * (0.6 + 0.4 * std::cos(static_cast<double>(i * j))));
        }
    return matrix;
}

}  // namespace holdfast::tests
