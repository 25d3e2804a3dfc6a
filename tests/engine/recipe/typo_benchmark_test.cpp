// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "engine/recipe/dirty_column.h"
#include "recipe/suggest_steps.h"
#include "support/register_test.h"
#include "table/table_builder.h"

namespace holdfast::tests {

namespace {

// Words made of syllables, so that no word list is copied and neighbours at one letter's distance occur as often as they do.
std::string madeWord(Random& random, bool cyrillic)
{
    static const std::vector<std::string> latin{"ba", "co",  "di",  "fer", "gal", "hon", "ir",  "jas", "kel", "lum",
                                                "mo", "nor", "pra", "qui", "res", "sto", "tan", "ul",  "vor", "win"};
    static const std::vector<std::string> russian{"ба", "ко",  "ди",  "фер", "гал", "хон", "ир",  "яс", "кел", "лум",
                                                  "мо", "нор", "пра", "жи",  "рес", "сто", "тан", "ул", "вор", "вин"};
    const std::vector<std::string>& syllables = cyrillic ? russian : latin;
    std::string word;
    const std::size_t count = 2 + static_cast<std::size_t>(random.below(3));
    for (std::size_t i = 0; i < count; ++i)
        word += syllables[static_cast<std::size_t>(random.below(syllables.size()))];
    return word;
}

char32_t anyLetter(Random& random, bool cyrillic)
{
    return cyrillic ? static_cast<char32_t>(U'а' + static_cast<char32_t>(random.below(32)))
                    : static_cast<char32_t>(U'a' + static_cast<char32_t>(random.below(26)));
}

// One slip anywhere, of any sort, with any letter: harder than real slips, which prefer keys beside.
std::string withSlip(const std::string& text, Random& random, bool cyrillic)
{
    std::u32string points = toCodePoints(text);
    const auto at = static_cast<std::size_t>(random.below(points.size() - 1));
    switch (random.below(4)) {
    case 0:
        points[at] = anyLetter(random, cyrillic);
        break;
    case 1:
        points.insert(points.begin() + static_cast<std::ptrdiff_t>(at), anyLetter(random, cyrillic));
        break;
    case 2:
        points.erase(points.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    default:
        std::swap(points[at], points[at + 1]);
    }
    return fromCodePoints(points);
}

struct Planted
{
    Table table;
    std::map<std::string, std::string> meant;  // by what was typed
};

// `values` clean values of 40 … 400 rows each; in a fifth of them a slip stands in one or two rows.
Planted planted(std::size_t values, std::uint64_t seed, bool cyrillic)
{
    Random random = Random(seed).stream("typos");
    std::set<std::string> clean;
    while (clean.size() < values) {
        std::string value = madeWord(random, cyrillic);
        if (random.below(3) == 0)
            value += " " + madeWord(random, cyrillic);
        clean.insert(value);
    }
    Planted made;
    CategoriesBuilder builder;
    for (const std::string& value : clean) {
        const std::uint64_t rows = 40 + random.below(360);
        for (std::uint64_t i = 0; i < rows; ++i)
            builder.add(value);
        if (random.below(5) != 0)
            continue;
        const std::string typed = withSlip(value, random, cyrillic);
        if (clean.count(typed) > 0 || !made.meant.emplace(typed, value).second)
            continue;
        for (std::uint64_t i = 0; i <= random.below(2); ++i)
            builder.add(typed);
    }
    made.table = Table("t", {Column({"t", "x"}, "x", ColumnKind::Category, std::move(builder).done())});
    return made;
}

}  // namespace

// Slips planted into clean lists: of what is called safe at least 95 % is right, and at least 60 % of all slips are called safe.
class TestTypoBenchmark : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void safeOnesAreRightAndMost_data();
    void safeOnesAreRightAndMost();
    void cleanListsGiveNothingSafe();
    void everySortOfColumnAndSlip_data();
    void everySortOfColumnAndSlip();
    void everyKindOfSlipIsFound_data();
    void everyKindOfSlipIsFound();
    void cleanColumnsGiveNothingSafe_data();
    void cleanColumnsGiveNothingSafe();
};

void TestTypoBenchmark::safeOnesAreRightAndMost_data()
{
    QTest::addColumn<int>("values");
    QTest::addColumn<bool>("cyrillic");
    QTest::newRow("60 words") << 60 << false;
    QTest::newRow("60 Russian words") << 60 << true;
    QTest::newRow("600 words") << 600 << false;
    QTest::newRow("600 Russian words") << 600 << true;
}

void TestTypoBenchmark::safeOnesAreRightAndMost()
{
    QFETCH(int, values);
    QFETCH(bool, cyrillic);
    std::size_t safe = 0;
    std::size_t right = 0;
    std::size_t slips = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Planted made = planted(static_cast<std::size_t>(values), seed, cyrillic);
        slips += made.meant.size();
        for (const Suggestion& one : suggestSteps({made.table}, {}, {})) {
            if (!one.proposal || one.confidence != Confidence::High)
                continue;
            for (const std::string& typed : one.proposal->from) {
                ++safe;
                const auto meant = made.meant.find(typed);
                right += meant != made.meant.end() && meant->second == one.proposal->to ? 1U : 0U;
            }
        }
    }
    const double precision = static_cast<double>(right) / static_cast<double>(safe);
    const double recall = static_cast<double>(right) / static_cast<double>(slips);
    qInfo("precision %.3f, recall %.3f of %zu slips", precision, recall, slips);
    QVERIFY(precision >= 0.95);
    QVERIFY(recall >= 0.60);
}

