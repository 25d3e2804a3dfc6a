// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <cstdlib>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "engine/sources/source_files.h"
#include "sources/byte_masks.h"
#include "sources/csv_fields.h"
#include "sources/fresh_memory.h"
#include "sources/utf8_bytes.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string randomText(Random& random, std::string_view alphabet, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < size; ++i)
        text += alphabet[random.below(alphabet.size())];
    return text;
}

// Every record with its place and the places of its fields; or the failure.
std::string told(std::string_view text, const CsvDialect& dialect, std::size_t blockBytes)
{
    const Result<std::vector<CsvBlock>> blocks = csvBlocks(text, dialect, {}, blockBytes);
    if (!blocks.ok())
        return blocks.failure().code + " in line " + std::to_string(blocks.failure().line) + " at " + blocks.failure().found;
    std::string all;
    for (const CsvBlock& block : blocks.value())
        for (std::size_t record = 0; record < block.size(); ++record) {
            all += std::to_string(block.begin(record)) + ":";
            for (std::size_t column = 0; column < block.fields(record); ++column) {
                const CsvField field = block.field(text, dialect, record, column);
                all += " " + std::to_string(field.begin) + "+" + std::to_string(field.size) + (field.coded != 0 ? "c" : "");
            }
            all += "\n";
        }
    return all;
}

}  // namespace

class TestCsvFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void cutsAlikeWhereverBlocksBegin_data();
    void cutsAlikeWhereverBlocksBegin();
    void cutsManyAtATimeAsOneByOne();
    void readsAlikeOnAnyNumberOfThreads();
    void readsAlikeInMemoryUsedBefore();
    void findsBytesAsOneByOne();
    void checksUtf8AsOneByOne();
    void namesTheLimits();
};

void TestCsvFields::cutsAlikeWhereverBlocksBegin_data()
{
    QTest::addColumn<QByteArray>("alphabet");
    QTest::addColumn<char>("quote");
    QTest::addColumn<bool>("backslash");
    QTest::newRow("no quotes") << QByteArray("ab,\r\n ,x") << '"' << false;
    QTest::newRow("few quotes") << QByteArray("abcd,efgh,\r\n ,ijkl\nmnop\"") << '"' << false;
    QTest::newRow("many quotes") << QByteArray("a,\"\n\"\" ,\r") << '"' << false;
    QTest::newRow("backslashes") << QByteArray("a,\"\n\\ ,\r") << '"' << true;
    QTest::newRow("apostrophes") << QByteArray("ab,'\n,c") << '\'' << false;
    QTest::newRow("none meant") << QByteArray("ab,\"\n,c") << '\0' << false;
}

void TestCsvFields::cutsAlikeWhereverBlocksBegin()
{
    QFETCH(QByteArray, alphabet);
    QFETCH(char, quote);
    QFETCH(bool, backslash);
    const CsvDialect dialect{.delimiter = ',', .quote = quote, .backslash = backslash};
    Random random(static_cast<std::uint64_t>(alphabet.size()));
    for (int trial = 0; trial < 800; ++trial) {
        std::string text = randomText(random, {alphabet.data(), static_cast<std::size_t>(alphabet.size())}, random.below(300));
        if (trial % 2 == 0 && quote != '\0')  // closes what is open, so that more texts are read whole
            text += std::string(1, quote) + "\n";
        const std::string serial = told(text, dialect, std::size_t{1} << 30U);
        for (const std::size_t blockBytes : {std::size_t{1}, std::size_t{7}, 1 + random.below(100)})
            if (const std::string parts = told(text, dialect, blockBytes); parts != serial)
                QFAIL(text.append("\n--\n").append(serial).append("\n--\n").append(parts).c_str());
    }
}

// Without quotes 64 bytes are looked at together; with a quote that never comes, none are.
void TestCsvFields::cutsManyAtATimeAsOneByOne()
{
    Random random(8);
    static constexpr std::array alphabets{std::string_view("ab,\n"), std::string_view("abcdefghijklmnop,\n"),
                                          std::string_view("abcdefgh,\r\n"), std::string_view(",\n")};
    for (int trial = 0; trial < 2000; ++trial) {
        std::string text = randomText(random, alphabets[random.below(alphabets.size())], random.below(600));
        if (trial % 2 == 0)  // line ends of two bytes, and no others
            for (std::size_t at = 0; (at = text.find_first_of("\r\n", at)) != std::string::npos; at += 2)
                text.replace(at, 1, "\r\n");
        for (const char delimiter : {',', '\0'}) {
            const CsvDialect plain{.delimiter = delimiter, .quote = '\0'};
            const CsvDialect careful{.delimiter = delimiter, .quote = '"'};
            const CsvSample expected = csvSample(text, careful, false);
            const CsvSample sample = csvSample(text, plain, false);
            QCOMPARE(sample.end, expected.end);
            QCOMPARE(sample.records.size(), expected.records.size());
            QCOMPARE(sample.fields.size(), expected.fields.size());
            for (std::size_t i = 0; i < expected.records.size(); ++i) {
                QCOMPARE(sample.records[i].begin, expected.records[i].begin);
                QCOMPARE(sample.records[i].fields, expected.records[i].fields);
            }
            for (std::size_t i = 0; i < expected.fields.size(); ++i) {
                QCOMPARE(std::uint64_t{sample.fields[i].begin}, std::uint64_t{expected.fields[i].begin});
                QCOMPARE(std::uint64_t{sample.fields[i].size}, std::uint64_t{expected.fields[i].size});
            }
        }
    }
}

