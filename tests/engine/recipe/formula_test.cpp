// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one line per function, operator and mistake of a formula.
#include "recipe/formula/parse_formula.h"

#include <chrono>
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "recipe/formula/evaluate_formula.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

class TestFormula : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void computes_data();
    void computes();
    void findsColumns_data();
    void findsColumns();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void keepsWhatItWasBoundTo();
    void saysWhichColumnIsGone();
    void survivesZeroRows();
    void knowsEveryFunctionByBothNames();
    void refusesWhatIsTooDeepOrTooLong();
    void survivesAnyText();
    void givesTheSameOnAnyNumberOfThreads();
    void isQuick();
};

namespace {

// Prices, kinds and days; the last row is empty.
const Table& shop()
{
    static const Table table = [] {
        Table made = tableFrom("цена |скидка|Тип сервиса |город\n"
                               "10   |0.5   |премиум     | Омск\n"
                               "-2.5 |0     |стандарт    |Нижний  Тагил\n"
                               "1000 |-     |Премиум плюс|Ёж\n"
                               "-    |-     |-           |-",
                               "shop");
        return made.with(Column(column("день", "shop"), "день", ColumnKind::Date,
                                Dates{{1'735'689'600'000, 1'709'164'800'000, 1'709'164'799'999, Dates::kMissing}}));
    }();
    return table;
}

std::string problemText(const ParsedFormula& parsed)
{
    std::string made =
        parsed.problem->code + " «" + parsed.formula.text.substr(parsed.problem->begin, parsed.problem->end - parsed.problem->begin) + "»";
    for (const std::string& text : parsed.problem->texts)
        made += " " + text;
    return made;
}

std::string computedText(const std::string& text, const Table& table = shop())
{
    const ParsedFormula parsed = parseFormula(text, formulaColumns(table));
    if (parsed.problem)
        return problemText(parsed);
    const Column made = evaluateFormula(parsed.root, table, column("made"), "made");
    std::string shown;
    for (std::size_t row = 0; row < made.rows(); ++row)
        shown += (row > 0 ? " | " : "") + (made.isMissing(row) ? std::string("-") : made.textAt(row));
    return shown;
}

}  // namespace

