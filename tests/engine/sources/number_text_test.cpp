// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/text.h"
#include "sources/date_text.h"
#include "sources/missing_marks.h"
#include "sources/number_text.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestNumberText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsUnderEitherDecimalMark_data();
    void readsUnderEitherDecimalMark();
    void knowsWhatOnlyLooksLikeANumber_data();
    void knowsWhatOnlyLooksLikeANumber();
    void readsDates_data();
    void readsDates();
    void knowsMissingMarks();
};

void TestNumberText::readsUnderEitherDecimalMark_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("point");  // "-" when it is no number under that mark
    QTest::addColumn<QString>("comma");
    const auto row = [](const char* text, const char* point, const char* comma) {
        QTest::newRow(text) << QString(text) << QString(point) << QString(comma);
    };
    row("0", "0", "0");
    row("-0", "0", "0");
    row("42", "42", "42");
    row("4.16", "4.16", "-");
    row("4,16", "-", "4.16");
    row(".5", "0.5", "-");
    row("5.", "5", "-");
    row("1.234", "1.234", "1234");
    row("1,234", "1234", "1.234");
    row("1,234.5", "1234.5", "-");
    row("1.234,5", "-", "1234.5");
    row("1.234.567", "-", "1234567");
    row("1,234,567.25", "1234567.25", "-");
    row("1,23,456", "123456", "-");  // as India groups
    row("12345,678", "-", "12345.678");
    row("0,123", "-", "0.123");
    row("1 234 567", "1234567", "1234567");
    row("1\u00A0234,5", "-", "1234.5");
    row("1\u202F234.5", "1234.5", "-");
    row("1'234.5", "1234.5", "-");
    row("1 23", "-", "-");
    row("12 34", "-", "-");
    row("\u22125", "-5", "-5");
    row("+5", "5", "5");
    row("- 5", "-5", "-5");
    row("--5", "-", "-");
    row("(123)", "-123", "-123");
    row("()", "-", "-");
    row("12 %", "12", "12");
    row("$ 1,200.50", "1200.5", "-");
    row("1 200,50 ₽", "-", "1200.5");
    row("-$5", "-5", "-5");
    row("1e5", "100000", "100000");
    row("1.5E-3", "0.0015", "-");
    row("1e", "-", "-");
    row("1e999", "-", "-");
    row("9007199254740993", "9007199254740992", "9007199254740992");
    row("inf", "-", "-");
    row("nan", "-", "-");
    row("0x1A", "-", "-");
    row("1.2.3", "-", "-");
    row("12abc", "-", "-");
    row("", "-", "-");
    row(" ", "-", "-");
    row(".", "-", "-");
    row(",", "-", "-");
    row("1_000", "-", "-");
}

void TestNumberText::readsUnderEitherDecimalMark()
{
    QFETCH(QString, text);
    const auto shown = [&text](char decimal) {
        const std::optional<double> number = readNumber(text.toStdString(), decimal);
        return QString::fromStdString(number ? shortest(*number) : "-");
    };
    QTEST(shown('.'), "point");
    QTEST(shown(','), "comma");
}

void TestNumberText::knowsWhatOnlyLooksLikeANumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marks");
    const auto row = [](const char* text, const char* marks) { QTest::newRow(text) << QString(text) << QString(marks); };
    row("5", "");
    row("007", "zeros ");
    row("0", "");
    row("0.5", "");
    row("00.5", "zeros ");
    row("4276123412341234", "long ");
    row("427612341234123", "");
    row("1E5", "letter ");
    row("1e+05", "");
    row("1.5E5", "");
    row("+79123456789", "phone ");
    row("8 (912) 345-67-89", "phone ");
    row("912-345-67-89", "phone ");
    row("+5", "");
    row("2026-11-21", "");
    row("1.234", "ambiguous ");
    row("1.2345", "");
    row("0.234", "");
    row("1e999", "letter overflow ");
    row("7%", "percent ");
}

void TestNumberText::knowsWhatOnlyLooksLikeANumber()
{
    QFETCH(QString, text);
    const NumberText number = scanNumber(text.toStdString());
    QString marks;
    marks += number.leadingZeros ? "zeros " : "";
    marks += number.longInteger ? "long " : "";
    marks += number.letterCode ? "letter " : "";
    marks += number.phone ? "phone " : "";
    marks += number.ambiguous ? "ambiguous " : "";
    marks += number.percent ? "percent " : "";
    marks += number.overflow ? "overflow " : "";
    QTEST(marks, "marks");
}

void TestNumberText::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<qint64>("milliseconds");  // -1: no date
    const auto row = [](const char* text, DateOrder order, qint64 milliseconds) {
        QTest::newRow(text) << QString(text) << static_cast<int>(order) << milliseconds;
    };
    row("1970-01-02", DateOrder::YearMonthDay, 86400000);
    row("1970/1/2", DateOrder::YearMonthDay, 86400000);
    row("02.01.1970", DateOrder::DayMonthYear, 86400000);
    row("01/02/1970", DateOrder::MonthDayYear, 86400000);
    row("02.01.70", DateOrder::DayMonthYear, 86400000);
    row("02.01.1970 00:00:01", DateOrder::DayMonthYear, 86401000);
    row("1970-01-02T03:00:00+03:00", DateOrder::YearMonthDay, 86400000);
    row("1970-01-02T00:00:00.250Z", DateOrder::YearMonthDay, 86400250);
    row("29.02.2024", DateOrder::DayMonthYear, 1709164800000);
    row("29.02.2023", DateOrder::DayMonthYear, -1);
    row("31.02.2024", DateOrder::DayMonthYear, -1);
    row("13/13/2024", DateOrder::DayMonthYear, -1);
    row("1.2.3", DateOrder::DayMonthYear, -1);
    row("2024-01", DateOrder::YearMonthDay, -1);
    row("10.20.30.40", DateOrder::DayMonthYear, -1);
    row("01.01.2024x", DateOrder::DayMonthYear, -1);
    row("01.01.2024 25:00", DateOrder::DayMonthYear, -1);
}

void TestNumberText::readsDates()
{
    QFETCH(QString, text);
    QFETCH(int, order);
    const std::optional<DateText> date = scanDate(text.toStdString());
    const qint64 value = date ? dateValue(*date, static_cast<DateOrder>(order)).value_or(-1) : -1;
    QTEST(value, "milliseconds");
}

void TestNumberText::knowsMissingMarks()
{
    for (const char* text : {"", " ", "\t", "\u00A0", "NA", "n/a", "#N/A", "NULL", "none", "NaN", "-", "–", "—", "нет данных", "Нет Данных",
                             " NA ", "н/д", "\\N"})
        QVERIFY2(isMissingMark(text), text);
    for (const char* text : {"0", "no", "нет", "?", "Unknown", "N", "nanny", "-1", "данных нет"})
        QVERIFY2(!isMissingMark(text), text);
    for (const char* text : {"?", "Unknown", "неизвестно", " ? "})
        QVERIFY2(isDoubtfulMark(text), text);
    QVERIFY(!isDoubtfulMark("x"));
}

static const Registered<TestNumberText> registered;

}  // namespace holdfast::tests

#include "number_text_test.moc"
