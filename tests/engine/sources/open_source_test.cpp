// SPDX-License-Identifier: GPL-3.0-or-later
#include <stop_token>

#include <QElapsedTimer>
#include <QTest>

#include "base/parallel.h"
#include "corpus_line.h"
#include "source_files.h"
#include "sources/csv_fields.h"
#include "sources/csv_reader.h"
#include "sources/decode_text.h"
#include "sources/file_stamp.h"
#include "sources/memory_estimate.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestOpenSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void failsByValueForWhatIsNoReadableFile();
    void keepsTheFileAsItWas();
    void hashesTheBytes();
    void readsTheSameWithAnyNumberOfThreads();
    void stopsWhenCancelled();
    void stopsWhenCancelledWhileItReadsAgain_data();
    void stopsWhenCancelledWhileItReadsAgain();
    void refusesMoreColumnsThanItTakesAtOnce();
    void refusesWhatMemoryCannotHold();
    void refusesACellOverTheLimit();
    void refusesALineOverTheLimit();
    void readsTenThousandColumns();
    void namesFortyThousandEqualColumnsQuickly();
    void refusesMoreColumnsThanCanBeRead();
    void countsLinesOfManyRejectsQuickly();
    void readsHalfAMillionBytesOfAnythingWithoutAFault();
    void notesAStampThatChangesWithTheFile();
};

namespace {

std::string longTable(int rows)
{
    std::string text = "id;shop;sum;day;note\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + ";shop " + std::to_string(i % 7) + ";" + std::to_string(i % 1000) + "," + std::to_string(i % 10) + ";" +
                std::to_string(1 + i % 28) + ".02.2026;" + (i % 11 == 0 ? "-" : "n" + std::to_string(i * 31 % 1009)) + "\n";
    return text;
}

}  // namespace

void TestOpenSource::failsByValueForWhatIsNoReadableFile()
{
    const QTemporaryDir folder;
    const std::string missing = folder.filePath("none.csv").toStdString();
    QCOMPARE(openSource({.name = "t", .path = missing}, {}).failure(), (Failure{.code = "read.file-missing", .file = missing}));
    const std::string directory = folder.path().toStdString();
    QCOMPARE(openSource({.name = "t", .path = directory}, {}).failure(), (Failure{.code = "read.directory", .file = directory}));
    QCOMPARE(openSource({.name = "t", .path = "/dev/null"}, {}).failure().code, std::string("read.unreadable"));
}

void TestOpenSource::keepsTheFileAsItWas()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\r\n1,2");
    file.close();
    const Result<FileStamp> before = stampOf(file.fileName().toStdString());
    QVERIFY(openSource({.name = "t", .path = file.fileName().toStdString()}, {}).ok());
    QCOMPARE(stampOf(file.fileName().toStdString()).value(), before.value());
}

void TestOpenSource::hashesTheBytes()
{
    QCOMPARE(opened("").value().hash, std::string("xxh3:99aa06d3014798d86001c324468d497f"));  // of no bytes, by xxhsum -H2
    QVERIFY(opened("a\n1\n").value().hash != opened("a\n1").value().hash);
    QCOMPARE(opened("a\n1\n").value().bytes, std::int64_t{4});
}

void TestOpenSource::readsTheSameWithAnyNumberOfThreads()
{
    const std::string text = longTable(90000);
    QVERIFY(text.size() > 2U << 20U);
    setThreadLimit(1);
    const Result<SourceSnapshot> one = opened(text);
    setThreadLimit(4);
    const Result<SourceSnapshot> four = opened(text);
    setThreadLimit(0);
    QVERIFY(one.ok() && four.ok());
    QCOMPARE(kindsOf(one.value()), std::string("number:id category:shop number:sum date:day category:note"));
    QVERIFY(one.value().table == four.value().table);
    QVERIFY(one.value().columns == four.value().columns);
    QCOMPARE(one.value().table.column(0).numbers().back(), 89999.0);
    QCOMPARE(recordsTold(four.value()), std::int64_t{90001});
}

void TestOpenSource::stopsWhenCancelledWhileItReadsAgain_data()
{
    QTest::addColumn<QByteArray>("day");
    QTest::addColumn<bool>("again");
    QTest::newRow("a day there is") << QByteArray("28.02.2026") << false;
    QTest::newRow("a day there is not") << QByteArray("31.02.2026") << true;
}

// Rows with days that do not exist go to the rejects, and the columns are read again without them.
void TestOpenSource::stopsWhenCancelledWhileItReadsAgain()
{
    QFETCH(QByteArray, day);
    QFETCH(bool, again);
    const QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray text("id,day\n");
    for (int i = 0; i < 50000; ++i)
        text += QByteArray::number(i) + "," + (i == 777 ? day : QByteArray("27.02.2026")) + "\n";
    file.write(text);
    file.close();
    std::stop_source stop;
    bool cancelled = false;
    constexpr double readOnce = 0.91;
    const Progress progress(stop.get_token(), [&stop](double fraction) {
        if (fraction > readOnce)
            stop.request_stop();
    });
    try {
        QVERIFY(openSource({.name = "t", .path = file.fileName().toStdString()}, progress).ok());
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QCOMPARE(cancelled, again);
}

void TestOpenSource::refusesMoreColumnsThanItTakesAtOnce()
{
    const std::string wide = std::string(5'000'000, ',') + "\n";
    QElapsedTimer timer;
    timer.start();
    for (const std::string& text : {wide, "a,b\n" + wide + "1,2\n", wide + wide}) {
        const Result<SourceSnapshot> read = opened(text);
        if (read.ok())
            QCOMPARE(read.value().table.columns().size(), std::size_t{2});
        else {
            QCOMPARE(read.failure().code, std::string("read.too-many-columns"));
            QCOMPARE(read.failure().numbers.front(), 5'000'001.0);
        }
    }
    QVERIFY2(timer.elapsed() < 4000, std::to_string(timer.elapsed()).c_str());
}

void TestOpenSource::stopsWhenCancelled()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(longTable(1000).c_str());
    file.close();
    std::stop_source stop;
    stop.request_stop();
    bool cancelled = false;
    try {
        (void)openSource({.name = "t", .path = file.fileName().toStdString()}, Progress(stop.get_token()));
    } catch (const Cancelled&) {
        cancelled = true;
    }
    QVERIFY(cancelled);
}

