// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

std::string safeFor(std::vector<Counted> values, const std::vector<Counted>& more)
{
    values.insert(values.end(), more.begin(), more.end());
    return safeSpellings(Table("t", {countedColumn("x", values)}));
}

const std::vector<Counted> kPostcodes{{"15-001", 70}, {"44-100", 105}, {"00-950", 60}, {"30-002", 50}, {"80-180", 40}};
const std::vector<Counted> kCurrencies{{"USD", 900}, {"EUR", 700}, {"CHF", 80}, {"RUB", 300}};

}  // namespace

// Codes, postcodes and phone numbers with the same digits and letters, written otherwise.
class TestCodeWritings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mendsOtherSeparators()
    {
        QCOMPARE(safeFor(kPostcodes, {{"15 - 001", 3}}), "15 - 001 -> 15-001\n");
        QCOMPARE(safeFor(kPostcodes, {{"44100", 1}}), "44100 -> 44-100\n");
        QCOMPARE(safeFor(kPostcodes, {{"00 950", 1}}), "00 950 -> 00-950\n");
        QCOMPARE(safeFor(kPostcodes, {{"30-0 02", 1}}), "30-0 02 -> 30-002\n");
        QCOMPARE(safeFor({{"+7 916", 966}, {"+7 981", 171}}, {{"+7-916", 6}, {"+7981", 1}}), "+7-916 -> +7 916\n+7981 -> +7 981\n");
        QCOMPARE(safeFor({{"330-929-8724", 24}, {"212-929-1111", 30}}, {{"330929-8724", 1}}), "330929-8724 -> 330-929-8724\n");
        QCOMPARE(safeFor({{"I50.0", 160}, {"I10.1", 90}, {"E11.9", 80}}, {{"I500", 1}}), "I500 -> I50.0\n");
        QCOMPARE(safeFor({{"B6-3087-EWR", 33}, {"AA-306-PHX", 30}}, {{"B6 3087-EWR", 1}}), "B6 3087-EWR -> B6-3087-EWR\n");
    }
    void leavesSeparatorsThatMean()
    {
        QCOMPARE(safeFor({{"1.500", 100}, {"2.500", 90}}, {{"1500", 1}, {"1 500", 1}}), "");  // numbers
        QCOMPARE(safeFor({{"644000", 100}, {"190000", 90}}, {{"644.000", 1}}), "");
        QCOMPARE(safeFor({{"12-34", 100}, {"11-22", 90}}, {{"1-234", 1}}), "");  // another place
        QCOMPARE(safeFor({{"1-2", 100}, {"3-4", 90}}, {{"12", 1}}), "");         // too short to tell
        QCOMPARE(safeFor({{"12,5 mg", 100}, {"50 mg", 90}, {"2,5 mg", 60}}, {{"125 mg", 1}}), "");
        QCOMPARE(safeFor({{"Lenina 11/2", 100}, {"Lenina 3", 90}, {"Lenina 14/2", 60}}, {{"Lenina 112", 1}, {"Lenina 11-2", 1}}), "");
        QCOMPARE(safeFor({{"10:30", 100}, {"11:30", 90}, {"12:45", 60}}, {{"10-30", 1}}), "");
        QCOMPARE(safeFor({{"12-345", 40}, {"1-2345", 39}, {"22-456", 90}}, {{"12345", 1}}), "");  // of which?
        QCOMPARE(safeFor({{"1-1-10", 100}, {"1-110", 4}}, {{"2-110", 60}, {"3-115", 50}}), "");   // both are in use
    }
    void mendsTheCaseOfCodes()
    {
        QCOMPARE(safeFor(kCurrencies, {{"eur", 2}, {"usd", 5}}), "usd -> USD\neur -> EUR\n");
        QCOMPARE(safeFor({{"G4", 645}, {"G5", 600}, {"H4", 300}}, {{"g4", 2}}), "g4 -> G4\n");
        QCOMPARE(safeFor({{"100 mg", 207}, {"20 mg", 200}}, {{"100 MG", 1}}), "100 MG -> 100 mg\n");
    }
    void leavesACaseThatTells()
    {
        QCOMPARE(safeFor(kCurrencies, {{"eur", 60}}), "");                                       // one in twelve
        QCOMPARE(safeFor({{"Aa", 50}, {"AA", 24}, {"aa", 20}, {"BB", 30}}, {}), "");             // genotypes
        QCOMPARE(safeFor({{"1m", 300}, {"5m", 200}, {"1h", 100}}, {{"1M", 6}}), "");             // minute, month
        QCOMPARE(safeFor({{"A1", 300}, {"B1", 200}, {"C1", 90}, {"b1", 60}}, {{"a1", 1}}), "");  // other values are written so
    }
    void takesMarksOffDigits()
    {
        QCOMPARE(safeFor(kPostcodes, {{"\"44-100\"", 1}, {"15-001;", 2}}), "15-001; -> 15-001\n\"44-100\" -> 44-100\n");
        QCOMPARE(safeFor({{"302", 50}, {"303", 40}}, {{"302;", 1}}), "302; -> 302\n");
    }
    void mendsDigitsOfAnotherCount()
    {
        QCOMPARE(safeFor(kPostcodes, {{"44-10", 2}}), "44-10 -> 44-100\n");
        QCOMPARE(safeFor(kPostcodes, {{"800-180", 1}}), "800-180 -> 80-180\n");
        const std::vector<Counted> zips{{"85724", 90}, {"10001", 80}, {"60614", 70}, {"73301", 60}, {"unknown", 5}};
        QCOMPARE(safeFor(zips, {{"8724", 2}, {"1001", 1}, {"600614", 1}}), "8724 -> 85724\n1001 -> 10001\n600614 -> 60614\n");
    }
    void leavesDigitsThatMayBeRight()
    {
        QCOMPARE(safeFor(kPostcodes, {{"4-100", 10}}), "");                               // too often
        QCOMPARE(safeFor({{"44-100", 105}, {"44-170", 60}}, {{"44-10", 2}}), "");         // of which?
        QCOMPARE(safeFor({{"1500", 300}, {"1200", 90}, {"none", 5}}, {{"150", 2}}), "");  // amounts
        QCOMPARE(safeFor({{"1500", 300}, {"1200", 90}, {"none", 5}, {"950", 40}}, {{"150", 2}, {"120", 1}, {"12000", 1}}), "");
        QCOMPARE(safeFor({{"10234", 300}, {"20555", 90}, {"none", 5}}, {{"102341", 2}, {"102342", 2}, {"205551", 1}}), "");  // kinds
        QCOMPARE(safeFor({{"LH 1140", 300}, {"LH 2040", 90}, {"LH 3100", 60}}, {{"LH 114", 2}}), "");
        QCOMPARE(safeFor({{"1000 Mbps", 300}, {"2000 Mbps", 90}}, {{"100 Mbps", 2}}), "");
        QCOMPARE(safeFor({{"01067", 300}, {"10115", 90}, {"80331", 60}}, {{"1015", 1}}), "");  // one of another country
        QCOMPARE(safeFor({{"Room 112", 300}, {"Room 110", 90}, {"Room 101", 60}}, {{"Room 12", 2}}), "");
    }
    void mendsCodesBuiltAsNoOther()
    {
        const std::vector<Counted> codes{{"A-4849", 276}, {"KX-1872", 200}, {"B-8855", 150}, {"ZT-1486", 120}, {"KX-9217", 100}};
        const std::vector<Counted> slips{{"A-48849", 7}, {"KX-187", 1}, {"B-88755", 1}, {"ZT-14I86", 2}, {"KX-99217", 1}, {"A-489", 1}};
        QCOMPARE(safeFor(codes, slips), "A-48849 -> A-4849\nZT-14I86 -> ZT-1486\nA-489 -> A-4849\nB-88755 -> B-8855\n"
                                        "KX-187 -> KX-1872\nKX-99217 -> KX-9217\n");
        const std::vector<Counted> accounts{{"ES86 5474 3952 9065", 90}, {"ES15 1905 0092 6937", 80}, {"ES96 1877 7157 8439", 70}};
        QCOMPARE(safeFor(accounts, {{"ES86 5474 3952 905", 1},
                                    {"ES86 54474 3952 9065", 1},
                                    {"ES15 1905 092 6937", 1},
                                    {"ES15 1905 0092 66937", 1},
                                    {"ES96 187 7157 8439", 2},
                                    {"ES15 2222 3333 5555", 1}}),
                 "ES96 187 7157 8439 -> ES96 1877 7157 8439\nES15 1905 0092 66937 -> ES15 1905 0092 6937\n"
                 "ES15 1905 092 6937 -> ES15 1905 0092 6937\nES86 54474 3952 9065 -> ES86 5474 3952 9065\n"
                 "ES86 5474 3952 905 -> ES86 5474 3952 9065\n");
    }
    void leavesCodesOfSeveralBuilds()
    {
        std::vector<Counted> flights;  // numbers stand close
        for (int number = 101; number < 130; ++number)
            flights.emplace_back("LH " + std::to_string(number), 60);
        QCOMPARE(safeFor(flights, {{"LH 1040", 1}, {"LH 1105", 1}, {"LH 1120", 1}, {"LH 1199", 1}, {"LH 12", 1}, {"LH 1210", 1}}), "");
        const std::vector<Counted> rooms{{"R-101", 6000}, {"R-201", 1000}, {"R-301", 170}, {"R-401", 30}};
        QCOMPARE(safeFor(rooms, {{"R-1001", 1}, {"R-1021", 1}, {"R-2001", 1}, {"R-2021", 1}, {"R-1041", 1}, {"R-2061", 1}}), "");
        const std::vector<Counted> versions{{"3.6.4", 300}, {"7.19.4", 200}, {"9.8.0", 100}, {"8.16.3", 80}};
        QCOMPARE(safeFor(versions, {{"3.16.4", 1}, {"7.1.4", 1}, {"9.8.10", 1}, {"9.18.0", 1}, {"8.6.3", 1}, {"3.6.14", 1}}), "");
        // Most of the others are near to nothing.
        const std::vector<Counted> plates{{"AB 1234", 300}, {"CD 5678", 200}, {"EF 9012", 100}};
        QCOMPARE(safeFor(plates, {{"AB 123", 1}, {"AB 124", 1}, {"CD 578", 1}, {"CD 678", 1}, {"EF 902", 1}, {"GH 777", 1}, {"XY 555", 1}}),
                 "");
    }
    void leavesValuesThatAreWrittenInTwoScripts()
    {
        const std::vector<Counted> plates{{"\u0422B9629", 21}, {"K\u04220114", 18}, {"A\u0423453", 17}, {"\u0410\u0412777", 30}};
        QCOMPARE(safeFor(plates, {}), "");
    }
    void leavesLocales()
    {
        const std::vector<Counted> locales{{"mk_MK", 1900}, {"de_DE", 900}, {"gv_GB", 300}, {"wae_CH", 200}, {"sk_SK", 23}};
        QCOMPARE(safeFor(locales, {}), "");
    }
    void findsSlipsBesideSharpS()
    {
        const std::vector<Counted> ways{{"Außendienst", 2228}, {"Makler", 1000}, {"Online", 900}};
        QCOMPARE(safeFor(ways, {{"Auendienst", 2}}), "Auendienst -> Außendienst\n");
        QCOMPARE(safeFor(ways, {{"AUSSENDIENST", 2}}), "AUSSENDIENST -> Außendienst\n");
    }
    void findsWordsRunTogether()
    {
        // Letters of one word alone that both scripts have: the whole of it is Cyrillic.
        QCOMPARE(safeFor({{"Всё включено M", 346}, {"Смарт", 300}}, {{"Всёвключено M", 1}}), "Всёвключено M -> Всё включено M\n");
        QCOMPARE(safeFor({{"В работе", 1138}, {"Новая", 300}}, {{"Вработе", 1}}), "Вработе -> В работе\n");
        QCOMPARE(safeFor({{"Санкт-Петербург", 481}, {"Омск", 300}}, {{"СанктПетербург", 2}}), "СанктПетербург -> Санкт-Петербург\n");
    }
};

static const Registered<TestCodeWritings> registered;

}  // namespace holdfast::tests

#include "code_writings_test.moc"
