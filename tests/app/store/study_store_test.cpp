// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/store/study_store.h"
#include "base/random.h"
#include "support/register_test.h"

namespace holdfast::tests {

namespace {

constexpr int kPatience = 60000;

void writeShop(const QString& folder, std::uint64_t seed = 1)
{
    Random random(seed);
    QByteArray people = "id;churn;visits;opt_in\n";
    QByteArray money = "id;profit\n";
    for (int i = 0; i < 300; ++i) {
        const bool gone = i % 3 == 0;
        people += QByteArray::number(i + 1000) + (gone ? ";churned;" : ";stays;") +
                  QByteArray::number(20 * random.uniform() - (gone ? 8 : 0), 'f', 2) + (random.below(4) == 0 ? ";no\n" : ";yes\n");
        money += QByteArray::number(i + 1000) + ";" + QByteArray::number(5 + random.normal(), 'f', 2) + "\n";
    }
    for (const auto& [name, bytes] : {std::pair("people.csv", people), std::pair("money.csv", money)}) {
        QFile file(folder + "/" + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
}

Knowledge someKnowledge()
{
    return {.lexicon = {},
            .lexiconName = {},
            .roleWords = {.target = {"churn"}, .profit = {"profit"}, .consent = {"opt_in"}, .yes = {"yes"}, .event = {"churn"}}};
}

struct Shop
{
    QTemporaryDir folder;
    StudyStore store{someKnowledge()};

    Shop() { writeShop(folder.path()); }
    void open()
    {
        store.apply(edits::addSources({(folder.path() + "/people.csv").toStdString(), (folder.path() + "/money.csv").toStdString()}));
        store.apply(edits::setTrials(8));
        QTRY_VERIFY_WITH_TIMEOUT(store.stateOf(Stage::Associate) == StageState::Ready && !store.isBusy(), kPatience);
    }
    void search()
    {
        store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(store.stateOf(Stage::Report) == StageState::Ready && !store.isBusy(), kPatience);
    }
};

}  // namespace

class TestStudyStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposesJoinAndRolesWithinTheStepThatOpenedTheFiles()
    {
        Shop shop;
        shop.store.apply(
            edits::addSources({(shop.folder.path() + "/people.csv").toStdString(), (shop.folder.path() + "/money.csv").toStdString()}));
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.study().roles.consent.has_value(), kPatience);
        const Study& study = shop.store.study();
        QCOMPARE(study.join.base, std::string("people"));
        QCOMPARE(study.roles.target->value, std::string("churned"));
        QCOMPARE(study.roles.profit->name, std::string("profit"));
        QCOMPARE(study.roles.consent->value, std::string("yes"));
        QCOMPARE(shop.store.history().undoDepth(), 1U);
        shop.store.undo();
        QCOMPARE(shop.store.study(), Study{});
    }

    void aRoleThatWasTakenAwayStaysAway()
    {
        Shop shop;
        shop.open();
        QVERIFY(shop.store.study().roles.target.has_value());
        shop.store.apply(edits::setTarget(std::nullopt));
        shop.store.apply(edits::setProfit(std::nullopt));
        shop.store.apply(edits::addRule({.name = "regulars", .keep = {{{{"people", "visits"}, CompareOp::Greater, 2}}}}));
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.stateOf(Stage::Associate) == StageState::Ready && !shop.store.isBusy(), kPatience);
        QVERIFY(!shop.store.study().roles.target.has_value());
        QVERIFY(!shop.store.study().roles.profit.has_value());
    }