void TestOpenSource::refusesWhatMemoryCannotHold()
{
    QVERIFY(fitsMemory(60, 100) && !fitsMemory(66, 100));
    QCOMPARE(memoryToRead(UINT64_MAX), UINT64_MAX);
    const QTemporaryDir folder;
    QFile file(folder.filePath("sparse.csv"));
    if (!file.open(QIODevice::WriteOnly) || file.write(longTable(20000).c_str()) < (1 << 16) || !file.resize(qint64{1} << 42))
        QSKIP("this file system has no files of 4 TiB");
    const Result<SourceSnapshot> read = openSource({.name = "t", .path = file.fileName().toStdString()}, {});
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.out-of-memory"));
    QCOMPARE(static_cast<int>(read.failure().numbers.size()), 3);  // MiB needed, free, of the file
}

void TestOpenSource::refusesACellOverTheLimit()
{
    const Result<SourceSnapshot> read = opened("a,b\n1,2\n3," + std::string(kCellLimit + 1, 'x') + "\n");
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.cell-too-long"));
    QCOMPARE(read.failure().line, std::int64_t{3});
}

void TestOpenSource::refusesALineOverTheLimit()
{
    std::string line(kLineLimit + 100, 'x');
    for (std::size_t i = 1000; i < line.size(); i += 1000)
        line[i] = ',';
    const Result<SourceSnapshot> read = opened("a,b\n1,2\n" + line + "\n");
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.line-too-long"));
}

void TestOpenSource::readsTenThousandColumns()
{
    std::string names;
    std::string values;
    for (int i = 0; i < 10000; ++i) {
        names += (i > 0 ? ",c" : "c") + std::to_string(i % 9990);
        values += (i > 0 ? "," : "") + std::to_string(i);
    }
    const Result<SourceSnapshot> read = opened(names + "\n" + values + "\n" + values + "\n");
    QVERIFY(read.ok());
    QCOMPARE(static_cast<int>(read.value().table.columns().size()), 10000);
    QCOMPARE(read.value().table.columns().back().name(), std::string("c9 (2)"));
}

void TestOpenSource::namesFortyThousandEqualColumnsQuickly()
{
    std::string names = "x";
    std::string values = "1";
    for (int i = 1; i < 40000; ++i) {
        names += ",x";
        values += ",1";
    }
    const Result<SourceSnapshot> read = opened(names + "\n" + values + "\n" + values + "\n");
    QVERIFY(read.ok());
    QCOMPARE(read.value().table.columns().back().name(), std::string("x (40000)"));
}

void TestOpenSource::refusesMoreColumnsThanCanBeRead()
{
    const Result<SourceSnapshot> read = opened(std::string(kColumnLimit, ',') + "\n");
    QCOMPARE(read.failure().code, std::string("read.too-many-columns"));
    QCOMPARE(read.failure().numbers, (std::vector<double>{kColumnLimit + 1.0, static_cast<double>(kColumnLimit)}));
}

void TestOpenSource::countsLinesOfManyRejectsQuickly()
{
    std::string text = "a,b\n";
    for (int i = 0; i < 200000; ++i)
        text += "1,2\n1,2,3\n";
    const Result<SourceSnapshot> read = opened(text);
    QVERIFY(read.ok());
    QCOMPARE(static_cast<int>(read.value().rejects.size()), 200000);
    QCOMPARE(read.value().rejects.back(), (Reject{400001, "reject.too-many-fields", "1,2,3"}));
}

void TestOpenSource::readsHalfAMillionBytesOfAnythingWithoutAFault()
{
    const std::string alphabet = "aя1,;\t|\"'\\\n\r .-%()5e\xE0\xC3";
    std::uint64_t state = 42;
    int refused = 0;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int i = 0; i < 250; ++i) {
            state = state * 6364136223846793005ULL + 1442695040888963407ULL;
            text += alphabet[(state >> 33U) % alphabet.size()];
        }
        const Decoded decoded = decodeText(text, detectEncoding(text)).value();
        SourceSnapshot named;
        named.name = "t";
        const Result<SourceSnapshot> read = readCsv(std::move(named), decoded.text(), {}, {});
        if (read.ok())
            QCOMPARE(recordsTold(read.value()), read.value().records);
        else
            ++refused;
    }
    QVERIFY(refused > 0 && refused < 2000);
}

void TestOpenSource::notesAStampThatChangesWithTheFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\n1\n");
    file.close();
    const FileStamp first = stampOf(file.fileName().toStdString()).value();
    QCOMPARE(first.bytes, std::int64_t{4});
    QTest::qWait(20);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a\n2\n");
    file.close();
    const FileStamp second = stampOf(file.fileName().toStdString()).value();
    QCOMPARE(second.bytes, first.bytes);
    QVERIFY(second.modified > first.modified);
    QCOMPARE(stampOf(folder.path().toStdString()).failure().code, std::string("read.directory"));
}

static const Registered<TestOpenSource> registered;

}  // namespace holdfast::tests

#include "open_source_test.moc"
