// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one small column for each doubt.
#include <QTest>

#include "counted_values.h"
#include "pairs_apart.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string safeFor(const std::vector<Counted>& values) { return safeSpellings(Table("t", {countedColumn("x", values)})); }

// As written, in capitals, in small letters, and with capitals in front of every word.
std::vector<std::string> writings(const QString& text)
{
    QString titled = text.toLower();
    for (int i = 0; i < titled.size(); ++i)
        if (i == 0 || titled[i - 1] == ' ')
            titled[i] = titled[i].toUpper();
    return {text.toStdString(), text.toUpper().toStdString(), text.toLower().toStdString(), titled.toStdString()};
}

}  // namespace

// What real tables hold that only looks like a slip, and slips that only the vocabulary around them tells.
class TestSpellingDoubts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsPairsApartInEveryWriting_data();
    void keepsPairsApartInEveryWriting();
    void leavesBlanksThatEveryRowHas();
    void trimsAPaddedColumnAtOnce();
    void leavesOppositesAndUnits_data();
    void leavesOppositesAndUnits();
    void mendsUkrainianLookAlikes();
    void takesLongTextsInTime();
    void leavesUnitsOfLength();
    void leavesMarksOfMood();
    void leavesShortCodes();
    void leavesListsThatGoOn();
    void leavesWordsOfOtherValues();
    void leavesTwoWritingsThatAreNoFlag();
    void mendsAFlag();
    void mendsAUnit();
    void mendsTheWordBesideANumber();
    void mendsLettersThatAreFixed();
    void leavesAnotherSeriesOfCodes();
    void mendsCodesOfAnotherLength();
    void leavesCodesOfAnotherKind();
    void leavesCodesThatGoOn();
    void keepsTheCaseOfCodes();
    void leavesWhatMayHaveLostAWord();
    void mendsAWordThatAllOthersHave();
    void leavesUnitsTitlesAndInitials();
    void leavesWhatOnlyLooksShortened();
    void leavesNamesThatAreWrittenOtherwise();
    void mendsLettersAmongDigits_data();
    void mendsLettersAmongDigits();
    void prefersASlipToLookAlikes();
    void mendsIntoWellFormedValuesOnly();
    void asksOnlyColumnsThatTell();
};

void TestSpellingDoubts::keepsPairsApartInEveryWriting_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    for (const auto& [a, b] : pairsApart({{"Север", "Юг"},
                                          {"северный", "южный"},
                                          {"внутренний", "внешний"},
                                          {"мужской", "женский"},
                                          {"женат", "неженат"},
                                          {"активный", "неактивный"},
                                          {"Иран", "Ирак"},
                                          {"План А", "План Б"},
                                          {"воскресенье", "понедельник"},
                                          {"I квартал", "II квартал"},
                                          {"предыдущий", "препредыдущий"},
                                          {"от 26 до 30", "от 36 до 40"},
                                          {"гарантийный", "послегарантийный"}}))
        QTest::newRow(QByteArray(a) + " / " + b) << QString(a) << QString(b);
}

void TestSpellingDoubts::keepsPairsApartInEveryWriting()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    for (std::size_t i = 0; i < 4; ++i)
        for (const auto& [many, few] : {std::pair(1000, 10), std::pair(10, 1000), std::pair(400, 300)})
            QCOMPARE(safeFor({{writings(a)[i], many}, {writings(b)[i], few}, {"something else", 300}}), "");
}

void TestSpellingDoubts::leavesBlanksThatEveryRowHas()
{
    const std::string twice = "given the  right kind";
    QCOMPARE(safeFor({{twice, 200}, {"given at once", 300}}), "");
    QCOMPARE(safeFor({{twice, 200}, {"given the  riqht kind", 2}, {"given at once", 300}}), "given the  riqht kind -> " + twice + "\n");
    QCOMPARE(safeFor({{twice, 2}, {"given the right kind", 200}, {"given at once", 300}}), twice + " -> given the right kind\n");
    // One value of the source is padded. Its slips become what it is there; whether to trim is asked, not proposed.
    const std::string padded =
        safeFor({{"warranty ", 200}, {"new", 300}, {"estate", 90}, {"waranty ", 2}, {"warranty  ", 3}, {"warranty ,", 2}});
    for (const std::string& one :
         std::vector<std::string>{"waranty  -> warranty \n", "warranty   -> warranty \n", "warranty , -> warranty \n"})
        QVERIFY2(padded.find(one) != std::string::npos, (one + padded).c_str());
    QCOMPARE(safeFor({{"warranty ", 2}, {"new", 300}, {"estate", 90}}), "warranty  -> warranty\n");
}

