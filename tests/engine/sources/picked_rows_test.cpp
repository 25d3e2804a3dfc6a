// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each form of file is picked from by first rows and by chance.
#include <algorithm>
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
    void namesTheLineOfAnOpenQuote();
    void tellsWhatWasSeenFromWhatWasChosen();
    void countsBlankLinesAsSuch();
    void takesNoRowsForANegativeNumber();
    void placesFindingsInTheFile();
    void readsTextsThatAreWrittenOtherwise_data();
    void readsTextsThatAreWrittenOtherwise();
    void readsNamesThatAreWrittenOtherwise();
    void keepsRowsApartBesideInchSigns();
    void drawsTotalsAboveLikeARow();
    void refusesJson();
    void keepsLinesInsideCellsBesideBareQuotes();
    void keepsRejectsAsWritten();
    void putsDecimalsTogetherWhereThePickedRowsDoNotTell();
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

void TestPickedRows::readsTextsThatAreWrittenOtherwise_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("delimiter");
    QTest::newRow("two pipes") << "id||name||sum\n1||ann||5.5\n2||\"a||b\"||6.1\n3||eve||7.2\n4||kim||8\n"
                               << "||";
    QTest::newRow("lines in quotes") << "\"id,name,sum\"\n\"1,ann,5.5\"\n\"2,\"\"a||b\"\",6.1\"\n\"3,eve,7.2\"\n\"4,kim,8\"\n"
                                     << ",";
    QTest::newRow("box") << "┌──┬────┬───┐\n│id│name│sum│\n├──┼────┼───┤\n│1 │ann │5.5│\n│2 │a!!b│6.1│\n│3 │eve │7.2│\n│4 │kim │8  │\n"
                         << "|";
}

