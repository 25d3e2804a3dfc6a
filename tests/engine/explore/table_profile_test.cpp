// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/table_profile.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <QTest>

#include "base/parallel.h"
#include "base/text.h"
#include "support/real_table.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

class TestTableProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void figuresMatchGolden();
    void splitsByTheTargetsClasses();
    void countsLevels();
    void listsTheMostFrequentLevelsAndCountsTheRest();
    void figuresOfNothingAreUndefined();
    void oneFarValueDoesNotSqueezeTheRest();
    void notesRealShapes();
    void boxesReachToTheOutermostOrdinaryValue();
    void ratesHaveIntervals();
    void datesHaveRangeAndHistogram();
    void classesKeepTheirOrderInCapitals();
    void positiveIsFoundByTextThenByNumber();
    void hugeValuesStayFinite();
    void doesNotDependOnThreads();
};

namespace {

bool notes(const ColumnProfile& profile, const std::string& code)
{
    return std::any_of(profile.notes.begin(), profile.notes.end(), [&](const Finding& note) { return note.code == code; });
}

std::size_t sumOf(const std::vector<std::size_t>& counts) { return std::accumulate(counts.begin(), counts.end(), std::size_t{0}); }

}  // namespace

void TestTableProfile::figuresMatchGolden()
{
    HF_NEED_REFERENCE
    const TableProfile profile = profileTable(realTable());
    QCOMPARE(profile.rows, std::size_t{1296});
    for (const auto& [name, expected] : golden()["real"]["columns"].items()) {
        const ColumnProfile* column = profile.find(realColumn(name));
        QVERIFY(column != nullptr);
        const nlohmann::json& moments = expected["moments"];
        QCOMPARE(column->n, moments["n"].get<std::size_t>());
        QVERIFY(close(column->mean, moments["mean"]));
        QVERIFY(close(column->sd, moments["std_ddof1"]));
        QVERIFY(close(column->skewness, moments["skew_unbiased_G1"]));
        QVERIFY(close(column->kurtosis, moments["excess_kurtosis_unbiased_G2"]));
        const nlohmann::json& quantiles = expected["quantiles_linear"]["v"];
        QVERIFY(close(column->min, quantiles[0]));
        QVERIFY(close(column->q1, quantiles[3]));
        QVERIFY(close(column->median, quantiles[4]));
        QVERIFY(close(column->q3, quantiles[8]));
        QVERIFY(close(column->max, quantiles[11]));
    }
}

