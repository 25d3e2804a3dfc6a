// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "chart_samples.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/charts/figure_view.h"
#include "widgets/charts/histogram.h"

namespace holdfast::tests {

// Every figure, painted in each theme, language and scale: not empty, of its colours, with words for each mark and data behind it.
class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paintsInEveryTheme_data();
    void paintsInEveryTheme();
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
    return {
        {"histogram", [](const ChartTheme& t) { return histogramFigure(humps, nullptr, BarMeasure::Counts, t); }, {560, 260}},
        {"histogram-split", [](const ChartTheme& t) { return histogramFigure(humps, &classes, BarMeasure::Counts, t); }, {560, 260}},
        {"histogram-shares", [](const ChartTheme& t) { return histogramFigure(humps, &classes, BarMeasure::Shares, t); }, {560, 260}},
        {"density", [](const ChartTheme& t) { return densityFigure(humps, &classes, t); }, {560, 260}},
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
        QVERIFY(!figure->data().rows.empty());
        for (const QStringList& row : figure->data().rows)
            QCOMPARE(row.size(), figure->data().head.size());
        for (int mark = 0; mark < figure->markCount(); ++mark) {
            QVERIFY(!figure->markText(mark).isEmpty());
            QVERIFY(!figure->markText(mark).contains(QStringLiteral("nan")));
        }
    }
}

static const Registered<TestFigures> registered;

}  // namespace holdfast::tests

#include "figures_test.moc"
