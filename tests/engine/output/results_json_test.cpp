// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each section of one file is held against what it was made of.
#include <limits>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/parallel.h"
#include "output/customer_table.h"
#include "output/json/print_json.h"
#include "output/json/results_json.h"
#include "support/document_walk.h"
#include "support/register_test.h"
#include "workbench/run_all.h"

namespace holdfast::tests {

class TestResultsJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsToldByRSquared();
    void printsNumbersShortestAndNothingThatIsNoNumber();
    void holdsTheSectionsInTheirOrder();
    void holdsTheSameBytesForAnyNumberOfThreadsButForTimings();
    void leavesOutWhatWasNotMade();
    void inspectsAndFindsAsTheSectionsSay();
    void tellsWhatIsMendedByOtherColumns();
    void inspectsSheetsLabelsAndMisfits();
    void listsTheCustomersOfASegment();
    void callsTheStudyAsTheReportDoes();

private:
    QTemporaryDir m_folder;
};

namespace {

// Two hundred customers in two files, with a signal, a misspelt level and a key.
void writeShop(const QString& folder)
{
    const auto put = [&folder](const char* name, const std::string& text) {
        QFile file(folder + "/" + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.c_str()) == static_cast<qint64>(text.size()));
    };
    std::string people = "client;state;visits;plan;agrees\n";
    std::string profits = "client;profit\n";
    for (int i = 0; i < 240; ++i) {
        const int visits = i * 7 % 20;
        const bool left = visits + i * 13 % 9 < 12;
        people += std::to_string(7000 + i * 3) + ";" + (left ? "left" : "stayed") + ";" + std::to_string(visits) + ";" +
                  (i % 3 == 0    ? "basic"
                   : i % 40 == 1 ? "standardd"
                                 : "standard") +
                  ";" + (i % 5 == 0 ? "no" : "yes") + "\n";
        profits += std::to_string(7000 + i * 3) + ";" + std::to_string(i % 11) + ",5\n";
    }
    put("people.csv", people);
    put("profits.csv", profits);
}

Study shopStudy(const QString& folder)
{
    Study study;
    study.name = "shop";
    study.sources = {{.name = "people", .path = (folder + "/people.csv").toStdString()},
                     {.name = "profits", .path = (folder + "/profits.csv").toStdString()}};
    study.join.base = "people";
    study.join.key = {"people", "client"};
    study.join.parts = {{.table = "profits", .key = {"profits", "client"}}};
    study.roles.key = ColumnId{"people", "client"};
    study.roles.target = ColumnValue{{"people", "state"}, "left"};
    study.roles.profit = ColumnId{"profits", "profit"};
    study.model.families = {Family::LogisticRegression, Family::DecisionTree};
    study.model.trials = 4;
    study.segments.segments = {
        {.id = SegmentId{1}, .name = "rare visitors", .rule = {{{.column = {"people", "visits"}, .op = CompareOp::Less, .number = 5}}}}};
    study.segments.nextSegment = 2;
    return study;
}

struct Run
{
    Study study;
    Results results;
    Plan plan;
};

Run ran(const QString& folder)
{
    Run run{.study = shopStudy(folder)};
    run.plan = runAll(run.study, lookAtFiles(run.study, {}), run.results, {});
    return run;
}

std::string textOf(const Run& run, const QString& folder,
                   const RunFacts& facts = {.version = "0.1.0", .started = "2026-11-21T12:00:00", .threads = 3})
{
    RunFacts all = facts;
    all.folder = folder.toStdString();
    StringSink sink;
    return writeResults(run.study, run.plan, run.results, all, sink) ? sink.text() : std::string();
}

