// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <stop_token>
#include <thread>

#include <QTest>

#include "base/random.h"
#include "explain/importance.h"
#include "learn/learners/logistic_regression.h"
#include "search/model_search.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

using Clock = std::chrono::steady_clock;
using Work = std::function<void(const Progress&)>;

double secondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

struct Rows
{
    DesignMatrix x;
    std::vector<std::uint8_t> labels;
    std::vector<double> targets;
};

// Numbers, and `levels` levels of a category in columns of their own.
Rows drawn(std::size_t rows, std::size_t numbers, std::size_t levels)
{
    Random random(21);
    Rows made{.x = {.rows = rows, .columns = numbers + levels}};
    made.x.values.assign(rows * made.x.columns, 0);
    for (std::size_t i = 0; i < rows; ++i) {
        double* row = made.x.values.data() + i * made.x.columns;
        double odds = -0.5;
        for (std::size_t j = 0; j < numbers; ++j) {
            row[j] = random.normal();
            odds += row[j] / static_cast<double>(j + 1);
        }
        if (levels > 0)
            row[numbers + static_cast<std::size_t>(random.below(levels))] = 1;
        made.targets.push_back(odds + random.normal());
        made.labels.push_back(random.uniform() < chanceOfLogOdds(odds) ? 1 : 0);
    }
    return made;
}

Table tableOf(std::size_t rows)
{
    Random random(22);
    std::string text = "target a b c d e f shop";
    for (std::size_t i = 0; i < rows; ++i) {
        double odds = -0.5;
        std::string cells;
        for (int j = 0; j < 6; ++j) {
            const double value = random.normal();
            odds += value / (j + 1);
            cells += ' ' + std::to_string(value);
        }
        text +=
            std::string("\n") + (random.uniform() < chanceOfLogOdds(odds) ? "yes" : "no") + cells + " s" + std::to_string(random.below(12));
    }
    return tableFrom(text);
}

Design designOf(const Table& table, const ModelSettings& settings)
{
    Roles roles;
    roles.target = ColumnValue{table.column(0).id(), "yes"};
    return prepareDesign(table, roles, settings).value();
}

Work fitOf(const LearnerSpec& spec, const Rows& rows, bool numbers = false)
{
    return [spec, rows, numbers](const Progress& progress) {
        const FittedLearner fitted =
            numbers ? fitRegressor(spec, rows.x, rows.targets, {}, {}, progress) : fitLearner(spec, rows.x, rows.labels, {}, {}, progress);
        (void)scoresOf(fitted, rows.x, progress);
    };
}

ModelSettings everything()
{
    ModelSettings settings{.families = searchableFamilies(), .trials = 24};
    settings.families.push_back(Family::Blend);
    return settings;
}

// How long it takes to end when it is stopped after `moment` seconds; less than 0 where it was done before.
double stoppedAfter(const Work& work, double moment)
{
    std::stop_source stop;
    std::atomic<bool> done = false;
    Clock::time_point asked;
    {
        const std::jthread worker([&] {
            try {
                work(Progress(stop.get_token()));
            } catch (const Cancelled&) {
            }
            done = true;
        });
        const Clock::time_point begin = Clock::now();
        while (!done && secondsSince(begin) < moment)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (done)
            return -1;
        asked = Clock::now();
        stop.request_stop();
    }
    return secondsSince(asked);
}

}  // namespace

class TestStop : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workEndsSoonAfterItIsStopped_data();
    void workEndsSoonAfterItIsStopped();
    void cleanupTestCase();

private:
    std::vector<double> m_took;
};

Q_DECLARE_METATYPE(Work)

