// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "support/call_program.h"
#include "support/register_test.h"
#include "support/two_tables.h"

namespace holdfast::tests {

class TestResultsOfRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColumnThatGivesTheAnswerAwayIsSaidAndWritten()
    {
        const TwoTables tables;
        QByteArray people = peopleTable().replace("visits", "letter");
        for (int i = 0; i < 20; ++i)  // a number that tells the classes apart
            people.replace(",gone," + QByteArray::number(i) + ",", ",gone," + QByteArray::number(100 + i) + ",");
        writeFile(tables.people(), people);
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        const Call call = tables.call({"run", tables.study(), "--results", tables.file("r.json")});
        QCOMPARE(call.code, 0);
        QVERIFY2(call.said.contains("letter alone gives an AUC of 1"), qPrintable(call.said));
        bool found = false;
        const nlohmann::json results = jsonIn(tables.file("r.json"));
        for (const nlohmann::json& finding : results["findings"])
            if (finding["kind"] == "leak" && finding["evidence"][0]["code"] == "single-column-leak") {
                found = true;
                QCOMPARE(finding["table"].get<std::string>() + "/" + finding["column"].get<std::string>(), std::string("people/letter"));
                QCOMPARE(finding["evidence"][0]["numbers"][0].get<double>(), 1.0);
            }
        QVERIFY(found);
    }

    void segmentsThatNobodySavedAreNotWritten()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({"--target", "state", "--positive", "gone"}).code, 0);
        const Call call = tables.call(
            {"run", tables.study(), "--results", tables.file("r.json"), "--customers", tables.file("c.csv"), "--segment", "no such"});
        QCOMPARE(call.code, 1);
        QVERIFY2(call.said.contains("There is no segment yet") && call.said.contains("“no such”"), qPrintable(call.said));
        QVERIFY(jsonIn(tables.file("r.json"))["segments"].is_null());
    }

    void aSegmentThatIsNotThereIsAnsweredWithAllThatAre()
    {
        const TwoTables tables;
        QCOMPARE(tables.makeStudy({}).code, 0);
        nlohmann::json study = jsonIn(tables.study());
        for (int id = 1; id <= 2; ++id)
            study["segments"]["segments"].push_back({{"id", id},
                                                     {"name", id == 1 ? "rare" : "frequent"},
                                                     {"rule", {{"all", nlohmann::json::array()}}},
                                                     {"offers", nlohmann::json::array()}});
        study["segments"]["next_segment"] = 3;
        writeFile(tables.study(), QByteArray::fromStdString(study.dump()));
        const Call call = tables.call(
            {"run", tables.study(), "--results", tables.file("r.json"), "--customers", tables.file("c.csv"), "--segment", "no such"});
        QCOMPARE(call.code, 1);
        QVERIFY2(call.said.contains("rare, frequent"), qPrintable(call.said));
        QCOMPARE(jsonIn(tables.file("r.json"))["segments"].size(), 2U);
    }

    void theStudyIsCalledTheSameInEveryFolder()
    {
        std::string first;
        for (int i = 0; i < 2; ++i) {
            const TwoTables tables;
            QCOMPARE(tables.makeStudy({}).code, 0);
            QCOMPARE(tables.call({"run", tables.study(), "--results", tables.file("r.json")}).code, 0);
            const std::string print = jsonIn(tables.file("r.json"))["study"]["fingerprint"].get<std::string>();
            QVERIFY(!print.empty());
            if (first.empty())
                first = print;
            QCOMPARE(print, first);
        }
    }
};

static const Registered<TestResultsOfRun> registered;

}  // namespace holdfast::tests

#include "results_test.moc"
