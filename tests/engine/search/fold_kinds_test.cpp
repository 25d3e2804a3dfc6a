// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: every kind of folds is held to what it promises, down to the scores of a search.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <QTest>

#include "base/parallel.h"
#include "search/fold_parts.h"
#include "search/model_search.h"
#include "search/splits.h"
#include "shop.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

const Finding* findingOf(const Design& design, const std::string& code)
{
    for (const Finding& finding : design.findings)
        if (finding.code == code)
            return &finding;
    return nullptr;
}

std::string failureOf(const Table& table, const Roles& roles, const ModelSettings& settings = {})
{
    const Result<Design> made = prepareDesign(table, roles, settings);
    return made.ok() ? "" : made.failure().code;
}

Table withText(const Table& table, const std::string& name, const std::function<std::string(std::size_t)>& value)
{
    std::string text = name + "\n";
    for (std::size_t row = 0; row < table.rows(); ++row)
        text += value(row) + "\n";
    return table.with(tableFrom(text).column(0));
}

// Households of four whose members share a fate and a street; nothing else tells who leaves.
Table households(std::size_t count, std::uint64_t seed)
{
    Random random(seed);
    std::string text = "left street floor household\n";
    for (std::size_t house = 0; house < count; ++house) {
        const char* fate = random.below(2) == 0 ? "yes" : "no";
        const std::string street = shortest(std::round(random.uniform() * 1e6));
        for (int member = 0; member < 4; ++member)
            text += std::string(fate) + " " + street + " " + std::to_string(random.below(3)) + " h" + std::to_string(house) + "\n";
    }
    return tableFrom(text);
}

SearchResult searched(const Table& table, const Roles& roles, const ModelSettings& settings, const std::vector<Family>& families)
{
    ModelSettings used = settings;
    used.families = families;
    used.trials = 0;
    return searchModels(table, sharedDesign(table, roles, used), used);
}

}  // namespace

class TestFoldKinds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAreJoinedByValueAndByTwins();
    void foldsOfGroupsAreEven();
    void stretchesGoForward();
    void theLatestRowsAreTheTestPart();
    void aGroupIsNeverOnBothSides();
    void plantedGroupsTeachOnlyWhoPartsThem();
    void aFoldLearnsFromEarlierRowsAlone();
    void whatIsNeverAskedHasNoRisk();
    void theBlendOfTheFirstFoldKnowsNothingOfLaterOnes();
    void repeatsAreDrawnAnewAndAveraged();
    void trainingPartsOverlapByTheKindOfFolds();
    void columnsThatCannotPartAreRefused();
    void aGivenTestPartThatBreaksThePromiseIsSaid();
    void recalibratedChancesKeepTheOrderAndAreReplayed();
    void thresholdsFollowTheirRule();
    void everyKindIsBitEqualForAnyNumberOfThreads_data();
    void everyKindIsBitEqualForAnyNumberOfThreads();
};

void TestFoldKinds::groupsAreJoinedByValueAndByTwins()
{
    // 0 and 3 are twins; 3 and 4 share a value, and so do 1 and 2.
    const RowGroups groups{{0, 3}, {1}, {2}, {4}, {5}};
    const RowGroups joined = joinedGroups(groups, std::vector<std::uint32_t>{9, 7, 7, 5, 5, 1});
    QCOMPARE(joined, (RowGroups{{0, 3, 4}, {1, 2}, {5}}));
}

void TestFoldKinds::foldsOfGroupsAreEven()
{
    RowGroups groups;
    std::vector<std::uint8_t> labels;
    for (std::uint32_t group = 0; group < 40; ++group) {
        groups.emplace_back();
        for (std::uint32_t i = 0; i < 1 + group % 5; ++i) {
            groups.back().push_back(static_cast<std::uint32_t>(labels.size()));
            labels.push_back(static_cast<std::uint8_t>((group + i) % 3 == 0 ? 1 : 0));
        }
    }
    const std::vector<int> folds = drawGroupFolds(groups, labels, 4, Random(3));
    std::map<int, int> rows;
    std::map<int, int> positives;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ++rows[folds[i]];
        positives[folds[i]] += labels[i];
    }
    for (int fold = 0; fold < 4; ++fold) {
        QVERIFY(std::abs(rows[fold] - 30) <= 2);
        QVERIFY(std::abs(positives[fold] - 10) <= 2);
    }
    for (const std::vector<std::uint32_t>& group : groups)
        for (const std::uint32_t row : group)
            QCOMPARE(folds[row], folds[group.front()]);
}

