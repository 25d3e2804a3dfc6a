// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"
#include "support/two_tables.h"

namespace holdfast::tests {

namespace {

const QStringList kTarget{"--target", "state", "--positive", "gone"};

// Renames a column in the file's line of names.
void rename(const QString& path, const QByteArray& from, const QByteArray& to)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    const qsizetype end = text.indexOf('\n');
    writeFile(path, text.left(end).replace(from, to) + text.mid(end));
}

}  // namespace

class TestRolesOfCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRoleWhoseColumnIsGoneIsNamed_data()
    {
        QTest::addColumn<QStringList>("choices");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("code");
        QTest::newRow("profit") << QStringList{"--profit", "visits"} << "visits"
                                << "profit" << 1;
        QTest::newRow("consent") << QStringList{"--consent", "consent=yes"} << "consent"
                                 << "consent" << 1;
        QTest::newRow("ignored") << QStringList{"--ignore", "plan"} << "plan"
                                 << "left out" << 1;
        QTest::newRow("target") << kTarget << "state"
                                << "target" << 3;
        QTest::newRow("folds") << kTarget + QStringList{"--folds", "plan"} << "plan"
                               << "folds" << 3;
        QTest::newRow("test part") << kTarget + QStringList{"--holdout", "plan=basic"} << "plan"
                                   << "test part" << 3;
    }
    void aRoleWhoseColumnIsGoneIsNamed()
    {
        QFETCH(QStringList, choices);
        QFETCH(QString, column);
        QFETCH(QString, role);
        QFETCH(int, code);
        const TwoTables tables;
        const Call made = tables.makeStudy(choices);
        QVERIFY2(made.code == 0, qPrintable(made.said));
        rename(tables.people(), column.toUtf8(), "renamed");
        for (const QString& command : {QStringLiteral("run"), QStringLiteral("check")}) {
            const Call call = tables.call({command, tables.study()});
            QVERIFY2(call.code == code, qPrintable(command + ": " + call.said));
            QVERIFY2(call.said.contains(role) && call.said.contains("“" + column + "”"), qPrintable(call.said));
        }
    }

    void aConsentThatNobodyGivesAnyMoreIsNamed()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--consent", "consent=yes"}).code, 0);
        writeFile(tables.people(), peopleTable().replace("yes\n", "agreed\n"));
        const Call call = tables.call({"run", tables.study()});
        QCOMPARE(call.code, 1);
        QVERIFY2(call.said.contains("“consent” nowhere holds “yes”"), qPrintable(call.said));
    }

    void onlyWhoGaveConsentIsListed_data()
    {
        QTest::addColumn<QByteArray>("people");
        QTest::addColumn<int>("listed");
        QTest::addColumn<int>("code");
        QTest::newRow("words") << peopleTable() << 128 << 0;
        QTest::newRow("numbers") << peopleTable().replace("yes\n", "1\n").replace("no\n", "0\n") << 128 << 0;
        QTest::newRow("no column any more") << peopleTable().replace("consent", "other") << 0 << 1;
    }
    void onlyWhoGaveConsentIsListed()
    {
        QFETCH(QByteArray, people);
        QFETCH(int, listed);
        QFETCH(int, code);
        const TwoTables tables;
        const bool numbers = people.contains(",1\n");
        if (numbers)
            writeFile(tables.people(), people);
        QCOMPARE(tables.makeStudy({"--consent", numbers ? "consent=1" : "consent=yes"}).code, 0);
        writeFile(tables.people(), people);
        nlohmann::json study = jsonIn(tables.study());
        study["segments"]["segments"].push_back({{"id", 1}, {"name", "all"}, {"rule", {{"all", nlohmann::json::array()}}}});
        writeFile(tables.study(), QByteArray::fromStdString(study.dump()));
        const Call call = tables.call({"run", tables.study(), "--customers", tables.file("c.csv"), "--segment", "all"});
        QVERIFY2(call.code == code, qPrintable(call.said));
        QFile list(tables.file("c.csv"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll().count('\n'), listed + 1);
    }

    void newProposesAsTheWindowDoesAndSaysSo()
    {
        const TwoTables tables;
        rename(tables.money(), "sum", "profit");
        const Call made = tables.makeStudy(kTarget);
        QVERIFY2(made.code == 0, qPrintable(made.said));
        const QString out = QString::fromUtf8(made.out);
        QVERIFY2(out.contains("Profit: profit") && out.contains("Consent: consent = yes") && out.contains("money"), qPrintable(out));
        const nlohmann::json roles = jsonIn(tables.study())["roles"];
        QCOMPARE(roles["profit"]["name"].get<std::string>(), std::string("profit"));
        QCOMPARE(roles["consent"]["value"].get<std::string>(), std::string("yes"));
    }

    void whatIsNamedOverridesAndNothingSaysNone()
    {
        const TwoTables tables;
        rename(tables.money(), "sum", "profit");
        QCOMPARE(tables.makeStudy({"--profit", "", "--consent", ""}).code, 0);
        nlohmann::json roles = jsonIn(tables.study())["roles"];
        QVERIFY(roles["profit"].is_null() && roles["consent"].is_null());
        QCOMPARE(tables.makeStudy({"--profit", "visits", "--ignore", "consent"}).code, 0);
        roles = jsonIn(tables.study())["roles"];
        QCOMPARE(roles["profit"]["name"].get<std::string>(), std::string("visits"));
        QVERIFY(roles["consent"].is_null());
        QVERIFY(roles["target"].is_null());
    }

    void aRoleIsHeldAgainstItsColumn_data()
    {
        QTest::addColumn<QStringList>("choices");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("profit of words") << QStringList{"--profit", "plan"} << QStringList{"people.csv", "“plan”", "numbers"};
        QTest::newRow("no such consent") << QStringList{"--consent", "consent=maybe"} << QStringList{"“consent”", "no, yes", "maybe"};
        QTest::newRow("no such class") << QStringList{"--target", "state", "--positive", "lost"}
                                       << QStringList{"people.csv", "“state”", "gone, stays", "lost"};
        QTest::newRow("too many values") << QStringList{"--consent", "visits=maybe"} << QStringList{"0, 7, 14", ", …"};
    }
    void aRoleIsHeldAgainstItsColumn()
    {
        QFETCH(QStringList, choices);
        QFETCH(QStringList, said);
        const TwoTables tables;
        const Call call = tables.makeStudy(choices);
        QCOMPARE(call.code, 3);
        for (const QString& part : said)
            QVERIFY2(call.said.contains(part), qPrintable(call.said));
        QVERIFY(!QFile::exists(tables.study()));
    }

    void oneClassIsNamedWithItsFileAndValue()
    {
        const TwoTables tables;
        writeFile(tables.people(), peopleTable().replace(",stays,", ",gone,"));
        for (const QStringList& choices : {kTarget, QStringList{"--target", "state"}}) {
            const Call call = tables.makeStudy(choices);
            QCOMPARE(call.code, 3);
            QVERIFY2(call.said.startsWith("people.csv, “state”: ") && call.said.contains("“gone”") && call.said.contains("Choose"),
                     qPrintable(call.said));
        }
    }

    void aClassThatIsGoneFromTheFileIsNamedWithThoseThereAre()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy(kTarget).code, 0);
        writeFile(tables.people(), peopleTable().replace(",gone,", ",left,"));
        const Call call = tables.call({"check", tables.study()});
        QCOMPARE(call.code, 3);
        QVERIFY2(call.said.startsWith("people.csv, “state”: ") && call.said.contains("left, stays"), qPrintable(call.said));
    }
};

static const Registered<TestRolesOfCommands> registered;

}  // namespace holdfast::tests

#include "roles_test.moc"
