// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "recipe/findings/impossible_values.h"
#include "recipe/findings/suspicious_columns.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

// `usual` a hundred times in turn, then `odd`.
Table numbers(const std::string& name, const std::vector<double>& usual, const std::vector<double>& odd)
{
    Numbers made;
    for (std::size_t i = 0; i < 100; ++i)
        made.values.push_back(usual[i % usual.size()]);
    made.values.insert(made.values.end(), odd.begin(), odd.end());
    return Table("t", {Column({"t", name}, name, ColumnKind::Number, std::move(made))});
}

std::string codeFor(const Table& table)
{
    const std::vector<Suggestion> found = impossibleValues(table, {});
    return found.empty() ? std::string() : found.front().evidence.at(1).code;
}

Table texts(const std::vector<std::string>& values)
{
    CategoriesBuilder builder;
    for (int i = 0; i < 60; ++i)
        builder.add(values[static_cast<std::size_t>(i) % values.size()]);
    return Table("t", {Column({"t", "x"}, "x", ColumnKind::Category, std::move(builder).done())});
}

bool mixesUnits(const Table& table)
{
    const std::vector<Suggestion> found = suspiciousColumns(table, {}, {});
    return std::any_of(found.begin(), found.end(), [](const Suggestion& one) { return one.reason == "mixed-units"; });
}

}  // namespace

class TestImpossibleValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhatCannotBe()
    {
        QCOMPARE(codeFor(numbers("Age", {20.5, 35, 60}, {-1, 230})), "no-age");
        QCOMPARE(codeFor(numbers("Возраст клиента", {20.5, 35, 60}, {130})), "no-age");
        QCOMPARE(codeFor(numbers("share", {0.1, 0.5, 1}, {-0.2})), "no-share");
        QCOMPARE(codeFor(numbers("Доля акций", {0.1, 0.5, 1}, {1.7})), "no-share");
        QCOMPARE(codeFor(numbers("percent", {10, 50.5, 100}, {101})), "no-share");
        QCOMPARE(codeFor(numbers("visits", {1, 0, 7}, {-3})), "no-count");
    }

    void leavesAloneWhatMayBe()
    {
        QCOMPARE(codeFor(numbers("Age", {20.5, 35, 60}, {})), "");
        QCOMPARE(codeFor(numbers("share", {0.1, 0.5, 1}, {1})), "");
        QCOMPARE(codeFor(numbers("percent", {10, 50.5, 100}, {100})), "");
        QCOMPARE(codeFor(numbers("profit", {1.5, 2.5, 7}, {-3.5})), "");   // a loss
        QCOMPARE(codeFor(numbers("balance", {1, -4, 7}, {-3})), "");       // negative as a rule
        QCOMPARE(codeFor(numbers("storage", {1.5, 500, 7}, {-3.5})), "");  // no word "age" in it
    }

    void namesTheRowsAndDecidesNothing()
    {
        const std::vector<Suggestion> found = impossibleValues(numbers("age", {20.5, 35}, {-1, 230}), {});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].sampleRows, (std::vector<std::uint32_t>{101, 100}));
        QCOMPARE(found[0].evidence[0].numbers, (std::vector<double>{230, -1}));
        QCOMPARE(found[0].reason, "impossible");
        QVERIFY(!found[0].action);
        QVERIFY(found[0].confidence == Confidence::Low);
    }

    void seesDatesOfOtherCenturies()
    {
        Dates dates;
        for (int i = 0; i < 100; ++i)
            dates.milliseconds.push_back(1700000000000 + i * 86400000LL);
        dates.milliseconds.push_back(7000000000000);  // 2191
        dates.milliseconds.push_back(Dates::kMissing);
        const Table table("t", {Column({"t", "day"}, "day", ColumnKind::Date, std::move(dates))});
        const std::vector<Suggestion> found = impossibleValues(table, {});
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].evidence[0].numbers, (std::vector<double>{2191}));
    }

    void seesUnitsThatAreMixed()
    {
        QVERIFY(mixesUnits(texts({"1 kg", "2 kg", "300 g", "1,5 kg", "40 g"})));
        QVERIFY(mixesUnits(texts({"10 шт", "2 уп.", "30 шт", "7 уп."})));
        QVERIFY(!mixesUnits(texts({"1 kg", "2 kg", "3 kg"})));
        QVERIFY(!mixesUnits(texts({"1 kg", "2 kg.", "3 KG"})));
        QVERIFY(!mixesUnits(texts({"4 Main St", "5 High St", "red", "blue"})));
    }
};

static const holdfast::tests::Registered<TestImpossibleValues> registered;

}  // namespace holdfast::tests

#include "impossible_values_test.moc"
