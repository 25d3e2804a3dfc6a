// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/parallel.h"
#include "engine/sources/corpus_line.h"
#include "output/xlsx_writer.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"
#include "workbook_files.h"

namespace holdfast::tests {

class TestXlsxReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void readsDatesByTheirFormat_data();
    void readsDatesByTheirFormat();
    void joinsTheRunsOfSharedTexts();
    void takesTheFirstSheetWithATable();
    void readsTheSheetThatIsAskedFor();
    void leavesHiddenSheetsToWhoAsks();
    void readsWhatTheWriterWrote();
    void takesTheChoicesOfReading();
    void takesDatesForMissingWhereTheUserSaysSo();
    void placesCellsByTheirReferences();
    void understandsPrefixesOfNames();
    void readsTheSameWithAnyNumberOfThreads();
};

namespace {

const char* const kStyles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
                            "<numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/>"
                            "<numFmt numFmtId=\"166\" formatCode=\"#,##0.00&quot; day&quot;[$-419]\"/>"
                            "<numFmt numFmtId=\"167\" formatCode=\"[Red]yyyy-mm-dd hh:mm\"/></numFmts>"
                            "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
                            "numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf numFmtId=\"20\"/><xf numFmtId=\"10\"/></cellXfs>";

std::string oneSheet(const std::string& xml, const std::string& properties = {})
{
    return xlsxOf({.sheets = {{"one", xml}}, .properties = properties, .styles = kStyles});
}

QString lineOf(const std::string& bytes, const ReadOptions& options = {})
{
    return QString::fromStdString(corpusLine(openedBook(bytes, options))).trimmed();
}

}  // namespace

