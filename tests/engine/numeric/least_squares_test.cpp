// SPDX-License-Identifier: GPL-3.0-or-later
#include "numeric/least_squares.h"

#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "support/digits.h"
#include "support/reference.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestLeastSquares : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNistDigits_data();
    void holdsNistDigits();
    void refusesWhatHasNoTrustworthyDigits();
    void inflationIsThatOfTheRegression();
    void dependentColumnsAreInfiniteTheOthersAreNot();
    void inflationDoesNotDependOnThreads();
};

namespace {

struct Problem
{
    std::vector<double> design;
    std::size_t columns = 0;
    std::vector<double> y;
};

Problem problemOf(const std::string& name)
{
    const nlohmann::json& set = nist()["linear"][name];
    Problem made;
    made.columns = set["coef"].size();
    if (name == "Norris") {
        for (const nlohmann::json& row : set["data"]) {
            made.y.push_back(number(row[0]));
            made.design.insert(made.design.end(), {1, number(row[1])});
        }
        return made;
    }
    made.y = numbersOf(set["y"]);
    const std::vector<double> x = numbersOf(set["x"]);
    if (name == "Longley") {
        made.design = x;
        return made;
    }
    for (const double value : x)
        for (std::size_t power = 0; power < made.columns; ++power)
            made.design.push_back(std::pow(value, static_cast<double>(power)));
    return made;
}

}  // namespace

void TestLeastSquares::holdsNistDigits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("digits");
    QTest::newRow("Norris") << "Norris" << 12.0;
    QTest::newRow("Pontius") << "Pontius" << 11.0;
    QTest::newRow("Longley") << "Longley" << 10.5;
    QTest::newRow("Wampler1") << "Wampler1" << 9.0;
    QTest::newRow("Wampler2") << "Wampler2" << 9.0;
}

void TestLeastSquares::holdsNistDigits()
{
    HF_NEED_REFERENCE
    QFETCH(QString, name);
    QFETCH(double, digits);
    const Problem problem = problemOf(name.toStdString());
    const std::optional<LeastSquaresFit> fit = leastSquares(problem.design, problem.columns, problem.y);
    QVERIFY(fit.has_value());
    const std::vector<double> expected = numbersOf(nist()["linear"][name.toStdString()]["coef"]);
    double worst = 17;
    for (std::size_t i = 0; i < expected.size(); ++i)
        worst = std::min(worst, digitsOf(fit->coefficients[i], expected[i]));
    QVERIFY2(worst >= digits, qPrintable(QString::number(worst)));
    if (name.startsWith("Wampler"))
        return;  // an exact fit: its residuals are rounding
    const std::vector<double> errors = numbersOf(nist()["linear"][name.toStdString()]["se"]);
    for (std::size_t i = 0; i < errors.size(); ++i)
        QVERIFY(digitsOf(fit->standardErrors[i], errors[i]) >= 8);
}

void TestLeastSquares::refusesWhatHasNoTrustworthyDigits()
{
    QVERIFY(!leastSquares(std::vector<double>{1, 2, 1, 2, 1, 2}, 2, std::vector<double>{1, 2, 3}));
    QVERIFY(!leastSquares(std::vector<double>{1, 0, 1, 0, 1, 0}, 2, std::vector<double>{1, 2, 3}));
    QVERIFY(!leastSquares(std::vector<double>{1, 2, 3}, 3, std::vector<double>{1}));
    HF_NEED_REFERENCE
    // Filip: seven digits or a plain refusal.
    const Problem problem = problemOf("Filip");
    const std::optional<LeastSquaresFit> fit = leastSquares(problem.design, problem.columns, problem.y);
    const std::vector<double> expected = numbersOf(nist()["linear"]["Filip"]["coef"]);
    for (std::size_t i = 0; fit && i < expected.size(); ++i)
        QVERIFY2(digitsOf(fit->coefficients[i], expected[i]) >= 7,
                 qPrintable(QString::number(digitsOf(fit->coefficients[i], expected[i]))));
}

void TestLeastSquares::inflationIsThatOfTheRegression()
{
    const std::vector<double> a{1, 2, 3, 4, 5, 6, 7};
    const std::vector<double> b{2, 1, 4, 3, 6, 5, 9};
    const std::vector<double> c{5, 1, 2, 2, 9, 4, 3};
    const std::vector<double> found = varianceInflation({a, b, c});
    std::vector<double> design;
    for (std::size_t i = 0; i < a.size(); ++i)
        design.insert(design.end(), {1, b[i], c[i]});
    const std::optional<LeastSquaresFit> fit = leastSquares(design, 3, a);
    const double rest = fit->residualSd * fit->residualSd * 4;  // 7 rows, 3 coefficients
    QVERIFY(close(found[0], 28 / rest));                        // total sum of squares of 1 … 7 is 28
}

void TestLeastSquares::dependentColumnsAreInfiniteTheOthersAreNot()
{
    Random random(4);
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> sum;
    std::vector<double> copy;
    std::vector<double> free;
    for (int i = 0; i < 500; ++i) {
        a.push_back(random.normal());
        b.push_back(random.normal() * 1e6);
        sum.push_back(3 * a.back() - b.back());
        copy.push_back(1e-5 * sum.back() + 7);
        free.push_back(random.normal());
    }
    const std::vector<double> found = varianceInflation({a, b, sum, copy, free, std::vector<double>(500, 3.0)});
    QVERIFY(std::isinf(found[1]) && std::isinf(found[2]) && std::isinf(found[3]) && std::isinf(found[5]));
    QVERIFY2(found[4] >= 1 && found[4] < 1.1, qPrintable(QString::number(found[4])));
}

void TestLeastSquares::inflationDoesNotDependOnThreads()
{
    Random random(2);
    std::vector<std::vector<double>> columns(3, std::vector<double>(150000));
    for (std::vector<double>& column : columns)
        for (double& value : column)
            value = random.normal();
    for (std::size_t i = 0; i < columns[0].size(); ++i)
        columns[2][i] += columns[0][i];
    std::vector<std::vector<double>> found;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        found.push_back(varianceInflation({columns[0], columns[1], columns[2]}));
    }
    setThreadLimit(0);
    QCOMPARE(found[0], found[1]);
    QCOMPARE(found[0], found[2]);
    QVERIFY(std::abs(found[0][0] - 2) < 0.03);
}

static const Registered<TestLeastSquares> registered;
#include "least_squares_test.moc"
