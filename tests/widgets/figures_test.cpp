// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "chart_samples.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/charts/beeswarm.h"
#include "widgets/charts/boxes.h"
#include "widgets/charts/confusion_tiles.h"
#include "widgets/charts/effect_rows.h"
#include "widgets/charts/figure_view.h"
#include "widgets/charts/heatmap.h"
#include "widgets/charts/histogram.h"
#include "widgets/charts/level_bars.h"
#include "widgets/charts/linked_histogram.h"
#include "widgets/charts/model_curves.h"
#include "widgets/charts/rates.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/waterfall.h"

namespace holdfast::tests {

// Every figure, painted in each theme, language and scale: not empty, of its colours, with words for each mark and data behind it.
class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paintsInEveryTheme_data();
    void paintsInEveryTheme();
    void theBestTrialIsTheFirstOfTheBest();
};

namespace {

struct Sample
{
    const char* name;
    FigureMaker make;
    QSize size;
};

std::vector<Sample> samples()
{
    static const ColumnProfile humps = twoHumps();
    static const TargetClasses classes = twoClasses();
    static const ColumnProfile levels = threeLevels();
    return {
        {"histogram", [](const ChartTheme& t) { return histogramFigure(humps, nullptr, BarMeasure::Counts, t); }, {560, 260}},
        {"histogram-split", [](const ChartTheme& t) { return histogramFigure(humps, &classes, BarMeasure::Counts, t); }, {560, 260}},
        {"histogram-shares", [](const ChartTheme& t) { return histogramFigure(humps, &classes, BarMeasure::Shares, t); }, {560, 260}},
        {"density", [](const ChartTheme& t) { return densityFigure(humps, &classes, t); }, {560, 260}},
        {"levels",
         [](const ChartTheme& t) { return levelFigure(levels, &classes, BarMeasure::Counts, QStringLiteral("rest"), t); },
         {560, 200}},
        {"level-rates", [](const ChartTheme& t) { return levelRateFigure(levels, t); }, {420, 200}},
        {"rates",
         [](const ChartTheme& t) {
             return rateFigure(humps, RateLine{0.381, QStringLiteral("on average 38.1%")}, t);
         },
         {300, 220}},
        {"boxes",
         [](const ChartTheme& t) {
             return boxFigure(humps, &classes, {{}, {0.5, 0.55, 0.91, 0.95, 0.96, 0.97}}, t);
         },
         {300, 220}},
        {"calibration", [](const ChartTheme& t) { return calibrationFigure(someBands(), t); }, {380, 300}},
        {"roc", [](const ChartTheme& t) { return curvesFigure(someCurves(true), t); }, {420, 300}},
        {"pr", [](const ChartTheme& t) { return curvesFigure(someCurves(false), t); }, {420, 300}},
        {"trials", [](const ChartTheme& t) { return trialsFigure(someTrials(), t); }, {820, 240}},
        {"confusion",
         [](const ChartTheme& t) {
             return confusionFigure({.tn = 198, .fp = 3, .fn = 24, .tp = 99},
                                    {QStringLiteral("Declined"), QStringLiteral("Same level as before"), QStringLiteral("the model says"),
                                     QStringLiteral("declines"), QStringLiteral("stays")},
                                    t);
         },
         {420, 180}},
        {"heatmap",
         [](const ChartTheme& t) {
             return heatmapFigure(
                 someMatrix(17),
                 {.order = orderByStrength(someMatrix(17), 2), .pinFirst = true, .selected = std::pair<std::size_t, std::size_t>{9, 8}}, t);
         },
         {820, 640}},
        {"heatmap-sign", [](const ChartTheme& t) { return heatmapFigure(someMatrix(6), {.scale = HeatScale::Sign}, t); }, {480, 360}},
        {"importance", [](const ChartTheme& t) { return effectRowsFigure(someEffects(true), t); }, {820, 0}},
        {"vif",
         [](const ChartTheme& t) {
             EffectRowsLook look{.rows = {{.name = QStringLiteral("revenue before"), .value = 4.3, .valueText = QStringLiteral("4.3")},
                                          {.name = QStringLiteral("pages"), .value = 1.4, .valueText = QStringLiteral("1.4")}},
                                 .reference = 5.0,
                                 .ticks = false,
                                 .rowHeight = 38};
             return effectRowsFigure(look, t);
         },
         {300, 0}},
        {"differences", [](const ChartTheme& t) { return effectRowsFigure(someEffects(false), t); }, {300, 0}},
        {"beeswarm",
         [](const ChartTheme& t) { return beeswarmFigure(someSwarm(), QStringLiteral("little"), QStringLiteral("much"), t); },
         {460, 240}},
        {"dependence", [](const ChartTheme& t) { return dependenceFigure(somePoints(324), t); }, {360, 220}},
        {"scatter",
         [](const ChartTheme& t) { return std::unique_ptr<Figure>(scatterFigure({.points = somePoints(1296), .xIsShare = true}, t)); },
         {700, 340}},
        {"scatter-dense",
         [](const ChartTheme& t) { return std::unique_ptr<Figure>(scatterFigure({.points = somePoints(20000), .xIsShare = true}, t)); },
         {500, 300}},
        {"linked",
         [](const ChartTheme& t) {
             return linkedHistogramFigure(*humps.histogram, humps.histogramByClass[0], QStringLiteral("0"), QStringLiteral("1.0"), t);
         },
         {260, 60}},
        {"waterfall", [](const ChartTheme& t) { return waterfallFigure(someWaterfall(), t); }, {260, 0}},
        {"cumulative", [](const ChartTheme& t) { return cumulativeFigure(humps, &classes, t); }, {560, 260}},
    };
}

}  // namespace

