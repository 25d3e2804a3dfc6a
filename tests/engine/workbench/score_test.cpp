// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/score.h"

#include <algorithm>

#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "search/model_search.h"
#include "study/json/kept_json.h"
#include "study/json/study_file.h"
#include "support/register_test.h"
#include "support/table_text.h"
#include "workbench/keep_model.h"

namespace holdfast::tests {

namespace {

Table shop(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::string text = "left visits minutes service\n";
    for (std::size_t i = 0; i < rows; ++i) {
        const double visits = std::round(random.normal() * 100) / 10;
        text += std::string(visits + 8 * random.normal() < 0 ? "yes " : "no ") + shortest(visits) + " " + std::to_string(random.below(90)) +
                (random.uniform() < 0.3 ? " gold" : " plain") + "\n";
    }
    return tableFrom(text);
}

struct Kept
{
    Table table = shop(200, 1);
    Study study;
    SearchResult search;
};

const Kept& shopKept()
{
    static const Kept kept = [] {
        Kept made;
        made.study.roles.target = ColumnValue{column("left"), "yes"};
        made.study.model.families = searchableFamilies();
        made.study.model.trials = 0;
        made.study.recipe.learning = {{StepId{1}, true, {}, FillMissing{.columns = {column("visits")}}}};
        Result<Design> design = prepareDesign(made.table, made.study.roles, made.study.model);
        made.search = searchModels(made.table, std::make_shared<const Design>(std::move(design).value()), made.study.model, {}, {},
                                   made.study.recipe.learning);
        return made;
    }();
    return kept;
}

KeptModel keptOf(Family family) { return keepModel(shopKept().study, shopKept().search, family, {}); }

// A stranger can write a hash that fits: what does not fit together is refused all the same, or scores without harm.
void scoreWithOneCharacterChanged(std::string text, Random& random)
{
    text[random.below(text.size())] = "0123456789-,]}e"[random.below(15)];
    const Result<KeptModel> read = readKept(text, keptHash(text));
    if (read.ok())
        (void)scoreCustomers(read.value(), shopKept().table);
}

}  // namespace

class TestScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFamilyReadsBackAsItWas_data();
    void everyFamilyReadsBackAsItWas();
    void scoresAsTheSearchDid();
    void theOrderOfRowsAndColumnsDoesNotMatter();
    void anUnseenValueCountsAsRareAndIsTold();
    void aMissingColumnIsRefusedByName();
    void textsInPlaceOfNumbersAreRefused();
    void whatIsDamagedIsRefused();
    void whatDoesNotHoldTogetherIsRefused_data();
    void whatDoesNotHoldTogetherIsRefused();
    void aColumnIsBoundOnce();
    void datesAreScoredAsDates();
    void everyFamilyOfANumberReadsBackAndScores();
    void theBytesStandInTheFileOutsideOfTheStudy();
};

// A hash that fits is no proof: these are written by somebody who can compute it.
void TestScore::whatDoesNotHoldTogetherIsRefused_data()
{
    QTest::addColumn<int>("family");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("decision values without a scale") << static_cast<int>(Family::SupportVectors) << "\"calibrated\":true"
                                                     << "\"calibrated\":false";
    QTest::newRow("a degree without end") << static_cast<int>(Family::SupportVectors) << "\"degree\":3"
                                          << "\"degree\":2000000000";
    QTest::newRow("a missing number") << static_cast<int>(Family::LogisticRegression) << "\"intercept\":"
                                      << "\"intercept\":null,\"x\":";
    QTest::newRow("a scale of nothing") << static_cast<int>(Family::LogisticRegression) << "\"scale\":1"
                                        << "\"scale\":0,\"x\":1";
    QTest::newRow("levels out of order") << static_cast<int>(Family::LogisticRegression) << "[\"gold\",\"plain\"]"
                                         << "[\"plain\",\"gold\"]";
    QTest::newRow("two features of one name") << static_cast<int>(Family::LogisticRegression) << "\"name\":\"minutes\""
                                              << "\"name\":\"visits\"";
}

