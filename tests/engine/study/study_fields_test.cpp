// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "study/slice_fingerprint.h"
#include "support/every_field.h"
#include "support/register_test.h"

namespace holdfast::tests {

class TestStudyFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeOfAFieldGivesAnotherFingerprint()
    {
        Study study;
        const Fingerprint before = sliceFingerprint(study);
        std::map<Fingerprint, std::string> seen{{before, "unchanged"}};
        int changes = 0;
        everyField(study, "", [&](const std::string& path) {
            ++changes;
            const auto added = seen.emplace(sliceFingerprint(study), path);
            QVERIFY2(added.second, (path + " gives the same fingerprint as " + added.first->second).c_str());
        });
        QVERIFY(changes > 120);
        QCOMPARE(sliceFingerprint(study), before);
    }

    void noMemberOfAStructIsForgotten()
    {
        QCOMPARE(uncoveredBytes<Study>(), 0U);
        QCOMPARE(uncoveredBytes<SourceSpec>(), 0U);
        QCOMPARE(uncoveredBytes<ReadOptions>(), 0U);
        QCOMPARE(uncoveredBytes<Recipe>(), 0U);
        QCOMPARE(uncoveredBytes<TidyStep>(), 0U);
        QCOMPARE(uncoveredBytes<LearningStep>(), 0U);
        QCOMPARE(uncoveredBytes<MergeValues>(), 0U);
        QCOMPARE(uncoveredBytes<KeyedRepair>(), 0U);
        QCOMPARE(uncoveredBytes<RepairByColumn>(), 0U);
        QCOMPARE(uncoveredBytes<FillMissing>(), 0U);
        QCOMPARE(uncoveredBytes<ClampAtQuantiles>(), 0U);
        QCOMPARE(uncoveredBytes<PoolRareLevels>(), 0U);
        QCOMPARE(uncoveredBytes<JoinPlan>(), 0U);
        QCOMPARE(uncoveredBytes<JoinPart>(), 0U);
        QCOMPARE(uncoveredBytes<PivotSpec>(), 0U);
        QCOMPARE(uncoveredBytes<RowRule>(), 0U);
        QCOMPARE(uncoveredBytes<Comparison>(), 0U);
        QCOMPARE(uncoveredBytes<Roles>(), 0U);
        QCOMPARE(uncoveredBytes<ModelSettings>(), 0U);
        QCOMPARE(uncoveredBytes<MoneyRule>(), 0U);
        QCOMPARE(uncoveredBytes<SegmentSettings>(), 0U);
        QCOMPARE(uncoveredBytes<SegmentSpec>(), 0U);
        QCOMPARE(uncoveredBytes<Offer>(), 0U);
        QCOMPARE(uncoveredBytes<ReportChoices>(), 0U);
    }
};

static const Registered<TestStudyFields> registered;

}  // namespace holdfast::tests

#include "study_fields_test.moc"
