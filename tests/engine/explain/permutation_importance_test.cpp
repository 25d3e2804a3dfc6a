// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/permutation_importance.h"

#include <cmath>

#include <QTest>

#include "base/parallel.h"
#include "base/random.h"
#include "support/reference.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

Feature number(const std::string& name, std::vector<double> values) { return {column(name), name, false, std::move(values)}; }

// 200 rows: the label follows `signal`; `noise` says nothing.
struct Example
{
    FeatureTable table;
    std::vector<std::uint8_t> labels;
};

Example example()
{
    Random random(7);
    Example made;
    std::vector<double> signal;
    std::vector<double> noise;
    for (int i = 0; i < 200; ++i) {
        signal.push_back(random.uniform());
        noise.push_back(random.uniform());
        made.labels.push_back(signal.back() + 0.2 * random.normal() > 0.5 ? 1 : 0);
    }
    made.table = {{number("signal", signal), number("noise", noise)}, 200};
    return made;
}

std::vector<double> bySignal(const FeatureTable& rows)
{
    for (const Feature& feature : rows.features)
        if (feature.name == "signal")
            return feature.numbers;
    return {};
}

}  // namespace

class TestPermutationImportance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agreesWithTheYardstickOnItsPermutations();
    void onlyWhatTheModelReadsMatters();
    void shufflesAGroupByOneOrder();
    void isTheSameForAnyColumnOrderAndThreads();
    void anotherSeedShufflesOtherwise();
    void oneClassGivesNoNumber();
};

void TestPermutationImportance::agreesWithTheYardstickOnItsPermutations()
{
    const auto golden = ownGolden("explain.json");
    const auto& want = golden["permutation_importance"];
    FeatureTable table;
    for (std::size_t j = 0; j < 3; ++j) {
        std::vector<double> values;
        for (const auto& row : golden["model_data"]["X"])
            values.push_back(row[j].get<double>());
        table.features.push_back(number("x" + std::to_string(j), values));
    }
    const auto labels = golden["model_data"]["y"].get<std::vector<std::uint8_t>>();
    table.rows = labels.size();
    const auto weights = want["model_coef"].get<std::vector<double>>();
    const RowScores scores = [&](const FeatureTable& rows) {
        std::vector<double> made(rows.rows, want["model_intercept"].get<double>());
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t i = 0; i < rows.rows; ++i)
                made[i] += weights[j] * rows.features[j].numbers[i];
        return made;
    };
    QVERIFY(close(rocAuc(scores(table), labels), want["baseline"].get<double>()));
    for (std::size_t j = 0; j < 3; ++j) {
        const auto orders = want["permutations"][j].get<std::vector<std::vector<std::uint32_t>>>();
        const ScoreDrop drop = permutationDrop(scores, table, labels, want["baseline"].get<double>(), {table.features[j].id}, orders);
        for (std::size_t k = 0; k < orders.size(); ++k)
            QVERIFY(close(drop.drops[k], want["drops"][j][k].get<double>()));
        QVERIFY(close(drop.mean, want["mean"][j].get<double>()));
        QVERIFY(close(drop.sd, want["std_ddof0"][j].get<double>()));
    }
}

void TestPermutationImportance::onlyWhatTheModelReadsMatters()
{
    const Example made = example();
    const auto importance = permutationImportance("decision_tree", bySignal, made.table, made.labels, {});
    QCOMPARE(importance.model, std::string("decision_tree"));
    QCOMPARE(importance.rows, std::size_t(200));
    QCOMPARE(importance.values[0].feature, column("signal"));
    QVERIFY(importance.values[0].drop.mean > 0.3);
    QCOMPARE(importance.values[0].drop.drops.size(), std::size_t(10));
    QCOMPARE(importance.values[1].drop.mean, 0.0);
    QCOMPARE(importance.values[1].drop.sd, 0.0);
}

void TestPermutationImportance::shufflesAGroupByOneOrder()
{
    // The model reads the difference of two equal columns: one order for both changes nothing, two orders would.
    const Example made = example();
    FeatureTable table = made.table;
    table.features[1] = number("twin", table.features[0].numbers);
    const RowScores scores = [](const FeatureTable& rows) {
        std::vector<double> made2;
        for (std::size_t i = 0; i < rows.rows; ++i)
            made2.push_back(rows.features[0].numbers[i] - rows.features[1].numbers[i]);
        return made2;
    };
    const auto importance = permutationImportance("x", scores, table, made.labels, {5, 42, {{column("twin"), column("signal")}}});
    QCOMPARE(importance.groups.size(), std::size_t(1));
    QCOMPARE(importance.groups[0].drop.mean, 0.0);
    QVERIFY(importance.values[0].drop.sd > 0);
}

void TestPermutationImportance::isTheSameForAnyColumnOrderAndThreads()
{
    const Example made = example();
    setThreadLimit(1);
    const auto first = permutationImportance("x", bySignal, made.table, made.labels, {});
    FeatureTable turned = made.table;
    std::swap(turned.features[0], turned.features[1]);
    setThreadLimit(4);
    const auto second = permutationImportance("x", bySignal, turned, made.labels, {});
    setThreadLimit(0);
    QVERIFY(first == second);
}

void TestPermutationImportance::anotherSeedShufflesOtherwise()
{
    const Example made = example();
    const auto first = permutationImportance("x", bySignal, made.table, made.labels, {10, 1, {}});
    const auto second = permutationImportance("x", bySignal, made.table, made.labels, {10, 2, {}});
    QVERIFY(first.values[0].drop.drops != second.values[0].drop.drops);
}

void TestPermutationImportance::oneClassGivesNoNumber()
{
    const Example made = example();
    const std::vector<std::uint8_t> ones(200, 1);
    const auto importance = permutationImportance("x", bySignal, made.table, ones, {});
    QVERIFY(std::isnan(importance.score));
    QVERIFY(std::isnan(importance.values[0].drop.mean));
}

static const Registered<TestPermutationImportance> registered;

}  // namespace holdfast::tests

#include "permutation_importance_test.moc"
