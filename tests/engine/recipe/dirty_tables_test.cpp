// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: the tables stand here that all of its tests make.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <span>

#include <QTest>

#include "base/random.h"
#include "engine/recipe/dirty_column.h"
#include "engine/recipe/said_findings.h"
#include "recipe/suggest_steps.h"
#include "support/register_test.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

using Row = std::vector<std::string>;

struct Shape
{
    Row names;
    std::vector<Row> rows;
};

std::string number(Random& random, std::size_t from, std::size_t below) { return std::to_string(from + random.below(below - from)); }

template <class T>
const T& one(const std::vector<T>& all, Random& random)
{
    return all[static_cast<std::size_t>(random.below(all.size()))];
}

std::vector<Row> made(std::size_t count, Random& random, const std::function<Row(Random&)>& make)
{
    std::vector<Row> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back(make(random));
    return all;
}

// Things that are described once and stand in many rows: what else a row says tells what is meant.
Shape hospitals(Random& random)
{
    const auto towns = cleanValues("cities, English", 40, random);
    const auto houses = made(40, random, [&](Random& r) -> Row {
        const std::string& town = one(towns, r);
        return {number(r, 10001, 19999),
                town + one<std::string>({" Medical Center", " Memorial Hospital", " Clinic"}, r),
                number(r, 100, 2999) + " " + one(towns, r) + " Avenue",
                town,
                number(r, 35000, 36999),
                number(r, 2050000000, 2059999999),
                one<std::string>({"proprietary", "government - local", "voluntary non-profit - church"}, r)};
    });
    std::vector<Row> measures;
    for (const char* name : {"heart attack", "heart failure", "pneumonia", "surgical infection prevention"})
        for (int i = 1; i <= 6; ++i)
            measures.push_back(
                {name, (std::string(name).substr(0, 5) + "-" + std::to_string(i)),
                 std::string(name) + " patients given the  right treatment " + std::string(static_cast<std::size_t>(i), 'a')});
    Shape shape{{"provider", "name", "address", "city", "zip", "phone", "owner", "condition", "code", "measure", "emergency"}, {}};
    for (int i = 0; i < 2000; ++i) {
        Row row = one(houses, random);
        const Row& measure = one(measures, random);
        row.insert(row.end(), measure.begin(), measure.end());
        row.emplace_back(row[0][4] < '8' ? "yes" : "no");
        shape.rows.push_back(row);
    }
    return shape;
}

Shape flights(Random& random)
{
    const auto time = [](Random& r) { return number(r, 1, 13) + ":" + number(r, 10, 60) + one<std::string>({" a.m.", " p.m."}, r); };
    const auto all = made(60, random, [&](Random& r) -> Row {
        return {one<std::string>({"AA", "UA", "CO"}, r) + "-" + number(r, 100, 6000) + "-" +
                    one<std::string>({"MIA", "JFK", "ORD", "SFO"}, r),
                time(r), time(r)};
    });
    Shape shape{{"source", "flight", "departure", "arrival"}, {}};
    for (int i = 0; i < 2400; ++i) {
        Row row = one(all, random);
        row.insert(row.begin(),
                   one<std::string>({"flightview", "travelocity", "airtravelcenter", "myrateplan", "helloflight", "quicktrip"}, random));
        shape.rows.push_back(row);
    }
    return shape;
}

Shape films(Random& random)
{
    const auto people = made(60, random, [](Random& r) -> Row {
        return {one<std::string>({"José", "Zoë", "Renée", "Søren", "Jürgen", "Björn", "Penélope", "Daniel", "Sarah"}, r) + " " +
                one<std::string>({"García", "Müller", "Núñez", "Lefèvre", "Kovács", "Dvořák", "Martínez", "Andersson"}, r)};
    });
    Shape shape{{"director", "star", "genre", "language", "rating"}, {}};
    for (int i = 0; i < 2000; ++i)
        shape.rows.push_back(
            {one(people, random)[0], one(people, random)[0],
             one<std::string>({"Drama", "Comedy", "Action,Adventure,Sci-Fi", "Crime,Drama,Thriller", "Documentary"}, random),
             one<std::string>({"English", "French", "Spanish", "English,French", "Japanese"}, random),
             one<std::string>({"PG-13", "NC-17", "Not Rated", "Unrated", "General"}, random)});
    return shape;
}

