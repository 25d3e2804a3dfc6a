// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sources/row_draw.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestRowDraw : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheFirstRows();
    void takesAllWhereThereAreFewer();
    void drawsTheSameForOneSeedAndOthersForAnother();
    void drawsEveryRowEquallyOften();
};

void TestRowDraw::takesTheFirstRows() { QCOMPARE(drawnRows(10, {.rows = 3}), (std::vector<std::uint32_t>{0, 1, 2})); }

void TestRowDraw::takesAllWhereThereAreFewer()
{
    QCOMPARE(drawnRows(2, {.rows = 3, .random = true}), (std::vector<std::uint32_t>{0, 1}));
    QVERIFY(drawnRows(5, {.rows = -1}).empty());
}

void TestRowDraw::drawsTheSameForOneSeedAndOthersForAnother()
{
    const std::vector<std::uint32_t> one = drawnRows(1000, {.rows = 50, .random = true, .seed = 7});
    QCOMPARE(static_cast<int>(one.size()), 50);
    QVERIFY(std::is_sorted(one.begin(), one.end()));
    QVERIFY(std::adjacent_find(one.begin(), one.end()) == one.end());
    QCOMPARE(drawnRows(1000, {.rows = 50, .random = true, .seed = 7}), one);
    QVERIFY(drawnRows(1000, {.rows = 50, .random = true, .seed = 8}) != one);
}

// 4000 draws of 5 out of 20: each row 1000 times, give or take five standard deviations.
void TestRowDraw::drawsEveryRowEquallyOften()
{
    std::vector<int> drawn(20);
    for (std::uint64_t seed = 0; seed < 4000; ++seed)
        for (const std::uint32_t row : drawnRows(20, {.rows = 5, .random = true, .seed = seed}))
            ++drawn[row];
    for (const int times : drawn)
        QVERIFY(times > 1000 - 137 && times < 1000 + 137);
}

static const Registered<TestRowDraw> registered;

}  // namespace holdfast::tests

#include "row_draw_test.moc"