void TestSpellingDoubts::trimsAPaddedColumnAtOnce()
{
    const Table padded(
        "t", {countedColumn("x", {{"Alabama ", 9}, {"Alaska ", 9}, {"Arizona ", 9}, {"Oregon ", 9}, {"Utah ", 9}, {"Texas", 9}})});
    const std::vector<Suggestion> found = suggestSteps({padded}, {}, {});
    QCOMPARE(std::count_if(found.begin(), found.end(), [](const Suggestion& one) { return one.reason == "stray-blanks"; }), 1);
    QCOMPARE(safeSpellings(padded), "");
}

void TestSpellingDoubts::leavesOppositesAndUnits_data()
{
    QTest::addColumn<QString>("often");
    QTest::addColumn<QString>("rare");
    for (const auto& [a, b] : PairsApart({{"wjazd", "wyjazd"},
                                          {"wejście", "wyjście"},
                                          {"włączony", "wyłączony"},
                                          {"angemeldet", "abgemeldet"},
                                          {"Anzahlung", "Abzahlung"},
                                          {"вхідний", "вихідний"},
                                          {"500 mg", "500 ml"},
                                          {"10 кг", "10 км"},
                                          {"10 GB", "10 MB"},
                                          {"Level 1", "Level -1"},
                                          {"B772", "B77W"},
                                          {"SW11", "SW1A"},
                                          {"RE1", "R1"},
                                          {"Covid", "Covid -"},
                                          {"Pneumonia", "Pneumonia?"},
                                          {"квартал 12", "кв. 12"}}))
        QTest::newRow(QByteArray(a) + " / " + b) << QString(a) << QString(b);
}

void TestSpellingDoubts::leavesOppositesAndUnits()
{
    QFETCH(QString, often);
    QFETCH(QString, rare);
    QCOMPARE(safeFor({{often.toStdString(), 80}, {"something", 60}, {"else", 40}, {rare.toStdString(), 2}}), "");
}

void TestSpellingDoubts::mendsUkrainianLookAlikes()
{
    QCOMPARE(safeFor({{"Харків", 45}, {"Львів", 40}, {"Харкiв", 3}}), "Харкiв -> Харків\n");
}

void TestSpellingDoubts::takesLongTextsInTime()
{
    const std::string letters(300000, 'a');
    const std::string words(30000, 'b');
    QCOMPARE(safeFor({{"bcd", 40}, {letters + "bcd", 1}, {words, 5}, {words + "c", 5}, {"bbbq", 3}}), "");
}

void TestSpellingDoubts::leavesUnitsOfLength()
{
    QCOMPARE(safeFor({{"5'11", 90}, {"5'11\"", 3}, {"69", 90}, {"69\"", 3}, {"tall", 50}}), "");
    QCOMPARE(safeFor({{"model 5", 90}, {"\"model 5\"", 3}, {"tall", 50}}), "\"model 5\" -> model 5\n");
}

void TestSpellingDoubts::leavesMarksOfMood()
{
    QCOMPARE(safeFor({{"Hush", 12}, {"Hush!", 3}, {"Airplane", 50}}), "");
    QCOMPARE(safeFor({{"Hush", 120}, {"Hush.", 3}, {"Airplane", 50}}), "Hush. -> Hush\n");
}

void TestSpellingDoubts::leavesShortCodes()
{
    std::vector<Counted> codes{{"GBR", 3465}, {"BGR", 4}};
    for (const char* code : {"PRT", "FRA", "ESP", "DEU", "IRL", "ITA", "BEL", "BRA", "NLD", "USA", "CHE", "CHN", "AUT", "SWE"})
        codes.emplace_back(code, 300);
    QCOMPARE(safeFor(codes), "");
    QCOMPARE(safeFor({{"SS", 30}, {"S3", 1}, {"1B", 40}, {"OF", 50}, {"C", 20}}), "");
    QCOMPARE(safeFor({{"10", 30}, {"1A", 1}, {"20", 40}, {"C170", 3}}), "");
}

void TestSpellingDoubts::leavesListsThatGoOn()
{
    QCOMPARE(safeFor({{"Crime|Film-Noir|Mystery|Thriller", 236},
                      {"Crime|Film-Noir", 46},
                      {"Action|Film-Noir|Mystery|Thriller", 80},
                      {"Action|Film-Noir", 2},
                      {"Film-Noir|Mystery|Thriller", 46},
                      {"Film-Noir", 14},
                      {"NO DAMAGE/INJURY.", 20},
                      {"NO DAMAGE.", 2}}),
             "");
}