void TestPickedRows::readsTextsThatAreWrittenOtherwise()
{
    QFETCH(QString, text);
    QFETCH(QString, delimiter);
    const Result<SourceSnapshot> read = opened(text.toStdString(), rowsOf(3, false));
    QVERIFY(read.ok());
    QCOMPARE(QString::fromStdString(read.value().reading.delimiter), delimiter);
    const std::string twice = delimiter == "|" ? "a!!b" : "a||b";
    QCOMPARE(show(read.value().table), "id name sum\n1 ann 5.5\n2 " + twice + " 6.1\n3 eve 7.2\n");
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestPickedRows::readsNamesThatAreWrittenOtherwise()
{
    const std::string text = "id;name;sum\n1,ann,5.5\n2,bob,6.1\n3,eve,7.2\n4,kim,8\n";
    QCOMPARE(show(opened(text).value().table), std::string("id name sum\n1 ann 5.5\n2 bob 6.1\n3 eve 7.2\n4 kim 8\n"));
    const SourceSnapshot some = opened(text, rowsOf(3, false)).value();
    QCOMPARE(show(some.table), std::string("id name sum\n1 ann 5.5\n2 bob 6.1\n3 eve 7.2\n"));
    QCOMPARE(recordsTold(some), some.records);
    QCOMPARE(opened(text, rowsOf(2, true)).value().table.rows(), std::size_t{2});
}

void TestPickedRows::keepsRowsApartBesideInchSigns()
{
    const std::string text = "id,name,n\n1,\"Monitor 24\"\",5\n2,\"TV 15\"\",6\n3,\"Cable\",7\n4,\"Mouse\",8\n";
    const SourceSnapshot some = opened(text, rowsOf(3, false)).value();
    QCOMPARE(some.table.rows(), std::size_t{3});
    QCOMPARE(some.table.column(1).textAt(0), std::string("Monitor 24\""));
    QCOMPARE(some.passedOver, std::int64_t{1});
    QCOMPARE(recordsTold(some), some.records);
    for (int rows = 1; rows < 5; ++rows) {
        const SourceSnapshot drawn = opened(text, rowsOf(rows, true)).value();
        QCOMPARE(recordsTold(drawn), drawn.records);
    }
}

// That a line is the totals of all rows does not show in some of them.
void TestPickedRows::drawsTotalsAboveLikeARow()
{
    std::string text = "shop,visits,sum\nTotal,1830,3660\n";
    for (int i = 1; i <= 60; ++i)
        text += "s" + std::to_string(i) + "," + std::to_string(i) + "," + std::to_string(2 * i) + "\n";
    const Result<SourceSnapshot> whole = opened(text);
    QCOMPARE(whole.value().table.rows(), std::size_t{60});
    QCOMPARE(whole.value().rejects.size(), std::size_t{1});
    const Result<SourceSnapshot> first = opened(text, rowsOf(20, false));
    QCOMPARE(numbersOf(first.value(), "visits").size(), std::size_t{20});
    QCOMPARE(numbersOf(first.value(), "visits").front(), 1830.0);
    QCOMPARE(recordsTold(first.value()), whole.value().records);
    QCOMPARE(opened(text, rowsOf(60, true)).value().table.rows(), std::size_t{60});
    text.replace(text.find("1830,"), 5, ",");  // told by what it leaves out
    QCOMPARE(opened(text, rowsOf(20, false)).value().table.rows(), std::size_t{19});
    QCOMPARE(opened(text, rowsOf(20, false)).value().rejects.size(), std::size_t{1});
}

void TestPickedRows::refusesJson()
{
    const Result<SourceSnapshot> read = opened("{\"id\": 1, \"n\": 5}\n{\"id\": 2, \"n\": 6}\n{\"id\": 3, \"n\": 7}\n", rowsOf(2, false));
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.json"));
}

void TestPickedRows::keepsLinesInsideCellsBesideBareQuotes()
{
    std::string text = "id,size,note\n";
    for (int i = 0; i < 30; ++i)
        text += std::to_string(i) + ",\"" + std::to_string(i) + " \"q\" x\",\"line\n\nb" + std::to_string(i) + "\"\n";
    const SourceSnapshot whole = opened(text).value();
    QCOMPARE(whole.table.rows(), std::size_t{30});
    const SourceSnapshot some = opened(text, rowsOf(20, false)).value();
    QCOMPARE(some.table.rows(), std::size_t{20});
    for (std::size_t row = 0; row < 20; ++row)
        for (std::size_t c = 0; c < 3; ++c)
            QCOMPARE(some.table.column(c).textAt(row), whole.table.column(c).textAt(row));
}

// Rejects are kept as they stand in the file, whatever form it was brought to before it was cut.
void TestPickedRows::keepsRejectsAsWritten()
{
    const auto rejectsOf = [](const std::string& text) {
        const SourceSnapshot read = opened(text).value();
        std::string told;
        for (const Reject& each : read.rejects)
            told += std::to_string(each.line) + ": " + each.text + "\n";
        return QString::fromStdString(told);
    };
    QCOMPARE(rejectsOf("id||d||n\n1||01.02.2024||5\n2||31.02.2024||6\n3||03.02.2024||7\n4||04.02.2024||8\n"),
             QString("3: 2||31.02.2024||6\n"));
    QCOMPARE(rejectsOf("id      name     sum\n1       ann      5.5\n2       bob      6.1\n3       eve      7.2\nTotal           18.8\n"),
             QString("5: Total           18.8\n"));
    QCOMPARE(rejectsOf("sep=;\n\"id;d;n\"\n\"1;01.02.2024;5\"\n\"2;31.02.2024;6\"\n\"3;03.02.2024;7\"\n\"4;04.02.2024;8\"\n"),
             QString("4: \"2;31.02.2024;6\"\n"));
}

void TestPickedRows::putsDecimalsTogetherWhereThePickedRowsDoNotTell()
{
    const Result<SourceSnapshot> read = opened("id,name,price\n1,Ann,12,50\n2,Bob,7,25\n3,Eve,130,00\n4,Joe,9,99\n", rowsOf(2, false));
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("id name price\n1 Ann 12.5\n2 Bob 7.25\n"));
    QVERIFY(std::any_of(read.value().findings.begin(), read.value().findings.end(),
                        [](const Finding& each) { return each.code == "read.joined-decimals"; }));
}

static const Registered<TestPickedRows> registered;

}  // namespace holdfast::tests

#include "picked_rows_test.moc"
