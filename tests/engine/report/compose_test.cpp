// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/compose.h"

#include <QTest>

#include "support/reference.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestCompose : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sharesOfPeopleBecomeBoundsWhenTheyWouldTell();
    void wordsForCertaintyFollowTheLowerEnd_data();
    void wordsForCertaintyFollowTheLowerEnd();
    void conditionsNameTheirColumnAndValue();
};

void TestCompose::sharesOfPeopleBecomeBoundsWhenTheyWouldTell()
{
    QVERIFY(shareOfPeople(50, 100) == Bound{share(0.5)});
    QVERIFY(shareOfPeople(10, 100) == Bound{share(0.1)});
    QVERIFY((shareOfPeople(9, 100) == Bound{BoundedShare{0.1, false}}));
    QVERIFY((shareOfPeople(0, 100) == Bound{BoundedShare{0.1, false}}));
    QVERIFY((shareOfPeople(91, 100) == Bound{BoundedShare{0.9, true}}));
    QVERIFY(shareOfPeople(90, 100) == Bound{share(0.9)});
    QVERIFY(shareOfPeople(3, 9) == Bound{Term{"too-few"}});
    QVERIFY(shareOfPeople(0, 0) == Bound{Term{"none"}});

    const RateRow bound = rateRow({}, 115, 121);
    QVERIFY(bound.bound);
    QVERIFY(close(bound.rate, 1 - 10.0 / 121));  // the geometry shows the bound too
    QVERIFY(!rateRow({}, 50, 121).bound);
}

void TestCompose::wordsForCertaintyFollowTheLowerEnd_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<QString>("code");
    QTest::newRow("95") << 0.95 << "certainty.almost-certain";
    QTest::newRow("just under 95") << 0.949 << "certainty.very-likely";
    QTest::newRow("80") << 0.8 << "certainty.very-likely";
    QTest::newRow("60") << 0.6 << "certainty.likely";
    QTest::newRow("40") << 0.4 << "certainty.possible";
    QTest::newRow("no words below") << 0.39 << "";
}

void TestCompose::wordsForCertaintyFollowTheLowerEnd()
{
    QFETCH(double, low);
    QFETCH(QString, code);
    QCOMPARE(QString::fromStdString(certaintyCode(low)), code);
}

void TestCompose::conditionsNameTheirColumnAndValue()
{
    const RowCondition condition{{{riskColumn(), CompareOp::GreaterEqual, 0.6}, {{"t", "kind"}, CompareOp::OneOf, 0, 0, {"a", "b"}}}};
    const Phrases phrases = conditionPhrases({}, condition);
    QCOMPARE(phrases.size(), std::size_t(2));
    QCOMPARE(phrases[0].code, std::string("condition.greater_equal"));
    QVERIFY(phrases[0].values[0].bound == Bound{Term{"risk"}});
    QVERIFY(phrases[0].values[1].bound == Bound{share(0.6)});
    QVERIFY(phrases[1].values[1].bound == Bound{UserText{"a, b"}});
    QCOMPARE(conditionPhrases({}, {})[0].code, std::string("condition.all"));
}

static const Registered<TestCompose> registered;

}  // namespace holdfast::tests

#include "compose_test.moc"