void TestFormula::computes_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) { QTest::newRow(formula) << QString(formula) << QString(expected); };
    // numbers
    row("цена + 1", "11 | -1.5 | 1001 | -");
    row("1 + 2 * 3 - 4 / 2", "5 | 5 | 5 | 5");
    row("(1 + 2) * 3", "9 | 9 | 9 | 9");
    row("2 ^ 3 ^ 2", "512 | 512 | 512 | 512");
    row("-2 ^ 2", "-4 | -4 | -4 | -4");
    row("50% * цена", "5 | -1.25 | 500 | -");
    row("= цена", "10 | -2.5 | 1000 | -");
    row("1,5 + .5", "2 | 2 | 2 | 2");
    row("1 000 000 + 1e3", "1001000 | 1001000 | 1001000 | 1001000");
    row("цена / скидка", "20 | - | - | -");
    row("цена − 1 × 2 ÷ 4", "9.5 | -3 | 999.5 | -");
    row("SUM(цена; скидка)", "10.5 | -2.5 | 1000 | -");
    row("сумм(цена, скидка, 1)", "11.5 | -1.5 | 1001 | 1");
    row("AVERAGE(цена; скидка)", "5.25 | -1.25 | 1000 | -");
    row("MIN(цена; скидка)", "0.5 | -2.5 | 1000 | -");
    row("МАКС(цена; 1,5; скидка)", "10 | 1.5 | 1000 | 1.5");
    row("СЧЕТ(цена; [Тип сервиса]; скидка)", "3 | 3 | 2 | 0");
    row("ABS(цена)", "10 | 2.5 | 1000 | -");
    row("SIGN(цена)", "1 | -1 | 1 | -");
    row("ЦЕЛОЕ(цена)", "10 | -3 | 1000 | -");
    row("CEILING(цена)", "10 | -2 | 1000 | -");
    row("FLOOR(-2.5)", "-3 | -3 | -3 | -3");
    row("ROUND(2.5) + ROUND(-2.5)", "0 | 0 | 0 | 0");
    row("ROUND(2,5; 0)", "3 | 3 | 3 | 3");
    row("ROUND(1.005, 2)", "1.01 | 1.01 | 1.01 | 1.01");
    row("ROUND(1234.5, -2)", "1200 | 1200 | 1200 | 1200");
    row("ROUND(0.49999999999999994)", "0 | 0 | 0 | 0");
    row("MOD(-7; 3)", "2 | 2 | 2 | 2");
    row("MOD(7; 0)", "- | - | - | -");
    row("POWER(2; 10)", "1024 | 1024 | 1024 | 1024");
    row("SQRT(цена)", "3.1622776601683795 | - | 31.622776601683793 | -");
    row("LN(EXP(1))", "1 | 1 | 1 | 1");
    row("ЛГ(цена)", "1 | - | 3 | -");
    row("1e300 * 1e300", "- | - | - | -");
    row("ABS((ABS)", "formula.unknown-name «ABS» ABS");
    // truths
    row("цена > 0", "1 | 0 | 1 | -");
    row("цена >= 10 и цена ≤ 10", "1 | 0 | 0 | -");
    row("цена <> 10", "0 | 1 | 1 | -");
    row("цена != 10", "0 | 1 | 1 | -");
    row("not цена > 0", "0 | 1 | 0 | -");
    row("цена > 5 and скидка > 0", "1 | 0 | - | -");
    row("цена < 5 или скидка > 0", "1 | 1 | - | -");
    row("цена > 5 or скидка > 0", "1 | 0 | 1 | -");
    row("цена < 5 and скидка > 0", "0 | 0 | 0 | -");
    row("И(цена > 5; скидка > 0)", "1 | 0 | - | -");
    row("OR(цена < 5; скидка > 0)", "1 | 1 | - | -");
    row("1 = 2 or 1 = 1 and 1 = 2", "0 | 0 | 0 | 0");
    row("true и не ложь", "1 | 1 | 1 | 1");
    row("цена between 0 and 10", "1 | 0 | 0 | -");
    row("цена не между 0 и 10", "0 | 1 | 1 | -");
    row("BETWEEN(цена; скидка; 20)", "1 | 0 | 0 | -");
    row("цена in (10; 1000)", "1 | 0 | 1 | -");
    row("цена не в (10, 1000)", "0 | 1 | 0 | -");
    row("ISBLANK(скидка)", "0 | 0 | 1 | 1");
    row("скидка = \"\"", "0 | 0 | 1 | 1");
    row("Тип сервиса <> \"\"", "1 | 1 | 1 | 0");
    // choices
    row("IF(цена > 5; \"много\"; \"мало\")", "много | мало | много | -");
    row("ЕСЛИ(цена > 5; 1)", "1 | - | 1 | -");
    row("COALESCE(скидка; цена; 7)", "0.5 | 0 | 1000 | 7");
    row("ЕСЛИПУСТО(Тип сервиса; \"нет\")", "премиум | стандарт | Премиум плюс | нет");
    // texts
    row("Тип сервиса = \"премиум\"", "1 | 0 | 0 | -");
    row("Тип сервиса = город", "0 | 0 | 0 | -");
    row("Тип сервиса in (\"премиум\"; \"стандарт\")", "1 | 1 | 0 | -");
    row("CONTAINS(Тип сервиса; \"ПРЕМИУМ\")", "1 | 0 | 1 | -");
    row("STARTSWITH(Тип сервиса; \"прем\")", "1 | 0 | 1 | -");
    row("КОНЧАЕТСЯ(Тип сервиса; \"плюс\")", "0 | 0 | 1 | -");
    row("LEN(Тип сервиса)", "7 | 8 | 12 | -");
    row("UPPER(город)", "ОМСК | НИЖНИЙ  ТАГИЛ | ЁЖ | -");
    row("СТРОЧН(город)", "омск | нижний  тагил | ёж | -");
    row("TRIM(город)", "Омск | Нижний Тагил | Ёж | -");
    row("LEFT(Тип сервиса; 4)", "прем | стан | Прем | -");
    row("LEFT(Тип сервиса)", "п | с | П | -");
    row("RIGHT(Тип сервиса; 4)", "миум | дарт | плюс | -");
    row("MID(Тип сервиса; 2; 3)", "рем | тан | рем | -");
    row("LEFT(Тип сервиса; цена)", "премиум |  | Премиум плюс | -");
    row("FIND(\"е\"; Тип сервиса)", "3 | - | 3 | -");
    row("SUBSTITUTE(Тип сервиса; \"ум\"; \"ал\")", "премиал | стандарт | Премиал плюс | -");
    row("город & \":\" & цена", "Омск:10 | Нижний  Тагил:-2.5 | Ёж:1000 | :");
    row("CONCAT(\"a\"; 1; \"б\")", "a1б | a1б | a1б | a1б");
    row("VALUE(\"1 234,5\")", "1234.5 | 1234.5 | 1234.5 | 1234.5");
    row("VALUE(город)", "- | - | - | -");
    row("TEXT(цена)", "10 | -2.5 | 1000 | -");
    row("TEXT(день)", "2025-01-01 | 2024-02-29 | 2024-02-28T23:59:59 | -");
    row("\"он сказал \"\"да\"\"\"", "он сказал \"да\" | он сказал \"да\" | он сказал \"да\" | он сказал \"да\"");
    row("«ёлка» = 'ёлка'", "1 | 1 | 1 | 1");
    // dates
    row("YEAR(день)", "2025 | 2024 | 2024 | -");
    row("QUARTER(день)", "1 | 1 | 1 | -");
    row("МЕСЯЦ(день)", "1 | 2 | 2 | -");
    row("DAY(день)", "1 | 29 | 28 | -");
    row("WEEKDAY(день)", "3 | 4 | 3 | -");
    row("день >= \"2024-02-29\"", "1 | 1 | 0 | -");
    row("день = \"29.02.2024\"", "0 | 1 | 0 | -");
    row("день + 1", "2025-01-02 | 2024-03-01 | 2024-02-29T23:59:59 | -");
    row("день - \"2024-12-31\"", "1 | -306 | -306.00000001157406 | -");
    row("DAYS(день; \"2024-12-31\")", "1 | -306 | -307 | -");
    row("DATE(2024; 2; 29)", "2024-02-29 | 2024-02-29 | 2024-02-29 | 2024-02-29");
    row("DATE(2023; 2; 29)", "- | - | - | -");
    row("день + 1e18", "- | - | - | -");
    row("MAX(день; \"2024-06-01\")", "2025-01-01 | 2024-06-01 | 2024-06-01 | 2024-06-01");
}

