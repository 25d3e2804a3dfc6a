// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: lists of pairs that must and must not be proposed.
#include <algorithm>
#include <set>

#include <QElapsedTimer>
#include <QTest>

#include "pairs_apart.h"
#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

struct Counted
{
    std::string text;
    int rows = 1;
};

Column columnOf(const std::vector<Counted>& values, const std::string& name = "x", const std::string& origin = "t",
                ColumnKind kind = ColumnKind::Category)
{
    CategoriesBuilder builder;
    for (const Counted& value : values)
        for (int i = 0; i < value.rows; ++i)
            builder.add(value.text);
    return {{origin, name}, name, kind, std::move(builder).done()};
}

std::vector<Suggestion> spellingOf(const std::vector<Table>& tables, const Lexicon& lexicon = {})
{
    std::vector<Suggestion> spelling;
    for (const Suggestion& suggestion : suggestSteps(tables, lexicon, {}))
        if (suggestion.kind == SuggestionKind::SpellingVariant)
            spelling.push_back(suggestion);
    return spelling;
}

// "high a,b -> c" per suggestion, "apart(reason) a -> b" for blocked ones.
std::string shown(const std::vector<Suggestion>& suggestions)
{
    std::string text;
    for (const Suggestion& one : suggestions) {
        text += one.blocked ? "apart(" + one.reason + ")" : std::string(nameOf(one.confidence));
        for (std::size_t i = 0; i < one.proposal->from.size(); ++i)
            text += (i > 0 ? "," : " ") + one.proposal->from[i];
        text += " -> " + one.proposal->to + "\n";
    }
    return text;
}

std::string shownFor(const std::vector<Counted>& values) { return shown(spellingOf({Table("t", {columnOf(values)})})); }

const Lexicon& dictionaries()
{
    static const Lexicon lexicon({{"/usr/share/hunspell/ru_RU.aff", "/usr/share/hunspell/ru_RU.dic"},
                                  {"/usr/share/hunspell/en_US.aff", "/usr/share/hunspell/en_US.dic"}});
    return lexicon;
}

}  // namespace

class TestSpellingVariants : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverIsSureOf_data();
    void neverIsSureOf();
    void alwaysFinds_data();
    void alwaysFinds();
    void leavesShortWordsAlone();
    void attachesToACentreOnly();
    void doubtsBetweenTwoCentres();
    void doubtsWhereEstablishedValuesStandClose();
    void keepsApartWhatOccursForTheSameKeys();
    void sharesAVocabularyBetweenTables();
    void sharesItWhicheverTableComesFirst();
    void leavesAlikeColumnsAloneThatShareNothing();
    void correctsAValueMisspeltInEveryRowByDictionary();
    void asksNoDictionaryOfAnotherLanguage();
    void asksTheDictionaryOnlyAboutSlips();
    void keepsTheTargetClean();
    void repairsALonelyMixedWord();
    void mendsManyStrayBlanksByOneStep();
    void asksWhetherToTrimWhatIsPaddedThroughout();
    void isNeverSureThatTwoNamesAreOne();
    void givesIdsThatDoNotDependOnOrder();
    void samplesTheRowsThatHoldTheVariant();
    void isSettledByItsStepAndByRejection();
    void staysFastForManyValues();
};

