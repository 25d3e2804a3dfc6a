// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "engine/sources/large_files.h"
#include "sources/open_source.h"
#include "sources/preview_source.h"
#include "sources/workbook/read_workbook.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

class SourceFiles
{
public:
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }
    std::string write(const char* name, const std::string& bytes) const
    {
        QFile file(m_folder.filePath(name));
        const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) > 0;
        return written ? path(name) : std::string();
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace

class TestPreviewSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsASmallFileWhole();
    void readsOnlyTheBeginningOfALargeOne();
    void obeysTheOptions();
    void survivesAQuoteThatTheCutLeftOpen();
    void failsLikeTheReader();
    void agreesWithTheReader_data();
    void agreesWithTheReader();
    void looksOnlyAtTheFirstRows_data();
    void looksOnlyAtTheFirstRows();
    void fetchesOnlyWhatItLooksAt();
    void listsAllSheets();
};

void TestPreviewSource::readsASmallFileWhole()
{
    const SourceFiles files;
    const Result<SourcePreview> preview = previewSource({.name = "a", .path = files.write("a.csv", "x,y\n1,2\n3,4\n")}, {});
    QVERIFY(preview.ok());
    QVERIFY(preview.value().whole);
    QCOMPARE(show(preview.value().snapshot.table), std::string("x y\n1 2\n3 4\n"));
}

