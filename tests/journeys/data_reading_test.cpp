// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "app/pages/choice.h"
#include "app/pages/data/reading_dialog.h"
#include "engine/sources/workbook/workbook_files.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 60'000;
constexpr int kPreview = 100;  // ms from a click to the preview

QString written(const Journey& journey, const char* name, const QByteArray& bytes)
{
    const QString path = journey.folder() + "/" + name;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray shop(int rows)
{
    QByteArray text = "id;city;amount;day\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + i) + (i % 2 ? ";North;" : ";South;") + QByteArray::number(i % 90) + ",5;0" +
                QByteArray::number(1 + i % 9) + ".0" + QByteArray::number(1 + i % 7) + ".2026\n";
    return text;
}

}  // namespace

// How a file is read is seen, overridden with a preview, applied as one act and taken back.
class TestDataReading : public QObject
{
    Q_OBJECT
private:
    static ReadingDialog* open(Journey& journey, const QString& button)
    {
        if (!journey.click(button))
            return nullptr;
        ReadingDialog* dialog = nullptr;
        for (int tries = 0; tries < 100 && dialog == nullptr; ++tries) {
            QTest::qWait(10);
            dialog = journey.window().findChild<ReadingDialog*>();
        }
        if (dialog != nullptr)
            QTest::qWait(150);  // the first preview
        return dialog;
    }
    static bool choose(ReadingDialog& dialog, const QString& name, int place)
    {
        auto* choice = dialog.findChild<Choice*>(name);
        if (choice == nullptr || place >= choice->count())
            return false;
        QSignalSpy previewed(&dialog, &ReadingDialog::previewed);
        QElapsedTimer timer;
        timer.start();
        choice->setFocus();
        while (choice->currentIndex() < place)
            QTest::keyClick(choice, Qt::Key_Down);
        while (choice->currentIndex() > place)
            QTest::keyClick(choice, Qt::Key_Up);
        return previewed.wait(5000);
    }

private Q_SLOTS:
    void previewsEveryChoiceAndAppliesThemAsOneAct()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "shop.csv", shop(400))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        const std::size_t depth = journey.store().history().undoDepth();
        ReadingDialog* dialog = open(journey, "changeDelimiter");
        QVERIFY(dialog != nullptr);
        auto* grid = dialog->findChild<DataGrid*>("previewGrid");
        QCOMPARE(grid->tableModel().rowCount(), 50);
        QCOMPARE(grid->tableModel().columnCount(), 4);
        keepShot(*dialog, "reading-dialog");

        QVERIFY(choose(*dialog, "readDelimiter", 1));  // comma
        QCOMPARE(dialog->options().delimiter, std::optional<std::string>(","));
        QVERIFY(grid->tableModel().columnCount() != 4);
        QCOMPARE(journey.store().study(), before);  // nothing is applied yet
        QVERIFY(choose(*dialog, "readDelimiter", 0));
        QVERIFY(choose(*dialog, "readHeader", 2));  // already data
        QCOMPARE(dialog->options().header, std::optional(false));
        QVERIFY(journey.click("readingReset"));
        QTRY_COMPARE(dialog->options(), ReadOptions{});

        QVERIFY(choose(*dialog, "readEncoding", 2));
        QVERIFY(journey.click("readingApply"));
        QTRY_COMPARE(journey.store().study().sources[0].options.encoding, std::optional<std::string>("windows-1251"));
        QCOMPARE(journey.store().history().undoDepth(), depth + 1);
        QVERIFY(journey.waitUntilIdle(kSoon));
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
    }

    void fixesTheKindOfAColumn()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "shop.csv", shop(400))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        ReadingDialog* dialog = open(journey, "changeDecimal");
        QVERIFY(dialog != nullptr);
        auto* grid = dialog->findChild<DataGrid*>("previewGrid");
        const auto clickHead = [&](int column) {
            QTest::mouseClick(grid->horizontalHeader()->viewport(), Qt::LeftButton, {},
                              QPoint(grid->horizontalHeader()->sectionViewportPosition(column) + 20, 12));
        };
        clickHead(2);
        QVERIFY(choose(*dialog, "readKind", 4));  // text
        QCOMPARE(dialog->options().kinds.at("amount"), ColumnKind::Text);
        QVERIFY(!grid->tableModel().table().column(2).isNumber());
        clickHead(3);
        QVERIFY(dialog->findChild<Choice*>("readDates")->isVisible());
        QVERIFY(journey.click("readingApply"));
        QTRY_COMPARE(journey.store().study().sources[0].options.kinds.at("amount"), ColumnKind::Text);
    }

    void offersDoubtfulMarksAndTakesNewOnes()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "shop.csv", "id,x\n1,?\n2,3\n3,void\n")});
        QVERIFY(journey.waitUntilIdle(kSoon));
        ReadingDialog* dialog = open(journey, "changeEncoding");
        QVERIFY(dialog != nullptr);
        auto* marks = dialog->findChild<QListWidget*>("missingMarks");
        QListWidgetItem* doubtful = nullptr;
        for (int i = 0; i < marks->count(); ++i)
            if (marks->item(i)->text() == "?")
                doubtful = marks->item(i);
        QVERIFY(doubtful != nullptr);
        QCOMPARE(doubtful->checkState(), Qt::Unchecked);  // only offered
        marks->setCurrentItem(doubtful);
        QTest::keyClick(marks, Qt::Key_Space);
        QTRY_VERIFY(dialog->options().missing.has_value());
        auto* text = dialog->findChild<QLineEdit*>("newMark");
        QTest::keyClicks(text, "void");
        QTest::keyClick(text, Qt::Key_Return);
        const auto isChosen = [&](const char* mark) {
            const std::vector<std::string> chosen = dialog->options().missing.value_or(std::vector<std::string>());
            return std::find(chosen.begin(), chosen.end(), mark) != chosen.end();
        };
        QTRY_VERIFY(isChosen("void"));
        QVERIFY(isChosen("?"));

        // back to the usual ones: what was added stays on offer, and the list is not made anew under the click
        for (const char* mark : {"?", "void"}) {
            QListWidgetItem* item = marks->findItems(mark, Qt::MatchExactly).front();
            marks->scrollToItem(item);
            const QRect line = marks->visualItemRect(item);
            QTest::mouseClick(marks->viewport(), Qt::LeftButton, {}, QPoint(line.left() + 10, line.center().y()));
        }
        QTRY_VERIFY(!dialog->options().missing.has_value());
        QCOMPARE(marks->findItems("void", Qt::MatchExactly).size(), 1);
    }

    void saysWhyAFileCannotBeReadSo()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "shop.csv", "id,x\n1,\"open\n2,3\n")});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QTRY_VERIFY(journey.see("gridAct") != nullptr);
        keepShot(journey.window(), "data-failed");
        ReadingDialog* dialog = open(journey, "gridAct");
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->findChild<Button*>("readingApply")->isEnabled());
        keepShot(*dialog, "reading-failed");
        QVERIFY(choose(*dialog, "readQuote", 3));  // none
        QVERIFY(dialog->findChild<Button*>("readingApply")->isEnabled());
        QVERIFY(journey.click("readingApply"));
        QTRY_VERIFY_WITH_TIMEOUT(journey.see<DataGrid>("sourceGrid") != nullptr, kSoon);
    }

    void appliesNoLookThatIsNotSeen()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "shop.csv", shop(400))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        ReadingDialog* dialog = open(journey, "changeDelimiter");
        QVERIFY(dialog != nullptr);
        auto* apply = dialog->findChild<Button*>("readingApply");
        QTRY_VERIFY(apply->isEnabled());
        QSignalSpy previewed(dialog, &ReadingDialog::previewed);
        QTest::keyClick(dialog->findChild<Choice*>("readHeader"), Qt::Key_Down);
        QVERIFY(!apply->isEnabled());
        QVERIFY(previewed.wait(5000));
        QVERIFY(apply->isEnabled());
    }

    void backToWhatWasDetectedKeepsWhatTheStudyCallsAColumn()
    {
        Journey journey;
        const QString path = written(journey, "shop.csv", shop(40));
        const std::map<std::string, std::string> names{{"amount", "sum"}};
        ReadingDialog dialog({.name = "shop", .path = path.toStdString(), .options = {.decimal = ".", .names = names}}, NumberFormat(),
                             nullptr);
        dialog.show();
        QVERIFY(journey.click("readingReset"));
        QCOMPARE(dialog.options(), (ReadOptions{.names = names}));
    }

    void aWorkbookIsNotAskedForItsDelimiterWhenItCannotBeRead()
    {
        Journey journey;
        const std::string book = xlsxOf({.sheets = {{"a", sheetXml("\"id\" \"x\"\n1 2\n2 3")}, {"b", sheetXml("\"y\"\n1\n2")}}});
        const QString path = written(journey, "book.xlsx", QByteArray::fromStdString(book));
        ReadingDialog dialog({.name = "book", .path = path.toStdString(), .options = {.sheet = "gone"}}, NumberFormat(), nullptr);
        QSignalSpy previewed(&dialog, &ReadingDialog::previewed);
        dialog.show();
        QVERIFY(previewed.wait(5000));
        auto* delimiter = dialog.findChild<Choice*>("readDelimiter");
        QVERIFY(!dialog.findChild<Button*>("readingApply")->isEnabled());
        QVERIFY(!delimiter->isVisible());
        QVERIFY(choose(dialog, "readSheet", 0));
        QVERIFY(dialog.findChild<Button*>("readingApply")->isEnabled());
        QVERIFY(!delimiter->isVisible());
        QCOMPARE(dialog.findChild<Choice*>("readSheet")->count(), 3);
    }

    // However large the file is.
    void previewsALargeFileWithinATenthOfASecond()
    {
        Journey journey;
        const QString path = written(journey, "large.csv", shop(600'000));
        ReadingDialog dialog({.name = "large", .path = path.toStdString()}, NumberFormat(), nullptr);
        QSignalSpy previewed(&dialog, &ReadingDialog::previewed);
        dialog.show();
        QVERIFY(previewed.wait(5000));
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(dialog.findChild<Choice*>("readHeader"), Qt::Key_Down);
        const qint64 window = timer.elapsed();
        QVERIFY(previewed.wait(5000));
        qInfo("the preview came after %lld ms, the window was busy for %lld ms", static_cast<long long>(timer.elapsed()),
              static_cast<long long>(window));
        QVERIFY(window < kPreview);
        QVERIFY(timer.elapsed() < 4 * kPreview);  // the machine may be busy; alone it takes a quarter of it
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestDataReading;
static const holdfast::tests::Registered<TestDataReading> registered;
#include "data_reading_test.moc"
