// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QTest>

#include "base/text.h"
#include "recipe/findings/missing_patterns.h"
#include "recipe/findings/missing_values.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

constexpr int kRows = 120;

// Columns "x" and the others by name; '-' is missing.
Table madeOf(const std::vector<std::pair<std::string, std::function<std::string(int)>>>& columns)
{
    std::string text;
    for (const auto& [name, value] : columns)
        text += (text.empty() ? "" : " ") + name;
    for (int row = 0; row < kRows; ++row) {
        text += "\n";
        for (std::size_t i = 0; i < columns.size(); ++i)
            text += (i == 0 ? "" : " ") + columns[i].second(row);
    }
    return tableFrom(text + "\n");
}

QString told(const Table& table)
{
    QString text;
    for (const Evidence& each : MissingPatterns(table).of(table.column(0), {})) {
        text += (text.isEmpty() ? "" : "; ") + QString::fromStdString(each.code);
        for (const double number : each.numbers)
            text += " " + QString::fromStdString(shortest(number));
        for (const std::string& name : each.texts)
            text += " " + QString::fromStdString(name);
    }
    return text;
}

std::string number(int row) { return std::to_string(row * 37 % 101); }

}  // namespace

class TestMissingPatterns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gapsByChanceSayNothing()
    {
        const auto gap = [](int row) { return row * 53 % 120 < 30 ? std::string("-") : number(row); };
        const auto plan = [](int row) { return std::string(row % 2 == 0 ? "basic" : "plus"); };
        QCOMPARE(told(madeOf({{"x", gap}, {"plan", plan}, {"y", number}})), QString());
    }

    void namesColumnsThatMissTheSameRows()
    {
        const auto gap = [](int row) { return row * 53 % 120 < 30 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", gap}, {"y", number}, {"z", gap}})), QString("missing-together z"));
    }

    // z is missing in 30 rows, x in 24 of these and in no other.
    void namesTheColumnThatIsMissingInMostOfTheseRows()
    {
        const auto few = [](int row) { return row * 53 % 120 < 24 ? std::string("-") : number(row); };
        const auto more = [](int row) { return row * 53 % 120 < 30 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", few}, {"y", number}, {"z", more}})), QString("missing-with 24 24 z"));
    }

    // A column that is missing nearly everywhere is missing in these rows, too: that is no pattern.
    void aColumnMissingNearlyEverywhereIsNoPattern()
    {
        const auto few = [](int row) { return row * 53 % 120 < 24 ? std::string("-") : number(row); };
        const auto nearly = [](int row) { return row * 71 % 120 < 100 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", few}, {"z", nearly}})), QString());
    }

    // Of 40 rows of "paid" 36 have no x, of the other 80 none: all gaps are there.
    void namesTheLevelWhereTheGapsAre()
    {
        const auto plan = [](int row) { return std::string(row % 3 == 0 ? "paid" : row % 3 == 1 ? "basic" : "plus"); };
        const auto gap = [](int row) { return row % 3 == 0 && row % 10 != 0 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", gap}, {"plan", plan}})), QString("missing-where 36 40 0 80 plan paid"));
    }

    // Where the other column is missing itself is elsewhere, too: of 120 rows 20 are "paid", in 40 more the plan is not known.
    void rowsOfNoLevelAreElsewhere()
    {
        const auto plan = [](int row) { return std::string(row < 20 ? "paid" : row < 60 ? "-" : row % 2 == 0 ? "basic" : "plus"); };
        const auto gap = [](int row) { return row < 30 ? std::string("-") : number(row); };
        QVERIFY2(told(madeOf({{"x", gap}, {"plan", plan}})).contains("missing-where 20 20 10 100 plan paid"),
                 qPrintable(told(madeOf({{"x", gap}, {"plan", plan}}))));
    }

    // 60,000 rows of which one of three months has gaps, in turn: rows at equal steps would be of one month alone.
    void monthsInTurnAreSeen()
    {
        std::string text = "x month\n";
        for (int row = 0; row < 60000; ++row)
            text += (row % 3 == 1 ? std::string("-") : number(row)) + (" m" + std::to_string(row % 3)) + "\n";
        const Table table = tableFrom(text);
        const std::vector<Evidence> found = MissingPatterns(table).of(table.column(0), {});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().numbers, (std::vector<double>{20000, 20000, 0, 40000}));
    }

    void namesTheRunOfRows()
    {
        const auto late = [](int row) { return row < 45 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", late}, {"y", number}})), QString("missing-in-a-row 1 45"));
    }

    void fewGapsMakeNoPattern()
    {
        const auto gap = [](int row) { return row < 9 ? std::string("-") : number(row); };
        QCOMPARE(told(madeOf({{"x", gap}, {"z", gap}})), QString());
    }

    void theNoteTellsThePattern()
    {
        const auto late = [](int row) { return row < 45 ? std::string("-") : number(row); };
        const std::vector<Suggestion> notes = missingValues(madeOf({{"x", late}, {"y", number}}), {});
        QCOMPARE(notes.size(), std::size_t{1});
        QCOMPARE(notes.front().evidence.size(), std::size_t{2});
        QCOMPARE(notes.front().evidence.back().code, std::string("missing-in-a-row"));
    }
};

static const Registered<TestMissingPatterns> registered;

}  // namespace holdfast::tests

#include "missing_patterns_test.moc"
