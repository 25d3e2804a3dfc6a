// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QTest>

#include "search/model_search.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

// A table of `rows` rows whose cells `cellOf(row)` says, the target first: yes, no, or what it likes.
template <class CellOf>
Table made(const std::string& names, int rows, const CellOf& cellOf)
{
    std::string text = names;
    for (int row = 0; row < rows; ++row)
        text += std::string("\n") + cellOf(row);
    return tableFrom(text);
}

std::string usual(int row) { return row % 3 == 0 ? "yes " : "no "; }
std::string number(int row) { return std::to_string((row * 37) % 101 + (row % 3 == 0 ? 15 : 0)); }

}  // namespace

Q_DECLARE_METATYPE(holdfast::Table)

// Every table ends in a refusal with a code, or in results that are all finite.
class TestBadData : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsInARefusalOrInFiniteNumbers_data();
    void endsInARefusalOrInFiniteNumbers();
};

void TestBadData::endsInARefusalOrInFiniteNumbers_data()
{
    QTest::addColumn<Table>("table");
    QTest::addColumn<bool>("refused");
    QTest::newRow("constant target") << made("target a", 60, [](int row) { return "yes " + number(row); }) << true;
    QTest::newRow("missing target") << made("target a", 60, [](int row) { return "- " + number(row); }) << true;
    QTest::newRow("one positive") << made("target a", 60, [](int row) { return (row == 7 ? "yes " : "no ") + number(row); }) << true;
    QTest::newRow("one row") << made("target a", 1, [](int) { return "yes 1"; }) << true;
    QTest::newRow("no row") << made("target a", 0, [](int) { return ""; }) << true;
    QTest::newRow("no feature") << made("target", 60, [](int row) { return row % 3 == 0 ? "yes" : "no"; }) << true;
    QTest::newRow("target partly missing") << made("target a", 90, [](int row) { return (row % 5 == 0 ? "- " : usual(row)) + number(row); })
                                           << false;
    QTest::newRow("all missing, constant and duplicate columns")
        << made("target a empty fixed twin", 90, [](int row) { return usual(row) + number(row) + " - 5 " + number(row); }) << false;
    QTest::newRow("one column") << made("target a", 90, [](int row) { return usual(row) + number(row); }) << false;
    QTest::newRow("perfect separation") << made("target a b", 90, [](int row) {
        return usual(row) + (row % 3 == 0 ? "9 " : "1 ") + number(row);
    }) << false;
    QTest::newRow("collinear columns") << made("target a b c", 90, [](int row) {
        return usual(row) + number(row) + ' ' + std::to_string(2 * std::stoi(number(row)) + 1) + ' ' + std::to_string(row * row % 17);
    }) << false;
    QTest::newRow("values of 1e300") << made("target a b", 90, [](int row) {
        return usual(row) + number(row) + (row % 4 == 0 ? " 1e300" : row % 4 == 1 ? " -1e300" : " 2");
    }) << false;
    std::string names = "target";
    for (int column = 0; column < 60; ++column)
        names += " c" + std::to_string(column);
    QTest::newRow("more columns than rows") << made(names, 40, [](int row) {
        std::string cells = row % 2 == 0 ? "yes" : "no";
        for (int column = 0; column < 60; ++column)
            cells += ' ' + std::to_string((row * (column + 3) * 7919) % 97);
        return cells;
    }) << false;
    QTest::newRow("every row another level") << made("target a b", 90, [](int row) {
        return usual(row) + "level" + std::to_string(row) + ' ' + number(row);
    }) << false;
    QTest::newRow("half of every column missing") << made("target a b", 90, [](int row) {
        return usual(row) + (row % 2 == 0 ? "- " : number(row) + ' ') + (row % 2 == 1 ? "-" : "x" + std::to_string(row % 4));
    }) << false;
}

void TestBadData::endsInARefusalOrInFiniteNumbers()
{
    QFETCH(Table, table);
    QFETCH(bool, refused);
    ModelSettings settings{.families = searchableFamilies()};
    settings.families.push_back(Family::Blend);
    settings.trials = 14;
    Roles roles;
    roles.target = ColumnValue{column("target"), "yes"};
    const Result<Design> design = prepareDesign(table, roles, settings);
    QCOMPARE(!design.ok(), refused);
    if (refused) {
        QVERIFY(!design.failure().code.empty());
        return;
    }
    const SearchResult result = searchModels(table, std::make_shared<const Design>(design.value()), settings);
    QVERIFY(result.chosen != Family::Baseline);
    for (const FamilyResult& family : result.families) {
        const std::string name(familyName(family.family));
        QVERIFY2(std::isfinite(family.cvMean) && family.cvMean >= 0 && family.cvMean <= 1, name.c_str());
        QVERIFY2(family.test && std::isfinite(family.test->rocAuc) && std::isfinite(family.test->logLoss) &&
                     std::isfinite(family.threshold),
                 name.c_str());
        for (const double chance : family.outOfFold)
            QVERIFY2(chance >= 0 && chance <= 1, name.c_str());
        for (const double chance : family.testProbabilities)
            QVERIFY2(chance >= 0 && chance <= 1, name.c_str());
    }
}

static const Registered<TestBadData> registered;

#include "bad_data_test.moc"