void TestFoldKinds::stretchesGoForward()
{
    QCOMPARE(forwardFolds(std::vector<double>{6, 1, 2, 5, 3, 4}, 2), (std::vector<int>{1, -1, -1, 1, 0, 0}));
    // Equal places are never parted, and there are no more stretches than places.
    QCOMPARE(forwardFolds(std::vector<double>{1, 1, 1, 1, 2, 3}, 2), (std::vector<int>{-1, -1, -1, -1, 0, 0}));
    QCOMPARE(forwardFolds(std::vector<double>{1, 1, 2, 2}, 9), (std::vector<int>{-1, -1, 0, 0}));
    QCOMPARE(forwardFolds(std::vector<double>{7, 7}, 3), (std::vector<int>{-1, -1}));
}

void TestFoldKinds::theLatestRowsAreTheTestPart()
{
    QCOMPARE(latestPart(std::vector<double>{4, 1, 3, 2}, 0.25), (std::vector<bool>{true, false, false, false}));
    QCOMPARE(latestPart(std::vector<double>{4, 4, 1, 2, 3, 0, 0, 0}, 0.25),
             (std::vector<bool>{true, true, false, false, false, false, false, false}));
    // Two of five are wanted: the three of the last day are nearer than none.
    QCOMPARE(latestPart(std::vector<double>{1, 2, 3, 3, 3}, 0.4), (std::vector<bool>{false, false, true, true, true}));
    QCOMPARE(latestPart(std::vector<double>{5, 5, 5}, 0.5), (std::vector<bool>{false, false, false}));
}

void TestFoldKinds::aGroupIsNeverOnBothSides()
{
    const Table table = households(60, 1);
    Roles roles{.target = ColumnValue{column("left"), "yes"}, .folds = column("household")};
    const Design design = designOf(table, roles, {.foldKind = FoldKind::Groups, .repeats = 3});
    QVERIFY(design.groupedFolds && !design.givenFolds);
    QCOMPARE(design.moreFolds.size(), std::size_t{2});
    const Column& house = *table.find(column("household"));
    std::set<std::string> inTest;
    for (const std::uint32_t row : design.test)
        inTest.insert(house.textAt(row));
    QVERIFY(std::abs(static_cast<int>(inTest.size()) - 15) <= 2);
    for (const std::vector<int>& folds : {design.foldOf, design.moreFolds[0], design.moreFolds[1]}) {
        std::map<std::string, int> foldOf;
        for (std::size_t i = 0; i < folds.size(); ++i) {
            const std::string name = house.textAt(design.training[i]);
            QVERIFY(!inTest.contains(name));
            QCOMPARE(foldOf.try_emplace(name, folds[i]).first->second, folds[i]);
        }
    }
    QVERIFY(design.moreFolds[0] != design.foldOf && design.moreFolds[0] != design.moreFolds[1]);
    QCOMPARE(std::ranges::find(design.excluded, column("household"), &ExcludedColumn::id)->reason, std::string("folds"));
}

// A member's household gives its fate away wherever another member was learned from; with whole households nobody can know.
void TestFoldKinds::plantedGroupsTeachOnlyWhoPartsThem()
{
    Roles roles{.target = ColumnValue{column("left"), "yes"}};
    Roles grouped = roles;
    grouped.folds = column("household");
    double apart = 0;
    double together = 0;
    double held = 0;
    constexpr int draws = 6;
    for (std::uint64_t seed = 1; seed <= draws; ++seed) {
        const Table table = households(60, seed);
        roles.ignored = {column("household")};
        const SearchResult leaking = searched(table, roles, {}, {Family::DecisionTree, Family::RandomForest});
        const SearchResult honest =
            searched(table, grouped, {.foldKind = FoldKind::Groups}, {Family::DecisionTree, Family::RandomForest, Family::Blend});
        apart += leaking.find(Family::RandomForest)->cvMean / draws;
        for (const Family family : {Family::DecisionTree, Family::RandomForest, Family::Blend}) {
            together += honest.find(family)->cvMean / (3 * draws);
            held += honest.find(family)->test->rocAuc / (3 * draws);
        }
    }
    QVERIFY2(apart > 0.7, std::to_string(apart).c_str());
    QVERIFY2(std::abs(together - 0.5) < 0.07, std::to_string(together).c_str());
    QVERIFY2(std::abs(held - 0.5) < 0.07, std::to_string(held).c_str());
}