void TestSpellingDoubts::leavesWordsOfOtherValues()
{
    std::vector<Counted> values;
    for (int i = 1; i < 9; ++i) {
        values.emplace_back("al_ami-" + std::to_string(i), 60);
        values.emplace_back("ak_ami-" + std::to_string(i), 4);
    }
    QCOMPARE(safeFor(values), "");
}

void TestSpellingDoubts::leavesTwoWritingsThatAreNoFlag()
{
    const std::vector<Counted> languages{{"eng", 900}, {"ENG", 40}, {"English", 200}, {"ger", 60}, {"fre", 50}, {"pol", 40}};
    QCOMPARE(safeFor(languages), "");
    QCOMPARE(safeFor({{"yes", 900}, {"YES", 40}, {"no", 600}}), "YES -> yes\n");
}

void TestSpellingDoubts::mendsAFlag()
{
    QCOMPARE(safeFor({{"yes", 900}, {"yxs", 3}, {"yex", 2}, {"no", 600}}), "yxs -> yes\nyex -> yes\n");
    QCOMPARE(safeFor({{"Александр", 900}, {"Александра", 10}, {"другое", 600}}), "");
}

void TestSpellingDoubts::mendsAUnit()
{
    QCOMPARE(safeFor({{"12.0 oz", 400}, {"16.0 oz", 300}, {"24.0 oz", 200}, {"8.4 oz", 100}, {"16.0 xz", 2}}), "16.0 xz -> 16.0 oz\n");
    QCOMPARE(safeFor({{"12 шт", 400}, {"16 шт", 300}, {"24 шт", 200}, {"8 шт", 100}, {"16 ит", 2}}), "16 ит -> 16 шт\n");
}

void TestSpellingDoubts::mendsTheWordBesideANumber()
{
    QCOMPARE(safeFor({{"Class1", 240}, {"Class2", 230}, {"Clsas1", 2}, {"Classs2", 2}}), "Classs2 -> Class2\nClsas1 -> Class1\n");
    QCOMPARE(safeFor({{"1Story", 240}, {"2Story", 230}, {"1Styory", 1}, {"1Storey2", 1}}), "1Styory -> 1Story\n");
    QCOMPARE(safeFor({{"Class1", 240}, {"Class2", 230}, {"Class3", 2}, {"Clas4", 2}}), "");
}

void TestSpellingDoubts::mendsLettersThatAreFixed()
{
    const std::string gates = safeFor(
        {{"T1", 160}, {"T2", 165}, {"T3", 170}, {"3", 9}, {"1", 6}, {"tT2", 7}, {"R1", 3}, {"Y3", 4}, {"G2", 2}, {"gT3", 2}, {"F3", 1}});
    for (const std::string& one :
         std::vector<std::string>{"3 -> T3\n", "1 -> T1\n", "tT2 -> T2\n", "R1 -> T1\n", "G2 -> T2\n", "gT3 -> T3\n"})
        QVERIFY2(gates.find(one) != std::string::npos, (one + gates).c_str());
    const std::string halls = safeFor({{"hall 1", 200},
                                       {"hall 2", 190},
                                       {"hall 12", 180},
                                       {"hall 1o", 9},
                                       {"hall l2", 8},
                                       {"hal 1", 5},
                                       {"halll 2", 4},
                                       {"haall 2", 3},
                                       {"jall 1", 2},
                                       {"hsll 1", 3},
                                       {"hll 1", 4},
                                       {"hlal 2", 3},
                                       {"hwall 1", 2}});
    QVERIFY2(halls.find("hll 1 -> hall 1\n") != std::string::npos, halls.c_str());
    QVERIFY2(halls.find("hall 1o -> hall 1\n") == std::string::npos, halls.c_str());
    const std::string fuses = safeFor({{"16 A", 100},
                                       {"25 A", 90},
                                       {"32 A", 95},
                                       {"63 A", 99},
                                       {"25", 6},
                                       {"16 aA", 4},
                                       {"32 S", 2},
                                       {"63 Q", 2},
                                       {"16 zA", 3},
                                       {"63 W", 1},
                                       {"25 qA", 1}});
    QVERIFY2(fuses.find("16 zA -> 16 A\n") != std::string::npos, fuses.c_str());
    QVERIFY2(fuses.find("32 S -> 32 A\n") != std::string::npos, fuses.c_str());
}

