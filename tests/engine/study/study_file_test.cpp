// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/random.h"
#include "study/check_study.h"
#include "study/edits.h"
#include "study/json/json.h"
#include "study/json/study_file.h"
#include "support/every_field.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

Study someStudy()
{
    Study study;
    for (const Edit& edit : {edits::addSources({"/shop/data/clients.csv", "/shop/money.csv"}),
                             edits::addStep(MergeValues{"clients", {"clients", "type"}, {"standartt"}, "standart"}),
                             edits::addLearningStep(FillMissing{.method = FillMethod::Constant, .text = "«none»\n\"x\""}),
                             edits::setTarget(ColumnValue{{"clients", "activity"}, "fell"}), edits::setSeed(UINT64_MAX),
                             edits::addRule({.name = "bought", .keep = {{{{"money", "m"}, CompareOp::Greater, 0}}}}),
                             edits::addSegment("risky", {{{{"model", "risk"}, CompareOp::GreaterEqual, 0.1}}}),
                             edits::addOffer({.name = "call", .costPerContact = 1e-300}, SegmentId{1}),
                             edits::chooseFamily(Family::DecisionTree), edits::hideChapter(ChapterKind::Why, true)})
        study = edit.change(std::move(study));
    study.join.base = "clients";
    study.join.key = {"clients", "id"};
    study.join.parts = {{"money", {"money", "id"}, PivotSpec{{"money", "month"}, {{"money", "sum"}}}}};
    study.sources[0].options.kinds["id"] = ColumnKind::Code;
    study.sources[0].options.header = false;
    return study;
}

}  // namespace

class TestStudyFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesNumbersOutOfTheirRange()
    {
        Study study = someStudy();
        QVERIFY(!checkStudy(study));
        for (const std::int64_t rows : {std::int64_t{-5}, std::int64_t{0}}) {
            study.sources[1].options.rows = RowChoice{.rows = rows};
            const std::optional<Failure> failure = checkStudy(study);
            QVERIFY(failure);
            QCOMPARE(failure->code, std::string("study.bad-rows"));
            QCOMPARE(failure->found, std::to_string(rows));
        }
        study.sources[1].options.rows = RowChoice{.rows = 1};
        QVERIFY(!checkStudy(study));
        study.model.folds = 1;
        QCOMPARE(checkStudy(study)->code, std::string("study.bad-folds"));
    }

    void readsBackWhatItWrote()
    {
        const StudyFile file{someStudy()};
        const std::string text = writeStudy(file, "/shop");
        const Result<StudyFile> read = readStudy(text, "/shop");
        QVERIFY(read.ok());
        QCOMPARE(read.value().study, file.study);
        QCOMPARE(writeStudy(read.value(), "/shop"), text);
    }

    void everyFieldSurvivesTheFile()
    {
        Study study = someStudy();
        everyField(study, "", [&](const std::string& path) {
            const Result<StudyFile> read = readStudy(writeStudy({study}, {}), {});
            QVERIFY2(read.ok() && read.value().study == study, path.c_str());
        });
    }

    void pathsAreRelativeToTheStudy()
    {
        const std::string text = writeStudy({someStudy()}, "/shop/studies");
        QVERIFY(text.find("\"../data/clients.csv\"") != std::string::npos);
        QCOMPARE(readStudy(text, "/elsewhere/studies").value().study.sources[1].path, std::string("/elsewhere/money.csv"));
    }

    void unknownKeysAreKeptWhereTheyStood()
    {
        Json json = Json::parse(writeStudy({someStudy()}, "/shop"));
        json["future"] = {{"a", 1}};
        json["model"]["budget"] = "large";
        json["segments"]["segments"][0]["colour"] = "teal";
        Result<StudyFile> read = readStudy(json.dump(), "/shop");
        QVERIFY(read.ok());
        StudyFile file = std::move(read).value();
        file.study = edits::setTrials(7).change(file.study);
        file.study = edits::addSegment("new", {}).change(file.study);
        file.study = edits::moveSegment(SegmentId{2}, 0).change(file.study);
        const Json written = Json::parse(writeStudy(file, "/shop"));
        QCOMPARE(written["future"]["a"].get<int>(), 1);
        QCOMPARE(written["model"]["budget"].get<std::string>(), std::string("large"));
        QCOMPARE(written["model"]["trials"].get<int>(), 7);
        QCOMPARE(written["segments"]["segments"][1]["colour"].get<std::string>(), std::string("teal"));
        QVERIFY(!written["segments"]["segments"][0].contains("colour"));
    }

    // Two of one name, as no window writes them: each keeps its own, and nothing of the other.
    void unknownKeysOfTwinsStayApart()
    {
        Json json = Json::parse(writeStudy({someStudy()}, "/shop"));
        Json& segments = json["segments"]["segments"];
        segments.push_back(segments[0]);
        segments[0]["colour"] = "teal";
        segments.back()["shade"] = "dark";
        const std::string written = writeStudy(readStudy(json.dump(), "/shop").value(), "/shop");
        const Json again = Json::parse(written)["segments"]["segments"];
        QVERIFY(again.front().contains("colour") && !again.front().contains("shade"));
        QVERIFY(again.back().contains("shade") && !again.back().contains("colour"));
        QCOMPARE(writeStudy(readStudy(written, "/shop").value(), "/shop"), written);
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << ""
                                 << "study.not-a-study";
        QTest::newRow("no JSON") << "format: 1"
                                 << "study.not-a-study";
        QTest::newRow("cut short") << "{\"format\": 1,\n\"name\": \"sh"
                                   << "study.cut-short";
        QTest::newRow("damaged") << "{\"format\": 1,\n!name\": \"shop\"}"
                                 << "study.damaged";
        QTest::newRow("a number no double holds") << "{\"format\": 1,\n\"x\": 1e999}"
                                                  << "study.damaged";
        QTest::newRow("no format") << "{}"
                                   << "study.not-a-study";
        QTest::newRow("newer") << "{\"format\": 2}"
                               << "study.newer-format";
        QTest::newRow("wrong type") << "{\"format\": 1, \"model\": {\"trials\": \"many\"}}"
                                    << "study.bad-field";
        QTest::newRow("unknown step") << "{\"format\": 1, \"recipe\": {\"tidy\": [{\"id\": 1, \"action\": {\"type\": \"magic\"}}]}}"
                                      << "study.bad-field";
        QTest::newRow("too large a number") << "{\"format\": 1, \"model\": {\"trials\": 99999999999}}"
                                            << "study.bad-field";
        QTest::newRow("deep") << ("{\"format\": 1, \"x\": " + QString(70, '[') + QString(70, ']') + "}") << "study.too-deep";
    }
    void refusesWithAReason()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const Result<StudyFile> read = readStudy(text.toStdString(), {});
        QVERIFY(!read.ok());
        QCOMPARE(QString::fromStdString(read.failure().code), code);
    }

    void namesTheLineWhereItEndsTooSoon()
    {
        QCOMPARE(readStudy("{\"format\": 1,\n\"name\": \"sh", {}).failure().line, 2);
        QCOMPARE(readStudy("{\"format\": 1,\n\"x\": 1e999}", {}).failure().line, 2);
        QCOMPARE(readStudy("{\"format\": 1,\n\n!name\": 1}", {}).failure().line, 3);
    }

    void namesTheFieldItCannotRead()
    {
        const Result<StudyFile> read = readStudy(R"({"format": 1, "segments": {"offers": [{"id": 1, "effect": "big"}]}})", {});
        QCOMPARE(read.failure().texts, std::vector<std::string>{"/segments/offers/0/effect"});
    }

    void survivesEveryTruncationAndManyBitFlips()
    {
        const std::string text = writeStudy({someStudy()}, "/shop");
        for (std::size_t size = 0; size < text.size(); ++size)
            (void)readStudy(std::string_view(text).substr(0, size), "/shop").ok();
        Random random(1);
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string flipped = text;
            flipped[at] = static_cast<char>(flipped[at] ^ (1 << random.below(8)));
            const Result<StudyFile> read = readStudy(flipped, "/shop");
            if (read.ok())
                (void)writeStudy(read.value(), "/shop");
        }
    }
};

static const Registered<TestStudyFile> registered;

}  // namespace holdfast::tests

#include "study_file_test.moc"
