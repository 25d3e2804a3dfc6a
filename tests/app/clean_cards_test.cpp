// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "app/pages/clean/evidence_card.h"
#include "app/pages/clean/recipe_card.h"
#include "app/pages/clean/step_words.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"

namespace holdfast::tests {
namespace {

FindingEntry spelling(const std::vector<std::string>& from)
{
    Suggestion made{.id = "one", .kind = SuggestionKind::SpellingVariant, .table = "t", .column = {"t", "c"}, .rows = 3};
    made.proposal = SpellingProposal{from, "standard"};
    made.action = MergeValues{"t", {"t", "c"}, from, "standard"};
    return {made, SuggestionState::Open};
}

RecipeEntry step(int id, int place, bool last)
{
    return {.id = StepId{id},
            .place = place,
            .last = last,
            .tidy = MergeValues{"t", {"t", "c"}, {"standardd"}, "standard"},
            .report = StepReport{.id = StepId{id}, .rowsBefore = 9, .rowsAfter = 9, .cellsChanged = 4}};
}

}  // namespace

class TestCleanCards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMemberIsDroppedAndAnotherTextIsTyped()
    {
        EvidenceCard card(nullptr);
        card.setFinding(spelling({"standardd", "Standard"}), nullptr, NumberFormat(Language::English));
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd", "Standard"}, "standard"})));
        card.findChild<QCheckBox*>("member2")->setChecked(false);
        card.findChild<QLineEdit*>("keptValue")->setText("basic");
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd"}, "basic"})));
        card.setFinding(spelling({"standardd", "Standard"}), nullptr,
                        NumberFormat(Language::English));  // shown again: what was typed stays
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd"}, "basic"})));
        card.findChild<QCheckBox*>("member1")->setChecked(false);
        QVERIFY(!card.chosenAction());
        QVERIFY(!card.accept()->isEnabled());
    }

    void anotherFindingStartsAnew()
    {
        EvidenceCard card(nullptr);
        card.setFinding(spelling({"standardd", "Standard"}), nullptr, NumberFormat(Language::English));
        card.findChild<QLineEdit*>("keptValue")->setText({});
        QVERIFY(!card.accept()->isEnabled());
        FindingEntry other = spelling({"stndard"});
        other.suggestion.id = "two";
        card.setFinding(other, nullptr, NumberFormat(Language::English));
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"stndard"}, "standard"})));
        QVERIFY(card.accept()->isEnabled());
    }

    void aStepIsMovedAndExplained()
    {
        RecipeCard card(nullptr);
        card.setRecipe({step(1, 0, false), step(2, 1, true)}, NumberFormat(Language::English));
        card.show();
        QSignalSpy moved(&card, &RecipeCard::moved);
        QSignalSpy commented(&card, &RecipeCard::commented);
        card.findChildren<IconButton*>("stepMore").at(0)->click();
        auto* menu = card.findChild<QMenu*>("stepMenu");
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 4);
        QVERIFY(!menu->actions().at(0)->isEnabled());  // the first one cannot go up
        menu->actions().at(1)->trigger();
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.at(0).at(1).toInt(), 1);
        menu->actions().at(2)->trigger();
        auto* why = card.findChildren<QLineEdit*>("stepWhy").at(0);
        QVERIFY(why->isVisibleTo(&card));
        why->setText("a slip");
        Q_EMIT why->editingFinished();
        QCOMPARE(commented.size(), 1);
        QCOMPARE(commented.at(0).at(1).toString(), QString("a slip"));
        QVERIFY(!why->isVisibleTo(&card));
        menu->close();
    }

    void theLogSaysWhatAndWhy()
    {
        RecipeEntry one = step(1, 0, true);
        one.comment = "a slip";
        const QString log = recipeLog({one}, NumberFormat(Language::English));
        QVERIFY(log.startsWith("1. "));
        QVERIFY(log.contains("standardd"));
        QVERIFY(log.contains("(t)"));
        QVERIFY(log.contains("a slip"));
    }
};

static const Registered<TestCleanCards> registered;

}  // namespace holdfast::tests

#include "clean_cards_test.moc"
