// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include <QTest>

#include "engine/sources/source_files.h"
#include "sources/picked_rows.h"
#include "sources/row_draw.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

// Rows 0 … count-1: a number, a quoted text, over two lines every third time, and each hundredth row is too wide.
std::string longTable(int count)
{
    std::string text = "Report of the month\n\nid,remark,price\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i) + ",\"a, " + (i % 3 == 0 ? "b\nc" : "d") + "\"," + std::to_string(i % 7) + ".25" +
                (i % 100 == 50 ? ",more\n" : "\n");
    return text;
}

ReadOptions rowsOf(std::int64_t rows, bool random, std::uint64_t seed = 7)
{
    ReadOptions options;
    options.rows = RowChoice{.rows = rows, .random = random, .seed = seed};
    return options;
}

std::vector<double> numbersOf(const SourceSnapshot& s, const char* column)
{
    return s.table.column(*s.table.indexOfName(column)).numbers();
}

}  // namespace

class TestPickedRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstRows();
    void drawsRowsInTheOrderOfTheFile();
    void drawsTheSameRowsAgain();
    void drawsEachRowAsOften();
    void keepsTheLinesOfRejects();
    void readsAllWhereThereAreFewer();
    void takesColumnsToo();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void namesTheLineOfAnOpenQuote();
};

void TestPickedRows::readsTheFirstRows()
{
    const Result<SourceSnapshot> read = opened(longTable(60000), rowsOf(5, false));
    QVERIFY(read.ok());
    QCOMPARE(numbersOf(read.value(), "id"), (std::vector<double>{0, 1, 2, 3, 4}));
    QCOMPARE(read.value().reading.preambleLines, std::int64_t{1});
    QCOMPARE(read.value().passedOver, std::int64_t{59995});
    QCOMPARE(recordsTold(read.value()), read.value().records);
    QCOMPARE(read.value().records, opened(longTable(60000)).value().records);
    QCOMPARE(read.value().hash, opened(longTable(60000)).value().hash);
    const auto& findings = read.value().findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "read.rows-passed-over"; }));
}

void TestPickedRows::drawsRowsInTheOrderOfTheFile()
{
    const std::vector<std::uint32_t> drawn = drawnRows(60000, RowChoice{.rows = 500, .random = true, .seed = 7});
    const Result<SourceSnapshot> read = opened(longTable(60000), rowsOf(500, true));
    QVERIFY(read.ok());
    std::vector<double> expected;
    for (const std::uint32_t row : drawn)
        if (row % 100 != 50)  // those are rejects
            expected.push_back(row);
    QCOMPARE(numbersOf(read.value(), "id"), expected);
    QCOMPARE(read.value().table.rows() + read.value().rejects.size(), std::size_t{500});
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestPickedRows::drawsTheSameRowsAgain()
{
    const std::string text = longTable(3000);
    QVERIFY(opened(text, rowsOf(50, true)).value().table == opened(text, rowsOf(50, true)).value().table);
    QVERIFY(!(opened(text, rowsOf(50, true)).value().table == opened(text, rowsOf(50, true, 8)).value().table));
}

void TestPickedRows::drawsEachRowAsOften()
{
    std::string text = "id\n";
    for (int i = 0; i < 20; ++i)
        text += std::to_string(i) + "\n";
    std::vector<int> seen(20);
    ReadOptions options = rowsOf(5, true);
    options.delimiter = ",";
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        options.rows->seed = seed;
        MemoryStream stream(text);
        const PickedRows picked = pickRows(stream, options, {}).value();
        QCOMPARE(picked.lines.size(), std::size_t{5});
        for (const auto& [line, inFile] : picked.lines)
            ++seen[static_cast<std::size_t>(inFile - 2)];
    }
    for (const int count : seen)  // 500 expected, sd 19.4: five of them
        QVERIFY2(count > 400 && count < 600, std::to_string(count).c_str());
}

void TestPickedRows::keepsTheLinesOfRejects()
{
    const SourceSnapshot whole = opened(longTable(20000)).value();
    const SourceSnapshot some = opened(longTable(20000), rowsOf(4000, true)).value();
    QVERIFY(some.rejects.size() > 20 && some.rejects.size() < whole.rejects.size());
    for (const Reject& reject : some.rejects)
        QVERIFY(std::find(whole.rejects.begin(), whole.rejects.end(), reject) != whole.rejects.end());
}

void TestPickedRows::readsAllWhereThereAreFewer()
{
    const SourceSnapshot whole = opened(longTable(300)).value();
    for (const bool random : {false, true}) {
        const SourceSnapshot some = opened(longTable(300), rowsOf(1000, random)).value();
        QVERIFY(some.table == whole.table);
        QCOMPARE(some.passedOver, std::int64_t{0});
        QCOMPARE(some.rejects, whole.rejects);
    }
}

void TestPickedRows::takesColumnsToo()
{
    ReadOptions options = rowsOf(3, false);
    options.columns = std::vector<std::string>{"price", "none", "id"};
    const Result<SourceSnapshot> read = opened(longTable(5000), options);
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("id price\n0 0.25\n1 1.25\n2 2.25\n"));
    const auto& findings = read.value().findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(),
                        [](const Finding& f) { return f.code == "read.column-missing" && f.subject == "none"; }));
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestPickedRows::readsOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QString text = QStringLiteral("город;сумма\r\n");
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("Нижний Новгород;%1\r\n").arg(i);
    QTest::newRow("UTF-8") << text.toUtf8() << "utf-8";
    QByteArray wide("\xFF\xFE");
    wide.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    QTest::newRow("UTF-16") << wide << "utf-16le";
    QByteArray page;
    for (const QChar c : text)
        page.append(c.unicode() < 0x80 ? static_cast<char>(c.unicode()) : static_cast<char>(c.unicode() - 0x410 + 0xC0));
    QTest::newRow("windows-1251") << page << "windows-1251";
}

void TestPickedRows::readsOtherEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const Result<SourceSnapshot> read = opened({bytes.data(), static_cast<std::size_t>(bytes.size())}, rowsOf(2, false));
    QVERIFY(read.ok());
    QCOMPARE(read.value().reading.encoding, encoding.toStdString());
    QCOMPARE(read.value().table.rows(), std::size_t{2});
    QCOMPARE(read.value().table.column(0).name(), std::string("город"));
    QCOMPARE(read.value().table.column(0).textAt(1), std::string("Нижний Новгород"));
    QCOMPARE(read.value().passedOver, std::int64_t{2998});
}

void TestPickedRows::namesTheLineOfAnOpenQuote()
{
    std::string text = longTable(30000);
    const auto line = static_cast<std::int64_t>(std::count(text.begin(), text.end(), '\n')) + 1;
    text += "1,\"open,2\n3,4,5\n";
    const Result<SourceSnapshot> read = opened(text, rowsOf(5, true));
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.quote-open"));
    QCOMPARE(read.failure().line, line);
}

static const Registered<TestPickedRows> registered;

}  // namespace holdfast::tests

#include "picked_rows_test.moc"
