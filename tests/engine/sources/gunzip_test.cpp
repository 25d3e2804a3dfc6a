// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <zlib.h>

#include "engine/sources/source_files.h"
#include "sources/gunzip.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

std::string gzipped(std::string_view text)
{
    z_stream stream{};
    if (deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string packed(deflateBound(&stream, text.size()) + 64, '\0');
    stream.next_in = reinterpret_cast<unsigned char*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<unsigned char*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string lines(int count)
{
    std::string text = "id,price\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i) + "," + std::to_string(i * 7919 % 1000) + ".5\n";
    return text;
}

}  // namespace

class TestGunzip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPackedTableLikeTheTable();
    void readsMembersOneAfterAnother();
    void passesOverWhatIsBehindThem();
    void namesWhereAFileWasCut();
    void namesWhereAFileIsDamaged();
    void refusesABomb();
    void refusesWhatIsNoTextInside();
    void readsSomeRows();
};

void TestGunzip::readsAPackedTableLikeTheTable()
{
    const std::string text = lines(50000);
    const std::string packed = gzipped(text);
    const Result<SourceSnapshot> read = opened(packed);
    QVERIFY(read.ok());
    QVERIFY(read.value().table == opened(text).value().table);
    QCOMPARE(read.value().reading.format, std::string("csv.gz"));
    QCOMPARE(read.value().bytes, static_cast<std::int64_t>(packed.size()));
    QCOMPARE(read.value().hash, "xxh3:" + Fingerprinter{}.bytes(packed.data(), packed.size()).done().hex());
}

void TestGunzip::readsMembersOneAfterAnother()
{
    const Result<SourceSnapshot> read = opened(gzipped("a,b\n1,x\n") + gzipped("") + gzipped("2,y\n"));
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("a b\n1 x\n2 y\n"));
}

void TestGunzip::passesOverWhatIsBehindThem()
{
    const Result<SourceSnapshot> read = opened(gzipped("a,b\n1,x\n") + std::string(600, '\0'));
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("a b\n1 x\n"));
    const auto& findings = read.value().findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.code == "read.gzip-rest"; }));
}

void TestGunzip::namesWhereAFileWasCut()
{
    const std::string packed = gzipped(lines(2000));
    for (std::size_t size = 2; size < packed.size(); size += size < 40 || size + 40 > packed.size() ? 1 : 97) {
        const Result<SourceSnapshot> read = opened(std::string_view(packed).substr(0, size));
        QVERIFY(!read.ok());
        QCOMPARE(read.failure().code, std::string("read.gzip-cut"));
        QCOMPARE(read.failure().numbers[0], static_cast<double>(size));
    }
}

void TestGunzip::namesWhereAFileIsDamaged()
{
    std::string packed = gzipped(lines(2000));
    packed[packed.size() - 6] = static_cast<char>(packed[packed.size() - 6] ^ 1);  // of the check sum
    const Result<SourceSnapshot> read = opened(packed);
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.gzip-damaged"));
    QCOMPARE(read.failure().numbers[1], static_cast<double>(lines(2000).size()));
}

void TestGunzip::refusesABomb()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath("bomb.gz"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string packed = gzipped(std::string(50U << 20U, 'x'));
    file.write(packed.data(), static_cast<qint64>(packed.size()));
    file.close();
    for (const std::uint64_t limit : {std::uint64_t{0}, std::uint64_t{1} << 20U, (std::uint64_t{50} << 20U) - 1}) {
        FileStream stream(file.fileName().toStdString());
        GunzipStream unpacked(stream);
        const Result<Gunzipped> text = gunzip(unpacked, limit, {});
        QVERIFY(!text.ok());
        QCOMPARE(text.failure().code, std::string("read.gzip-too-big"));
        QVERIFY(unpacked.made() <= limit + (std::uint64_t{1} << 20U));
    }
    FileStream stream(file.fileName().toStdString());
    GunzipStream unpacked(stream);
    QCOMPARE(gunzip(unpacked, std::uint64_t{50} << 20U, {}).value().size, std::size_t{50} << 20U);
}

void TestGunzip::refusesWhatIsNoTextInside()
{
    const Result<SourceSnapshot> read = opened(gzipped("%PDF-1.7 and so on"));
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.not-text"));
}

void TestGunzip::readsSomeRows()
{
    ReadOptions options;
    options.rows = RowChoice{.rows = 3};
    const Result<SourceSnapshot> read = opened(gzipped(lines(50000)), options);
    QVERIFY(read.ok());
    QCOMPARE(show(read.value().table), std::string("id price\n0 0.5\n1 919.5\n2 838.5\n"));
    QCOMPARE(read.value().passedOver, std::int64_t{49997});
    QCOMPARE(recordsTold(read.value()), read.value().records);
}

static const Registered<TestGunzip> registered;

}  // namespace holdfast::tests

#include "gunzip_test.moc"