void TestCsvFields::readsAlikeOnAnyNumberOfThreads()
{
    Random random(5);
    std::string text = "id,price,word,mixed,note\n";
    for (int i = 0; i < 90000; ++i) {
        text += std::to_string(i) + "," + std::to_string(random.below(9000)) + "." + std::to_string(random.below(100)) + ",w" +
                std::to_string(random.below(50)) + ",";
        text += i > 70000 && random.below(300) == 0 ? "late" + std::to_string(i) : std::to_string(random.below(10));
        text += random.below(5) == 0 ? ",\"a \"\"b\"\"\nc\"\n" : ",\n";
    }
    setThreadLimit(1);
    const SourceSnapshot one = opened(text).value();
    QCOMPARE(one.table.rows(), std::size_t{90000});
    for (const int threads : {2, 3, 5, 16}) {
        setThreadLimit(threads);
        const SourceSnapshot many = opened(text).value();
        QVERIFY(many.table == one.table);
        QCOMPARE(many.columns, one.columns);
        QCOMPARE(many.findings, one.findings);
        QCOMPARE(many.hash, one.hash);
    }
}

void TestCsvFields::readsAlikeInMemoryUsedBefore()
{
    std::vector<std::string> texts;
    for (const int rows : {200000, 150000, 260000}) {  // the second fits in what the first one took
        texts.emplace_back("id,word\n");
        for (int i = 0; i < rows; ++i)
            texts.back() += std::to_string(i * 7) + ",w" + std::to_string(i % 70) + "\n";
    }
    std::vector<SourceSnapshot> alone;
    alone.reserve(texts.size());
    for (const std::string& text : texts)
        alone.push_back(opened(text).value());
    const ReadingSpell spell;
    for (std::size_t i = 0; i < texts.size(); ++i)
        QVERIFY(opened(texts[i]).value().table == alone[i].table);
    for (std::size_t i = texts.size(); i-- > 0;)
        QVERIFY(opened(texts[i]).value().table == alone[i].table);
    void* first = takeMemory(std::size_t{3} << 20U);
    giveMemory(first, std::size_t{3} << 20U);
    void* elsewhere = std::malloc(std::size_t{3} << 20U);  // would get the place, had it been given back to the system's memory
    void* again = takeMemory(std::size_t{2} << 20U);
    const bool apart = elsewhere != first;
    std::free(elsewhere);
    QVERIFY(apart);
    QCOMPARE(again, first);
    giveMemory(again, std::size_t{2} << 20U);
}

void TestCsvFields::findsBytesAsOneByOne()
{
    Random random(6);
    for (int trial = 0; trial < 2000; ++trial) {
        const std::string text = randomText(random, trial % 2 == 0 ? "abcdefghijklmnop,;\n" : ",;\nab", random.below(400));
        ByteFinder finder(text.data(), text.size(), ',', ';', '\n');
        for (std::size_t at = random.below(5); at < text.size(); at += 1 + random.below(9)) {
            const std::size_t expected = std::min(text.size(), text.find_first_of(",;\n", at));
            QCOMPARE(static_cast<std::size_t>(finder.next(at)), expected);
        }
        QCOMPARE(countOf(text, ','), static_cast<std::size_t>(std::count(text.begin(), text.end(), ',')));
    }
}

void TestCsvFields::checksUtf8AsOneByOne()
{
    Random random(7);
    static constexpr std::array pieces{std::string_view("a, b\n"),
                                       std::string_view("\xD0\xB6"),
                                       std::string_view("\xE2\x82\xAC"),
                                       std::string_view("\xF0\x9F\x98\x80"),
                                       std::string_view("\xD0"),
                                       std::string_view("\x80"),
                                       std::string_view("\xFF"),
                                       std::string_view("\xC0\xAF"),
                                       std::string_view("plain text of some length")};
    for (int trial = 0; trial < 3000; ++trial) {
        std::string text;
        const std::uint64_t kinds = trial % 3 == 0 ? pieces.size() : trial % 3 == 1 ? 2 : 4;
        for (std::uint64_t i = random.below(200); i > 0; --i)
            text += pieces[random.below(kinds)];
        Utf8Check expected;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t length = sequenceAt(text, at);
            expected.good += length > 1 ? 1U : 0U;
            if (length == 0 && expected.broken++ == 0)
                expected.firstBroken = at;
            at += std::max<std::size_t>(length, 1);
        }
        const Utf8Check check = checkUtf8(text);
        QCOMPARE(check.good, expected.good);
        QCOMPARE(check.broken, expected.broken);
        QCOMPARE(check.firstBroken, expected.firstBroken);
    }
}

void TestCsvFields::namesTheLimits()
{
    const Result<std::vector<CsvBlock>> cell = csvBlocks("a,b\n1,\"" + std::string(kCellLimit + 1, 'x') + "\"\n", {}, {});
    QVERIFY(!cell.ok());
    QCOMPARE(cell.failure().code, std::string("read.cell-too-long"));
    QCOMPARE(cell.failure().numbers, std::vector<double>{static_cast<double>(kCellLimit)});
    std::string line = "a,b\n";
    while (line.size() < kLineLimit + 100)
        line += std::string(kCellLimit / 8, 'x') + ",";
    const Result<std::vector<CsvBlock>> wide = csvBlocks(line, {}, {});
    QVERIFY(!wide.ok());
    QCOMPARE(wide.failure().code, std::string("read.line-too-long"));
    QCOMPARE(wide.failure().line, std::int64_t{2});
}

static const Registered<TestCsvFields> registered;

}  // namespace holdfast::tests

#include "csv_fields_test.moc"
