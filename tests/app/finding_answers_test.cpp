// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "app/pages/clean/answer_choice.h"
#include "app/pages/clean/effect_words.h"
#include "app/pages/clean/other_answers.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

// What may be done about a finding, and what follows from it.
class TestFindingAnswers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAnswerStaysChosenWhileItCanBeGiven()
    {
        AnswerChoice choice;
        const FindingAnswer own{AnswerKind::Own, "clear", "Clear", {}};
        const FindingAnswer out{AnswerKind::LeaveOut, "leave out", "Leave out", {}};
        const FindingAnswer pull{AnswerKind::PullIn, "pull in", "Pull in", {}};
        choice.setAnswers("one", {own, out, pull});
        choice.show();
        QCOMPARE(choice.chosen(), 0);
        QSignalSpy chosen(&choice, &AnswerChoice::chosenAnew);
        choice.findChild<QRadioButton*>("answer3")->click();
        QCOMPARE(choice.chosen(), 2);
        QCOMPARE(chosen.count(), 1);
        choice.setAnswers("one", {own});  // being computed anew
        QCOMPARE(choice.chosen(), 0);
        choice.setAnswers("one", {own, pull});
        QCOMPARE(choice.chosen(), 1);
        QCOMPARE(chosen.count(), 1);
        // the keyboard reaches what is seen, and no more
        auto* second = choice.findChild<QRadioButton*>("answer2");
        second->setFocus();
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Up}) {
            QTest::keyClick(second, key);
            QVERIFY(!choice.findChild<QRadioButton*>("answer3")->isChecked());
        }
        choice.findChild<QRadioButton*>("answer2")->click();
        choice.setAnswers("two", {own, pull});
        QCOMPARE(choice.chosen(), 0);
    }

    void sumsOfFarValuesArePulledInToo()
    {
        const Table pays = tableFrom("id sum\n1 5\n1 6\n2 999\n2 7\n", "pays");
        Study study;
        study.join.base = "file";
        study.join.key = {"file", "id"};
        study.join.parts = {{.table = "pays",
                             .key = {"pays", "id"},
                             .aggregates = {{{"pays", "sum"}, Aggregate::Sum}, {{"pays", "sum"}, Aggregate::Count}}}};
        const Table joined("joined", {Column({"file", "id"}, "id", ColumnKind::Number, Numbers{{1, 2}}),
                                      Column({"pays", "sum_sum"}, "sum sum", ColumnKind::Number, Numbers{{11, 1006}}),
                                      Column({"pays", "sum_count"}, "sum count", ColumnKind::Number, Numbers{{2, 2}})});
        Suggestion far{.id = "far", .kind = SuggestionKind::Anomaly, .table = "pays", .column = {"pays", "sum"}, .rows = 1};
        far.sampleRows = {2};
        const OtherAnswers answers = otherAnswers(far, study, &pays, &joined);
        QVERIFY(answers.clamp && (answers.clamp->columns == std::vector<ColumnId>{{"pays", "sum_sum"}}));
    }

    void farValuesMayBePulledInOrTheirCustomersLeftOut()
    {
        const Table money = tableFrom("id month revenue\n1 may 5\n1 june 6\n2 may 999\n2 june 7\n", "money");
        const Table joined("joined", {Column({"file", "id"}, "id", ColumnKind::Number, Numbers{{1, 2}}),
                                      Column({"money", "revenue_may"}, "may", ColumnKind::Number, Numbers{{5, 999}}),
                                      Column({"money", "revenue_june"}, "june", ColumnKind::Number, Numbers{{6, 7}}),
                                      Column({"money", "revenues"}, "other", ColumnKind::Number, Numbers{{6, 7}})});
        Study study;
        study.join.base = "file";
        study.join.key = {"file", "id"};
        study.join.parts = {{.table = "money", .key = {"money", "id"}}};
        study.join.parts[0].pivot = PivotSpec{.label = {"money", "month"}, .values = {{"money", "revenue"}}};
        Suggestion far{.id = "far", .kind = SuggestionKind::Anomaly, .table = "money", .column = {"money", "revenue"}, .rows = 1};
        far.sampleRows = {2};
        const OtherAnswers answers = otherAnswers(far, study, &money, &joined);
        QVERIFY(answers.clamp && (answers.clamp->columns == std::vector<ColumnId>{{"money", "revenue_may"}, {"money", "revenue_june"}}));
        QVERIFY(answers.leaveOut);
        QCOMPARE(answers.customers, 1U);
        QCOMPARE(answers.leaveOut->keep.all[0].texts, std::vector<std::string>{"2"});
        QVERIFY((answers.leaveOut->keep.all[0].column == ColumnId{"file", "id"}));
        study.join.rules = {*answers.leaveOut};
        study.join.rules[0].id = RuleId{4};
        QVERIFY(!otherAnswers(far, study, &money, &joined).leaveOut);  // out already
        QVERIFY(otherAnswers(far, study, &money, &joined).isLeftOut && !answers.isLeftOut && !answers.isPulledIn);
        study.recipe.learning = {{.id = StepId{1}, .action = ClampAtQuantiles{.columns = {{"money", "revenue_may"}}}}};
        QVERIFY(!otherAnswers(far, study, &money, &joined).isPulledIn);  // one of two
        study.recipe.learning[0].action = *answers.clamp;
        QVERIFY(otherAnswers(far, study, &money, &joined).isPulledIn);
        study.recipe.learning[0].on = false;
        QVERIFY(!otherAnswers(far, study, &money, &joined).isPulledIn);
        study.join.rules[0].keep.all[0].texts = {"1"};
        const OtherAnswers more = otherAnswers(far, study, &money, &joined);
        QVERIFY(more.leaveOut && more.leaveOut->id == RuleId{4});
        QCOMPARE(more.leaveOut->keep.all[0].texts, (std::vector<std::string>{"1", "2"}));
        // another value of the pivot, whose name begins alike, is another column
        const Table alike("joined", {Column({"file", "id"}, "id", ColumnKind::Number, Numbers{{1, 2}}),
                                     Column({"money", "revenue_may"}, "may", ColumnKind::Number, Numbers{{5, 999}}),
                                     Column({"money", "revenue_old_may"}, "old may", ColumnKind::Number, Numbers{{5, 9}})});
        Study two = study;
        two.join.parts[0].pivot->values.push_back({"money", "revenue_old"});
        QVERIFY(otherAnswers(far, two, &money, &alike).clamp->columns == std::vector<ColumnId>({{"money", "revenue_may"}}));
        far.rows = 500;  // not all of them are listed
        QVERIFY(!otherAnswers(far, study, &money, &joined).leaveOut);
        far.kind = SuggestionKind::MissingValues;
        QVERIFY(!otherAnswers(far, study, &money, &joined).clamp);
    }

    void whatFollowsIsSaidInWords()
    {
        FindingEffect effect;
        effect.ofJoined = true;
        effect.joined = {.rowsBefore = 1300, .rowsAfter = 1300, .rowsChanged = 1};
        effect.joined.targetShare = Moved{0.383, 0.383};
        effect.joined.pair = MovedPair{"pearson", {"t", "a"}, {"t", "b"}, "may", "june", {0.27, 0.84}};
        effect.joined.pairsCompared = 12;
        const NumberFormat english(Language::English);
        const EffectWords said = effectWords(effect, "left", english);
        QCOMPARE(said.rows.size(), 4U);
        QVERIFY((said.rows[0] == ChangeRow{"Rows of the joined table", "1,300", "1,300", false}));
        QVERIFY((said.rows[1] == ChangeRow{"Rows that change", {}, "1", false}));
        QCOMPARE(said.rows[2].before, said.rows[2].after);
        QVERIFY((said.rows[3] == ChangeRow{"Pearson: “may” and “june”", "0.27", "0.84", true}));
        QVERIFY(said.notes.isEmpty());
        effect.joined.pair->moved.after = 0.272;
        effect.joined.rowsAfter = 1296;
        effect.joined.sampledRows = 100000;
        const EffectWords other = effectWords(effect, "left", english);
        QCOMPARE(other.rows.size(), 2U);
        QCOMPARE(other.rows[0].after, QString("1,296"));
        QVERIFY2(other.notes.size() == 2 && other.notes[0].contains("hundredth") && other.notes[1].contains("sample"),
                 qPrintable(other.notes.join('\n')));
    }
};

static const Registered<TestFindingAnswers> registered;

}  // namespace holdfast::tests

#include "finding_answers_test.moc"
