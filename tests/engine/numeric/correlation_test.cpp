// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/correlation.h"

#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "numeric/kendall.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestCorrelation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesGolden();
    void matchesGoldenOnTheRealTable();
    void kendallAgreesWithCountingPairs();
    void leavesMissingPairsOut();
    void isUndefinedForAConstant();
    void survivesHugeValues();
    void combinesToTheWhole();
    void doesNotDependOnThreads();
};

namespace {

bool matches(const CorrelationTest& found, const nlohmann::json& expected)
{
    return close(found.coefficient, expected[0]) && close(found.pValue, expected[1], 1e-9, 1e-300);
}

// tau-b by its definition.
double slowKendall(const std::vector<double>& x, const std::vector<double>& y)
{
    const auto sign = [](double a) { return a > 0 ? 1.0 : a < 0 ? -1.0 : 0.0; };
    double score = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) {
            score += sign(x[i] - x[j]) * sign(y[i] - y[j]);
            untiedX += x[i] != x[j] ? 1 : 0;
            untiedY += y[i] != y[j] ? 1 : 0;
        }
    return score / std::sqrt(untiedX * untiedY);
}

}  // namespace

void TestCorrelation::matchesGolden()
{
    const nlohmann::json all = ownGolden("numeric.json");
    const auto x = all["x12"].get<std::vector<double>>();
    const auto y = all["y12"].get<std::vector<double>>();
    const nlohmann::json& expected = all["pair_x12_y12"];
    QVERIFY(matches(pearson(x, y), expected["pearson"]));
    QVERIFY(matches(spearman(x, y), expected["spearman"]));
    QVERIFY(matches(kendall(x, y), expected["kendall_tau_b"]));
}

void TestCorrelation::matchesGoldenOnTheRealTable()
{
    HF_NEED_REFERENCE
    for (const auto& [name, expected] : golden()["real"]["pairs"].items()) {
        const std::size_t at = name.find(" ~ ");
        const std::vector<double>& x = realTable().find(realColumn(name.substr(0, at)))->numbers();
        const std::vector<double>& y = realTable().find(realColumn(name.substr(at + 3)))->numbers();
        QVERIFY2(matches(pearson(x, y), expected["pearson"]), name.c_str());
        QVERIFY2(matches(spearman(x, y), expected["spearman"]), name.c_str());
        QVERIFY2(matches(kendall(x, y), expected["kendall_tau_b"]), name.c_str());
    }
}

void TestCorrelation::kendallAgreesWithCountingPairs()
{
    Random random(5);
    for (int round = 0; round < 30; ++round) {
        std::vector<double> x;
        std::vector<double> y;
        for (int i = 0; i < 40; ++i) {
            x.push_back(static_cast<double>(random.below(round % 2 == 0 ? 5 : 1000)));
            y.push_back(static_cast<double>(random.below(7)) + x.back());
        }
        QVERIFY(close(kendall(x, y).coefficient, slowKendall(x, y)));
    }
}

void TestCorrelation::leavesMissingPairsOut()
{
    const double none = std::nan("");
    const std::vector<double> x{1, 2, none, 4, 9};
    const std::vector<double> y{2, 1, 7, none, 5};
    const std::vector<double> fullX{1, 2, 9};
    const std::vector<double> fullY{2, 1, 5};
    QCOMPARE(pearson(x, y).coefficient, pearson(fullX, fullY).coefficient);
    QCOMPARE(spearman(x, y).coefficient, spearman(fullX, fullY).coefficient);
    QCOMPARE(kendall(x, y).coefficient, kendall(fullX, fullY).coefficient);
}

void TestCorrelation::isUndefinedForAConstant()
{
    const std::vector<double> x{1, 2, 3};
    const std::vector<double> constant{0.1, 0.1, 0.1};
    QVERIFY(std::isnan(pearson(x, constant).coefficient));
    QVERIFY(std::isnan(spearman(constant, x).coefficient));
    QVERIFY(std::isnan(kendall(x, constant).coefficient));
    QVERIFY(std::isnan(pearson({}, {}).coefficient));
}

void TestCorrelation::survivesHugeValues()
{
    const std::vector<double> x{1e300, 2e300, 4e300, 3e300};
    const std::vector<double> y{1, 2, 4, 3};
    QVERIFY(close(pearson(x, y).coefficient, 1));
}

void TestCorrelation::combinesToTheWhole()
{
    const std::vector<double> x{3, 1, 4, 1, 5, 9, 2};
    const std::vector<double> y{2, 7, 1, 8, 2, 8, 1};
    Correlation left;
    Correlation right;
    for (std::size_t i = 0; i < x.size(); ++i)
        (i < 3 ? left : right).add(x[i], y[i]);
    left.combine(right);
    QVERIFY(close(left.coefficient(), pearson(x, y).coefficient));
}

void TestCorrelation::doesNotDependOnThreads()
{
    Random random(8);
    std::vector<double> x(200000);
    std::vector<double> y(200000);
    for (std::size_t i = 0; i < x.size(); ++i) {
        x[i] = random.normal();
        y[i] = x[i] + random.normal();
    }
    std::vector<double> found;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        found.push_back(pearson(x, y).coefficient);
    }
    setThreadLimit(0);
    QVERIFY(found[0] == found[1] && found[1] == found[2]);
}

static const Registered<TestCorrelation> registered;
#include "correlation_test.moc"
