// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: every way to call the program, each with what it says and returns.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "support/call_program.h"
#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

QByteArray withoutTimings(const QString& path)
{
    nlohmann::json json = jsonIn(path);
    json.erase("timings");
    return QByteArray::fromStdString(json.dump());
}

// The four tables of a folder, in the order of their names.
QStringList tablesIn(const QString& folder)
{
    QStringList paths;
    for (const QFileInfo& file : QDir(folder).entryInfoList({"*.csv"}, QDir::Files, QDir::Name))
        paths.push_back(file.absoluteFilePath());
    return paths;
}

const QStringList kShopRoles{"--target",   QStringLiteral("Покупательская активность"),
                             "--positive", QStringLiteral("Снизилась"),
                             "--profit",   QStringLiteral("Прибыль"),
                             "--consent",  QStringLiteral("Разрешить сообщать=да"),
                             "--accept",   "safe",
                             "--trials",   "8"};

void theWholeWay(const QString& tables)
{
    const QTemporaryDir folder;
    const QString study = folder.filePath("shop.holdfast");
    const Call made = holdfast(QStringList{"new"} + tablesIn(tables) + QStringList{"--out", study} + kShopRoles);
    QVERIFY2(made.code == 0, qPrintable(made.said));

    const Call run = holdfast({"run", study, "--results", folder.filePath("1.json"), "--report", folder.filePath("shop.pdf"), "--customers",
                               folder.filePath("all.csv"), "--threads", "1", "--language", "ru"});
    QVERIFY2(run.code == 0, qPrintable(run.said));
    const nlohmann::json results = jsonIn(folder.filePath("1.json"));
    QVERIFY(results["complete"].get<bool>());
    QCOMPARE(results["join"]["rows"].get<int>(), 1300);

    bool merged = false;
    bool unified = false;
    bool outlier = false;
    for (const nlohmann::json& finding : results["findings"]) {
        const std::string text = finding.dump();
        const bool applied = finding["applied"].get<bool>();
        if (finding["kind"] == "spelling_variant" && !finding["proposal"].is_null()) {
            merged |= applied && finding["proposal"]["from"][0] == "стандартт" && finding["proposal"]["to"] == "стандарт";
            unified |= applied && finding["proposal"]["from"][0] == "предыдцщий_месяц" && finding["proposal"]["to"] == "предыдущий_месяц";
            QVERIFY(!(finding["proposal"]["from"][0] == "препредыдущий_месяц" && applied));
        }
        outlier |= finding["kind"] == "anomaly" && finding["evidence"][0]["code"] == "value" && finding["rows"] == 1;
    }
    QVERIFY(merged);
    QVERIFY(unified);
    QVERIFY(outlier);
    for (const nlohmann::json& feature : results["models"]["features"])
        QVERIFY(feature != "id" && feature != "Прибыль");

    const Call again = holdfast({"run", study, "--results", folder.filePath("4.json"), "--threads", "4", "--language", "ru"});
    QCOMPARE(again.code, 0);
    QCOMPARE(withoutTimings(folder.filePath("4.json")), withoutTimings(folder.filePath("1.json")));

    QFile pdf(folder.filePath("shop.pdf"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    QFile customers(folder.filePath("all.csv"));
    QVERIFY(customers.open(QIODevice::ReadOnly));
    QCOMPARE(customers.readAll().count('\n'), 1301);
    QCOMPARE(holdfast({"check", study}).code, 0);
}

}  // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysItsVersionAndItsUsage()
    {
        QVERIFY(holdfast({"--version"}).out.startsWith("holdfast "));
        const Call help = holdfast({"--help"});
        QCOMPARE(help.code, 0);
        for (const char* command : {"inspect", "findings", "new", "run", "check", "sample"})
            QVERIFY2(help.out.contains(QByteArray("holdfast ") + command), command);
    }

    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("unknown command option") << QStringList{"--frobnicate"};
        QTest::newRow("unknown option") << QStringList{"inspect", "a.csv", "--colour", "red"};
        QTest::newRow("no file") << QStringList{"inspect"};
        QTest::newRow("no out") << QStringList{"new", "a.csv"};
        QTest::newRow("no value") << QStringList{"sample", "--out"};
        QTest::newRow("trials is no number") << QStringList{"new", "a.csv", "--out", "b", "--trials", "many"};
        QTest::newRow("unknown family") << QStringList{"new", "a.csv", "--out", "b", "--families", "oracle"};
        QTest::newRow("accept") << QStringList{"new", "a.csv", "--out", "b", "--accept", "some"};
        QTest::newRow("two studies") << QStringList{"run", "a", "b"};
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, words);
        const Call call = holdfast(words);
        QCOMPARE(call.code, 2);
        QVERIFY(!call.said.isEmpty());
    }

    void refusedInputIsThreeAndNamesTheFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("missing") << "gone.csv" << QByteArray();
        QTest::newRow("binary") << "picture.csv" << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 20);
        QTest::newRow("open quote") << "quote.csv" << QByteArray("a,b\n1,\"2\n3,4\n5,6\n");
    }
    void refusedInputIsThreeAndNamesTheFile()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        if (!bytes.isEmpty())
            writeFile(folder.filePath(name), bytes);
        for (const QString& language : {QStringLiteral("en"), QStringLiteral("ru")}) {
            const Call call = holdfast({"inspect", folder.filePath(name), "--language", language});
            QCOMPARE(call.code, 3);
            QVERIFY2(call.said.contains(name), qPrintable(call.said));
        }
        QCOMPARE(holdfast({"new", folder.filePath(name), "--out", folder.filePath("s.holdfast")}).code, 3);
        QVERIFY(!QFile::exists(folder.filePath("s.holdfast")));
    }

    void aTargetOfOneClassIsRefused()
    {
        const QTemporaryDir folder;
        QByteArray table = "id,state,x\n";
        for (int i = 0; i < 60; ++i)
            table += QByteArray::number(i) + ",same," + QByteArray::number(i * 7 % 13) + "\n";
        writeFile(folder.filePath("t.csv"), table);
        const Call call = holdfast({"new", folder.filePath("t.csv"), "--out", folder.filePath("s.holdfast"), "--target", "state"});
        QCOMPARE(call.code, 3);
        QVERIFY(!call.said.isEmpty());
        QVERIFY(!QFile::exists(folder.filePath("s.holdfast")));
    }

    void anUnknownTargetIsRefusedWithTheNamesThereAre()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath("t.csv"), "alpha,beta\n1,2\n3,4\n");
        const Call call =
            holdfast({"new", folder.filePath("t.csv"), "--out", folder.filePath("s.holdfast"), "--target", "gamma", "--language", "en"});
        QCOMPARE(call.code, 3);
        QVERIFY2(call.said.contains("gamma") && call.said.contains("alpha"), qPrintable(call.said));
    }

    void aStudyThatIsNoneIsRefusedAndLeftAlone()
    {
        const QTemporaryDir folder;
        writeFile(folder.filePath("s.holdfast"), "{\"format\": 99}");
        const Call call = holdfast({"run", folder.filePath("s.holdfast"), "--language", "en"});
        QCOMPARE(call.code, 3);
        QVERIFY(call.said.contains("s.holdfast"));
        QFile file(folder.filePath("s.holdfast"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"format\": 99}"));
    }

    void aSourceThatChangedOrVanishedIsNamed()
    {
        const QTemporaryDir folder;
        QByteArray table = "id,state,x\n";
        for (int i = 0; i < 80; ++i)
            table += QByteArray::number(i) + (i % 2 == 0 ? ",a," : ",b,") + QByteArray::number(i * 7 % 13) + "\n";
        writeFile(folder.filePath("t.csv"), table);
        const QString study = folder.filePath("s.holdfast");
        QCOMPARE(holdfast({"new", folder.filePath("t.csv"), "--out", study}).code, 0);
        QCOMPARE(holdfast({"check", study}).code, 0);
        writeFile(folder.filePath("t.csv"), table + "900,a,1\n");
        const Call changed = holdfast({"check", study, "--language", "en"});
        QCOMPARE(changed.code, 1);
        QVERIFY2(changed.said.contains("t.csv"), qPrintable(changed.said));
        QCOMPARE(holdfast({"run", study}).code, 0);
        QFile::remove(folder.filePath("t.csv"));
        const Call gone = holdfast({"run", study, "--results", folder.filePath("r.json")});
        QCOMPARE(gone.code, 3);
        QVERIFY(gone.said.contains("t.csv"));
        QVERIFY(!QFile::exists(folder.filePath("r.json")));
    }

    void theWholeWayOverTheSample()
    {
        const QTemporaryDir folder;
        QCOMPARE(holdfast({"sample", "--out", folder.filePath("shop")}).code, 0);
        QCOMPARE(tablesIn(folder.filePath("shop")).size(), 4);
        theWholeWay(folder.filePath("shop"));
    }

    // Next month: bound by names, said first, refused only where there is no answer.
    void nextMonthIsBoundByNames_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const QStringList same{"yes", "no"};
        QTest::newRow("the same") << "clients.csv" << QByteArray("id,churn,visits,Purchases_total") << same << 0 << "";
        QTest::newRow("another name of the file")
            << "clients of May.csv" << QByteArray("id,churn,visits,Purchases_total") << same << 0 << "";
        QTest::newRow("names written otherwise") << "clients.csv" << QByteArray("ID,churn,visits,purchases total") << same << 0
                                                 << "“Purchases_total” is called “purchases total” now";
        QTest::newRow("a slip") << "clients.csv" << QByteArray("id,churn,visits,Purchase_total") << same << 0
                                << "“Purchases_total” is called “Purchase_total” now";
        QTest::newRow("look-alikes") << "clients.csv" << QByteArray("id,churn,visits,Purchases_6_total") << same << 3
                                     << "the column “Purchases_total” is not there, and the study needs it";
        QTest::newRow("no target") << "clients.csv" << QByteArray("id,left,visits,Purchases_total") << same << 3
                                   << "the column “churn” is not there";
        QTest::newRow("values in another case") << "clients.csv" << QByteArray("id,churn,visits,Purchases_total")
                                                << QStringList{"YES", "NO"} << 0 << "“yes” of “churn” is written “YES” now";
        QTest::newRow("no event") << "clients.csv" << QByteArray("id,churn,visits,Purchases_total") << QStringList{"gone", "here"} << 3
                                  << "“churn” no longer has the value “yes”";
        QTest::newRow("nothing that fits") << "other.csv" << QByteArray("a,b,c,d") << same << 3 << "clients.csv";
    }
    void nextMonthIsBoundByNames()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, head);
        QFETCH(QStringList, values);
        QFETCH(int, code);
        QFETCH(QString, said);
        const auto table = [](const QByteArray& names, const QStringList& classes) {
            QByteArray text = names + "\n";
            for (int i = 0; i < 80; ++i)
                text += QByteArray::number(1000 + i) + "," + classes[i % 3 == 0 ? 0 : 1].toUtf8() + "," + QByteArray::number(i * 7 % 23) +
                        "," + QByteArray::number(i * 11 % 31) + "." + QByteArray::number(i % 10) + "\n";
            return text;
        };
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("next"));
        writeFile(folder.filePath("clients.csv"), table("id,churn,visits,Purchases_total", {"yes", "no"}));
        writeFile(folder.filePath("next/" + file), table(head, values));
        const QString study = folder.filePath("shop.holdfast");
        const Call made = holdfast({"new", folder.filePath("clients.csv"), "--out", study, "--target", "churn", "--positive", "yes",
                                    "--families", "baseline", "--trials", "1", "--language", "en"});
        QVERIFY2(made.code == 0, qPrintable(made.said));
        const QString results = folder.filePath("results.json");
        const Call run = holdfast({"run", study, "--data", folder.filePath("next"), "--results", results, "--language", "en"});
        QVERIFY2(run.code == code, qPrintable(QString::number(run.code) + ": " + run.said));
        QVERIFY2(run.said.contains(said), qPrintable(run.said));
        QCOMPARE(QFile::exists(results), code != 3);
        if (code == 0 && said.isEmpty())
            QCOMPARE(run.said, QString());
    }

    void aSlipAmongManyValuesHoldsNobodyUp_data()
    {
        QTest::addColumn<int>("every");  // so many rows hold one
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("one") << 300 << 0 << "“visits” is read as before. Values that do not fit are taken as missing: 1";
        QTest::newRow("many") << 5 << 3 << "“visits” cannot be read as before: 60 values would be lost";
    }
    void aSlipAmongManyValuesHoldsNobodyUp()
    {
        QFETCH(int, every);
        QFETCH(int, code);
        QFETCH(QString, said);
        const auto table = [](int odd) {
            QByteArray text = "id,churn,visits\n";
            for (int i = 1; i <= 300; ++i)
                text += QByteArray::number(1000 + i) + (i % 3 == 0 ? ",yes," : ",no,") +
                        (i % odd == 0 ? QByteArray("often") : QByteArray::number(i * 7 % 23)) + "\n";
            return text;
        };
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("next"));
        writeFile(folder.filePath("clients.csv"), table(1000));
        writeFile(folder.filePath("next/clients.csv"), table(every));
        const QString study = folder.filePath("shop.holdfast");
        QCOMPARE(holdfast({"new", folder.filePath("clients.csv"), "--out", study, "--target", "churn", "--positive", "yes", "--families",
                           "baseline", "--trials", "1", "--language", "en"})
                     .code,
                 0);
        const Call run =
            holdfast({"run", study, "--data", folder.filePath("next"), "--results", folder.filePath("r.json"), "--language", "en"});
        QVERIFY2(run.said.contains(said), qPrintable(run.said));
        QVERIFY2(run.code == code, qPrintable(QString::number(run.code) + ": " + run.said));
    }

    void theWholeWayOverTheRealTables_data()
    {
        QTest::addColumn<QString>("dialect");
        QTest::newRow("semicolons here and there") << "one-click";
        QTest::newRow("commas") << "one-click-comma";
    }
    void theWholeWayOverTheRealTables()
    {
        HF_NEED_REFERENCE
        QFETCH(QString, dialect);
        theWholeWay(QString::fromStdString(referencePath("data/" + dialect.toStdString())));
    }
};

static const Registered<TestCommandLine> registered;

}  // namespace holdfast::tests

#include "command_line_test.moc"
