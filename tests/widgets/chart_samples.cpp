// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart_samples.h"

#include <cmath>

#include "base/random.h"

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

std::vector<CalibrationBand> someBands()
{
    std::vector<CalibrationBand> bands;
    for (int i = 0; i < 10; ++i) {
        const double middle = 0.05 + 0.1 * i;
        const double rate = middle * middle * (3 - 2 * middle);
        bands.push_back({0.1 * i, 0.1 * (i + 1), 20, middle, rate, {std::max(0.0, rate - 0.12), std::min(1.0, rate + 0.12)}});
    }
    return bands;
}

TrialsLook someTrials()
{
    TrialsLook look{.dots = {},
                    .families = {{0, QStringLiteral("Logistic regression")},
                                 {1, QStringLiteral("Nearest neighbours")},
                                 {2, QStringLiteral("Decision tree")}},
                    .wanted = 100,
                    .left = QStringLiteral("59 trials to go")};
    for (int i = 0; i < 41; ++i) {
        const double score = i == 30 ? 0.5 : 0.91 - 0.02 * (i % 3) - 0.001 * ((i * 7) % 23);
        look.dots.push_back({i % 3, score, i % 9 == 8, QStringLiteral("trial %1").arg(i + 1)});
    }
    return look;
}

CurvesLook someCurves(bool roc)
{
    CurvesLook look;
    look.diagonal = roc;
    for (int model = 0; model < 4; ++model) {
        ModelCurve curve;
        curve.role = model == 3 ? ModelCurve::Role::Chosen : model == 2 ? ModelCurve::Role::Compared : ModelCurve::Role::Rest;
        if (model >= 2)
            curve.label = model == 3 ? QStringLiteral("Blend 0.923") : QStringLiteral("Logistic 0.916");
        for (int i = 0; i <= 100; ++i) {
            const double x = i / 100.0;
            curve.x.push_back(x);
            curve.y.push_back(roc ? std::pow(x, 0.12 + 0.03 * (3 - model)) : 1 - 0.6 * std::pow(x, 6 + model));
        }
        look.curves.push_back(curve);
    }
    if (roc)
        look.handle = CurveHandle{0.015, 0.6, QStringLiteral("threshold 0.50")};
    else
        look.floor = 0.38;
    return look;
}

EffectRowsLook someEffects(bool importance)
{
    EffectRowsLook look;
    look.signedBars = !importance;
    look.allAccent = !importance;
    look.ticks = importance;
    const char* names[] = {
        "pages per visit", "minutes now", "minutes before", "promo purchases", "categories per visit, mean of the quarter",
        "popular category"};
    for (int i = 0; i < 6; ++i) {
        EffectRow row;
        row.name = QString::fromLatin1(names[i]);
        row.value = importance ? 8.0 - 1.3 * i : (i < 4 ? -1.2 + 0.2 * i : 0.8);
        row.interval = Interval{row.value - 0.3, row.value + 0.3};
        row.valueText = importance ? QString::number(row.value, 'f', 1) : QStringLiteral("4.2 / 8.9");
        if (importance) {
            row.direction = i == 5 ? EffectRow::Direction::Mixed : i % 2 == 0 ? EffectRow::Direction::Down : EffectRow::Direction::Up;
            row.second = 0.012 - 0.003 * i;
            row.secondSd = 0.004;
            row.selected = i == 0;
        }
        look.rows.push_back(row);
    }
    return look;
}

std::vector<SwarmRow> someSwarm()
{
    std::vector<SwarmRow> rows;
    Random random(7);
    for (int r = 0; r < 6; ++r) {
        SwarmRow row;
        row.name = QStringLiteral("column number %1").arg(r);
        for (int i = 0; i < 324; ++i) {
            const double value = random.uniform();
            row.contributions.push_back((0.5 - value) * (20.0 - 2 * r) + 6 * (random.uniform() - 0.5));
            row.places.push_back(value);
        }
        rows.push_back(row);
    }
    return rows;
}

std::shared_ptr<const ScatterPoints> somePoints(std::size_t count)
{
    auto points = std::make_shared<ScatterPoints>();
    Random random(11);
    for (std::size_t i = 0; i < count; ++i) {
        const double risk = random.uniform();
        points->x.push_back(risk * risk);
        points->y.push_back(4 + 3 * (random.uniform() + random.uniform() - 1));
        points->group.push_back(random.uniform() < risk * risk ? 1 : 0);
    }
    return points;
}

WaterfallLook someWaterfall()
{
    return {35,
            QStringLiteral("on average 35%"),
            {{QStringLiteral("promo purchases = 0.99"), 20.9, QStringLiteral("+20.9")},
             {QStringLiteral("pages per visit = 4"), 11.5, QStringLiteral("+11.5")},
             {QStringLiteral("categories = 5"), -9.0, QStringLiteral("−9.0")},
             {QStringLiteral("the other nine"), 6.0, QStringLiteral("+6.0")}},
            QStringLiteral("this customer’s risk 64%")};
}

}  // namespace holdfast::tests
