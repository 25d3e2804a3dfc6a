// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "counted_values.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

// A line each, in alphabetical order.
QString safeFor(std::vector<Counted> values, const std::vector<Counted>& more)
{
    values.insert(values.end(), more.begin(), more.end());
    QStringList lines = QString::fromStdString(safeSpellings(Table("t", {countedColumn("x", values)}))).split('\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines.join('\n');
}

const std::vector<Counted> kStates{{"TX", 238}, {"CA", 156}, {"KS", 80}, {"MS", 90}};
const std::vector<Counted> kTowns{{"Самара", 282}, {"Пермь", 133}, {"Уфа", 195}, {"Тула", 81}};
const std::vector<Counted> kGoods{{"Running Sneakers", 164}, {"Forest Green", 179}, {"Gift Card", 90}, {"Maersk Line", 120}};

}  // namespace

// Values typed with another keyboard layout, in letters of the other script, or with their words in another order.
class TestOtherWritings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mendsTheOtherLayout()
    {
        QCOMPARE(safeFor({{"Тверь, ул. Садовая, д. 14", 65}, {"Омск, пер. Школьный, д. 1", 60}}, {{"Ndthm, ek. Cfljdfz, l. 14", 1}}),
                 "Ndthm, ek. Cfljdfz, l. 14 -> Тверь, ул. Садовая, д. 14");
        QCOMPARE(safeFor({{"Артём", 442}, {"Пётр", 170}}, {{"Fhnёv", 10}}), "Fhnёv -> Артём");
        QCOMPARE(safeFor({{"Kraków", 486}, {"Poznań", 261}}, {{"Лкфлóц", 4}}), "Лкфлóц -> Kraków");
        QCOMPARE(safeFor(kStates, {{"ЕЧ", 2}, {"ЛЫ", 1}}), "ЕЧ -> TX\nЛЫ -> KS");
    }
    void leavesAnotherScriptInUse()
    {
        QCOMPARE(safeFor(kStates, {{"ЕЧ", 2}, {"РФ", 60}}), "");  // codes in both scripts
        QCOMPARE(safeFor(kStates, {{"ЕЧ", 30}}), "");             // often
        QCOMPARE(safeFor(kTowns, {{"Samara", 6}, {"Ufa", 5}, {"Berlin", 90}, {"Wien", 80}, {"Paris", 60}}), "");
    }
    void mendsTheOtherScript()
    {
        QCOMPARE(safeFor(kTowns, {{"Perm", 2}, {"Ufa", 3}}), "Perm -> Пермь\nUfa -> Уфа");
        QCOMPARE(safeFor(kTowns, {{"Samara", 20}, {"Tula", 4}, {"Perm", 3}}), "Perm -> Пермь\nSamara -> Самара\nTula -> Тула");
        QCOMPARE(safeFor({{"да", 900}, {"нет", 800}}, {{"da", 20}, {"net", 30}}), "da -> да\nnet -> нет");
    }
    void mendsTheOrderThatIsOftenTurned()
    {
        QCOMPARE(safeFor(kGoods, {{"Sneakers, Running", 10}, {"Green Forest", 2}, {"Line, Maersk", 3}}),
                 "Line, Maersk -> Maersk Line\nSneakers, Running -> Running Sneakers");
        const std::vector<Counted> cards{{"Debit Card", 164}, {"Credit Card", 179}, {"Gift Card", 90}};
        QCOMPARE(safeFor(cards, {{"Card Debit", 5}, {"Card Credit", 2}, {"Card Gift", 3}}),
                 "Card Credit -> Credit Card\nCard Debit -> Debit Card\nCard Gift -> Gift Card");
    }
    void mendsMarksLeftOut()
    {
        const std::vector<Counted> towns{{"Kraków", 277}, {"Poznań", 235}, {"Gdańsk", 224}, {"Łódź", 200}, {"Lublin", 90}};
        QCOMPARE(safeFor(towns, {{"Krakow", 32}, {"Poznan", 35}, {"Gdansk", 18}, {"Lodz", 5}}),
                 "Gdansk -> Gdańsk\nKrakow -> Kraków\nLodz -> Łódź\nPoznan -> Poznań");
        const std::vector<Counted> names{{"Müller", 277}, {"Böhm", 235}, {"Jäger", 224}, {"Weiß", 200}, {"König", 90}};
        QCOMPARE(safeFor(names, {{"Muller", 100}, {"Bohm", 5}, {"Jager", 4}, {"Konig", 3}}), "");                     // one is in use
        QCOMPARE(safeFor({{"Zoe", 200}, {"Rene", 90}, {"Chloe", 80}}, {{"Zoë", 9}, {"René", 8}, {"Chloë", 7}}), "");  // added
        QCOMPARE(safeFor(names, {{"Weiss", 20}}), "");
        QCOMPARE(safeFor({{"payé", 90}, {"fermé", 80}, {"validé", 70}}, {{"paye", 4}, {"ferme", 3}, {"valide", 2}}), "");
    }
    void mendsSignsThatLookAlike()
    {
        const std::vector<Counted> words{{"Thomas", 113}, {"Female", 300}, {"Chemistry", 90}, {"Drama", 80}};
        QCOMPARE(safeFor(words, {{"Thornas", 9}, {"Fernale", 30}, {"Chernistry", 7}}),
                 "Chernistry -> Chemistry\nFernale -> Female\nThornas -> Thomas");
        // What many others are slips for, and not what is a slip as well.
        const std::vector<Counted> sexes{{"male", 900}, {"female", 800}, {"single", 90}, {"married", 80}};
        QCOMPARE(safeFor(sexes, {{"malle", 15}, {"maile", 2}, {"slngle", 2}, {"rnale", 2}, {"rnarried", 1}}),
                 "maile -> male\nmalle -> male\nrnale -> male\nrnarried -> married\nslngle -> single");
        const std::vector<Counted> months{{"01/2021", 199}, {"05/2021", 208}, {"06/2022", 197}, {"11/2022", 90}};
        QCOMPARE(safeFor(months, {{"0l/2021", 2}, {"0S/2021", 2}, {"O6/2022", 4}}),
                 "0S/2021 -> 05/2021\n0l/2021 -> 01/2021\nO6/2022 -> 06/2022");
        const std::vector<Counted> codes{{"L20", 90}, {"B10", 80}, {"S31", 70}, {"O42", 60}};
        QCOMPARE(safeFor(codes, {{"I20", 2}, {"810", 1}, {"531", 1}, {"042", 1}}), "");
        QCOMPARE(safeFor({{"12-34", 90}, {"13-56", 80}, {"14-78", 70}}, {{"1-234", 2}, {"1-356", 2}, {"1-478", 3}}), "");
        QCOMPARE(safeFor({{"Rack 1B", 90}, {"Rack 2B", 80}, {"Rack 3B", 70}}, {{"Rack 18", 2}, {"Rack 28", 1}, {"Rack 38", 1}}), "");
        QCOMPARE(safeFor({{"IO", 90}, {"XS", 80}, {"ZXL", 70}, {"12", 60}}, {{"10", 5}, {"X5", 4}, {"2XL", 3}, {"IZ", 2}}), "");
    }
    void leavesRoutesAndReturns()
    {
        QCOMPARE(safeFor(kGoods, {{"Green Forest", 2}, {"Line Maersk", 3}}), "");  // two only
        const std::vector<Counted> routes{{"Omsk Kazan", 100}, {"Omsk Tver", 90}, {"Perm Kazan", 80}, {"Tver Perm", 60}};
        QCOMPARE(safeFor(routes, {{"Kazan Omsk", 5}, {"Tver Omsk", 4}, {"Kazan Perm", 3}, {"Perm Tver", 50}}), "");
        QCOMPARE(safeFor({{"Paul Simon", 100}, {"Martin James", 90}, {"James Henry", 80}, {"Simon Thomas", 60}},
                         {{"Simon Paul", 5}, {"James Martin", 4}, {"Henry James", 3}}),
                 "");  // each is a first name as well
        QCOMPARE(safeFor({{"email, phone", 100}, {"letter, visit", 90}, {"chat/forum", 80}, {"Omsk - Tver", 60}},
                         {{"phone, email", 5}, {"visit, letter", 4}, {"forum/chat", 3}, {"Tver - Omsk", 2}}),
                 "");
    }
};

static const Registered<TestOtherWritings> registered;

}  // namespace holdfast::tests

#include "other_writings_test.moc"
