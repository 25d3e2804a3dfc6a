// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: every way a file comes in, and what is answered about it, is one walk by mouse and keys.
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>

#include "app/pages/choice.h"
#include "app/pages/data/next_files_dialog.h"
#include "app/pages/data/reading_dialog.h"
#include "app/pages/level_counts.h"
#include "engine/sources/workbook/workbook_files.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 60'000;

QString written(const Journey& journey, const QString& name, const QByteArray& bytes)
{
    const QString path = journey.folder() + "/" + name;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray clients(int rows, const QByteArray& head = "id,churn,city,visits")
{
    QByteArray text = head + "\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + i) + (i % 3 ? ",no," : ",yes,") + (i % 2 ? "North" : "South") + "," +
                QByteArray::number(i * 7 % 41) + "\n";
    return text;
}

QByteArray money(int rows, const QByteArray& head = "id,sum")
{
    QByteArray text = head + "\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + i) + "," + QByteArray::number(rows - i) + "\n";
    return text;
}

template <class Dialog>
Dialog* dialogOf(Journey& journey)
{
    Dialog* dialog = nullptr;
    for (int tries = 0; tries < 150 && dialog == nullptr; ++tries) {
        QTest::qWait(10);
        dialog = journey.window().findChild<Dialog*>();
    }
    return dialog;
}

// The sentence above the page, empty when there is none.
QString notice(Journey& journey)
{
    for (const auto* each : journey.window().page(PageId::Data)->findChildren<InlineMessage*>())
        if (each->isVisible())
            return each->sentence();
    return {};
}

}  // namespace