void TestSpellingDoubts::leavesAnotherSeriesOfCodes()
{
    QCOMPARE(safeFor({{"T1", 160}, {"T2", 165}, {"T3", 170}, {"M1", 9}, {"M2", 6}, {"M3", 7}}), "");
    QCOMPARE(safeFor({{"A1", 160}, {"A2", 165}, {"A3", 170}, {"B1", 9}, {"C2", 6}, {"D1", 7}, {"E1", 3}, {"F2", 4}, {"G3", 3}, {"H1", 2}}),
             "");
    // Houses and parts with letters of their own, further codes that some rows have, and what differs in a letter alone.
    QCOMPARE(safeFor({{"д. 3", 160}, {"д. 5", 165}, {"д. 7", 170}, {"д. 3а", 2}, {"д. 3б", 1}, {"д. 5г", 2}, {"д. 7д", 2}}), "");
    QCOMPARE(safeFor({{"PN-101", 160}, {"PN-102", 165}, {"PN-103", 170}, {"PN-101A", 3}, {"PN-102B", 2}, {"PN-103C", 3}, {"PN-101L", 2}}),
             "");
    QCOMPARE(safeFor({{"AB-101", 200}, {"AB-102", 160}, {"AB-103", 130}, {"AC-101", 20}, {"BB-101", 12}}), "");
    QCOMPARE(safeFor({{"ATG", 1940}, {"GTG", 12}, {"TTG", 11}, {"CTG", 9}, {"ATC", 5}, {"ATA", 4}, {"AGG", 3}, {"AAG", 4}}), "");
    QCOMPARE(safeFor({{"LHR", 900}, {"JFK", 600}, {"CDG", 500}, {"LHE", 6}, {"CAG", 5}, {"CDB", 4}, {"LAR", 3}, {"CDR", 3}, {"JHR", 2}}),
             "");
    QCOMPARE(safeFor({{"BBB", 500}, {"A", 400}, {"AA", 200}, {"BB", 100}, {"B", 50}, {"AAA", 10}, {"CCC", 5}, {"CC", 2}}), "");
    QCOMPARE(safeFor({{"pcs", 1200}, {"pc", 6}, {"pcl", 3}, {"pks", 3}, {"pis", 2}, {"pcm", 2}, {"ppcs", 1}, {"pac", 1}}), "");
    QCOMPARE(safeFor({{"1 kg", 160}, {"2 kg", 165}, {"5 kg", 170}, {"1 g", 30}, {"2 g", 20}, {"1 l", 9}, {"5 lb", 4}}), "");
}

void TestSpellingDoubts::mendsCodesOfAnotherLength()
{
    const std::vector<Counted> states{{"NY", 60}, {"CA", 55}, {"TX", 50}, {"OH", 45}, {"FL", 60}, {"NE", 40}};
    const auto with = [](std::vector<Counted> values, const Counted& more) {
        values.push_back(more);
        return safeFor(values);
    };
    QCOMPARE(with(states, {"TtX", 1}), "TtX -> TX\n");
    QCOMPARE(with(states, {"NnE", 2}), "NnE -> NE\n");
    QCOMPARE(with(states, {"NYE", 1}), "");  // NY or NE
    QCOMPARE(with(states, {"NYX", 20}), "");
    QCOMPARE(with({{"AL-10145", 30}, {"AL-10146", 30}, {"BK-10145", 30}, {"CK-10212", 30}, {"DM-10077", 30}}, {"CkK-10212", 1}),
             "CkK-10212 -> CK-10212\n");
    // Codes of two lengths.
    std::vector<Counted> plates;
    for (const char* plate : {"В157ЕК58", "О894ТТ62", "С008СС70", "Х201ОА16", "К916СР177", "М705НК116", "Е345ОТ777", "Р523ЕЕ116"})
        plates.emplace_back(plate, 30);
    QCOMPARE(with(plates, {"Р523ЕНЕ116", 1}), "Р523ЕНЕ116 -> Р523ЕЕ116\n");
    QCOMPARE(with(plates, {"157ЕК58", 1}), "157ЕК58 -> В157ЕК58\n");
}