void TestFoldKinds::aFoldLearnsFromEarlierRowsAlone()
{
    const Table table = withText(shop(240), "day", [](std::size_t row) { return std::to_string((row * 37) % 120); });
    Roles roles = shopRoles();
    roles.folds = column("day");
    const Design design = designOf(table, roles, {.folds = 4, .foldKind = FoldKind::Forward});
    const std::vector<double>& day = table.find(column("day"))->numbers();
    double lastTraining = 0;
    for (const std::uint32_t row : design.training)
        lastTraining = std::max(lastTraining, day[row]);
    QVERIFY(std::abs(static_cast<int>(design.test.size()) - 60) <= 2);
    for (const std::uint32_t row : design.test)
        QVERIFY(day[row] > lastTraining);
    const FoldParts parts(table, design, {}, {});
    QCOMPARE(parts.folds(), std::size_t{4});
    for (std::size_t fold = 0; fold < 4; ++fold) {
        double latest = -1;
        double first = 1e9;
        for (const std::uint32_t row : parts.part(fold).learnRows)
            latest = std::max(latest, day[row]);
        for (const std::uint32_t place : parts.part(fold).askPlaces)
            first = std::min(first, day[design.training[place]]);
        QVERIFY(latest < first && latest >= 0);
    }
}

void TestFoldKinds::whatIsNeverAskedHasNoRisk()
{
    const Table table = withText(shop(240), "day", [](std::size_t row) { return std::to_string(row); });
    Roles roles = shopRoles();
    roles.folds = column("day");
    const SearchResult result = searched(table, roles, {.folds = 4, .foldKind = FoldKind::Forward},
                                         {Family::LogisticRegression, Family::NearestNeighbours, Family::Blend});
    const Finding* said = findingOf(*result.design, "search.rows-never-asked");
    QVERIFY(said != nullptr);
    QCOMPARE(said->numbers, (std::vector<double>{36, 180}));
    for (const FamilyResult& family : result.families) {
        for (std::size_t i = 0; i < family.outOfFold.size(); ++i)
            QCOMPARE(std::isnan(family.outOfFold[i]), result.design->foldOf[i] < 0);
        QVERIFY(family.threshold > 0 && family.threshold <= 1);
        QVERIFY(!std::isnan(family.cvMean) && !std::isnan(family.nestedMean));
    }
}

// The world turns round after the first fold: whatever scales or members were learned there would turn the first fold's customers round.
void TestFoldKinds::theBlendOfTheFirstFoldKnowsNothingOfLaterOnes()
{
    Random random(5);
    std::string text = "day left visits minutes\n";
    for (int day = 0; day < 250; ++day) {
        const double visits = std::round(random.normal() * 100) / 10;
        const bool often = visits + random.normal() > 0;
        text += std::to_string(day) + (often == (day < 100) ? " no " : " yes ") + shortest(visits) + " " +
                std::to_string(random.below(90)) + "\n";
    }
    const Table table = tableFrom(text);
    const Roles roles{.target = ColumnValue{column("left"), "yes"}, .folds = column("day")};
    const SearchResult result = searched(table, roles, {.folds = 4, .foldKind = FoldKind::Forward, .testShare = 0},
                                         {Family::LogisticRegression, Family::NearestNeighbours, Family::Blend});
    const FamilyResult& logistic = *result.find(Family::LogisticRegression);
    const FamilyResult& blend = *result.find(Family::Blend);
    QVERIFY(logistic.foldScores[0] > 0.9 && logistic.foldScores[1] < 0.1);
    QVERIFY2(blend.foldScores[0] > 0.9, qPrintable(QString::number(blend.foldScores[0])));
    QVERIFY2(blend.foldScores[1] < 0.1, qPrintable(QString::number(blend.foldScores[1])));
    for (std::size_t i = 0; i < blend.outOfFold.size(); ++i)
        if (result.design->foldOf[i] == 0)
            QVERIFY(blend.outOfFold[i] >= 0 && blend.outOfFold[i] <= 1);
}

