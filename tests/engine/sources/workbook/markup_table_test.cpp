// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/sources/corpus_line.h"
#include "engine/sources/source_files.h"
#include "support/register_test.h"

namespace holdfast::tests {

// Files called .xls that are something else.
class TestMarkupTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatTheyAre_data();
    void readsWhatTheyAre();
    void choosesTables();
    void namesTheFormat();
    void survivesEveryTruncation();
};

namespace {

std::string spreadsheetXml(const std::string& rows)
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"windows-1251\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
           "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
           "<Worksheet ss:Name=\"one\"><Table>" +
           rows + "</Table></Worksheet></Workbook>";
}

std::string cell(const char* type, const char* text, const char* more = "")
{
    return std::string("<Cell ") + more + "><Data ss:Type=\"" + type + "\">" + text + "</Data></Cell>";
}

const std::string kPage = "<html><head><meta charset=utf-8><style>td{mso-number-format:\\@}</style></head><body>a title<TABLE border=1>"
                          "<tr><th>id</th><th>name &amp; so<br>on</th></tr><!-- <tr><td>no</td></tr> -->"
                          "<tr><td>1<td>&laquo;Анна&#187; &#x41;\n   b</tr><tr><td>2</td><td>&nbsp;</td></tr></table></body></html>";

const std::string kSpans = "<table><tr><td>id<td>a<td>b</tr><tr><td rowspan=2>1<td>x<td>y</tr><tr><td>z<td>w</tr>"
                           "<tr><td colspan='2'>3<td>v</tr></table>";

}  // namespace

void TestMarkupTable::readsWhatTheyAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto one = [](const char* name, const std::string& bytes, const char* expected) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size())) << QString(expected);
    };
    const std::string names = "<Row>" + cell("String", "id") + cell("String", "x") + "</Row>";
    one("XML of 2003",
        spreadsheetXml(names + "<Row ss:Index=\"4\">" + cell("Number", "1") + cell("DateTime", "2024-02-29T00:00:00.000") + "</Row><Row>" +
                       cell("Number", "2") + cell("Error", "#N/A") + "</Row>"),
        "utf-8+mark «» . | number:id date:x | 1 2024-02-29 / 2 - | blank 2 read.error-cells(1 5) read.other-format()");
    one("its times, flags and places",
        spreadsheetXml("<Row>" + cell("String", "a") + cell("String", "t") + cell("String", "f") + "</Row><Row>" +
                       cell("DateTime", "1899-12-31T14:02:30.000", "ss:Index=\"2\"") + cell("Boolean", "1") + "</Row>"),
        "utf-8+mark «» . | category:a category:t flag:f | - 14:02:30 true | read.other-format()");
    one("a web page", kPage, "utf-8 «» . | number:id category:name & so\\non | 1 ««Анна» A b» / 2 - | read.other-format()");
    one("spans", kSpans, "utf-8 «» . | number:id category:a category:b | 1 x y / - z w / 3 - v | read.merged-cells(2) read.other-format()");
    one("text with tabs", "id\tsum\n1\t2\n3\t4\n", "utf-8 «\\t» . | number:id number:sum | 1 2 / 3 4 | read.other-format()");
    one("an old workbook", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string("W\0o\0r\0k\0b\0o\0o\0k\0", 16),
        "refused read.old-workbook");
    one("a workbook under a password",
        std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32),
        "refused read.encrypted");
    one("a workbook of the nineties", std::string("\x09\x08\x10\0\0\x06\x05\0\xBB\x0D\xCC\x07", 12), "refused read.old-workbook");
    one("XML with cells that no sheet holds",
        "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Data>1</Data><Cell/><Visible>SheetHidden</Visible></Workbook>",
        "refused read.no-sheet");
    one("XML with places behind all others",
        spreadsheetXml("<Row ss:Index=\"9223372036854775807\">" + cell("Number", "1") + "</Row><Row>" + cell("Number", "2") + "</Row>"),
        "utf-8+mark «» . | | | read.empty-file(0) read.other-format()");
    one("XML with columns behind all others",
        spreadsheetXml("<Row>" + cell("Number", "1", "ss:Index=\"-9223372036854775808\"") +
                       cell("Number", "2", "ss:Index=\"9223372036854775807\" ss:MergeAcross=\"9223372036854775807\"") +
                       cell("Number", "3", "ss:MergeDown=\"99999999999999999999\"") + "</Row>"),
        "utf-8+mark «» . | number:column_1 | 1 | read.no-header(1) read.merged-cells(2) read.other-format()");
    one("XML with numbers no double holds",
        spreadsheetXml(names + "<Row>" + cell("Number", "1") + cell("Number", "1e999") + "</Row><Row>" + cell("Number", "2") +
                       cell("Number", "-1234567890123456789") + "</Row>"),
        "utf-8+mark «» . | number:id code:x | 1 1e999 / 2 -1234567890123456789 | read.other-format()");
    one("XML with a document type",
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "refused read.doctype Workbook");
}

void TestMarkupTable::readsWhatTheyAre()
{
    QFETCH(QByteArray, bytes);
    const Result<SourceSnapshot> read = opened(bytes.toStdString(), {}, "t.xls");
    QTEST(QString::fromStdString(corpusLine(read)).trimmed(), "expected");
    if (read.ok())
        QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestMarkupTable::choosesTables()
{
    const std::string page = "<html><table><tr><td>menu</td></tr></table><table><tr><td><table><tr><td>a<td>b<tr><td>1<td>2</table></td>"
                             "</tr></table></html>";
    const SourceSnapshot read = opened(page, {}, "t.html").value();
    QCOMPARE(read.reading.sheet, std::string("3"));
    QCOMPARE(kindsOf(read), std::string("number:a number:b"));
    QCOMPARE(kindsOf(opened(page, {.sheet = "1"}, "t.html").value()), std::string("category:menu"));
}

void TestMarkupTable::namesTheFormat()
{
    QCOMPARE(opened(kPage, {.rows = RowChoice{.rows = 1}}, "t.html").value().reading.format, std::string("html"));
    const SourceSnapshot read = opened(kPage, {}, "t.xls").value();
    QCOMPARE(read.reading.format, std::string("html"));
    QCOMPARE(read.findings.back().texts, (std::vector<std::string>{"xls", "html"}));
    QVERIFY(opened(kPage, {}, "t.html").value().findings.empty());
    QCOMPARE(opened("<a>,<b>\n1,2\n", {}, "t.csv").value().reading.format, std::string("csv"));
}

void TestMarkupTable::survivesEveryTruncation()
{
    for (const std::string& page : {kPage, kSpans})
        for (std::size_t size = 0; size < page.size(); ++size) {
            const Result<SourceSnapshot> read = opened(page.substr(0, size), {}, "t.xls");
            QVERIFY(!read.ok() || recordsTold(read.value()) == read.value().records);
        }
}

static const Registered<TestMarkupTable> registered;

}  // namespace holdfast::tests

#include "markup_table_test.moc"