void TestSpellingVariants::neverIsSureOf_data()
{
    QTest::addColumn<QString>("frequent");
    QTest::addColumn<QString>("rare");
    for (const auto& [a, b] : pairsApart({{"12", "13"},
                                          {"A-1", "A1"},
                                          {"2026-11-21", "2026-11-22"},
                                          {"1.5", "15"},
                                          {"C", "C++"},
                                          {"C#", "C++"},
                                          {"-5", "5"},
                                          {"50%", "50"},
                                          {"<10", ">10"},
                                          {"12 34", "1234"},
                                          {"Type II", "Type III"},
                                          {"VIII", "XIII"},
                                          {"мужской", "женский"},
                                          {"полный", "неполный"},
                                          {"предыдущий", "препредыдущий"},
                                          {"июнь", "июль"},
                                          {"Александр", "Александра"},
                                          {"Иванов", "Иванова"},
                                          {"платный", "бесплатный"},
                                          {"Gambia", "Zambia"},
                                          {"Austria", "Australia"},
                                          {"Niger", "Nigeria"},
                                          {"внутренний", "внешний"},
                                          {"a", "A"},
                                          {"симметричный", "асимметричный"},
                                          {"клиент", "клиенты"},
                                          {"Omsk Moscow", "Moscow Omsk"},
                                          {"London via Moscow", "Moscow via London"},
                                          {"red over blue", "blue over red"},
                                          {"12", "12a"},
                                          {"Section 1", "Section A"},
                                          {"да", "на"},
                                          {"legal", "illegal"},
                                          {"legal", "paralegal"},
                                          {"+7 921", "7 921"},
                                          {"12", "12.0"},
                                          {"Group 1 1", "Group 11"},
                                          {"import", "export"}}))
        QTest::newRow(QByteArray(a) + " / " + b) << QString(a) << QString(b);
}

void TestSpellingVariants::neverIsSureOf()
{
    QFETCH(QString, frequent);
    QFETCH(QString, rare);
    for (const Lexicon& lexicon : {Lexicon(), dictionaries()})
        for (const auto& [a, b] : {std::pair(1000, 10), std::pair(10, 1000), std::pair(500, 500)})
            for (const Suggestion& one : spellingOf(
                     {Table("t", {columnOf({{frequent.toStdString(), a}, {rare.toStdString(), b}, {"something else", 300}})})}, lexicon))
                QVERIFY2(one.confidence != Confidence::High, shown({one}).c_str());
}

void TestSpellingVariants::alwaysFinds_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("typed");
    const auto row = [](const char* name, const char* meant, const char* typed) {
        QTest::newRow(name) << QString(meant) << QString(typed);
    };
    row("case", "стандарт", "Стандарт");
    row("upper case", "standard", "STANDARD");
    row("blank in front", "standard", " standard");
    row("blank behind", "стандарт", "стандарт ");
    row("two blanks", "big town", "big  town");
    row("no-break space", "big town", "big\u00A0town");
    row("no-break space behind", "стандарт", "стандарт\u00A0");
    row("hyphen for blank", "Нижний Новгород", "Нижний-Новгород");
    row("dash for hyphen", "Санкт-Петербург", "Санкт\u2013Петербург");
    row("left-out hyphen", "e-mail address", "email address");
    row("underscore", "last_month", "last month");
    row("yo", "зелёный", "зеленый");
    row("short i composed", "синий", "сини\u0438\u0306");
    row("Latin o in a Cyrillic word", "стандарт", "стaндaрт");
    row("Latin letters in a word of look-alikes", "рост", "рoст");
    row("quotes", "магазин «Заря»", "магазин \"Заря\"");
    row("full stop", "и т.п.", "и т.п");
    row("doubled letter", "стандарт", "стандартт");
    row("one of two letters left out", "классика", "класика");
    row("swapped letters", "премиум", "премуим");
    row("key beside", "предыдущий", "предыдцщий");
    row("key beside, Latin", "standard", "stamdard");
    row("letter left out", "электроника", "электрника");
    row("letter added", "электроника", "электрооника");
    row("another letter in a long word", "электроника", "электраника");
    row("in a longer word of several", "Мелкая бытовая техника", "Мелкая быттовая техника");
}

void TestSpellingVariants::alwaysFinds()
{
    QFETCH(QString, meant);
    QFETCH(QString, typed);
    const std::string expected = meant.toStdString();
    const std::vector<Suggestion> found =
        spellingOf({Table("t", {columnOf({{expected, 200}, {"something else", 300}, {typed.toStdString(), 10}})})});
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].proposal->from, std::vector<std::string>{typed.toStdString()});
    QCOMPARE(found[0].proposal->to, expected);
    QCOMPARE(found[0].rows, 10U);
    QVERIFY(!found[0].blocked);
    QVERIFY(found[0].confidence == Confidence::High);
    QVERIFY((found[0].action == TidyAction(MergeValues{"t", column("x"), {typed.toStdString()}, expected})));
}

