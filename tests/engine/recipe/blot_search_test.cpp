// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

const std::vector<std::string> kCities{"Montgomery", "Birmingham", "Huntsville", "Tuscaloosa", "Florence",
                                       "Gadsden",    "Sheffield",  "Scottsboro", "Fayette",    "Alexander"};

// 40 rows of each city; of every one also a writing with the letter in place of another.
std::vector<Counted> spoilt(char letter)
{
    std::vector<Counted> values;
    for (std::size_t i = 0; i < kCities.size(); ++i) {
        values.emplace_back(kCities[i], 40);
        std::string wrong = kCities[i];
        wrong[2 + i % 3] = letter;
        values.emplace_back(wrong, 1);
    }
    return values;
}

// As many rows as spoilt() makes.
std::vector<Counted> filled(std::vector<Counted> values)
{
    int rows = 0;
    for (const auto& [text, count] : values)
        rows += count;
    values.front().second += 41 * static_cast<int>(kCities.size()) - rows;
    return values;
}

std::string safeBeside(const std::vector<Counted>& values, char letter)
{
    return safeSpellings(Table("t", {countedColumn("city", spoilt(letter)), countedColumn("x", filled(values))}), "x");
}

}  // namespace

class TestBlotSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsABlotFromLongWords();
    void leavesShortValuesWithoutOne();
    void leavesWhatFitsSeveral();
    void leavesWhatIsBlottedOut();
    void leavesFrequentValues();
    void readsMarksAsLettersThatAreNotLegible();
    void learnsABlotFromShortValuesAlone();
    void learnsNothingFromCodesThatAreAllNear();
};

void TestBlotSearch::learnsABlotFromLongWords()
{
    QCOMPARE(safeBeside({{"eng", 200}, {"fre", 40}, {"exg", 6}, {"xrx", 1}, {"ger", 30}}, 'x'), "exg -> eng\nxrx -> fre\n");
    QCOMPARE(safeBeside({{"12-345", 200}, {"98-760", 40}, {"1x-3x5", 1}, {"ger", 30}}, 'x'), "1x-3x5 -> 12-345\n");
    QCOMPARE(safeBeside({{"eng", 200}, {"fre", 40}, {"ezg", 6}, {"ger", 30}}, 'z'), "ezg -> eng\n");
}

void TestBlotSearch::leavesShortValuesWithoutOne()
{
    QCOMPARE(safeBeside({{"eng", 200}, {"fre", 40}, {"exg", 6}, {"ger", 30}}, 'w'), "");
    QCOMPARE(safeSpellings(Table("t", {countedColumn("x", {{"eng", 200}, {"fre", 40}, {"exg", 6}, {"ger", 30}})}), "x"), "");
}

void TestBlotSearch::leavesWhatFitsSeveral()
{
    QCOMPARE(safeBeside({{"IA", 200}, {"GA", 60}, {"xA", 3}, {"NY", 30}}, 'x'), "");
    QCOMPARE(safeBeside({{"Plan A", 200}, {"Plan B", 60}, {"Plan x", 3}}, 'x'), "");
}

void TestBlotSearch::leavesWhatIsBlottedOut()
{
    QCOMPARE(safeBeside({{"Plan A", 200}, {"Basis", 60}, {"Plan x", 3}}, 'x'), "");
    QCOMPARE(safeBeside({{"IA", 200}, {"GA", 60}, {"xx", 3}, {"NY", 30}}, 'x'), "");
}

void TestBlotSearch::leavesFrequentValues() { QCOMPARE(safeBeside({{"NY", 30}, {"TA", 120}, {"Tx", 60}}, 'x'), ""); }

void TestBlotSearch::readsMarksAsLettersThatAreNotLegible()
{
    const auto safe = [](const std::vector<Counted>& values) { return safeSpellings(Table("t", {countedColumn("x", values)}), "x"); };
    QCOMPARE(safe({{"31-35", 200}, {"36-40", 150}, {"4*-45", 2}, {"41-45", 90}}), "4*-45 -> 41-45\n");
    QCOMPARE(safe({{"31-35", 200}, {"36-40", 150}, {"3*-35", 2}, {"*6-4*", 1}}), "3*-35 -> 31-35\n");
    QCOMPARE(safe({{"depot 1", 200}, {"depot 12", 150}, {"depot 1*", 20}}), "");
    QCOMPARE(safe({{"Holden", 200}, {"Ford", 150}, {"Ford*", 2}}), "Ford* -> Ford\n");
    QCOMPARE(safe({{"BBB", 200}, {"BBB-", 50}, {"B", 150}, {"B-", 20}}), "");
}

void TestBlotSearch::learnsABlotFromShortValuesAlone()
{
    const Table table("t", {countedColumn("a", {{"no", 400}, {"yes", 200}, {"xo", 25}, {"nx", 20}, {"xes", 8}, {"yxs", 7}, {"xx", 6}}),
                            countedColumn("b", {{"no", 500}, {"yes", 100}, {"xo", 30}, {"nx", 24}, {"yex", 6}, {"xes", 6}}),
                            countedColumn("c", {{"12 m", 300}, {"24 m", 300}, {"12 x", 40}, {"x4 m", 20}, {"24 l", 6}})});
    QCOMPARE(safeSpellings(table, "a"), "xo -> no\nnx -> no\nxes -> yes\nyxs -> yes\n");
    QCOMPARE(safeSpellings(table, "b"), "xo -> no\nnx -> no\nxes -> yes\nyex -> yes\n");
    QCOMPARE(safeSpellings(table, "c"), "x4 m -> 24 m\n");  // m is all of its word: what is left says nothing
    const Table once("t", {countedColumn("a", {{"no", 400}, {"yes", 200}, {"xo", 25}, {"nx", 20}, {"maybe", 30}})});
    QCOMPARE(safeSpellings(once), "");
}

void TestBlotSearch::learnsNothingFromCodesThatAreAllNear()
{
    std::vector<Counted> codes;
    for (const char first : std::string("ABCDXM"))
        for (const char second : std::string("LNTX"))
            codes.emplace_back(std::string{first, second}, first == 'X' || second == 'X' ? 4 : 60);
    QCOMPARE(safeSpellings(Table("t", {countedColumn("a", codes)})), "");
}

static const holdfast::tests::Registered<TestBlotSearch> registered;

}  // namespace holdfast::tests

#include "blot_search_test.moc"