void TestSpellingDoubts::leavesCodesOfAnotherKind()
{
    QCOMPARE(safeFor({{"SI1", 1300}, {"SI2", 900}, {"VS1", 800}, {"VS2", 1200}, {"IF1", 180}, {"I1", 74}}), "");
    QCOMPARE(safeFor({{"Auto(A6)", 167}, {"Auto(A7)", 84}, {"Auto(A5)", 69}, {"Auto(A4)", 90}, {"Auto(AM6)", 2}}), "");
    QCOMPARE(safeFor({{"GB", 400}, {"DE", 300}, {"FR", 300}, {"IT", 200}, {"PTR", 1}, {"KWX", 1}, {"DEX", 1}, {"XOP", 1}}), "");
}

// What stands in for anything, grades with a star, and a code of letters with one more at its end.
void TestSpellingDoubts::leavesCodesThatGoOn()
{
    QCOMPARE(safeFor({{"USD", 2000}, {"EUR", 900}, {"GBP", 300}, {"JPY", 100}, {"USDT", 3}}), "");
    QCOMPARE(safeFor({{"A", 60}, {"B", 80}, {"C", 50}, {"A*", 18}}), "");
    QCOMPARE(safeFor({{"1985", 200}, {"1995", 12}, {"2004", 40}, {"199?", 2}}), "");
    QCOMPARE(safeFor({{"10.0.0.5", 40}, {"10.0.1.7", 60}, {"10.0.0.*", 2}}), "");
}

void TestSpellingDoubts::keepsTheCaseOfCodes()
{
    const std::vector<Counted> languages{{"eng", 900}, {"ENG", 100}, {"fre", 80}, {"ger", 60}, {"pol", 40}, {"spa", 40}, {"eENG", 1}};
    QCOMPARE(safeFor(languages), "eENG -> ENG\n");
    // A writing that is a slip itself is no code of its own.
    QCOMPARE(safeFor({{"ОМС", 1400}, {"омс", 14}, {"Омс", 13}, {"ДМС", 1300}, {"платно", 900}}), "Омс -> ОМС\nомс -> ОМС\n");
}

void TestSpellingDoubts::leavesWhatMayHaveLostAWord()
{
    QCOMPARE(safeFor({{"Plan A", 90}, {"Plan B", 80}, {"Plan", 4}, {"Plan ", 1}, {"Premium", 60}}), "");
    QCOMPARE(safeFor({{"Basis A", 90}, {"Premium", 80}, {"Premium ", 3}}), "Premium  -> Premium\n");
    QCOMPARE(safeFor({{"XXL", 90}, {"XL", 80}, {"xXL", 3}, {"Premium", 60}}), "");
    // A slip for the same value is no other one.
    QCOMPARE(safeFor({{"Adults", 8900}, {"Children", 9000}, {"adults", 17}, {"dults", 37}}), "adults -> Adults\n");
}

void TestSpellingDoubts::mendsAWordThatAllOthersHave()
{
    QCOMPARE(safeFor({{"8.4 oz", 400}, {"12.0 oz", 300}, {"16.0 oz", 200}, {"8.4 z", 2}}), "8.4 z -> 8.4 oz\n");
}

void TestSpellingDoubts::leavesUnitsTitlesAndInitials()
{
    QCOMPARE(safeFor({{"Digoxin 0.25 mg", 300}, {"Digoxin 0.25 mcg", 1}, {"Digoxin 0.5 mg", 90}, {"Aspirin 100 mg", 200}}), "");
    QCOMPARE(safeFor({{"Digoxin 0.25 mg", 300}, {"Digoxin 0.25 g", 1}, {"Digoxin 0.5 mg", 90}, {"Aspirin 100 mg", 200}}), "");
    QCOMPARE(safeFor({{"Трос 10 мм", 300}, {"Трос 10 м", 2}, {"Трос 12 мм", 90}, {"Болт 8 мм", 200}}), "");
    QCOMPARE(safeFor({{"M", 76},
                      {"XS", 14},
                      {"XL", 12},
                      {"L", 1},
                      {"2XL", 3},
                      {"3XL", 3},
                      {"SM", 3},
                      {"ML", 3},
                      {"XXL", 2},
                      {"4XL", 2},
                      {"XXXL", 1}}),
             "");
    QCOMPARE(safeFor({{"Mrs. Smith", 60}, {"Mr. Smith", 2}, {"Mrs. Jones", 40}, {"Mrs. Baker", 50}}), "");
    QCOMPARE(safeFor({{"Ковалев С.С.", 60}, {"Ковалев Б.Б.", 1}, {"Петров А.А.", 50}, {"Иванова К.К.", 50}}), "");
}

