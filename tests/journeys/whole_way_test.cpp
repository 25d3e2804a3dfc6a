// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "journey.h"
#include "support/measured_application.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "widgets/controls/segmented.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 120'000;         // ms; reading and joining
constexpr int kSearch = 900'000;       // the search and what follows
constexpr double kMostPerEvent = 100;  // ms of the window's thread

bool isPdf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-" && file.size() > 20'000;
}

}  // namespace

// From an empty window to a written PDF, by mouse and keys.
class TestWholeWay : public QObject
{
    Q_OBJECT
private:
    static void checkEvents(const char* part)
    {
        auto* measured = MeasuredApplication::instance();
        qInfo("%s: the dearest event took %.1f ms: %s", part, measured->worstMilliseconds(), qPrintable(measured->worstEvent()));
        QVERIFY2(measured->worstMilliseconds() <= kMostPerEvent, qPrintable(measured->worstEvent()));
        measured->forget();
    }

    void walk(Journey& journey, const QStringList& files)
    {
        StudyStore& store = journey.store();
        MeasuredApplication::instance()->forget();
        QVERIFY(QTest::qWaitForWindowExposed(&journey.window()));

        // open the files
        QVERIFY(journey.click("chooseFiles"));
        QVERIFY(journey.answerFiles("filesDialog", files));
        QTRY_COMPARE(store.study().sources.size(), 4U);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Join>() != nullptr, kSoon);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QTRY_VERIFY(journey.see("sourceGrid") != nullptr);

        // target and event are proposed; choose the other class as the event, and go back to the right one
        QVERIFY(store.study().roles.target.has_value());
        const std::string event = store.study().roles.target->value;
        auto* classes = journey.see<Segmented>("event");
        QVERIFY(classes != nullptr);
        const int proposed = classes->current();
        QVERIFY(proposed >= 0);
        QTest::mouseClick(classes->segment(1 - proposed), Qt::LeftButton);
        QTRY_VERIFY(store.study().roles.target && store.study().roles.target->value != event);
        QTest::mouseClick(classes->segment(proposed), Qt::LeftButton);
        QTRY_COMPARE(store.study().roles.target->value, event);

        // accept what is safe, take one back and bring it again
        journey.press(Qt::CTRL | Qt::Key_2);
        QTRY_COMPARE(journey.window().currentPage(), PageId::Clean);
        QTRY_VERIFY_WITH_TIMEOUT(journey.see("finding1") != nullptr, kSoon);
        QVERIFY(journey.waitUntilIdle(kSoon));
        if (store.study().recipe.tidy.empty())
            QVERIFY(journey.click("acceptSafe"));
        QTRY_VERIFY(!store.study().recipe.tidy.empty());
        const Recipe accepted = store.study().recipe;
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY(!(store.study().recipe == accepted));
        journey.press(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
        QTRY_VERIFY(store.study().recipe == accepted);
        if (journey.see("rejectFinding") != nullptr) {
            const std::size_t before = store.study().recipe.rejected.size();
            QVERIFY(journey.click("rejectFinding"));
            QTRY_COMPARE(store.study().recipe.rejected.size(), before + 1);
            journey.press(Qt::CTRL | Qt::Key_Z);
            QTRY_COMPARE(store.study().recipe.rejected.size(), before);
        }
        QVERIFY(journey.waitUntilIdle(kSoon));

        // start the search, stop it, start it again with fewer trials
        journey.press(Qt::CTRL | Qt::Key_6);
        QTRY_COMPARE(journey.window().currentPage(), PageId::Models);
        journey.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(store.isRunning(Stage::Search), kSoon);
        QTest::qWait(300);
        QElapsedTimer stopping;
        stopping.start();
        journey.press(Qt::CTRL | Qt::Key_Period);
        QTRY_VERIFY_WITH_TIMEOUT(!store.isBusy(), 5000);
        const auto stopped = store.fresh<Stage::Search>();  // what it had found by then, if anything
        QVERIFY(stopped == nullptr || stopped->endedEarly());
        qInfo("stopped within %lld ms", static_cast<long long>(stopping.elapsed()));
        auto* trials = journey.see<QComboBox>("trials");
        QVERIFY(trials != nullptr);
        trials->setFocus();
        while (trials->currentData().toInt() != 20 && trials->currentIndex() > 0)
            QTest::keyClick(trials, Qt::Key_Up);
        QTRY_COMPARE(store.study().model.trials, 20);
        journey.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Report>() != nullptr, kSearch);
        QVERIFY(journey.waitUntilIdle(kSearch));

