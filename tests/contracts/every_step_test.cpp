// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one suite that every step must pass.
#include <algorithm>
#include <limits>
#include <set>

#include <QTest>

#include "base/random.h"
#include "recipe/apply_fitted.h"
#include "recipe/fit_prepare.h"
#include "recipe/step_catalog.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/row_set.h"

namespace holdfast::tests {

namespace {

const ColumnId kNumber{"t", "n"};
const ColumnId kCategory{"t", "c"};

std::vector<TidyAction> tidyActions() { return tidyCatalog("t", kNumber, kCategory); }
std::vector<LearningAction> learningActions() { return learningCatalog(kNumber, kCategory); }

Table tableOf(std::vector<double> numbers, Categories categories)
{
    return {"t",
            {Column(kNumber, "n", ColumnKind::Number, Numbers{std::move(numbers)}),
             Column(kCategory, "c", ColumnKind::Category, std::move(categories))}};
}

// Every combination a step may meet: repeats, missing values, blanks, texts that are numbers.
Table usualTable()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return tableOf({1, 2, nan, 1, 1e300, -4, 2, 1}, {{0, 1, 2, 0, -1, 3, 4, 0}, {"a", "b", " a ", "7,5", "c"}});
}

Table emptyTable() { return tableOf({}, {}); }

Table allMissingTable()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return tableOf({nan, nan, nan}, {{-1, -1, -1}, {}});
}

Table randomTable(Random& random)
{
    static const std::vector<std::string> levels{"a", "b", "c", " a", "A", "1", "x y", "?"};
    std::vector<double> numbers;
    Categories categories;
    std::vector<std::int32_t> codeOf(levels.size(), -1);
    const std::uint64_t rows = random.below(30);
    for (std::uint64_t row = 0; row < rows; ++row) {
        numbers.push_back(random.below(6) == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(random.below(5)));
        const auto level = static_cast<std::size_t>(random.below(levels.size() + 1));
        if (level == levels.size()) {
            categories.codes.push_back(-1);
            continue;
        }
        if (codeOf[level] < 0) {
            codeOf[level] = static_cast<std::int32_t>(categories.levels.size());
            categories.levels.push_back(levels[level]);
        }
        categories.codes.push_back(codeOf[level]);
    }
    return tableOf(std::move(numbers), std::move(categories));
}

TidyResult tidied(const Table& table, const std::vector<TidyAction>& actions)
{
    std::vector<TidyStep> steps;
    for (const TidyAction& action : actions)
        steps.push_back({.id = StepId{static_cast<int>(steps.size()) + 1}, .action = action});
    return tidyTables({table}, steps, {});
}

WithFindings<PreparedTable> prepared(const Table& table, const std::vector<LearningAction>& actions)
{
    std::vector<LearningStep> steps;
    for (const LearningAction& action : actions)
        steps.push_back({.id = StepId{static_cast<int>(steps.size()) + 1}, .action = action});
    return fitPrepare(table, steps, {});
}

bool sameTable(const Table& a, const Table& b) { return a.fingerprint() == b.fingerprint(); }

// What every table keeps: columns of one length, codes within levels, distinct levels that are used.
void checkWhole(const Table& table)
{
    for (const Column& column : table.columns()) {
        QCOMPARE(column.rows(), table.rows());
        if (!column.isCategorical())
            continue;
        const Categories& categories = column.categories();
        QCOMPARE(std::set<std::string>(categories.levels.begin(), categories.levels.end()).size(), categories.levels.size());
        for (const std::int32_t code : categories.codes)
            QVERIFY(code >= -1 && code < static_cast<std::int32_t>(categories.levels.size()));
    }
}

template <class Action>
void eachAction(const std::vector<Action>& actions)
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < actions.size(); ++i)
        QTest::newRow((std::to_string(i) + " " + stepName(actions[i])).c_str()) << static_cast<int>(i);
}

}  // namespace