void TestSpellingVariants::leavesShortWordsAlone() { QCOMPARE(shownFor({{"Товары для детей", 500}, {"Товары дла детей", 5}}), ""); }

void TestSpellingVariants::attachesToACentreOnly()
{
    // a ~ b ~ c, but a and c are two slips apart: c must not follow b to a.
    const std::string found = shownFor({{"standard", 4000}, {"standsrd", 190}, {"stqndsrd", 9}});
    QCOMPARE(found, "high standsrd -> standard\n");
}

void TestSpellingVariants::doubtsBetweenTwoCentres()
{
    QCOMPARE(
        shownFor({{"corporate", 500}, {"corporatq", 400}, {"corporatw", 10}, {"something", 100}, {"entirely", 100}}).find("high corporatw"),
        std::string::npos);
}

void TestSpellingVariants::doubtsWhereEstablishedValuesStandClose()
{
    const std::string found =
        shownFor({{"Марина", 300}, {"Карина", 280}, {"Дарина", 250}, {"Полина", 240}, {"Галина", 230}, {"Кариеа", 5}});
    QVERIFY(found.find("medium Кариеа -> Карина") != std::string::npos);
}

void TestSpellingVariants::keepsApartWhatOccursForTheSameKeys()
{
    std::string text = "id|month|sum\n";
    for (int id = 1; id <= 60; ++id)
        for (const char* month : {"preceding", "preceeding", "current"})
            text += std::to_string(id) + "|" + month + "|" + std::to_string(id * 7 % 31) + "\n";
    const std::vector<Suggestion> found = spellingOf({tableFrom(text)});
    for (const Suggestion& one : found)
        QVERIFY(one.blocked);
    // Few rows of one label, yet all for keys that have the other.
    std::string rare = "id|month|sum\n";
    for (int id = 1; id <= 100; ++id)
        for (const char* month : {"standard", "current"})
            rare += std::to_string(id) + "|" + month + "|1\n";
    for (int id = 1; id <= 4; ++id)
        rare += std::to_string(id) + "|standardd|1\n";
    QCOMPARE(shown(spellingOf({tableFrom(rare)})), "apart(same-keys) standardd -> standard\n");
}

namespace {

// A month misspelt in all rows of one table; the right spelling stands in the other one only.
std::vector<Table> twoTables(bool misspeltFirst)
{
    const Table money("money",
                      {columnOf({{"препредыдущий_месяц", 130}, {"предыдущий_месяц", 130}, {"текущий_месяц", 130}}, "Период", "money")});
    const Table time("time", {columnOf({{"предыдцщий_месяц", 130}, {"текущий_месяц", 130}}, "Период", "time")});
    return misspeltFirst ? std::vector<Table>{time, money} : std::vector<Table>{money, time};
}

}  // namespace

void TestSpellingVariants::sharesAVocabularyBetweenTables()
{
    const std::vector<Suggestion> found = spellingOf(twoTables(false));
    QCOMPARE(shown(found), "apart(prefix) препредыдущий_месяц -> предыдущий_месяц\nhigh предыдцщий_месяц -> предыдущий_месяц\n");
    QCOMPARE(found[1].table, "time");
    QCOMPARE(found[1].rows, 130U);
}

void TestSpellingVariants::sharesItWhicheverTableComesFirst()
{
    QCOMPARE(shown(spellingOf(twoTables(true))),
             "high предыдцщий_месяц -> предыдущий_месяц\napart(prefix) препредыдущий_месяц -> предыдущий_месяц\n");
}

void TestSpellingVariants::leavesAlikeColumnsAloneThatShareNothing()
{
    const Table a("a", {columnOf({{"standard", 100}, {"premium", 100}}, "service", "a")});
    const Table b("b", {columnOf({{"standart", 100}, {"red", 100}, {"blue", 100}}, "colour", "b")});
    QCOMPARE(shown(spellingOf({a, b})), "");
}