        // look at every tab
        for (int i = 0; i < 9; ++i) {
            journey.press(Qt::Key_1 + i, Qt::ControlModifier);
            QTRY_COMPARE(static_cast<int>(journey.window().currentPage()), i);
            Page* page = journey.window().page(static_cast<PageId>(i));
            QTRY_VERIFY2(!page->isEmpty(), pageKey(page->id()));
            QCOMPARE(static_cast<int>(page->badge().state == GlyphState::Failed), 0);
            auto* title = page->findChild<QLabel*>("pageTitle");
            QVERIFY(title != nullptr && !title->text().isEmpty());
            QTest::qWait(150);
        }

        checkEvents("from files to models");

        // the group that is proposed becomes a segment of its own
        journey.press(Qt::CTRL | Qt::Key_8);
        QTRY_VERIFY(journey.see("saveSegment") != nullptr);
        QVERIFY(journey.click("saveSegment"));
        QTRY_COMPARE(store.study().segments.segments.size(), std::size_t{1});
        QVERIFY(journey.waitUntilIdle(kSoon));

        // save, and open it again
        const QString studyFile = journey.folder() + "/walk.holdfast";
        journey.press(Qt::CTRL | Qt::Key_S);
        QVERIFY(journey.answerFiles("saveDialog", {studyFile}));
        QTRY_VERIFY(QFileInfo::exists(studyFile));
        QTRY_VERIFY(!store.isModified());
        const Study saved = store.study();
        journey.press(Qt::CTRL | Qt::Key_O);
        QVERIFY(journey.answerFiles("openDialog", {studyFile}));
        QTRY_COMPARE(store.path(), studyFile);
        QCOMPARE(store.study().recipe, saved.recipe);
        QCOMPARE(store.study().roles, saved.roles);
        QVERIFY(journey.waitUntilIdle(kSearch));
        QTRY_VERIFY_WITH_TIMEOUT(store.fresh<Stage::Report>() != nullptr, kSearch);

        // the PDF
        journey.press(Qt::CTRL | Qt::Key_9);
        QSignalSpy written(&journey.window(), &MainWindow::reportSaved);
        const QString pdf = journey.folder() + "/walk.pdf";
        journey.press(Qt::CTRL | Qt::Key_E);
        QVERIFY(journey.answerFiles("pdfDialog", {pdf}));
        QTRY_COMPARE_WITH_TIMEOUT(written.count(), 1, kSoon);
        QVERIFY(isPdf(pdf));

        checkEvents("from saving to the PDF");
    }

private Q_SLOTS:
    void overTheSample()
    {
        Journey journey;
        const Result<QStringList> files = writeSampleFiles(sampleWords(), journey.folder(), 1300, 42);
        QVERIFY(files.ok());
        walk(journey, files.value());
    }

    void overTheRealTables()
    {
        HF_NEED_REFERENCE
        const QString folder = QStringLiteral(HOLDFAST_REFERENCE_DIR) + "/data/one-click/";
        Journey journey;
        walk(journey, {folder + "market_file.csv", folder + "market_money.csv", folder + "market_time.csv", folder + "money.csv"});
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestWholeWay;
static const holdfast::tests::Registered<TestWholeWay> registered;
#include "whole_way_test.moc"
