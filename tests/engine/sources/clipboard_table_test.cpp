// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "corpus_line.h"
#include "source_files.h"
#include "sources/clipboard_table.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestClipboardTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatWasCopied_data();
    void readsWhatWasCopied();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void keepsAFileThatReadsTheSame();
};

namespace {

const char* const kCells = "<html><body><!--StartFragment--><table><tr><td>id</td><td>note</td><td>sum</td></tr><tr><td>1</td>"
                           "<td>a, \"b\"<br>c</td><td>4,16</td></tr><tr><td>2</td><td></td><td>12,5</td></tr></table></body></html>";

}  // namespace

void TestClipboardTable::readsWhatWasCopied_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("cells") << "id\tsum\n1\t4,16\n2\t12,5\n"
                           << "utf-8 «\\t» , | number:id number:sum | 1 4.16 / 2 12.5 |";
    QTest::newRow("cells, with the end of the text")
        << QString("id\tsum\r\n1\t2\r\n2\t3\r\n") + QChar(0) << "utf-8 «\\t» . | number:id number:sum | 1 2 / 2 3 |";
    QTest::newRow("cells of two lines") << "id\tnote\n1\t\"a\nb\"\n2\tc\n"
                                        << "utf-8 «\\t» . | number:id category:note | 1 a\\nb / 2 c |";
    QTest::newRow("a web page") << kCells << "utf-8 «,» , | number:id category:note number:sum | 1 «a, \"b\"\\nc» 4.16 / 2 - 12.5 |";
    QTest::newRow("CSV") << "id;sum\n1;2\n2;3"
                         << "utf-8 «;» . | number:id number:sum | 1 2 / 2 3 |";
}

void TestClipboardTable::readsWhatWasCopied()
{
    QFETCH(QString, text);
    const Result<ClipboardTable> pasted = readClipboard(text.toStdString(), "pasted");
    QVERIFY(pasted.ok());
    QTEST(QString::fromStdString(corpusLine(pasted.value().read)).trimmed(), "expected");
}

void TestClipboardTable::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("blanks") << " \n\t\n";
    QTest::newRow("a word") << "word";
    QTest::newRow("a page with an empty table") << "<html><table><tr><td></td></tr></table></html>";
}

void TestClipboardTable::refusesWhatIsNoTable()
{
    QFETCH(QString, text);
    const Result<ClipboardTable> pasted = readClipboard(text.toStdString(), "pasted");
    QVERIFY(!pasted.ok());
    QCOMPARE(pasted.failure().code, std::string("read.clipboard-no-table"));
}

void TestClipboardTable::keepsAFileThatReadsTheSame()
{
    const ClipboardTable pasted = readClipboard(kCells, "t").value();
    QCOMPARE(show(opened(pasted.bytes).value().table), show(pasted.read.table));
}

static const Registered<TestClipboardTable> registered;

}  // namespace holdfast::tests

#include "clipboard_table_test.moc"
