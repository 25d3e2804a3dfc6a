// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/density.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QTest>

#include "base/random.h"
#include "numeric/modality.h"
#include "numeric/quantiles.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestDensity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheSumOfKernels();
    void hasAreaOne();
    void bandwidthsFollowTheirRules();
    void findsOneHumpInANormalSample();
    void findsTwoHumps();
    void aFewFarValuesAreNoHump();
    void wholeNumbersAreNoHumpsByThemselves();
};

namespace {

std::vector<double> normalSample(std::uint64_t seed, std::size_t count, double mean, double sd)
{
    Random random(seed);
    std::vector<double> made(count);
    for (double& value : made)
        value = mean + sd * random.normal();
    return made;
}

}  // namespace

void TestDensity::agreesWithTheSumOfKernels()
{
    const std::vector<double> values{1.03, 2.5, 2.71, 6, 9.99, -3};
    for (const double width : {0.2, 0.9, 4.0}) {
        const std::vector<double> found = kernelDensity(values, width, 0, 10, 41);
        const double peak = *std::max_element(found.begin(), found.end());
        for (std::size_t i = 0; i < found.size(); ++i) {
            double sum = 0;
            for (const double value : values) {
                const double z = (0.25 * static_cast<double>(i) - value) / width;
                sum += std::exp(-z * z / 2) / (width * std::sqrt(2 * std::numbers::pi));
            }
            QVERIFY(std::abs(found[i] - sum / 6) < 2e-3 * peak);
        }
    }
}

void TestDensity::hasAreaOne()
{
    const std::vector<double> values = normalSample(7, 500, 3, 2);
    const std::vector<double> found = kernelDensity(values, 0.6, -15, 20, 351);
    double area = 0;
    for (const double y : found)
        area += y * 0.1;
    QVERIFY(std::abs(area - 1) < 1e-6);
}

void TestDensity::bandwidthsFollowTheirRules()
{
    const std::vector<double> sorted{1, 2, 3, 4, 5};
    QVERIFY(std::abs(scottBandwidth(sorted) - 1.06 * std::sqrt(2.5) * std::pow(5, -0.2)) < 1e-12);
    QVERIFY(std::abs(silvermanBandwidth(sorted) - 0.9 * (2 / 1.349) * std::pow(5, -0.2)) < 1e-12);
    const std::vector<double> far{1, 1, 1, 1, 1, 1, 1, 1, 9};
    QVERIFY(silvermanBandwidth(far) > 0);  // quartiles coincide: by the sd
    QCOMPARE(silvermanBandwidth(std::vector<double>(4, 2.0)), 0.0);
}

void TestDensity::findsOneHumpInANormalSample()
{
    for (std::uint64_t seed = 0; seed < 20; ++seed)
        QCOMPARE(modesOf(sortedValues(normalSample(seed, 1300, 50, 10)), false).size(), std::size_t{1});
}

void TestDensity::findsTwoHumps()
{
    std::vector<double> values = normalSample(1, 1100, 0.25, 0.05);
    const std::vector<double> second = normalSample(2, 160, 0.9, 0.04);
    values.insert(values.end(), second.begin(), second.end());
    const std::vector<double> modes = modesOf(sortedValues(values), false);
    QCOMPARE(modes.size(), std::size_t{2});
    QVERIFY(std::abs(modes[0] - 0.25) < 0.05 && std::abs(modes[1] - 0.9) < 0.05);
}

void TestDensity::aFewFarValuesAreNoHump()
{
    std::vector<double> values = normalSample(3, 1300, 0, 1);
    values.insert(values.end(), {50, 50.1, 50.2, 49.9, 1e6});
    QCOMPARE(modesOf(sortedValues(values), false).size(), std::size_t{1});
    QCOMPARE(modesOf(std::vector<double>(9, 4.0), false), (std::vector<double>{4}));
    QVERIFY(modesOf({}, false).empty());
}

void TestDensity::wholeNumbersAreNoHumpsByThemselves()
{
    Random random(6);
    std::vector<double> values;
    for (int i = 0; i < 2000; ++i)
        values.push_back(std::floor(10 + 2 * random.normal()));
    QCOMPARE(modesOf(sortedValues(values), true).size(), std::size_t{1});
}

static const Registered<TestDensity> registered;
#include "density_test.moc"
