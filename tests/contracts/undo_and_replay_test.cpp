// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <QTest>

#include "base/random.h"
#include "join/append_tables.h"
#include "join/join_tables.h"
#include "recipe/formula/parse_formula.h"
#include "recipe/step_catalog.h"
#include "recipe/tidy_table.h"
#include "study/edits.h"
#include "study/json/study_file.h"
#include "study/study_fingerprint.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

constexpr int kSteps = 100;

const ColumnId kNumber{"t", "n"};
const ColumnId kCategory{"t", "c"};

const Table& people()
{
    static const Table table = tableFrom("id|n|c\n1|5|a\n2|-|z  y\n3|1|a\n3|1|a\n4|7|c\n5|2|-\n6|1|1", "t");
    return table;
}
const Table& sales()
{
    static const Table table = tableFrom("id month sum\n1 may 5\n1 june 7\n2 may 1\n4 june 3\n1 may 5\n2 mai 1\n4 mai 3", "s");
    return table;
}
const Table& laterSales()
{
    static const Table table = tableFrom("id month sum\n5 july 5\n6 july 7", "later");
    return table;
}

template <class T>
const T& anyOf(const std::vector<T>& some, Random& random)
{
    return some[static_cast<std::size_t>(random.below(some.size()))];
}

template <class T>
auto anyId(const std::vector<T>& some, Random& random)
{
    return some.empty() ? decltype(T::id){} : anyOf(some, random).id;
}

RowRule ruleAbove(int least)
{
    const std::string text = "n > " + std::to_string(least);
    return {.name = text, .keep = {.all = {}, .formula = parseFormula(text, formulaColumns(people())).formula}};
}

DerivedColumn derivedOf(int number)
{
    const std::string text = "n * " + std::to_string(number) + " + 1";
    return {.name = "computed " + std::to_string(number % 3), .formula = parseFormula(text, formulaColumns(people())).formula};
}

// The repeats of a table left out, and writings that the rows tell: as they are accepted, alone or with others, behind what is there.
std::vector<TidyAction> accepted()
{
    const ColumnId month{"s", "month"};
    return {DropDuplicateRows{"s"}, MergeValues{"s", month, {"mai"}, "may"},
            RepairByColumn{"s", month, {"s", "id"}, {{"2", {"mai"}, "may"}, {"4", {"mai"}, "june"}}},
            RepairByColumn{"t", kCategory, {"t", "id"}, {{"1", {"a"}, "c"}, {"99", {"a"}, "b"}}}};
}

JoinPart salesPart(Random& random)
{
    JoinPart part{.table = "s", .key = {"s", "id"}};
    if (random.below(2) == 0)
        part.aggregates = {{{"s", "sum"}, random.below(2) == 0 ? Aggregate::Sum : Aggregate::Max}};
    else
        part.pivot = PivotSpec{.label = {"s", "month"}, .values = {{"s", "sum"}}, .repeated = Aggregate::Sum};
    return part;
}

// Of the parts of a study that are neither steps nor joins.
Edit anyOtherEdit(const Study& study, Random& random)
{
    const int number = static_cast<int>(random.below(6));
    const std::string derived = study.join.derived.empty() ? std::string("none") : anyOf(study.join.derived, random).name;
    switch (random.below(13)) {
    case 0:
        return edits::addSteps(accepted());
    case 1:
        return edits::dropAction(anyOf(accepted(), random));
    case 2:
        return edits::reopenSuggestion("finding-" + std::to_string(number));
    case 3:
        return edits::switchRule(anyId(study.join.rules, random), random.below(2) == 0);
    case 4: {
        RowRule changed = ruleAbove(number);
        changed.id = anyId(study.join.rules, random);
        return edits::changeRule(changed);
    }
    case 5:
        return edits::addDerived(derivedOf(number));
    case 6:
        return edits::changeDerived(derived, derivedOf(number));
    case 7:
        return edits::removeDerived(derived);
    case 8:
        return edits::switchDerived(derived, random.below(2) == 0);
    case 9:
        return edits::setAppends(random.below(2) == 0 ? std::vector<AppendSpec>{}
                                                      : std::vector<AppendSpec>{{.to = "s", .tables = {"later"}}});
    case 10:
        return edits::setJoin({.base = random.below(2) == 0 ? "t" : "s", .key = {"t", "id"}});
    case 11:
        return edits::removeSource("later");
    default:
        return edits::renameStudy("study " + std::to_string(number));
    }
}

// An edit as a person might make it: of the recipe most of all, but of rules, joins and roles too.
Edit anyEdit(const Study& study, Random& random)
{
    static const std::vector<TidyAction> tidy = tidyCatalog("t", kNumber, kCategory);
    static const std::vector<LearningAction> learning = learningCatalog(kNumber, kCategory);
    const int place = static_cast<int>(random.below(4));
    switch (random.below(18)) {
    case 0:
        return edits::addLearningStep(anyOf(learning, random));
    case 1:
        return edits::removeStep(anyId(study.recipe.tidy, random));
    case 2:
        return edits::switchStep(anyId(study.recipe.tidy, random), random.below(2) == 0);
    case 3:
        return edits::moveStep(anyId(study.recipe.tidy, random), place);
    case 4:
        return edits::replaceStep(anyId(study.recipe.tidy, random), anyOf(tidy, random));
    case 5:
        return edits::commentStep(anyId(study.recipe.tidy, random), "why " + std::to_string(place));
    case 6:
        return edits::rejectSuggestion("finding-" + std::to_string(place));
    case 7:
        return edits::addRule(ruleAbove(place));
    case 8:
        return edits::removeRule(anyId(study.join.rules, random));
    case 9:
        return edits::setPart(salesPart(random));
    case 10:
        return edits::replaceLearningStep(anyId(study.recipe.learning, random), anyOf(learning, random));
    case 11:
        return edits::addStep(anyOf(accepted(), random));
    case 12:
    case 13:
    case 14:
        return anyOtherEdit(study, random);
    default:
        return edits::addStep(anyOf(tidy, random));
    }
}