void TestTableProfile::splitsByTheTargetsClasses()
{
    const Table table = tableFrom("x group\n1.5 b\n2.5 a\n9.5 b\n- a\n4.5 -");
    const TableProfile profile = profileTable(table, column("group"), "b");
    QVERIFY(profile.classes.has_value());
    QCOMPARE(profile.classes->names, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(profile.classes->counts, (std::vector<std::size_t>{2, 2}));
    QCOMPARE(profile.classes->positive, std::optional<std::size_t>(1));
    const ColumnProfile& x = profile.columns[0];
    QCOMPARE(x.n, std::size_t{4});
    QCOMPARE(x.missing, std::size_t{1});
    QCOMPARE(sumOf(x.histogram->counts), std::size_t{4});
    QCOMPARE(x.histogramByClass.size(), std::size_t{2});
    QCOMPARE(sumOf(x.histogramByClass[0]), std::size_t{1});
    QCOMPARE(sumOf(x.histogramByClass[1]), std::size_t{2});
    QCOMPARE(x.boxByClass[1].median, 5.5);
    QVERIFY(profileTable(table).columns[0].histogramByClass.empty());
}

void TestTableProfile::countsLevels()
{
    const Table table = tableFrom("kind y\na 1\nb 0\nb 0\n- 1\nb 1");
    const TableProfile profile = profileTable(table, column("y"), "1");
    const ColumnProfile& kind = profile.columns[0];
    QCOMPARE(kind.distinct, std::size_t{2});
    QCOMPARE(kind.missing, std::size_t{1});
    QCOMPARE(kind.levels.size(), std::size_t{2});
    QCOMPARE(kind.levels[0].level, std::string("b"));
    QCOMPARE(kind.levels[0].count, std::size_t{3});
    QCOMPARE(kind.levels[0].byClass, (std::vector<std::size_t>{2, 1}));
    QVERIFY(std::isnan(kind.mean) && !kind.histogram);
    QVERIFY(notes(kind, "profile.missing"));
}

void TestTableProfile::listsTheMostFrequentLevelsAndCountsTheRest()
{
    std::string text = "name\nfrequent\nfrequent\n";
    for (int i = 0; i < 60; ++i)
        text += "n" + std::to_string(i) + "\n";
    const ColumnProfile name = profileTable(tableFrom(text)).columns[0];
    QCOMPARE(name.distinct, std::size_t{61});
    QCOMPARE(name.levels.size(), ColumnProfile::kMostLevels);
    QCOMPARE(name.levels[0].level, std::string("frequent"));
    QCOMPARE(name.otherLevels, std::size_t{11});
    QCOMPARE(name.otherRows, std::size_t{11});
}

void TestTableProfile::figuresOfNothingAreUndefined()
{
    const Column empty({"t", "x"}, "x", ColumnKind::Number, Numbers{{NAN, NAN}});
    const ColumnProfile profile = profileColumn(empty);
    QCOMPARE(profile.n, std::size_t{0});
    QCOMPARE(profile.missing, std::size_t{2});
    QVERIFY(std::isnan(profile.mean) && std::isnan(profile.median) && !profile.histogram);
    QVERIFY(notes(profile, "profile.empty"));
    const ColumnProfile none = profileColumn(Column({"t", "x"}, "x", ColumnKind::Number, Numbers{}));
    QCOMPARE(none.missing, std::size_t{0});
    const ColumnProfile constant = profileTable(tableFrom("x\n5\n5\n5")).columns[0];
    QVERIFY(notes(constant, "profile.constant"));
    QCOMPARE(constant.histogram->counts, (std::vector<std::size_t>{3}));
    QCOMPARE(constant.sd, 0.0);
    QVERIFY(std::isnan(constant.skewness));
    QVERIFY(profileTable(tableFrom("")).columns.empty());
}

void TestTableProfile::oneFarValueDoesNotSqueezeTheRest()
{
    std::string text = "x\n";
    for (int i = 0; i < 200; ++i)
        text += std::to_string(100 + (i * 37) % 101) + "\n";
    text += "1000000\n";
    const ColumnProfile profile = profileTable(tableFrom(text)).columns[0];
    QCOMPARE(profile.max, 1000000.0);
    QCOMPARE(profile.clippedAbove, std::size_t{1});
    QCOMPARE(profile.clippedBelow, std::size_t{0});
    QVERIFY(profile.histogram->edges.back() < 300);
    QCOMPARE(sumOf(profile.histogram->counts), std::size_t{200});
    QVERIFY(notes(profile, "profile.squeezed"));
}

void TestTableProfile::notesRealShapes()
{
    HF_NEED_REFERENCE
    const TableProfile profile = profileTable(realTable(), realColumn(kRealTarget), kRealPositive);
    const auto of = [&](const std::string& name) { return *profile.find(realColumn(name)); };
    QVERIFY(notes(of("Акционные_покупки"), "profile.modes"));
    QVERIFY(notes(of("Маркет_актив_тек_мес"), "profile.few-values"));
    QVERIFY(notes(of(kRealProfit), "profile.bell"));
    QVERIFY(notes(of(kRealId), "profile.all-distinct"));
    QVERIFY(!notes(of("Длительность"), "profile.modes"));
    for (const ColumnProfile& column : profile.columns)
        QVERIFY2(!notes(column, "profile.squeezed"), column.name.c_str());
    QCOMPARE(of("Маркет_актив_тек_мес").histogram->edges, (std::vector<double>{2.5, 3.5, 4.5, 5.5}));
    const std::vector<LevelCount> levels = of("Маркет_актив_тек_мес").levels;
    QCOMPARE(levels.size(), std::size_t{3});
    QVERIFY(levels[0].level == "3" && levels[1].level == "4" && levels[2].level == "5");
}

void TestTableProfile::boxesReachToTheOutermostOrdinaryValue()
{
    const ColumnProfile profile = profileTable(tableFrom("x\n1\n2\n3\n4\n5\n6\n7\n8\n30\n-9")).columns[0];
    QCOMPARE(profile.box->q1, 2.25);
    QCOMPARE(profile.box->q3, 6.75);
    QCOMPARE(profile.box->whiskerLow, 1.0);
    QCOMPARE(profile.box->whiskerHigh, 8.0);
    QCOMPARE(profile.box->outliers, std::size_t{2});
}

void TestTableProfile::ratesHaveIntervals()
{
    const TableProfile profile = profileTable(tableFrom("kind y\na yes\na yes\na no\nb no\nb no\n- yes"), column("y"), "yes");
    const std::vector<RateBin>& rates = profile.columns[0].rates;
    QCOMPARE(rates.size(), std::size_t{2});
    QCOMPARE(rates[0].level, std::string("a"));
    QCOMPARE(rates[0].n, std::size_t{3});
    QVERIFY(close(rates[0].rate, 2.0 / 3));
    QVERIFY(rates[0].interval.low < rates[0].rate && rates[0].rate < rates[0].interval.high);
    QCOMPARE(rates[1].rate, 0.0);
    QVERIFY(rates[1].interval.high > 0.5);
    QVERIFY(profile.columns[1].rates.empty());  // the target against itself says nothing

    std::string text = "x y\n";
    for (int i = 0; i < 300; ++i)
        text += shortest(i * 0.37) + (i >= 200 ? " yes\n" : " no\n");
    const ColumnProfile x = profileTable(tableFrom(text), column("y"), "yes").columns[0];
    std::size_t rows = 0;
    for (std::size_t i = 0; i < x.rates.size(); ++i) {
        rows += x.rates[i].n;
        QVERIFY(i == 0 || x.rates[i].low == x.rates[i - 1].high);
    }
    QCOMPARE(rows, std::size_t{300});
    QVERIFY(x.rates.size() >= 5 && x.rates.size() <= 10);
    QCOMPARE(x.rates.front().rate, 0.0);
    QCOMPARE(x.rates.back().rate, 1.0);
}

void TestTableProfile::datesHaveRangeAndHistogram()
{
    const std::int64_t day = 86400000;
    const Column dates({"t", "day"}, "day", ColumnKind::Date, Dates{{day, 3 * day, Dates::kMissing, 9 * day}});
    const ColumnProfile profile = profileColumn(dates);
    QCOMPARE(profile.n, std::size_t{3});
    QCOMPARE(profile.missing, std::size_t{1});
    QCOMPARE(profile.max, static_cast<double>(9 * day));
    QVERIFY(std::isnan(profile.mean));
    QCOMPARE(sumOf(profile.histogram->counts), std::size_t{3});
}

void TestTableProfile::classesKeepTheirOrderInCapitals()
{
    const auto lower = targetClassesOf(tableFrom("y\nприбыло\nубыло"), column("y"));
    const auto title = targetClassesOf(tableFrom("y\nУбыло\nприбыло"), column("y"));
    QCOMPARE(lower->names, (std::vector<std::string>{"прибыло", "убыло"}));
    QCOMPARE(title->names, (std::vector<std::string>{"прибыло", "Убыло"}));
}

void TestTableProfile::positiveIsFoundByTextThenByNumber()
{
    const Table table = tableFrom("y\n0\n1\n1\n10");
    QCOMPARE(targetClassesOf(table, column("y"), "1.0")->positive, std::optional<std::size_t>(1));
    QCOMPARE(targetClassesOf(table, column("y"), "10")->positive, std::optional<std::size_t>(2));
    QVERIFY(!targetClassesOf(table, column("y"), "yes")->positive);
    QVERIFY(!targetClassesOf(table, column("no such column")));
    std::string many = "y\n";
    for (int i = 0; i < 40; ++i)
        many += std::to_string(i) + "\n";
    QVERIFY(!targetClassesOf(tableFrom(many), column("y")));
}

void TestTableProfile::hugeValuesStayFinite()
{
    const Table table = tableFrom("x y\n1e300 a\n-1e300 b\n1.7e308 a\n-1.7e308 b\n5 a\n1e-300 b\n2e300 a");
    const ColumnProfile x = profileTable(table, column("y"), "a").columns[0];
    QVERIFY(std::isfinite(x.mean) && std::isfinite(x.skewness) && std::isfinite(x.kurtosis));
    QVERIFY(std::isfinite(x.q1) && std::isfinite(x.median) && std::isfinite(x.q3));
    for (const double edge : x.histogram->edges)
        QVERIFY(std::isfinite(edge));
    QCOMPARE(sumOf(x.histogram->counts), std::size_t{7});
    if (x.density)
        for (std::size_t i = 0; i < x.density->x.size(); ++i)
            QVERIFY(std::isfinite(x.density->x[i]) && std::isfinite(x.density->y[i]));
}

void TestTableProfile::doesNotDependOnThreads()
{
    std::string text = "x y\n";
    for (int i = 0; i < 300; ++i)
        text += shortest((i * 7919) % 997 * 0.1) + (i % 3 == 0 ? " a\n" : " b\n");
    const Table table = tableFrom(text);
    std::vector<ColumnProfile> found;
    for (const int threads : {1, 2, 4}) {
        setThreadLimit(threads);
        found.push_back(profileTable(table, column("y"), "a").columns[0]);
    }
    setThreadLimit(0);
    for (const ColumnProfile& one : found) {
        QCOMPARE(one.mean, found[0].mean);
        QCOMPARE(one.kurtosis, found[0].kurtosis);
        QCOMPARE(one.density->y, found[0].density->y);
        QVERIFY(one.histogram == found[0].histogram);
    }
}

static const Registered<TestTableProfile> registered;
#include "table_profile_test.moc"
