// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "engine/search/shop.h"
#include "search/model_search.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

// Searches of many rows take ways of their own: rows are drawn for families whose cost grows with their square and for the choice of the
// blend's members, a first answer is sought on few rows, and what was said while searching is not kept.
constexpr std::size_t kManyRows = 34000;  // a fold learns from more than 20,000 of them
constexpr int kFolds = 3;
constexpr double kSmallTestPart = 0.1;

bool sameScores(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::ranges::equal(a, b, [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

bool sameAnswer(const SearchResult& a, const SearchResult& b)
{
    const auto same = [](const FamilyResult& x, const FamilyResult& y) {
        return x.best == y.best && sameScores(x.foldScores, y.foldScores) && x.threshold == y.threshold && x.testScores == y.testScores &&
               x.testProbabilities == y.testProbabilities && x.outOfFold == y.outOfFold && x.fitted == y.fitted &&
               x.foldRmse == y.foldRmse && x.foldMae == y.foldMae;
    };
    return a.chosen == b.chosen && a.recommended == b.recommended && std::ranges::equal(a.families, b.families, same);
}

Table withNumbers(const Table& table, const char* name, std::vector<double> values)
{
    return table.withColumn(*table.indexOf(column(name)), Column(column(name), name, ColumnKind::Number, Numbers{std::move(values)}));
}

// The column of visits by what `change` makes of each of them.
template <class Change>
Table withVisits(const Table& table, const Change& change)
{
    std::vector<double> values = table.find(column("visits"))->numbers();
    for (std::size_t row = 0; row < values.size(); ++row)
        values[row] = change(row, values[row]);
    return withNumbers(table, "visits", std::move(values));
}

Table withTexts(const Table& table, const char* name, std::size_t levels)
{
    CategoriesBuilder texts;
    for (std::size_t row = 0; row < table.rows(); ++row)
        texts.add("level" + std::to_string((row * 7919) % levels));
    return table.with(Column(column(name), name, ColumnKind::Category, std::move(texts).done()));
}

}  // namespace

Q_DECLARE_METATYPE(holdfast::Table)

class TestLargeTablesSlowly : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { setThreadLimit(0); }
    void bitsDoNotDependOnThreads_data();
    void bitsDoNotDependOnThreads();
    void badTablesEndInFiniteNumbers_data();
    void badTablesEndInFiniteNumbers();
};

void TestLargeTablesSlowly::bitsDoNotDependOnThreads_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QList<int>>("families");
    QTest::addColumn<int>("trials");
    QTest::addColumn<bool>("number");
    const auto add = [](const char* name, std::size_t rows, const std::vector<Family>& families, int trials, bool number) {
        QList<int> codes;
        for (const Family family : families)
            codes.push_back(static_cast<int>(family));
        QTest::newRow(name) << static_cast<int>(rows) << codes << trials << number;
    };
    add("all but support vectors, and the blend", kManyRows,
        {Family::LogisticRegression, Family::NearestNeighbours, Family::DecisionTree, Family::RandomForest, Family::BoostedTrees,
         Family::Blend},
        0, false);
    add("support vectors of drawn rows", 7000, {Family::SupportVectors}, 2, false);
    add("more rows than are remembered", 224000, {Family::LogisticRegression}, 2, false);
    add("a number", kManyRows, {Family::LinearRegression, Family::NearestNeighbours, Family::DecisionTree, Family::BoostedTrees}, 0, true);
    add("support vectors of a number", 7000, {Family::SupportVectors}, 2, true);
}

void TestLargeTablesSlowly::bitsDoNotDependOnThreads()
{
    QFETCH(int, rows);
    QFETCH(QList<int>, families);
    QFETCH(int, trials);
    QFETCH(bool, number);
    Table table = shop(static_cast<std::size_t>(rows));
    Roles roles = shopRoles();
    if (number) {
        Random random(3);
        const std::vector<double> visits = table.find(column("visits"))->numbers();
        std::vector<double> spent;
        for (const double each : visits)
            spent.push_back(std::round(100 * (40 + 2 * each + 10 * random.normal())) / 100);
        table = withNumbers(table, "profit", spent);
        roles = {.key = column("customer_id"), .target = ColumnValue{column("profit"), {}}};
    }
    ModelSettings settings{.families = {}, .trials = trials, .folds = kFolds, .testShare = kSmallTestPart};
    for (const int family : families)
        settings.families.push_back(static_cast<Family>(family));
    const auto design = sharedDesign(table, roles, settings);
    setThreadLimit(1);
    const SearchResult one = searchModels(table, design, settings);
    for (const int threads : {2, 4}) {
        setThreadLimit(threads);
        QVERIFY(sameAnswer(one, searchModels(table, design, settings)));
    }
    for (const FamilyResult& family : one.families)
        if (family.family != Family::Baseline)
            QVERIFY2(family.cvMean > (number ? 0.3 : 0.75), familyName(family.family).data());
}

void TestLargeTablesSlowly::badTablesEndInFiniteNumbers_data()
{
    QTest::addColumn<Table>("table");
    const Table table = shop(kManyRows);
    const double missing = std::nan("");
    QTest::newRow("values of 1e300") << withVisits(table, [](std::size_t row, double value) {
        return row % 4000 == 0 ? 1e300 : row % 4000 == 1 ? -1e300 : value;
    });
    QTest::newRow("nearly all missing") << withVisits(table,
                                                      [&](std::size_t row, double value) { return row % 97 == 0 ? value : missing; });
    QTest::newRow("one odd value in a constant") << withVisits(table, [](std::size_t row, double) { return row == 5 ? 2.0 : 1.0; });
    const std::vector<std::int8_t> labels = sharedDesign(table, shopRoles())->labels;
    QTest::newRow("perfect separation") << withVisits(table, [&](std::size_t row, double) { return labels[row] == 1 ? 9.0 : 1.0; });
    QTest::newRow("twins of a column") << table.with(
        Column(column("again"), "again", ColumnKind::Number, Numbers{table.find(column("visits"))->numbers()}));
    QTest::newRow("a category of 800 levels") << withTexts(table, "city", 800);
    QTest::newRow("every row another level") << withTexts(table, "city", 7918 * 4);
}

void TestLargeTablesSlowly::badTablesEndInFiniteNumbers()
{
    QFETCH(Table, table);
    ModelSettings settings{.families = searchableFamilies(), .trials = 0, .folds = 2, .testShare = kSmallTestPart};
    std::erase(settings.families, Family::SupportVectors);  // they see 8,000 rows of these at most, and take minutes
    settings.families.push_back(Family::Blend);
    const SearchResult result = searchModels(table, sharedDesign(table, shopRoles(), settings), settings);
    for (const FamilyResult& family : result.families) {
        const std::string name(familyName(family.family));
        QVERIFY2(std::isfinite(family.cvMean) && std::isfinite(family.threshold), name.c_str());
        QVERIFY2(family.test && std::isfinite(family.test->rocAuc) && std::isfinite(family.test->logLoss), name.c_str());
        const auto isChance = [](double chance) { return chance >= 0 && chance <= 1; };
        QVERIFY2(std::ranges::all_of(family.outOfFold, isChance), name.c_str());
        QVERIFY2(std::ranges::all_of(family.testProbabilities, isChance), name.c_str());
    }
}

static const Registered<TestLargeTablesSlowly> registered;

#include "large_tables_slow_test.moc"
