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

class TestBrokenStudy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStudyCutShortIsSaidWithItsLineAndTheOneBefore()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        const QByteArray whole = bytesOf(tables.study());
        const QByteArray half = whole.left(whole.size() / 2);
        writeFile(tables.study(), half);
        const QString line = "line " + QString::number(half.count('\n') + 1);
        const Call alone = tables.call({"check", tables.study()});
        QCOMPARE(alone.code, 3);
        QVERIFY2(alone.said.contains("cut short") && alone.said.contains(line) && !alone.said.contains("~"), qPrintable(alone.said));
        writeFile(tables.study() + "~", whole);
        const Call kept = tables.call({"run", tables.study()});
        QCOMPARE(kept.code, 3);
        QVERIFY2(kept.said.contains("cut short") && kept.said.contains("shop.holdfast~"), qPrintable(kept.said));
    }

    void aStudyDamagedInTheMiddleIsSaidWithItsLine()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        QByteArray text = bytesOf(tables.study());
        const qsizetype at = text.indexOf("\"model\"");
        text[at] = '!';
        writeFile(tables.study(), text);
        const Call call = tables.call({"check", tables.study()});
        QCOMPARE(call.code, 3);
        QVERIFY2(call.said.contains("damaged") && call.said.contains("line " + QString::number(text.left(at).count('\n') + 1)),
                 qPrintable(call.said));
    }

    void aSettingOutOfItsRangeIsRefusedWithTheRange_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("trials") << QByteArray("\"trials\": 0") << QByteArray("\"trials\": -8")
                                << QStringList{"model.trials", "0", "1,000,000", "“-8”"};
        QTest::newRow("folds") << QByteArray("\"folds\": 5") << QByteArray("\"folds\": 0") << QStringList{"model.folds", "2", "100", "“0”"};
        QTest::newRow("test share") << QByteArray("\"test_share\": 0.25") << QByteArray("\"test_share\": 7")
                                    << QStringList{"model.test_share", "0.9", "“7”"};
        QTest::newRow("threshold") << QByteArray("\"threshold\": 0.5") << QByteArray("\"threshold\": 1.5")
                                   << QStringList{"model.threshold", "1", "“1.5”"};
    }
    void aSettingOutOfItsRangeIsRefusedWithTheRange()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QStringList, said);
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        QByteArray text = bytesOf(tables.study());
        QVERIFY(text.contains(before));
        writeFile(tables.study(), text.replace(before, after));
        for (const QString& command : {QStringLiteral("check"), QStringLiteral("run")}) {
            const Call call = tables.call({command, tables.study()});
            QCOMPARE(call.code, 3);
            for (const QString& part : said)
                QVERIFY2(call.said.contains(part), qPrintable(call.said));
        }
    }
};

static const Registered<TestBrokenStudy> registered;

}  // namespace holdfast::tests

#include "broken_study_test.moc"
