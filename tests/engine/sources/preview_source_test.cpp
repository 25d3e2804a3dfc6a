// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "sources/preview_source.h"
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

std::string manyRows(int rows)
{
    std::string text = "id;name;amount\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(100000 + i) + ";имя " + std::to_string(i % 7) + ";" + std::to_string(i % 1000) + ",5\n";
    return text;
}

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

}  // namespace holdfast::tests

using holdfast::tests::TestPreviewSource;
static const holdfast::tests::Registered<TestPreviewSource> registered;
#include "preview_source_test.moc"
