// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QTest>

#include "app/pages/choice.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/row_table.h"
#include "widgets/controls/segmented.h"
#include "widgets/models/leaderboard_model.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 120'000;

constexpr const char* kRegions[] = {"north", "south", "west"};

// 240 people whose churn follows two columns, with some noise.
QString people(const Journey& journey)
{
    QByteArray text = "id,churn,plan,region,visits,minutes\n";
    for (int i = 0; i < 240; ++i) {
        const int visits = (i * 37) % 41;
        const int minutes = (i * 53) % 97;
        const bool left = (visits + minutes / 3 + (i * 29) % 17) < 40;
        text += QByteArray::number(5001 + (i * 7919) % 100'000) + "," + (left ? "yes" : "no") + "," + (i % 3 ? "basic" : "full") + "," +
                kRegions[(i / 4 + i) % 3] + "," + QByteArray::number(visits) + "," + QByteArray::number(minutes) + "\n";
    }
    const QString path = journey.folder() + "/people.csv";
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? path : QString();
}

// The page of models after a search with each family's default.
bool openFound(Journey& journey)
{
    journey.window().addFiles({people(journey)});
    if (!journey.waitUntilIdle(kSoon))
        return false;
    journey.window().showPage(PageId::Models);
    if (!journey.waitUntilIdle(kSoon) || !journey.pick("trials", "defaults") || !journey.click("search"))
        return false;
    return QTest::qWaitFor([&] { return journey.store().fresh<Stage::Search>() != nullptr; }, kSoon) && journey.waitUntilIdle(kSoon);
}

}  // namespace