Study fresh()
{
    Study study;
    study.name = "study";
    study.sources = {
        {.name = "t", .path = "/data/t.csv"}, {.name = "s", .path = "/data/s.csv"}, {.name = "later", .path = "/data/later.csv"}};
    study.join = {.base = "t", .key = {"t", "id"}};
    return study;
}

// What all of it makes: tidied tables and the joined one.
Fingerprint madeOf(const Study& study)
{
    const TidyResult tidied = tidyTables({people(), sales(), laterSales()}, study.recipe.tidy, {});
    Fingerprinter print;
    for (const Table& table : tidied.tables)
        print.add(table.fingerprint());
    const Result<JoinResult> joined = joinTables(appendedTables(tidied.tables, study.join.appends, {}).value, study.join, {});
    print.add(joined.ok());
    if (joined.ok())
        print.add(joined.value().table.fingerprint());
    for (const StepReport& step : tidied.steps) {
        print.add(step.cellsChanged);
        for (const Finding& finding : step.findings)
            print.add(finding.code);
    }
    return print.done();
}

}  // namespace

class TestUndoAndReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void undoOfAnySequenceRestoresEveryMoment_data() { seeds(); }
    void undoOfAnySequenceRestoresEveryMoment();
    void savedAndOpenedItMakesTheSame_data() { seeds(); }
    void savedAndOpenedItMakesTheSame();
    void theSequencesHoldEveryKindOfStep();

private:
    static void seeds()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 20; ++seed)
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
};

void TestUndoAndReplay::undoOfAnySequenceRestoresEveryMoment()
{
    QFETCH(int, seed);
    Random random(static_cast<std::uint64_t>(seed));
    History history(fresh());
    std::vector<Fingerprint> studies{studyFingerprint(history.current())};
    std::vector<Fingerprint> tables{madeOf(history.current())};
    for (int step = 0; step < kSteps; ++step) {
        const std::size_t depth = history.undoDepth();
        if (!history.apply(anyEdit(history.current(), random)))
            continue;
        if (history.undoDepth() == depth) {  // merged into the edit before it
            studies.pop_back();
            tables.pop_back();
        }
        studies.push_back(studyFingerprint(history.current()));
        tables.push_back(madeOf(history.current()));
    }
    QVERIFY(studies.size() > kSteps / 2);
    for (std::size_t at = studies.size(); at-- > 0;) {
        QVERIFY(studyFingerprint(history.current()) == studies[at]);
        QVERIFY(madeOf(history.current()) == tables[at]);
        QCOMPARE(history.undo(), at > 0);
    }
    QVERIFY(history.current() == fresh());
    for (std::size_t at = 1; at < studies.size(); ++at) {
        QVERIFY(history.redo());
        QVERIFY(studyFingerprint(history.current()) == studies[at]);
    }
}

void TestUndoAndReplay::savedAndOpenedItMakesTheSame()
{
    QFETCH(int, seed);
    Random random(static_cast<std::uint64_t>(seed) + 1000);
    History history(fresh());
    for (int step = 0; step < kSteps; ++step)
        history.apply(anyEdit(history.current(), random));
    const std::string text = writeStudy({.study = history.current()}, "/data");
    const Result<StudyFile> opened = readStudy(text, "/data");
    QVERIFY(opened.ok());
    QVERIFY(opened.value().study == history.current());
    QVERIFY(madeOf(opened.value().study) == madeOf(history.current()));
    QVERIFY(madeOf(history.current()) == madeOf(history.current()));  // replayed
    QCOMPARE(writeStudy(opened.value(), "/data"), text);
}

// … each of which changes something somewhere, so that taking it back is put to the test.
void TestUndoAndReplay::theSequencesHoldEveryKindOfStep()
{
    std::set<std::string> tidying;
    std::set<std::size_t> learning;
    for (int seed = 1; seed <= 20; ++seed) {
        Random random(static_cast<std::uint64_t>(seed));
        History history(fresh());
        for (int step = 0; step < kSteps; ++step) {
            history.apply(anyEdit(history.current(), random));
            const TidyResult tidied = tidyTables({people(), sales(), laterSales()}, history.current().recipe.tidy, {});
            for (const StepReport& report : tidied.steps)
                if (report.cellsChanged > 0 || report.rowsAfter < report.rowsBefore)
                    tidying.insert(report.step + " " + report.table);
            for (const LearningStep& each : history.current().recipe.learning)
                learning.insert(each.action.index());
        }
    }
    for (const char* step : {"trim_text t", "merge_values t", "drop_duplicate_rows t", "blank_values t", "repair_by_column t",
                             "change_kind t", "merge_values s", "drop_duplicate_rows s", "repair_by_column s"})
        QVERIFY2(tidying.count(step) == 1, step);
    QCOMPARE(learning.size(), std::variant_size_v<LearningAction>);
}

static const holdfast::tests::Registered<TestUndoAndReplay> registered;

}  // namespace holdfast::tests

#include "undo_and_replay_test.moc"