void TestXlsxReader::readsCells_data()
{
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("expected");
    QTest::newRow("numbers, texts, flags") << "\"id\" \"name\" \"ok\"\n1 \"anna\" TRUE\n2.5 \"boris\" FALSE"
                                           << "utf-8 «» . | number:id category:name flag:ok | 1 anna true / 2.5 boris false |";
    QTest::newRow("numbers as written by spreadsheets") << "\"a\" \"b\"\n0.10000000000000001 1E5\n1.5E-3 100000"
                                                        << "utf-8 «» . | number:a number:b | 0.1 100000 / 0.0015 100000 |";
    QTest::newRow("long numbers stay codes") << "\"card\" \"n\"\n1234567890123456 1\n1234567890123457 2"
                                             << "utf-8 «» . | code:card number:n | 1234567890123456 1 / 1234567890123457 2 |";
    QTest::newRow("texts with leading zeros stay codes") << "\"code\" \"n\"\n\"007\" 1\n\"012\" 2"
                                                         << "utf-8 «» . | code:code number:n | 007 1 / 012 2 |";
    QTest::newRow("texts of numbers are numbers") << "\"sum\" \"n\"\n\"4,16\" 1\n\"12,5\" 2"
                                                  << "utf-8 «» , | number:sum number:n | 4.16 1 / 12.5 2 |";
    QTest::newRow("numbers beside texts of numbers")
        << "\"sum\" \"n\"\n\"4,16\" 1\n1.234 2\n7 3"
        << "utf-8 «» , | number:sum number:n | 4.16 1 / 1.234 2 / 7 3 | read.numbers-as-text(1 2)";
    QTest::newRow("errors are missing") << "\"a\" \"b\"\n#DIV/0! 1\n5 2\n#N/A 3"
                                        << "utf-8 «» . | number:a number:b | - 1 / 5 2 / - 3 | read.error-cells(2 2)";
    QTest::newRow("formulas by their values") << "\"a\" \"b\"\n=3 1\n=4 2"
                                              << "utf-8 «» . | number:a number:b | 3 1 / 4 2 |";
    QTest::newRow("formulas never computed") << "\"a\" \"b\"\n=? 1\n=4 2"
                                             << "utf-8 «» . | number:a number:b | - 1 / 4 2 | read.formulas-without-value(1)";
    QTest::newRow("percents are parts of one") << "\"a\" \"b\"\n0.25~7 1\n0.5~7 2"
                                               << "utf-8 «» . | number:a number:b | 0.25 1 / 0.5 2 |";
    QTest::newRow("preamble and blank rows")
        << "\"Sales of May\"\n\n\"id\" \"sum\"\n1 10\n2 20\n3 30"
        << "utf-8 «» . | number:id number:sum | 1 10 / 2 20 / 3 30 | blank 1 preamble 1 read.preamble(1)";
    QTest::newRow("blank columns around") << "- - \"id\" - \"sum\"\n- - 1 - 10\n- - 2 - 20"
                                          << "utf-8 «» . | number:id number:sum | 1 10 / 2 20 |";
    QTest::newRow("groups of columns above the names")
        << "- \"before\" - \"after\"\n\"id\" \"a\" \"b\" \"c\"\n1 2 3 4\n5 6 7 8"
        << "utf-8 «» . | number:id number:a number:b number:c | 1 2 3 4 / 5 6 7 8 | preamble 1 read.preamble(1)";
    QTest::newRow("no header") << "1 10\n2 20\n3 30"
                               << "utf-8 «» . | number:column_1 number:column_2 | 1 10 / 2 20 / 3 30 | read.no-header(2)";
    QTest::newRow("a name that is missing") << "- \"sum\"\n1 10\n2 20"
                                            << "utf-8 «» . | number:column_1 number:sum | 1 10 / 2 20 | read.empty-names(1)";
    QTest::newRow("names twice") << "\"a\" \"a\"\n1 10\n2 20"
                                 << "utf-8 «» . | number:a number:a (2) | 1 10 / 2 20 | read.repeated-names(1)";
    QTest::newRow("a remark below") << "\"id\" \"sum\"\n1 10\n2 20\n\"made by hand\""
                                    << "utf-8 «» . | number:id number:sum | 1 10 / 2 20 | reject.footnote line 4 read.rejects(1 4)";
    QTest::newRow("units of two columns in three, as in a text table")
        << "\"shop\" \"sum\" \"time\" \"n\"\n- \"rub\" \"min\" -\n\"a\" 1 2 3\n\"b\" 4 5 6\n\"c\" 7 8 9\n\"d\" 1 2 4"
        << "utf-8 «» . | category:shop number:sum number:time number:n | a 1 2 3 / b 4 5 6 / c 7 8 9 / d 1 2 4 | reject.units-row line 2 "
           "read.rejects(1 2)";
    QTest::newRow("totals below") << "\"id\" \"sum\"\n1 10\n2 20\n\"Total:\" 30"
                                  << "utf-8 «» . | number:id number:sum | 1 10 / 2 20 | reject.total-row line 4 read.rejects(1 4)";
    QTest::newRow("names again") << "\"id\" \"sum\"\n1 10\n\"id\" \"sum\"\n2 20"
                                 << "utf-8 «» . | number:id number:sum | 1 10 / 2 20 | reject.repeated-header line 3 read.rejects(1 3)";
    QTest::newRow("missing cells") << "\"id\" \"sum\"\n1 -\n- 20\n3 \"\""
                                   << "utf-8 «» . | number:id number:sum | 1 - / - 20 / 3 - |";
    QTest::newRow("empty sheet") << ""
                                 << "utf-8 «» . | | | read.empty-file(0)";
    QTest::newRow("names alone") << "\"id\" \"sum\""
                                 << "utf-8 «» . | category:id category:sum | | read.no-rows(2)";
}

void TestXlsxReader::readsCells()
{
    QFETCH(QString, cells);
    const Result<SourceSnapshot> read = openedBook(oneSheet(sheetXml(cells.toStdString())));
    QTEST(QString::fromStdString(corpusLine(read)).trimmed(), "expected");
    QVERIFY(read.ok());
    QCOMPARE(recordsTold(read.value()), read.value().records);
    QCOMPARE(read.value().reading.format, std::string("xlsx"));
}

void TestXlsxReader::readsDatesByTheirFormat_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("expected");
    QTest::newRow("built-in") << "45292~1" << false << "date 2024-01-01";
    QTest::newRow("custom with escapes") << "45292~2" << false << "date 2024-01-01";
    QTest::newRow("with a time") << "45292.520833333336~5" << false << "date 2024-01-01T12:30:00";
    QTest::newRow("1904") << "43830~1" << true << "date 2024-01-01";
    QTest::newRow("1900, before the day that never was") << "59~1" << false << "date 1900-02-28";
    QTest::newRow("1900, behind it") << "61~1" << false << "date 1900-03-01";
    QTest::newRow("1900, day one") << "1~1" << false << "date 1900-01-01";
    QTest::newRow("1904, day nought") << "0~1" << true << "date 1904-01-01";
    QTest::newRow("a time of day") << "0.5~6" << false << "category 12:00:00";
    QTest::newRow("a duration over a day") << "1.25~3" << false << "category 30:00:00";
    QTest::newRow("a unit in quotes is no date") << "45292~4" << false << "number 45292";
    QTest::newRow("a number beyond all days") << "5000000~1" << false << "number 5000000";
}

