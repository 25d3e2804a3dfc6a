// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "recipe/findings/letter_runs.h"
#include "recipe/findings/near_index.h"
#include "recipe/findings/one_edit.h"
#include "recipe/findings/spelling_form.h"
#include "recipe/findings/word_families.h"
#include "recipe/row_groups.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

// The parts that finding spelling variants stands on.
class TestSpellingParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formsMeetOrStayApart_data();
    void formsMeetOrStayApart();
    void saysWhatDiffers_data();
    void saysWhatDiffers();
    void repairsScriptsAndNothingElse();
    void classifiesOneSlip_data();
    void classifiesOneSlip();
    void knowsTheKeyboards();
    void measuresDistanceUpToALimit();
    void findsAllThatAreOneSlipAway();
    void partsWordsAndNumbers();
    void knowsPrefixes();
    void groupsEqualRows();
};

void TestSpellingParts::formsMeetOrStayApart_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("meet");
    const auto row = [](const char* a, const char* b, bool meet) {
        QTest::newRow(QByteArray(a) + " / " + b) << QString(a) << QString(b) << meet;
    };
    row("Ёлка", "елка", true);
    row("й", "и", false);
    row("Санкт-Петербург", "санкт петербург", true);
    row("e-mail", "email", true);
    row("рост", "poct", true);  // all Latin
    row("1.5", "15", false);
    row("1 5", "15", false);
    row("1-5", "15", false);
    row("1\u20135", "1-5", true);
    row("-5", "5", false);
    row("C++", "C", false);
    row("50%", "50", false);
    row("ООО «Заря»", "ооо \"заря\"", true);
    row("STRASSE", "straße", true);
}

void TestSpellingParts::formsMeetOrStayApart()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, meet);
    QCOMPARE(spellingForm(a.toStdString()).squeezed == spellingForm(b.toStdString()).squeezed, meet);
}

void TestSpellingParts::saysWhatDiffers_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("difference");
    const auto row = [](const char* difference, const char* a, const char* b) {
        QTest::newRow(difference) << QString(a) << QString(b) << QString(difference);
    };
    row("letters", "Caf\u00E9", "Cafe\u0301");
    row("letters", "Straße", "STRASSE");
    row("blanks", "a b", "a\u00A0 b ");
    row("case", "A b", "a B");
    row("letters", "ёж", "еж");
    row("punctuation", "a, b", "a b");
    row("word-breaks", "ab cd", "abcd");
    row("word-order", "Иван Петров", "Петров Иван");
}

void TestSpellingParts::saysWhatDiffers()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, difference);
    QCOMPARE(QString::fromStdString(differenceOf(a.toStdString(), b.toStdString())), difference);
}

void TestSpellingParts::repairsScriptsAndNothingElse()
{
    QVERIFY(mixesScripts("стaндaрт"));
    QCOMPARE(repairedScripts("стaндaрт Plus"), "стандарт Plus");
    QCOMPARE(repairedScripts("Рlus"), "Plus");
    QVERIFY(!mixesScripts("VIP-клиент"));
    QVERIFY(!mixesScripts("iPhoneчик"));  // both scripts on purpose
    QCOMPARE(repairedScripts("iPhoneчик"), "iPhoneчик");
    QVERIFY(!mixesScripts("3D и 4К"));
}

void TestSpellingParts::classifiesOneSlip_data()
{
    QTest::addColumn<QString>("meant");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("slip");
    const auto row = [](const char* meant, const char* typed, const char* slip) {
        QTest::newRow(QByteArray(meant) + " " + typed) << QString(meant) << QString(typed) << QString(slip);
    };
    row("стандарт", "стандартт", "inserted doubled last");
    row("standard", "sstandard", "inserted doubled first");
    row("классика", "класика", "dropped doubled");
    row("standard", "tandard", "dropped first");
    row("standard", "standar", "dropped last");
    row("standard", "stnadard", "swapped");
    row("standard", "stamdard", "substituted adjacent");
    row("standard", "stapdard", "substituted");
    row("zambia", "gambia", "substituted first");
    row("iran", "iraq", "substituted last");
    row("standard", "standard", "none");
    row("standard", "stnddard", "none");
    row("ab", "ba", "swapped first last");
}

