// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <map>

#include <QTest>
#include <zlib.h>

#include "output/xlsx_writer.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

class TestXlsxWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsTheFilesAWorkbookNeeds();
    void writesCellsByTheirKind();
    void writesFormulasAsStrings();
    void escapesWhatXmlCannotHold();
    void writesTheSameBytesAgain();
    void saysWhatDoesNotFit();
    void stopsWhenTheSinkRefuses();
};

namespace {

std::uint32_t number(const std::string& bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = size - 1; i >= 0; --i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// Reads an archive by its directory, and checks sizes and checksums: name -> content.
std::map<std::string, std::string> unpacked(const std::string& zip)
{
    std::map<std::string, std::string> files;
    const std::size_t ending = zip.size() - 22;
    std::size_t at = number(zip, ending + 16, 4);
    for (std::uint32_t i = 0; i < number(zip, ending + 10, 2); ++i) {
        const std::string name = zip.substr(at + 46, number(zip, at + 28, 2));
        const std::size_t header = number(zip, at + 42, 4);
        const std::size_t data = header + 30 + number(zip, header + 26, 2) + number(zip, header + 28, 2);
        std::string content(number(zip, at + 24, 4), '\0');
        z_stream stream{};
        inflateInit2(&stream, -MAX_WBITS);
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + data));
        stream.avail_in = number(zip, at + 20, 4);
        stream.next_out = reinterpret_cast<Bytef*>(content.data());
        stream.avail_out = static_cast<uInt>(content.size());
        const int status = inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
        files[name] = status == Z_STREAM_END && checksum == number(zip, at + 16, 4) ? content : "damaged";
        at += 46 + name.size();
    }
    return files;
}

std::string sheetOf(const Table& table)
{
    StringSink sink;
    if (!writeXlsx(table, sink))
        return "refused";
    const std::string xml = unpacked(sink.text())["xl/worksheets/sheet1.xml"];
    return xml.substr(xml.find("<sheetData>"));
}

Table oneText(const std::string& text)
{
    CategoriesBuilder builder;
    builder.add(text);
    return {"t", {Column({"t", "a"}, "a", ColumnKind::Text, std::move(builder).done())}};
}

}  // namespace

void TestXlsxWriter::holdsTheFilesAWorkbookNeeds()
{
    StringSink sink;
    QVERIFY(writeXlsx(tableFrom("a\n1\n").renamed("клиенты: [март]"), sink));
    std::map<std::string, std::string> files = unpacked(sink.text());
    QCOMPARE(static_cast<int>(files.size()), 6);
    for (const char* name : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
                             "xl/worksheets/sheet1.xml"})
        QVERIFY2(files[name].starts_with("<?xml"), name);
    QVERIFY(files["xl/workbook.xml"].find("name=\"клиенты март\"") != std::string::npos);
}

void TestXlsxWriter::writesCellsByTheirKind()
{
    const std::int64_t day = 86'400'000;
    const Table table("t", {Column({"t", "n"}, "n", ColumnKind::Number, Numbers{{-0.25, std::numeric_limits<double>::quiet_NaN()}}),
                            Column({"t", "d"}, "d", ColumnKind::Date, Dates{{19782 * day, 19782 * day + day / 2}}),
                            Column({"t", "old"}, "old", ColumnKind::Date, Dates{{-30000 * day, Dates::kMissing}})});
    QCOMPARE(sheetOf(table), std::string("<sheetData><row><c t=\"inlineStr\" s=\"3\"><is><t xml:space=\"preserve\">n</t></is></c>"
                                         "<c t=\"inlineStr\" s=\"3\"><is><t xml:space=\"preserve\">d</t></is></c>"
                                         "<c t=\"inlineStr\" s=\"3\"><is><t xml:space=\"preserve\">old</t></is></c></row>"
                                         "<row><c><v>-0.25</v></c><c s=\"1\"><v>45351</v></c><c t=\"inlineStr\"><is><t "
                                         "xml:space=\"preserve\">1887-11-12</t></is></c></row>"
                                         "<row><c/><c s=\"2\"><v>45351.5</v></c><c/></row></sheetData></worksheet>"));
}

void TestXlsxWriter::writesFormulasAsStrings()
{
    const std::string sheet = sheetOf(oneText("=cmd|' /C calc'!A0"));
    QVERIFY(sheet.find("<f>") == std::string::npos);
    QVERIFY(sheet.find("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">=cmd|' /C calc'!A0</t>") != std::string::npos);
}

void TestXlsxWriter::escapesWhatXmlCannotHold()
{
    QVERIFY(sheetOf(oneText("a<b>&\"c\"")).find(">a&lt;b&gt;&amp;&quot;c&quot;<") != std::string::npos);
    QVERIFY(sheetOf(oneText(std::string("a\0\x1F\r_x0041_\uFFFF_x", 16))).find(">a_x0000__x001F__x000D__x005F_x0041__xFFFF__x<") !=
            std::string::npos);
}

void TestXlsxWriter::writesTheSameBytesAgain()
{
    const Table table("t", {Column({"t", "n"}, "n", ColumnKind::Number, Numbers{std::vector<double>(50000, 1.0 / 3)})});
    StringSink one;
    StringSink other;
    QVERIFY(writeXlsx(table, one) && writeXlsx(table, other));
    QCOMPARE(one.text(), other.text());
    QVERIFY(unpacked(one.text())["xl/worksheets/sheet1.xml"].size() > one.text().size() * 10);
}

void TestXlsxWriter::saysWhatDoesNotFit()
{
    const Table tall("t", {Column({"t", "n"}, "n", ColumnKind::Number, Numbers{std::vector<double>(1048576, 1)})});
    QCOMPARE(doesNotFitSheet(tall)->code, std::string("export.too-many-rows"));
    QCOMPARE(doesNotFitSheet(tall)->numbers, (std::vector<double>{1048576, 1048575}));
    QCOMPARE(doesNotFitSheet(oneText(std::string(32768, 'x')))->columnName, std::string("a"));
    QVERIFY(!doesNotFitSheet(oneText(std::string(32767, 'x'))));
    std::string letters;
    for (int i = 0; i < 32767; ++i)
        letters += "ж";
    QVERIFY(!doesNotFitSheet(oneText(letters)));
}

void TestXlsxWriter::stopsWhenTheSinkRefuses()
{
    class Full : public Sink
    {
    public:
        bool write(std::string_view) override { return ++calls < 3; }
        int calls = 0;
    };
    Full full;
    QVERIFY(!writeXlsx(tableFrom("a\n1\n"), full));
    QCOMPARE(full.calls, 3);
}

static const Registered<TestXlsxWriter> registered;

}  // namespace holdfast::tests

#include "xlsx_writer_test.moc"