void TestTypoBenchmark::cleanListsGiveNothingSafe()
{
    Random random(11);
    std::set<std::string> clean;
    while (clean.size() < 800)
        clean.insert(madeWord(random, true));
    CategoriesBuilder builder;
    for (const std::string& value : clean)
        for (std::uint64_t i = 0; i <= 3 + random.below(40); ++i)
            builder.add(value);
    const Table table("t", {Column({"t", "x"}, "x", ColumnKind::Category, std::move(builder).done())});
    for (const Suggestion& one : suggestSteps({table}, {}, {}))
        QVERIFY(!one.proposal || one.confidence != Confidence::High);
}

namespace {

// Cells, as somebody who holds the clean table beside the proposals counts them.
struct Marks
{
    std::size_t dirty = 0;
    std::size_t proposed = 0;
    std::size_t hit = 0;    // proposed and dirty
    std::size_t right = 0;  // … and mended as it was

    void add(const DirtyColumn& column)
    {
        std::map<std::string, std::string> safe;
        for (const Suggestion& one : suggestSteps({column.dirty}, {}, {}))
            if (one.proposal && !one.blocked && one.confidence == Confidence::High)
                for (const std::string& from : one.proposal->from)
                    safe[from] = one.proposal->to;
        for (std::size_t row = 0; row < column.dirty.rows(); ++row) {
            const std::string typed = column.dirty.column(0).textAt(row);
            const std::string meant = column.clean.column(0).textAt(row);
            const auto found = safe.find(typed);
            dirty += typed != meant ? 1U : 0U;
            proposed += found != safe.end() ? 1U : 0U;
            hit += found != safe.end() && typed != meant ? 1U : 0U;
            right += found != safe.end() && typed != meant && found->second == meant ? 1U : 0U;
        }
    }

    double precision() const { return static_cast<double>(hit) / static_cast<double>(std::max<std::size_t>(1, proposed)); }
    double recall() const { return static_cast<double>(hit) / static_cast<double>(std::max<std::size_t>(1, dirty)); }
    double rightRepair() const { return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(1, hit)); }
};

}  // namespace

void TestTypoBenchmark::everySortOfColumnAndSlip_data()
{
    QTest::addColumn<QString>("sort");
    for (const std::string& sort : valueSorts())
        QTest::newRow(sort.c_str()) << QString::fromStdString(sort);
}

void TestTypoBenchmark::everySortOfColumnAndSlip()
{
    QFETCH(QString, sort);
    Marks marks;
    std::uint64_t number = 0;
    for (const double share : {0.01, 0.1, 0.3})
        for (const bool zipf : {false, true})
            for (const auto& [values, rows] : {std::pair(20, 500), std::pair(40, 1000), std::pair(60, 4000)}) {
                Random random = Random(7).stream("dirty", ++number);
                marks.add(dirtyColumn(sort.toStdString(), values, rows, share, zipf, slipKinds(), random));
            }
    qInfo("%zu slips: precision %.3f, recall %.3f, right %.3f", marks.dirty, marks.precision(), marks.recall(), marks.rightRepair());
    QVERIFY(marks.precision() >= 0.95);
    QVERIFY(marks.recall() >= 0.60);
    QVERIFY(marks.rightRepair() >= 0.98);
}

void TestTypoBenchmark::everyKindOfSlipIsFound_data()
{
    QTest::addColumn<QString>("kind");
    for (const std::string& kind : slipKinds())
        QTest::newRow(kind.c_str()) << QString::fromStdString(kind);
}

void TestTypoBenchmark::everyKindOfSlipIsFound()
{
    QFETCH(QString, kind);
    Marks marks;
    std::uint64_t number = 0;
    for (const std::string& sort : valueSorts()) {
        Random random = Random(8).stream("kinds", ++number);
        marks.add(dirtyColumn(sort, 40, 2000, 0.05, false, {kind.toStdString()}, random));
    }
    qInfo("%zu slips: precision %.3f, recall %.3f, right %.3f", marks.dirty, marks.precision(), marks.recall(), marks.rightRepair());
    QVERIFY(marks.precision() >= 0.95);
    QVERIFY(marks.recall() >= 0.60);
    QVERIFY(marks.rightRepair() >= 0.98);
}

void TestTypoBenchmark::cleanColumnsGiveNothingSafe_data() { everySortOfColumnAndSlip_data(); }

void TestTypoBenchmark::cleanColumnsGiveNothingSafe()
{
    QFETCH(QString, sort);
    for (std::uint64_t number = 1; number <= 6; ++number) {
        Random random = Random(9).stream("clean", number);
        const DirtyColumn column = dirtyColumn(sort.toStdString(), 10 * number, 700 * number, 0, number % 2 == 0, slipKinds(), random);
        for (const Suggestion& one : suggestSteps({column.clean}, {}, {}))
            QVERIFY(!one.proposal || one.confidence != Confidence::High);
    }
}

static const holdfast::tests::Registered<TestTypoBenchmark> registered;

}  // namespace holdfast::tests

#include "typo_benchmark_test.moc"
