// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "source_files.h"
#include "sources/cut_table.h"
#include "support/register_test.h"

namespace holdfast::tests {

// What is decided on the beginning of a text, in bounded time, and held against all of it.
class TestDetection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesNoLongerForALongText();
    void decidesAgainWhenTheBeginningWasNotLikeTheRest_data();
    void decidesAgainWhenTheBeginningWasNotLikeTheRest();
    void findsATextFarDownAColumnOfNumbers();
    void keepsTheDialectOverFewOddRows();
    void cutsTheSameWhereverBlocksBegin_data();
    void cutsTheSameWhereverBlocksBegin();
    void saysWhyEachThingWasDecided_data();
    void saysWhyEachThingWasDecided();
};

namespace {

double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::string rowsOf(int count, const std::string& pattern)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        std::string row = pattern;
        for (std::size_t at = row.find('#'); at != std::string::npos; at = row.find('#', at))
            row.replace(at, 1, std::to_string(i));
        text += row + "\n";
    }
    return text;
}

bool isFound(const SourceSnapshot& s, const std::string& code)
{
    return std::any_of(s.findings.begin(), s.findings.end(), [&code](const Finding& finding) { return finding.code == code; });
}

// Every field of every record, as text.
std::vector<std::vector<std::string>> cellsOf(std::string_view text, const std::vector<CsvBlock>& blocks, const CsvDialect& dialect)
{
    std::vector<std::vector<std::string>> rows;
    std::string decoded;
    for (const CsvBlock& block : blocks)
        for (std::size_t r = 0; r < block.size(); ++r) {
            rows.push_back({std::string(recordText(text, block, r))});
            for (std::size_t c = 0; c < block.fields(r); ++c)
                rows.back().emplace_back(fieldText(text, block.field(text, dialect, r, c), dialect, decoded));
        }
    return rows;
}

}  // namespace

void TestDetection::takesNoLongerForALongText()
{
    const std::string text = "id;name;sum;day;note\n" + rowsOf(400000, "#;'anna #';#,5;01.02.2026;\"x, y | #\"");
    QVERIFY(text.size() > 16U << 20U);
    const auto secondsFor = [&text](std::size_t bytes) {
        const double begin = threadSeconds();
        const DetectedDialect found = detectDialect(std::string_view(text).substr(0, bytes));
        const double seconds = threadSeconds() - begin;
        return found.dialect.delimiter == ';' ? seconds : 1e9;
    };
    const double little = secondsFor(std::size_t{1} << 18U);
    const double all = secondsFor(text.size());
    QVERIFY2(all < 0.45, qPrintable(QString::number(all)));  // 0.15 s, three times over for an unoptimised build
    QVERIFY2(all < 3 * little + 0.02, qPrintable(QString("%1 %2").arg(all).arg(little)));
}

void TestDetection::decidesAgainWhenTheBeginningWasNotLikeTheRest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("quote");
    QTest::addColumn<int>("rows");
    QTest::newRow("single quotes only later") << QByteArray::fromStdString("id,note,n\n" + rowsOf(6000, "#,plain text,5") +
                                                                           rowsOf(6000, "#,'a, b #, c',7"))
                                              << ","
                                              << "'" << 12000;
    QTest::newRow("a long text above") << QByteArray::fromStdString(rowsOf(3000, "this is a sentence of the terms of use") + "id|name|n\n" +
                                                                    rowsOf(9000, "#|anna|5"))
                                       << "|"
                                       << "\"" << 9000;
    QTest::newRow("a backslash only later") << QByteArray::fromStdString("id,note,n\n" + rowsOf(6000, "#,\"plain, text\",5") +
                                                                         rowsOf(6000, "#,\"a \\\"b, c\\\", d\",7"))
                                            << ","
                                            << "\"" << 12000;
}

void TestDetection::decidesAgainWhenTheBeginningWasNotLikeTheRest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, rows);
    const Result<SourceSnapshot> read = opened(bytes.toStdString());
    QVERIFY(read.ok());
    QTEST(QString::fromStdString(read.value().reading.delimiter), "delimiter");
    QTEST(QString::fromStdString(read.value().reading.quote), "quote");
    QVERIFY(isFound(read.value(), "read.sample-lied"));
    QCOMPARE(static_cast<int>(read.value().table.rows()), rows);
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

void TestDetection::findsATextFarDownAColumnOfNumbers()
{
    const Result<SourceSnapshot> read = opened("id,sum\n" + rowsOf(100000, "#,5.5") + "100000,unknown yet\n" + rowsOf(10, "#,7"));
    QVERIFY(read.ok());
    const ColumnReading& sum = read.value().columns[1];
    QVERIFY(sum.kind != ColumnKind::Number);
    QCOMPARE(sum.reason, std::string("kind.misfits"));
    QCOMPARE(static_cast<int>(sum.misfits), 1);
    QVERIFY(isFound(read.value(), "read.not-numbers"));
    QCOMPARE(read.value().table.column(1).textAt(100000), std::string("unknown yet"));
}

