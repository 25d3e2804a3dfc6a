// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"
#include "support/two_tables.h"

namespace holdfast::tests {

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestScoreCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKeptModelScoresNewFiles()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        const Call none = tables.call({"score", tables.study(), tables.people(), tables.money(), "--out", tables.file("s.csv")});
        QCOMPARE(none.code, 3);
        QVERIFY2(none.said.contains("keeps no model"), qPrintable(none.said));
        QCOMPARE(tables.call({"run", tables.study(), "--keep", "first"}).code, 0);
        const Call unknown =
            tables.call({"score", tables.study(), tables.people(), tables.money(), "--out", tables.file("s.csv"), "--model", "second"});
        QCOMPARE(unknown.code, 3);
        QVERIFY2(unknown.said.contains("second") && unknown.said.contains("first"), qPrintable(unknown.said));
        const Call scored =
            tables.call({"score", tables.study(), tables.people(), tables.money(), "--out", tables.file("s.csv"), "--model", "first"});
        QVERIFY2(scored.code == 0, qPrintable(scored.said));
        const QByteArray once = bytesOf(tables.file("s.csv"));
        QVERIFY2(once.contains("risk") && once.contains("above_threshold"), once.left(200).constData());
        // Keeping the same again changes nothing, and scores the same bytes.
        const QByteArray study = bytesOf(tables.study());
        QCOMPARE(tables.call({"run", tables.study(), "--keep", "first"}).code, 0);
        QCOMPARE(bytesOf(tables.study()), study);
        QCOMPARE(tables.call({"score", tables.study(), tables.people(), tables.money(), "--out", tables.file("t.csv")}).code, 0);
        QCOMPARE(bytesOf(tables.file("t.csv")), once);
    }

    void aMissingColumnIsRefusedByItsName()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        QCOMPARE(tables.call({"run", tables.study(), "--keep", "first"}).code, 0);
        writeFile(tables.file("people2.csv"), QByteArray(peopleTable()).replace("visits", "calls"));
        const Call call = tables.call({"score", tables.study(), tables.file("people2.csv"), tables.money(), "--out", tables.file("s.csv")});
        QCOMPARE(call.code, 3);
        QVERIFY2(call.said.contains("visits"), qPrintable(call.said));
        QVERIFY(!QFile::exists(tables.file("s.csv")));
    }

    void newCustomersNeedNoOutcome()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        QCOMPARE(tables.call({"run", tables.study(), "--keep", "first"}).code, 0);
        writeFile(tables.file("people2.csv"), QByteArray(peopleTable()).replace(",gone,", ",,").replace(",stays,", ",,"));
        const Call call = tables.call({"score", tables.study(), tables.file("people2.csv"), tables.money(), "--out", tables.file("s.csv")});
        QVERIFY2(call.code == 0, qPrintable(call.said));
        QVERIFY(bytesOf(tables.file("s.csv")).contains("above_threshold"));
    }

    // What the join of the new files cannot take along is said, and the rest is scored.
    void repeatedKeysAreSaid()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        QCOMPARE(tables.call({"run", tables.study(), "--keep", "first"}).code, 0);
        QByteArray people = peopleTable();
        const qsizetype second = people.indexOf('\n') + 1;
        people += people.mid(second, people.indexOf('\n', second) + 1 - second);
        writeFile(tables.file("people2.csv"), people);
        const Call call = tables.call({"score", tables.study(), tables.file("people2.csv"), tables.money(), "--out", tables.file("s.csv")});
        QCOMPARE(call.code, 1);
        QVERIFY2(!call.said.isEmpty(), qPrintable(call.said));
        QVERIFY(bytesOf(tables.file("s.csv")).contains("above_threshold"));
    }

    void withoutAPlaceToWriteItIsWrongUsage()
    {
        QCOMPARE(holdfast({"score", "a.holdfast", "b.csv"}).code, 2);
        QCOMPARE(holdfast({"score", "a.holdfast", "--out", "b.csv"}).code, 2);
    }
};

static const Registered<TestScoreCommand> registered;

}  // namespace holdfast::tests

#include "score_command_test.moc"
