// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "app/pages/data/find_bar.h"
#include "app/pages/level_counts.h"
#include "app/store/background.h"
#include "app/store/pasted_table.h"
#include "app/store/table_files.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "widgets/controls/tick_list.h"

namespace holdfast::tests {
namespace {

Column numbers(std::size_t rows, int levels)
{
    Numbers values;
    for (std::size_t row = 0; row < rows; ++row)
        values.values.push_back(static_cast<double>(row % static_cast<std::size_t>(levels)));
    return {{"t", "x"}, "x", ColumnKind::Number, std::move(values)};
}

}  // namespace

// The parts of the page of files, one by one.
class TestDataParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSearchUnderWayHasFoundNothingYet()
    {
        QLineEdit field;
        FindBar bar(&field, nullptr);
        auto* said = bar.findChild<QLabel*>("findCount");
        const Table table = tableFrom("a b\n1 north\n2 south\n3 south");
        bar.setTable(table, nullptr);
        bar.setWords(NumberFormat());
        field.setText("south");
        QTRY_COMPARE(bar.hits(), 2);
        bar.setTable(table, std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{2, 1, 0}));
        QVERIFY(bar.isSearching());
        QVERIFY2(said->text().startsWith("Searching"), qPrintable(said->text()));
        QTRY_COMPARE(bar.hits(), 2);
        field.setText("west");
        QTRY_COMPARE(said->text(), QString("No row holds it"));
    }

    void ticksAreToldOnceAndAfterTheListIsDone()
    {
        TickList list("ticks", nullptr);
        list.setItems({{"a", true}, {"b", true}, {"c", false}});
        QSignalSpy told(&list, &TickList::ticked);
        QTest::qWait(20);
        QCOMPARE(told.size(), 0);  // filling is silent
        connect(&list, &TickList::ticked, &list, [&] { list.setItems({{"z", true}}); });
        list.tickShown(false);
        QCOMPARE(told.size(), 0);
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(list.count(), 1);
        list.item(0)->setCheckState(Qt::Unchecked);
        list.setItems({{"z", true}});  // what the user ticked is not told yet
        QVERIFY(!list.isTicked(0));
        QTRY_COMPARE(told.size(), 2);
    }

    void levelsOfALargeColumnAreCountedOffTheThreadAndOnce()
    {
        LevelCounts counts(nullptr);
        QSignalSpy counted(&counts, &LevelCounts::counted);
        const Column small = numbers(1000, 2);
        QVERIFY(counts.find(small) != nullptr);
        const Column large = numbers(400'000, 4);
        QVERIFY(counts.find(large) == nullptr);
        QVERIFY(counts.find(large) == nullptr);
        std::size_t told = 0;
        counts.whenKnown("target", large, [&](const Levels& levels) { told = levels.size(); });
        QVERIFY(counted.wait(10'000));
        QCOMPARE(told, std::size_t{4});
        const Levels* known = counts.find(large);
        QVERIFY(known != nullptr);
        QCOMPARE(known->front().rows, std::size_t{100'000});
        QCOMPARE(counts.find(large), known);
        QCOMPARE(counted.size(), 1);
    }

    void aFaultIsAnAnswerToo()
    {
        Background work;
        QSignalSpy failed(&work, &Background::failed);
        QSignalSpy settled(&work, &Background::settled);
        bool done = false;
        work.run<int>([](const Progress&) -> int { throw std::runtime_error("no luck"); }, [&](int) { done = true; });
        QVERIFY(settled.wait(5000));
        QCOMPARE(failed.size(), 1);
        QVERIFY(!done);
        QVERIFY(!work.isRunning());
    }

    void knowsEveryTableByItsName()
    {
        for (const char* name : {"a.csv", "b.XLSX", "c.xlsm", "d.sas7bdat", "e.xpt", "f.csv.gz", "g.tab"})
            QVERIFY2(hasTableSuffix(name), name);
        QVERIFY(!hasTableSuffix("study.holdfast"));
    }

    void onlyATableIsPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("ending");
        const QString page = "<table><tr><td>id</td><td>sum</td></tr><tr><td>1</td><td>2</td></tr></table>";
        QTest::newRow("cells") << "id\tsum\n1\t2\n" << page << "tsv";
        QTest::newRow("a page") << "id sum 1 2" << page << "csv";
        QTest::newRow("a text") << "id;sum\n1;2\n2;3\n"
                                << ""
                                << "csv";
        QTest::newRow("a text beside a page without a table") << "id;sum\n1;2\n2;3\n"
                                                              << "<p>id;sum</p>"
                                                              << "csv";
        QTest::newRow("a sentence") << "Well, and so on; indeed."
                                    << ""
                                    << "";
        QTest::newRow("a sentence of a page") << "Well, and so on."
                                              << "<p>Well, and so on.</p>"
                                              << "";
        QTest::newRow("names alone") << "id\tsum\n"
                                     << ""
                                     << "";
        QTest::newRow("nothing") << ""
                                 << ""
                                 << "";
    }
    void onlyATableIsPasted()
    {
        QFETCH(QString, text);
        QFETCH(QString, html);
        QFETCH(QString, ending);
        QTemporaryDir folder;
        const Result<QString> path = savePastedTable({text, html}, folder.filePath("a.holdfast"), "pasted");
        QCOMPARE(path.ok(), !ending.isEmpty());
        if (path.ok())
            QVERIFY2(path.value().endsWith("pasted." + ending), qPrintable(path.value()));
        else
            QCOMPARE(path.failure().code, std::string("paste.no-table"));
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestDataParts;
static const holdfast::tests::Registered<TestDataParts> registered;
#include "data_parts_test.moc"