void TestPreviewSource::readsOnlyTheBeginningOfALargeOne()
{
    const SourceFiles files;
    const std::string path = files.write("big.csv", manyRows(300'000));
    QElapsedTimer timer;
    timer.start();
    const Result<SourcePreview> preview = previewSource({.name = "big", .path = path}, {});
    qInfo("a preview took %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(preview.ok());
    const SourcePreview& held = preview.value();
    QVERIFY(!held.whole);
    QVERIFY(held.snapshot.table.rows() > 1000 && held.snapshot.table.rows() < 20'000);
    QVERIFY(held.snapshot.rejects.empty());  // no half of a line
    QVERIFY(held.snapshot.bytes > static_cast<std::int64_t>(kPreviewBytes));
    QCOMPARE(held.snapshot.reading.delimiter, std::string(";"));
    QCOMPARE(held.snapshot.reading.decimal, std::string(","));
}

void TestPreviewSource::obeysTheOptions()
{
    const SourceFiles files;
    const std::string path = files.write("a.csv", manyRows(3));
    const Result<SourcePreview> preview = previewSource({.name = "a", .path = path, .options = {.delimiter = "|"}}, {});
    QVERIFY(preview.ok());
    QCOMPARE(preview.value().snapshot.table.columns().size(), std::size_t{1});
}

void TestPreviewSource::survivesAQuoteThatTheCutLeftOpen()
{
    const SourceFiles files;
    std::string text = "a,b\n";
    while (text.size() < kPreviewBytes - 2000)
        text += "1,\"one\"\n";
    text += "2,\"" + std::string(4000, 'x') + "\n" + std::string(4000, 'y') + "\"\n3,\"three\"\n";
    const Result<SourcePreview> preview = previewSource({.name = "a", .path = files.write("a.csv", text)}, {});
    QVERIFY(preview.ok());
    QCOMPARE(preview.value().snapshot.table.columns().size(), std::size_t{2});
}

void TestPreviewSource::failsLikeTheReader()
{
    const SourceFiles files;
    const Result<SourcePreview> gone = previewSource({.name = "a", .path = files.path("nowhere.csv")}, {});
    QVERIFY(!gone.ok());
    QCOMPARE(gone.failure().code, std::string("read.file-missing"));
    const Result<SourcePreview> open = previewSource({.name = "a", .path = files.write("open.csv", "a,b\n1,\"two\n3,4\n")}, {});
    QVERIFY(!open.ok());
    QCOMPARE(open.failure().code, std::string("read.quote-open"));
    QVERIFY(!open.failure().file.empty());
}

void TestPreviewSource::agreesWithTheReader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const std::string& name, const std::string& bytes) {
        QTest::newRow(name.c_str()) << QByteArray(bytes.data(), static_cast<int>(bytes.size()));
    };
    const QDir folder(QStringLiteral(HOLDFAST_SOURCE_DIR) + "/tests/data/text");
    for (const QString& name : folder.entryList({"*.csv"}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        row(name.toStdString(), file.readAll().toStdString());
    }
    row("gzip", gzipped(manyRows(20)));
    row("a page, packed", gzipped(pageOf(20)));
    row("a file of SPSS, packed", gzipped(savOf(20)));
    row("SPSS", savOf(20));
    row("XLSX", xlsxWith(20));
    row("XLSX with shared texts", sharedXlsx(20));
    row("XLSX cut short", xlsxWith(20).substr(0, 700));
    row("ODS", odsOf(20));
    row("ODS cut short", odsOf(20).substr(0, 700));
    row("a page", pageOf(20));
    row(
        "a page in UTF-16", "\xFF\xFE" + [] {
            std::string wide;
            for (const char c : pageOf(20))
                wide += std::string{c, '\0'};
            return wide;
        }());
    row("XML of 2003", xmlOf(20));
    row("XML of 2003 cut short", xmlOf(20).substr(0, 700));
    row("an old workbook", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0", 20));
    row("a workbook of the nineties", std::string("\x09\x08\x10\0\0\x06\x05\0\xBB\x0D\xCC\x07", 12));
    row("a picture", "\x89PNG\r\n\x1A\n");
}

// Small files of all kinds: what the preview says is what reading says.
void TestPreviewSource::agreesWithTheReader()
{
    QFETCH(QByteArray, bytes);
    const SourceFiles files;
    SourceSpec spec{.name = "a", .path = files.write("a.csv", bytes.toStdString())};
    if (bytes.isEmpty())
        return;
    const Result<SourceSnapshot> read = openSource(spec, {});
    const Result<SourcePreview> preview = previewSource(spec, {});
    QCOMPARE(preview.ok(), read.ok());
    if (!read.ok()) {
        QCOMPARE(preview.failure().code, read.failure().code);
        QCOMPARE(preview.failure().texts, read.failure().texts);
        return;
    }
    QVERIFY(preview.value().whole);
    QVERIFY(preview.value().snapshot.table == read.value().table);
    QVERIFY(preview.value().snapshot.reading == read.value().reading);
}

void TestPreviewSource::looksOnlyAtTheFirstRows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size()));
    };
    row("text", manyRows(1'000'000));
    row("gzip", gzipped(manyRows(1'000'000)));
    row("SPSS", savOf(400'000));
    row("XLSX", xlsxWith(100'000));
    row("XLSX with shared texts", sharedXlsx(200'000));
    row("ODS", odsOf(300'000));
    row("a page", pageOf(400'000));
    row("XML of 2003", xmlOf(200'000));
}

void TestPreviewSource::looksOnlyAtTheFirstRows()
{
    QFETCH(QByteArray, bytes);
    const SourceFiles files;
    const std::string path = files.write("a.csv", bytes.toStdString());
    const std::clock_t before = std::clock();
    const Result<SourcePreview> preview = previewSource({.name = "a", .path = path}, {});
    const auto milliseconds = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
    qInfo("%ld ms of CPU for %d MB", static_cast<long>(milliseconds), static_cast<int>(bytes.size() >> 20));
    QVERIFY(preview.ok());
    QVERIFY(!preview.value().whole);
    QVERIFY(preview.value().snapshot.table.rows() > 500);
    QVERIFY(preview.value().snapshot.table.rows() < 30'000);
    QVERIFY2(milliseconds <= 150, std::to_string(milliseconds).c_str());
}

void TestPreviewSource::fetchesOnlyWhatItLooksAt()
{
    const SourceFiles files;
    const std::string path = files.write("a.xlsx", sharedXlsx(200'000));
    LazyBytes bytes = LazyBytes::open(path).value();
    const FirstRows first{.rows = 1000, .fetch = [&](std::uint64_t at, std::uint64_t size) { return bytes.need(at, size); }};
    QVERIFY(readWorkbook({.name = "a"}, bytes.view(), {}, {}, first).ok());
    QVERIFY(bytes.view().size() > 2'000'000);
    QVERIFY2(bytes.fetched() < bytes.view().size() / 2, std::to_string(bytes.fetched()).c_str());
    QVERIFY(!bytes.need(bytes.view().size(), 1));
    QVERIFY(bytes.need(bytes.view().size(), 0));
}

void TestPreviewSource::listsAllSheets()
{
    std::string sheet = "<sheetData>";
    for (int i = 0; i < 5000; ++i)
        sheet += "<row><c><v>" + std::to_string(i) + "</v></c><c><v>" + std::to_string(i % 9) + "</v></c></row>";
    sheet += "</sheetData>";
    const SourceFiles files;
    const std::string path = files.write(
        "a.xlsx", xlsxOf({.sheets = {{"one", "<dimension ref=\"A1:B5000\"/>" + sheet}, {"two", sheet}, {"three", "<sheetData/>"}}}));
    const SourcePreview preview = previewSource({.name = "a", .path = path}, {}).value();
    QCOMPARE(preview.snapshot.reading.sheets.size(), std::size_t{3});
    QCOMPARE(preview.snapshot.reading.sheets[0].rows, std::int64_t{5000});
    const SourcePreview second = previewSource({.name = "a", .path = path, .options = {.sheet = "two"}}, {}).value();
    QCOMPARE(second.snapshot.reading.sheet, std::string("two"));
    QVERIFY(!second.whole);
}

}  // namespace holdfast::tests

using holdfast::tests::TestPreviewSource;
static const holdfast::tests::Registered<TestPreviewSource> registered;
#include "preview_source_test.moc"