void TestSpellingDoubts::leavesWhatOnlyLooksShortened()
{
    QCOMPARE(safeFor({{"yandex.ru", 300}, {"ya.ru", 2}, {"mail.ru", 200}, {"gmail.com", 100}}), "");
    QCOMPARE(safeFor({{"invoice.pdf", 300}, {"inv.pdf", 2}, {"order.pdf", 200}}), "");
    std::vector<Counted> drugs;
    for (const char* dose : {"5 mg tab", "10 mg tab", "50 mg cap"}) {
        drugs.emplace_back(std::string("Quinidine ") + dose, 60);
        drugs.emplace_back(std::string("Quinine ") + dose, 3);
        drugs.emplace_back(std::string("Aspirin ") + dose, 50);
    }
    QCOMPARE(safeFor(drugs), "");
}

void TestSpellingDoubts::leavesNamesThatAreWrittenOtherwise()
{
    std::vector<Counted> names{{"Pippa", 60}, {"Mimma", 1}, {"Tinkerbell", 8}, {"Tinker Bell", 3}, {"Suburbia", 3}, {"SubUrbia", 1}};
    for (const char* name : {"Bailey", "Coco", "Daisy", "Gracie", "Holly", "Jasper", "Kiki", "Louie", "Maggie", "Oreo"})
        names.emplace_back(name, 50);
    QCOMPARE(safeFor(names), "");
    QCOMPARE(safeFor({{"Game Master", 21}, {"Gamemaster", 1}, {"Artist", 30}}), "Gamemaster -> Game Master\n");
}

void TestSpellingDoubts::mendsLettersAmongDigits_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("typed");
    QTest::newRow("at the end of a part") << "+7 (910) 275-86-96"
                                          << "+7 (910) 275-8x-96";
    QTest::newRow("at the beginning of one") << "9042-7789"
                                             << "9042-x789";
    QTest::newRow("before a hyphen") << "2050-5810"
                                     << "205O-5810";
    QTest::newRow("a star") << "+7 (939) 159-17-84"
                            << "+7 (93*) 159-17-84";
    QTest::newRow("in a code") << "АК-10475"
                               << "АК-1О475";
}

void TestSpellingDoubts::mendsLettersAmongDigits()
{
    QFETCH(QString, meant);
    QFETCH(QString, typed);
    std::vector<Counted> values{{meant.toStdString(), 20}, {typed.toStdString(), 1}};
    for (int i = 0; i < 12; ++i) {
        std::string other = meant.toStdString();
        for (char& c : other)
            if (c >= '0' && c <= '9')
                c = static_cast<char>('0' + (c - '0' + i * 3 + 1 + (&c - other.data()) % 3) % 10);
        values.emplace_back(other, 20);
    }
    QCOMPARE(safeFor(values), typed.toStdString() + " -> " + meant.toStdString() + "\n");
}

void TestSpellingDoubts::prefersASlipToLookAlikes()
{
    // A Latin x looks like a Cyrillic х, and is none here.
    QCOMPARE(safeFor({{"Орёл", 300}, {"Орёx", 3}, {"Казань", 200}}).find("Орёх"), std::string::npos);
    QCOMPARE(safeFor({{"Хабаровск", 300}, {"Xабаровск", 3}, {"Казань", 200}}), "Xабаровск -> Хабаровск\n");
}

void TestSpellingDoubts::mendsIntoWellFormedValuesOnly()
{
    QCOMPARE(safeFor({{"31-35", 40}, {"36-40", 35}, {"41-45", 30}, {"3x-35", 4}, {"xx-35", 1}}).find("xx-35 -> 3x-35"), std::string::npos);
}

void TestSpellingDoubts::asksOnlyColumnsThatTell()
{
    // Half of all guests come from PRT, so a few rooms hold hardly anybody else: that says nothing about those from PRI.
    CategoriesBuilder countries;
    CategoriesBuilder rooms;
    for (int i = 0; i < 600; ++i) {
        const bool here = i % 100 == 7;
        countries.add(here ? "PRI" : (i % 10 < 3 || (i / 100) % 2 == 0 ? "PRT" : (i % 3 == 0 ? "FRA" : "DEU")));
        rooms.add("room " + std::to_string(i / 20));
    }
    const Table table("t", {Column({"t", "country"}, "country", ColumnKind::Category, std::move(countries).done()),
                            Column({"t", "room"}, "room", ColumnKind::Category, std::move(rooms).done())});
    QCOMPARE(safeSpellings(table), "");
}

static const holdfast::tests::Registered<TestSpellingDoubts> registered;

}  // namespace holdfast::tests

#include "spelling_doubts_test.moc"