void TestXlsxReader::readsDatesByTheirFormat()
{
    QFETCH(QString, cell);
    QFETCH(bool, from1904);
    const std::string sheet = sheetXml("\"n\" \"d\"\n1 " + cell.toStdString());
    const Result<SourceSnapshot> read = openedBook(oneSheet(sheet, from1904 ? "<workbookPr date1904=\"1\"/>" : ""));
    QVERIFY(read.ok());
    const Column& column = read.value().table.column(1);
    QTEST(QString::fromStdString(std::string(kindName(column.kind())) + " " + column.textAt(0)), "expected");
}

void TestXlsxReader::joinsTheRunsOfSharedTexts()
{
    const std::string bytes = xlsxOf({.sheets = {{"one", sheetXml("@0 @1\n1 @2\n2 @3")}},
                                      .strings = "<si><t>id</t></si><si><t>name</t></si>"
                                                 "<si><r><t xml:space=\"preserve\">an </t></r><r><rPr><b/></rPr><t>na</t></r>"
                                                 "<rPh sb=\"0\" eb=\"1\"><t>reading</t></rPh></si><si><t>a_x000D_b</t></si>"});
    QCOMPARE(lineOf(bytes), QString("utf-8 «» . | number:id category:name | 1 «an na» / 2 a\\rb |"));
}

void TestXlsxReader::takesTheFirstSheetWithATable()
{
    const std::string bytes = xlsxOf({.sheets = {{"about", sheetXml("\"a word\"")},
                                                 {"data", sheetXml("\"id\" \"sum\"\n1 2\n3 4")},
                                                 {"rest", "<dimension ref=\"A1:C9\"/>" + sheetXml("\"x\"")}}});
    const SourceSnapshot read = openedBook(bytes).value();
    QCOMPARE(read.reading.sheet, std::string("data"));
    QCOMPARE(read.reading.sheets, (std::vector<SheetInfo>{{"about", 1, 1}, {"data", 3, 2}, {"rest", 9, 3}}));
    QCOMPARE(read.findings.front().code, std::string("read.other-sheets"));
    QCOMPARE(read.findings.front().texts, (std::vector<std::string>{"data", "about, rest"}));
}

void TestXlsxReader::readsTheSheetThatIsAskedFor()
{
    const std::string bytes = xlsxOf({.sheets = {{"one", sheetXml("\"a\" \"b\"\n1 2")}, {"two", sheetXml("\"c\" \"d\"\n3 4")}}});
    QCOMPARE(kindsOf(openedBook(bytes, {.sheet = "two"}).value()), std::string("number:c number:d"));
    const Failure missing = openedBook(bytes, {.sheet = "three"}).failure();
    QCOMPARE(missing.code, std::string("read.sheet-missing"));
    QCOMPARE(missing.texts, (std::vector<std::string>{"one, two"}));
}

void TestXlsxReader::leavesHiddenSheetsToWhoAsks()
{
    const std::string bytes =
        xlsxOf({.sheets = {{"secret|state=\"hidden\"", sheetXml("\"a\" \"b\"\n1 2")}, {"open", sheetXml("\"c\"\n3")}}});
    const SourceSnapshot read = openedBook(bytes).value();
    QCOMPARE(read.reading.sheet, std::string("open"));
    QVERIFY(read.reading.sheets[0].hidden);
    QCOMPARE(read.findings.front().code, std::string("read.hidden-sheets"));
    QCOMPARE(kindsOf(openedBook(bytes, {.sheet = "secret"}).value()), std::string("number:a number:b"));
}

void TestXlsxReader::readsWhatTheWriterWrote()
{
    const Table table = opened("id,name,day,moment,code,ok,sum\n"
                               "1,«Анна» & <b>,2024-02-29,2024-02-29T10:30:05,007,yes,1.5\n"
                               "2,_x0041_,1999-12-31,1999-12-31T00:00:01,012,no,\n"
                               "3,,2026-01-01,2026-01-01T23:59:59,123,yes,-1e300\n")
                            .value()
                            .table;
    StringSink sink;
    QVERIFY(writeXlsx(table, sink));
    const SourceSnapshot read = openedBook(sink.text()).value();
    QCOMPARE(show(read.table), show(table));
    for (std::size_t c = 0; c < table.columns().size(); ++c)
        QCOMPARE(kindName(read.table.column(c).kind()), kindName(table.column(c).kind()));
}

