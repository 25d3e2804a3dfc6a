// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <stdexcept>

#include <QTest>

#include "search/model_search.h"
#include "support/real_split.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

Roles realRoles()
{
    return {.key = realColumn(kRealId),
            .target = ColumnValue{realColumn(kRealTarget), kRealPositive},
            .profit = realColumn(kRealProfit),
            .folds = realColumn("fold"),
            .holdout = ColumnValue{realColumn("split"), "test"}};
}

std::shared_ptr<const Design> designOf(const Table& table, const Roles& roles, const ModelSettings& settings = {})
{
    Result<Design> made = prepareDesign(table, roles, settings);
    if (!made.ok())
        throw std::runtime_error(made.failure().code);
    return std::make_shared<const Design>(std::move(made).value());
}

}  // namespace

class TestRealSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { HF_NEED_REFERENCE }
    void takesTheGivenSplitAsItIs();
    void everyFamilyReachesTheYardstickOnItsFolds();
};

void TestRealSearch::takesTheGivenSplitAsItIs()
{
    const auto design = designOf(realTableWithGoldenSplit(), realRoles());
    QCOMPARE(design->features.size(), realFeatures().size());
    for (const DesignFeature& feature : design->features)
        QVERIFY(feature.name != kRealId && feature.name != kRealProfit && feature.name != "fold" && feature.name != "split");
    QCOMPARE(design->training.size(), std::size_t{972});
    QCOMPARE(design->test.size(), std::size_t{324});
    QCOMPARE(design->folds, 5);
    const std::vector<std::uint32_t> rows = realTrainingRows();
    const std::vector<int> folds = realFolds();
    std::map<std::uint32_t, int> expected;
    for (std::size_t i = 0; i < rows.size(); ++i)
        expected[rows[i]] = folds[i];
    for (std::size_t i = 0; i < design->training.size(); ++i)
        QCOMPARE(design->foldOf[i], expected.at(design->training[i]));
}

void TestRealSearch::everyFamilyReachesTheYardstickOnItsFolds()
{
    const Table table = realTableWithGoldenSplit();
    const SearchResult result = searchModels(table, designOf(table, realRoles()), {});
    const std::vector<std::pair<Family, double>> yardstick{{Family::LogisticRegression, 0.8992},
                                                           {Family::NearestNeighbours, 0.9067},
                                                           {Family::DecisionTree, 0.8623},
                                                           {Family::SupportVectors, 0.8993}};
    for (const auto& [family, reached] : yardstick) {
        const FamilyResult* mine = result.find(family);
        QVERIFY(mine != nullptr);
        QCOMPARE(mine->trialsDone, 25);
        QVERIFY2(mine->cvMean >= reached - 0.01, qPrintable(QString("%1: %2").arg(familyName(family).data()).arg(mine->cvMean)));
        QCOMPARE(mine->outOfFold.size(), std::size_t{972});
        QVERIFY(std::ranges::all_of(mine->outOfFold, [](double risk) { return risk >= 0 && risk <= 1; }));
    }
    QCOMPARE(result.families.front().test->rocAuc, 0.5);
    QVERIFY(result.chosen != Family::Baseline);
}

static const Registered<TestRealSearch> registered;
#include "real_search_test.moc"
