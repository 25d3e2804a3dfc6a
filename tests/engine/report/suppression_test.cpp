// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/suppression.h"

#include <numeric>

#include <QTest>

#include "base/random.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestSuppression : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hidesTheNextSmallestWithALoneSmallCell();
    void hidesNothingWithoutSmallCells();
    void subtractionGivesNobodyAway();
    void mergesBinsUntilBothGroupsAreLargeEnough();
};

void TestSuppression::hidesTheNextSmallestWithALoneSmallCell()
{
    QCOMPARE(printableCells({100, 4, 20, 50}), (std::vector<bool>{true, false, false, true}));
    QCOMPARE(printableCells({100, 4, 7, 50}), (std::vector<bool>{true, false, false, true}));
    QCOMPARE(printableCells({0, 4, 0}), (std::vector<bool>{true, false, true}));  // nothing else is there to hide
}

void TestSuppression::hidesNothingWithoutSmallCells()
{
    QCOMPARE(printableCells({10, 0, 99}), (std::vector<bool>{true, true, true}));
    QCOMPARE(printableCells({}), std::vector<bool>{});
}

void TestSuppression::subtractionGivesNobodyAway()
{
    // Whoever knows the total and every printed cell learns the sum of the hidden ones and no single one of 1 … 9.
    Random random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<std::size_t> counts;
        for (int i = 0; i < 8; ++i)
            counts.push_back(random.below(4) == 0 ? random.below(10) : 10 + random.below(200));
        const std::vector<bool> printable = printableCells(counts);
        std::size_t hidden = 0;
        int cells = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            QVERIFY(!printable[i] || counts[i] == 0 || counts[i] >= 10);
            hidden += printable[i] ? 0 : counts[i];
            cells += printable[i] ? 0 : 1;
        }
        QVERIFY(cells == 0 || (cells > 1 && hidden >= 10));
    }
}

void TestSuppression::mergesBinsUntilBothGroupsAreLargeEnough()
{
    QCOMPARE(mergedBins({20, 3, 9, 30}, {15, 50, 4, 12}, 10), (std::vector<std::size_t>{0, 1, 3}));
    QCOMPARE(mergedBins({20, 3, 9, 1}, {15, 50, 4, 1}, 10), (std::vector<std::size_t>{0, 1}));  // the rest joins the last
    QCOMPARE(mergedBins({1, 2}, {3, 4}, 10), std::vector<std::size_t>{});
}

static const Registered<TestSuppression> registered;

}  // namespace holdfast::tests

#include "suppression_test.moc"
