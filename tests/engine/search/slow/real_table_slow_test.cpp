// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

#include <QTest>

#include "base/random.h"
#include "search/model_search.h"
#include "support/real_split.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "table/table_builder.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

Roles rolesOf(const std::string& split)
{
    Roles roles{
        .key = realColumn(kRealId), .target = ColumnValue{realColumn(kRealTarget), kRealPositive}, .profit = realColumn(kRealProfit)};
    if (!split.empty())
        roles.holdout = ColumnValue{realColumn(split), "test"};
    return roles;
}

SearchResult searched(const Table& table, const Roles& roles, const ModelSettings& settings)
{
    Result<Design> made = prepareDesign(table, roles, settings);
    if (!made.ok())
        throw std::runtime_error(made.failure().code);
    return searchModels(table, std::make_shared<const Design>(std::move(made).value()), settings);
}

// The real table with the target shuffled, so that there is nothing to learn.
Table withShuffledTarget(std::uint64_t seed)
{
    const Table& table = realTable();
    const std::size_t place = *table.indexOf(realColumn(kRealTarget));
    const Column& target = table.column(place);
    Categories shuffled = target.categories();
    Random(seed).shuffle(std::span(shuffled.codes));
    return table.withColumn(place, Column(target.id(), target.name(), target.kind(), std::move(shuffled)));
}

}  // namespace

class TestRealTableSlowly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { HF_NEED_REFERENCE }
    void tenGivenSplitsReachTheYardstick();
    void theBlendIsBetterThanLogisticRegression_data();
    void theBlendIsBetterThanLogisticRegression();
    void shuffledLabelsTeachNothing_data();
    void shuffledLabelsTeachNothing();
    void aPlantedLeakOfHeldOutLabelsDoesNotHelp();
};

void TestRealTableSlowly::tenGivenSplitsReachTheYardstick()
{
    std::ifstream file(referencePath("reference/splits_yardstick.json"));
    const nlohmann::json yardstick = nlohmann::json::parse(file);
    double mine = 0;
    double theirs = 0;
    for (int i = 0; i < 10; ++i) {
        const std::string split = "s" + std::to_string(i);
        const SearchResult result = searched(realTableWithSplit(split), rolesOf("split"), {});
        mine += result.find(result.chosen)->test->rocAuc / 10;
        theirs += yardstick[split]["chosen"].get<double>() / 10;
        qInfo("%s: %s %.4f, there %.4f", split.c_str(), familyName(result.chosen).data(), result.find(result.chosen)->test->rocAuc,
              yardstick[split]["chosen"].get<double>());
    }
    qInfo("mean of the chosen: %.4f, there %.4f", mine, theirs);
    QVERIFY(mine >= theirs - 0.01);
}

void TestRealTableSlowly::theBlendIsBetterThanLogisticRegression_data()
{
    QTest::addColumn<int>("trials");
    QTest::newRow("defaults") << 0;
    QTest::newRow("100 trials") << 100;
}

// On the given splits s100 to s119: in the mean, on most of them, by its chances too, and never far behind the best single model.
void TestRealTableSlowly::theBlendIsBetterThanLogisticRegression()
{
    QFETCH(int, trials);
    double gain = 0;
    double loss = 0;
    double furthest = 1;
    int better = 0;
    const ModelSpec logistic = defaultModel(Family::LogisticRegression);
    for (int i = 100; i < 120; ++i) {
        const std::string split = "s" + std::to_string(i);
        ModelSettings settings{.families = classicFamilies(), .trials = trials};
        settings.families.push_back(Family::Blend);
        const Table table = realTableWithSplit(split);
        const SearchResult result = searched(table, rolesOf("split"), settings);
        const SearchResult plain = searched(table, rolesOf("split"), {.families = {Family::LogisticRegression}, .trials = 0});
        const FamilyResult& blend = *result.find(Family::Blend);
        const double over = blend.test->rocAuc - plain.find(Family::LogisticRegression)->test->rocAuc;
        double single = 0;
        for (const FamilyResult& family : result.families)
            if (family.family != Family::Blend)
                single = std::max(single, family.cvMean);
        gain += over / 20;
        loss += blend.test->logLoss / 20;
        better += over > 0 ? 1 : 0;
        furthest = std::min(furthest, blend.cvMean - single);
        qInfo("%s: %+.4f, log loss %.4f, folds %.4f against %.4f", split.c_str(), over, blend.test->logLoss, blend.cvMean, single);
    }
    qInfo("gain %+.4f, better on %d, log loss %.4f, folds at least %+.4f of the best single", gain, better, loss, furthest);
    QVERIFY(gain >= 0.01);
    QVERIFY(better >= 16);
    QVERIFY(loss <= 0.31);
    QVERIFY(furthest >= -0.003);
}

void TestRealTableSlowly::shuffledLabelsTeachNothing_data()
{
    QTest::addColumn<int>("family");
    for (const Family family : searchableFamilies())
        QTest::newRow(familyName(family).data()) << static_cast<int>(family);
}

void TestRealTableSlowly::shuffledLabelsTeachNothing()
{
    QFETCH(int, family);
    const auto searchedFamily = static_cast<Family>(family);
    double mean = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        // A draw of support vectors on noise may work for seconds; their default shows as much.
        const ModelSettings settings{
            .families = {searchedFamily}, .trials = searchedFamily == Family::SupportVectors ? 1 : 2, .seed = seed};
        mean += searched(withShuffledTarget(seed), rolesOf(""), settings).find(searchedFamily)->test->rocAuc / 40;
    }
    qInfo("%s: %.4f", familyName(searchedFamily).data(), mean);
    QVERIFY(std::abs(mean - 0.5) <= 0.02);
}

// A column that holds the label on test rows, or its opposite, and chance elsewhere. What chance makes of the column in training then helps
// in one and hurts alike in the other; whoever looked at test rows while fitting would gain in both.
void TestRealTableSlowly::aPlantedLeakOfHeldOutLabelsDoesNotHelp()
{
    std::map<Family, double> means;
    constexpr int draws = 20;
    for (std::uint64_t seed = 0; seed < draws; ++seed) {
        const Table shuffled = withShuffledTarget(100 + seed);
        const Table table = shuffled.with(realTableWithSplit("s0").find(realColumn("split"))->withId(realColumn("split")));
        const Column* target = table.find(realColumn(kRealTarget));
        const Column* part = table.find(realColumn("split"));
        const auto planting = [&](std::size_t row, bool opposite) {
            const bool positive = target->textAt(row) == kRealPositive;
            return positive != opposite ? "yes" : "no";
        };
        for (const bool opposite : {false, true}) {
            Random random(seed);
            CategoriesBuilder planted;
            for (std::size_t row = 0; row < table.rows(); ++row) {
                const std::size_t drawn = random.below(table.rows());
                const bool leaks = part->textAt(row) == "test";
                planted.add(planting(leaks ? row : drawn, leaks && opposite));
            }
            const Table tried = table.with(Column(realColumn("planted"), "planted", ColumnKind::Category, std::move(planted).done()));
            for (const FamilyResult& family : searched(tried, rolesOf("split"), {.trials = 0, .seed = seed}).families)
                means[family.family] += family.test->rocAuc / (2 * draws);
        }
    }
    for (const auto& [family, mean] : means) {
        qInfo("%s: %.4f", familyName(family).data(), mean);
        QVERIFY(std::abs(mean - 0.5) <= 0.02);
    }
}

static const Registered<TestRealTableSlowly> registered;
#include "real_table_slow_test.moc"