Shape services(Random& random)
{
    const auto towns = cleanValues("cities, Russian", 30, random);
    const auto streets = cleanValues("streets", 30, random);
    const auto customers = made(90, random, [&](Random& r) -> Row {
        return {one(towns, r), one(streets, r) + ", д. " + number(r, 1, 120), cleanValues("phones, written", 1, r)[0],
                "АК-" + number(r, 1000, 9999)};
    });
    const std::vector<std::string> all{"Замена масла",       "Шиномонтаж",       "Диагностика двигателя",    "Мойка кузова",
                                       "Полировка фар",      "Ремонт подвески",  "Предпродажная подготовка", "Послегарантийный ремонт",
                                       "Гарантийный ремонт", "Тонировка стёкол", "Химчистка салона",         "Кузовной ремонт"};
    Shape shape{{"Город", "Адрес", "Телефон", "Договор", "Услуга", "Оплата", "Статус", "Согласие"}, {}};
    for (int i = 0; i < 2000; ++i) {
        Row row = one(customers, random);
        row.push_back(one(all, random));
        row.push_back(one<std::string>({"наличные", "безналичный расчёт", "карта", "рассрочка"}, random));
        row.push_back(one<std::string>({"активный", "неактивный", "новый"}, random));
        row.push_back(one<std::string>({"да", "нет"}, random));
        shape.rows.push_back(row);
    }
    return shape;
}

Shape journals(Random& random)
{
    const auto towns = cleanValues("cities, English", 40, random);
    const auto all = made(80, random, [&](Random& r) -> Row {
        const std::string& town = one(towns, r);
        return {one<std::string>({"Journal of ", "Annals of ", "Archives of "}, r) + town + one<std::string>({" medicine", " surgery"}, r),
                number(r, 1000, 9999) + "-" + number(r, 1000, 9999)};
    });
    Shape shape{{"journal", "issn", "language"}, {}};
    for (int i = 0; i < 2400; ++i) {
        Row row = one(all, random);
        const std::uint64_t drawn = random.below(20);
        row.emplace_back(drawn == 0 ? "ENG" : (drawn == 1 ? "ger" : (drawn < 6 ? "English" : "eng")));
        shape.rows.push_back(row);
    }
    return shape;
}

const std::map<std::string, Shape (*)(Random&)>& shapes()
{
    static const std::map<std::string, Shape (*)(Random&)> all{
        {"hospitals", hospitals}, {"flights", flights}, {"films", films}, {"services, Russian", services}, {"journals", journals}};
    return all;
}

Table tableOf(const Shape& shape)
{
    std::vector<Column> columns;
    for (std::size_t c = 0; c < shape.names.size(); ++c) {
        CategoriesBuilder builder;
        for (const Row& row : shape.rows)
            builder.add(row[c]);
        columns.emplace_back(ColumnId{"t", shape.names[c]}, shape.names[c], ColumnKind::Category, std::move(builder).done());
    }
    return Table("t", std::move(columns));
}

Shape withSlips(const Shape& clean, double share, const std::vector<std::string>& kinds, Random& random)
{
    Shape dirty = clean;
    for (Row& row : dirty.rows)
        for (std::string& cell : row)
            for (int tries = 0; tries < 4 && random.uniform() < share; ++tries)
                if (std::string typed = withSlip(cell, one(kinds, random), random); typed != cell) {
                    cell = typed;
                    break;
                }
    return dirty;
}

struct Marks
{
    std::size_t dirty = 0;
    std::size_t proposed = 0;
    std::size_t hit = 0;
    std::size_t right = 0;

    void add(const Shape& typed, const Shape& meant)
    {
        std::map<std::pair<std::string, std::string>, std::string> safe;
        for (const Suggestion& suggestion : suggestSteps({tableOf(typed)}, {}, {}))
            if (suggestion.proposal && !suggestion.blocked && suggestion.confidence == Confidence::High)
                for (const std::string& from : suggestion.proposal->from)
                    safe[{suggestion.column.name, from}] = suggestion.proposal->to;
        for (std::size_t c = 0; c < typed.names.size(); ++c) {
            std::set<std::string> distinct;
            for (const Row& row : typed.rows)
                distinct.insert(row[c]);
            if (5 * distinct.size() > typed.rows.size())
                continue;
            for (std::size_t row = 0; row < typed.rows.size(); ++row) {
                const auto found = safe.find({typed.names[c], typed.rows[row][c]});
                const bool wrong = typed.rows[row][c] != meant.rows[row][c];
                dirty += wrong ? 1U : 0U;
                proposed += found != safe.end() ? 1U : 0U;
                hit += found != safe.end() && wrong ? 1U : 0U;
                right += found != safe.end() && wrong && found->second == meant.rows[row][c] ? 1U : 0U;
            }
        }
    }

