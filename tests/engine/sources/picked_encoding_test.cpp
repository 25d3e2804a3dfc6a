// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "engine/sources/source_files.h"
#include "sources/picked_rows.h"
#include "sources/text_decoder.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

ReadOptions rowsOf(std::int64_t rows, bool random, std::uint64_t seed = 7)
{
    ReadOptions options;
    options.rows = RowChoice{.rows = rows, .random = random, .seed = seed};
    return options;
}

}  // namespace

// Part of a file is read in the encoding of all of it.
class TestPickedEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheEncodingByTheWholeFile_data();
    void tellsTheEncodingByTheWholeFile();
    void countsBrokenUtf16WhereItStands();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void readsSignsThatPartFields();
    void needsLittleMemoryForWideText();
};

void TestPickedEncoding::tellsTheEncodingByTheWholeFile_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("windows-1251") << QByteArray("\xCC\xEE\xF1\xEA\xE2\xE0") << "windows-1251";
    QTest::newRow("UTF-8") << QByteArray("Москва") << "utf-8";
}

// The first letter beyond ASCII stands behind everything that is looked at beforehand.
void TestPickedEncoding::tellsTheEncodingByTheWholeFile()
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

void TestPickedEncoding::countsBrokenUtf16WhereItStands()
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

void TestPickedEncoding::readsOtherEncodings_data()
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

void TestPickedEncoding::readsOtherEncodings()
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

void TestPickedEncoding::readsSignsThatPartFields()
{
    const std::string text = "\xE8\xE4\xA7\xE8\xEC\xFF\xA7n\n1\xA7\xC0\xED\xED\xE0\xA7"
                             "5\n2\xA7\xCF\xB8\xF2\xF0\xA7"
                             "6\n3\xA7\xC5\xE2\xE0\xA7"
                             "7\n";
    for (const bool random : {false, true}) {
        const SourceSnapshot some = opened(text, rowsOf(2, random)).value();
        QCOMPARE(some.reading.encoding, std::string("windows-1251"));
        QCOMPARE(some.reading.delimiter, std::string("§"));
        QCOMPARE(some.table.columns().size(), std::size_t{3});
        QCOMPARE(some.table.column(1).name(), std::string("имя"));
        QCOMPARE(some.table.rows(), std::size_t{2});
    }
}

// 80 MB of UTF-16 with room for half of it.
void TestPickedEncoding::needsLittleMemoryForWideText()
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

static const Registered<TestPickedEncoding> registered;

}  // namespace holdfast::tests

#include "picked_encoding_test.moc"
