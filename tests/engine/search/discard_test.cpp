// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/discard.h"

#include <cmath>
#include <limits>

#include <QTest>

#include "base/parallel.h"
#include "search/cross_validation.h"
#include "search/model_search.h"
#include "search/score_book.h"
#include "search/search_space.h"
#include "shop.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Candidate scoring(std::vector<double> folds)
{
    Candidate made;
    made.foldScores = std::move(folds);
    return made;
}

SearchResult searched(const Table& table, bool discard, std::uint64_t seed = 42)
{
    const ModelSettings settings{.families = classicFamilies(), .trials = 60, .testShare = 0, .seed = seed, .discardHopeless = discard};
    return searchModels(table, sharedDesign(table, shopRoles(), settings), settings);
}

}  // namespace

class TestDiscard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksAreFewAndEarly();
    void whatCannotCatchUpIsHopeless();
    void oneFoldDecidesNothingByItself();
    void smallDifferencesAreNeverHopeless();
    void everyViewHasItsOwnBest();
    void aViewKnowsNoDiscardingByItsOwnFold();
    void winnersDifferByNoMoreThanNoise();
    void whatWasDiscardedIsSaid();
};

void TestDiscard::looksAreFewAndEarly()
{
    QCOMPARE(foldsBetweenLooks(5), (std::vector<std::size_t>{1, 2, 4}));
    QCOMPARE(foldsBetweenLooks(2), std::vector<std::size_t>{1});
    QCOMPARE(foldsBetweenLooks(1), std::vector<std::size_t>{});
}

// Of four folds two are done: the bound is 3 s √(2 / 8) = 1.5 s. Differences of the finished second are 0.02, 0.04, 0.02, 0.04: squares of
// 0.0004 with 3 degrees of freedom; of those tried 0 each with 1: s = √(0.0004 / 5), the bound 0.01342.
void TestDiscard::whatCannotCatchUpIsHopeless()
{
    const Candidate leader = scoring({0.90, 0.90, 0.90, 0.90});
    const Candidate second = scoring({0.88, 0.86, 0.88, 0.86});
    const Candidate behind = scoring({0.886, 0.886, kNan, kNan});
    const Candidate near = scoring({0.887, 0.887, kNan, kNan});
    const std::vector<bool> without = hopeless({&leader, &second}, {&behind, &near}, 2, 4);
    QCOMPARE(without, (std::vector<bool>{true, false}));
    // The same with folds that differ more is not decided yet.
    const Candidate unsteady = scoring({0.860, 0.912, kNan, kNan});
    QCOMPARE(hopeless({&leader, &second}, {&unsteady}, 2, 4), std::vector<bool>{false});
    QCOMPARE(hopeless({&leader, &second}, {&behind, &near}, 4, 4), (std::vector<bool>{false, false}));
}

void TestDiscard::oneFoldDecidesNothingByItself()
{
    const Candidate good = scoring({0.9, kNan, kNan, kNan, kNan});
    const Candidate bad = scoring({0.5, kNan, kNan, kNan, kNan});
    QCOMPARE(hopeless({}, {&good, &bad}, 1, 5), (std::vector<bool>{false, false}));
    // With finished ones it is known how much folds differ.
    const Candidate leader = scoring({0.9, 0.91, 0.89, 0.9, 0.9});
    const Candidate other = scoring({0.89, 0.9, 0.9, 0.89, 0.91});
    QCOMPARE(hopeless({&leader, &other}, {&good, &bad}, 1, 5), (std::vector<bool>{false, true}));
}

void TestDiscard::smallDifferencesAreNeverHopeless()
{
    const Candidate leader = scoring({0.9, 0.9, 0.9});
    const Candidate same = scoring({0.9, 0.9, 0.9});
    const Candidate nearly = scoring({0.891, 0.891, kNan});
    QCOMPARE(hopeless({&leader, &same}, {&nearly}, 2, 3), std::vector<bool>{false});
    const Candidate unscored = scoring({kNan, kNan, kNan});
    QCOMPARE(hopeless({&leader, &same}, {&unscored}, 2, 3), std::vector<bool>{false});
}

