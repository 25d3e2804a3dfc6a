// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include <QTest>

#include "support/register_test.h"
#include "widgets/theme/number_format.h"

namespace holdfast::tests {

class TestNumberFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesEachKindInBothLanguages_data();
    void writesEachKindInBothLanguages();
    void agreesRussianWordsWithTheirNumber_data();
    void agreesRussianWordsWithTheirNumber();
    void agreesEnglishWordsWithTheirNumber();
    void roundsHalfAwayFromZero_data();
    void roundsHalfAwayFromZero();
    void neverWritesNan();
    void groupsWithHardBlanksOnPaper();
    void showsUnderscoresAsBlanks();
};

void TestNumberFormat::writesEachKindInBothLanguages_data()
{
    QTest::addColumn<std::function<QString(const NumberFormat&)>>("write");
    QTest::addColumn<QString>("russian");
    QTest::addColumn<QString>("english");
    using Write = std::function<QString(const NumberFormat&)>;
    const auto row = [](const char* name, const Write& write, const char* ru, const char* en) {
        QTest::newRow(name) << write << QString::fromUtf8(ru) << QString::fromUtf8(en);
    };
    row(
        "score", [](const auto& f) { return f.score(0.9234); }, "0,923", "0.923");
    row(
        "thousands", [](const auto& f) { return f.fixed(106862.2, 1); }, "106\u202F862,2", "106,862.2");
    row(
        "four digits", [](const auto& f) { return f.whole(1296); }, "1\u202F296", "1,296");
    row(
        "three digits", [](const auto& f) { return f.whole(999.4); }, "999", "999");
    row(
        "millions", [](const auto& f) { return f.whole(1234567); }, "1\u202F234\u202F567", "1,234,567");
    row(
        "minus", [](const auto& f) { return f.whole(-4); }, "−4", "−4");
    row(
        "minus that rounds to zero", [](const auto& f) { return f.fixed(-0.004, 2); }, "0,00", "0.00");
    row(
        "range", [](const auto& f) { return f.range(0.886, 0.954, 3); }, "0,886–0,954", "0.886–0.954");
    row(
        "range below zero", [](const auto& f) { return f.range(-1.5, 2, 1); }, "−1,5 … 2,0", "−1.5 … 2.0");
    row(
        "times", [](const auto& f) { return f.times(2.51); }, "×2,5", "×2.5");
    row(
        "percent", [](const auto& f) { return f.percent(0.381); }, "38,1\u00A0%", "38.1%");
    row(
        "points", [](const auto& f) { return f.points(0.138); }, "+13,8\u00A0п.\u00A0п.", "+13.8\u00A0points");
    row(
        "interval", [](const auto& f) { return f.percentWithInterval(0.956, 0.919, 0.977); }, "95,6\u00A0%, интервал 91,9–97,7",
        "95.6%, interval 91.9–97.7");
    row(
        "tiny p", [](const auto& f) { return f.probability(1e-16); }, "p < 0,001", "p < 0.001");
    row(
        "p", [](const auto& f) { return f.probability(0.0231); }, "p = 0,023", "p = 0.023");
    row(
        "money", [](const auto& f) { return f.money(890.4, QStringLiteral("k")); }, "890\u00A0k", "890\u00A0k");
    row(
        "too few", [](const auto& f) { return f.tooFew(); }, "мало", "too few");
    row(
        "up to", [](const auto& f) { return f.upTo(2.50, 3); }, "2,5", "2.5");
    row(
        "up to, whole", [](const auto& f) { return f.upTo(100, 0); }, "100", "100");
    row(
        "significant", [](const auto& f) { return f.significant(7799.43); }, "7\u202F799", "7,799");
    row(
        "significant, small", [](const auto& f) { return f.significant(0.0123456); }, "0,01235", "0.01235");
    row(
        "sign", [](const auto& f) { return f.withSign(0.56, 2); }, "+0,56", "+0.56");
    row(
        "no sign at zero", [](const auto& f) { return f.withSign(0.001, 2); }, "0,00", "0.00");
    row(
        "seconds", [](const auto& f) { return f.seconds(1.94); }, "1,9\u00A0с", "1.9\u00A0s");
    row(
        "minutes", [](const auto& f) { return f.seconds(125.2); }, "2\u00A0мин\u00A05\u00A0с", "2\u00A0min\u00A05\u00A0s");
    row(
        "quotes", [](const auto& f) { return f.quoted(QStringLiteral("a")); }, "«a»", "“a”");
}