std::vector<std::string> keysOf(const Json& object)
{
    std::vector<std::string> keys;
    for (const auto& entry : object.items())
        keys.push_back(entry.key());
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

void TestResultsJson::aNumberIsToldByRSquared()
{
    QTemporaryDir folder;
    writeShop(folder.path());
    Run run{.study = shopStudy(folder.path())};
    run.study.roles.target = ColumnValue{{"people", "visits"}, {}};
    run.plan = runAll(run.study, lookAtFiles(run.study, {}), run.results, {});
    const Json models = Json::parse(textOf(run, folder.path()))["models"];
    QCOMPARE(models["metric"].get<std::string>(), std::string("r2"));
    QVERIFY(models["positive"].is_null());
    Keys families;
    for (const Json& family : models["families"]) {
        families.push_back(family["family"]);
        QCOMPARE(keysOf(family["test"]), (Keys{"rows", "r2", "r2_interval", "rmse", "mae"}));
        QVERIFY(family["test"]["rmse"].get<double>() >= family["test"]["mae"].get<double>());
    }
    QCOMPARE(families, (Keys{"baseline", "linear_regression", "decision_tree"}));
}

void TestResultsJson::printsNumbersShortestAndNothingThatIsNoNumber()
{
    StringSink sink;
    QVERIFY(printJson({{"a", 0.1},
                       {"b", 1.0},
                       {"c", std::numeric_limits<double>::quiet_NaN()},
                       {"d", {1e300, -std::numeric_limits<double>::infinity(), 3}},
                       {"e", Json::object()},
                       {"f", {{{"g", "«ё»\n\""}}}},
                       {"h", 106862.2}},
                      sink));
    QCOMPARE(sink.text(),
             std::string("{\n  \"a\": 0.1,\n  \"b\": 1,\n  \"c\": null,\n  \"d\": [1e+300, null, 3],\n  \"e\": {},\n  \"f\": [\n    {\n"
                         "      \"g\": \"«ё»\\n\\\"\"\n    }\n  ],\n  \"h\": 106862.2\n}\n"));
}

void TestResultsJson::holdsTheSectionsInTheirOrder()
{
    QVERIFY(m_folder.isValid());
    writeShop(m_folder.path());
    const Run run = ran(m_folder.path());
    const std::string text = textOf(run, m_folder.path());
    const Json root = Json::parse(text, nullptr, false);
    QVERIFY(root.is_object());
    QCOMPARE(keysOf(root), (Keys{"holdfast", "study", "complete", "sources", "findings", "recipe", "join", "profile", "associations",
                                 "models", "importance", "segments", "timings"}));
    for (const char* section : {"sources", "findings", "recipe", "join", "profile", "associations", "models", "importance", "segments"})
        QVERIFY2(!root[section].is_null(), section);
    QCOMPARE(root["holdfast"].dump(), std::string(R"({"version":"0.1.0","schema":1})"));
    QCOMPARE(root["complete"].get<bool>(), true);
    const Json& source = root["sources"][1];
    QCOMPARE(keysOf(source), (Keys{"name", "path", "hash", "format", "encoding", "delimiter", "decimal", "rows", "rejected", "columns"}));
    QCOMPARE(source["path"].get<std::string>(), std::string("profits.csv"));
    QCOMPARE(source["delimiter"].get<std::string>() + source["decimal"].get<std::string>(), std::string(";,"));
    QCOMPARE(source["columns"][1].dump(), std::string(R"({"name":"profit","kind":"number","missing":0,"distinct":11})"));
    QVERIFY(!root["findings"].empty());
    for (const Json& finding : root["findings"]) {
        QCOMPARE(keysOf(finding), (Keys{"id", "kind", "table", "column", "rows", "evidence", "against", "proposal", "confidence", "blocked",
                                        "reason", "applied"}));
        for (const Json& evidence : finding["evidence"])
            QCOMPARE(keysOf(evidence), (Keys{"code", "numbers"}));
        if (finding["kind"] == "spelling_variant" && !finding["proposal"].is_null())
            QCOMPARE(keysOf(finding["proposal"]), (Keys{"from", "to"}));
        else
            QVERIFY(!finding["proposal"].is_object() || !finding["proposal"].contains("to"));
    }
    QCOMPARE(keysOf(root["join"]), (Keys{"rows", "columns", "audit"}));
    QCOMPARE(root["join"]["audit"][0].dump(),
             std::string(R"({"table":"profits","matched":240,"left_only":0,"right_only":0,"duplicate_keys":0})"));
    QCOMPARE(keysOf(root["profile"][0]), (Keys{"table", "column", "kind", "n", "missing", "mean", "sd", "min", "q1", "median", "q3", "max",
                                               "skewness", "kurtosis", "notes"}));
    QCOMPARE(keysOf(root["associations"]), (Keys{"phik", "pearson", "spearman", "kendall", "phik_significance", "vif", "verdicts"}));
    QCOMPARE(root["associations"]["phik"]["columns"].size(), root["associations"]["phik"]["values"].size());
    const Json& models = root["models"];
    QCOMPARE(keysOf(models),
             (Keys{"target", "positive", "features", "excluded", "split", "metric", "baseline", "families", "chosen", "recommended"}));
    QCOMPARE(keysOf(models["families"][1]),
             (Keys{"family", "trials", "trials_done", "best_params", "trained_rows", "fold_scores", "cv_mean", "cv_sd", "test"}));
    QCOMPARE(keysOf(models["families"][1]["test"]), (Keys{"rows", "roc_auc", "roc_auc_interval", "pr_auc", "f1", "recall", "precision",
                                                          "accuracy", "log_loss", "brier", "threshold", "threshold_rule", "confusion"}));
    QCOMPARE(keysOf(models["families"][1]["test"]["confusion"]), (Keys{"tn", "fp", "fn", "tp"}));
    QVERIFY(std::find(models["features"].begin(), models["features"].end(), "client") == models["features"].end());
    QVERIFY(models["excluded"].dump().find(R"({"column":"client","reason":"key"})") != std::string::npos);
    QCOMPARE(keysOf(root["importance"]), (Keys{"permutation", "shap", "additivity_error"}));
    QCOMPARE(keysOf(root["segments"][0]), (Keys{"name", "rule", "customers", "share", "risk_mean", "observed_rate", "interval",
                                                "profit_mean", "profit_total", "profit_at_risk", "differences", "offers", "campaign"}));
    QCOMPARE(root["segments"][0]["rule"].dump(), std::string(R"([{"column":"visits","op":"less","number":5}])"));
    QCOMPARE(root["segments"][0]["customers"].get<int>(), 60);
    QVERIFY(root["timings"]["stages"].contains("read") && root["timings"]["fits"].contains("decision_tree"));
    QVERIFY(text.find(m_folder.path().toStdString()) ==
            text.rfind(m_folder.path().toStdString()));  // the machine's path: once, under timings
}

void TestResultsJson::holdsTheSameBytesForAnyNumberOfThreadsButForTimings()
{
    writeShop(m_folder.path());
    std::vector<std::string> texts;
    for (const int threads : {1, 2, 4, 1}) {
        setThreadLimit(threads);
        const Run run = ran(m_folder.path());
        const std::string text = textOf(run, m_folder.path(), {.version = "0.1.0", .threads = threads, .wallSeconds = 0.5 * threads});
        texts.push_back(text.substr(0, text.find("\n  \"timings\"")));
        QVERIFY(texts.back().size() > 1000 && texts.back().size() < text.size());
    }
    setThreadLimit(0);
    for (const std::string& text : texts)
        QCOMPARE(text, texts.front());
}

void TestResultsJson::leavesOutWhatWasNotMade()
{
    Run run;
    run.study.name = "empty";
    const Json root = Json::parse(textOf(run, m_folder.path()), nullptr, false);
    QCOMPARE(root["complete"].get<bool>(), true);
    QVERIFY(root["sources"].is_array() && root["sources"].empty());
    for (const char* section : {"findings", "recipe", "join", "profile", "associations", "models", "importance", "segments"})
        QVERIFY2(root[section].is_null(), section);

    Study missing;
    missing.sources = {{.name = "gone", .path = "/nowhere/gone.csv"}};
    Results results;
    const Plan plan = runAll(missing, lookAtFiles(missing, {}), results, {});
    StringSink sink;
    QVERIFY(writeResults(missing, plan, results, {.folder = "/nowhere"}, sink));
    const Json failed = Json::parse(sink.text(), nullptr, false);
    QCOMPARE(failed["complete"].get<bool>(), false);
    QVERIFY(failed["sources"].empty());
}

void TestResultsJson::inspectsAndFindsAsTheSectionsSay()
{
    writeShop(m_folder.path());
    const Run run = ran(m_folder.path());
    const Json root = Json::parse(textOf(run, m_folder.path()), nullptr, false);
    StringSink inspection;
    QVERIFY(writeInspection({run.plan.source(run.results, 0), run.plan.source(run.results, 1)}, inspection));
    Json sources = Json::parse(inspection.text(), nullptr, false);
    QCOMPARE(sources[0]["path"].get<std::string>(), m_folder.path().toStdString() + "/people.csv");
    for (std::size_t i = 0; i < 2; ++i) {
        sources[i]["path"] = root["sources"][i]["path"];
        sources[i].erase("findings");
    }
    QVERIFY(sources == root["sources"]);
    StringSink findings;
    QVERIFY(writeFindings(*run.plan.made<Stage::Suggest>(run.results), run.study.recipe, findings));
    Json noticed = Json::array();  // doubts about the design come after what Clean shows
    for (const Json& finding : root["findings"])
        if (finding["kind"] != "leak" && finding["kind"] != "split")
            noticed.push_back(finding);
    QVERIFY(Json::parse(findings.text(), nullptr, false) == noticed);
}

void TestResultsJson::tellsWhatIsMendedByOtherColumns()
{
    Suggestion one{.id = "r", .kind = SuggestionKind::RowRepair, .table = "t", .column = {"t", "city"}, .rows = 2};
    one.action = RepairByColumn{"t", {"t", "city"}, {"t", "zip"}, {{"170", {"Om", "Omsk"}, "Tver"}, {"644", {"Om"}, "Omsk"}}};
    StringSink findings;
    QVERIFY(writeFindings({one}, {}, findings));
    QCOMPARE(Json::parse(findings.text(), nullptr, false)[0]["proposal"].dump(),
             std::string(R"({"step":"repair_by_column","by":"zip","repairs":[{"key":"170","from":["Om","Omsk"],"to":"Tver"},)"
                         R"({"key":"644","from":["Om"],"to":"Omsk"}]})"));
}

void TestResultsJson::inspectsSheetsLabelsAndMisfits()
{
    auto source = std::make_shared<SourceSnapshot>();
    source->name = "t";
    source->columns = {{.id = {"t", "q1"}, .label = "The answer", .valueLabels = {{"1", "yes"}, {"2", "no"}}}, {.id = {"t", "x"}}};
    StringSink plain;
    QVERIFY(writeInspection({std::make_shared<SourceSnapshot>(SourceSnapshot{.name = "u"})}, plain));
    for (const char* key : {"sheets", "findings"})
        QVERIFY(!Json::parse(plain.text())[0].contains(key));
    source->reading.sheet = "one";
    source->reading.sheets = {{.name = "one", .rows = 3, .columns = 2}, {.name = "two", .hidden = true}};
    source->findings = {{Severity::Warning, "read.not-numbers", "x", {9, 91, 4, 17, 30}, {"n/k"}}};
    StringSink sink;
    QVERIFY(writeInspection({source}, sink));
    const Json made = Json::parse(sink.text())[0];
    QVERIFY(made["columns"][0]["label"] == "The answer");
    QVERIFY(made["columns"][0]["value_labels"] == Json::parse(R"([{"value": "1", "label": "yes"}, {"value": "2", "label": "no"}])"));
    QVERIFY(!made["columns"][1].contains("label") && !made["columns"][1].contains("value_labels"));
    QVERIFY(made["sheets"] == Json::parse(R"([{"name": "one", "rows": 3, "columns": 2, "hidden": false, "read": true},
                                             {"name": "two", "rows": 0, "columns": 0, "hidden": true, "read": false}])"));
    QVERIFY(made["findings"] == Json::parse(R"([{"code": "read.not-numbers", "subject": "x", "numbers": [9, 91], "texts": ["n/k"],
                                                "lines": [4, 17, 30], "more": 6}])"));
}