    void filesThatWereTakenBackBringNoRoles()
    {
        Shop shop;
        shop.open();
        shop.store.apply(edits::setTarget(std::nullopt));
        const std::string more = (shop.folder.path() + "/more.csv").toStdString();
        QVERIFY(QFile::copy(shop.folder.path() + "/money.csv", QString::fromStdString(more)));
        shop.store.apply(edits::addSources({more}));
        shop.store.undo();  // before anything was proposed
        shop.store.apply(edits::setFoldColumn(ColumnId{"people", "visits"}));
        shop.store.apply(edits::addRule({.name = "regulars", .keep = {{{{"people", "visits"}, CompareOp::Greater, 2}}}}));
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.stateOf(Stage::Associate) == StageState::Ready && !shop.store.isBusy(), kPatience);
        QVERIFY(!shop.store.study().roles.target.has_value());
    }

    void filesThatCameBackAreProposedForAsBefore()
    {
        Shop shop;
        shop.open();
        const std::string more = (shop.folder.path() + "/more.csv").toStdString();
        QVERIFY(QFile::copy(shop.folder.path() + "/money.csv", QString::fromStdString(more)));
        shop.store.apply(edits::addSources({more}));
        shop.store.undo();
        shop.store.redo();
        QTRY_COMPARE_WITH_TIMEOUT(shop.store.study().join.parts.size(), std::size_t{2}, kPatience);
    }

    void searchWaitsToBeAskedFor()
    {
        Shop shop;
        shop.open();
        QCOMPARE(shop.store.stateOf(Stage::Search), StageState::Due);
        QVERIFY(!shop.store.isRunning(Stage::Search));
        shop.search();
        QVERIFY(shop.store.fresh<Stage::Search>() != nullptr);
        QVERIFY(!shop.store.candidatesTried().empty());
    }

    void anEditMakesOldResultsStaleAndUndoMakesThemFreshAgain()
    {
        Shop shop;
        shop.open();
        shop.search();
        QVERIFY(!shop.store.isStale(Stage::Search));
        shop.store.apply(edits::setSeed(7));
        QVERIFY(shop.store.isStale(Stage::Search));
        QVERIFY(shop.store.fresh<Stage::Search>() == nullptr);
        QVERIFY(shop.store.shown<Stage::Search>() != nullptr);
        shop.store.undo();
        QVERIFY(!shop.store.isStale(Stage::Search));
        QVERIFY(shop.store.fresh<Stage::Search>() != nullptr);
    }

    void whatWasStoppedStaysStoppedUntilAskedFor()
    {
        Shop shop;
        shop.open();
        shop.store.apply(edits::setTrials(4000));
        shop.store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.candidatesTried().size() > 2, kPatience);
        shop.store.stop();
        shop.store.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!shop.store.isBusy(), 5000);
        QCOMPARE(shop.store.stateOf(Stage::Search), StageState::Due);
        shop.store.apply(edits::setTrials(8));
        shop.search();
        QVERIFY(shop.store.fresh<Stage::Search>() != nullptr);
    }

    void aStoppedSearchKeepsItsBestAndCanBeSearchedToTheEnd()
    {
        Shop shop;
        shop.open();
        shop.store.apply(edits::setTrials(2000));
        shop.store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.candidatesTried().size() > 2, kPatience);
        shop.store.stop();
        QVERIFY(shop.store.isEndingEarly());
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.fresh<Stage::Search>() != nullptr, kPatience);
        QVERIFY(!shop.store.isEndingEarly());
        const SearchResult& early = *shop.store.fresh<Stage::Search>();
        QVERIFY(early.endedEarly());
        QVERIFY(early.candidates.size() < 2000);
        // what follows stands on it; asked for again, it is searched anew and nothing of it is taken for fresh meanwhile
        QTRY_VERIFY_WITH_TIMEOUT(!shop.store.isBusy(), kPatience);
        QVERIFY(shop.store.fresh<Stage::Explain>() != nullptr);
        const auto kept = shop.store.fresh<Stage::Search>();
        shop.store.request(Stage::Search);
        QVERIFY(shop.store.isRunning(Stage::Search));
        QVERIFY(shop.store.isStale(Stage::Search) && shop.store.isStale(Stage::Explain));
        QCOMPARE(shop.store.shown<Stage::Search>(), kept);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.candidatesTried().size() > 2, kPatience);
        shop.store.stop();
        shop.store.stop();  // twice: at once; what was there before comes back
        QTRY_VERIFY_WITH_TIMEOUT(!shop.store.isBusy(), 5000);
        QCOMPARE(shop.store.fresh<Stage::Search>(), kept);
        QVERIFY(!shop.store.isStale(Stage::Search) && !shop.store.isStale(Stage::Explain));

        // left and come back to in the middle of a search: its trials are counted from the beginning
        shop.store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.candidatesTried().size() > 2, kPatience);
        shop.store.apply(edits::setSeed(7));
        shop.store.undo();
        QVERIFY(shop.store.candidatesTried().empty());
        QVERIFY(!shop.store.isEndingEarly());
        shop.store.stop();
        shop.store.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!shop.store.isBusy(), 5000);

        Study study = shop.store.study();
        study.model.trials = 8;
        shop.store.begin(study, "/somewhere/a.holdfast");
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.fresh<Stage::Search>() != nullptr, kPatience);
        QVERIFY(!shop.store.fresh<Stage::Search>()->endedEarly());
        const auto whole = shop.store.fresh<Stage::Search>();
        QTRY_VERIFY_WITH_TIMEOUT(!shop.store.isBusy(), kPatience);
        shop.store.request(Stage::Search);  // nothing to gain: the same would be found
        QCOMPARE(shop.store.fresh<Stage::Search>(), whole);
        QVERIFY(!shop.store.isBusy());
    }

    // Opened anew, a study whose search was stopped is searched to the end.
    void whatWasStoppedIsNotTakenForWholeLater()
    {
        Shop shop;
        shop.open();
        shop.store.apply(edits::setTrials(600));
        shop.store.request(Stage::Search);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.candidatesTried().size() > 2, kPatience);
        shop.store.stop({Stage::Join});  // another page's Stop
        QVERIFY(!shop.store.isEndingEarly());
        shop.store.stop({Stage::Search});
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.fresh<Stage::Search>() != nullptr, kPatience);
        QVERIFY(shop.store.fresh<Stage::Search>()->endedEarly());
        const Study study = shop.store.study();
        shop.store.begin(study, "/somewhere/a.holdfast");
        QVERIFY(shop.store.fresh<Stage::Search>() == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.fresh<Stage::Search>() != nullptr, kPatience);
        QVERIFY(!shop.store.fresh<Stage::Search>()->endedEarly());
    }

    void anOpenedStudyRunsWhole()
    {
        Shop shop;
        shop.open();
        const Study study = shop.store.study();
        StudyStore other(someKnowledge());
        other.begin(study, "/somewhere/a.holdfast");
        QTRY_VERIFY_WITH_TIMEOUT(other.stateOf(Stage::Report) == StageState::Ready, kPatience);
        QVERIFY(!other.isModified());
        other.apply(edits::renameStudy("b"));
        QVERIFY(other.isModified());
        other.undo();
        QVERIFY(!other.isModified());
    }

    void aVanishedFileIsNamedAndWhatWasMadeStaysShown()
    {
        Shop shop;
        shop.open();
        QFile::remove(shop.folder.filePath("money.csv"));
        shop.store.lookAtFiles();
        QCOMPARE(shop.store.stateOf(Stage::Read), StageState::Failed);
        QCOMPARE(shop.store.failureOfSource(1)->code, std::string("read.file-missing"));
        QVERIFY(shop.store.isStale(Stage::Join));
        QVERIFY(shop.store.shown<Stage::Join>() != nullptr);
        writeShop(shop.folder.path());
        shop.store.lookAtFiles();
        QTRY_VERIFY_WITH_TIMEOUT(shop.store.fresh<Stage::Join>() != nullptr, kPatience);
    }
};

static const Registered<TestStudyStore> registered;

}  // namespace holdfast::tests

#include "study_store_test.moc"