void TestSpellingVariants::correctsAValueMisspeltInEveryRowByDictionary()
{
    if (!dictionaries().knows("аксессуары"))
        QSKIP("no Russian dictionary here");
    const std::vector<Table> tables{
        Table("t", {columnOf({{"Товары для детей", 330}, {"Косметика и аксесуары", 223}, {"Кухонная посуда", 138}})})};
    QCOMPARE(shown(spellingOf(tables, dictionaries())), "medium Косметика и аксесуары -> Косметика и аксессуары\n");
    QCOMPARE(shown(spellingOf(tables)), "");
}

// German, for which there is no dictionary here; the same slip among English words.
void TestSpellingVariants::asksNoDictionaryOfAnotherLanguage()
{
    if (!dictionaries().knows("private"))
        QSKIP("no English dictionary here");
    QCOMPARE(shown(spellingOf({Table("t", {columnOf({{"AOK", 120}, {"TK", 100}, {"Barmer", 90}, {"privat", 110}})})}, dictionaries())), "");
    QCOMPARE(shown(spellingOf({Table("t", {columnOf({{"privat", 110}, {"keine", 100}})})}, dictionaries())), "");
    QCOMPARE(shown(spellingOf({Table("t", {columnOf({{"public", 120}, {"employer", 100}, {"privat", 110}})})}, dictionaries())),
             "medium privat -> private\n");
}

void TestSpellingVariants::asksTheDictionaryOnlyAboutSlips()
{
    if (!dictionaries().knows("аксессуары"))
        QSKIP("no Russian dictionary here");
    QCOMPARE(shown(spellingOf({Table("t", {columnOf({{"премиум", 376}, {"стандарт", 924}, {"Holdfast", 50}, {"Ижевск", 50}})})},
                              dictionaries())),
             "");
}

void TestSpellingVariants::keepsTheTargetClean()
{
    QCOMPARE(shownFor({{"standard ", 900}, {"standard", 10}, {"other", 90}}), "high standard  -> standard\n");
    QCOMPARE(shownFor({{"\u00A0standard ", 900}, {"other", 90}}), "high \u00A0standard  -> standard\n");
}

void TestSpellingVariants::repairsALonelyMixedWord()
{
    QCOMPARE(shownFor({{"прeмиум", 30}, {"стандарт", 90}}), "high прeмиум -> премиум\n");
}

void TestSpellingVariants::mendsManyStrayBlanksByOneStep()
{
    std::vector<Counted> values{{"standard", 400}, {"standardd", 4}};
    for (char c = 'a'; c <= 'z'; ++c)
        for (char d = 'a'; d <= 'i'; ++d) {
            const std::string word = std::string(4, c) + std::string(4, d);
            values.push_back({word + " ", 9});
            values.push_back({word, 3});
        }
    const std::vector<Table> tables{Table("t", {columnOf(values)})};
    QCOMPARE(shown(spellingOf(tables)), "high standardd -> standard\n");
    const std::vector<Suggestion> all = suggestSteps(tables, {}, {});
    const auto blanks = std::find_if(all.begin(), all.end(), [](const Suggestion& one) { return one.reason == "stray-blanks"; });
    QVERIFY(blanks != all.end());
    QCOMPARE(blanks->rows, std::size_t{26 * 9 * 9});
    // The safe steps in their order leave nothing of the kind.
    std::vector<TidyStep> steps;
    for (const TidyAction& action : safeActions(all, {}))
        steps.push_back({.action = action});
    QCOMPARE(steps.size(), 2U);
    const std::vector<Table> tidied = tidyTables(tables, steps, {}).tables;
    QCOMPARE(tidied[0].column(0).categories().levels.size(), 235U);
    QVERIFY(safeActions(suggestSteps(tidied, {}, {}), {}).empty());
}

void TestSpellingVariants::asksWhetherToTrimWhatIsPaddedThroughout()
{
    std::vector<Counted> values;
    for (char c = 'a'; c <= 'i'; ++c)
        values.push_back({std::string(4, c) + "     ", 30});
    const std::vector<Suggestion> all = suggestSteps({Table("t", {columnOf(values)})}, {}, {});
    const auto blanks = std::find_if(all.begin(), all.end(), [](const Suggestion& one) { return one.reason == "stray-blanks"; });
    QVERIFY(blanks != all.end());
    QVERIFY(blanks->action.has_value());
    QVERIFY(blanks->confidence == Confidence::Medium);
    QCOMPARE(blanks->against.front().code, "every-row");
}