// The contract of every cleaning step, whatever it does. A new step joins by being in the catalog.
class EveryStep : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void catalogHoldsEveryAction();

    void tidyingSurvivesZeroRows_data() { eachAction(tidyActions()); }
    void tidyingSurvivesZeroRows();
    void tidyingSurvivesAllMissing_data() { eachAction(tidyActions()); }
    void tidyingSurvivesAllMissing();
    void tidyingTwiceChangesNothingMore_data() { eachAction(tidyActions()); }
    void tidyingTwiceChangesNothingMore();
    void tidyingReplaysEqually_data() { eachAction(tidyActions()); }
    void tidyingReplaysEqually();
    void tidyingLeavesItsInputAlone_data() { eachAction(tidyActions()); }
    void tidyingLeavesItsInputAlone();
    void tidyingNamesAMissingTable_data() { eachAction(tidyActions()); }
    void tidyingNamesAMissingTable();
    void tidyingStopsWhenCancelled_data() { eachAction(tidyActions()); }
    void tidyingStopsWhenCancelled();
    void anySequenceOfTidyingKeepsTablesWhole();

    void learningSurvivesZeroRows_data() { eachAction(learningActions()); }
    void learningSurvivesZeroRows();
    void learningSurvivesAllMissing_data() { eachAction(learningActions()); }
    void learningSurvivesAllMissing();
    void learnedStepsGiveTheTrainingTableAgain_data() { eachAction(learningActions()); }
    void learnedStepsGiveTheTrainingTableAgain();
    void learningDoesNotDependOnRowOrder_data() { eachAction(learningActions()); }
    void learningDoesNotDependOnRowOrder();
    void learningStopsWhenCancelled_data() { eachAction(learningActions()); }
    void learningStopsWhenCancelled();
    void anySequenceOfLearningReplays();
};

void EveryStep::catalogHoldsEveryAction()
{
    std::set<std::size_t> kinds;
    for (const TidyAction& action : tidyActions())
        kinds.insert(action.index());
    QCOMPARE(kinds.size(), std::variant_size_v<TidyAction>);
    kinds.clear();
    for (const LearningAction& action : learningActions())
        kinds.insert(action.index());
    QCOMPARE(kinds.size(), std::variant_size_v<LearningAction>);
}

void EveryStep::tidyingSurvivesZeroRows()
{
    QFETCH(int, index);
    const TidyResult result = tidied(emptyTable(), {tidyActions()[static_cast<std::size_t>(index)]});
    QCOMPARE(result.tables.at(0).rows(), 0U);
    QCOMPARE(result.steps.at(0).cellsChanged, 0U);
    checkWhole(result.tables[0]);
}

void EveryStep::tidyingSurvivesAllMissing()
{
    QFETCH(int, index);
    const TidyResult result = tidied(allMissingTable(), {tidyActions()[static_cast<std::size_t>(index)]});
    QCOMPARE(result.steps.at(0).cellsChanged, 0U);
    checkWhole(result.tables.at(0));
}

void EveryStep::tidyingTwiceChangesNothingMore()
{
    QFETCH(int, index);
    const TidyAction action = tidyActions()[static_cast<std::size_t>(index)];
    const TidyResult once = tidied(usualTable(), {action});
    const TidyResult twice = tidied(usualTable(), {action, action});
    QVERIFY(sameTable(once.tables.at(0), twice.tables.at(0)));
    QCOMPARE(twice.steps.at(1).cellsChanged, 0U);
    QCOMPARE(twice.steps[1].rowsBefore, twice.steps[1].rowsAfter);
}

void EveryStep::tidyingReplaysEqually()
{
    QFETCH(int, index);
    const TidyAction action = tidyActions()[static_cast<std::size_t>(index)];
    const TidyResult one = tidied(usualTable(), {action});
    const TidyResult other = tidied(usualTable(), {action});
    QVERIFY(sameTable(one.tables.at(0), other.tables.at(0)));
    QVERIFY(one.steps == other.steps);
}

void EveryStep::tidyingLeavesItsInputAlone()
{
    QFETCH(int, index);
    const Table table = usualTable();
    const std::string before = show(table);
    tidied(table, {tidyActions()[static_cast<std::size_t>(index)]});
    QCOMPARE(show(table), before);
}

void EveryStep::tidyingNamesAMissingTable()
{
    QFETCH(int, index);
    const TidyResult result = tidied(usualTable().renamed("other"), {tidyActions()[static_cast<std::size_t>(index)]});
    QCOMPARE(result.steps.at(0).findings.at(0).code, "step.table-missing");
    QVERIFY(sameTable(result.tables.at(0), usualTable().renamed("other")));
}

void EveryStep::tidyingStopsWhenCancelled()
{
    QFETCH(int, index);
    std::stop_source source;
    source.request_stop();
    const std::vector<TidyStep> steps{{.action = tidyActions()[static_cast<std::size_t>(index)]}};
    QVERIFY_EXCEPTION_THROWN(tidyTables({usualTable()}, steps, Progress(source.get_token())), Cancelled);
}

