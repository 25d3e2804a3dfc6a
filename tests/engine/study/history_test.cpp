// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "base/random.h"
#include "study/edits.h"
#include "study/slice_fingerprint.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

Edit someEdit(Random& random)
{
    const auto n = static_cast<int>(random.below(1000));
    switch (random.below(10)) {
    case 0:
        return edits::addStep(TrimText{"t", {"t", std::to_string(n)}});
    case 1:
        return edits::removeStep(StepId{static_cast<int>(random.below(20))});
    case 2:
        return edits::moveStep(StepId{static_cast<int>(random.below(20))}, static_cast<int>(random.below(5)));
    case 3:
        return edits::setTrials(n);
    case 4:
        return edits::addSources({"/data/" + std::to_string(n) + ".csv"});
    case 5:
        return edits::setTarget(ColumnValue{{"t", std::to_string(n)}, "yes"});
    case 6:
        return edits::addSegment(std::to_string(n), {});
    case 7:
        return edits::rejectSuggestion(std::to_string(n));
    case 8:
        return edits::switchStep(StepId{static_cast<int>(random.below(20))}, random.below(2) == 0);
    default:
        return edits::hideChapter(ChapterKind::Why, random.below(2) == 0);
    }
}

}  // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditThatChangesNothingIsNoStep()
    {
        History history;
        QVERIFY(!history.apply(edits::setTrials(100)));
        QVERIFY(!history.canUndo());
    }

    void undoAndRedoNameTheEdit()
    {
        History history;
        history.apply(edits::setSeed(7));
        QCOMPARE(history.undoLabel(), (EditLabel{"edit.set-seed", {"7"}}));
        QVERIFY(history.undo());
        QCOMPARE(history.current(), Study{});
        QCOMPARE(history.redoLabel().code, std::string("edit.set-seed"));
        QVERIFY(history.redo());
        QCOMPARE(history.current().model.seed, 7U);
    }

    void aNewEditForgetsWhatWasUndone()
    {
        History history;
        history.apply(edits::setSeed(7));
        history.undo();
        history.apply(edits::setFolds(10));
        QVERIFY(!history.canRedo());
    }

    void editsOfOneMergeKeyAreOneStep()
    {
        History history;
        for (const int trials : {1, 12, 120})
            history.apply(edits::setTrials(trials));
        QCOMPARE(history.undoDepth(), 1U);
        history.undo();
        QCOMPARE(history.current().model.trials, 100);
    }

    void anEditAfterUndoDoesNotMergeIntoTheStepBefore()
    {
        History history;
        history.apply(edits::setTrials(1));
        history.apply(edits::setSeed(1));
        history.undo();
        history.apply(edits::setTrials(2));
        history.undo();
        QCOMPARE(history.current().model.trials, 1);
    }

    void whatFollowsByItselfIsPartOfTheLastStep()
    {
        History history;
        history.apply(edits::addSources({"/data/a.csv"}));
        history.amend([](Study study) {
            study.join.base = "a";
            return study;
        });
        QCOMPARE(history.undoDepth(), 1U);
        history.undo();
        QCOMPARE(history.current(), Study{});
    }

    void undoOfHundredRandomEditsComesBackToTheStart()
    {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            Random random(seed);
            History history;
            std::vector<Fingerprint> passed{sliceFingerprint(history.current())};
            while (passed.size() <= 100) {
                const std::size_t depth = history.undoDepth();
                if (history.apply(someEdit(random)) && history.undoDepth() > depth)
                    passed.push_back(sliceFingerprint(history.current()));
                else
                    passed.back() = sliceFingerprint(history.current());
            }
            for (std::size_t i = passed.size(); i-- > 1;) {
                QCOMPARE(sliceFingerprint(history.current()), passed[i]);
                QVERIFY(history.undo());
            }
            QCOMPARE(history.current(), Study{});
            for (std::size_t i = 1; i < passed.size(); ++i) {
                QVERIFY(history.redo());
                QCOMPARE(sliceFingerprint(history.current()), passed[i]);
            }
        }
    }
};

static const Registered<TestHistory> registered;

}  // namespace holdfast::tests

#include "history_test.moc"