// The page of models after a search: every number, kept models and their names.
class TestModelsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNumberIsOneClickAway()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        const SearchResult& found = *journey.store().fresh<Stage::Search>();
        QVERIFY(journey.click("wholeTable"));
        QTRY_VERIFY(journey.see<DataGrid>("modelsTableGrid") != nullptr);
        auto* grid = journey.see<DataGrid>("modelsTableGrid");
        QCOMPARE(grid->model()->rowCount(), static_cast<int>(found.families.size()));
        keepShot(*grid->window(), "models-whole-table");
        // without a kept model there are two tables to look at
        auto* which = journey.see<Segmented>("modelsTableWhich");
        QVERIFY(which != nullptr);
        QTest::mouseClick(which->segment(1), Qt::LeftButton);
        QTRY_COMPARE(grid->model()->rowCount(), static_cast<int>(found.candidates.size()));
        QVERIFY(journey.click("modelsTableCopy"));
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied.count('\n') + (copied.endsWith('\n') ? 0 : 1), static_cast<int>(found.candidates.size()));
        QVERIFY(journey.click("modelsTableClose"));
        QTRY_VERIFY(journey.see("modelsTableGrid") == nullptr);
    }

    void everyNumberSaysWhatItMeans()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        const auto* table = journey.see<RowTable>("leaderboard");
        QVERIFY(table != nullptr);
        const SearchResult& found = *journey.store().fresh<Stage::Search>();
        const FamilyResult& used = found.usedResult();
        QVERIFY(used.test.has_value());
        const QAbstractItemModel& model = *table->model();
        const QString recall = model.index(0, LeaderboardModel::Recall).data(Qt::ToolTipRole).toString();
        const std::size_t events = used.test->confusion.tp + used.test->confusion.fn;
        QVERIFY2(recall.contains(QString::number(events)) && recall.contains(QString::number(used.test->confusion.tp)), qPrintable(recall));
        for (int column = LeaderboardModel::Mean; column < LeaderboardModel::kColumns; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    }

    // Another rule for the threshold fits nothing anew, and what it earns is a curve.
    void theThresholdIsChosenByRecallAndByMoney()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        StudyStore& store = journey.store();
        const auto fitted = store.fresh<Stage::Search>();
        auto* rule = journey.see<Segmented>("thresholdRule");
        QVERIFY(rule != nullptr);
        QTest::mouseClick(rule->segment(1), Qt::LeftButton);
        QTRY_VERIFY(store.study().model.thresholdRule == ThresholdRule::Recall);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, 5000);
        const FamilyResult& byRecall = store.fresh<Stage::Search>()->usedResult();
        QVERIFY(byRecall.test->thresholdRule == ThresholdRule::Recall);
        QCOMPARE(byRecall.outOfFold, fitted->usedResult().outOfFold);
        QTest::mouseClick(rule->segment(2), Qt::LeftButton);
        QTRY_VERIFY(journey.see("contactCost") != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, 5000);
        keepShot(journey.window(), "models-threshold-by-money");
        {  // the curve goes up and down in money, not in shares
            const FigureData drawn = journey.see<ChartFrame>("confusion")->view()->figure()->data();
            double most = 0;
            for (const QStringList& row : drawn.rows)
                most = std::max(most, std::abs(row[2].toDouble()));
            QVERIFY(most > 1);
            const QRectF handle = journey.see<ChartFrame>("confusion")->view()->figure()->markArea(0);
            QVERIFY(QRectF(journey.see<ChartFrame>("confusion")->view()->rect()).contains(handle.center()));
        }
        auto* cost = journey.see<QDoubleSpinBox>("contactCost");
        cost->setFocus();
        cost->selectAll();
        QTest::keyClicks(cost, "99999");
        QTest::keyClick(cost, Qt::Key_Return);
        QTRY_COMPARE(store.study().model.money.contactCost, 99999.0);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, 5000);
        QCOMPARE(store.fresh<Stage::Search>()->usedResult().test->confusion.tp, std::size_t{0});  // nobody is worth that
        QTest::mouseClick(rule->segment(0), Qt::LeftButton);
        QTRY_VERIFY(store.study().model.thresholdRule == ThresholdRule::F1);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, 5000);
        QCOMPARE(store.fresh<Stage::Search>()->usedResult().threshold, fitted->usedResult().threshold);
        // the curves
        auto* curves = journey.see<Segmented>("curveChoice");
        for (const int place : {2, 3}) {
            QTest::mouseClick(curves->segment(place), Qt::LeftButton);
            QTRY_COMPARE(curves->current(), place);
            QVERIFY(journey.waitUntilIdle(kSoon));
            keepShot(journey.window(), QStringLiteral("models-curve-%1").arg(place));
        }
    }

    // What is predicted is chosen here too: of three values one against the rest, or a number.
    void theTargetIsChosenOnThePage()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        StudyStore& store = journey.store();
        QVERIFY(journey.see("modelEvent") == nullptr);  // two classes: which one is said by a chip
        QVERIFY(journey.pick("modelTarget", "region"));
        QTRY_VERIFY(store.study().roles.target && store.study().roles.target->column.name == "region");
        QVERIFY(store.study().roles.target->value.empty());
        QTRY_VERIFY(journey.see("modelEvent") != nullptr);
        QVERIFY(journey.waitUntilIdle(kSoon));
        keepShot(journey.window(), "models-target-of-three-values");
        QVERIFY(journey.pick("modelEvent", "north"));
        QTRY_COMPARE(store.study().roles.target->value, std::string("north"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.pick("modelTarget", "region"));  // chosen again, it keeps its event
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(store.study().roles.target->value, std::string("north"));
        QVERIFY(journey.click("search"));
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, kSoon);
        const Design& design = *store.fresh<Stage::Search>()->design;
        QVERIFY(design.kind == TargetKind::TwoClasses);
        QCOMPARE(std::count(design.labels.begin(), design.labels.end(), 1), 80);
        QVERIFY(journey.waitUntilIdle(kSoon));

        QVERIFY(journey.pick("modelTarget", "minutes"));
        QTRY_VERIFY(store.study().roles.target->column.name == "minutes");
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.click("search"));
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, kSoon);
        QVERIFY(journey.waitUntilIdle(kSoon));
        const SearchResult& numbers = *store.fresh<Stage::Search>();
        QVERIFY(numbers.design->kind == TargetKind::Number);
        const auto* table = journey.see<RowTable>("leaderboard");
        QCOMPARE(table->model()->headerData(LeaderboardModel::TestAuc, Qt::Horizontal).toString(), QStringLiteral("R²"));
        QVERIFY(table->isColumnHidden(LeaderboardModel::LogLoss));
        QVERIFY(journey.see("confusion") == nullptr);  // a number has no threshold, and no blend
        QVERIFY(journey.see("family-blend") == nullptr && journey.see("family-random_forest") != nullptr);
        QVERIFY(journey.see("curves") != nullptr);
        keepShot(journey.window(), "models-of-a-number");
        journey.store().undo();
        QTRY_COMPARE(store.study().roles.target->value, std::string("north"));
    }

    void aSearchIsSeenAndItsBestKept()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        StudyStore& store = journey.store();
        store.apply(edits::setTrials(8000));
        store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(store.candidatesTried().size() > 10, kSoon);
        QTRY_VERIFY(journey.see("trialsChart") != nullptr);
        QVERIFY(journey.see("curves") == nullptr);
        const auto* table = journey.see<RowTable>("leaderboard");
        QVERIFY(!table->isColumnHidden(LeaderboardModel::Trials) && table->isColumnHidden(LeaderboardModel::TestAuc));
        QTRY_VERIFY_WITH_TIMEOUT(journey.see<Button>("stop") != nullptr, 5000);
        keepShot(journey.window(), "models-searching");
        QVERIFY(journey.click("stop"));
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Search>() != nullptr, kSoon);
        QVERIFY(store.fresh<Stage::Search>()->endedEarly());
        QTRY_VERIFY(journey.see("curves") != nullptr);
        QVERIFY(journey.see("trialsChart") == nullptr);
    }

    // One thing at a time, the result first; what is not there yet is not offered.
    void aNarrowWindowShowsOneThingAtATime()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        journey.view().setTextScale(2);
        QTRY_VERIFY(journey.see<Segmented>("paneChoice") != nullptr);
        auto* choice = journey.see<Segmented>("paneChoice");
        QTRY_VERIFY(journey.see("leaderboard") != nullptr);
        QVERIFY(journey.see("curves") == nullptr && journey.see("search") == nullptr && journey.see("threshold") == nullptr);
        const auto* next = journey.see<Button>("next");
        QVERIFY(next != nullptr && next->parentWidget()->parentWidget() == choice->parentWidget());  // beside the choice
        const char* shown[] = {"leaderboard", "curves", "threshold", "search"};
        for (int place = 0; place < 4; ++place) {
            QTest::mouseClick(choice->segment(place), Qt::LeftButton);
            for (int other = 0; other < 4; ++other)
                QTRY_COMPARE(journey.see(shown[other]) != nullptr, other == place);
        }
        journey.view().setTextScale(1);
        QTRY_VERIFY(journey.see("paneChoice") == nullptr);
        for (const char* name : shown)
            QTRY_VERIFY(journey.see(name) != nullptr);
    }

    void modelsAreKeptNamedAndLetGo()
    {
        Journey journey;
        QVERIFY(openFound(journey));
        QVERIFY(journey.click("keepModel"));
        QTRY_COMPARE_WITH_TIMEOUT(journey.store().study().kept.size(), std::size_t{1}, kSoon);
        QTRY_VERIFY_WITH_TIMEOUT(journey.see<QLineEdit>("keptName") != nullptr, kSoon);
        const std::string first = journey.store().study().kept.front().name;
        auto* name = journey.see<QLineEdit>("keptName");
        QCOMPARE(name->text().toStdString(), first);
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, "November");
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(journey.store().study().kept.front().name, std::string("November"));
        keepShot(journey.window(), "models-kept");
        // the same model again is said to be there; a second one may not take the first one's name
        QVERIFY(journey.click("keepModel"));
        QTest::qWait(200);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().kept.size(), std::size_t{1});
        journey.see<RowTable>("leaderboard")->setFocus();
        journey.press(Qt::Key_Down);
        QTRY_VERIFY(journey.see("useModel") != nullptr);
        QVERIFY(journey.click("keepModel"));
        QTRY_COMPARE_WITH_TIMEOUT(journey.store().study().kept.size(), std::size_t{2}, kSoon);
        journey.store().undo();
        QTRY_COMPARE(journey.store().study().kept.size(), std::size_t{1});
        QTRY_VERIFY(journey.see("keptRemove") != nullptr);
        QVERIFY(journey.click("keptRemove"));
        QTRY_VERIFY(journey.store().study().kept.empty());
    }
};

static const Registered<TestModelsPage> registered;

}  // namespace holdfast::tests

#include "models_page_test.moc"
