// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "study/edits.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "workbench/propose_setup.h"
#include "workbench/run_all.h"

namespace holdfast::tests {

namespace {

// Two small files with a signal: customers (key, class, visits, kind) and their money in two months.
void writeTables(const QString& folder, int customers, std::uint64_t seed = 1)
{
    Random random(seed);
    QByteArray people = "id,state,visits,kind\n";
    QByteArray money = "id,month,sum\n";
    for (int i = 0; i < customers; ++i) {
        const bool gone = i % 3 == 0;
        const QByteArray id = QByteArray::number(1000 + i);
        people += id + (gone ? ",gone," : ",stays,") + QByteArray::number(20 * random.uniform() - (gone ? 8 : 0), 'f', 2) +
                  (random.below(2) == 0 ? ",plain\n" : ",fine\n");
        money += id + ",may," + QByteArray::number(100 + 10 * random.normal(), 'f', 2) + "\n";
        money += id + ",june," + QByteArray::number(110 + 10 * random.normal(), 'f', 2) + "\n";
    }
    for (const auto& [name, bytes] : {std::pair("people.csv", people), std::pair("money.csv", money)}) {
        QFile file(folder + "/" + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

struct Bench
{
    QTemporaryDir folder;
    Study study;
    Inputs inputs;
    Results results;
    std::map<Stage, int> ran;

    explicit Bench(int customers = 240)
    {
        writeTables(folder.path(), customers);
        study = edits::addSources({path("people.csv"), path("money.csv")}).change({});
        study.model.trials = 8;
        study.model.families = {Family::LogisticRegression, Family::DecisionTree};
    }
    std::string path(const char* name) const { return (folder.path() + "/" + name).toStdString(); }

    Plan run()
    {
        inputs = lookAtFiles(study, inputs);
        ran.clear();
        RunObserver observer;
        observer.finished = [this](const Job& job, const StageResult&) { ++ran[job.stage]; };
        return runAll(study, inputs, results, {}, observer);
    }
    void setUp()
    {
        Plan plan = run();
        study = withProposedJoin(study, *plan.made<Stage::Tidy>(results), "state");
        plan = run();
        const Result<Study> named =
            withNamedRoles(study, plan.made<Stage::Join>(results)->join.table,
                           {.target = "state", .positive = "gone", .profit = {}, .consent = {}, .folds = {}, .holdout = {}});
        QVERIFY(named.ok());
        study = named.value();
        study.roles.key = study.join.key;
    }
};

std::vector<Stage> stagesRun(const Bench& bench)
{
    std::vector<Stage> stages;
    for (const auto& entry : bench.ran)
        stages.push_back(entry.first);
    return stages;
}

}  // namespace

class TestPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEmptyStudyHasNothingToDo()
    {
        const Plan plan = planFor({}, {}, {});
        QVERIFY(plan.jobs.empty());
        for (const Stage stage : kStages)
            QCOMPARE(plan.at(stage).state, StageState::Empty);
    }

    void consentIsNeverGuessedFromMoreThanOneYes()
    {
        const RoleWords words{.yes = {"yes", "да", "1"}};
        const auto column = [](std::vector<std::string> levels) {
            return Column({"t", "c"}, "c", ColumnKind::Category, Categories{{0, 1, 0}, std::move(levels)});
        };
        QCOMPARE(yesValueOf(column({"ДА", "нет"}), words), std::optional<std::string>("ДА"));
        QCOMPARE(yesValueOf(column({"yes", "1"}), words), std::optional<std::string>());
        QCOMPARE(yesValueOf(column({"green", "red"}), words), std::optional<std::string>());
    }

    void aTableAloneHasTheKeyThatIsNamedAndTellsItsRowsApart()
    {
        const auto keyOf = [](const Table& table) {
            const auto key = withProposedRoles({}, table, {}).roles.key;
            return key ? key->name : std::string();
        };
        QCOMPARE(keyOf(tableFrom("Код | Город | Сумма\n00012 | Москва | 5\n00015 | Тверь | 6\n00019 | Тверь | 6")), std::string("Код"));
        QCOMPARE(keyOf(tableFrom("№ | x\n1 | 2\n2 | 2")), std::string("№"));
        QCOMPARE(keyOf(tableFrom("Code | x\na | 2\na | 3")), std::string());            // not one of each
        QCOMPARE(keyOf(tableFrom("x | id\n1 | 7\n2 | -")), std::string());              // a row without
        QCOMPARE(keyOf(tableFrom("Город | x\nМосква | 2\nТверь | 3")), std::string());  // not named so
        QCOMPARE(keyOf(tableFrom("id | ИНН | x\n1 | 77 | 2\n2 | 78 | 3")), std::string("id"));
        QCOMPARE(keyOf(tableFrom("x | id | ИНН\n2 | 1 | 77\n2 | 2 | 78")), std::string());  // which one?
    }

    void goesTheWholeWay()
    {
        Bench bench;
        bench.setUp();
        const Plan plan = bench.run();
        for (const Stage stage : kStages)
            QVERIFY2(plan.at(stage).state == StageState::Ready, std::string(stageName(stage)).c_str());
        QCOMPARE(plan.made<Stage::Join>(bench.results)->join.table.rows(), 240U);
        const auto search = plan.made<Stage::Search>(bench.results);
        QVERIFY(search->usedResult().cvMean > 0.7);
        for (const DesignFeature& feature : search->design->features)
            QVERIFY(feature.name != "id");
    }

    void theSameStudyAgainRunsNothing()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        bench.run();
        QVERIFY(bench.ran.empty());
    }

    void aNewTitleOfTheReportRecomputesNothingElse()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        bench.study.report.title = "Another";
        bench.run();
        QCOMPARE(stagesRun(bench), std::vector<Stage>{Stage::Report});
        QCOMPARE(bench.ran[Stage::Report], 1);
    }