void TestResultsJson::listsTheCustomersOfASegment()
{
    writeShop(m_folder.path());
    const Run run = ran(m_folder.path());
    const Result<Table> all = customerTable(run.study, run.plan, run.results);
    QVERIFY(all.ok());
    QCOMPARE(static_cast<int>(all.value().rows()), 240);
    QCOMPARE(all.value().columns().back().name(), std::string("segment"));
    const Result<Table> some = customerTable(run.study, run.plan, run.results, "rare visitors");
    QVERIFY(some.ok());
    QCOMPARE(static_cast<int>(some.value().rows()), 60);
    const Column* risk = some.value().find({"model", "risk"});
    QVERIFY(risk != nullptr && risk->missingCount() == 0);
    QCOMPARE(some.value().columns().back().textAt(7), std::string("rare visitors"));
    const Result<Table> none = customerTable(run.study, run.plan, run.results, "nobody");
    QCOMPARE(none.failure(), (Failure{.code = "export.segment-missing", .found = "nobody", .texts = {"rare visitors"}}));
    QCOMPARE(customerTable(run.study, {}, run.results).failure().code, std::string("export.no-table"));
}

void TestResultsJson::callsTheStudyAsTheReportDoes()
{
    writeShop(m_folder.path());
    const Run run = ran(m_folder.path());
    const Json root = Json::parse(textOf(run, m_folder.path()), nullptr, false);
    const UserText name{root["study"]["fingerprint"].get<std::string>()};
    bool printed = false;
    DocumentWalk walk;
    walk.onBound = [&](const Bound& value) {
        printed |= std::holds_alternative<UserText>(value) && std::get<UserText>(value).text == name.text;
    };
    walk.walk(*run.plan.made<Stage::Report>(run.results));
    QVERIFY(printed);
}

static const Registered<TestResultsJson> registered;

}  // namespace holdfast::tests

#include "results_json_test.moc"