void TestFormula::computes()
{
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(computedText(formula.toStdString())), expected);
}

void TestFormula::findsColumns_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) { QTest::newRow(formula) << QString(formula) << QString(expected); };
    row("Выручка", "1");
    row("выручка_май", "2");
    row("ВЫРУЧКА МАЙ + 1", "3");
    row("Выручка-май", "-1");
    row("[Выручка май]", "2");
    row("`Выручка май` * 2", "4");
    row("[год]", "5");
    row("год + 1", "6");
    row("ГОД(\"2024-01-01\")", "2024");
    row("6 мес", "7");
    row("[и]", "8");
    row("a + b", "11");
    row("май", "2");
    row("цена, руб + 1", "10");
    row("сум(1)", "formula.unknown-function-near «сум» сум СУММ");
    row("A", "10");
}

void TestFormula::findsColumns()
{
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    std::vector<Column> columns;
    double value = 1;
    for (const char* name : {"Выручка", "Выручка май", "май", "", "год", "", "6 мес", "и", "цена, руб", "a", "b"}) {
        if (*name != '\0')
            columns.emplace_back(column(name), name, ColumnKind::Number,
                                 Numbers{{std::string(name) == "май" ? 2
                                          : std::string(name) == "b" ? 1
                                                                     : value}});
        value += 1;
    }
    QCOMPARE(QString::fromStdString(computedText(formula.toStdString(), Table("t", columns))), expected);
}