void TestNumberFormat::writesEachKindInBothLanguages()
{
    QFETCH(std::function<QString(const NumberFormat&)>, write);
    QFETCH(QString, russian);
    QFETCH(QString, english);
    QCOMPARE(write(NumberFormat(Language::Russian)), russian);
    QCOMPARE(write(NumberFormat(Language::English)), english);
}

void TestNumberFormat::agreesRussianWordsWithTheirNumber_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<QString>("expected");
    const std::pair<double, const char*> cases[] = {{0, "клиентов"}, {1, "клиент"},    {2, "клиента"},    {4, "клиента"},
                                                    {5, "клиентов"}, {11, "клиентов"}, {12, "клиентов"},  {14, "клиентов"},
                                                    {21, "клиент"},  {22, "клиента"},  {111, "клиентов"}, {112, "клиентов"},
                                                    {121, "клиент"}, {1001, "клиент"}, {1011, "клиентов"}};
    for (const auto& one : cases)
        QTest::newRow(qPrintable(QString::number(one.first))) << one.first << QString::fromUtf8(one.second);
}

void TestNumberFormat::agreesRussianWordsWithTheirNumber()
{
    QFETCH(double, count);
    QFETCH(QString, expected);
    const WordForms forms = {QStringLiteral("клиент"), QStringLiteral("клиента"), QStringLiteral("клиентов")};
    QCOMPARE(NumberFormat(Language::Russian).word(count, forms), expected);
}

void TestNumberFormat::agreesEnglishWordsWithTheirNumber()
{
    const WordForms forms = {QStringLiteral("customer"), QStringLiteral("customers"), {}};
    const NumberFormat english(Language::English);
    QCOMPARE(english.counted(1, forms), QStringLiteral("1\u00A0customer"));
    QCOMPARE(english.counted(0, forms), QStringLiteral("0\u00A0customers"));
    QCOMPARE(english.counted(1001, forms), QStringLiteral("1,001\u00A0customers"));
}

void TestNumberFormat::roundsHalfAwayFromZero_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("expected");
    QTest::newRow("0.285") << 0.285 << 2 << "0.29";
    QTest::newRow("2.5") << 2.5 << 0 << "3";
    QTest::newRow("-2.5") << -2.5 << 0 << "−3";
    QTest::newRow("1.005") << 1.005 << 2 << "1.01";
    QTest::newRow("0.4999999") << 0.4999999 << 0 << "0";
    QTest::newRow("1e20") << 1e20 << 0 << "100,000,000,000,000,000,000";
}

void TestNumberFormat::roundsHalfAwayFromZero()
{
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(QString, expected);
    QCOMPARE(NumberFormat(Language::English).fixed(value, decimals), expected);
}

void TestNumberFormat::neverWritesNan()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const NumberFormat format;
    const QString none = QStringLiteral("—");
    for (const double odd : {nan, std::numeric_limits<double>::infinity()}) {
        QCOMPARE(format.fixed(odd, 2), none);
        QCOMPARE(format.withSign(odd, 2), none);
        QCOMPARE(format.percent(odd), none);
        QCOMPARE(format.points(odd), none);
        QCOMPARE(format.range(odd, 1, 2), none);
        QCOMPARE(format.times(odd), none);
        QCOMPARE(format.probability(odd), none);
        QCOMPARE(format.money(odd, QStringLiteral("k")), none);
        QCOMPARE(format.significant(odd), none);
        QCOMPARE(format.upTo(odd, 2), none);
        QCOMPARE(format.seconds(odd), none);
    }
}

void TestNumberFormat::groupsWithHardBlanksOnPaper()
{
    QCOMPARE(NumberFormat(Language::Russian, NumberStyle::Paper).whole(1296), QStringLiteral("1\u00A0296"));
}

void TestNumberFormat::showsUnderscoresAsBlanks() { QCOMPARE(shownName("pages_per_visit"), QStringLiteral("pages per visit")); }

static const Registered<TestNumberFormat> registered;

}  // namespace holdfast::tests

#include "number_format_test.moc"
