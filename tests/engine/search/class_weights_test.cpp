// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QTest>

#include "learn/curves.h"
#include "learn/model.h"
#include "learn/scores.h"
#include "search/cross_validation.h"
#include "search/fit_part.h"
#include "shop.h"
#include "support/register_test.h"

namespace holdfast::tests {

// A model that weighs its classes does so wherever a search fits it.
class TestClassWeights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countInTheFoldsAndInTheModelThatIsUsed_data()
    {
        QTest::addColumn<int>("family");
        for (const Family family : searchableFamilies())
            if (family != Family::Blend)
                QTest::newRow(familyName(family).data()) << static_cast<int>(family);
    }

    void countInTheFoldsAndInTheModelThatIsUsed()
    {
        QFETCH(int, family);
        const Table table = shop(150);
        const auto design = sharedDesign(table, shopRoles());
        FoldParts parts(table, *design, {}, {});
        std::vector<Candidate> candidates(2);
        for (Candidate& candidate : candidates) {
            candidate.family = static_cast<Family>(family);
            candidate.spec = defaultModel(candidate.family);
        }
        candidates[1].spec.classWeights = ClassWeights::Balanced;
        crossValidate(candidates, parts, 7, {});
        std::vector<FittedLearner> fitted;
        for (const Candidate& candidate : candidates) {
            const PreparedPart& prepared = parts.prepared(0, candidate.spec.preprocess);
            fitted.push_back(fitOnPart(candidate.spec, parts.part(0), prepared, {.seed = 7, .probabilities = false}, {}));
            QCOMPARE(candidate.foldScores[0], rocAuc(scoresOf(fitted.back(), prepared.ask), parts.part(0).askLabels));
        }
        QVERIFY(!(fitted[0] == fitted[1]));
    }

    void chancesStayChancesWhereFiveInAHundredLeave_data() { countInTheFoldsAndInTheModelThatIsUsed_data(); }

    // However much the rare class weighs, as many leave as the chances say, in all and where they are high.
    void chancesStayChancesWhereFiveInAHundredLeave()
    {
        QFETCH(int, family);
        const Table training = rarely(2400, 1);
        const Table fresh = rarely(6000, 2);
        ModelSpec spec = defaultModel(static_cast<Family>(family));
        spec.classWeights = ClassWeights::Balanced;
        if (auto* trees = std::get_if<RandomForestSpec>(&spec.learner))
            *trees = {.trees = 60, .leaf = 20};
        if (auto* boosted = std::get_if<BoostedTreesSpec>(&spec.learner))
            *boosted = {.rounds = 40, .leaves = 4};
        const std::vector<ColumnId> features{column("visits"), column("minutes")};
        const auto labelsOf = [](const Table& table) {
            std::vector<std::uint8_t> labels;
            for (std::size_t row = 0; row < table.rows(); ++row)
                labels.push_back(table.find(column("left"))->textAt(row) == "yes" ? 1 : 0);
            return labels;
        };
        const FittedModel model = fitModel(featureTable(training, features), labelsOf(training), spec, {});
        const std::vector<double> chances = probabilitiesOf(model, featureTable(fresh, features));
        const std::vector<std::uint8_t> truths = labelsOf(fresh);
        double expected = 0;
        for (const double chance : chances)
            expected += chance;
        const auto happened = static_cast<double>(std::ranges::count(truths, 1));
        QVERIFY2(std::abs(expected / happened - 1) < 0.25, qPrintable(QString("%1 of %2").arg(expected).arg(happened)));
        QVERIFY2(brierParts(chances, truths).reliability < 0.006, std::to_string(brierParts(chances, truths).reliability).c_str());
    }

private:
    // About five in a hundred leave, most of them among the rare visitors.
    static Table rarely(std::size_t rows, std::uint64_t seed)
    {
        Random random(seed);
        std::string text = "left visits minutes\n";
        for (std::size_t i = 0; i < rows; ++i) {
            const double visits = std::round(random.normal() * 100) / 100;
            const bool left = random.uniform() < 1 / (1 + std::exp(3.6 + 1.5 * visits));
            text += std::string(left ? "yes " : "no ") + shortest(visits) + " " + std::to_string(random.below(90)) + "\n";
        }
        return tableFrom(text);
    }
};

static const Registered<TestClassWeights> registered;

}  // namespace holdfast::tests

#include "class_weights_test.moc"