void TestFormula::saysWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* formula, const char* expected) { QTest::newRow(formula) << QString(formula) << QString(expected); };
    row("", "formula.empty «»");
    row("   ", "formula.empty «   »");
    row("цена >", "formula.unfinished «»");
    row("цена > 0 and", "formula.unfinished «»");
    row("цена > 0 скидка < 1", "formula.unexpected «скидка» скидка");
    row("цена > > 0", "formula.unexpected «>» >");
    row("цена 5", "formula.unexpected «5» 5");
    row("5мес", "formula.unexpected «5мес» 5мес");
    row("цена # 2", "formula.unexpected «#» #");
    row("город = \"Омск", "formula.unclosed-text «\"Омск»");
    row("(цена > 0", "formula.unclosed-bracket «(»");
    row("цена > 0)", "formula.unexpected «)» )");
    row("[цена", "formula.unclosed-bracket «[цена»");
    row("цега > 0", "formula.unknown-name-near «цега» цега цена");
    row("[Тип сервис] = \"a\"", "formula.unknown-name-near «[Тип сервис]» Тип сервис Тип сервиса");
    row("город = Омск", "formula.unknown-name «Омск» Омск");
    row("ROUN(цена)", "formula.unknown-function-near «ROUN» ROUN ROUND");
    row("ABS(1; 2)", "formula.arguments «ABS(1; 2)» ABS");
    row("IF(цена > 0)", "formula.arguments «IF(цена > 0)» IF");
    row("ABS()", "formula.arguments «ABS()» ABS");
    row("ABS(1;)", "formula.unexpected «)» )");
    row("цена in ()", "formula.unexpected «()» ()");
    row("цена in 5", "formula.unexpected «5» 5");
    row("цена between 1 или 2", "formula.unexpected «или» или");
    row("город + 1", "formula.wanted-number «город» text");
    row("LEN(цена)", "formula.wanted-text «цена» number");
    row("YEAR(цена)", "formula.wanted-date «цена» number");
    row("цена and скидка", "formula.wanted-truth «цена» number");
    row("not город", "formula.wanted-truth «город» text");
    row("цена = \"10\"", "formula.unlike «\"10\"» number text");
    row("город = 5", "formula.unlike «5» text number");
    row("IF(цена > 0; 1; \"нет\")", "formula.unlike «\"нет\"» number text");
    row("город > \"А\"", "formula.text-order «город > \"А\"»");
    row("день > \"вчера\"", "formula.date-unreadable «\"вчера\"» вчера");
    row("день > \"31.02.2024\"", "formula.date-unreadable «\"31.02.2024\"» 31.02.2024");
    row("день + день", "formula.wanted-number «день» date");
    row("\xff", "formula.unexpected «\xff» \xff");
}

void TestFormula::saysWhatIsWrongAndWhere()
{
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    if (formula.contains(QChar::ReplacementCharacter)) {
        const ParsedFormula broken = parseFormula("цена \xff", formulaColumns(shop()));
        QCOMPARE(broken.problem->code, "formula.unexpected");
        return;
    }
    QCOMPARE(QString::fromStdString(computedText(formula.toStdString())), expected);
    const ParsedFormula notACondition = parseCondition("цена + 1", formulaColumns(shop()));
    QCOMPARE(problemText(notACondition), "formula.not-a-condition «цена + 1» number");
    QVERIFY(!parseCondition("цена > 1", formulaColumns(shop())).problem);
}

