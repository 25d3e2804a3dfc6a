// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each journey through the page of joins, with its own small files.
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QTest>

#include "app/pages/choice.h"
#include "app/pages/combine/formula_field.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/inline_message.h"
#include "widgets/controls/segmented.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 60'000;

QString written(const Journey& journey, const QString& name, const QByteArray& bytes)
{
    const QString path = journey.folder() + "/" + name;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray people(int rows)
{
    QByteArray text = "id,churn,type of service,visits\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + i) + "," + (i % 3 ? "no" : "yes") + "," + (i % 4 ? "standard" : "premium") + "," +
                QByteArray::number(i * 7 % 41) + "\n";
    return text;
}

QByteArray money(int from, int rows)
{
    QByteArray text = "id,profit\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(1001 + from + i) + "," + QByteArray::number(i % 9) + ".5\n";
    return text;
}

// The page of joins with 300 people, of whom 290 have money, and 5 who have nothing but money.
bool openCombine(Journey& journey)
{
    journey.window().addFiles({written(journey, "people.csv", people(300)), written(journey, "money.csv", money(10, 295))});
    if (!journey.waitUntilIdle(kSoon))
        return false;
    journey.window().showPage(PageId::Combine);
    return journey.waitUntilIdle(kSoon);
}

QString textOf(Journey& journey, const char* label)
{
    auto* found = journey.see<QLabel>(label);
    return found == nullptr ? QString("no label ") + label : found->text();
}

std::size_t joinedRows(Journey& journey)
{
    const auto joined = journey.store().fresh<Stage::Join>();
    return joined ? joined->join.table.rows() : 0;
}

}  // namespace

