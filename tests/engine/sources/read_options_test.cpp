// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "corpus_line.h"
#include "source_files.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

// What the user overrode is done, and only that.
class TestReadOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void obeysEachChoice_data();
    void obeysEachChoice();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void keepsTheOtherChoicesWhenReadAgainInAnotherEncoding();
    void turnsCellsThatDoNotFitTheWantedKindIntoMissingOnesAndCountsThem();
    void keepsTheTextOfCodesWhenNumbersAreWantedAsCodes();
};

void TestReadOptions::obeysEachChoice_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QByteArray& bytes, const ReadOptions& options, const char* shown) {
        QTest::newRow(name) << bytes << options << QString(shown);
    };
    row("delimiter", "a,b;c\n1,2;3\n", {.delimiter = ";"}, "a,b c\n1.2 3\n");
    row("two marks", "a::b\n1:::2\n", {.delimiter = "::"}, "a b\n1 :2\n");
    row("no delimiter", "a,b\n1,x\n", {.delimiter = ""}, "a,b\n1,x\n");
    row("decimal comma", "a;b\n1,234;5\n2,345;6\n", {.decimal = ","}, "a b\n1.234 5\n2.345 6\n");
    row("decimal point", "a;b\n1,234;5\n2,345;6\n", {.decimal = "."}, "a b\n1234 5\n2345 6\n");
    row("no quote", "a,b\n\"x,1\ny\",2\n", {.quote = ""}, "a b\n\"x 1\ny\" 2\n");
    row("quote", "a,b\n~x,y~,1\n~z~,2\n", {.delimiter = ",", .quote = "~"}, "a b\nx,y 1\nz 2\n");
    row("header", "1,2\n3,4\n", {.header = true}, "1 2\n3 4\n");
    row("no header", "a,b\n3,4\n", {.header = false}, "column_1 column_2\na b\n3 4\n");
    row("encoding", "a,b\n\xE4\xE0,1\n", {.encoding = "windows-1252"}, "a b\näà 1\n");
    row("backslash", "a,b\n\"x\\\\\",1\n\"y\\\"z,\",2\n", {.delimiter = ",", .escape = "\\"}, "a b\nx\\ 1\ny\"z, 2\n");
    row("doubled quotes", "a,b\n\"x\\\",1\n\"y\"\"z,\",2\n", {.delimiter = ",", .escape = "\""}, "a b\nx\\ 1\ny\"z, 2\n");
    row("lines above", "made,by\nhand,x\na,b\n1,2\n", {.preamble = 2}, "a b\n1 2\n");
    row("lines above and blank ones", "made,by\n\nhand,x\n\na,b\n1,2\n", {.preamble = 2}, "a b\n1 2\n");
    row("no line above", "list\na,b\n1,2\n", {.delimiter = ",", .header = true, .preamble = 0}, "column_1 list\na b\n1 2\n");
    row("line above after sep=", "sep=,\nlist,x\na,b\n1,2\n", {.preamble = 2}, "a b\n1 2\n");
    row("more lines above than there are", "a,b\n1,2\n", {.preamble = 9}, "column_1 column_2\n");
    row("day first", "a,b\n02/03/2026,x\n04/05/2026,y\n", {.dates = {{"a", "dmy"}}}, "a b\n2026-03-02 x\n2026-05-04 y\n");
    row("month first", "a,b\n02/03/2026,x\n04/05/2026,y\n", {.dates = {{"a", "mdy"}}}, "a b\n2026-02-03 x\n2026-04-05 y\n");
    row("year first", "a,b\n26.03.02,x\n27.05.04,y\n", {.dates = {{"a", "ymd"}}}, "a b\n2026-03-02 x\n2027-05-04 y\n");
    row("dates of two sorts", "a,b\n02/03/2026,x\n2026-05-04,y\n", {.dates = {{"a", "dmy"}}}, "a b\n2026-03-02 x\n2026-05-04 y\n");
    row("marks of missing", "a,b\n1,x\nnone given,NA\n3,y\n", {.missing = {{"none given"}}}, "a b\n1 x\n- NA\n3 y\n");
    row("no marks of missing", "a,b\nNA,x\n,y\n", {.missing = std::vector<std::string>{}}, "a b\nNA x\n- y\n");
    row("kind", "a,b\n1,x\n2,y\n", {.kinds = {{"a", ColumnKind::Category}}}, "a b\n1 x\n2 y\n");
}

