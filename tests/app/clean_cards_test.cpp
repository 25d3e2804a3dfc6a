// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "app/pages/clean/evidence_card.h"
#include "app/pages/clean/pairs_dialog.h"
#include "app/pages/clean/recipe_card.h"
#include "app/pages/clean/step_dialog.h"
#include "app/pages/clean/step_words.h"
#include "app/pages/clean/unusual_dialog.h"
#include "support/register_test.h"
#include "support/table_text.h"
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
        card.setFinding(spelling({"standardd", "Standard"}), {}, nullptr, NumberFormat(Language::English));
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd", "Standard"}, "standard"})));
        card.findChild<QCheckBox*>("member2")->setChecked(false);
        card.findChild<QLineEdit*>("keptValue")->setText("basic");
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd"}, "basic"})));
        card.setFinding(spelling({"standardd", "Standard"}), {}, nullptr,
                        NumberFormat(Language::English));  // shown again: what was typed stays
        QVERIFY((card.chosenAction() == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd"}, "basic"})));
        card.findChild<QCheckBox*>("member1")->setChecked(false);
        QVERIFY(!card.chosenAction());
        QVERIFY(!card.accept()->isEnabled());
    }

    void anotherFindingStartsAnew()
    {
        EvidenceCard card(nullptr);
        card.setFinding(spelling({"standardd", "Standard"}), {}, nullptr, NumberFormat(Language::English));
        card.findChild<QLineEdit*>("keptValue")->setText({});
        QVERIFY(!card.accept()->isEnabled());
        FindingEntry other = spelling({"stndard"});
        other.suggestion.id = "two";
        card.setFinding(other, {}, nullptr, NumberFormat(Language::English));
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
        QCOMPARE(menu->actions().size(), 5);
        QVERIFY(menu->actions().at(0)->isEnabled());   // a merge can be changed
        QVERIFY(!menu->actions().at(1)->isEnabled());  // the first one cannot go up
        menu->actions().at(2)->trigger();
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.at(0).at(1).toInt(), 1);
        menu->actions().at(3)->trigger();
        auto* why = card.findChildren<QLineEdit*>("stepWhy").at(0);
        QVERIFY(why->isVisibleTo(&card));
        why->setText("a slip");
        Q_EMIT why->editingFinished();
        QCOMPARE(commented.size(), 1);
        QCOMPARE(commented.at(0).at(1).toString(), QString("a slip"));
        QVERIFY(!why->isVisibleTo(&card));
        menu->close();
    }

    void aMergeIsChangedWhereItStands()
    {
        RecipeEntry entry = step(1, 0, true);
        entry.tidy = MergeValues{"t", {"t", "c"}, {"standardd", "Standard"}, "standard"};
        StepDialog dialog(entry, NumberFormat(Language::English), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        std::vector<TidyAction> sent;
        QObject::connect(&dialog, &StepDialog::changedTidy, &dialog, [&](const TidyAction& action) { sent.push_back(action); });
        dialog.findChild<QCheckBox*>("stepValue2")->setChecked(false);
        dialog.findChild<QLineEdit*>("stepKept")->setText("basic");
        dialog.findChild<Button*>("stepApply")->click();
        QCOMPARE(sent.size(), 1U);
        QVERIFY((sent[0] == TidyAction(MergeValues{"t", {"t", "c"}, {"standardd"}, "basic"})));
    }

    void aStepThatWouldDoNothingIsNotSent()
    {
        StepDialog dialog(step(1, 0, true), NumberFormat(Language::English), nullptr);
        dialog.findChild<QLineEdit*>("stepKept")->setText({});
        QVERIFY(!dialog.findChild<Button*>("stepApply")->isEnabled());
        dialog.findChild<QLineEdit*>("stepKept")->setText("standardd");  // itself
        QVERIFY(!dialog.findChild<Button*>("stepApply")->isEnabled());
        dialog.findChild<QLineEdit*>("stepKept")->setText("b");
        QVERIFY(dialog.findChild<Button*>("stepApply")->isEnabled());
    }

    void limitsOfALearnedStepAreChanged()
    {
        RecipeEntry entry{.id = StepId{1}, .learns = true, .learning = ClampAtQuantiles{}};
        StepDialog dialog(entry, NumberFormat(Language::English), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        std::vector<LearningAction> sent;
        QObject::connect(&dialog, &StepDialog::changedLearning, &dialog, [&](const LearningAction& action) { sent.push_back(action); });
        auto* lower = dialog.findChild<QDoubleSpinBox*>("stepLower");
        lower->setValue(99.5);
        QVERIFY(!dialog.findChild<Button*>("stepApply")->isEnabled());  // above the upper one
        lower->setValue(2.5);
        dialog.findChild<Button*>("stepApply")->click();
        QCOMPARE(sent.size(), 1U);
        QCOMPARE(std::get<ClampAtQuantiles>(sent[0]).lower, 0.025);
        QCOMPARE(std::get<ClampAtQuantiles>(sent[0]).upper, 0.99);
    }

    void aRepairByRowsIsReadAndOneOfItsPartsIsDropped()
    {
        RecipeEntry entry = step(1, 0, true);
        entry.tidy = RepairByColumn{"t", {"t", "state"}, {"t", "zip"}, {{"90210", {"xA", "Cx"}, "CA"}, {"30301", {"xA"}, "GA"}}};
        const NumberFormat numbers(Language::English);
        const QString log = recipeLog({entry}, numbers);
        QVERIFY2(log.contains("90210") && log.contains("GA") && log.contains("Cx"), qPrintable(log));
        QVERIFY2(stepTitle(entry, numbers).contains("zip"), qPrintable(stepTitle(entry, numbers)));
        StepDialog dialog(entry, numbers, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        std::vector<TidyAction> sent;
        QObject::connect(&dialog, &StepDialog::changedTidy, &dialog, [&](const TidyAction& action) { sent.push_back(action); });
        dialog.findChild<QCheckBox*>("stepValue2")->setChecked(false);
        QVERIFY(dialog.findChild<Button*>("stepApply")->isEnabled());
        dialog.findChild<QCheckBox*>("stepValue1")->setChecked(false);
        QVERIFY(!dialog.findChild<Button*>("stepApply")->isEnabled());
        dialog.findChild<QCheckBox*>("stepValue1")->setChecked(true);
        dialog.findChild<Button*>("stepApply")->click();
        QCOMPARE(sent.size(), 1U);
        QVERIFY((sent[0] == TidyAction(RepairByColumn{"t", {"t", "state"}, {"t", "zip"}, {{"90210", {"xA", "Cx"}, "CA"}}})));
    }

    void aRepairByRowsSaysWhatItDoesAndWhy()
    {
        Suggestion made{.id = "r", .kind = SuggestionKind::RowRepair, .table = "t", .column = {"t", "state"}, .rows = 3};
        made.confidence = Confidence::High;
        made.evidence = {{.code = "others-say", .numbers = {37}, .texts = {"zip", "90210", "CA", "xA"}}};
        made.action = RepairByColumn{"t", {"t", "state"}, {"t", "zip"}, {{"90210", {"xA"}, "CA"}}};
        EvidenceCard card(nullptr);
        card.setFinding({made, SuggestionState::Open}, {}, nullptr, NumberFormat(Language::English));
        QVERIFY((card.chosenAction() == made.action));
        QVERIFY(card.accept()->isEnabled());
        QString said;
        for (const QLabel* label : card.findChildren<QLabel*>())
            said += label->text() + '\n';
        QVERIFY2(said.contains("37 other rows") && said.contains("90210") && said.contains("3 value"), qPrintable(said));
    }

    void onlyWhatHasSomethingToChangeIsChanged()
    {
        RecipeEntry entry = step(1, 0, true);
        QVERIFY(StepDialog::canChange(entry));
        entry.tidy = DropDuplicateRows{"t"};
        QVERIFY(!StepDialog::canChange(entry));
    }

    void rowsStandSideBySideWithTheirDifferences()
    {
        const Table table = tableFrom("client x y\nAB-1 1 a\nAB-2 2 b\nab1 1 b");
        Suggestion same{.id = "s", .kind = SuggestionKind::ImplicitDuplicates, .table = "t", .column = column("client"), .rows = 1};
        same.reason = "key-spelled-differently";
        same.sampleRows = {2};
        same.partnerRows = {0};
        PairsDialog dialog(table, same, NumberFormat(Language::English), nullptr);
        dialog.show();
        QCOMPARE(dialog.findChildren<QLabel*>("cellDiffers").size(), 4);  // of two columns, on both sides
        QCOMPARE(dialog.findChildren<QLabel*>("cellEquals").size(), 2);
        QVERIFY(dialog.findChildren<QLabel*>("cellDiffers").at(0)->text().startsWith(QChar(0x2260)));
        std::vector<MergeValues> sent;
        QObject::connect(&dialog, &PairsDialog::mergeWanted, &dialog, [&](const MergeValues& merge) { sent.push_back(merge); });
        auto* merge = dialog.findChild<Button*>("pairMerge");
        QVERIFY(merge->isVisible());
        merge->click();
        QCOMPARE(sent.size(), 1U);
        QVERIFY((sent[0] == MergeValues{"t", column("client"), {"ab1"}, "AB-1"}));
    }

    void aPairThatTheRecipeMergesIsSaidToBe()
    {
        const Table table = tableFrom("key x\nAB-1 1\nab1 1\n");
        Suggestion twins{.id = "twins", .kind = SuggestionKind::ImplicitDuplicates, .table = "t", .column = {"t", "key"}, .rows = 1};
        twins.reason = "key-spelled-differently";
        twins.sampleRows = {1};
        twins.partnerRows = {0};
        auto* dialog = new PairsDialog(table, twins, NumberFormat(Language::English), nullptr);
        dialog->show();
        auto* merge = dialog->findChild<Button*>("pairMerge");
        QSignalSpy wanted(dialog, &PairsDialog::mergeWanted);
        merge->click();
        QCOMPARE(wanted.size(), 1);
        QVERIFY(merge->isEnabled());  // whether it was merged, the recipe says
        Recipe recipe;
        recipe.tidy = {{.id = StepId{1}, .action = MergeValues{"t", {"t", "key"}, {"ab1"}, "AB-1"}}};
        dialog->setRecipe(recipe);
        QVERIFY(!merge->isEnabled());
        recipe.tidy[0].on = false;
        dialog->setRecipe(recipe);
        QVERIFY(merge->isEnabled());
        delete dialog;
    }

    void unusualRowsSayWhichColumnsPartThem()
    {
        UnusualRow row{.row = 3, .score = 0.7};
        row.because = {{.column = {"t", "x"}, .name = "revenue", .value = "106862.2", .usual = 4950, .isNumber = true},
                       {.column = {"t", "k"}, .name = "town", .value = "Omsk", .share = 0.02}};
        const QString words = unusualWords(row, NumberFormat(Language::English));
        QVERIFY2(words.startsWith("revenue 106"), qPrintable(words));
        QVERIFY2(words.contains("usually 4") && words.contains("town") && words.contains("2.0") && words.contains("of the rows"),
                 qPrintable(words));
        QVERIFY(!unusualWords({}, NumberFormat(Language::English)).isEmpty());
        QVERIFY(unusualId("1") != unusualId("2"));
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
