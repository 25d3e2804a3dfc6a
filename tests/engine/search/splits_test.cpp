// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/splits.h"

#include <algorithm>
#include <map>
#include <set>

#include <QTest>

#include "support/register_test.h"

using namespace holdfast;

namespace {

Fingerprint print(std::uint64_t number) { return Fingerprinter{}.add(number).done(); }

struct Rows
{
    std::vector<Fingerprint> prints;
    std::vector<std::uint8_t> labels;
};

// Every tenth row is equal to the one before.
Rows rowsWithTwins(std::size_t count)
{
    Rows made;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t content = i % 10 == 9 ? i - 1 : i;
        made.prints.push_back(print(content));
        made.labels.push_back(content % 4 == 0 ? 1 : 0);
    }
    return made;
}

}  // namespace

class TestSplits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldsHoldEachClassEvenly();
    void twinsStayTogether();
    void orderOfTheFileDoesNotMatter();
    void equalRowsAreOrdinaryWhereTheyAreMany();
    void testPartHoldsItsShareOfEachClass();
    void anotherSeedDealsAnotherHand();
};

void TestSplits::foldsHoldEachClassEvenly()
{
    const Rows rows = rowsWithTwins(203);
    const std::vector<int> folds = drawFolds(twinGroups(rows.prints), rows.labels, 5, Random(1));
    std::map<std::pair<int, int>, int> held;
    for (std::size_t i = 0; i < folds.size(); ++i)
        ++held[{folds[i], rows.labels[i]}];
    const auto positives = static_cast<double>(std::ranges::count(rows.labels, 1));
    for (int fold = 0; fold < 5; ++fold) {
        QVERIFY(std::abs(held[std::pair(fold, 1)] - positives / 5) <= 2);
        QVERIFY(std::abs(held[std::pair(fold, 0)] - (203 - positives) / 5) <= 2);
    }
}

void TestSplits::twinsStayTogether()
{
    const Rows rows = rowsWithTwins(200);
    QCOMPARE(twinCount(rows.prints), std::size_t{40});
    const RowGroups groups = twinGroups(rows.prints);
    const std::vector<int> folds = drawFolds(groups, rows.labels, 5, Random(1));
    const std::vector<bool> test = drawTestPart(groups, rows.labels, 0.25, Random(2));
    for (std::size_t i = 9; i < 200; i += 10) {
        QCOMPARE(folds[i], folds[i - 1]);
        QCOMPARE(bool(test[i]), bool(test[i - 1]));
    }
}

void TestSplits::orderOfTheFileDoesNotMatter()
{
    const Rows rows = rowsWithTwins(150);
    Rows other;
    const std::vector<std::uint32_t> order = Random(9).permutation(150);
    for (const std::uint32_t row : order) {
        other.prints.push_back(rows.prints[row]);
        other.labels.push_back(rows.labels[row]);
    }
    const std::vector<int> folds = drawFolds(twinGroups(rows.prints), rows.labels, 4, Random(1));
    const std::vector<int> otherFolds = drawFolds(twinGroups(other.prints), other.labels, 4, Random(1));
    for (std::size_t i = 0; i < 150; ++i)
        QCOMPARE(otherFolds[i], folds[order[i]]);
}

void TestSplits::equalRowsAreOrdinaryWhereTheyAreMany()
{
    std::vector<Fingerprint> prints;
    for (std::uint64_t i = 0; i < 100; ++i)
        prints.push_back(print(i % 4));
    QCOMPARE(twinGroups(prints).size(), std::size_t{100});
}

void TestSplits::testPartHoldsItsShareOfEachClass()
{
    const Rows rows = rowsWithTwins(400);
    const std::vector<bool> test = drawTestPart(twinGroups(rows.prints), rows.labels, 0.25, Random(3));
    int held[2] = {0, 0};
    for (std::size_t i = 0; i < test.size(); ++i)
        held[rows.labels[i]] += test[i] ? 1 : 0;
    const auto positives = static_cast<double>(std::ranges::count(rows.labels, 1));
    QVERIFY(std::abs(held[1] - positives / 4) <= 1.5);
    QVERIFY(std::abs(held[0] - (400 - positives) / 4) <= 1.5);
}

void TestSplits::anotherSeedDealsAnotherHand()
{
    const Rows rows = rowsWithTwins(100);
    const RowGroups groups = twinGroups(rows.prints);
    QVERIFY(drawFolds(groups, rows.labels, 5, Random(1)) != drawFolds(groups, rows.labels, 5, Random(2)));
}

static const tests::Registered<TestSplits> registered;
#include "splits_test.moc"
