// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "dictionaries.h"
#include "recipe/findings/word_families.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string safeFor(const std::vector<Counted>& values)
{
    return safeSpellings(Table("t", {countedColumn("x", values)}), {}, dictionaries());
}

}  // namespace

// A value that hardly any other slip of its column stands beside.
class TestLoneSlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesOtherWords_data();
    void leavesOtherWords();
    void mendsThemAmongOthers();
    void mendsWhatIsNoWord();
    void leavesWordsOfACloseVocabulary();
    void findsALostFirstLetter();
    void leavesBothSexes();
    void leavesWhatCaseTells();
    void leavesNamesWithASharpS();
    void leavesShortNumbers();
    void knowsNamesOfBothSexes();
};

void TestLoneSlips::init()
{
    if (!haveDictionaries())
        QSKIP("no dictionaries on this machine");
}

void TestLoneSlips::leavesOtherWords_data()
{
    QTest::addColumn<QString>("often");
    QTest::addColumn<QString>("rare");
    QTest::addColumn<int>("rows");
    QTest::newRow("another vowel") << "Phosphate"
                                   << "Phosphite" << 1;
    QTest::newRow("twice") << "Phosphate"
                           << "Phosphite" << 3;
    QTest::newRow("twice, the first letter") << "Warehouse"
                                             << "Barehouse" << 2;
    QTest::newRow("another first letter") << "Reload"
                                          << "Preload" << 1;
    QTest::newRow("a short word") << "Тариф Мини"
                                  << "Тариф Миди" << 1;
    QTest::newRow("a name") << "Hofmann"
                            << "Hoffmann" << 1;
    QTest::newRow("a known name") << "Котов"
                                  << "Катов" << 2;
}

void TestLoneSlips::leavesOtherWords()
{
    QFETCH(QString, often);
    QFETCH(QString, rare);
    QFETCH(int, rows);
    QCOMPARE(safeFor({{often.toStdString(), 90}, {"Nitrogen", 80}, {"Дом", 60}, {"Weber", 50}, {rare.toStdString(), rows}}), "");
}

// Where slips are made, such a one is likelier than not.
void TestLoneSlips::mendsThemAmongOthers()
{
    QCOMPARE(
        safeFor(
            {{"Phosphate", 90}, {"Nitrogen", 80}, {"Potassium", 60}, {"Potasium", 1}, {"Nitrgoen", 1}, {"Phosphite", 1}, {"Niitrogen", 1}}),
        "Niitrogen -> Nitrogen\nNitrgoen -> Nitrogen\nPhosphite -> Phosphate\nPotasium -> Potassium\n");
}

void TestLoneSlips::mendsWhatIsNoWord()
{
    QCOMPARE(safeFor({{"Phosphate", 90}, {"Nitrogen", 80}, {"Phosphatr", 1}}), "Phosphatr -> Phosphate\n");
    QCOMPARE(safeFor({{"Phosphate", 90}, {"Nitrogen", 80}, {"Phophate", 2}}), "Phophate -> Phosphate\n");
    QCOMPARE(safeFor({{"электроника", 90}, {"премиум", 80}, {"электраника", 2}}), "электраника -> электроника\n");
    QCOMPARE(safeFor({{"стандарт", 90}, {"премиум", 80}, {"стандартт", 2}}), "стандартт -> стандарт\n");
}

void TestLoneSlips::leavesWordsOfACloseVocabulary()
{
    QCOMPARE(safeFor({{"phosphide", 112},
                      {"chlorite", 110},
                      {"benzene", 105},
                      {"methane", 100},
                      {"nitrite", 90},
                      {"phosphite", 1},
                      {"chlorate", 1},
                      {"benzine", 1},
                      {"ethane", 1},
                      {"nitrate", 1}}),
             "");
}

// No prefix where nothing of the rest is a word, and yet not sure.
void TestLoneSlips::findsALostFirstLetter()
{
    const auto first = [](const std::vector<Counted>& values) {
        for (const Suggestion& one : suggestSteps({Table("t", {countedColumn("x", values)})}, dictionaries(), {}))
            if (one.kind == SuggestionKind::SpellingVariant && one.confidence == Confidence::Medium && !one.blocked)
                return one.proposal->from.front() + " -> " + one.proposal->to;
        return std::string();
    };
    QCOMPARE(first({{"автокредит", 190}, {"вклад", 90}, {"карта", 30}, {"втокредит", 3}}), "втокредит -> автокредит");
    QCOMPARE(first({{"asymmetric", 190}, {"round", 90}, {"flat", 30}, {"symmetric", 3}}), "");
}

void TestLoneSlips::leavesBothSexes()
{
    QCOMPARE(safeFor({{"Волков", 140},
                      {"Козлов", 120},
                      {"Егоров", 110},
                      {"Иванов", 100},
                      {"Волкова", 2},
                      {"Козлова", 5},
                      {"Егорова", 2},
                      {"Иванова", 1}}),
             "");
}

void TestLoneSlips::leavesWhatCaseTells()
{
    QCOMPARE(safeFor({{"AA", 150}, {"Aa", 200}, {"aa", 2}}), "");
    QCOMPARE(safeFor({{"AABB", 150}, {"AaBb", 200}, {"aabb", 90}, {"AaBB", 2}}), "");
    QCOMPARE(safeFor({{"MW", 150}, {"kW", 200}, {"mW", 2}}), "");
    QCOMPARE(safeFor({{"Mbps", 150}, {"Gbps", 200}, {"MBps", 2}}), "");
    QCOMPARE(safeFor({{"AABB", 150}, {"AACC", 200}, {"aabb", 2}}), "aabb -> AABB\n");
}

void TestLoneSlips::leavesNamesWithASharpS()
{
    QCOMPARE(safeFor({{"Weiss", 300}, {"Schmidt", 200}, {"Wei\u00DF", 2}}), "");
    QCOMPARE(safeFor({{"Gro\u00DF", 300}, {"Schmidt", 200}, {"GROSS", 2}}), "GROSS -> Gro\u00DF\n");
    QCOMPARE(safeFor({{"Hauptstra\u00DF"
                       "e",
                       300},
                      {"Ring", 200},
                      {"Hauptstrasse", 2}}),
             "Hauptstrasse -> Hauptstra\u00DF"
             "e\n");
}

void TestLoneSlips::leavesShortNumbers()
{
    QCOMPARE(safeFor({{"Gate B2", 150}, {"Gate B3", 120}, {"Gate B4", 100}, {"Gate 82", 2}}), "");
    QCOMPARE(safeFor({{"Ленина 12б", 150}, {"Ленина 14", 120}, {"Мира 5а", 80}, {"Ленина 126", 1}}), "");
}

void TestLoneSlips::knowsNamesOfBothSexes()
{
    QVERIFY(areNamesOfBothSexes(U"иванов", U"иванова"));
    QVERIFY(areNamesOfBothSexes(U"kowalska", U"kowalski"));
    QVERIFY(!areNamesOfBothSexes(U"иванов", U"петрова"));
    QVERIFY(!areNamesOfBothSexes(U"ова", U"ов"));
    QVERIFY(areUnitsByCase("mW", "MW"));
    QVERIFY(!areUnitsByCase("MW", "MW"));
    QVERIFY(!areUnitsByCase("kg", "KG"));
}

static const holdfast::tests::Registered<TestLoneSlips> registered;

}  // namespace holdfast::tests

#include "lone_slips_test.moc"