void TestSpellingParts::classifiesOneSlip()
{
    QFETCH(QString, meant);
    QFETCH(QString, typed);
    QFETCH(QString, slip);
    const auto edit = oneEditBetween(toCodePoints(meant.toStdString()), toCodePoints(typed.toStdString()));
    QString got = "none";
    if (edit) {
        got = QStringList{"substituted", "inserted", "dropped", "swapped"}.at(static_cast<int>(edit->kind));
        got += edit->adjacentKeys && edit->kind == EditKind::Substituted ? " adjacent" : "";
        got += edit->doubled ? " doubled" : "";
        got += edit->first ? " first" : "";
        got += edit->last ? " last" : "";
    }
    QCOMPARE(got, slip);
}

void TestSpellingParts::knowsTheKeyboards()
{
    QVERIFY(areAdjacentKeys(U'у', U'ц'));
    QVERIFY(areAdjacentKeys(U'n', U'm'));
    QVERIFY(areAdjacentKeys(U'g', U't'));
    QVERIFY(areAdjacentKeys(U'g', U'v'));
    QVERIFY(!areAdjacentKeys(U'q', U'p'));
    QVERIFY(!areAdjacentKeys(U'о', U'а'));
    QVERIFY(!areAdjacentKeys(U'a', U'ф'));
}

void TestSpellingParts::measuresDistanceUpToALimit()
{
    QCOMPARE(editDistance(U"предыдущий", U"препредыдущий", 5), 3U);
    QCOMPARE(editDistance(U"kitten", U"sitting", 5), 3U);
    QCOMPARE(editDistance(U"kitten", U"sitting", 2), 3U);
    QCOMPARE(editDistance(U"ab", U"ba", 2), 1U);
    QCOMPARE(editDistance(U"", U"abc", 9), 3U);
    QCOMPARE(editDistance(U"", U"abc", 1), 2U);
}

void TestSpellingParts::findsAllThatAreOneSlipAway()
{
    Random random(5);
    std::vector<std::u32string> texts;
    NearIndex index;
    for (std::uint32_t i = 0; i < 400; ++i) {
        std::u32string text;
        for (std::uint64_t n = 0; n < 2 + random.below(3); ++n)
            text += static_cast<char32_t>(U'a' + random.below(3));
        index.add(text, i);
        texts.push_back(text);
    }
    index.close();
    for (const std::u32string& text : texts) {
        const std::vector<std::uint32_t> near = index.nearTo(text);
        for (std::uint32_t i = 0; i < texts.size(); ++i)
            if (editDistance(text, texts[i], 1) <= 1)
                QVERIFY(std::binary_search(near.begin(), near.end(), i));
    }
}

void TestSpellingParts::partsWordsAndNumbers()
{
    const auto runs = [](std::u32string_view a, std::u32string_view b) {
        const auto pair = differingRuns(a, b);
        return pair ? fromCodePoints(pair->first) + "/" + fromCodePoints(pair->second) : std::string();
    };
    QCOMPARE(runs(U"class1", U"clas1"), "class/clas");
    QCOMPARE(runs(U"1story", U"1storu"), "story/storu");
    QCOMPARE(runs(U"class1", U"clas2"), "");
    QCOMPARE(runs(U"class1", U"class2"), "");
    QCOMPARE(runs(U"l1", U"1"), "");
}

void TestSpellingParts::knowsPrefixes()
{
    QVERIFY(differByPrefix(U"предыдущий", U"препредыдущий"));
    QVERIFY(differByPrefix(U"непредпродажный", U"продажный"));  // several in a row
    QVERIFY(differByPrefix(U"active", U"inactive"));
    QVERIFY(!differByPrefix(U"active", U"xactive"));
    QVERIFY(!differByPrefix(U"active", U"active"));
    QVERIFY(areOfOneClosedSet(U"sunday", U"monday"));
    QVERIFY(!areOfOneClosedSet(U"sunday", U"north"));
    QVERIFY(isRomanNumeral(U"xiv") && !isRomanNumeral(U"vex") && !isRomanNumeral(U""));
}

void TestSpellingParts::groupsEqualRows()
{
    const Table table = tableFrom("x y\n1 a\n2 a\n1 a\n- -\n1 b\n- -\n-0 a\n0 a");
    QCOMPARE(firstEqualRows(table, {0, 1}), (std::vector<std::uint32_t>{0, 1, 0, 3, 4, 3, 6, 6}));
    QCOMPARE(firstEqualRows(table, {1}), (std::vector<std::uint32_t>{0, 0, 0, 3, 4, 3, 0, 0}));
    QCOMPARE(firstEqualRows(table, {}), (std::vector<std::uint32_t>{0, 1, 2, 3, 4, 5, 6, 7}));
}

static const holdfast::tests::Registered<TestSpellingParts> registered;

}  // namespace holdfast::tests

#include "spelling_parts_test.moc"