void EveryStep::anySequenceOfTidyingKeepsTablesWhole()
{
    Random random(3);
    const std::vector<TidyAction> actions = tidyActions();
    for (int trial = 0; trial < 300; ++trial) {
        const Table table = randomTable(random);
        std::vector<TidyAction> sequence;
        for (std::uint64_t i = 0; i <= random.below(6); ++i)
            sequence.push_back(actions[static_cast<std::size_t>(random.below(actions.size()))]);
        const TidyResult result = tidied(table, sequence);
        checkWhole(result.tables.at(0));
        if (QTest::currentTestFailed())
            return;
        // The report adds up: each step starts with what the last one left, and the table has what the last one reports.
        for (std::size_t i = 0; i < result.steps.size(); ++i)
            QCOMPARE(result.steps[i].rowsBefore, i == 0 ? table.rows() : result.steps[i - 1].rowsAfter);
        QCOMPARE(result.tables[0].rows(), result.steps.back().rowsAfter);
        QVERIFY(sameTable(result.tables[0], tidied(table, sequence).tables.at(0)));
        // A prefix and then the rest is the whole.
        const std::vector<TidyAction> head(sequence.begin(), sequence.begin() + 1);
        const std::vector<TidyAction> tail(sequence.begin() + 1, sequence.end());
        QVERIFY(sameTable(tidied(tidied(table, head).tables.at(0), tail).tables.at(0), result.tables[0]));
    }
}

void EveryStep::learningSurvivesZeroRows()
{
    QFETCH(int, index);
    const auto [made, findings] = prepared(emptyTable(), {learningActions()[static_cast<std::size_t>(index)]});
    QCOMPARE(made.table.rows(), 0U);
    checkWhole(applyFitted(usualTable(), made.fitted));
}

void EveryStep::learningSurvivesAllMissing()
{
    QFETCH(int, index);
    const auto [made, findings] = prepared(allMissingTable(), {learningActions()[static_cast<std::size_t>(index)]});
    checkWhole(made.table);
    checkWhole(applyFitted(usualTable(), made.fitted));
}

void EveryStep::learnedStepsGiveTheTrainingTableAgain()
{
    QFETCH(int, index);
    const auto [made, findings] = prepared(usualTable(), {learningActions()[static_cast<std::size_t>(index)]});
    QVERIFY(!made.fitted.empty());
    QVERIFY(sameTable(applyFitted(usualTable(), made.fitted), made.table));
    QVERIFY(sameTable(applyFitted(made.table, made.fitted), made.table));
}

void EveryStep::learningDoesNotDependOnRowOrder()
{
    QFETCH(int, index);
    const std::vector<LearningAction> actions{learningActions()[static_cast<std::size_t>(index)]};
    const Table table = usualTable();
    std::vector<std::uint32_t> reversed = allRows(table.rows());
    std::reverse(reversed.begin(), reversed.end());
    QVERIFY(prepared(table, actions).value.fitted == prepared(table.gathered(reversed), actions).value.fitted);
}

void EveryStep::learningStopsWhenCancelled()
{
    QFETCH(int, index);
    std::stop_source source;
    source.request_stop();
    const std::vector<LearningStep> steps{{.action = learningActions()[static_cast<std::size_t>(index)]}};
    QVERIFY_EXCEPTION_THROWN(fitPrepare(usualTable(), steps, Progress(source.get_token())), Cancelled);
}

void EveryStep::anySequenceOfLearningReplays()
{
    Random random(4);
    const std::vector<LearningAction> actions = learningActions();
    for (int trial = 0; trial < 300; ++trial) {
        const Table table = randomTable(random);
        std::vector<LearningAction> sequence;
        for (std::uint64_t i = 0; i <= random.below(4); ++i)
            sequence.push_back(actions[static_cast<std::size_t>(random.below(actions.size()))]);
        const auto [made, findings] = prepared(table, sequence);
        checkWhole(made.table);
        QVERIFY(sameTable(applyFitted(table, made.fitted), made.table));
        checkWhole(applyFitted(randomTable(random), made.fitted));
        if (QTest::currentTestFailed())
            return;
    }
}

static const holdfast::tests::Registered<EveryStep> registered;

}  // namespace holdfast::tests

#include "every_step_test.moc"