void TestFoldKinds::repeatsAreDrawnAnewAndAveraged()
{
    const Table table = shop(160);
    const SearchResult once = searched(table, shopRoles(), {}, {Family::LogisticRegression});
    const SearchResult thrice = searched(table, shopRoles(), {.repeats = 3}, {Family::LogisticRegression, Family::Blend});
    const FamilyResult& single = *once.find(Family::LogisticRegression);
    const FamilyResult& repeated = *thrice.find(Family::LogisticRegression);
    QCOMPARE(repeated.foldScores.size(), std::size_t{15});
    QCOMPARE(thrice.find(Family::Blend)->foldScores.size(), std::size_t{15});
    QVERIFY(std::equal(single.foldScores.begin(), single.foldScores.end(), repeated.foldScores.begin()));
    // By hand: three fits that did not see the row.
    const Design& design = *thrice.design;
    FoldParts parts(table, design, {}, {});
    const ModelSpec spec = defaultModel(Family::LogisticRegression);
    std::vector<double> sum(design.training.size(), 0);
    for (std::size_t fold = 0; fold < parts.folds(); ++fold) {
        const Part& part = parts.part(fold);
        const std::vector<double> chances = probabilitiesOf(fitModel(part.learn, part.learnLabels, spec, {}), part.ask);
        for (std::size_t k = 0; k < chances.size(); ++k)
            sum[part.askPlaces[k]] += chances[k] / 3;
    }
    for (std::size_t i = 0; i < sum.size(); ++i)
        QVERIFY(close(repeated.outOfFold[i], sum[i], 1e-9));
}

void TestFoldKinds::trainingPartsOverlapByTheKindOfFolds()
{
    Design design{.foldOf = {0, 1, 2, 3, 4, 0, 1, 2, 3, 4}, .folds = 5};
    QVERIFY(close(testToTrainRows(design), 0.25));
    design.moreFolds = {design.foldOf};
    QVERIFY(close(testToTrainRows(design), 0.25));
    // Forward: 2 of 2, 2 of 4, 2 of 6.
    const Design forward{.foldOf = {-1, -1, 0, 0, 1, 1, 2, 2}, .folds = 3, .forward = true};
    QVERIFY(close(testToTrainRows(forward), 0.5));
}

void TestFoldKinds::columnsThatCannotPartAreRefused()
{
    const Table table = withText(withText(shop(100), "same", [](std::size_t) { return "1"; }), "city",
                                 [](std::size_t row) { return std::string(1, static_cast<char>('a' + row % 3)); });
    Roles roles = shopRoles();
    roles.folds = column("city");
    QCOMPARE(failureOf(table, roles, {.foldKind = FoldKind::Forward}), std::string("search.folds-without-order"));
    const Design three = designOf(table, roles, {.foldKind = FoldKind::Groups, .testShare = 0});
    QCOMPARE(three.folds, 3);
    QCOMPARE(findingOf(three, "search.fewer-folds-by-column")->numbers, std::vector<double>{3});
    roles.folds = column("same");
    QCOMPARE(failureOf(table, roles, {.foldKind = FoldKind::Groups}), std::string("search.one-fold"));
    QCOMPARE(failureOf(table, roles, {.foldKind = FoldKind::Forward}), std::string("search.one-fold"));
}

void TestFoldKinds::aGivenTestPartThatBreaksThePromiseIsSaid()
{
    // Every fourth member of a household is in the test part; rows stand in order of time.
    const Table table = withText(withText(households(40, 5), "part", [](std::size_t row) { return row % 4 == 3 ? "test" : "train"; }),
                                 "day", [](std::size_t row) { return std::to_string(row); });
    Roles roles;
    roles.target = {column("left"), "yes"};
    roles.holdout = {column("part"), "test"};
    roles.folds = column("household");
    ModelSettings settings;
    settings.foldKind = FoldKind::Groups;
    const Design groups = *sharedDesign(table, roles, settings);
    const Finding* shared = findingOf(groups, "search.test-shares-groups");
    QVERIFY(shared != nullptr);
    QCOMPARE(shared->numbers, (std::vector<double>{40, 40}));
    roles.folds = column("day");
    settings.foldKind = FoldKind::Forward;
    const Design forward = *sharedDesign(table, roles, settings);
    const Finding* later = findingOf(forward, "search.test-not-latest");
    QVERIFY(later != nullptr);
    QCOMPARE(later->numbers, (std::vector<double>{117, 120}));  // all but the three before the first test row
}