void TestScore::whatDoesNotHoldTogetherIsRefused()
{
    QFETCH(int, family);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QString text = QString::fromStdString(writeKept(keptOf(static_cast<Family>(family))));
    QVERIFY2(text.contains(from), qPrintable(text.left(3000)));
    const std::string changed = text.replace(from, to).toStdString();
    QVERIFY(!readKept(changed, keptHash(changed)).ok());
}

void TestScore::aColumnIsBoundOnce()
{
    KeptModel kept = keptOf(Family::LogisticRegression);
    kept.features.push_back({.id = column("visits", "orders"), .name = "visits (orders)"});
    const Result<Scored> scored = scoreCustomers(kept, shopKept().table);
    QVERIFY(!scored.ok());
    QCOMPARE(scored.failure().code, std::string("score.columns-missing"));
}

void TestScore::datesAreScoredAsDates()
{
    KeptModel kept = keptOf(Family::LogisticRegression);
    kept.features.front().isDate = true;
    QVERIFY(!kept.features.front().categorical);
    QCOMPARE(scoreCustomers(kept, shopKept().table).failure().code, std::string("score.not-dates"));
}

void TestScore::everyFamilyOfANumberReadsBackAndScores()
{
    Study study;
    study.roles.target = ColumnValue{column("minutes"), {}};
    study.model = {.families = searchableFamilies(TargetKind::Number), .trials = 0};
    const Table table = shop(200, 1);
    Result<Design> design = prepareDesign(table, study.roles, study.model);
    QVERIFY(design.ok());
    const SearchResult search = searchModels(table, std::make_shared<const Design>(std::move(design).value()), study.model);
    QCOMPARE(search.families.size(), std::size_t{7});  // no blend
    for (const FamilyResult& family : search.families) {
        const KeptModel kept = keepModel(study, search, family.family, {});
        const std::string text = writeKept(kept);
        const Result<KeptModel> read = readKept(text, keptHash(text));
        QVERIFY2(read.ok(), familyName(family.family).data());
        QVERIFY(read.value() == kept);
        QCOMPARE(kept.quality.r2, family.numbers->r2);
        const Result<Scored> scored = scoreCustomers(read.value(), table);
        QVERIFY(scored.ok());
        for (std::size_t i = 0; i < family.testScores.size(); ++i)
            QCOMPARE(scored.value().risk[search.design->test[i]], family.testScores[i]);
        const QString classes = QString::fromStdString(text).replace("\"number\"", "\"two_classes\"");
        const bool refused = !readKept(classes.toStdString(), keptHash(classes.toStdString())).ok();
        const bool hasOwnShape = family.family == Family::LinearRegression || family.family == Family::NearestNeighbours ||
                                 family.family == Family::SupportVectors;
        QVERIFY2(refused || !hasOwnShape, familyName(family.family).data());
    }
}

void TestScore::everyFamilyReadsBackAsItWas_data()
{
    QTest::addColumn<int>("family");
    QTest::newRow("baseline") << static_cast<int>(Family::Baseline);
    for (const Family family : searchableFamilies())
        QTest::newRow(familyName(family).data()) << static_cast<int>(family);
}

void TestScore::everyFamilyReadsBackAsItWas()
{
    QFETCH(int, family);
    const KeptModel kept = keptOf(static_cast<Family>(family));
    const std::string text = writeKept(kept);
    const Result<KeptModel> read = readKept(text, keptHash(text));
    QVERIFY(read.ok());
    QVERIFY(read.value() == kept);
    QCOMPARE(writeKept(read.value()), text);
}

void TestScore::scoresAsTheSearchDid()
{
    for (const Family family : searchableFamilies()) {
        const Result<Scored> scored = scoreCustomers(keptOf(family), shopKept().table);
        QVERIFY(scored.ok());
        const FamilyResult& result = *shopKept().search.find(family);
        for (std::size_t i = 0; i < result.testProbabilities.size(); ++i)
            QCOMPARE(scored.value().risk[shopKept().search.design->test[i]], result.testProbabilities[i]);
    }
}