void TestSpellingVariants::isNeverSureThatTwoNamesAreOne()
{
    std::vector<Counted> values{{"ab12", 1}, {"AB12", 1}};
    for (int i = 100; i < 160; ++i)
        values.push_back({"xy" + std::to_string(i * 37), 1});
    for (const Suggestion& one : spellingOf({Table("t", {columnOf(values)})}))
        QVERIFY(one.confidence != Confidence::High);
}

void TestSpellingVariants::givesIdsThatDoNotDependOnOrder()
{
    const auto one = spellingOf({Table("t", {columnOf({{"standard", 400}, {"standardd", 4}, {"Standard", 7}})})});
    const auto other = spellingOf({Table("t", {columnOf({{"Standard", 9}, {"something", 2}, {"standardd", 5}, {"standard", 600}})})});
    QCOMPARE(one.size(), 2U);
    QCOMPARE(other.size(), 2U);
    std::set<std::string> ids{one[0].id, one[1].id, other[0].id, other[1].id};
    QCOMPARE(ids.size(), 2U);
}

void TestSpellingVariants::samplesTheRowsThatHoldTheVariant()
{
    const auto found = spellingOf({Table("t", {columnOf({{"standard", 100}, {"standardd", 2}, {"other", 10}, {"standardd", 1}})})});
    QCOMPARE(found.at(0).sampleRows, (std::vector<std::uint32_t>{100, 101, 112}));
}

void TestSpellingVariants::isSettledByItsStepAndByRejection()
{
    const std::vector<Table> tables{Table("t", {columnOf({{"standard", 100}, {"standardd", 2}})})};
    const std::vector<Suggestion> found = spellingOf(tables);
    Recipe recipe;
    QVERIFY(stateOf(found.at(0), recipe) == SuggestionState::Open);
    QCOMPARE(safeActions(found, recipe).size(), 1U);
    recipe.rejected = {found[0].id};
    QVERIFY(stateOf(found[0], recipe) == SuggestionState::Rejected);
    QVERIFY(safeActions(found, recipe).empty());
    recipe.rejected.clear();
    recipe.tidy = {{.id = StepId{1}, .action = *found[0].action}};
    QVERIFY(stateOf(found[0], recipe) == SuggestionState::Accepted);
    recipe.tidy[0].on = false;
    QVERIFY(stateOf(found[0], recipe) == SuggestionState::Open);
    // Accepted with another text, and not by a merge of other values.
    recipe.tidy = {{.id = StepId{2}, .action = MergeValues{"t", found[0].column, {"standardd"}, "Standard"}}};
    QVERIFY(stateOf(found[0], recipe) == SuggestionState::Accepted);
    recipe.tidy = {{.id = StepId{3}, .action = MergeValues{"t", found[0].column, {"other"}, "standard"}}};
    QVERIFY(stateOf(found[0], recipe) == SuggestionState::Open);
    recipe.tidy = {{.id = StepId{1}, .action = *found[0].action}};
    recipe.tidy[0].on = true;
    QVERIFY(spellingOf(tidyTables(tables, recipe.tidy, {}).tables).empty());
}

void TestSpellingVariants::staysFastForManyValues()
{
    std::vector<Counted> values;
    for (int i = 0; i < 10000; ++i) {
        std::string word;
        for (int n = i * 7919 + 104729; n > 0; n /= 26)
            word += static_cast<char>('a' + n % 26);
        values.push_back({word + word, 1 + i % 40});
    }
    const std::vector<Table> tables{Table("t", {columnOf(values)})};
    QElapsedTimer timer;
    timer.start();
    spellingOf(tables);
    QVERIFY2(timer.elapsed() < 5000, QByteArray::number(timer.elapsed()));
}

static const holdfast::tests::Registered<TestSpellingVariants> registered;

}  // namespace holdfast::tests

#include "spelling_variants_test.moc"