void TestFormula::keepsWhatItWasBoundTo()
{
    const Formula bound = parseFormula("цена * 2", formulaColumns(shop())).formula;
    QCOMPARE(bound.columns.size(), 1U);
    const Table later = shop().withColumn(0, shop().column(0).renamed("стоимость"));
    const ParsedFormula parsed = parseBound(bound, later);
    QVERIFY(!parsed.problem);
    QCOMPARE(evaluateFormula(parsed.root, later, column("made"), "made").textAt(0), "20");
}

void TestFormula::saysWhichColumnIsGone()
{
    const Formula bound = parseFormula("цена > 0 и скидка < 1", formulaColumns(shop())).formula;
    const ParsedFormula parsed = parseBound(bound, shop().without(column("скидка", "shop")));
    QCOMPARE(problemText(parsed), "formula.column-missing «скидка» скидка");
    // a column that holds something else now
    const Table texts = tableFrom("цена скидка\nмного 1", "shop");
    QCOMPARE(problemText(parseBound(bound, texts)), "formula.unlike «0» text number");
}

void TestFormula::survivesZeroRows()
{
    const Table empty = shop().gathered({});
    for (const char* text : {"цена > 0", "город & \"x\"", "1 + 1", "день + 1", "IF(цена > 0; \"a\"; город)", "\"a\"", "LEFT(город; цена)"})
        QCOMPARE(computedText(text, empty), "");
}

void TestFormula::knowsEveryFunctionByBothNames()
{
    for (const FormulaFunction& function : formulaFunctions()) {
        QVERIFY(formulaFunctionNamed(function.english) == &function);
        QVERIFY(formulaFunctionNamed(function.russian) == &function);
        QVERIFY(function.most < 0 || function.most >= function.fewest);
    }
    QVERIFY(formulaFunctionNamed("round") == formulaFunctionNamed("округл"));
    QVERIFY(formulaFunctionNamed("счет") == formulaFunctionNamed("СЧЁТ"));
    QVERIFY(formulaFunctionNamed("") == nullptr);
}

void TestFormula::refusesWhatIsTooDeepOrTooLong()
{
    const auto codeOf = [](const std::string& text) {
        const ParsedFormula parsed = parseFormula(text, formulaColumns(shop()));
        return parsed.problem ? parsed.problem->code : std::string("fine");
    };
    const auto times = [](int count, const std::string& text) {
        std::string made;
        for (int i = 0; i < count; ++i)
            made += text;
        return made;
    };
    QCOMPARE(codeOf(times(60, "(") + "1" + times(60, ")")), "fine");
    QCOMPARE(codeOf(times(4000, "(") + "1"), "formula.too-deep");
    QCOMPARE(codeOf(times(4000, "-") + "1"), "formula.too-deep");
    QCOMPARE(codeOf(times(2000, "not ") + "цена > 1"), "formula.too-deep");
    QCOMPARE(codeOf(times(3000, "2^") + "1"), "formula.too-deep");
    QCOMPARE(codeOf(times(1500, "ABS(") + "1"), "formula.too-deep");
    QCOMPARE(codeOf(times(100, "1+") + "1"), "fine");
    QCOMPARE(codeOf(times(3000, "1+") + "1"), "formula.too-deep");
    QCOMPARE(codeOf(times(3000, "1%")), "formula.unexpected");
    QCOMPARE(codeOf("1" + times(3000, "%")), "formula.too-deep");
    QCOMPARE(codeOf(times(400, "цена > 1 or ") + "цена > 1"), "fine");
    QCOMPARE(codeOf("SUM(" + times(2000, "1;") + "1)"), "fine");
    QCOMPARE(codeOf(times(10001, "1")), "formula.too-long");
}