    void aStepThatChangesNoCellRetrainsNothing()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        bench.study = edits::addStep(TrimText{"people", {"people", "kind"}}).change(bench.study);
        bench.run();
        QCOMPARE(stagesRun(bench), (std::vector<Stage>{Stage::Tidy, Stage::Report}));
    }

    void aFileTouchedButNotChangedRetrainsNothing()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        writeTables(bench.folder.path(), 240);
        bench.run();
        QCOMPARE(stagesRun(bench), (std::vector<Stage>{Stage::Read, Stage::Report}));
    }

    void undoFindsItsOldResults()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        const Study before = bench.study;
        bench.study = edits::setSeed(7).change(bench.study);
        bench.run();
        QVERIFY(bench.ran.contains(Stage::Search));
        bench.study = before;
        bench.run();
        QVERIFY(bench.ran.empty());
    }

    void preferringAnotherFamilySearchesNothing()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        bench.study.model.chosen = Family::DecisionTree;
        const Plan plan = bench.run();
        QCOMPARE(stagesRun(bench), (std::vector<Stage>{Stage::Explain, Stage::Segment, Stage::Report}));
        QCOMPARE(plan.made<Stage::Explain>(bench.results)->permutation.model, std::string("decision_tree"));
    }

    // Models stay fitted: all that changes is where a chance becomes a yes, as if it had been searched that way.
    void anotherThresholdFitsNothing()
    {
        Bench bench;
        bench.setUp();
        bench.run();
        bench.study.model.thresholdRule = ThresholdRule::Recall;
        bench.study.model.recallFloor = 0.95;
        bench.inputs = lookAtFiles(bench.study, bench.inputs);
        const Plan due = planFor(bench.study, bench.inputs, bench.results);
        QCOMPARE(due.jobs.size(), std::size_t{1});
        QVERIFY(due.jobs.front().stage == Stage::Search && due.jobs.front().isQuick);
        const Plan plan = bench.run();
        QCOMPARE(stagesRun(bench), (std::vector<Stage>{Stage::Search, Stage::Report}));
        const auto quick = plan.made<Stage::Search>(bench.results);
        bench.results = {};
        const auto whole = bench.run().made<Stage::Search>(bench.results);
        QCOMPARE(quick->families.size(), whole->families.size());
        for (std::size_t i = 0; i < quick->families.size(); ++i) {
            QCOMPARE(quick->families[i].threshold, whole->families[i].threshold);
            QCOMPARE(quick->families[i].test->confusion, whole->families[i].test->confusion);
            QVERIFY(quick->families[i].test->thresholdRule == ThresholdRule::Recall);
            QCOMPARE(quick->families[i].test->rocAuc, whole->families[i].test->rocAuc);
        }
        // other trials are other work
        bench.study.model.trials = 6;
        QVERIFY(!planFor(bench.study, bench.inputs, bench.results).jobs.front().isQuick);
    }

    void aMissingFileIsAFailureAndTheOthersAreRead()
    {
        Bench bench;
        bench.setUp();
        QFile::remove(bench.folder.filePath("money.csv"));
        const Plan plan = bench.run();
        QCOMPARE(plan.at(Stage::Read).state, StageState::Failed);
        QCOMPARE(plan.reads[0].state, StageState::Ready);
        QCOMPARE(bench.inputs.stamps[1].failure().code, std::string("read.file-missing"));
        QCOMPARE(plan.at(Stage::Join).state, StageState::Blocked);
        QVERIFY(plan.jobs.empty());
    }

    void aTargetOfOneClassFailsInPrepareAndTheTablesStayThere()
    {
        Bench bench;
        bench.setUp();
        QFile file(bench.folder.filePath("people.csv"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes.replace(",stays,", ",gone,");
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.close();
        const Plan plan = bench.run();
        QCOMPARE(plan.at(Stage::Prepare).state, StageState::Failed);
        QCOMPARE(plan.at(Stage::Search).state, StageState::Blocked);
        QCOMPARE(plan.at(Stage::Profile).state, StageState::Ready);
        QCOMPARE(plan.at(Stage::Segment).state, StageState::Ready);
    }

    void cancellingLeavesTheResultsAsTheyWere()
    {
        Bench bench;
        bench.setUp();
        std::stop_source stop;
        RunObserver observer;
        observer.finished = [&stop](const Job& job, const StageResult&) {
            if (job.stage == Stage::Profile)
                stop.request_stop();
        };
        bench.inputs = lookAtFiles(bench.study, bench.inputs);
        QVERIFY_THROWS_EXCEPTION(Cancelled, (void)runAll(bench.study, bench.inputs, bench.results, Progress(stop.get_token()), observer));
        const Plan plan = bench.run();
        QCOMPARE(plan.at(Stage::Report).state, StageState::Ready);
    }
};

static const Registered<TestPlan> registered;

}  // namespace holdfast::tests

#include "plan_test.moc"
