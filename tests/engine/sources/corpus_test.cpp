// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QDir>
#include <QTest>

#include "corpus_line.h"
#include "source_files.h"
#include "support/register_test.h"

namespace holdfast::tests {

// tests/data/text: one small file per thing that can be wrong with a text table, and what must come of it.
class TestCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAsTheManifestSays_data() { eachFile(); }
    void readsAsTheManifestSays();
    void countsEveryRecord_data() { eachFile(); }
    void countsEveryRecord();
    void givesTheSameForAnyLineEnd_data() { eachFile(); }
    void givesTheSameForAnyLineEnd();
    void namesEveryFileOfTheFolder();

private:
    static void eachFile();
};

namespace {

struct Case
{
    QByteArray file;
    QByteArray wrong;
    QByteArray expected;
    QByteArray known;
};

QString folder() { return QString(HOLDFAST_SOURCE_DIR) + "/tests/data/text/"; }

QList<Case> cases()
{
    QFile file(folder() + "manifest.txt");
    QList<Case> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const QByteArray text = line.trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        if (!line.startsWith(' '))
            all.append({.file = text});
        else if (all.last().wrong.isEmpty())
            all.last().wrong = text;
        else if (text.startsWith("known: "))
            all.last().known = text;
        else
            all.last().expected = text;
    }
    return all;
}

QByteArray bytesOf(const QString& name)
{
    QFile file(folder() + name + ".csv");
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<SourceSnapshot> fromFolder(const QString& name)
{
    return openSource({.name = "t", .path = (folder() + name + ".csv").toStdString()}, {});
}

}  // namespace

void TestCorpus::eachFile()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("known");
    for (const Case& one : cases())
        QTest::newRow(one.file.constData()) << QString(one.file) << QString(one.expected) << QString(one.known);
}

void TestCorpus::readsAsTheManifestSays()
{
    QFETCH(QString, file);
    QFETCH(QString, known);
    const QString line = QString::fromStdString(corpusLine(fromFolder(file))).trimmed();
    if (!known.isEmpty())
        QEXPECT_FAIL("", qPrintable(known), Continue);
    QTEST(line, "expected");
}

void TestCorpus::countsEveryRecord()
{
    QFETCH(QString, file);
    const Result<SourceSnapshot> read = fromFolder(file);
    if (!read.ok())
        return;
    QCOMPARE(recordsTold(read.value()), read.value().records);
    QCOMPARE(static_cast<int>(read.value().columns.size()), static_cast<int>(read.value().table.columns().size()));
    for (const Column& column : read.value().table.columns())
        for (std::size_t row = 0; row < column.rows(); ++row)
            QVERIFY(!column.isNumber() || std::isnan(column.numbers()[row]) || std::isfinite(column.numbers()[row]));
}

void TestCorpus::givesTheSameForAnyLineEnd()
{
    QFETCH(QString, file);
    const QByteArray bytes = bytesOf(file);
    if (file.startsWith("encoding-utf16") || file.startsWith("encoding-utf32") || file.startsWith("binary") || bytes.contains('\r') ||
        file == "quotes-double")
        return;  // two bytes a letter, no text, or line ends that are part of a value
    const std::string unix = corpusLine(opened(bytes.toStdString()));
    for (const char* lineEnd : {"\r\n", "\r"})
        QCOMPARE(corpusLine(opened(QByteArray(bytes).replace("\n", lineEnd).toStdString())), unix);
    if (bytes.endsWith('\n') && !file.contains("blank-lines"))
        QCOMPARE(corpusLine(opened(bytes.chopped(1).toStdString())), unix);
}

void TestCorpus::namesEveryFileOfTheFolder()
{
    QStringList named;
    for (const Case& one : cases())
        named.append(QString(one.file) + ".csv");
    named.sort();
    QCOMPARE(QDir(folder()).entryList({"*.csv"}, QDir::Files, QDir::Name), named);
}

static const Registered<TestCorpus> registered;

}  // namespace holdfast::tests

#include "corpus_test.moc"
