// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/fit_prepare.h"

#include <QTest>

#include "recipe/apply_fitted.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

WithFindings<PreparedTable> fitted(const LearningAction& action, const Table& training)
{
    return fitPrepare(training, {{.id = StepId{1}, .action = action}}, {});
}

std::string replayed(const LearningAction& action, std::string_view training, std::string_view rows)
{
    return show(applyFitted(tableFrom(rows), fitted(action, tableFrom(training)).value.fitted));
}

}  // namespace

class TestFitPrepare : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsWithTheMedianOfTrainingRows();
    void fillsWithTheMean();
    void fillsWithTheMostFrequent();
    void breaksTiesOfTheMostFrequentWithoutRowOrder();
    void makesMissingALevelOfItsOwn();
    void fillsAllNumbersWhenNoneIsNamed();
    void learnsNothingFromAColumnWithoutValues();
    void clampsAtQuantilesOfTrainingRows();
    void refusesBoundsTheWrongWayRound();
    void poolsRareAndUnseenLevels();
    void learnsFromWhatEarlierStepsLeft();
    void skipsWhatIsSwitchedOff();
    void namesAColumnThatIsGone();
    void passesOverAColumnThatNewRowsLack();
    void appliesRowByRow();
};

void TestFitPrepare::fillsWithTheMedianOfTrainingRows()
{
    const auto [clean, findings] = fitted(FillMissing{.columns = {column("revenue")}}, tableFrom("revenue visits\n100 1\n- 2\n300 3"));
    QCOMPARE(show(clean.table), "revenue visits\n100 1\n200 2\n300 3\n");
    QCOMPARE(show(applyFitted(tableFrom("revenue visits\n- 5\n7 6"), clean.fitted)), "revenue visits\n200 5\n7 6\n");
    QVERIFY(findings.empty());
}

void TestFitPrepare::fillsWithTheMean()
{
    QCOMPARE(replayed(FillMissing{.columns = {column("x")}, .method = FillMethod::Mean}, "x y\n1 1\n2 1\n6 1", "x y\n- 1\n9 1"),
             "x y\n3 1\n9 1\n");
}

void TestFitPrepare::fillsWithTheMostFrequent()
{
    QCOMPARE(replayed(FillMissing{.method = FillMethod::MostFrequent}, "x y\n1 a\n5 b\n5 b", "x y\n- -\n2 c"), "x y\n5 b\n2 c\n");
}

void TestFitPrepare::breaksTiesOfTheMostFrequentWithoutRowOrder()
{
    const FillMissing step{.method = FillMethod::MostFrequent};
    QCOMPARE(replayed(step, "x y\n9 b\n1 a", "x y\n- -\n2 c"), "x y\n1 a\n2 c\n");
    QCOMPARE(replayed(step, "x y\n1 a\n9 b", "x y\n- -\n2 c"), "x y\n1 a\n2 c\n");
}

void TestFitPrepare::makesMissingALevelOfItsOwn()
{
    const FillMissing step{.columns = {column("y")}, .method = FillMethod::Constant, .text = "none"};
    QCOMPARE(replayed(step, "x y\n1 a\n1 -", "x y\n- -\n1 b"), "x y\n- none\n1 b\n");
}

void TestFitPrepare::fillsAllNumbersWhenNoneIsNamed()
{
    QCOMPARE(replayed(FillMissing{}, "x y z\n1 2 a\n3 4 a", "x y z\n- - -\n1 1 b"), "x y z\n2 3 -\n1 1 b\n");
}

void TestFitPrepare::learnsNothingFromAColumnWithoutValues()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const Table empty("t", {Column(column("x"), "x", ColumnKind::Number, Numbers{{nan, nan}})});
    const auto [clean, findings] = fitted(FillMissing{}, empty);
    QCOMPARE(show(clean.table), "x\n-\n-\n");
    QCOMPARE(findings.at(0).code, "step.nothing-to-learn");
    QVERIFY(clean.fitted.empty());
}

void TestFitPrepare::clampsAtQuantilesOfTrainingRows()
{
    const ClampAtQuantiles step{.columns = {column("x")}, .lower = 0.1, .upper = 0.9};
    QCOMPARE(replayed(step, "x\n0\n10\n20\n30\n40\n50\n60\n70\n80\n90\n100", "x\n-5\n50\n1000\n-"), "x\n10\n50\n90\n-\n");
}

void TestFitPrepare::refusesBoundsTheWrongWayRound()
{
    const auto [clean, findings] = fitted(ClampAtQuantiles{.lower = 0.9, .upper = 0.1}, tableFrom("x\n1\n2"));
    QCOMPARE(show(clean.table), "x\n1\n2\n");
    QCOMPARE(findings.at(0).code, "step.bad-bounds");
}

void TestFitPrepare::poolsRareAndUnseenLevels()
{
    QCOMPARE(replayed(PoolRareLevels{.minRows = 2, .into = "other"}, "y\na\na\nb\nc\nc", "y\na\nb\nnew\nc\n-"),
             "y\na\nother\nother\nc\n-\n");
}

void TestFitPrepare::learnsFromWhatEarlierStepsLeft()
{
    const std::vector<LearningStep> steps{{.id = StepId{1}, .action = ClampAtQuantiles{.lower = 0, .upper = 0.5}},
                                          {.id = StepId{2}, .action = FillMissing{.method = FillMethod::Mean}}};
    const auto [clean, findings] = fitPrepare(tableFrom("x\n0\n10\n1000\n-"), steps, {});
    QCOMPARE(show(clean.table), "x\n0\n10\n10\n6.666666666666667\n");
    QVERIFY(clean.fitted.at(1).step == StepId{2});
}

void TestFitPrepare::skipsWhatIsSwitchedOff()
{
    QVERIFY(fitPrepare(tableFrom("x\n1\n-"), {{.on = false, .action = FillMissing{}}}, {}).value.fitted.empty());
}

void TestFitPrepare::namesAColumnThatIsGone()
{
    const auto [clean, findings] = fitted(FillMissing{.columns = {column("gone"), column("y")}}, tableFrom("x y\n1 a\n- b"));
    QCOMPARE(findings.size(), 2U);
    QCOMPARE(findings[0].code, "step.column-missing");
    QCOMPARE(findings[1].code, "step.kind-mismatch");
    QVERIFY(clean.fitted.empty());
}

void TestFitPrepare::passesOverAColumnThatNewRowsLack() { QCOMPARE(replayed(FillMissing{}, "x y\n1 2", "y\n5"), "y\n5\n"); }

void TestFitPrepare::appliesRowByRow()
{
    const std::vector<LearningStep> steps{
        {.action = ClampAtQuantiles{.lower = 0.2, .upper = 0.8}}, {.action = FillMissing{}}, {.action = PoolRareLevels{.minRows = 2}}};
    const auto [clean, findings] = fitPrepare(tableFrom("x y\n1 a\n2 a\n3 b\n40 c\n- c"), steps, {});
    const Table rows = tableFrom("x y\n100 a\n- b\n2 q\n-7 c");
    const std::string together = show(applyFitted(rows, clean.fitted));
    std::string single = "x y\n";
    for (std::uint32_t row = 0; row < rows.rows(); ++row)
        single += show(applyFitted(rows.gathered({row}), clean.fitted)).substr(4);
    QCOMPARE(single, together);
}

static const holdfast::tests::Registered<TestFitPrepare> registered;

}  // namespace holdfast::tests

#include "fit_prepare_test.moc"
