// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QTest>

#include "engine/sources/corpus_line.h"
#include "support/register_test.h"
#include "workbook_files.h"

namespace holdfast::tests {

class TestOdsReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCells_data();
    void readsCells();
    void makesNoRowsOfEmptyRepeats();
    void refusesRepeatsThatFillASheet();
    void repeatsARowByWhatItHolds();
    void readsHiddenSheetsOnce();
    void choosesSheets();
    void leavesTheRestOfACellAside();
    void notesWhatCouldAct();
    void refusesWhatIsLocked();
};

namespace {

const char* const kType = "application/vnd.oasis.opendocument.spreadsheet";

std::string odsOf(const std::string& tables, const std::string& manifest = "<manifest/>")
{
    return zipOf({{"mimetype", kType},
                  {"META-INF/manifest.xml", manifest},
                  {"content.xml",
                   "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" xmlns:calcext=\"c\" "
                   "xmlns:draw=\"d\" xmlns:xlink=\"l\"><office:automatic-styles><style:style style:name=\"ta2\" "
                   "style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                   "<office:body><office:spreadsheet>" +
                       tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

std::string table(const std::string& rows, const std::string& name = "one", const std::string& style = "ta1")
{
    return "<table:table table:name=\"" + name + "\" table:style-name=\"" + style + "\">" + rows + "</table:table>";
}

std::string text(const std::string& words)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + words + "</text:p></table:table-cell>";
}

std::string value(const std::string& type, const std::string& value, const std::string& more = {})
{
    const std::string attribute = type == "float" || type == "percentage" || type == "currency" ? "value" : type + "-value";
    return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value + "\" " + more +
           "><text:p>shown</text:p></table:table-cell>";
}

std::string row(const std::string& cells, const std::string& more = {})
{
    return "<table:table-row " + more + ">" + cells + "</table:table-row>";
}

const std::string kNames = row(text("id") + text("x"));

QString lineOf(const std::string& bytes, const ReadOptions& options = {})
{
    return QString::fromStdString(corpusLine(openedBook(bytes, options))).trimmed();
}

}  // namespace

void TestOdsReader::readsCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    const auto one = [](const char* name, const std::string& cell, const char* expected) {
        QTest::newRow(name) << QString::fromStdString(cell) << QString(expected);
    };
    one("number", value("float", "12.5"), "number:id number:x | 1 12.5 |");
    one("percentage", value("percentage", "0.25"), "number:id number:x | 1 0.25 |");
    one("currency", value("currency", "99.9"), "number:id number:x | 1 99.9 |");
    one("date", value("date", "2024-02-29"), "number:id date:x | 1 2024-02-29 |");
    one("moment", value("date", "2024-02-29T10:30:00.000000000"), "number:id date:x | 1 2024-02-29T10:30:00 |");
    one("time", value("time", "PT14H02M30S"), "number:id category:x | 1 14:02:30 |");
    one("duration over a day", value("time", "PT30H00M00S"), "number:id category:x | 1 30:00:00 |");
    one("boolean", value("boolean", "true"), "number:id flag:x | 1 true |");
    one("long number", value("float", "1234567890123456"), "number:id code:x | 1 1234567890123456 |");
    one("long number below zero", value("float", "-1234567890123456"), "number:id code:x | 1 -1234567890123456 |");
    one("number no double holds", value("float", "1e999"), "number:id code:x | 1 1e999 |");
    one("duration without end", value("time", "PT1e300S"), "number:id category:x | 1 PT1e300S |");
    one("duration before all others", value("time", "PT-1e300S"), "number:id category:x | 1 PT-1e300S |");
    one("duration that is none", value("time", "PTnanS"), "number:id category:x | 1 PTnanS |");
    one("text with leading zeros", text("007"), "number:id code:x | 1 007 |");
    one("text with blanks, tabs and lines", text("a<text:s text:c=\"2\"/>b<text:tab/><text:span>c</text:span></text:p><text:p>d"),
        "number:id category:x | 1 «a  b\\tc\\nd» |");
    one("error",
        "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p>"
        "</table:table-cell>",
        "number:id category:x | 1 - | read.error-cells(1 2)");
    one("repeated columns", value("float", "5", "table:number-columns-repeated=\"2\""),
        "number:id number:x number:column_3 | 1 5 5 | read.empty-names(1)");
    one("merged",
        value("float", "5", "table:number-rows-spanned=\"2\"") + "</table:table-row><table:table-row>" + value("float", "2") +
            "<table:covered-table-cell office:value-type=\"float\" office:value=\"9\"/>",
        "number:id number:x | 1 5 / 2 - | read.merged-cells(1)");
}

void TestOdsReader::readsCells()
{
    QFETCH(QString, cell);
    const Result<SourceSnapshot> read = openedBook(odsOf(table(kNames + row(value("float", "1") + cell.toStdString()))));
    const QString line = QString::fromStdString(corpusLine(read)).trimmed();
    QTEST(line.mid(line.indexOf('|') + 2), "expected");
    QCOMPARE(read.value().reading.format, std::string("ods"));
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestOdsReader::makesNoRowsOfEmptyRepeats()
{
    const std::string empty = row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1048000\"");
    const std::string twice = row(value("float", "7") + value("float", "8"), "table:number-rows-repeated=\"3\"");
    QCOMPARE(lineOf(odsOf(table(kNames + row(value("float", "1") + value("float", "2")) + twice + empty))),
             QString("utf-8 «» . | number:id number:x | 1 2 / 7 8 / 7 8 / 7 8 |"));
}

void TestOdsReader::refusesRepeatsThatFillASheet()
{
    const std::string full = row(value("float", "7", "table:number-columns-repeated=\"16384\""), "table:number-rows-repeated=\"1048576\"");
    QCOMPARE(lineOf(odsOf(table(full))).section(' ', 0, 1), QString("refused read.too-scattered"));
}

// One cell in the last column, a million times: the columns before it hold nothing and cost nothing.
void TestOdsReader::repeatsARowByWhatItHolds()
{
    const std::string far = "<table:table-cell table:number-columns-repeated=\"16383\"/>" + value("float", "1");
    const std::string bytes = odsOf(table(row(far, "table:number-rows-repeated=\"1048576\"")));
    QElapsedTimer timer;
    timer.start();
    const Result<SourceSnapshot> read = openedBook(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read.value().records, std::int64_t{1048576});
    QVERIFY2(timer.elapsed() < 5000, std::to_string(timer.elapsed()).c_str());
}

// Thousands of hidden sheets behind a long one that is empty: one pass more, not one for each.
void TestOdsReader::readsHiddenSheetsOnce()
{
    std::string sheets = table(std::string(200'000, ' ') + row(""));
    for (int i = 0; i < 3000; ++i)
        sheets += table(row(""), "h" + std::to_string(i), "ta2");
    sheets += table(kNames + row(value("float", "1") + text("a")), "last", "ta2");
    QElapsedTimer timer;
    timer.start();
    const Result<SourceSnapshot> read = openedBook(odsOf(sheets));
    QVERIFY(read.ok());
    QCOMPARE(read.value().reading.sheet, std::string("last"));
    QVERIFY2(timer.elapsed() < 1000, std::to_string(timer.elapsed()).c_str());
}

void TestOdsReader::choosesSheets()
{
    const std::string data = row(value("float", "1") + value("float", "2"));
    const std::string bytes = odsOf(table(kNames + data, "secret", "ta2") + table(row(text("a word")), "about") +
                                    table(kNames + data + data, "data") + table(kNames + data, "rest"));
    const SourceSnapshot read = openedBook(bytes).value();
    QCOMPARE(read.reading.sheet, std::string("data"));
    QCOMPARE(read.reading.sheets, (std::vector<SheetInfo>{{"secret", 2, 2, true}, {"about", 1, 1}, {"data", 3, 2}, {"rest", 2, 2}}));
    QCOMPARE(openedBook(bytes, {.sheet = "secret"}).value().table.rows(), std::size_t{1});
    QCOMPARE(openedBook(bytes, {.sheet = "none"}).failure().texts, (std::vector<std::string>{"secret, about, data, rest"}));
    QCOMPARE(openedBook(odsOf(table(kNames + data, "secret", "ta2"))).value().reading.sheet, std::string("secret"));
}

void TestOdsReader::leavesTheRestOfACellAside()
{
    const std::string cell =
        "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a remark</text:p></office:annotation>"
        "<draw:frame><text:p>a picture</text:p></draw:frame><text:p>word</text:p></table:table-cell>";
    QCOMPARE(lineOf(odsOf(table(kNames + row(value("float", "1") + cell)))), QString("utf-8 «» . | number:id category:x | 1 word |"));
}

void TestOdsReader::notesWhatCouldAct()
{
    const std::string dde = value("float", "2", "table:formula=\"of:=DDE(&quot;a&quot;;&quot;b&quot;;&quot;c&quot;)\"");
    const std::string link = "<table:table-source xlink:href=\"other.ods\"/>";
    QCOMPARE(lineOf(odsOf(table(link + kNames + row(value("float", "1") + dde)))),
             QString("utf-8 «» . | number:id number:x | 1 2 | read.ignored-dde() read.ignored-external-links()"));
}

void TestOdsReader::refusesWhatIsLocked()
{
    QCOMPARE(lineOf(odsOf(table(kNames), "<manifest><encryption-data/></manifest>")), QString("refused read.encrypted"));
}

static const Registered<TestOdsReader> registered;

}  // namespace holdfast::tests

#include "ods_reader_test.moc"
