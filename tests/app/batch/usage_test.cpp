// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"
#include "support/two_tables.h"

namespace holdfast::tests {

class TestUsage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoCommandIsWrongUsageWithoutADisplay_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no command") << QStringList{"bogus"};
        QTest::newRow("mistyped") << QStringList{"rnu", "shop.holdfast"};
        QTest::newRow("a study that is not there") << QStringList{"gone.holdfast"};
        QTest::newRow("a table") << QStringList{HOLDFAST_SOURCE_DIR "/README.md"};
    }
    void whatIsNoCommandIsWrongUsageWithoutADisplay()
    {
        QFETCH(QStringList, words);
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(name);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HOLDFAST_BINARY_DIR "/holdfast"), words);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains("“" + words.first() + "”") ||
                QLocale::system().language() == QLocale::Russian);
    }

    void aLimitOfFileSizeIsAnErrorThatIsSaid()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        writeFile(tables.file("out.json"), "before");
        QProcess process;
        process.start("sh", {"-c", R"(ulimit -f 2; exec "$0" "$@")", QStringLiteral(HOLDFAST_BINARY_DIR "/holdfast"), "run", tables.study(),
                             "--results", tables.file("out.json"), "--language", "en"});
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
        const QString said = QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains("out.json: it would be larger") && said.contains("The file that was there is unchanged."), qPrintable(said));
        QVERIFY(!QFile::exists(tables.file(".out.json.saving")));
        QFile out(tables.file("out.json"));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), QByteArray("before"));
    }
};

static const Registered<TestUsage> registered;

}  // namespace holdfast::tests

#include "usage_test.moc"
