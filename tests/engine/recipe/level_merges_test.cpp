// SPDX-License-Identifier: GPL-3.0-or-later
#include <ctime>
#include <random>

#include <QTest>

#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "table/table_builder.h"

namespace holdfast::tests {

// Values merged by many steps at once.
class TestLevelMerges : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mergesAtOnceAsOneByOne();
    void mergesManyInTheTimeOfOne();
};

// All merges at once, with steps of other kinds between, against one call for each step.
void TestLevelMerges::mergesAtOnceAsOneByOne()
{
    std::mt19937 random(7);
    const auto below = [&random](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const std::vector<std::string> texts{"a", "b", "c", "d", "e", "f", "g ", "new"};
    for (int round = 0; round < 200; ++round) {
        CategoriesBuilder first;
        CategoriesBuilder second;
        for (int row = 0; row < 12; ++row) {
            first.add(texts[below(6)]);
            second.add(texts[below(7)]);
        }
        const std::vector<Table> raw{Table("t", {{{"t", "x"}, "x", ColumnKind::Category, std::move(first).done()},
                                                 {{"t", "y"}, "y", ColumnKind::Category, std::move(second).done()}})};
        std::vector<TidyStep> steps;
        for (int i = 0; i < 9; ++i) {
            const ColumnId column{"t", below(2) == 0 ? "x" : "y"};
            TidyAction action = MergeValues{"t", column, {texts[below(7)], texts[below(7)]}, texts[below(8)]};
            if (below(6) == 0)
                action = TrimText{"t", column};
            steps.push_back({.id = StepId{i + 1}, .on = below(8) > 0, .action = action});
        }
        std::vector<Table> tables = raw;
        std::vector<StepReport> reports;
        for (const TidyStep& step : steps) {
            TidyResult one = tidyTables(tables, {step}, {});
            tables = std::move(one.tables);
            reports.insert(reports.end(), one.steps.begin(), one.steps.end());
        }
        const TidyResult all = tidyTables(raw, steps, {});
        QCOMPARE(show(all.tables.at(0)), show(tables.at(0)));
        for (const std::size_t at : {std::size_t{0}, std::size_t{1}})
            QCOMPARE(all.tables[0].column(at).categories().levels, tables[0].column(at).categories().levels);
        QVERIFY(all.steps == reports);
    }
}

void TestLevelMerges::mergesManyInTheTimeOfOne()
{
    constexpr int values = 400;
    CategoriesBuilder builder;
    for (int row = 0; row < 200000; ++row)
        builder.add("value " + std::to_string(row % values));
    const std::vector<Table> raw{Table("t", {{{"t", "x"}, "x", ColumnKind::Category, std::move(builder).done()}})};
    std::vector<TidyStep> steps;
    for (int i = 1; i < values; ++i)
        steps.push_back({.id = StepId{i}, .action = MergeValues{"t", {"t", "x"}, {"value " + std::to_string(i)}, "value 0"}});
    const auto least = [&raw](const std::vector<TidyStep>& some) {
        double best = 1e9;
        for (int run = 0; run < 5; ++run) {
            timespec begin{};
            timespec end{};
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &begin);
            tidyTables(raw, some, {});
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
            best = std::min(best, static_cast<double>(end.tv_sec - begin.tv_sec) + 1e-9 * static_cast<double>(end.tv_nsec - begin.tv_nsec));
        }
        return best;
    };
    QVERIFY(least(steps) < 20 * least({steps.front()}));
}

static const holdfast::tests::Registered<TestLevelMerges> registered;

}  // namespace holdfast::tests

#include "level_merges_test.moc"
