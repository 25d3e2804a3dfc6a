// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTest>

#include "journey.h"
#include "support/measured_application.h"
#include "support/register_test.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast::tests {
namespace {

constexpr double kMostPerEvent = 100;  // ms of the window's thread

void changed(const char* part)
{
    QTest::qWait(300);
    auto* measured = MeasuredApplication::instance();
    QVERIFY2(measured->worstMilliseconds() <= kMostPerEvent,
             qPrintable(QStringLiteral("%1: %2 ms, %3").arg(part).arg(measured->worstMilliseconds()).arg(measured->worstEvent())));
    measured->forget();
}

}  // namespace

// Another language or another theme, with every page in use, freezes nothing.
class TestChangeOfLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void costsNoLongEvent()
    {
        Journey journey;
        const Result<QStringList> files = writeSampleFiles(sampleWords(), journey.folder(), 300, 42);
        QVERIFY(files.ok());
        journey.window().addFiles(files.value());
        QVERIFY(journey.waitUntilIdle(120'000));
        QVERIFY(journey.store().apply(edits::setTrials(4)));
        journey.store().recompute();
        QVERIFY(journey.waitUntilIdle(300'000));
        for (int i = 0; i < 9; ++i) {
            journey.press(Qt::Key_1 + i, Qt::ControlModifier);
            QTRY_COMPARE(static_cast<int>(journey.window().currentPage()), i);
            QTest::qWait(150);
        }
        for (const int page : {1, 3, 6, 8}) {
            journey.press(Qt::Key_1 + page, Qt::ControlModifier);
            QTest::qWait(100);
            MeasuredApplication::instance()->forget();
            auto* language = journey.see<Segmented>("languageChoice");
            QVERIFY(language != nullptr);
            QTest::mouseClick(language->segment(0), Qt::LeftButton);
            changed("Russian");
            QVERIFY(journey.click("headerTheme"));
            changed("dark");
            QTest::mouseClick(language->segment(1), Qt::LeftButton);
            changed("English");
            QVERIFY(journey.click("headerTheme"));
            changed("light");
        }
    }

    void firstPaintIsSoon()
    {
        const double before = MeasuredApplication::threadSeconds();
        Journey journey;
        QVERIFY(QTest::qWaitForWindowExposed(&journey.window()));
        QVERIFY(!journey.window().grab().isNull());
        const double spent = MeasuredApplication::threadSeconds() - before;
        qInfo("from nothing to a painted window: %.0f ms of its thread", spent * 1000);
        QVERIFY(spent < 1);
    }

    // Another text scale rebuilds the page that is open: none keeps the measure of before.
    void largerTextIsNeverCut()
    {
        Journey journey;
        const Result<QStringList> files = writeSampleFiles(sampleWords(), journey.folder(), 300, 42);
        QVERIFY(files.ok());
        journey.window().addFiles(files.value());
        QVERIFY(journey.waitUntilIdle(120'000));
        journey.view().setLanguage("ru");
        journey.window().showPage(PageId::Report);
        QTest::qWait(100);
        journey.view().setDark(true);
        QTest::qWait(300);
        journey.view().setDark(false);
        journey.view().setTextScale(2);
        for (const PageId id : kPages) {
            journey.window().showPage(id);
            for (const char* name : {"pageTitle", "pageSubtitle"}) {
                const auto* label = journey.window().page(id)->findChild<QLabel*>(name);
                QVERIFY(label != nullptr);
                QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()),
                             qPrintable(QStringLiteral("%1 %2: %3 of %4")
                                            .arg(pageKey(id), name)
                                            .arg(label->height())
                                            .arg(label->heightForWidth(label->width()))));
            }
        }
    }

    void isNeverShownHalfDone()
    {
        Journey journey;
        QVERIFY(QTest::qWaitForWindowExposed(&journey.window()));
        QVERIFY(journey.click("headerTheme"));
        journey.window().showPage(PageId::Models);  // its turn has not come yet
        const auto* head = journey.window().page(PageId::Models)->findChild<QWidget*>("pageHead");
        QVERIFY(head != nullptr);
        QCOMPARE(head->styleSheet(), themeStyleSheet(theme()));
        QVERIFY(!journey.window().updatesEnabled());
        QTRY_VERIFY(journey.window().updatesEnabled());
        for (const PageId id : kPages)
            QTRY_COMPARE(journey.window().page(id)->findChild<QWidget*>("pageHead")->styleSheet(), themeStyleSheet(theme()));
    }
};

static const Registered<TestChangeOfLook> registered;

}  // namespace holdfast::tests

#include "change_of_look_test.moc"