// Files are brought, read otherwise, and exchanged, with the mouse and the keys; each is one act that Ctrl+Z takes back.
class TestDataFiles : public QObject
{
    Q_OBJECT
private:
    // The new files in the places of the study's, looked at; null when that does not come.
    static NextFilesDialog* replace(Journey& journey, const QStringList& paths)
    {
        if (!journey.click("replaceFilesAct") || !journey.answerFiles("replaceDialog", paths))
            return nullptr;
        auto* dialog = dialogOf<NextFilesDialog>(journey);
        for (int tries = 0; dialog != nullptr && dialog->isLooking() && tries < 1000; ++tries)
            QTest::qWait(20);
        return dialog;
    }

private Q_SLOTS:
    void takesFilesThatAreDropped()
    {
        Journey journey;
        const QString first = written(journey, "clients.csv", clients(200));
        const QString second = written(journey, "money.csv", money(200));
        QVERIFY(Journey::drop(&journey.window(), {first}));
        QTRY_COMPARE(journey.store().study().sources.size(), std::size_t{1});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study one = journey.store().study();
        QWidget* zone = journey.see("dropZone");
        QVERIFY(zone != nullptr);
        QVERIFY(Journey::drop(zone, {second}));
        QTRY_COMPARE(journey.store().study().sources.size(), std::size_t{2});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().source(1) != nullptr);
        QCOMPARE(journey.store().study().join.parts.size(), std::size_t{1});
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), one);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY(journey.store().study().sources.empty());
    }

    void picksASheetOfAWorkbook()
    {
        Journey journey;
        std::string rows = "\"id\" \"churn\" \"visits\"";
        for (int i = 0; i < 60; ++i)
            rows += "\n" + std::to_string(1001 + i) + (i % 3 ? " \"no\" " : " \"yes\" ") + std::to_string(i % 9);
        const std::string book =
            xlsxOf({.sheets = {{"Totals", sheetXml("\"month\" \"sum\"\n\"May\" 12\n\"June\" 15")}, {"Clients", sheetXml(rows)}}});
        const QString path = written(journey, "shop.xlsx", QByteArray::fromStdString(book));
        QVERIFY(journey.click("chooseFiles"));
        QVERIFY(journey.answerFiles("filesDialog", {path}));
        QTRY_COMPARE(journey.store().study().sources.size(), std::size_t{1});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        QCOMPARE(journey.store().source(0)->reading.sheet, std::string("Totals"));
        QVERIFY(journey.click("changeHeader"));
        auto* dialog = dialogOf<ReadingDialog>(journey);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(journey.see<Choice>("readSheet") != nullptr);
        QVERIFY(journey.see("readDelimiter") == nullptr);
        QVERIFY(journey.pick("readSheet", "Clients"));
        auto* grid = dialog->findChild<DataGrid*>("previewGrid");
        QTRY_COMPARE(grid->tableModel().columnCount(), 3);
        QCOMPARE(journey.store().study(), before);
        keepShot(*dialog, "reading-sheet");
        QTRY_VERIFY(dialog->findChild<Button*>("readingApply")->isEnabled());
        QVERIFY(journey.click("readingApply"));
        QTRY_COMPARE(journey.store().study().sources[0].options.sheet, std::optional<std::string>("Clients"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().source(0)->table.rows(), std::size_t{60});
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().source(0)->table.rows(), std::size_t{2});
    }

    void overridesDelimiterAndDecimalMark()
    {
        Journey journey;
        QByteArray text = "id;price\n";
        for (int i = 0; i < 40; ++i)
            text += QByteArray::number(1001 + i) + ";1," + QByteArray::number(100 + i) + "\n";  // a thousand, or one and a bit
        journey.window().addFiles({written(journey, "prices.csv", text)});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        QVERIFY(journey.click("changeDecimal"));
        auto* dialog = dialogOf<ReadingDialog>(journey);
        QVERIFY(dialog != nullptr);
        auto* apply = dialog->findChild<Button*>("readingApply");
        auto* grid = dialog->findChild<DataGrid*>("previewGrid");
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(journey.pick("readDecimal", "comma"));
        QTRY_VERIFY(apply->isEnabled());
        QCOMPARE(grid->tableModel().table().column(1).numbers()[0], 1.1);
        QVERIFY(journey.pick("readDecimal", "dot"));
        QTRY_VERIFY(apply->isEnabled());
        QCOMPARE(grid->tableModel().table().column(1).numbers()[0], 1100.0);
        QVERIFY(journey.pick("readDelimiter", "comma"));
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(grid->tableModel().table().column(0).name() != "id");
        QVERIFY(journey.pick("readDelimiter", "semicolon"));
        QVERIFY(journey.pick("readDecimal", "comma"));
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(journey.click("readingApply"));
        QTRY_COMPARE(journey.store().study().sources[0].options, (ReadOptions{.delimiter = ";", .decimal = ","}));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().source(0)->table.column(1).numbers()[0], 1.1);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
    }

    void fixesAKindInTheGrid()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        auto* grid = journey.see<DataGrid>("sourceGrid");
        QVERIFY(grid != nullptr);
        const QModelIndex cell = grid->model()->index(1, 3);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(cell).center());
        QTRY_VERIFY(journey.see<Choice>("kindChoice") != nullptr);
        QVERIFY(journey.pick("kindChoice", "code"));
        QTRY_COMPARE(journey.store().study().sources[0].options.kinds, (std::map<std::string, ColumnKind>{{"visits", ColumnKind::Code}}));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(!journey.store().source(0)->table.column(3).isNumber());
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().source(0)->table.column(3).isNumber());
    }

    void anAnswerDoesNotEndTheListThatGaveIt()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        NextFilesDialog* dialog = replace(journey, {written(journey, "next.csv", clients(210, "id,churn,town,visits"))});
        QVERIFY(dialog != nullptr);
        QPointer<Choice> city = journey.see<Choice>("slot_1_city");
        QVERIFY(!city.isNull());
        bool alive = false;
        connect(city, &Choice::chosen, this, [&] { alive = !city.isNull(); });  // after the dialog heard it
        QVERIFY(journey.pick("slot_1_city", "town"));
        QVERIFY(alive);
        QTRY_VERIFY(journey.see<Choice>("slot_1_city") != nullptr);
    }

    void aColumnBothRenamedAndOfAnotherKindHasAnAnswer()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        const QByteArray next = clients(210, "id,churn,city,Visits").replace(",7\n", ",seven\n");
        NextFilesDialog* dialog = replace(journey, {written(journey, "next.csv", next)});
        QVERIFY(dialog != nullptr);
        QVERIFY(journey.see("slot_1_visits") != nullptr);
        QVERIFY(journey.see("kind_1_visits") != nullptr);
        auto* apply = dialog->findChild<Button*>("nextApply");
        QVERIFY(!apply->isEnabled());  // values would be lost
        keepShot(*dialog, "next-files-kind");
        QVERIFY(journey.pick("kind_1_visits", "as it is now"));
        QTRY_VERIFY(apply->isEnabled());
        QVERIFY(journey.click("nextApply"));
        QTRY_VERIFY(!(journey.store().study() == before));
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto read = journey.store().source(0);
        QVERIFY(read != nullptr);
        QVERIFY(read->table.find({"clients", "visits"}) != nullptr);
        QVERIFY(!read->table.find({"clients", "visits"})->isNumber());
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
    }

    void whatAnotherColumnWouldLoseIsCountedBeforeItIsTaken()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const QByteArray next = clients(210, "id,churn,city,amount").replace(",7\n", ",seven\n");
        NextFilesDialog* dialog = replace(journey, {written(journey, "next.csv", next)});
        QVERIFY(dialog != nullptr);
        QVERIFY(journey.pick("slot_1_visits", "amount"));
        QTRY_VERIFY(!dialog->isLooking());
        QVERIFY(!dialog->findChild<Button*>("nextApply")->isEnabled());
        auto* kind = journey.see<Choice>("kind_1_visits");
        QVERIFY(kind != nullptr);
        QVERIFY2(kind->currentText().contains("lost"), qPrintable(kind->currentText()));
    }

    void anotherPlaceKeepsTheAnswersOfTheFirst()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200)), written(journey, "money.csv", money(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const QString next = written(journey, "clients 2.csv", clients(210, "id,churn,town,visits"));
        const QString other = written(journey, "unlike.csv", "a,b\n1,2\n3,4\n");
        NextFilesDialog* dialog = replace(journey, {next, other});
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->files().size(), std::size_t{1});
        QVERIFY2(dialog->findChild<QLabel*>("nextSum")->text().contains("unlike.csv"), "a file without a place is named");
        QVERIFY(journey.pick("slot_1_city", "town"));
        QTRY_COMPARE(journey.see<Choice>("slot_1_city")->currentText(), QString("town"));
        QVERIFY(journey.pick("nextFile2", "unlike.csv"));
        QTRY_COMPARE(dialog->files().size(), std::size_t{2});
        QTRY_VERIFY(!dialog->isLooking());
        QCOMPARE(journey.see<Choice>("slot_1_city")->currentText(), QString("town"));
        QVERIFY(journey.pick("nextFile2", "keep the present file"));
        QTRY_COMPARE(dialog->files().size(), std::size_t{1});
        QTRY_VERIFY(!dialog->isLooking());
        QCOMPARE(journey.see<Choice>("slot_1_city")->currentText(), QString("town"));
        QTRY_VERIFY(dialog->findChild<Button*>("nextApply")->isEnabled());
    }

    void anOrderIsNeverThatOfAnotherFile()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(5000)), written(journey, "money.csv", money(5000))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        auto* grid = journey.see<DataGrid>("sourceGrid");
        QVERIFY(grid != nullptr);
        QHeaderView* header = grid->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(1) + 20, 12));
        QVERIFY(journey.click("source2"));  // while it is being sorted
        QTRY_COMPARE(grid->tableModel().table().name(), std::string("money"));
        QTest::qWait(500);
        QCOMPARE(grid->sortedColumn(), -1);
        QVERIFY(grid->tableModel().order() == nullptr);
        QVERIFY(!journey.see<QLabel>("gridNote")->text().contains("sort"));
    }

    void pastesATableOfAPageWithCtrlV()
    {
        Journey journey;
        auto* copied = new QMimeData;
        copied->setText("id name 1 Ann 2 Bob");
        copied->setHtml("<html><table><tr><td>id</td><td>name</td></tr><tr><td>1</td><td>Ann, of North</td></tr>"
                        "<tr><td>2</td><td>Bob</td></tr></table></html>");
        QGuiApplication::clipboard()->setMimeData(copied);
        journey.press(Qt::CTRL | Qt::Key_V);
        QTRY_COMPARE(journey.store().study().sources.size(), std::size_t{1});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto read = journey.store().source(0);
        QVERIFY(read != nullptr);
        QCOMPARE(read->table.rows(), std::size_t{2});
        QCOMPARE(read->table.column(1).textAt(0), std::string("Ann, of North"));
        QFile::remove(QString::fromStdString(journey.store().study().sources[0].path));
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY(journey.store().study().sources.empty());
    }

    void aSentenceWithACommaIsNoTable()
    {
        Journey journey;
        QGuiApplication::clipboard()->setText("Dear all, the numbers follow tomorrow.");
        journey.press(Qt::CTRL | Qt::Key_V);
        QTRY_VERIFY(journey.see<QMessageBox>("failureBox") != nullptr || QApplication::activeModalWidget() != nullptr);
        QVERIFY(journey.store().study().sources.empty());
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    }

    void saysWhatTheStudyAsksForAndTheFilesDoNotGive()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200)), written(journey, "money.csv", money(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(notice(journey), QString());
        journey.store().apply(edits::setConsent(ColumnValue{{"clients", "city"}, "West"}));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QTRY_VERIFY2(notice(journey).contains("West"), qPrintable(notice(journey)));
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(notice(journey), QString());
        journey.store().apply({{"edit.set-reading", {}}, [](Study study) {
                                   study.join.parts.clear();
                                   return study;
                               }});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QTRY_VERIFY2(notice(journey).contains("money.csv"), qPrintable(notice(journey)));
        keepShot(journey.window(), "data-left-out");
        QVERIFY(journey.click("messageAct"));
        QTRY_COMPARE(journey.window().currentPage(), PageId::Combine);
    }

    void aFaultOfBackgroundWorkIsSaid()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(200))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        auto* work = journey.window().findChild<QWidget*>("dataPage")->findChild<LevelCounts*>()->findChild<Background*>();
        QVERIFY(work != nullptr);
        work->run<int>([](const Progress&) -> int { throw std::runtime_error("out of luck"); }, [](int) {});
        QTRY_VERIFY2(notice(journey).contains("out of luck"), qPrintable(notice(journey)));
        QVERIFY(journey.click("messageAct"));
        QTRY_COMPARE(notice(journey), QString());
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestDataFiles;
static const holdfast::tests::Registered<TestDataFiles> registered;
#include "data_files_test.moc"
