// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QRadioButton>
#include <QTest>

#include "journey.h"
#include "shots.h"
#include "support/register_test.h"
#include "widgets/controls/button.h"

namespace holdfast::tests {
namespace {

constexpr int kSoon = 60'000;

// 300 clients; June follows May but for one value; one spelling is wrong, and one client stands under two spellings of the key.
QByteArray clients()
{
    QByteArray text = "client,churn,kind,may,june,visits\n";
    for (int i = 0; i < 300; ++i) {
        const int may = 1000 + i * 37 % 211;
        text += "AB-" + QByteArray::number(1001 + i) + (i % 3 ? ",no," : ",yes,") +
                (i % 40 == 1 ? "standardd"
                 : i % 4     ? "standard"
                             : "premium") +
                "," + QByteArray::number(may) + ".5," + (i == 50 ? "987654.5" : QByteArray::number(may + i % 7) + ".25") + "," +
                QByteArray::number(i * 13 % 29) + "\n";
    }
    return text + "ab1018,no,standard,1100.5,1101.25,7\n";
}

bool openClean(Journey& journey)
{
    const QString path = journey.folder() + "/clients.csv";
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(clients()) < 0)
        return false;
    file.close();
    journey.window().addFiles({path});
    if (!journey.waitUntilIdle(kSoon))
        return false;
    journey.store().apply(edits::setKey(ColumnId{"clients", "client"}));
    journey.window().showPage(PageId::Clean);
    return journey.waitUntilIdle(kSoon);
}

QString textOf(Journey& journey, const char* label)
{
    auto* found = journey.see<QLabel>(label);
    return found == nullptr ? QString() : found->text();
}

// What an answer does, as the card's table says it: "name: before → after. …", and the notes under it.
QString effectOf(Journey& journey)
{
    const auto* table = journey.see<QWidget>("findingEffect");
    return (table == nullptr ? QString() : table->accessibleDescription()) + ' ' + textOf(journey, "findingEffectNotes");
}

// Clicks card after card until what follows from one is said so; its place, from 1, else 0.
int findingWhoseEffectHolds(Journey& journey, const QString& text)
{
    for (int card = 1; journey.click(QStringLiteral("finding%1").arg(card)); ++card)
        for (int tries = 0; tries < 100; ++tries) {
            QTest::qWait(20);
            if (effectOf(journey).contains(text))
                return card;
            if (!effectOf(journey).contains("computed"))
                break;
        }
    return 0;
}

// Chooses among the answers of the first finding that has several.
bool chooseAnswer(Journey& journey, int answer)
{
    for (int card = 1; journey.see("answer2") == nullptr && journey.click(QStringLiteral("finding%1").arg(card)); ++card)
        QTest::qWait(50);
    auto* radio = journey.see<QRadioButton>(QStringLiteral("answer%1").arg(answer));
    if (radio == nullptr)
        return false;
    radio->click();
    return radio->isChecked();
}

QMenu* menuOf(Journey& journey, const QString& button, const QString& name)
{
    if (!journey.click(button))
        return nullptr;
    for (int tries = 0; tries < 100; ++tries) {
        if (auto* menu = journey.see<QMenu>(name))
            return menu;
        QTest::qWait(10);
    }
    return nullptr;
}

}  // namespace

