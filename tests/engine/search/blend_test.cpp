// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/blend.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "search/model_search.h"
#include "shop.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

const ModelSettings kBlend{.families = {Family::LogisticRegression, Family::NearestNeighbours, Family::Blend}, .trials = 6};

SearchResult searched(const Table& table, const ModelSettings& settings = kBlend)
{
    return searchModels(table, sharedDesign(table, shopRoles(), settings), settings);
}

}  // namespace

class TestBlend : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void aMemberThatIsAlwaysRightIsTakenAlone();
    void membersThatErrApartAreMixed();
    void takesNoTrialsAndStandsLast();
    void membersAreDefaultsOrWinners();
    void foldScoresAreThoseOfItsOutOfFoldChances();
    void testChancesComeFromTheFittedModel();
    void sameBitsWithOneAndFourThreads();
    void rowOrderDoesNotMatter();
    void standsAloneToo();
    void withoutATestPartItHasNoTestScores();
};

void TestBlend::aMemberThatIsAlwaysRightIsTakenAlone()
{
    const std::vector<std::uint8_t> labels{1, 0, 1, 0};
    QCOMPARE(chooseMembers({{0.5, 0.5, 0.5, 0.5}, {0.9, 0.1, 0.9, 0.1}}, labels), (std::vector<int>{0, 1}));
    QCOMPARE(chooseMembers({{0.7, 0.3, 0.7, 0.3}, {0.7, 0.3, 0.7, 0.3}}, labels), (std::vector<int>{1, 0}));
}

// Log loss of (a, b) and (b, a) is that of either alone or less: -ln(0.6) < (-ln(0.9) - ln(0.3)) / 2.
void TestBlend::membersThatErrApartAreMixed()
{
    const std::vector<std::uint8_t> labels{1, 1};
    const std::vector<int> times = chooseMembers({{0.9, 0.3}, {0.3, 0.9}}, labels);
    QCOMPARE(times[0], times[1]);
    QVERIFY(times[0] > 0);
}

void TestBlend::takesNoTrialsAndStandsLast()
{
    const SearchResult result = searched(shop(220));
    QCOMPARE(result.families.size(), std::size_t{4});
    QVERIFY(result.families.back().family == Family::Blend);
    QCOMPARE(result.families.back().trials, 0);
    QCOMPARE(result.families.back().trialsDone, 0);
    QCOMPARE(result.families[1].trials, 3);
    QCOMPARE(result.families[2].trials, 3);
    QVERIFY(std::ranges::none_of(result.candidates, [](const Candidate& one) { return one.family == Family::Blend; }));
}

void TestBlend::membersAreDefaultsOrWinners()
{
    const SearchResult result = searched(shop(220));
    const FamilyResult& blend = result.families.back();
    QVERIFY(!blend.best.members.empty());
    const std::vector<ModelSpec> defaults = blendDefaults();
    for (const BlendMember& member : blend.best.members) {
        const FamilyResult* family = result.find(familyOf(member.model));
        const bool wins = family != nullptr && family->best == member.model;
        QVERIFY(wins || std::ranges::find(defaults, member.model) != defaults.end());
        QVERIFY(member.times > 0);
        QVERIFY(member.scale.a < 0);  // a higher score is a higher chance
    }
    QCOMPARE(blend.bestParameters.size(), 2 * blend.best.members.size());
    double shares = 0;
    for (std::size_t i = 1; i < blend.bestParameters.size(); i += 2)
        shares += std::get<double>(blend.bestParameters[i].value);
    QVERIFY(std::abs(shares - 1) < 1e-12);
}

void TestBlend::foldScoresAreThoseOfItsOutOfFoldChances()
{
    const SearchResult result = searched(shop(220));
    const FamilyResult& blend = result.families.back();
    const std::vector<std::uint8_t> labels = result.trainingLabels();
    for (int fold = 0; fold < result.design->folds; ++fold) {
        std::vector<double> chances;
        std::vector<std::uint8_t> of;
        for (std::size_t i = 0; i < labels.size(); ++i) {
            if (result.design->foldOf[i] == fold) {
                chances.push_back(blend.outOfFold[i]);
                of.push_back(labels[i]);
            }
        }
        QCOMPARE(blend.foldScores[static_cast<std::size_t>(fold)], rocAuc(chances, of));
    }
    QVERIFY(std::ranges::all_of(blend.outOfFold, [](double chance) { return chance >= 0 && chance <= 1; }));
    QVERIFY(blend.nestedMean > 0.5 && blend.nestedMean < 1);
}

void TestBlend::testChancesComeFromTheFittedModel()
{
    const Table table = shop(220);
    const SearchResult result = searched(table);
    const FeatureTable rows = gathered(featureTable(table, featureIds(*result.design)), result.design->test);
    const FamilyResult& blend = result.families.back();
    QVERIFY(probabilitiesOf(blend.fitted, rows) == blend.testProbabilities);
    QVERIFY(familyOf(blend.fitted->spec) == Family::Blend);
}

void TestBlend::sameBitsWithOneAndFourThreads()
{
    const Table table = shop(220);
    setThreadLimit(1);
    const FamilyResult one = searched(table).families.back();
    setThreadLimit(4);
    const FamilyResult four = searched(table).families.back();
    QVERIFY(one.fitted == four.fitted && one.outOfFold == four.outOfFold && one.testScores == four.testScores);
}

void TestBlend::rowOrderDoesNotMatter()
{
    const Table table = shop(200);
    const FamilyResult a = searched(table).families.back();
    const FamilyResult b = searched(table.gathered(Random(4).permutation(200))).families.back();
    QVERIFY(a.fitted == b.fitted);
    QCOMPARE(a.foldScores, b.foldScores);
}

void TestBlend::standsAloneToo()
{
    const SearchResult result = searched(shop(220), {.families = {Family::Blend}, .trials = 6});
    QCOMPARE(result.families.size(), std::size_t{2});
    QVERIFY(result.chosen == Family::Blend && result.recommended == Family::Blend);
}

void TestBlend::withoutATestPartItHasNoTestScores()
{
    const SearchResult result = searched(shop(220), {.families = {Family::Blend}, .trials = 0, .testShare = 0});
    QVERIFY(!result.families.back().test && result.families.back().testScores.empty());
    QCOMPARE(result.families.back().outOfFold.size(), std::size_t{220});
}

static const Registered<TestBlend> registered;
#include "blend_test.moc"
