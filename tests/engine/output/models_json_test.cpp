// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "output/json/sections.h"
#include "search/model_search.h"
#include "support/register_test.h"
#include "support/table_text.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

// Sixty customers; the shop, the month and the number follow each other.
Table customers()
{
    std::string text = "target visits shop month";
    for (int i = 0; i < 60; ++i)
        text += std::string("\n") + (i % 3 == 0 ? "yes" : "no") + ' ' + std::to_string((i * 7) % 13 + (i % 3 == 0 ? 4 : 0)) + " s" +
                std::to_string(i / 3 % 6) + ' ' + std::to_string(i / 12);
    return tableFrom(text);
}

struct Found
{
    Design design;
    SearchResult search;
};

Found found(const ModelSettings& settings, const std::optional<ColumnId>& folds = {})
{
    Roles roles;
    roles.target = ColumnValue{column("target"), "yes"};
    roles.folds = folds;
    Found made{.design = prepareDesign(customers(), roles, settings).value()};
    made.search = searchModels(customers(), std::make_shared<const Design>(made.design), settings);
    return made;
}

}  // namespace

class TestModelsJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowRowsWereParted_data();
    void saysHowRowsWereParted();
    void saysTheThresholdAndItsRule_data();
    void saysTheThresholdAndItsRule();
    void aThresholdSetAnewSharesTheModels();
};

void TestModelsJson::saysHowRowsWereParted_data()
{
    QTest::addColumn<bool>("byColumn");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<QString>("said");
    QTest::addColumn<int>("saidRepeats");
    QTest::newRow("drawn") << false << static_cast<int>(FoldKind::Values) << 1 << "drawn" << 1;
    QTest::newRow("drawn three times") << false << static_cast<int>(FoldKind::Values) << 3 << "drawn" << 3;
    QTest::newRow("given") << true << static_cast<int>(FoldKind::Values) << 3 << "values" << 1;
    QTest::newRow("groups") << true << static_cast<int>(FoldKind::Groups) << 1 << "groups" << 1;
    QTest::newRow("forward in time") << true << static_cast<int>(FoldKind::Forward) << 1 << "forward" << 1;
}

void TestModelsJson::saysHowRowsWereParted()
{
    QFETCH(bool, byColumn);
    QFETCH(int, kind);
    QFETCH(int, repeats);
    QFETCH(QString, said);
    QFETCH(int, saidRepeats);
    ModelSettings settings{.families = {Family::DecisionTree}, .foldKind = static_cast<FoldKind>(kind), .repeats = repeats};
    settings.trials = 0;
    const bool forward = settings.foldKind == FoldKind::Forward;
    const Found made = found(settings, byColumn ? std::optional(column(forward ? "month" : "shop")) : std::nullopt);
    const Json split = modelsJson(made.design, made.search)["split"];
    QCOMPARE(QString::fromStdString(split["kind"].get<std::string>()), said);
    QCOMPARE(split["repeats"].get<int>(), saidRepeats);
    QCOMPARE(split["given_folds"].get<bool>(), said == "values");
    QCOMPARE(split["training_rows"].get<int>() + split["test_rows"].get<int>() + split["left_out_rows"].get<int>(), 60);
}

void TestModelsJson::saysTheThresholdAndItsRule_data()
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<QString>("said");
    QTest::newRow("F1") << static_cast<int>(ThresholdRule::F1) << "f1";
    QTest::newRow("fixed") << static_cast<int>(ThresholdRule::Fixed) << "fixed";
    QTest::newRow("recall") << static_cast<int>(ThresholdRule::Recall) << "recall";
    QTest::newRow("money") << static_cast<int>(ThresholdRule::Money) << "money";
}

// The counts stand for the threshold that is said, and the figures for the counts.
void TestModelsJson::saysTheThresholdAndItsRule()
{
    QFETCH(int, rule);
    QFETCH(QString, said);
    ModelSettings settings{.families = {Family::DecisionTree}};
    settings.trials = 0;
    settings.thresholdRule = static_cast<ThresholdRule>(rule);
    settings.threshold = 0.37;
    settings.recallFloor = 0.9;
    const Found made = found(settings);
    const FamilyResult& tree = made.search.families.at(1);
    const Json test = modelsJson(made.design, made.search)["families"][1]["test"];
    QCOMPARE(QString::fromStdString(test["threshold_rule"].get<std::string>()), said);
    QCOMPARE(test["threshold"].get<double>(), tree.threshold);
    if (settings.thresholdRule == ThresholdRule::Fixed)
        QCOMPARE(tree.threshold, 0.37);
    const Confusion counted = confusionAt(tree.testProbabilities, made.search.testLabels(), tree.threshold);
    QCOMPARE(test["confusion"]["tp"].get<double>(), static_cast<double>(counted.tp));
    QCOMPARE(test["confusion"]["fp"].get<double>(), static_cast<double>(counted.fp));
    QCOMPARE(test["recall"].get<double>(), counted.recall());
}

void TestModelsJson::aThresholdSetAnewSharesTheModels()
{
    ModelSettings settings{.families = {Family::DecisionTree, Family::NearestNeighbours}};
    settings.trials = 0;
    const Found made = found(settings);
    SearchResult other = made.search;
    settings.thresholdRule = ThresholdRule::Fixed;
    settings.threshold = 0.8;
    setThresholds(other, settings);
    for (std::size_t i = 0; i < other.families.size(); ++i)
        QVERIFY(other.families[i].fitted.sharesWith(made.search.families[i].fitted));
    QCOMPARE(other.families[1].threshold, 0.8);
    QVERIFY(made.search.families[1].threshold != 0.8);
}

static const Registered<TestModelsJson> registered;

#include "models_json_test.moc"
