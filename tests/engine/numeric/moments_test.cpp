// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/moments.h"

#include <cmath>
#include <fstream>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "numeric/quantiles.h"
#include "support/digits.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestMoments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchGolden_data();
    void matchGolden();
    void holdNistDigits_data();
    void holdNistDigits();
    void leaveMissingOut();
    void areUndefinedWithoutSpread();
    void survivePowersBeyondTheRange();
    void doNotDependOnThreads();
    void combineToTheWhole();
};

void TestMoments::matchGolden_data()
{
    QTest::addColumn<QString>("sample");
    QTest::newRow("a") << "a";
    QTest::newRow("b") << "b";
}

void TestMoments::matchGolden()
{
    QFETCH(QString, sample);
    const nlohmann::json all = ownGolden("numeric.json");
    const auto values = all[sample.toStdString()].get<std::vector<double>>();
    const nlohmann::json& expected = all["column_" + sample.toStdString()]["moments"];
    const Moments moments = momentsOf(values);
    QCOMPARE(moments.n, expected["n"].get<std::size_t>());
    QVERIFY(close(moments.mean(), expected["mean"]));
    QVERIFY(close(moments.sd(), expected["std_ddof1"]));
    QVERIFY(close(moments.populationSd(), expected["std_ddof0"]));
    QVERIFY(close(moments.skewness(), expected["skew_unbiased_G1"]));
    QVERIFY(close(moments.kurtosis(), expected["excess_kurtosis_unbiased_G2"]));
}

void TestMoments::holdNistDigits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("digits");
    QTest::newRow("lew") << "lew" << 14.0;
    QTest::newRow("lottery") << "lottery" << 14.0;
    QTest::newRow("mavro") << "mavro" << 12.0;
    QTest::newRow("michelson") << "michelson" << 12.0;
    QTest::newRow("pidigits") << "pidigits" << 14.0;
    QTest::newRow("numacc1") << "numacc1" << 14.0;
    QTest::newRow("numacc2") << "numacc2" << 14.0;
    QTest::newRow("numacc3") << "numacc3" << 9.4;
    QTest::newRow("numacc4") << "numacc4" << 8.2;
}

void TestMoments::holdNistDigits()
{
    HF_NEED_REFERENCE
    QFETCH(QString, name);
    QFETCH(double, digits);
    const nlohmann::json& set = nist()["univariate"][name.toStdString()];
    const Moments moments = momentsOf(numbersOf(set["data"]));
    const double mean = digitsOf(moments.mean(), number(set["exact_mean"]));
    const double sd = digitsOf(moments.sd(), number(set["exact_sd"]));
    QVERIFY2(mean >= 14 || mean >= digits, qPrintable(QString::number(mean)));
    QVERIFY2(sd >= digits, qPrintable(QString::number(sd)));
}

void TestMoments::leaveMissingOut()
{
    const double none = std::nan("");
    const Moments moments = momentsOf(std::vector<double>{none, 1, none, 2, 6});
    QCOMPARE(moments.n, std::size_t{3});
    QCOMPARE(moments.mean(), 3.0);
    QCOMPARE(moments.min, 1.0);
    QCOMPARE(moments.max, 6.0);
}

void TestMoments::areUndefinedWithoutSpread()
{
    const Moments nothing = momentsOf({});
    QVERIFY(std::isnan(nothing.mean()) && std::isnan(nothing.sd()) && std::isnan(nothing.min));
    const Moments one = momentsOf(std::vector<double>{7});
    QCOMPARE(one.mean(), 7.0);
    QVERIFY(std::isnan(one.sd()) && std::isnan(one.skewness()));
    const Moments constant = momentsOf(std::vector<double>(5, 0.1));
    QCOMPARE(constant.sd(), 0.0);
    QVERIFY(std::isnan(constant.skewness()) && std::isnan(constant.kurtosis()));
}

void TestMoments::survivePowersBeyondTheRange()
{
    for (const double size : {1e300, 1e-300}) {
        const Moments moments = momentsOf(std::vector<double>{size, 2 * size, 6 * size, 7 * size});
        QVERIFY(close(moments.mean() / size, 4));
        QVERIFY(close(moments.sd() / size, std::sqrt(26.0 / 3)));
        QVERIFY(close(moments.kurtosis(), momentsOf(std::vector<double>{1, 2, 6, 7}).kurtosis()));
    }
}

void TestMoments::doNotDependOnThreads()
{
    Random random(3);
    std::vector<double> values(300000);
    for (double& value : values)
        value = random.normal() + 1e6;
    std::vector<Moments> made;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        made.push_back(momentsOf(values));
    }
    setThreadLimit(0);
    QCOMPARE(made[0].fourth, made[1].fourth);
    QCOMPARE(made[0].second, made[2].second);
    QCOMPARE(made[0].centre, made[1].centre);
}

void TestMoments::combineToTheWhole()
{
    const std::vector<double> all{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5};
    const Moments whole = momentsOf(all);
    for (std::size_t cut = 0; cut <= all.size(); ++cut) {
        Moments parts = momentsOf(std::span(all).first(cut));
        parts.combine(momentsOf(std::span(all).subspan(cut)));
        QVERIFY(close(parts.sd(), whole.sd()));
        QVERIFY(close(parts.skewness(), whole.skewness()));
        QVERIFY(close(parts.kurtosis(), whole.kurtosis()));
        QCOMPARE(parts.max, 9.0);
    }
}

static const Registered<TestMoments> registered;
#include "moments_test.moc"
