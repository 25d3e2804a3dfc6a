// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "support/register_test.h"
#include "support/table_text.h"
#include "widgets/controls/data_grid.h"

namespace holdfast::tests {
namespace {

constexpr std::size_t kMillion = 1'000'000;
constexpr double kFrame = 8;  // ms of the window's thread for one picture of what is seen

Table millionRows()
{
    std::vector<Column> columns;
    for (int c = 0; c < 6; ++c) {
        Numbers numbers;
        Categories texts;
        texts.levels = {"standard", "premium", "стандартт", "none at all"};
        for (std::size_t row = 0; row < kMillion; ++row) {
            numbers.values.push_back(static_cast<double>((row * 7919 + static_cast<std::size_t>(c)) % 100'000) / 100);
            texts.codes.push_back(static_cast<std::int32_t>((row + static_cast<std::size_t>(c)) % 4));
        }
        const std::string name = "column " + std::to_string(c);
        columns.emplace_back(ColumnId{"t", name}, name, ColumnKind::Number, std::move(numbers));
        columns.emplace_back(ColumnId{"t", name + " t"}, name + " t", ColumnKind::Category, std::move(texts));
    }
    return Table("t", std::move(columns));
}

std::vector<GridHead> headsOf(const Table& table)
{
    std::vector<GridHead> heads;
    for (const Column& column : table.columns())
        heads.push_back({.name = QString::fromStdString(column.name()), .exactName = {}, .kind = "number", .bars = {1, 2, 5, 3, 1}});
    return heads;
}

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace

class TestDataGrid : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scrollsAMillionRowsWithinAFrame()
    {
        const Table table = millionRows();
        (void)table.fingerprint();
        DataGrid grid;
        grid.resize(900, 800);
        grid.show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        const double begin = threadMilliseconds();
        grid.setTable(table, headsOf(table), {{table.column(1).id(), {"стандартт"}}}, NumberFormat(Language::Russian));
        qInfo("showing a million rows: %.1f ms", threadMilliseconds() - begin);
        QVERIFY(threadMilliseconds() - begin < 100);
        QImage picture(grid.size(), QImage::Format_ARGB32_Premultiplied);
        grid.render(&picture);
        // what a step of scrolling paints anew: the rows and their numbers
        std::vector<double> frames;
        for (int step = 0; step < 60; ++step) {
            const double before = threadMilliseconds();
            grid.verticalScrollBar()->setValue(step * 16'384);
            grid.viewport()->render(&picture);
            grid.verticalHeader()->viewport()->render(&picture);
            frames.push_back(threadMilliseconds() - before);
        }
        std::sort(frames.begin(), frames.end());
        qInfo("a frame: median %.2f ms, dearest %.2f ms", frames[frames.size() / 2], frames.back());
        QVERIFY(frames[frames.size() * 9 / 10] <= kFrame);
    }

    void asksForTheNextOrderAtEachClickOnAHead()
    {
        const Table table = tableFrom("x y\n3 a\n1 b\n2 c");
        DataGrid grid;
        grid.setSortable(true);
        grid.setTable(table, headsOf(table), {}, NumberFormat());
        QSignalSpy sorted(&grid, &DataGrid::sortWanted);
        QSignalSpy unsorted(&grid, &DataGrid::unsortWanted);
        Q_EMIT grid.horizontalHeader()->sectionClicked(0);
        QCOMPARE(sorted.takeFirst(), (QVariantList{0, false}));
        grid.setOrder(orderBy(table.column(0), false, "en", {}), 0, false);
        QCOMPARE(grid.tableModel().index(0, 0).data().toString(), QString("1"));
        QCOMPARE(grid.tableModel().headerData(0, Qt::Vertical).toInt(), 2);  // the row's own number
        Q_EMIT grid.horizontalHeader()->sectionClicked(0);
        QCOMPARE(sorted.takeFirst(), (QVariantList{0, true}));
        grid.setOrder(orderBy(table.column(0), true, "en", {}), 0, true);
        QCOMPARE(grid.tableModel().index(0, 0).data().toString(), QString("3"));
        Q_EMIT grid.horizontalHeader()->sectionClicked(0);
        QCOMPARE(unsorted.count(), 1);
        grid.setOrder(nullptr, -1, false);
        QCOMPARE(grid.sortedColumn(), -1);
        QCOMPARE(grid.tableModel().index(0, 1).data().toString(), QString("a"));
    }

    void forgetsTheOrderWithTheTable()
    {
        const Table table = tableFrom("x\n3\n1");
        DataGrid grid;
        grid.setTable(table, headsOf(table), {}, NumberFormat());
        grid.setOrder(orderBy(table.column(0), false, "en", {}), 0, false);
        const Table other = tableFrom("x\n9\n8\n7");
        grid.setTable(other, headsOf(other), {}, NumberFormat());
        QCOMPARE(grid.sortedColumn(), -1);
        QCOMPARE(grid.tableModel().index(0, 0).data().toString(), QString("9"));
    }

    void copiesWhatIsSelectedAndSeen()
    {
        const Table table = tableFrom("x y z\n1 a p\n2 b q\n3 c r");
        DataGrid grid;
        grid.setTable(table, headsOf(table), {}, NumberFormat());
        grid.setHidden({table.column(1).id()});
        grid.setOrder(orderBy(table.column(0), true, "en", {}), 0, true);
        grid.selectRow(0);
        grid.selectionModel()->select(grid.tableModel().index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("3\tr\n2\tq\n"));
    }

    void handsOutALargeCopy()
    {
        const Table table = millionRows();
        DataGrid grid;
        grid.setTable(table, headsOf(table), {}, NumberFormat());
        QSignalSpy large(&grid, &DataGrid::largeCopyWanted);
        grid.selectAll();
        grid.copySelection();
        QCOMPARE(large.count(), 1);
        QCOMPARE(large[0][0].value<std::vector<std::uint32_t>>().size(), kMillion);
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestDataGrid;
static const holdfast::tests::Registered<TestDataGrid> registered;
#include "data_grid_test.moc"
