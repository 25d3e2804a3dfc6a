// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <QElapsedTimer>
#include <QTest>

#include "engine/sources/corpus_line.h"
#include "sources/workbook/read_workbook.h"
#include "support/register_test.h"
#include "workbook_files.h"

namespace holdfast::tests {

// What bad workbooks get: a refusal that says what they are, soon and in little memory, or the table with a note.
class TestHostileWorkbook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesACellFarAwayFromManyOthers();
    void notesWhatCouldAct();
    void survivesEveryTruncation();
    void survivesEveryFlippedByte();
};

namespace {

Result<SourceSnapshot> fromMemory(std::string_view bytes)
{
    SourceSnapshot named;
    named.name = "t";
    return readWorkbook(std::move(named), bytes, {}, {});
}

std::string good() { return xlsxOf({.sheets = {{"one", sheetXml("\"id\" \"sum\"\n1 2\n3 4")}}}); }

std::string withSheet(const std::string& xml) { return xlsxOf({.sheets = {{"one", xml}}}); }

std::string manyEntries()
{
    ZipParts parts;
    for (int i = 0; i < 1001; ++i)
        parts.emplace_back("xl/" + std::to_string(i), "");
    return zipOf(parts);
}

std::string nested(int depth)
{
    std::string xml;
    for (int i = 0; i < depth; ++i)
        xml += "<a>";
    for (int i = 0; i < depth; ++i)
        xml += "</a>";
    return xml;
}

// The second entry's place in the directory is made that of the first.
std::string overlapping()
{
    std::string bytes = zipOf({{"xl/workbook.xml", std::string(1000, 'a')}, {"xl/b", std::string(1000, 'b')}});
    const std::size_t second = bytes.find("PK\x01\x02", bytes.find("PK\x01\x02") + 4);
    bytes.replace(second + 42, 4, std::string(4, '\0'));
    return bytes;
}

std::string encryptedEntry()
{
    std::string bytes = good();
    bytes[bytes.find("PK\x01\x02") + 8] |= 1;
    return bytes;
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

// The relation of the second sheet is bent to the first one's part.
std::string samePartTwice()
{
    std::string relations = "<Relationships>";
    for (const char* id : {"a", "b"})
        relations += std::string("<Relationship Id=\"") + id + "\" Type=\"/worksheet\" Target=\"s.xml\"/>";
    return zipOf({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"1\" id=\"a\"/><sheet name=\"2\" id=\"b\"/></sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels", relations + "</Relationships>"},
                  {"xl/s.xml", "<worksheet/>"}});
}

std::string manyMerged(int count)
{
    std::string xml = "<sheetData/><mergeCells>";
    for (int i = 0; i < count; ++i)
        xml += "<mergeCell ref=\"A" + std::to_string(i * 7919LL % 1'048'576 + 1) + ":C" + std::to_string(1'048'576 - i % 7) + "\"/>";
    return withSheet(xml + "</mergeCells>");
}

// Each of them over all columns, of which one in the middle of nothing is filled.
std::string overlappingAreas()
{
    std::string xml = "<sheetData>";
    for (int i = 1; i <= 2000; ++i)
        xml += "<row><c r=\"A" + std::to_string(i) + "\"><v>" + std::to_string(i * 7919 % 2003) + "</v></c></row>";
    xml += "</sheetData><mergeCells>";
    for (int i = 0; i < 20000; ++i)
        xml += "<mergeCell ref=\"A" + std::to_string(i % 7 + 1) + ":XFD" + std::to_string(1'040'000 + i * 31 % 8009) + "\"/>";
    return withSheet(xml + "</mergeCells>");
}

std::string declaring(std::uint32_t size)
{
    std::string bytes = good();
    const std::size_t at = bytes.find("PK\x01\x02") + 24;
    for (std::size_t i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(size >> (8 * i) & 0xFFU);
    return bytes;
}

}  // namespace

void TestHostileWorkbook::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const std::string& bytes, const char* code) {
        QTest::newRow(name) << QByteArray(bytes.data(), static_cast<int>(bytes.size())) << QString(code);
    };
    row("a part that unpacks a thousandfold", withSheet("<sheetData>" + std::string(40'000'000, ' ') + "</sheetData>"), "read.zip-bomb");
    row("a part nobody reads that does",
        xlsxOf({.sheets = {{"one", sheetXml("1 2")}}, .more = {{"xl/x.bin", std::string(9'000'000, 'x')}}}), "read.zip-bomb");
    row("a part that says it unpacks to 3 GiB", declaring(3U << 30U), "read.zip-bomb");
    row("too many parts", manyEntries(), "read.zip-bomb");
    row("parts that share their bytes", overlapping(), "read.zip-bomb");
    const std::string entities = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
    row("a document type", zipOf({{"xl/workbook.xml", entities + "<workbook/>"}}), "read.doctype");
    row("a document type of an OpenDocument file",
        zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", entities + "<office/>"}}), "read.doctype");
    row("no relations where they are looked for", zipOf({{"_rels/.rels", ""}, {"xl/workbook.xml", "<workbook/>"}}), "read.bad-xml");
    row("one part for two sheets", samePartTwice(), "read.workbook-damaged");
    row("more sheets than anybody has", xlsxOf({.properties = "<sheets>" + repeated("<sheet name=\"a\"/>", 10001) + "</sheets>"}),
        "read.zip-bomb");
    row("more sheets in an OpenDocument file",
        zipOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
               {"content.xml", "<office>" + repeated("<table name=\"a\"/>", 10001) + "</office>"}}),
        "read.zip-bomb");
    row("more merged areas than a sheet has rows", manyMerged(1'100'000), "read.zip-bomb");
    row("merged areas one over the other", overlappingAreas(), "read.zip-bomb");
    row("elements too deep", withSheet(nested(300)), "read.too-deep");
    row("broken XML", withSheet("<sheetData><row></sheetData>"), "read.bad-xml");
    row("a tag that never ends", withSheet("<sheetData a=\"" + std::string(3'000'000, '1') + std::string(60'000, '2')), "read.zip-bomb");
    row("a text there is not", withSheet(sheetXml("@0 @1")), "read.workbook-damaged");
    row("a column behind the last", withSheet("<sheetData><row><c r=\"XFE1\"><v>1</v></c></row></sheetData>"), "read.workbook-damaged");
    row("a row inside a cell", withSheet("<sheetData><row><c t=\"str\"><v>a</v><row/></c></row></sheetData>"), "read.workbook-damaged");
    row("a cell inside a cell", withSheet("<sheetData><row><c><v>1</v><c/></c></row></sheetData>"), "read.workbook-damaged");
    row("a row behind the last", withSheet("<sheetData><row r=\"1048577\"><c><v>1</v></c></row></sheetData>"), "read.workbook-damaged");
    row("a part under a password", encryptedEntry(), "read.encrypted");
    row("cut short", good().substr(0, good().size() - 40), "read.workbook-truncated");
    row("a text document", zipOf({{"word/document.xml", "<a/>"}}), "read.not-a-workbook");
    row("a binary workbook", zipOf({{"xl/workbook.bin", "x"}}), "read.not-a-workbook");
    row("any archive", zipOf({{"a.txt", "x"}}), "read.not-a-workbook");
    row("no sheets", xlsxOf({}), "read.no-sheet");
}

void TestHostileWorkbook::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QElapsedTimer timer;
    timer.start();
    const Result<SourceSnapshot> read = openedBook(bytes.toStdString());
    QVERIFY(timer.elapsed() < 2000);
    QVERIFY(!read.ok());
    QTEST(QString::fromStdString(read.failure().code), "code");
    QVERIFY(read.failure().file.find("/t.") != std::string::npos);
}

// One cell a row, each in a column of its own: rows × columns of nothing.
void TestHostileWorkbook::refusesACellFarAwayFromManyOthers()
{
    std::string xml = "<sheetData>";
    for (int i = 0; i < 16000; ++i) {
        std::string column;
        for (int at = i + 1; at > 0; at = (at - 1) / 26)
            column.insert(column.begin(), static_cast<char>('A' + (at - 1) % 26));
        xml += "<row><c r=\"" + column + std::to_string(i + 1) + "\"><v>" + std::to_string(i * 7919) + "</v></c></row>";
    }
    const Result<SourceSnapshot> read = openedBook(withSheet(xml + "</sheetData>"));
    QVERIFY(!read.ok());
    QCOMPARE(read.failure().code, std::string("read.too-scattered"));
    std::string edges = "<sheetData>";
    for (int i = 0; i < 30000; ++i)
        edges += "<row><c><v>" + std::to_string(i * 7919 % 30011) + "</v></c><c r=\"XFD1\"><v>" + std::to_string(i) + "</v></c></row>";
    QElapsedTimer timer;
    timer.start();
    QVERIFY(openedBook(withSheet(edges + "</sheetData>")).ok());
    QVERIFY(timer.elapsed() < 2000);
    const std::string corners =
        "<sheetData><row><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>";
    const SourceSnapshot far = openedBook(withSheet(corners)).value();
    QCOMPARE(far.records, std::int64_t{1048576});
    QCOMPARE(recordsTold(far), far.records);
}

void TestHostileWorkbook::notesWhatCouldAct()
{
    const std::string bytes = xlsxOf({.sheets = {{"one", sheetXml("\"id\" \"sum\"\n1 2\n3 4")}},
                                      .more = {{"xl/vbaProject.bin", "x"},
                                               {"xl/externalLinks/externalLink1.xml", "<externalLink><externalBook/></externalLink>"},
                                               {"xl/externalLinks/externalLink2.xml", "<externalLink><ddeLink/></externalLink>"},
                                               {"xl/connections.xml", "<connections/>"},
                                               {"xl/embeddings/oleObject1.bin", "x"}}});
    QCOMPARE(QString::fromStdString(corpusLine(openedBook(bytes))),
             QString("utf-8 «» . | number:id number:sum | 1 2 / 3 4 | read.ignored-macros() read.ignored-external-links() "
                     "read.ignored-dde() read.ignored-connections() read.ignored-embedded()"));
}

void TestHostileWorkbook::survivesEveryTruncation()
{
    const std::string whole = good();
    for (std::size_t size = 4; size < whole.size(); ++size)
        QVERIFY(!fromMemory(std::string_view(whole).substr(0, size)).ok());
    QVERIFY(fromMemory(whole).ok());
}

void TestHostileWorkbook::survivesEveryFlippedByte()
{
    const std::string whole = good();
    int refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string bytes = whole;
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << (at % 8)));
        refused += fromMemory(bytes).ok() ? 0 : 1;
    }
    QVERIFY(refused > static_cast<int>(whole.size() / 4));
}

static const Registered<TestHostileWorkbook> registered;

}  // namespace holdfast::tests

#include "hostile_workbook_test.moc"