void TestScore::theOrderOfRowsAndColumnsDoesNotMatter()
{
    const KeptModel kept = keptOf(Family::Blend);
    const Table fresh = shop(50, 9);
    std::vector<Column> columns = fresh.columns();
    std::ranges::reverse(columns);
    const Table other = Table("next", columns).gathered({7, 3, 21});
    const std::vector<double> all = scoreCustomers(kept, fresh).value().risk;
    QCOMPARE(scoreCustomers(kept, other).value().risk, (std::vector<double>{all[7], all[3], all[21]}));
    // Another table's name is another origin: then the names bind.
    QCOMPARE(scoreCustomers(kept, other.withColumn(0, other.column(0).withId({"elsewhere", other.column(0).name()}))).value().risk,
             (std::vector<double>{all[7], all[3], all[21]}));
}

void TestScore::anUnseenValueCountsAsRareAndIsTold()
{
    const KeptModel kept = keptOf(Family::LogisticRegression);
    const Table fresh = tableFrom("visits minutes service\n1 20 silver\n-3 40 plain\n2 5 silver\n");
    const Result<Scored> scored = scoreCustomers(kept, fresh);
    QVERIFY(scored.ok());
    QCOMPARE(scored.value().findings.size(), std::size_t{1});
    QCOMPARE(scored.value().findings[0].code, std::string("score.unseen-values"));
    QCOMPARE(scored.value().findings[0].numbers, (std::vector<double>{2}));
    QCOMPARE(scored.value().findings[0].texts, (std::vector<std::string>{"silver"}));
    QVERIFY(std::ranges::all_of(scored.value().risk, [](double risk) { return risk > 0 && risk < 1; }));
}

void TestScore::aMissingColumnIsRefusedByName()
{
    const Result<Scored> scored = scoreCustomers(keptOf(Family::DecisionTree), tableFrom("visits service\n1 gold\n"));
    QVERIFY(!scored.ok());
    QCOMPARE(scored.failure().code, std::string("score.columns-missing"));
    QCOMPARE(scored.failure().texts, (std::vector<std::string>{"minutes"}));
}

void TestScore::textsInPlaceOfNumbersAreRefused()
{
    const Result<Scored> scored =
        scoreCustomers(keptOf(Family::DecisionTree), tableFrom("visits minutes service\n1 often gold\n2 seldom gold\n"));
    QVERIFY(!scored.ok());
    QCOMPARE(scored.failure().code, std::string("score.not-numbers"));
    QCOMPARE(scored.failure().columnName, std::string("minutes"));
}

void TestScore::whatIsDamagedIsRefused()
{
    Random random(5);
    for (const Family family : {Family::DecisionTree, Family::NearestNeighbours, Family::BoostedTrees}) {
        const std::string text = writeKept(keptOf(family));
        const std::string hash = keptHash(text);
        for (std::size_t cut = 0; cut < text.size(); cut += 1 + text.size() / 20)
            QVERIFY(!readKept(text.substr(0, cut), hash).ok());
        for (int i = 0; i < (family == Family::DecisionTree ? 200 : 10); ++i)
            scoreWithOneCharacterChanged(text, random);
    }
    QVERIFY(!readKept("{}", keptHash("{}")).ok());
    QVERIFY(!readKept("[]", keptHash("[]")).ok());
}

void TestScore::theBytesStandInTheFileOutsideOfTheStudy()
{
    const std::string text = writeKept(keptOf(Family::LogisticRegression));
    StudyFile file;
    file.kept = {{keptHash(text), text}, {"xxh3:0", "nobody names it"}};
    file.study.kept = {{"november", keptHash(text)}};
    const std::string written = writeStudy(file, "/tmp");
    const Result<StudyFile> read = readStudy(written, "/tmp");
    QVERIFY(read.ok());
    QVERIFY(read.value().study == file.study);
    QCOMPARE(read.value().kept.size(), std::size_t{1});
    QCOMPARE(read.value().kept.at(keptHash(text)), text);
    QVERIFY(read.value().unknown.empty());
    QCOMPARE(writeStudy(read.value(), "/tmp"), written);
}

static const Registered<TestScore> registered;

}  // namespace holdfast::tests

#include "score_test.moc"