void TestXlsxReader::takesTheChoicesOfReading()
{
    const std::string bytes = oneSheet(sheetXml("\"a title\" \"b\"\n\"id\" \"sum\"\n1 10\n2 20"));
    QCOMPARE(lineOf(bytes, {.preamble = 1}), QString("utf-8 «» . | number:id number:sum | 1 10 / 2 20 | preamble 1 read.preamble(1)"));
    QCOMPARE(lineOf(bytes, {.header = false, .preamble = 2}),
             QString("utf-8 «» . | number:column_1 number:column_2 | 1 10 / 2 20 | preamble 2 read.preamble(2) read.no-header(2)"));
    QCOMPARE(lineOf(bytes, {.preamble = 1, .kinds = {{"id", ColumnKind::Category}}}),
             QString("utf-8 «» . | category:id number:sum | 1 10 / 2 20 | preamble 1 read.preamble(1)"));
    QCOMPARE(lineOf(bytes, {.preamble = 1, .rows = RowChoice{.rows = 1}}),
             QString("utf-8 «» . | number:id number:sum | 1 10 | preamble 1 read.preamble(1) read.rows-passed-over(1 2)"));
    QCOMPARE(lineOf(bytes, {.preamble = 1, .columns = std::vector<std::string>{"sum", "none"}}),
             QString("utf-8 «» . | number:sum | 10 / 20 | preamble 1 read.column-missing() read.preamble(1)"));
}

void TestXlsxReader::takesDatesForMissingWhereTheUserSaysSo()
{
    const std::string bytes = oneSheet(sheetXml("\"id\" \"day\"\n1 1~1\n2 45351~1\n3 1~1"));
    QCOMPARE(lineOf(bytes), QString("utf-8 «» . | number:id date:day | 1 1900-01-01 / 2 2024-02-29 / 3 1900-01-01 |"));
    for (const char* mark : {"1900-01-01", "01.01.1900"})
        QCOMPARE(lineOf(bytes, {.missing = std::vector<std::string>{mark}}),
                 QString("utf-8 «» . | number:id date:day | 1 - / 2 2024-02-29 / 3 - | read.missing-marks(2)"));
}

void TestXlsxReader::placesCellsByTheirReferences()
{
    const std::string sheet = "<sheetData><row r=\"3\"><c r=\"B3\" t=\"str\"><v>id</v></c><c r=\"D3\" t=\"str\"><v>sum</v></c></row>"
                              "<row r=\"5\"><c r=\"B5\"><v>1</v></c><c r=\"D5\"><v>10</v></c></row>"
                              "<row r=\"6\"><c r=\"D6\"><v>20</v></c></row></sheetData>"
                              "<mergeCells><mergeCell ref=\"B5:B6\"/></mergeCells>";
    QCOMPARE(lineOf(oneSheet(sheet)), QString("utf-8 «» . | number:id number:sum | 1 10 / - 20 | blank 3 read.merged-cells(1)"));
}

void TestXlsxReader::understandsPrefixesOfNames()
{
    const std::string sheet = "<x:sheetData xmlns:x=\"urn:x\"><x:row><x:c t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c><x:c "
                              "t=\"inlineStr\"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c>"
                              "</x:row></x:sheetData>";
    QCOMPARE(lineOf(oneSheet(sheet)), QString("utf-8 «» . | number:a number:b | 1 2 |"));
}

void TestXlsxReader::readsTheSameWithAnyNumberOfThreads()
{
    std::string lines = "\"id\" \"shop\" \"sum\" \"note\"";
    for (int i = 0; i < 5000; ++i)
        lines += "\n" + std::to_string(i) + " \"shop " + std::to_string(i % 7) + "\" " + std::to_string(i % 100) + ".5 \"n" +
                 std::to_string(i * 31 % 1009) + "\"";
    const std::string bytes = oneSheet(sheetXml(lines));
    setThreadLimit(1);
    const SourceSnapshot one = openedBook(bytes).value();
    setThreadLimit(4);
    const SourceSnapshot four = openedBook(bytes).value();
    setThreadLimit(0);
    QVERIFY(one.table == four.table);
    QVERIFY(one.columns == four.columns);
    QCOMPARE(kindsOf(one), std::string("number:id category:shop number:sum code:note"));
}

static const Registered<TestXlsxReader> registered;

}  // namespace holdfast::tests

#include "xlsx_reader_test.moc"
