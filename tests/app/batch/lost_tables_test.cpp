// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"
#include "support/two_tables.h"

namespace holdfast::tests {

class TestLostTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runNamesATableThatTheJoinDropped_data()
    {
        QTest::addColumn<QByteArray>("money");
        QTest::addColumn<QString>("named");
        QTest::newRow("keys twice with other values") << moneyTable() + "1001,5\n1002,7\n1003,9\n"
                                                      << "several different rows";
        QTest::newRow("key renamed") << moneyTable().replace("id,", "number,") << "“id”";
        QTest::newRow("emptied") << QByteArray() << "“id”";
    }
    void runNamesATableThatTheJoinDropped()
    {
        QFETCH(QByteArray, money);
        QFETCH(QString, named);
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        QCOMPARE(tables.call({"run", tables.study()}).code, 0);
        writeFile(tables.money(), money);
        for (const QString& command : {QStringLiteral("run"), QStringLiteral("check")}) {
            const Call call = tables.call({command, tables.study()});
            QCOMPARE(call.code, 1);
            QVERIFY2(call.said.contains("money was not joined") || call.said.contains("money has no column"), qPrintable(call.said));
            QVERIFY2(call.said.contains(named), qPrintable(call.said));
        }
    }

    void newSaysWhyAColumnIsNotThere()
    {
        const TwoTables tables;
        writeFile(tables.money(), moneyTable() + "1001,5\n1002,7\n1003,9\n");
        const Call call = tables.makeStudy({"--profit", "sum"});
        QCOMPARE(call.code, 3);
        QVERIFY2(call.said.contains("several different rows") && call.said.contains("money.csv"), qPrintable(call.said));
        QVERIFY2(!call.said.contains("no column"), qPrintable(call.said));
    }

    void aTableWithoutCommonKeysIsNamedByEveryCommand()
    {
        const TwoTables tables;
        writeFile(tables.money(), moneyTable().replace("\n1", "\nX"));
        const Call made = tables.makeStudy({});
        QCOMPARE(made.code, 1);
        QVERIFY2(made.said.contains("money.csv was not joined"), qPrintable(made.said));
        for (const QString& command : {QStringLiteral("run"), QStringLiteral("check")}) {
            const Call call = tables.call({command, tables.study()});
            QCOMPARE(call.code, 1);
            QVERIFY2(call.said.contains("money.csv was not joined"), qPrintable(call.said));
        }
    }
};

static const Registered<TestLostTables> registered;

}  // namespace holdfast::tests

#include "lost_tables_test.moc"