// Tokens in any order, and any bytes: a problem that lies within the text, or a column of the right length.
void TestFormula::survivesAnyText()
{
    const std::vector<std::string> parts{"цена",  "скидка", "Тип сервиса", "город",   "день",      "\"a\"",  "\"2024-02-29\"",
                                         "1",     "2,5",    "0",           "1e308",   "(",         ")",      ";",
                                         ",",     "+",      "-",           "*",       "/",         "^",      "%",
                                         "&",     "=",      "<>",          "<",       ">=",        "and",    "или",
                                         "не",    "in",     "в",           "between", "и",         "IF(",    "ROUND(",
                                         "LEFT(", "SUM(",   "YEAR(",       "DATE(",   "ISBLANK(",  "[",      "]",
                                         "`",     "\"",     "ЕСЛИ(",       "MID(",    "CONTAINS(", "VALUE(", "TEXT(",
                                         "true",  "\xD0",   "\xff",        "\n",      "ё",         "FIND("};
    Random random(20261122);
    std::size_t fine = 0;
    for (int trial = 0; trial < 30000; ++trial) {
        std::string text;
        const auto length = 1 + random.below(trial % 10 == 0 ? 40 : 9);
        for (std::uint64_t i = 0; i < length; ++i)
            text += parts[random.below(parts.size())] + (random.below(2) == 0 ? " " : "");
        const ParsedFormula parsed = parseFormula(text, formulaColumns(shop()));
        if (parsed.problem) {
            QVERIFY2(parsed.problem->begin <= parsed.problem->end && parsed.problem->end <= text.size(), text.c_str());
            continue;
        }
        ++fine;
        QVERIFY(!parseBound(parsed.formula, shop()).problem);
        const Column made = evaluateFormula(parsed.root, shop(), column("made"), "made");
        QCOMPARE(made.rows(), shop().rows());
        if (made.isNumber())
            for (const double x : made.numbers())
                QVERIFY2(!std::isinf(x), text.c_str());
    }
    QVERIFY2(fine > 300, std::to_string(fine).c_str());
}

void TestFormula::givesTheSameOnAnyNumberOfThreads()
{
    std::vector<double> values;
    Random random(7);
    for (int i = 0; i < 200000; ++i)
        values.push_back(random.below(50) == 0 ? std::nan("") : static_cast<double>(random.below(1000)) - 300);
    const Table table("t", {Column(column("x"), "x", ColumnKind::Number, Numbers{values})});
    const ParsedFormula parsed = parseFormula("IF(x > 0 and MOD(x; 7) < 3; SQRT(x) & \"!\"; \"нет\")", formulaColumns(table));
    QVERIFY(!parsed.problem);
    std::vector<Fingerprint> made;
    for (const int threads : {1, 2, 4, 8}) {
        setThreadLimit(threads);
        made.push_back(evaluateFormula(parsed.root, table, column("made"), "made").fingerprint());
    }
    setThreadLimit(0);
    for (const Fingerprint& each : made)
        QVERIFY(each == made.front());
}

// A simple comparison over a million rows takes a tenth of a second at most on the machine this was written on; the bound here leaves room
// for a build without optimisation.
void TestFormula::isQuick()
{
    std::vector<double> values(1'000'000);
    Random random(7);
    for (double& value : values)
        value = random.uniform();
    const Table table("t", {Column(column("x"), "x", ColumnKind::Number, Numbers{std::move(values)})});
    const ParsedFormula parsed = parseCondition("x > 0.5 and x <= 0.9", formulaColumns(table));
    const auto start = std::chrono::steady_clock::now();
    const std::vector<char> truths = truthsOf(parsed.root, table);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    qInfo("1 000 000 rows in %.0f ms", seconds * 1000);
    QCOMPARE(truths.size(), 1'000'000U);
    QVERIFY(seconds < 2);
}

static const holdfast::tests::Registered<TestFormula> registered;

}  // namespace holdfast::tests

#include "formula_test.moc"
