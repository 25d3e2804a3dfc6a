// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include "app/pages/choice.h"
#include "app/pages/data/next_files_dialog.h"
#include "app/pages/data/part_dialog.h"
#include "app/pages/data/rejects_dialog.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 60'000;

QString written(const Journey& journey, const QString& name, const QByteArray& bytes)
{
    const QString path = journey.folder() + "/" + name;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray clients(int rows, const QByteArray& head = "id,churn,city,visits", const QByteArray& yes = "yes")
{
    QByteArray text = head + "\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + i) + "," + (i % 3 ? "no" : yes) + "," + (i % 2 ? "North" : "South") + "," +
                QByteArray::number(i * 7 % 41) + "\n";
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

}  // namespace

// The page of files: rows, parts of files, new files in place of the old, tables from the clipboard.
class TestDataPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsSortsAndHidesWithoutTouchingTheStudy()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(500))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();
        auto* grid = journey.see<DataGrid>("sourceGrid");
        QVERIFY(grid != nullptr);

        journey.press(Qt::CTRL | Qt::Key_F);
        auto* field = journey.see<QLineEdit>("findInTable");
        QTest::keyClicks(field, "south");
        auto* count = journey.see<QLabel>("findCount");
        QTRY_VERIFY2(count->text().startsWith("250 rows hold it"), qPrintable(count->text()));
        QTRY_COMPARE(grid->currentIndex().row(), 0);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(grid->currentIndex().row(), 2);
        QVERIFY(journey.click("findPrevious"));
        QTRY_COMPARE(grid->currentIndex().row(), 0);
        QVERIFY(journey.click("findPrevious"));  // round
        QTRY_COMPARE(grid->currentIndex().row(), 498);
        keepShot(journey.window(), "data-find");
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!count->isVisible());

        QHeaderView* header = grid->horizontalHeader();
        const auto clickHead = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(header->sectionViewportPosition(column) + 20, 12));
        };
        clickHead(3);
        QTRY_COMPARE(grid->sortedColumn(), 3);
        QCOMPARE(grid->tableModel().index(0, 3).data().toString(), QString("0"));
        clickHead(3);
        QTRY_VERIFY(grid->isDescending());
        QCOMPARE(grid->tableModel().index(0, 3).data().toString(), QString("40"));
        keepShot(journey.window(), "data-sorted");
        clickHead(3);
        QTRY_COMPARE(grid->sortedColumn(), -1);

        QVERIFY(journey.click("chooseColumns"));
        auto* ticks = journey.see<QListWidget>("columnTicks");
        QVERIFY(ticks != nullptr);
        auto* search = journey.see<QLineEdit>("searchColumns");
        QTest::keyClicks(search, "ci");
        QVERIFY(ticks->item(0)->isHidden() && !ticks->item(2)->isHidden());
        ticks->setCurrentRow(2);
        QTest::keyClick(ticks, Qt::Key_Space);
        QTRY_VERIFY(grid->isColumnHidden(2));
        QVERIFY(journey.see<QLabel>("gridNote")->text().startsWith("3 of 4 columns"));
        QTest::keyClick(ticks->window(), Qt::Key_Escape);
        QCOMPARE(journey.store().study(), before);
    }

    void putsNewFilesInPlaceAsOneAct()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(300))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        journey.store().apply(edits::setTarget(ColumnValue{{"clients", "churn"}, "yes"}));  // where it was not proposed
        QVERIFY(journey.waitUntilIdle(kSoon));
        const Study before = journey.store().study();

        // May calls two columns otherwise, one of them beyond recognition, and the event too
        const QString may = written(journey, "clients in May.csv", clients(310, "ID,churn,town,Visits", "left"));
        QVERIFY(journey.click("replaceFilesAct"));
        QVERIFY(journey.answerFiles("replaceDialog", {may}));
        auto* dialog = dialogOf<NextFilesDialog>(journey);
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isLooking(), kSoon);
        QTRY_COMPARE(dialog->files().size(), std::size_t{1});
        auto* apply = dialog->findChild<Button*>("nextApply");
        QVERIFY(!apply->isEnabled());  // a feature and the event are not answered
        keepShot(*dialog, "next-files");
        QVERIFY(journey.see<Choice>("slot_1_city") != nullptr);
        QVERIFY(journey.pick("slot_1_city", "town"));
        QTRY_VERIFY(journey.see<Choice>("value_target") != nullptr);
        QVERIFY(journey.pick("value_target", "left"));
        QTRY_VERIFY(apply->isEnabled());
        keepShot(*dialog, "next-files-answered");
        QVERIFY(journey.click("nextApply"));
        QTRY_COMPARE(journey.store().study().sources[0].path, may.toStdString());
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto read = journey.store().source(0);
        QVERIFY(read != nullptr);
        QVERIFY(read->table.find({"clients", "city"}) != nullptr);
        QCOMPARE(read->table.rows(), std::size_t{310});
        QCOMPARE(journey.store().study().roles.target->value, std::string("left"));
        QVERIFY(journey.store().fresh<Stage::Join>() != nullptr);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QTRY_COMPARE(journey.store().study(), before);
    }

    void refusesWhatHasNoAnswer()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(300))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        journey.store().apply(edits::setTarget(ColumnValue{{"clients", "churn"}, "yes"}));  // where it was not proposed
        QVERIFY(journey.waitUntilIdle(kSoon));
        const QString next = written(journey, "next.csv", "id,city,visits\n1,North,2\n2,South,3\n");
        NextFilesDialog dialog(journey.store().study(), journey.store().sourceReads(), {next}, NumberFormat(), nullptr);
        dialog.show();
        QTRY_COMPARE_WITH_TIMEOUT(dialog.files().size(), std::size_t{1}, kSoon);
        QVERIFY(!dialog.findChild<Button*>("nextApply")->isEnabled());
    }

    void takesAPartOfAFile()
    {
        Journey journey;
        const QString path = written(journey, "clients.csv", clients(400));
        PartDialog dialog({.name = "clients", .path = path.toStdString()},
                          Failure{.code = "read.out-of-memory", .file = path.toStdString(), .numbers = {900, 700}}, NumberFormat(),
                          nullptr);
        dialog.show();
        auto* columns = dialog.findChild<QListWidget*>("partColumns");
        QTRY_COMPARE(columns->count(), 4);
        QVERIFY(dialog.findChild<QRadioButton*>("partRandom")->isChecked());  // what represents the file is proposed
        keepShot(dialog, "part");
        dialog.findChild<QRadioButton*>("partFirst")->click();
        dialog.findChild<QSpinBox*>("partRows")->setValue(50);
        columns->setCurrentRow(2);
        QTest::keyClick(columns, Qt::Key_Space);
        const ReadOptions options = dialog.options();
        QCOMPARE(*options.rows, (RowChoice{.rows = 50}));
        QCOMPARE(*options.columns, (std::vector<std::string>{"id", "churn", "visits"}));
    }

    void exportsWhatWasRejected()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "bad.csv", clients(50) + "=1+1,yes,North,5,6,7\n")});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().source(0) != nullptr);
        QCOMPARE(journey.store().source(0)->rejects.size(), std::size_t{1});
        QVERIFY(journey.click("showRejects"));
        auto* dialog = dialogOf<RejectsDialog>(journey);
        QVERIFY(dialog != nullptr);
        keepShot(*dialog, "rejects");
        QVERIFY(journey.click("exportRejects"));
        const QString path = journey.folder() + "/rejected.csv";
        QVERIFY(journey.answerFiles("exportDialog", {path}));
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.contains("52,"), bytes.constData());
        QVERIFY2(bytes.contains("'=1+1"), bytes.constData());
    }

    void pastesATable()
    {
        Journey journey;
        QGuiApplication::clipboard()->setText("id\tname\tamount\n1\tAnn\t2,5\n2\tBob\t3,5\n");
        journey.press(Qt::CTRL | Qt::Key_V);
        QTRY_COMPARE(journey.store().study().sources.size(), std::size_t{1});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().source(0) != nullptr);
        QCOMPARE(journey.store().source(0)->table.columns().size(), std::size_t{3});
        QCOMPARE(journey.store().source(0)->table.rows(), std::size_t{2});
        QFile::remove(QString::fromStdString(journey.store().study().sources[0].path));
    }

    void rolesThatFewNeedAreUnderALink()
    {
        Journey journey;
        journey.window().addFiles({written(journey, "clients.csv", clients(300))});
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.see("ignoredColumns") == nullptr);
        QVERIFY(journey.click("moreRoles"));
        auto* ignored = journey.see<QListWidget>("ignoredColumns");
        QVERIFY(ignored != nullptr);
        ignored->setFocus();
        ignored->setCurrentRow(3);
        QTest::keyClick(ignored, Qt::Key_Space);
        QTRY_COMPARE(journey.store().study().roles.ignored, (std::vector<ColumnId>{{"clients", "visits"}}));
        auto* holdout = journey.see<Choice>("holdoutChoice");
        QVERIFY(holdout != nullptr);
        Q_EMIT holdout->chosen(3);  // city
        QTRY_VERIFY(journey.store().study().roles.holdout.has_value());
        QVERIFY(!journey.store().study().roles.holdout->value.empty());
        QTest::qWait(100);
        keepShot(journey.window(), "data-roles");
        QVERIFY(holdout->mapTo(&journey.window(), QPoint()).y() > ignored->mapTo(&journey.window(), QPoint()).y() + ignored->height());
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestDataPage;
static const holdfast::tests::Registered<TestDataPage> registered;
#include "data_page_test.moc"