void TestFigures::paintsInEveryTheme_data()
{
    QTest::addColumn<int>("sample");
    const auto all = samples();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void TestFigures::paintsInEveryTheme()
{
    QFETCH(int, sample);
    const Sample one = samples()[static_cast<std::size_t>(sample)];
    const std::pair<const char*, ChartTheme> themes[] = {{"ru-light", screenChartTheme(Theme{}, Language::Russian)},
                                                         {"en-dark", screenChartTheme(Theme{.dark = true}, Language::English)},
                                                         {"ru-light-200", screenChartTheme(Theme{.scale = 2}, Language::Russian)},
                                                         {"paper", paperChartTheme(Language::Russian, 1.4)}};
    for (const auto& theme : themes) {
        const std::unique_ptr<Figure> figure = one.make(theme.second);
        QVERIFY(figure);
        const double scale = std::max(1.0, theme.second.unit);
        QSize size = one.size * scale;
        if (figure->wantedHeight(size.width()) > 0)
            size.setHeight(static_cast<int>(figure->wantedHeight(size.width())));
        const QImage image = paintedFigure(*figure, theme.second, size);
        keepShot(image, QStringLiteral("%1-%2").arg(QLatin1String(one.name), QLatin1String(theme.first)));
        QVERIFY(pixelsOf(image, theme.second.ground) < size.width() * size.height());
        const FigureData data = figure->data();
        QVERIFY(!data.rows.empty());
        for (const QStringList& row : data.rows)
            QCOMPARE(row.size(), data.head.size());
        for (int mark = 0; mark < figure->markCount(); ++mark) {
            QVERIFY(!figure->markText(mark).isEmpty());
            QVERIFY(!figure->markText(mark).contains(QStringLiteral("nan")));
        }
    }
}

void TestFigures::theBestTrialIsTheFirstOfTheBest()
{
    QCOMPARE(bestTrial({}), 0);
    QCOMPARE(bestTrial({{0, NAN}}), 0);
    QCOMPARE(bestTrial({{0, 0.7}, {1, 0.9, true}, {1, 0.8}, {0, 0.8}, {2, NAN}, {2, 0.6}}), 3);  // what was given up is no rival
    // a hopeless trial does not squeeze the others: the axis begins far above it, its mark stands at the lower edge
    const ChartTheme theme = screenChartTheme(Theme{}, Language::English);
    const std::unique_ptr<Figure> figure = trialsFigure(someTrials(), theme);
    paintedFigure(*figure, theme, {820, 240});
    QCOMPARE(figure->markCount(), 41);
    const double best = figure->markArea(0).center().y();
    const double usual = figure->markArea(1).center().y();
    const double hopeless = figure->markArea(30).center().y();
    QVERIFY(usual > best && hopeless > usual);
    QVERIFY(hopeless - usual < 8 * (usual - best));  // 17 times on a straight scale
}

static const Registered<TestFigures> registered;

}  // namespace holdfast::tests

#include "figures_test.moc"