void TestReadOptions::obeysEachChoice()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadOptions, options);
    const Result<SourceSnapshot> read = opened(bytes.toStdString(), options);
    QVERIFY(read.ok());
    QTEST(QString::fromStdString(show(read.value().table)), "shown");
    QCOMPARE(recordsTold(read.value()), read.value().records);
    if (options.delimiter && !options.delimiter->empty())
        QCOMPARE(read.value().reading.delimiter, *options.delimiter);
    if (options.decimal)
        QCOMPARE(read.value().reading.decimal, *options.decimal);
    if (options.quote)
        QCOMPARE(read.value().reading.quote, *options.quote);
    if (options.escape)
        QCOMPARE(read.value().reading.escape, *options.escape);
    if (options.preamble && *options.preamble < 9)
        QCOMPARE(read.value().reading.preambleLines, *options.preamble);
    if (options.dates.contains("a"))
        QCOMPARE(read.value().columns.front().reason, std::string("kind.date-order-chosen"));
    if (options.encoding)
        QCOMPARE(read.value().reading.encoding, *options.encoding);
    if (options.header)
        QCOMPARE(read.value().reading.header, *options.header);
    if (options.kinds.contains("a"))
        QCOMPARE(read.value().columns.front().reason, std::string("kind.overridden"));
}

void TestReadOptions::refusesWhatCannotBe_data()
{
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QString>("line");
    QTest::newRow("encoding") << ReadOptions{.encoding = "klingon"} << "refused read.encoding-unknown klingon";
    QTest::newRow("delimiter") << ReadOptions{.delimiter = "ab"} << "refused read.delimiter-invalid «ab»";
    QTest::newRow("quote") << ReadOptions{.quote = "\n"} << "refused read.quote-invalid «\\n»";
    QTest::newRow("escape") << ReadOptions{.escape = "^"} << "refused read.escape-invalid «^»";
    QTest::newRow("order of dates") << ReadOptions{.dates = {{"a", "ydm"}}} << "refused read.date-order-invalid «ydm»";
    QTest::newRow("decimal") << ReadOptions{.decimal = "!"} << "refused read.decimal-invalid «!»";
}

void TestReadOptions::refusesWhatCannotBe()
{
    QFETCH(ReadOptions, options);
    QTEST(QString::fromStdString(corpusLine(opened("a,b\n1,2\n", options))), "line");
}

void TestReadOptions::keepsTheOtherChoicesWhenReadAgainInAnotherEncoding()
{
    const std::string bytes = "\xE8\xEC\xFF|n\n\xE4\xE0|1,5\n";
    ReadOptions options{.delimiter = "|", .decimal = ","};
    const Result<SourceSnapshot> first = opened(bytes, options);
    options.encoding = "koi8-r";
    const Result<SourceSnapshot> second = opened(bytes, options);
    QVERIFY(first.ok() && second.ok());
    QCOMPARE(show(first.value().table), std::string("имя n\nда 1.5\n"));
    QCOMPARE(show(second.value().table), std::string("ХЛЪ n\nДЮ 1.5\n"));
    QCOMPARE(second.value().reading.delimiter, first.value().reading.delimiter);
}

void TestReadOptions::turnsCellsThatDoNotFitTheWantedKindIntoMissingOnesAndCountsThem()
{
    const Result<SourceSnapshot> read =
        opened("a,b\n1,01.02.2026\ntwo,x\n3,31.02.2026\n,05.02.2026\n", {.kinds = {{"a", ColumnKind::Number}, {"b", ColumnKind::Date}}});
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("a b\n1 2026-02-01\n- -\n3 -\n- 2026-02-05\n"));
    QCOMPARE(static_cast<int>(read.value().columns[0].misfits), 1);
    QCOMPARE(static_cast<int>(read.value().columns[0].missing), 2);
    QCOMPARE(static_cast<int>(read.value().columns[1].misfits), 2);
    QCOMPARE(read.value().findings.at(0), (Finding{Severity::Warning, "read.misfits-lost", "a", {1, 2, 3}, {"two"}}));
}

void TestReadOptions::keepsTheTextOfCodesWhenNumbersAreWantedAsCodes()
{
    const Result<SourceSnapshot> read = opened("a\n10\n1.50\n2\n", {.kinds = {{"a", ColumnKind::Code}}});
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("a\n10\n1.50\n2\n"));
}

static const Registered<TestReadOptions> registered;

}  // namespace holdfast::tests

#include "read_options_test.moc"