void TestStop::workEndsSoonAfterItIsStopped_data()
{
    QTest::addColumn<Work>("work");
    QTest::addColumn<int>("moments");
    const Rows many = drawn(1000000, 20, 0);
    const Rows wide = drawn(8000, 10, 700);
    const Rows some = drawn(8000, 20, 30);
    QTest::newRow("logistic regression of many rows") << fitOf(LogisticRegressionSpec{}, many) << 6;
    QTest::newRow("logistic regression of many levels") << fitOf(LogisticRegressionSpec{.c = 100}, wide) << 6;
    QTest::newRow("lasso of many levels") << fitOf(LogisticRegressionSpec{.penalty = Penalty::L1, .c = 10}, wide) << 6;
    QTest::newRow("linear regression of many levels") << fitOf(LinearRegressionSpec{}, wide, true) << 6;
    QTest::newRow("neighbours") << fitOf(NearestNeighboursSpec{}, drawn(20000, 20, 100)) << 6;
    QTest::newRow("tree of many rows") << fitOf(DecisionTreeSpec{.depth = 0, .leaf = 1}, many) << 6;
    QTest::newRow("tree of numbers") << fitOf(DecisionTreeSpec{.depth = 0, .leaf = 1}, drawn(200000, 20, 0), true) << 6;
    QTest::newRow("support vectors") << fitOf(SupportVectorsSpec{.c = 30}, some) << 8;
    QTest::newRow("support vectors, linear") << fitOf(SupportVectorsSpec{.kernel = Kernel::Linear, .c = 100}, some) << 6;
    QTest::newRow("support vectors of numbers") << fitOf(SupportVectorsSpec{.c = 30}, some, true) << 6;
    QTest::newRow("forest") << fitOf(RandomForestSpec{}, drawn(100000, 20, 0)) << 6;
    QTest::newRow("boosting of many rows") << fitOf(BoostedTreesSpec{}, many) << 6;
    const Table table = tableOf(6000);
    const ModelSettings settings = everything();
    const auto design = std::make_shared<const Design>(designOf(table, settings));
    QTest::newRow("a search over all families")
        << Work([=](const Progress& progress) { (void)searchModels(table, design, settings, progress); }) << 30;
    QTest::newRow("a design with its guards") << Work([=](const Progress& progress) {
        Roles roles;
        roles.target = ColumnValue{table.column(0).id(), "yes"};
        (void)prepareDesign(table, roles, settings, progress);
    }) << 4;
    ModelSettings quick = settings;
    quick.trials = 0;
    const auto found =
        std::make_shared<const SearchResult>(searchModels(table, std::make_shared<const Design>(designOf(table, quick)), quick));
    for (const Family family : {Family::SupportVectors, Family::NearestNeighbours, Family::RandomForest, Family::Blend})
        QTest::newRow(("importance of " + std::string(familyName(family))).c_str())
            << Work([=](const Progress& progress) { (void)explainModels(table, *found, {.family = family}, progress); }) << 4;
}

void TestStop::workEndsSoonAfterItIsStopped()
{
    QFETCH(Work, work);
    QFETCH(int, moments);
    constexpr double longest = 4;  // seconds that are looked at
    const Clock::time_point begin = Clock::now();
    const double last = stoppedAfter(work, longest);
    const double whole = last < 0 ? secondsSince(begin) : longest;
    Random random = Random(5).stream(QTest::currentDataTag());
    double worst = 0;
    int stops = 0;
    for (int i = 0; i < moments; ++i) {
        const double took = stoppedAfter(work, whole * random.uniform());
        if (took < 0)
            continue;
        ++stops;
        m_took.push_back(took);
        worst = std::max(worst, took);
    }
    qInfo("%.1f s of work; stopped within %.0f ms", whole, worst * 1000);
    QVERIFY2(stops > 0, "all moments were behind the end of the work");
    QVERIFY2(worst < 1, qPrintable(QString::number(worst)));
}

void TestStop::cleanupTestCase()
{
    std::ranges::sort(m_took);
    QVERIFY(m_took.size() >= 60);
    const double most = m_took[m_took.size() * 95 / 100];
    qInfo("%zu stops, 95 of 100 within %.0f ms, all within %.0f ms", m_took.size(), most * 1000, m_took.back() * 1000);
    QVERIFY2(most < 0.3, qPrintable(QString::number(most)));
}

static const Registered<TestStop> registered;

#include "stop_test.moc"
