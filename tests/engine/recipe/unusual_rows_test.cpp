// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/unusual_rows.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

Column numbers(const std::string& name, std::vector<double> values)
{
    return {column(name), name, ColumnKind::Number, Numbers{std::move(values)}};
}

UnusualOptions all(const Table& table)
{
    UnusualOptions options;
    for (const Column& each : table.columns())
        options.columns.push_back(each.id());
    return options;
}

// How the columns of a clean table are made.
enum class Shape { Normal, Uniform, Skewed, Correlated, Mixed };

Table clean(Shape shape, std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::vector<double>> values(6);
    Categories kinds{{}, {"a", "b", "c", "rare"}};
    for (std::size_t row = 0; row < rows; ++row) {
        const double common = random.normal();
        for (std::vector<double>& column : values) {
            const double normal = random.normal();
            column.push_back(shape == Shape::Uniform      ? random.uniform()
                             : shape == Shape::Skewed     ? std::exp(0.5 * normal)
                             : shape == Shape::Correlated ? common + 0.5 * normal
                                                          : normal);
        }
        const double u = random.uniform();
        kinds.codes.push_back(u < 0.5 ? 0 : u < 0.8 ? 1 : u < 0.97 ? 2 : 3);
    }
    std::vector<Column> columns;
    for (std::size_t c = 0; c < values.size(); ++c)
        columns.push_back(numbers("x" + std::to_string(c), values[c]));
    if (shape == Shape::Mixed)
        columns.emplace_back(column("kind"), "kind", ColumnKind::Category, kinds);
    return {"t", columns};
}

Table with(const Table& table, std::size_t row, const std::vector<std::pair<std::string, double>>& values)
{
    Table made = table;
    for (const auto& [name, value] : values) {
        const std::size_t place = *made.indexOf(column(name));
        std::vector<double> changed = made.column(place).numbers();
        changed[row] = value;
        made = made.withColumn(place, numbers(name, changed));
    }
    return made;
}

std::set<std::string> reasonsOf(const UnusualRow& row)
{
    std::set<std::string> names;
    for (const UnusualValue& value : row.because)
        names.insert(value.name);
    return names;
}

}  // namespace

class TestUnusualRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedRowsComeFirstWithTheirColumns();
    void aPlaceBetweenClustersIsFound();
    void aCombinationIsFoundThoughEachValueIsUsual();
    void aMissingCategoryIsNamed();
    void cleanTablesHaveFew_data();
    void cleanTablesHaveFew();
    void theAnswerDoesNotDependOnThreads();
    void longTablesAreLearnedFromASample();
    void smallAndEmptyTablesHaveNone();
    void missingAndHugeValuesAreNoFault();
    void stopsWhenCancelled();
};

void TestUnusualRows::plantedRowsComeFirstWithTheirColumns()
{
    Table table = clean(Shape::Normal, 1000, 1);
    table = with(table, 500, {{"x1", 9}, {"x4", -8}});
    table = with(table, 77, {{"x0", 40}, {"x2", 41}, {"x3", -45}});
    const UnusualRows found = unusualRows(table, all(table));
    QVERIFY(found.rows.size() >= 2);
    QCOMPARE(found.rows[0].row, 77U);
    QCOMPARE(found.rows[1].row, 500U);
    QCOMPARE(reasonsOf(found.rows[0]), (std::set<std::string>{"x0", "x2", "x3"}));
    QVERIFY(std::abs(found.rows[0].because[0].usual) < 0.2);
    QCOMPARE(reasonsOf(found.rows[1]), (std::set<std::string>{"x1", "x4"}));
    QVERIFY(found.rows[1].because[0].value == "9" || found.rows[1].because[0].value == "-8");
    QCOMPARE(found.learnedFrom, 1000U);
}

void TestUnusualRows::aPlaceBetweenClustersIsFound()
{
    // two clusters, and a row in the emptiness between them: no value is beyond the others, and none is as they are
    Random random(3);
    std::vector<double> x, y, z;
    for (int row = 0; row < 1000; ++row) {
        const double at = row % 2 == 0 ? 0 : 10;
        x.push_back(at + 0.5 * random.normal());
        y.push_back(at + 0.5 * random.normal());
        z.push_back(at + 0.5 * random.normal());
    }
    x[400] = 5;
    y[400] = 5;
    z[400] = 5;
    const Table table("t", {numbers("x", x), numbers("y", y), numbers("z", z)});
    const UnusualRows found = unusualRows(table, all(table));
    QCOMPARE(found.rows.at(0).row, 400U);
}

