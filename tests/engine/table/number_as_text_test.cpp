// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/text.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestNumberAsText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesKeysWithoutAnExponent_data();
    void writesKeysWithoutAnExponent();
};

void TestNumberAsText::writesKeysWithoutAnExponent_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("text");
    const auto row = [](double number, const char* text) { QTest::newRow(text) << number << QString(text); };
    row(0, "0");
    row(100000, "100000");
    row(-2000000, "-2000000");
    row(89160000000.0, "89160000000");
    row(999999999999999.0, "999999999999999");
    row(1e15, "1e+15");
    row(0.1, "0.1");
    row(100000.25, "100000.25");
    row(0.0001, "0.0001");
    row(1e-5, "0.00001");
    row(1.2345678901234567e-5, "0.000012345678901234568");
    row(1e-6, "1e-06");
    row(5e-324, "5e-324");
}

void TestNumberAsText::writesKeysWithoutAnExponent()
{
    QFETCH(double, number);
    QTEST(QString::fromStdString(shortest(number)), "text");
    QCOMPARE(parseNumber(shortest(number)).value(), number);
}

}  // namespace holdfast::tests

static const holdfast::tests::Registered<holdfast::tests::TestNumberAsText> registered;
#include "number_as_text_test.moc"
