// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

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
};

static const Registered<TestClassWeights> registered;

}  // namespace holdfast::tests

#include "class_weights_test.moc"
