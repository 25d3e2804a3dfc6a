// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "dictionaries.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string safeFor(const std::vector<Counted>& values)
{
    return safeSpellings(Table("t", {countedColumn("x", values)}), {}, dictionaries());
}

}  // namespace

// Names that are as right as those a dictionary knows.
class TestSpellingNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void leavesOtherNames_data();
    void leavesOtherNames();
    void mendsNames_data();
    void mendsNames();
    void leavesBothWritings_data();
    void leavesBothWritings();
    void mendsOneWriting_data();
    void mendsOneWriting();
    void mendsWhatIsBrokenOff();
};

void TestSpellingNames::init()
{
    if (!haveDictionaries())
        QSKIP("no dictionaries on this machine");
}

void TestSpellingNames::leavesOtherNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("rows");
    const std::vector<std::tuple<const char*, const char*, int>> pairs{
        {"Perez", "Peres", 1},       {"Gomez", "Gomes", 4},      {"Smith", "Smyth", 1},     {"Bauer", "Baur", 4},
        {"Victoria", "Viktoria", 1}, {"Степан", "Стефан", 4},    {"Jensen", "Jenson", 2},   {"Hoffmann", "Hofmann", 6},
        {"Nielson", "Neilson", 4},   {"Romania", "Roumania", 1}, {"Даниил", "Данил", 1},    {"Rodriguez", "Rodrigues", 5},
        {"Минск", "Мирск", 4},       {"Курск", "Бурск", 3},      {"Педиатр", "Подиатр", 8}, {"Anna", "Anne", 2},
        {"Teresa", "Theresa", 2},
    };
    for (const auto& [name, other, rows] : pairs)
        QTest::newRow((std::string(name) + " " + other).c_str()) << QString(name) << QString(other) << rows;
}

void TestSpellingNames::leavesOtherNames()
{
    QFETCH(QString, name);
    QFETCH(QString, other);
    QFETCH(int, rows);
    const std::vector<Counted> counted{
        {name.toStdString(), 120}, {other.toStdString(), rows}, {"Garcia", 300}, {"Johnson", 200}, {"Young", 90},
        {"Ковальчук", 250},        {"Терапевт", 150},           {"Казань", 80}};
    QCOMPARE(QString::fromStdString(safeFor(counted)), QString());
}

void TestSpellingNames::mendsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    const std::vector<std::pair<const char*, const char*>> pairs{
        {"Hernandez", "Hermandez"}, {"Johnson", "Johnosn"}, {"Victoria", "Victroia"}, {"Ярослав", "Яролсав"},
        {"Hoffmann", "Hofgmann"},   {"Минск", "Мтнск"},     {"Педиатр", "Педматр"},   {"Romania", "Romanpia"}};
    for (const auto& [name, typed] : pairs)
        QTest::newRow((std::string(name) + " " + typed).c_str()) << QString(name) << QString(typed);
}

void TestSpellingNames::mendsNames()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    const std::vector<Counted> counted{{name.toStdString(), 120},
                                       {typed.toStdString(), 1},
                                       {"Garcia", 300},
                                       {"Ковальчук", 250},
                                       {"Young", 90},
                                       {"Терапевт", 150},
                                       {"Казань", 80}};
    QCOMPARE(QString::fromStdString(safeFor(counted)), typed + " -> " + name + "\n");
}

void TestSpellingNames::leavesBothWritings_data()
{
    QTest::addColumn<QString>("often");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("otherRows");
    QTest::newRow("words apart") << "Website" << 755 << "Web site" << 48;
    QTest::newRow("full stop") << "шт" << 64 << "шт." << 8;
    QTest::newRow("no full stop") << "шт." << 89 << "шт" << 26;
    QTest::newRow("a brand in two scripts") << "Омега" << 60 << "Omega" << 6;
    QTest::newRow("version") << "v4.5.8" << 1492 << "v4.5.8b" << 1;
    QTest::newRow("version without letter") << "v1.1.1b" << 261 << "v1.1.1" << 4;
    QTest::newRow("square") << "ул. Ленина" << 400 << "пл. Ленина" << 1;
    QTest::newRow("boulevard") << "ул. Мира" << 392 << "бул. Мира" << 6;
    QTest::newRow("with a number sign") << "Филиал 67" << 230 << "Филиал №7" << 1;
    QTest::newRow("house") << "Mira 23" << 24 << "Mira 2a" << 1;
}

void TestSpellingNames::leavesBothWritings()
{
    QFETCH(QString, often);
    QFETCH(int, rows);
    QFETCH(QString, other);
    QFETCH(int, otherRows);
    std::vector<Counted> counted{{often.toStdString(), rows}, {other.toStdString(), otherRows}, {"Beta", 40}, {"Vita", 20}, {"Лада", 30}};
    for (const char* version : {"v4.5.9", "v4.6.1", "v4.7.0", "v4.8.2", "v1.1.2b", "v1.2.0b", "v2.0.1b", "v2.1.0b"})
        counted.emplace_back(version, 50);
    for (const char* address : {"Mira 12", "Mira 14", "Park 31", "Park 35", "Hill 71"})
        counted.emplace_back(address, 20);
    QCOMPARE(QString::fromStdString(safeFor(counted)), QString());
}

void TestSpellingNames::mendsOneWriting_data()
{
    QTest::addColumn<QString>("often");
    QTest::addColumn<QString>("other");
    QTest::newRow("words apart") << "Website"
                                 << "Web site";
    QTest::newRow("full stop") << "шт"
                               << "шт.";
    QTest::newRow("script") << "Омега"
                            << "Omega";
}

void TestSpellingNames::mendsOneWriting()
{
    QFETCH(QString, often);
    QFETCH(QString, other);
    QCOMPARE(safeFor({{often.toStdString(), 300}, {other.toStdString(), 2}, {"Лада", 200}, {"Север", 100}}),
             (other + " -> " + often + "\n").toStdString());
}

void TestSpellingNames::mendsWhatIsBrokenOff()
{
    QCOMPARE(safeFor({{"Adults", 900}, {"dults", 3}, {"Children", 700}}), "dults -> Adults\n");
    QCOMPARE(safeFor({{"atypical", 900}, {"typical", 3}, {"unclear", 700}}), "");
    std::vector<Counted> containers{{"MSK1234567", 1}};
    for (const char* number : {"MSKU1234567", "MSKU2204561", "MAEU7719034", "TCLU4508812", "MAEU3391207", "TCLU9927350"})
        containers.emplace_back(number, 60);
    QCOMPARE(safeFor(containers), "MSK1234567 -> MSKU1234567\n");
}

static const holdfast::tests::Registered<TestSpellingNames> registered;

}  // namespace holdfast::tests

#include "spelling_names_test.moc"