void TestDetection::keepsTheDialectOverFewOddRows()
{
    const Result<SourceSnapshot> read = opened("id,note,n\n" + rowsOf(12000, "#,plain text,5") + rowsOf(50, "#,'a, b #, c',7"));
    QVERIFY(read.ok());
    QCOMPARE(read.value().reading.quote, std::string("\""));
    QCOMPARE(static_cast<int>(read.value().rejects.size()), 50);
    QVERIFY(!isFound(read.value(), "read.sample-lied"));
}

void TestDetection::cutsTheSameWhereverBlocksBegin_data()
{
    QTest::addColumn<QByteArray>("pieces");
    QTest::addColumn<bool>("backslash");
    QTest::newRow("quotes") << QByteArray("a|,|\"|\"\"|\n|\r\n|\"x,\ny\"| |bc|\"\"\"\"|1") << false;
    QTest::newRow("backslashes") << QByteArray("a|,|\"|\\\"|\\|\n|\"x\\\"\n,y\"|\r|bc") << true;
    QTest::newRow("plain") << QByteArray("a|,|\n|\r\n|\r| |bc|12,5|") << false;
}

// Random texts of pieces that matter, cut into blocks of random sizes by several threads: the fields are those of one block on one thread.
void TestDetection::cutsTheSameWhereverBlocksBegin()
{
    QFETCH(QByteArray, pieces);
    QFETCH(bool, backslash);
    const QList<QByteArray> parts = pieces.split('|');
    Random random(7);
    int cut = 0;
    for (int round = 0; round < 400; ++round) {
        std::string text;
        const std::uint64_t count = 1 + random.below(300);
        for (std::uint64_t i = 0; i < count; ++i)
            text += parts[static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(parts.size())))].toStdString();
        if (text.empty())
            continue;
        const CsvDialect dialect{.delimiter = ',', .quote = '"', .backslash = backslash};
        setThreadLimit(1);
        const Result<std::vector<CsvBlock>> whole = csvBlocks(text, dialect, {}, text.size() + 1);
        setThreadLimit(4);
        const Result<std::vector<CsvBlock>> split = csvBlocks(text, dialect, {}, 1 + random.below(40));
        setThreadLimit(0);
        QCOMPARE(split.ok(), whole.ok());
        if (!whole.ok()) {
            QCOMPARE(split.failure(), whole.failure());
            continue;
        }
        ++cut;
        QVERIFY2(cellsOf(text, split.value(), dialect) == cellsOf(text, whole.value(), dialect), text.c_str());
    }
    QVERIFY(cut > 50);
}

void TestDetection::saysWhyEachThingWasDecided_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadOptions>("options");
    QTest::addColumn<QString>("reasons");
    QTest::newRow("plain") << QByteArray("id;sum\n1;2,5\n2;3,5\n") << ReadOptions{}
                           << "encoding.plain delimiter.like-rows quote.none-seen escape.doubled preamble.none header.names-above-values "
                              "decimal.commas";
    QTest::newRow("titles") << QByteArray("Список;;\nid;n;x\n1;\"a\";5\n2;b;6\n") << ReadOptions{}
                            << "encoding.valid-utf8 delimiter.like-rows quote.around-fields escape.doubled preamble.titles "
                               "header.names-above-values decimal.points";
    QTest::newRow("chosen")
        << QByteArray("a;b\n1;2\n")
        << ReadOptions{.encoding = "utf-8", .delimiter = ";", .decimal = ".", .quote = "\"", .escape = "\"", .header = true, .preamble = 0}
        << "encoding.chosen delimiter.chosen quote.chosen escape.chosen preamble.chosen header.chosen decimal.chosen";
    QTest::newRow("nothing parts") << QByteArray("1\n2\n") << ReadOptions{}
                                   << "encoding.plain delimiter.none-parts quote.none-seen escape.doubled preamble.none "
                                      "header.values-from-first decimal.points";
}

void TestDetection::saysWhyEachThingWasDecided()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadOptions, options);
    const Result<SourceSnapshot> read = opened(bytes.toStdString(), options);
    QVERIFY(read.ok());
    std::string reasons;
    for (const Decision& decision : read.value().decisions)
        reasons += (reasons.empty() ? "" : " ") + decision.reason;
    QTEST(QString::fromStdString(reasons), "reasons");
}

static const Registered<TestDetection> registered;

}  // namespace holdfast::tests

#include "detection_test.moc"
