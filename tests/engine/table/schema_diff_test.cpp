// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QElapsedTimer>
#include <QTest>

#include "support/register_test.h"
#include "table/name_words.h"
#include "table/schema_diff.h"

namespace holdfast::tests {
namespace {

std::vector<KnownColumn> columns(const std::vector<std::string>& names)
{
    std::vector<KnownColumn> known;
    for (const std::string& name : names)
        known.push_back({.name = name, .kind = ColumnKind::Number});
    return known;
}

// "a>A b>-": where each column is now.
std::string shown(const SchemaDiff& diff)
{
    std::string text;
    for (const ColumnSlot& slot : diff.slots)
        text += (text.empty() ? "" : " ") + slot.before.name + ">" + (slot.now ? slot.now->name : "-");
    for (const KnownColumn& column : diff.added)
        text += " +" + column.name;
    return text;
}

}  // namespace

class TestSchemaDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesMatchAsFarAsTheyMay_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("match");
        const auto row = [](const char* a, const char* b, NameMatch match) { QTest::newRow(a) << a << b << static_cast<int>(match); };
        row("id", "id", NameMatch::Exact);
        row("Маркет_актив_6_мес", "Маркет_актив_6 мес", NameMatch::Loose);
        row("Отчёт", "отчет", NameMatch::Loose);
        row("Monthly Revenue", "monthly_revenue ", NameMatch::Loose);
        row("Ошибка_сервиса", "Ошибки_сервиса", NameMatch::Slip);
        row("предыдущий_месяц", "предыдцщий_месяц", NameMatch::Slip);
        row("Маркет_актив_6_мес", "Маркет_актив_тек_мес", NameMatch::None);
        row("предыдущий_месяц", "препредыдущий_месяц", NameMatch::None);
        row("revenue 1", "revenue 2", NameMatch::None);
        row("period2026", "period2025", NameMatch::None);
        row("active", "inactive", NameMatch::None);
        row("North", "South", NameMatch::None);
        row("price", "prize", NameMatch::None);
        row("Sunday", "Monday", NameMatch::None);
        row("", " ", NameMatch::None);
    }
    void namesMatchAsFarAsTheyMay()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, match);
        QCOMPARE(static_cast<int>(nameMatch(a.toStdString(), b.toStdString())), match);
        QCOMPARE(static_cast<int>(nameMatch(b.toStdString(), a.toStdString())), match);
    }

    void bindsByNameWhateverTheOrder()
    {
        QCOMPARE(shown(schemaDiff(columns({"id", "Сумма", "Период"}), columns({"период", "new", "ID", "Сумма"}))),
                 std::string("id>ID Сумма>Сумма Период>период +new"));
    }

    // Two that would both fit are a question, not an answer.
    void bindsNothingThatHasTwoPartners()
    {
        QCOMPARE(shown(schemaDiff(columns({"amount due"}), columns({"Amount_due", "amount-due"}))),
                 std::string("amount due>- +Amount_due +amount-due"));
        QCOMPARE(shown(schemaDiff(columns({"Ошибка", "Ошибкы"}), columns({"Ошибки"}))), std::string("Ошибка>- Ошибкы>- +Ошибки"));
    }

    void prefersTheExactName()
    {
        QCOMPARE(shown(schemaDiff(columns({"Amount", "amount"}), columns({"amount", "Amount"}))),
                 std::string("Amount>Amount amount>amount"));
        QCOMPARE(shown(schemaDiff(columns({"Ошибка_сервиса"}), columns({"Ошибки_сервиса", "ошибка сервиса"}))),
                 std::string("Ошибка_сервиса>ошибка сервиса +Ошибки_сервиса"));
    }

    // Ten thousand columns, each renamed by a slip, a gap or not at all.
    void bindsManyColumnsSoon()
    {
        std::vector<std::string> before;
        std::vector<std::string> now;
        for (int i = 0; i < 10000; ++i) {
            std::string word;  // letters that tell each from the others by three and more
            for (int rest = i, k = 0; k < 5; rest /= 10, ++k)
                word += std::string(3, static_cast<char>('a' + rest % 10));
            before.push_back(word + "_total");
            now.push_back(i % 3 == 0 ? word + "_total" : i % 3 == 1 ? word + " Total" : "x" + word + "_total");
        }
        std::reverse(now.begin(), now.end());
        QElapsedTimer timer;
        timer.start();
        const SchemaDiff diff = schemaDiff(columns(before), columns(now));
        QVERIFY2(timer.elapsed() < 5000, std::to_string(timer.elapsed()).c_str());
        for (std::size_t i = 0; i < before.size(); ++i) {
            QVERIFY(diff.slots[i].now);
            QCOMPARE(diff.slots[i].now->name, now[9999 - i]);
            QCOMPARE(static_cast<int>(diff.slots[i].match), static_cast<int>(i % 3 == 0   ? NameMatch::Exact
                                                                             : i % 3 == 1 ? NameMatch::Loose
                                                                                          : NameMatch::Slip));
        }
        QVERIFY(diff.added.empty());
    }

    void cutsNamesIntoWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("camel") << "orderDate"
                               << "order date";
        QTest::newRow("underscores") << "ORDER_DATE_2"
                                     << "order date 2";
        QTest::newRow("digits") << "date2to"
                                << "date 2 to";
        QTest::newRow("Cyrillic") << "суммаЗаказа, руб."
                                  << "сумма заказа руб";
        QTest::newRow("capitals") << "CUSTOMERID"
                                  << "customerid";
        QTest::newRow("marks") << "%"
                               << "";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void cutsNamesIntoWords()
    {
        QFETCH(QString, name);
        QStringList words;
        for (const std::string& word : nameWords(name.toStdString()))
            words << QString::fromStdString(word);
        QTEST(words.join(' '), "words");
    }

    void seesAnotherKind()
    {
        std::vector<KnownColumn> now = columns({"x", "y"});
        now[1].kind = ColumnKind::Text;
        const SchemaDiff diff = schemaDiff(columns({"x", "y"}), now);
        QVERIFY(!diff.slots[0].isRetyped());
        QVERIFY(diff.slots[1].isRetyped());
        QVERIFY(!schemaDiff({{.name = "y"}}, now).slots[0].isRetyped());  // never seen before: no kind to compare with
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestSchemaDiff;
static const holdfast::tests::Registered<TestSchemaDiff> registered;
#include "schema_diff_test.moc"