void TestUnusualRows::aCombinationIsFoundThoughEachValueIsUsual()
{
    // Two clusters. The planted row has the middle of one in x and y, of the other in z: each value stands in hundreds of rows.
    Random random(3);
    std::vector<double> x, y, z, w;
    for (int row = 0; row < 1000; ++row) {
        const double at = row % 2 == 0 ? 0 : 10;
        for (std::vector<double>* column : {&x, &y, &z, &w})
            column->push_back(at + 0.5 * random.normal());
    }
    x[400] = y[400] = 0.02;
    z[400] = w[400] = 9.97;
    const Table table("t", {numbers("x", x), numbers("y", y), numbers("z", z), numbers("w", w)});
    const auto closest = [](const std::vector<double>& values) {
        return std::count_if(values.begin(), values.end(), [&](double each) { return std::abs(each - values[400]) < 0.2; });
    };
    for (const std::vector<double>* column : {&x, &y, &z, &w})
        QVERIFY(closest(*column) > 100);
    const UnusualRows found = unusualRows(table, all(table));
    const auto place = std::find_if(found.rows.begin(), found.rows.end(), [](const UnusualRow& row) { return row.row == 400; });
    QVERIFY(place != found.rows.end());
    QVERIFY(place - found.rows.begin() < 5);
}

void TestUnusualRows::aMissingCategoryIsNamed()
{
    Table table = clean(Shape::Mixed, 600, 7);
    Categories kinds = table.column(6).categories();
    kinds.codes[123] = -1;
    table = table.withColumn(6, Column(column("kind"), "kind", ColumnKind::Category, kinds));
    table = with(table, 123, {{"x1", 6}});
    const UnusualRows found = unusualRows(table, all(table));
    QCOMPARE(found.rows.at(0).row, 123U);
    const std::vector<UnusualValue>& because = found.rows[0].because;
    const auto kind = std::find_if(because.begin(), because.end(), [](const UnusualValue& value) { return value.name == "kind"; });
    QVERIFY(kind != because.end());
    QCOMPARE(kind->value, "");
    QVERIFY(std::abs(kind->share - 1.0 / 600) < 1e-12);
}

void TestUnusualRows::cleanTablesHaveFew_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("normal") << static_cast<int>(Shape::Normal);
    QTest::newRow("uniform") << static_cast<int>(Shape::Uniform);
    QTest::newRow("skewed") << static_cast<int>(Shape::Skewed);
    QTest::newRow("correlated") << static_cast<int>(Shape::Correlated);
    QTest::newRow("mixed") << static_cast<int>(Shape::Mixed);
}

void TestUnusualRows::cleanTablesHaveFew()
{
    QFETCH(int, shape);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Table table = clean(static_cast<Shape>(shape), 1000, seed);
        const UnusualRows found = unusualRows(table, all(table));
        QVERIFY2(found.above <= 40, std::to_string(found.above).c_str());  // the extremes of a cloud are unusual, and no more
        QVERIFY(found.rows.empty() || found.rows[0].score < 0.8);
    }
}

void TestUnusualRows::theAnswerDoesNotDependOnThreads()
{
    const Table table = with(clean(Shape::Mixed, 3000, 2), 5, {{"x1", 30}});
    setThreadLimit(1);
    const UnusualRows one = unusualRows(table, all(table));
    setThreadLimit(4);
    const UnusualRows four = unusualRows(table, all(table));
    setThreadLimit(0);
    QVERIFY(one == four);
    QVERIFY(!one.rows.empty());
}

void TestUnusualRows::longTablesAreLearnedFromASample()
{
    const std::size_t rows = kMostLearned + 50;
    std::vector<double> x(rows), y(rows);
    Random random(4);
    for (std::size_t row = 0; row < rows; ++row) {
        x[row] = random.uniform();
        y[row] = random.uniform();
    }
    x[rows - 1] = 40;
    y[rows - 1] = 50;
    const Table table("t", {numbers("x", x), numbers("y", y)});
    UnusualOptions options = all(table);
    options.trees = 50;
    const UnusualRows found = unusualRows(table, options);
    QCOMPARE(found.learnedFrom, kMostLearned);
    QCOMPARE(found.rows.at(0).row, static_cast<std::uint32_t>(rows - 1));  // rows that no tree saw are judged as well
}

void TestUnusualRows::smallAndEmptyTablesHaveNone()
{
    QVERIFY(unusualRows(Table(), {}).rows.empty());
    const Table few = clean(Shape::Normal, 20, 1);
    QVERIFY(unusualRows(few, all(few)).rows.empty());
    const Table same("t", {numbers("x", std::vector<double>(200, 7))});
    QCOMPARE(unusualRows(same, all(same)).columns, 0U);
}

void TestUnusualRows::missingAndHugeValuesAreNoFault()
{
    const double nan = std::nan("");
    Table table = clean(Shape::Normal, 400, 9);
    table = with(table, 3, {{"x0", nan}, {"x1", 1e300}, {"x2", -1e300}});
    table = table.with(numbers("none", std::vector<double>(400, nan)));
    const UnusualRows found = unusualRows(table, all(table));
    QCOMPARE(found.rows.at(0).row, 3U);
    QVERIFY(found.rows[0].score <= 1);
    for (const UnusualValue& value : found.rows[0].because)
        QVERIFY(value.name == "x1" || value.name == "x2");
}

void TestUnusualRows::stopsWhenCancelled()
{
    std::stop_source source;
    source.request_stop();
    const Table table = clean(Shape::Normal, 200, 1);
    QVERIFY_EXCEPTION_THROWN(unusualRows(table, all(table), Progress(source.get_token())), Cancelled);
}

static const holdfast::tests::Registered<TestUnusualRows> registered;

}  // namespace holdfast::tests

#include "unusual_rows_test.moc"