// The page of findings: what follows from an answer, rows side by side, steps changed where they stand, unusual combinations.
class TestCleanPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFarValueHidesACorrelation()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        QVERIFY2(findingWhoseEffectHolds(journey, "Pearson: “may” and “june”: ") > 0, qPrintable(effectOf(journey)));
        const QString said = effectOf(journey);
        QVERIFY2(said.contains("Rows of the joined table: 301 → 301") && said.contains("Rows that change: 1. ") && said.contains("→ 1.00"),
                 qPrintable(said));
        keepShot(journey.window(), "clean-effect");
        QVERIFY(journey.click("acceptFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.tidy.size(), 1U);
    }

    void oneClientUnderTwoKeysIsMadeOne()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        for (int card = 1; journey.see("compareRows") == nullptr && journey.click(QStringLiteral("finding%1").arg(card)); ++card)
            QTest::qWait(50);
        QVERIFY(journey.click("compareRows"));
        QTRY_VERIFY(journey.see("pairMerge") != nullptr);
        QVERIFY(!journey.see<QWidget>("pairsDialog")->findChildren<QLabel*>("cellDiffers").isEmpty());
        keepShot(*journey.see<QWidget>("pairsDialog"), "clean-pairs");
        QVERIFY(journey.click("pairMerge"));
        QVERIFY(journey.click("pairsClose"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.tidy.size(), 1U);
        const auto& merge = std::get<MergeValues>(journey.store().study().recipe.tidy[0].action);
        QCOMPARE(QString::fromStdString(merge.to), QString("AB-1018"));
    }

    void aStepIsChangedWhereItStandsAndTheLogIsSaved()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        QVERIFY(journey.click("acceptSafe"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        const std::size_t steps = journey.store().study().recipe.tidy.size();
        QVERIFY(steps >= 1);
        QMenu* menu = menuOf(journey, "stepMore", "stepMenu");
        QVERIFY(menu != nullptr);
        menu->actions().front()->trigger();
        menu->close();
        QTRY_VERIFY(journey.see("stepKept") != nullptr);
        auto* kept = journey.see<QLineEdit>("stepKept");
        kept->selectAll();
        QTest::keyClicks(kept, "basic");
        keepShot(*journey.see<QWidget>("stepDialog"), "clean-step");
        QVERIFY(journey.click("stepApply"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.tidy.size(), steps);
        QCOMPARE(std::get<MergeValues>(journey.store().study().recipe.tidy[0].action).to, std::string("basic"));
        journey.store().undo();
        QVERIFY(std::get<MergeValues>(journey.store().study().recipe.tidy[0].action).to != "basic");

        QMenu* learned = menuOf(journey, "recipeAdd", "addMenu");
        QVERIFY(learned != nullptr);
        learned->actions().at(1)->trigger();
        learned->close();
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.learning.size(), 1U);

        QMenu* log = menuOf(journey, "recipeLog", "logMenu");
        QVERIFY(log != nullptr);
        log->actions().at(1)->trigger();
        log->close();
        const QString path = journey.folder() + "/log.txt";
        QVERIFY(journey.answerFiles("exportDialog", {path}));
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.startsWith("1. ") && text.contains("standardd") && text.contains("2. "), qPrintable(text));
    }

    void aFarValueIsAnsweredOtherwise()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        QVERIFY(chooseAnswer(journey, 3));
        QVERIFY(journey.see("answer4") == nullptr);
        QVERIFY2(journey.see<QWidget>("answer3")->accessibleName().contains("june"),
                 qPrintable(journey.see<QWidget>("answer3")->accessibleName()));
        QVERIFY(chooseAnswer(journey, 2));
        QTRY_VERIFY2(effectOf(journey).contains("Rows of the joined table: 301 → 300"), qPrintable(effectOf(journey)));
        QVERIFY(journey.see<QWidget>("acceptFinding")->accessibleName().contains("Leave out 1"));
        keepShot(journey.window(), "clean-other-answer");
        QVERIFY(journey.click("acceptFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().join.rules.size(), 1U);
        QCOMPARE(journey.store().study().join.rules[0].keep.all[0].texts, std::vector<std::string>{"AB-1051"});
        QCOMPARE(journey.store().study().recipe.rejected.size(), 1U);
        QCOMPARE(journey.store().fresh<Stage::Join>()->join.table.rows(), 300U);
        QVERIFY2(textOf(journey, "findingChange").contains("rule of Combine"), qPrintable(textOf(journey, "findingChange")));
        QCOMPARE(effectOf(journey).trimmed(), QString());  // not that of clearing the value
        journey.press(Qt::CTRL | Qt::Key_Z);               // one step of undo for both
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().study().join.rules.empty() && journey.store().study().recipe.rejected.empty());

        QVERIFY(chooseAnswer(journey, 3));
        QVERIFY(journey.click("acceptFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.learning.size(), 1U);
        const auto& clamp = std::get<ClampAtQuantiles>(journey.store().study().recipe.learning[0].action);
        QCOMPARE(clamp.columns.size(), 1U);
        QCOMPARE(clamp.columns[0].name, std::string("june"));
        QVERIFY(journey.see("answer2") == nullptr);
        QVERIFY2(textOf(journey, "findingChange").contains("step of the recipe"), qPrintable(textOf(journey, "findingChange")));
        QCOMPARE(effectOf(journey).trimmed(), QString());
    }

    void answersAreTakenBackAndStepsMoved()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        const Study before = journey.store().study();
        QVERIFY(journey.click("finding1"));
        for (int card = 1; journey.see("keptValue") == nullptr && journey.click(QStringLiteral("finding%1").arg(card)); ++card)
            QTest::qWait(50);
        auto* kept = journey.see<QLineEdit>("keptValue");
        QVERIFY(kept != nullptr);
        kept->selectAll();
        QTest::keyClicks(kept, "basic");
        QVERIFY(journey.click("acceptFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.tidy.size(), 1U);
        QCOMPARE(std::get<MergeValues>(journey.store().study().recipe.tidy[0].action).to, std::string("basic"));
        QVERIFY(findingWhoseEffectHolds(journey, "Pearson: “may” and “june”: ") > 0);
        QVERIFY(journey.click("acceptFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.tidy.size(), 2U);
        const StepId first = journey.store().study().recipe.tidy[0].id;
        QMenu* menu = menuOf(journey, "stepMore", "stepMenu");  // of the first one
        QVERIFY(menu != nullptr && menu->actions().at(2)->isEnabled());
        menu->actions().at(2)->trigger();  // down
        menu->close();
        QVERIFY(journey.waitUntilIdle(kSoon));
        QVERIFY(journey.store().study().recipe.tidy[1].id == first);
        // One that is left as it is, asked again.
        for (int card = 1; journey.see("rejectFinding") == nullptr && journey.click(QStringLiteral("finding%1").arg(card)); ++card)
            QTest::qWait(50);
        QVERIFY(journey.click("rejectFinding"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().study().recipe.rejected.size(), 1U);
        while (journey.store().history().canUndo() && !(journey.store().study().recipe == before.recipe)) {
            journey.press(Qt::CTRL | Qt::Key_Z);
            QVERIFY(journey.waitUntilIdle(kSoon));
        }
        QVERIFY(journey.store().study() == before);
    }

    void unusualClientsAreLeftOutOrKept()
    {
        Journey journey;
        QVERIFY(openClean(journey));
        QVERIFY(journey.click("seekUnusual"));
        QTRY_VERIFY(journey.see<QListWidget>("unusualRows") != nullptr);
        auto* list = journey.see<QListWidget>("unusualRows");
        QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, kSoon);
        QVERIFY2(list->item(0)->text().contains("AB-1051") && list->item(0)->text().contains("june"), qPrintable(list->item(0)->text()));
        keepShot(*journey.see<QWidget>("unusualDialog"), "clean-unusual");
        const int before = list->count();
        QVERIFY(journey.click("unusualExclude"));
        QCOMPARE(list->count(), before - 1);
        QCOMPARE(journey.store().study().join.rules.size(), 1U);
        if (list->count() > 0) {
            QVERIFY(journey.click("unusualKeep"));
            QCOMPARE(list->count(), before - 2);
            QCOMPARE(journey.store().study().recipe.rejected.size(), 1U);
        }
        QVERIFY(journey.click("unusualClose"));
        QVERIFY(journey.waitUntilIdle(kSoon));
        QCOMPARE(journey.store().fresh<Stage::Join>()->join.table.rows(), 300U);
    }
};

static const Registered<TestCleanPage> registered;

}  // namespace holdfast::tests

#include "clean_page_test.moc"