void TestDiscard::everyViewHasItsOwnBest()
{
    std::vector<Candidate> candidates{scoring({0.9, 0.5, 0.7, 0.7}), scoring({0.6, 0.8, 0.7, 0.7})};
    // One draw: without the first fold the second candidate is ahead, without the second the first one.
    QCOMPARE(bestOfViews(candidates, 4, 4), (std::vector<std::size_t>{1, 0, 0, 0, 0}));
    // Two draws of two folds: another draw knows the same rows and has no say.
    QCOMPARE(bestOfViews(candidates, 4, 2), (std::vector<std::size_t>{1, 0, 0, 0, 0}));
    QCOMPARE(bestOfViews({}, 2, 2), (std::vector<std::size_t>{0, 0, 0}));
    // Forward in time the first view knows nothing, the second the first fold, and so on.
    QCOMPARE(bestOfViews(candidates, 4, 4, true), (std::vector<std::size_t>{0, 0, 0, 0, 0}));
    std::swap(candidates[0], candidates[1]);
    QCOMPARE(bestOfViews(candidates, 4, 4, true), (std::vector<std::size_t>{0, 1, 0, 0, 0}));
}

// What was discarded for the very fold that is asked about would flatter the choice by its absence.
void TestDiscard::aViewKnowsNoDiscardingByItsOwnFold()
{
    std::vector<Candidate> candidates{scoring({0.7, 0.7, 0.7, 0.7}), scoring({0.9, 0.2, kNan, kNan})};
    candidates[1].discarded = true;
    // Without the second fold the discarded one is ahead, on the first fold that both were tried on; without the first it is not, the
    // third and the fourth have nothing to do with its discarding, and what is used is chosen by all folds.
    QCOMPARE(bestOfViews(candidates, 4, 4), (std::vector<std::size_t>{0, 1, 0, 0, 0}));
    QVERIFY(std::abs(nestedMean(candidates) - (0.7 + 0.2 + 0.7 + 0.7) / 4) < 1e-15);
    QCOMPARE(bestOfViews(candidates, 4, 4, true), (std::vector<std::size_t>{0, 1, 0, 0, 0}));
}

void TestDiscard::winnersDifferByNoMoreThanNoise()
{
    int discarded = 0;
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const Table table = shop(200, seed);
        const SearchResult all = searched(table, false);
        const SearchResult some = searched(table, true);
        for (std::size_t f = 0; f < all.families.size(); ++f) {
            QCOMPARE(all.families[f].discarded, 0);
            discarded += some.families[f].discarded;
            QVERIFY(some.families[f].cvMean <= all.families[f].cvMean);
            QVERIFY2(some.families[f].cvMean > all.families[f].cvMean - 0.004, qPrintable(QString::number(seed)));
        }
    }
    QVERIFY2(discarded > 40, qPrintable(QString::number(discarded)));
}

void TestDiscard::whatWasDiscardedIsSaid()
{
    const SearchResult result = searched(shop(200), true);
    int discarded = 0;
    for (const Candidate& candidate : result.candidates) {
        discarded += candidate.discarded ? 1 : 0;
        QVERIFY(candidate.asked.empty());
        QCOMPARE(candidate.foldsDone < 5, candidate.discarded);
        for (std::size_t fold = 0; fold < 5; ++fold)
            QCOMPARE(std::isnan(candidate.foldScores[fold]), fold >= candidate.foldsDone);
    }
    QVERIFY(discarded > 0);
    const auto said = std::ranges::find(result.findings, "search.discarded", &Finding::code);
    QVERIFY(said != result.findings.end());
    QCOMPARE(said->numbers, (std::vector<double>{static_cast<double>(discarded), 60}));
    setThreadLimit(1);
    const SearchResult alone = searched(shop(200), true);
    setThreadLimit(0);
    for (std::size_t i = 0; i < result.candidates.size(); ++i)
        QCOMPARE(alone.candidates[i].foldsDone, result.candidates[i].foldsDone);
}

static const Registered<TestDiscard> registered;
#include "discard_test.moc"