// The page of joins: rules and columns written as formulas, the rows behind the counts, and how a table is joined.
class TestCombinePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleIsCountedWhileItIsTyped()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        auto* field = journey.see<FormulaEdit>("ruleFormula");
        QVERIFY(field != nullptr);
        field->setFocus();
        QTest::keyClicks(field, "visits > 20 and");
        QCOMPARE(textOf(journey, "ruleFormulaSaid"), QString("Something is missing at the end."));
        QVERIFY(!journey.see<Button>("addRule")->isEnabled());
        QTest::keyClicks(field, " typ of service = \"premium\"");
        QVERIFY2(textOf(journey, "ruleFormulaSaid").startsWith("There is no column “typ”"), qPrintable(textOf(journey, "ruleFormulaSaid")));
        QCOMPARE(field->extraSelections().size(), 1);
        QCOMPARE(field->extraSelections().front().cursor.selectedText(), QString("typ"));
        keepShot(journey.window(), "combine-rule-with-error");

        field->selectAll();
        QTest::keyClicks(field, "visits > 20 and type of service = \"premium\"");
        QTest::keyClick(field, Qt::Key_Escape);  // what is still offered
        field->setPlainText("visits > 20 and type of service = \"premium\"");
        QTRY_COMPARE(textOf(journey, "ruleFormulaSaid"), QString("True for 36 of 300 rows, so 264 would be left out"));
        QVERIFY(field->extraSelections().isEmpty());
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 36U);
        QCOMPARE(textOf(journey, "ruleSaid"), QString("removes 264 customers"));
        QCOMPARE(field->toPlainText(), QString());

        // changed in place, and taken back step by step
        QVERIFY(journey.click("ruleEdit"));
        QCOMPARE(field->toPlainText(), QString("visits > 20 and type of service = \"premium\""));
        field->setPlainText("visits > 20");
        QVERIFY(journey.click("addRule"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        const std::size_t once = joinedRows(journey);
        QVERIFY(once > 36U);
        QVERIFY(journey.click("ruleEdit"));
        field->setPlainText("visits > 10");
        QVERIFY(journey.click("addRule"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(joinedRows(journey) > once);
        journey.see<Button>("customerTrail")->setFocus();  // in a field of text the keys are the field's
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), once);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 36U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 300U);
    }

    void keysAreProposedAnew()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        const JoinPlan proposed = journey.store().study().join;
        const Roles roles = journey.store().study().roles;
        JoinPart part = proposed.parts.front();
        part.how = JoinHow::Inner;
        QVERIFY(journey.store().apply(edits::setPart(part)));
        QVERIFY(journey.store().apply(edits::setProfit(std::nullopt)));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.click("proposeJoin"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().study().join == proposed);
        QVERIFY(!journey.store().study().roles.profit);  // a role that was taken away stays away
        QCOMPARE(joinedRows(journey), 300U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QCOMPARE(journey.store().study().join.parts.front().how, JoinHow::Inner);
    }

    void aColumnNameIsCompleted()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        auto* field = journey.see<FormulaEdit>("ruleFormula");
        field->setFocus();
        QTest::keyClicks(field, "vis");
        QTest::keyClick(QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget() : field, Qt::Key_Return);
        QCOMPARE(field->toPlainText(), QString("visits"));
        QTest::keyClicks(field, " > 20 and serv");
        QTest::keyClick(QApplication::activePopupWidget() != nullptr ? QApplication::activePopupWidget() : field, Qt::Key_Return);
        QCOMPARE(field->toPlainText(), QString("visits > 20 and type of service"));
    }

    void aColumnIsComputedAndNeverOfItself()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        auto* name = journey.see<QLineEdit>("derivedName");
        auto* field = journey.see<FormulaEdit>("derivedFormula");
        QVERIFY(name != nullptr && field != nullptr);
        name->setText("often");
        field->setPlainText("visits * 2 + profit");
        QTRY_VERIFY2(textOf(journey, "derivedFormulaSaid").startsWith("First values: —; —; —"),
                     qPrintable(textOf(journey, "derivedFormulaSaid")));
        QVERIFY(journey.click("addDerived"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().fresh<Stage::Join>()->join.table.indexOfName("often"));
        QCOMPARE(textOf(journey, "derivedSaid"), QString("without a value: 10"));

        name->setText("more");
        field->setPlainText("often + 1");
        QVERIFY(journey.click("addDerived"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.click("derivedEdit"));  // of the first
        field->setPlainText("more * 2");
        QCOMPARE(textOf(journey, "derivedFormulaSaid"), QString("The column would need itself: often → more → often."));
        QVERIFY(!journey.see<Button>("addDerived")->isEnabled());
        QVERIFY(journey.click("cancelDerived"));
        name->setText("visits");
        field->setPlainText("profit");
        QTest::qWait(200);  // no count that comes later hides it
        QCOMPARE(textOf(journey, "derivedFormulaSaid"), QString("There is a column of this name already."));
        QVERIFY(!journey.see<Button>("addDerived")->isEnabled());
        name->setText("visits again");
        QTRY_VERIFY2(textOf(journey, "derivedFormulaSaid").startsWith("First values:"), qPrintable(textOf(journey, "derivedFormulaSaid")));
        QVERIFY(journey.see<Button>("addDerived")->isEnabled());
    }

    void aRuleWhoseColumnIsGoneSaysSo()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        auto* field = journey.see<FormulaEdit>("ruleFormula");
        field->setPlainText("profit > 2");
        QVERIFY(journey.click("addRule"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        const std::size_t kept = joinedRows(journey);
        QVERIFY(kept > 0 && kept < 300);
        QVERIFY(journey.store().apply(edits::removeSource("money")));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 300U);
        QCOMPARE(textOf(journey, "ruleSaid"), QString("The column “profit” is gone: this formula was left out, the rest went on."));
    }

    void theRowsBehindACountAreOneClickAway()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        QVERIFY(journey.click("auditRows"));  // left only
        auto* said = journey.see<QLabel>("unmatchedSaid");
        QVERIFY(said != nullptr);
        QTRY_COMPARE(said->text(), QString("Rows of people whose key money does not have: 10"));
        auto* grid = journey.see<DataGrid>("unmatchedGrid");
        QCOMPARE(grid->model()->rowCount(), 10);
        QApplication::clipboard()->clear();
        QVERIFY(journey.click("unmatchedCopy"));
        QVERIFY(QApplication::clipboard()->text().startsWith("1001\tyes"));
        keepShot(*grid->window(), "combine-unmatched");
        auto* which = journey.see<Segmented>("unmatchedWhich");
        QTest::mouseClick(which->segment(1), Qt::LeftButton);
        QTRY_COMPARE(said->text(), QString("Rows of money whose key the first table does not have: 5"));
        QTRY_COMPARE(grid->model()->rowCount(), 5);
        QVERIFY(journey.click("unmatchedClose"));
    }

    void theJoinedTableIsOpenedWhole()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        QVERIFY(journey.click("openJoined"));
        auto* grid = journey.see<DataGrid>("joinedGrid");
        QVERIFY(grid != nullptr);
        QCOMPARE(grid->model()->rowCount(), 300);
        const int visits = 3;
        QCOMPARE(grid->model()->headerData(visits, Qt::Horizontal).toString(), QString("visits"));
        keepShot(*journey.see<QWidget>("joinedDialog"), "combine-joined");
        Q_EMIT grid->sortWanted(visits, true);
        QTRY_COMPARE(grid->sortedColumn(), visits);
        QCOMPARE(grid->model()->index(0, visits).data().toString(), QString("40"));
        QCOMPARE(grid->model()->index(299, visits).data().toString(), QString("0"));
        QVERIFY(journey.click("joinedCopy"));
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count('\n'), 300);
        const QString path = journey.folder() + "/joined.csv";
        QVERIFY(journey.click("joinedSave"));
        QVERIFY(journey.answerFiles("exportDialog", {path}));
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 301);  // in the table's own order
        QVERIFY(journey.click("joinedClose"));
        QCOMPARE(journey.store().fresh<Stage::Join>()->join.table.rows(), 300U);
    }

    void whoStaysIsChosenForAllTables()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        auto* how = journey.see<Segmented>("keepRows");
        QTest::mouseClick(how->segment(1), Qt::LeftButton);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 290U);
        QTest::mouseClick(how->segment(2), Qt::LeftButton);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 305U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 300U);
    }

    void aTableIsJoinedInAnotherWay()
    {
        Journey journey;
        QByteArray visits = "client,shop,sum\n";
        for (int i = 0; i < 300; ++i)
            for (int times = 0; times < 3; ++times)
                visits += QByteArray::number(1001 + i) + "," + (times == 0 ? "A" : "B") + "," +
                          QByteArray::number(i % 7 + (times == 1 ? 0 : 1)) + "\n";
        journey.window().addFiles({written(journey, "people.csv", people(300)), written(journey, "sales.csv", visits)});
        QVERIFY(journey.waitUntilIdle(kSoon));
        journey.window().showPage(PageId::Combine);
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto joined = journey.store().fresh<Stage::Join>();
        QVERIFY(joined && joined->join.findings.empty());  // proposed: counted and added up
        QCOMPARE(joined->join.table.rows(), 300U);
        for (const char* name : {"client_count", "sum_sum", "sum_mean"})
            QVERIFY2(joined->join.table.indexOfName(name), name);

        QVERIFY(journey.click("auditPart"));
        auto* several = journey.see<Choice>("joinSeveral");
        QVERIFY(several != nullptr);
        several->setFocus();
        QTRY_VERIFY(textOf(journey, "joinCounts").startsWith("Found 300"));
        QTest::keyClick(several, Qt::Key_Home);
        QTRY_VERIFY(!journey.see<Button>("joinApply")->isEnabled());  // it would not be joined
        QTest::keyClick(several, Qt::Key_End);                        // make several rows: three times as many
        QTRY_VERIFY2(journey.see("joinConfirm") != nullptr, qPrintable(textOf(journey, "joinCounts")));
        QVERIFY(textOf(journey, "joinCounts").endsWith("rows after 900"));
        QVERIFY(!journey.see<Button>("joinApply")->isEnabled());
        QVERIFY(journey.see("joinConfirm")->isEnabled());
        QTest::keyClick(journey.see("joinConfirm"), Qt::Key_Space);
        QVERIFY(journey.see<Button>("joinApply")->isEnabled());
        keepShot(*several->window(), "combine-join-confirm");
        QTest::keyClick(several, Qt::Key_Up);  // one row each, column by column
        QTRY_VERIFY2(textOf(journey, "joinCounts").endsWith("rows after 300"), qPrintable(textOf(journey, "joinCounts")));
        QTRY_VERIFY(journey.see<Button>("joinApply")->isEnabled());
        Button* sums = nullptr;
        for (Button* field : several->window()->findChildren<Button*>("joinAggregate"))
            sums = field->text() == "sum, mean" ? field : sums;
        QVERIFY(sums != nullptr);
        QTest::mouseClick(sums, Qt::LeftButton);
        QTRY_VERIFY(journey.see<QMenu>("aggregateMenu") != nullptr);
        auto* menu = journey.see<QMenu>("aggregateMenu");
        QVERIFY(menu->actions().at(0)->isChecked() && menu->actions().at(1)->isChecked());
        menu->actions().at(1)->trigger();
        menu->close();
        QCOMPARE(sums->text(), QString("sum"));
        QTRY_VERIFY(journey.see<Button>("joinApply")->isEnabled());
        keepShot(*several->window(), "combine-join");
        QVERIFY(journey.click("joinApply"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto again = journey.store().fresh<Stage::Join>();
        QVERIFY(again && again->join.table.indexOfName("sum_sum") && !again->join.table.indexOfName("sum_mean"));
        QCOMPARE(again->join.table.rows(), 300U);
        QCOMPARE(again->join.findings.size(), 0U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().fresh<Stage::Join>()->join.table.indexOfName("sum_mean"));
    }

    void rowsThatRepeatAreLeftOutWithOneClick()
    {
        QByteArray payments = "id,visit,sum\n";
        for (int i = 0; i < 900; ++i) {
            const QByteArray row = QByteArray::number(1001 + i / 3) + "," + QByteArray::number(i * 37 % 97) + "," +
                                   QByteArray::number(10 + i * 53 % 211) + ".5\n";
            payments += i % 45 == 0 ? row + row : row;
        }
        Journey journey;
        journey.window().addFiles({written(journey, "people.csv", people(300)), written(journey, "payments.csv", payments)});
        QVERIFY(journey.waitUntilIdle(kSoon));
        journey.window().showPage(PageId::Combine);
        QVERIFY(journey.waitUntilIdle(kSoon));
        const auto notice = [&journey] {
            const auto* said = journey.see<InlineMessage>("notice");
            return said == nullptr ? QString() : said->sentence();
        };
        const auto sumOf = [&journey] {
            const auto joined = journey.store().fresh<Stage::Join>();
            const auto sum = joined ? joined->join.table.indexOfName("sum_sum") : std::nullopt;
            double total = 0;
            for (std::size_t row = 0; sum && row < joined->join.table.rows(); ++row)
                total += joined->join.table.column(*sum).numbers()[row];
            return total;
        };
        const auto twice = [&notice] { return notice().startsWith("20 rows of payments repeat another row word for word"); };
        QVERIFY2(twice(), qPrintable(notice()));
        const double before = sumOf();
        const std::size_t steps = journey.store().study().recipe.tidy.size();
        keepShot(journey.window(), "combine-repeats");

        QVERIFY(journey.click("messageAct"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY2(!twice(), qPrintable(notice()));
        QCOMPARE(journey.store().study().recipe.tidy.size(), steps + 1);
        const auto* step = std::get_if<DropDuplicateRows>(&journey.store().study().recipe.tidy.back().action);
        QVERIFY(step != nullptr && step->table == "payments");
        const double once = sumOf();
        double repeated = 0;
        for (int i = 0; i < 900; i += 45)
            repeated += 10.5 + i * 53 % 211;
        QCOMPARE(once, before - repeated);

        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY2(twice(), qPrintable(notice()));
        QCOMPARE(sumOf(), before);
        QCOMPARE(journey.store().study().recipe.tidy.size(), steps);
    }

    void oneCustomerIsFollowed()
    {
        Journey journey;
        QVERIFY(openCombine(journey));
        journey.press(Qt::CTRL | Qt::Key_K);
        auto* field = journey.see<QLineEdit>("paletteField");
        QVERIFY(field != nullptr);
        QTest::keyClicks(field, "trail");
        QTest::keyClick(field, Qt::Key_Return);
        auto* key = journey.see<QLineEdit>("trailKey");
        QVERIFY(key != nullptr);
        QTest::keyClicks(key, "1005");
        QTest::keyClick(key, Qt::Key_Return);
        auto* stops = journey.see<QListWidget>("trailStops");
        QTRY_COMPARE(stops->count(), 5);
        QCOMPARE(stops->item(3)->text(), QString("money has no row of this customer: its cells are missing."));
        QCOMPARE(stops->item(4)->text(), QString("The customer is in the joined table."));
        QCOMPARE(journey.see<DataGrid>("trailRows")->model()->rowCount(), 1);
        keepShot(*stops->window(), "combine-trail");
        QVERIFY(journey.click("trailClose"));
    }
};

static const Registered<TestCombinePage> registered;

}  // namespace holdfast::tests

#include "combine_page_test.moc"
