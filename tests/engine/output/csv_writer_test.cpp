// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "output/csv_writer.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

class TestCsvWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesNamesThenRows();
    void quotesWhatNeedsIt_data();
    void quotesWhatNeedsIt();
    void neutralisesFormulas_data();
    void neutralisesFormulas();
    void neutralisesColumnNames();
    void leavesNumbersNumbers();
    void writesDecimalCommasBetweenSemicolons();
    void writesNoBlankLineForALoneMissingCell();
    void stopsWhenTheSinkRefuses();
};

namespace {

std::string written(const Table& table, const CsvStyle& style = {})
{
    StringSink sink;
    return writeCsv(table, style, sink) ? sink.text() : "refused";
}

Table oneText(const std::string& text)
{
    CategoriesBuilder builder;
    builder.add(text);
    return {
        "t",
        {Column({"t", "n"}, "n", ColumnKind::Number, Numbers{{1}}), Column({"t", "a"}, "a", ColumnKind::Text, std::move(builder).done())}};
}

}  // namespace

void TestCsvWriter::writesNamesThenRows()
{
    QCOMPARE(written(tableFrom("id name\n1 anna\n2 -\n")), std::string("id,name\r\n1,anna\r\n2,\r\n"));
    const Table days("t", {Column({"t", "day"}, "day", ColumnKind::Date, Dates{{0, Dates::kMissing}}),
                           Column({"t", "x"}, "x", ColumnKind::Number, Numbers{{0.1, 1e300}})});
    QCOMPARE(written(days), std::string("day,x\r\n1970-01-01,0.1\r\n,1e+300\r\n"));
}

void TestCsvWriter::quotesWhatNeedsIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << "анна мария"
                           << "анна мария";
    QTest::newRow("delimiter") << "a,b"
                               << "\"a,b\"";
    QTest::newRow("quote") << "5\" pipe"
                           << "\"5\"\" pipe\"";
    QTest::newRow("line end") << "a\nb"
                              << "\"a\nb\"";
    QTest::newRow("blank at the end") << "a "
                                      << "\"a \"";
    QTest::newRow("semicolon") << "a;b"
                               << "a;b";
}

void TestCsvWriter::quotesWhatNeedsIt()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    QCOMPARE(QString::fromStdString(written(oneText(text.toStdString()))), "n,a\r\n1," + cell + "\r\n");
}

void TestCsvWriter::neutralisesFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("formula");
    for (const char* text : {"=1+1", "+7 912", "-2", "@SUM(A1)", "\tx", "\rx", " =1", "\u00A0=1", " \u202F +1", "\u200B=1", "\n=1"})
        QTest::newRow(text) << QString(text) << true;
    for (const char* text : {"1=1", "a-b", "'=1", "", " ", "–5"})
        QTest::newRow(*text == '\0' ? "empty" : text) << QString(text) << false;
}

void TestCsvWriter::neutralisesFormulas()
{
    QFETCH(QString, text);
    QFETCH(bool, formula);
    QCOMPARE(looksLikeFormula(text.toStdString()), formula);
    const std::string csv = written(oneText(text.toStdString()));
    QCOMPARE(csv.find("\"'") != std::string::npos, formula);
    const std::string plain = written(oneText(text.toStdString()), {.neutralise = false});
    QVERIFY(plain.find("\"'") == std::string::npos);
}

void TestCsvWriter::neutralisesColumnNames()
{
    const Table table("t", {Column({"t", "a"}, "=cmd()", ColumnKind::Number, Numbers{{1}})});
    QCOMPARE(written(table), std::string("\"'=cmd()\"\r\n1\r\n"));
}

void TestCsvWriter::leavesNumbersNumbers()
{
    QCOMPARE(written(tableFrom("a b\n-5 1\n-0.25 2\n")), std::string("a,b\r\n-5,1\r\n-0.25,2\r\n"));
}

void TestCsvWriter::writesDecimalCommasBetweenSemicolons()
{
    QCOMPARE(written(tableFrom("a b\n-0.25 x,y\n"), {.delimiter = ';', .decimal = ',', .byteOrderMark = true}),
             std::string("\xEF\xBB\xBF"
                         "a;b\r\n-0,25;x,y\r\n"));
}

void TestCsvWriter::writesNoBlankLineForALoneMissingCell() { QCOMPARE(written(tableFrom("a\nx\n-\n")), std::string("a\r\nx\r\n\"\"\r\n")); }

void TestCsvWriter::stopsWhenTheSinkRefuses()
{
    class Full : public Sink
    {
    public:
        bool write(std::string_view) override
        {
            ++calls;
            return false;
        }
        int calls = 0;
    };
    Full full;
    const Table large("t", {Column({"t", "a"}, "a", ColumnKind::Number, Numbers{std::vector<double>(200000, 1.5)})});
    QVERIFY(!writeCsv(large, {}, full));
    QCOMPARE(full.calls, 1);
}

static const Registered<TestCsvWriter> registered;

}  // namespace holdfast::tests

#include "csv_writer_test.moc"
