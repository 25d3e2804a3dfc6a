// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <set>

#include <QTest>

#include "engine/sources/source_files.h"
#include "sources/picked_rows.h"
#include "sources/row_draw.h"
#include "sources/text_decoder.h"
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
    void tellsTheEncodingByTheWholeFile_data();
    void tellsTheEncodingByTheWholeFile();
    void countsBrokenUtf16WhereItStands();
    void tellsWhatWasSeenFromWhatWasChosen();
    void countsBlankLinesAsSuch();
    void takesNoRowsForANegativeNumber();
    void placesFindingsInTheFile();
    void needsLittleMemoryForWideText();
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

void TestPickedRows::tellsTheEncodingByTheWholeFile_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("windows-1251") << QByteArray("\xCC\xEE\xF1\xEA\xE2\xE0") << "windows-1251";
    QTest::newRow("UTF-8") << QByteArray("Москва") << "utf-8";
}

// The first letter beyond ASCII stands behind everything that is looked at beforehand.
void TestPickedRows::tellsTheEncodingByTheWholeFile()
{
    QFETCH(QByteArray, word);
    QFETCH(QString, encoding);
    std::string text = "id,city\n";
    for (int i = 0; i < 400000; ++i)
        text += std::to_string(i) + (i < 380000 ? ",Kiev\n" : "," + word.toStdString() + "\n");
    const SourceSnapshot whole = opened(text).value();
    const SourceSnapshot some = opened(text, rowsOf(3000, true)).value();
    QCOMPARE(whole.reading.encoding, encoding.toStdString());
    QCOMPARE(some.reading.encoding, encoding.toStdString());
    QCOMPARE(some.decisions.front(), whole.decisions.front());
    QCOMPARE(some.table.column(1).textAt(some.table.rows() - 1), std::string("Москва"));
    for (const Finding& finding : some.findings)
        QVERIFY2(finding.code != "read.broken-bytes", "a letter was lost");
}

void TestPickedRows::countsBrokenUtf16WhereItStands()
{
    std::u16string text = u"id\r\n";
    for (int i = 0; i < 300000; ++i)
        text += i == 250000 ? u"12\xD800"
                              u"3\r\n"
                            : u"45\r\n";
    std::string bytes = "\xFF\xFE";
    bytes.append(reinterpret_cast<const char*>(text.data()), text.size() * 2);
    const SourceSnapshot some = opened(bytes, rowsOf(10, false)).value();
    QCOMPARE(some.passedOver, std::int64_t{299990});
    const auto& findings = some.findings;
    const auto found = std::find_if(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "read.broken-bytes"; });
    QVERIFY(found != findings.end());
    QCOMPARE(found->numbers, (std::vector<double>{250002, 3, 1}));
    const SourceSnapshot whole = opened(bytes).value();
    QVERIFY(std::find(whole.findings.begin(), whole.findings.end(), *found) != whole.findings.end());
}

void TestPickedRows::tellsWhatWasSeenFromWhatWasChosen()
{
    const SourceSnapshot whole = opened(longTable(300)).value();
    const SourceSnapshot some = opened(longTable(300), rowsOf(1000, false)).value();
    QCOMPARE(some.decisions, whole.decisions);
    ReadOptions options = rowsOf(1000, false);
    options.delimiter = ",";
    const SourceSnapshot chosen = opened(longTable(300), options).value();
    for (const Decision& decision : chosen.decisions)
        QCOMPARE(decision.reason.find("chosen") != std::string::npos, decision.about == "delimiter");
}

void TestPickedRows::countsBlankLinesAsSuch()
{
    std::string text = "id,x\n";
    for (int i = 0; i < 100; ++i)
        text += std::to_string(i) + ",a\n\n";
    const SourceSnapshot some = opened(text, rowsOf(10, false)).value();
    QCOMPARE(some.passedOver, std::int64_t{90});
    QCOMPARE(some.blankLines, std::int64_t{100});
    QCOMPARE(recordsTold(some), some.records);
    QCOMPARE(some.records, opened(text).value().records);
}

void TestPickedRows::takesNoRowsForANegativeNumber()
{
    for (const bool random : {false, true}) {
        const Result<SourceSnapshot> some = opened(longTable(300), rowsOf(-5, random));
        QVERIFY(some.ok());
        QCOMPARE(some.value().table.rows(), std::size_t{0});
        QCOMPARE(recordsTold(some.value()), some.value().records);
    }
}

void TestPickedRows::placesFindingsInTheFile()
{
    std::string text = "id,x\n";
    for (int i = 0; i < 1000; ++i)
        text += std::to_string(i) + (i >= 500 && i % 10 == 0 ? "\n" : i >= 700 && i % 10 == 1 ? ",a,b\n" : ",a\n");
    ReadOptions options = rowsOf(999, true);
    const SourceSnapshot some = opened(text, options).value();
    const auto numberOf = [&](const char* code, std::size_t number) {
        const auto found = std::find_if(some.findings.begin(), some.findings.end(), [code](const Finding& f) { return f.code == code; });
        return found == some.findings.end() ? -1.0 : found->numbers[number];
    };
    QCOMPARE(numberOf("read.short-rows", 1), 502.0);
    QCOMPARE(numberOf("read.rejects", 1), 703.0);
    std::string numbers = "id,x\n\n";
    for (int i = 0; i < 1000; ++i)
        numbers += std::to_string(i) + (i % 250 == 249 ? ",none at all\n" : ",5\n");
    const SourceSnapshot whole = opened(numbers).value();
    QCOMPARE(whole.findings.front(), (Finding{Severity::Warning, "read.not-numbers", "x", {4, 996, 252, 502, 752}, {"none at all"}}));
    options.rows->rows = 600;
    const SourceSnapshot drawn = opened(numbers, options).value();
    for (const Finding& finding : drawn.findings)
        for (std::size_t i = 2; finding.code == "read.not-numbers" && i < finding.numbers.size(); ++i)
            QCOMPARE(std::fmod(finding.numbers[i] - 2, 250), 0.0);
}

// 80 MB of UTF-16 with room for half of it.
void TestPickedRows::needsLittleMemoryForWideText()
{
    const std::string line("\x31\0\x2C\0\x61\0\x0A\0", 8);
    std::string bytes("\xFF\xFE");
    while (bytes.size() < 80'000'000)
        bytes += line;
    MemoryStream stream(bytes);
    struct Counting : ByteStream
    {
        explicit Counting(ByteStream& from) : source(from) {}
        Result<std::size_t> read(char* into, std::size_t size) override
        {
            most = std::max(most, size);
            return source.read(into, size);
        }
        ByteStream& source;
        std::size_t most = 0;
    } counting(stream);
    DecodingStream decoded(counting, TextDecoder::of("utf-16le").value(), 2);
    const PickedRows picked = pickRows(decoded, rowsOf(3, false), {}).value();
    QCOMPARE(picked.lines.size(), std::size_t{3});
    QVERIFY(counting.most <= (std::size_t{1} << 20U));
}

static const Registered<TestPickedRows> registered;

}  // namespace holdfast::tests

#include "picked_rows_test.moc"