    static double share(std::size_t part, std::size_t all)
    {
        return static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, all));
    }
    double precision() const { return share(hit, proposed); }
    double recall() const { return share(hit, dirty); }
    double rightRepair() const { return share(right, hit); }
};

}  // namespace

// Whole tables in the texture of public ones, with slips in every column: what else stands in a row tells what is meant.
class TestDirtyTables : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void safeOnesAreRightAndMost_data();
    void safeOnesAreRightAndMost();
    void cleanTablesGiveNothingSafe_data();
    void cleanTablesGiveNothingSafe();
    void orderOfRowsChangesNothing_data();
    void orderOfRowsChangesNothing();
};

void TestDirtyTables::safeOnesAreRightAndMost_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("blots");
    for (const auto& [name, make] : shapes())
        for (const double share : {0.02, 0.1})
            for (const bool blots : {false, true})
                QTest::newRow(qPrintable(QString("%1, %2 %, %3").arg(name.c_str()).arg(100 * share).arg(blots ? "blots" : "every kind")))
                    << QString::fromStdString(name) << share << blots;
}

void TestDirtyTables::safeOnesAreRightAndMost()
{
    QFETCH(QString, shape);
    QFETCH(double, share);
    QFETCH(bool, blots);
    Marks marks;
    for (const std::uint64_t seed : {1, 2}) {
        Random random = Random(seed).stream("tables");
        const Shape clean = shapes().at(shape.toStdString())(random);
        const std::vector<std::string> kinds = blots ? std::vector<std::string>{"blotted", "letter among digits"} : slipKinds();
        marks.add(withSlips(clean, share, kinds, random), clean);
    }
    qInfo("%zu slips: precision %.3f, recall %.3f, right %.3f", marks.dirty, marks.precision(), marks.recall(), marks.rightRepair());
    QVERIFY(marks.precision() >= 0.95);
    QVERIFY(marks.recall() >= 0.60);
    QVERIFY(marks.rightRepair() >= 0.98);
}

void TestDirtyTables::cleanTablesGiveNothingSafe_data()
{
    QTest::addColumn<QString>("shape");
    for (const auto& [name, make] : shapes())
        QTest::newRow(name.c_str()) << QString::fromStdString(name);
}

void TestDirtyTables::cleanTablesGiveNothingSafe()
{
    QFETCH(QString, shape);
    for (const std::uint64_t seed : {1, 2, 3}) {
        Random random = Random(seed).stream("tables");
        for (const Suggestion& suggestion : suggestSteps({tableOf(shapes().at(shape.toStdString())(random))}, {}, {}))
            QVERIFY2(suggestion.confidence != Confidence::High, suggestion.proposal ? suggestion.proposal->from[0].c_str() : "");
    }
}

void TestDirtyTables::orderOfRowsChangesNothing_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("seed");
    for (const auto& [name, make] : shapes())
        for (const int seed : {1, 2, 3, 4})
            QTest::newRow(qPrintable(QString("%1, %2").arg(name.c_str()).arg(seed))) << QString::fromStdString(name) << seed;
}

void TestDirtyTables::orderOfRowsChangesNothing()
{
    QFETCH(QString, shape);
    QFETCH(int, seed);
    Random random = Random(static_cast<std::uint64_t>(seed)).stream("tables");
    Shape dirty = withSlips(shapes().at(shape.toStdString())(random), seed % 2 == 0 ? 0.02 : 0.1, slipKinds(), random);
    const QStringList before = said(tableOf(dirty));
    QVERIFY(!before.isEmpty());
    random.shuffle(std::span(dirty.rows));
    const QStringList after = said(tableOf(dirty));
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
        QCOMPARE(after[i], before[i]);
    QCOMPARE(after.size(), before.size());
}

static const holdfast::tests::Registered<TestDirtyTables> registered;

}  // namespace holdfast::tests

#include "dirty_tables_test.moc"