void TestFoldKinds::recalibratedChancesKeepTheOrderAndAreReplayed()
{
    const Table table = shop(240);
    const std::vector<Family> families{Family::NearestNeighbours, Family::DecisionTree, Family::Blend};
    const SearchResult plain = searched(table, shopRoles(), {}, families);
    const SearchResult scaled = searched(table, shopRoles(), {.recalibrate = true}, families);
    const FeatureTable rows = gathered(featureTable(table, featureIds(*scaled.design)), scaled.design->test);
    for (const Family family : families) {
        const FamilyResult& before = *plain.find(family);
        const FamilyResult& after = *scaled.find(family);
        QVERIFY(before.testProbabilities != after.testProbabilities);
        QVERIFY(before.outOfFold != after.outOfFold);
        QCOMPARE(after.test->rocAuc, before.test->rocAuc);
        const std::vector<double> replayed = probabilitiesOf(after.fitted, rows);
        for (std::size_t i = 0; i < replayed.size(); ++i)
            QVERIFY(close(replayed[i], after.testProbabilities[i], 1e-9));
    }
    // Shares among neighbours and in leaves are too bold: their log loss out of fold falls.
    const std::vector<std::uint8_t> labels = plain.trainingLabels();
    QVERIFY(logLoss(scaled.find(Family::DecisionTree)->outOfFold, labels) < logLoss(plain.find(Family::DecisionTree)->outOfFold, labels));
}

void TestFoldKinds::thresholdsFollowTheirRule()
{
    const Table table = shop(240);
    const std::vector<Family> families{Family::LogisticRegression};
    const SearchResult byRecall = searched(table, shopRoles(), {.thresholdRule = ThresholdRule::Recall, .recallFloor = 0.9}, families);
    const MoneyRule money{.profitKept = 100, .contactCost = 20, .effect = 0.5};
    const SearchResult byMoney = searched(table, shopRoles(), {.thresholdRule = ThresholdRule::Money, .money = money}, families);
    const FamilyResult& model = *byRecall.find(Family::LogisticRegression);
    const std::vector<std::uint8_t> labels = byRecall.trainingLabels();
    QCOMPARE(model.threshold, recallThreshold(model.outOfFold, labels, 0.9));
    QVERIFY(confusionAt(model.outOfFold, labels, model.threshold).recall() >= 0.9);
    QCOMPARE(byMoney.find(Family::LogisticRegression)->threshold, bestMoneyThreshold(model.outOfFold, labels, money));
    QVERIFY(model.test->thresholdRule == ThresholdRule::Recall);
}

void TestFoldKinds::everyKindIsBitEqualForAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("repeats");
    QTest::newRow("stratified, repeated") << -1 << 2;
    QTest::newRow("groups") << static_cast<int>(FoldKind::Groups) << 2;
    QTest::newRow("forward") << static_cast<int>(FoldKind::Forward) << 1;
}

void TestFoldKinds::everyKindIsBitEqualForAnyNumberOfThreads()
{
    QFETCH(int, kind);
    QFETCH(int, repeats);
    const Table table = withText(shop(160), "part", [](std::size_t row) { return std::to_string(row / 4); });
    Roles roles = shopRoles();
    if (kind >= 0)
        roles.folds = column("part");
    ModelSettings settings{.families = searchableFamilies(),
                           .trials = 12,
                           .folds = 3,
                           .repeats = repeats,
                           .thresholdRule = ThresholdRule::Money,
                           .recalibrate = true};
    settings.foldKind = static_cast<FoldKind>(std::max(0, kind));
    std::vector<SearchResult> made;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(searchModels(table, sharedDesign(table, roles, settings), settings));
    }
    setThreadLimit(0);
    for (const SearchResult& other : {made[1], made[2]}) {
        for (std::size_t i = 0; i < other.families.size(); ++i) {
            const FamilyResult& family = made[0].families[i];
            QCOMPARE(other.families[i].foldScores, family.foldScores);
            QVERIFY(other.families[i].fitted == family.fitted);
            QVERIFY(std::equal(other.families[i].outOfFold.begin(), other.families[i].outOfFold.end(), family.outOfFold.begin(),
                               [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }));
        }
    }
}

static const Registered<TestFoldKinds> registered;
#include "fold_kinds_test.moc"
