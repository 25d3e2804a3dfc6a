// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "base/random.h"
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
    static const Table table = tableFrom("id n c\n1 5 a\n2 - b\n3 1 a\n3 1 a\n4 7 c\n5 2 -\n6 1 1", "t");
    return table;
}
const Table& sales()
{
    static const Table table = tableFrom("id month sum\n1 may 5\n1 june 7\n2 may 1\n4 june 3", "s");
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

// An edit as a person might make it: of the recipe most of all, but of rules, joins and roles too.
Edit anyEdit(const Study& study, Random& random)
{
    static const std::vector<TidyAction> tidy = tidyCatalog("t", kNumber, kCategory);
    static const std::vector<LearningAction> learning = learningCatalog(kNumber, kCategory);
    const int place = static_cast<int>(random.below(4));
    switch (random.below(14)) {
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
        return edits::setPart(
            {.table = "s", .key = {"s", "id"}, .aggregates = {{{"s", "sum"}, random.below(2) == 0 ? Aggregate::Sum : Aggregate::Max}}});
    case 10:
        return edits::replaceLearningStep(anyId(study.recipe.learning, random), anyOf(learning, random));
    default:
        return edits::addStep(anyOf(tidy, random));
    }
}

Study fresh()
{
    Study study;
    study.name = "study";
    study.sources = {{.name = "t", .path = "/data/t.csv"}, {.name = "s", .path = "/data/s.csv"}};
    study.join = {.base = "t", .key = {"t", "id"}};
    return study;
}

// What all of it makes: tidied tables and the joined one.
Fingerprint madeOf(const Study& study)
{
    const TidyResult tidied = tidyTables({people(), sales()}, study.recipe.tidy, {});
    Fingerprinter print;
    for (const Table& table : tidied.tables)
        print.add(table.fingerprint());
    const Result<JoinResult> joined = joinTables(tidied.tables, study.join, {});
    print.add(joined.ok());
    if (joined.ok())
        print.add(joined.value().table.fingerprint());
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

static const holdfast::tests::Registered<TestUndoAndReplay> registered;

}  // namespace holdfast::tests

#include "undo_and_replay_test.moc"
