// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each journey through the page of joins, with its own small files.
#include <QFile>
#include <QLabel>
#include <QTest>

#include "app/pages/combine/formula_field.h"
#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"

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
        QCOMPARE(textOf(journey, "ruleCount"), QString("removes 264 customers"));
        QCOMPARE(field->toPlainText(), QString());

        // changed in place, and taken back step by step
        QVERIFY(journey.click("ruleEdit"));
        QCOMPARE(field->toPlainText(), QString("visits > 20 and type of service = \"premium\""));
        field->setPlainText("visits > 20");
        QVERIFY(journey.click("addRule"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(joinedRows(journey) > 36U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 36U);
        journey.press(Qt::CTRL | Qt::Key_Z);
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(joinedRows(journey), 300U);
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
        QCOMPARE(textOf(journey, "derivedFormulaSaid"), QString("There is a column of this name already."));
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
        QCOMPARE(textOf(journey, "ruleCount"), QString("The column “profit” is gone: this formula was left out, the rest went on."));
    }
};

static const Registered<TestCombinePage> registered;

}  // namespace holdfast::tests

#include "combine_page_test.moc"
