// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: each case is one study and the sentences its report must hold.
#include "report/build_report.h"

#include <algorithm>
#include <cmath>
#include <set>

#include <QTest>

#include "report/compose.h"
#include "support/document_walk.h"
#include "support/register_test.h"
#include "support/report_example.h"

namespace holdfast::tests {

namespace {

const ReportExample& example()
{
    static const ReportExample made = reportExample();
    return made;
}

std::vector<ChapterKind> kindsOf(const Document& document)
{
    std::vector<ChapterKind> kinds;
    for (const Chapter& chapter : document.chapters)
        kinds.push_back(chapter.kind);
    return kinds;
}

std::set<std::string> codesOf(const Document& document)
{
    std::set<std::string> codes;
    DocumentWalk walk;
    walk.onPhrase = [&](const Phrase& phrase) { codes.insert(phrase.code); };
    walk.walk(document);
    return codes;
}

const Chapter& chapterOf(const Document& document, ChapterKind kind)
{
    return *std::find_if(document.chapters.begin(), document.chapters.end(), [&](const Chapter& chapter) { return chapter.kind == kind; });
}

double valueOf(const Phrase& phrase, const std::string& name)
{
    for (const BoundValue& value : phrase.values)
        if (value.name == name)
            return std::get<Amount>(value.bound).value;
    return std::nan("");
}

}  // namespace

class TestBuildReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsEveryChapterInItsOrder();
    void leavesOutWhatTheUserHides();
    void bindsTheHeadlineToTheResults();
    void numbersFollowTheirResult();
    void holdsNoNanAndNoId();
    void printsNoSmallGroup();
    void aPoorModelPromisesNothing();
    void aHandfulOfCustomersGetsNoForecast();
    void withoutProfitNothingIsMoney();
    void severalRowsSummedUpLoseNobody();
    void withoutConsentItSaysSo();
    void withoutASearchThereIsNoRisk();
    void aSearchThatWasStoppedSaysSo();
    void withoutAnythingTheMethodRemains();
    void roundsTotalsThatWouldTellHowFewLeft();
    void usesTheModelTheUserChose();
    void aStepKeepsItsReasonWhateverStandsBeforeIt();
};

void TestBuildReport::aStepKeepsItsReasonWhateverStandsBeforeIt()
{
    ReportExample made = example();
    const ColumnId city{"t", "city"};
    const auto found = [&](SuggestionKind kind, const TidyAction& action) {
        made.suggestions.push_back(
            {.kind = kind, .table = "t", .column = city, .evidence = {{.code = "counts", .numbers = {2}}}, .action = action});
        return action;
    };
    const auto add = [&made](TidyAction action) {
        made.recipe.tidy.push_back({.id = StepId{made.recipe.nextStep++}, .action = behind(made.recipe.tidy, std::move(action))});
        made.tidy.steps.push_back({.id = made.recipe.tidy.back().id, .table = "t", .cellsChanged = 1});
    };
    made.suggestions.clear();
    made.recipe.tidy.clear();
    made.tidy.steps.clear();
    add(MergeValues{"t", city, {"Omsk"}, "OMSK"});  // by hand
    add(found(SuggestionKind::SpellingVariant, MergeValues{"t", city, {"Omks"}, "Omsk"}));
    add(found(SuggestionKind::RowRepair, RepairByColumn{"t", city, {"t", "zip"}, {{"644", {"Om"}, "Omsk"}, {"170", {"Om"}, "Tver"}}}));
    QVERIFY(made.recipe.tidy[1].action != *made.suggestions[0].action);
    QVERIFY(made.recipe.tidy[2].action != *made.suggestions[1].action);
    ReportInputs in = made.inputs();
    const std::set<std::string> codes = codesOf(buildReport(in));
    QVERIFY(codes.count("why.spelling_variant") == 1);
    QVERIFY(codes.count("why.row_repair") == 1);
    QVERIFY(codes.count("why.decided") == 1);
    in.suggestions = nullptr;
    QVERIFY(codesOf(buildReport(in)).count("why.row_repair") == 0);
}

void TestBuildReport::holdsEveryChapterInItsOrder()
{
    const Document document = buildReport(example().inputs());
    QCOMPARE(kindsOf(document), allChapters());
    QCOMPARE(document.title, std::string("Example"));
    QCOMPARE(document.language, std::string("en"));
}

void TestBuildReport::leavesOutWhatTheUserHides()
{
    ReportInputs in = example().inputs();
    in.choices.hidden = {ChapterKind::Models, ChapterKind::Method};
    in.choices.title = "Who will leave";
    in.choices.language = "ru";
    const Document document = buildReport(in);
    QCOMPARE(document.chapters.size(), allChapters().size() - 2);
    QVERIFY(
        std::none_of(document.chapters.begin(), document.chapters.end(), [](const Chapter& c) { return c.kind == ChapterKind::Models; }));
    QCOMPARE(document.title, std::string("Who will leave"));
    QCOMPARE(document.language, std::string("ru"));
}

void TestBuildReport::bindsTheHeadlineToTheResults()
{
    const Document document = buildReport(example().inputs());
    const Phrase& headline = document.chapters[0].headline;
    const RiskZone& zone = *example().segments.zone;
    QCOMPARE(headline.code, std::string("summary.headline"));
    QCOMPARE(valueOf(headline, "n"), static_cast<double>(zone.figures.customers));
    QCOMPARE(valueOf(headline, "N"), 600.0);
    QCOMPARE(valueOf(headline, "share"), zone.figures.profitTotal / example().segments.all.profitTotal);
}

void TestBuildReport::numbersFollowTheirResult()
{
    ReportExample changed = example();
    changed.segments.zone->figures.customers = 123;
    DocumentWalk walk;
    int mentions = 0;
    int old = 0;
    walk.onBound = [&](const Bound& bound) {
        if (const auto* amount = std::get_if<Amount>(&bound); amount != nullptr && amount->format == AmountFormat::Customers) {
            mentions += amount->value == 123.0 ? 1 : 0;
            old += amount->value == static_cast<double>(example().segments.zone->figures.customers) ? 1 : 0;
        }
    };
    Document document = buildReport(changed.inputs());
    document.chapters.resize(1);
    walk.walk(document);
    QVERIFY(mentions >= 3);  // headline, title of the bands, the zone
    QCOMPARE(old, 0);
}

void TestBuildReport::holdsNoNanAndNoId()
{
    DocumentWalk walk;
    int amounts = 0;
    walk.onBound = [&](const Bound& bound) {
        if (const auto* amount = std::get_if<Amount>(&bound)) {
            ++amounts;
            QVERIFY(std::isfinite(amount->value));
            QVERIFY(amount->value < 900000001);
        }
        if (const auto* text = std::get_if<UserText>(&bound))
            QVERIFY(text->text.find("90000") == std::string::npos);
    };
    walk.walk(buildReport(example().inputs()));
    QVERIFY(amounts > 100);
}

void TestBuildReport::printsNoSmallGroup()
{
    // Forty customers: nearly every group is small. No exact count of people below ten, no share that tells one.
    for (const std::size_t customers : {40U, 80U, 210U, 300U}) {
        ReportExample::Wanted wanted;
        wanted.customers = customers;
        const Document document = buildReport(reportExample(wanted).inputs());
        for (const Chapter& chapter : document.chapters)
            for (const Block& block : chapter.blocks)
                if (const auto* row = std::get_if<ChartRow>(&block))
                    for (const auto& entry : row->charts) {
                        if (const auto* bands = std::get_if<BandsChart>(&entry.second.chart))
                            for (const double people : bands->counts)
                                QVERIFY(people == 0 || people >= 10);
                        if (const auto* split = std::get_if<SplitHistogramChart>(&entry.second.chart))
                            for (std::size_t i = 0; i < split->positive.size(); ++i)
                                QVERIFY(split->positive[i] >= 10 && split->others[i] >= 10);
                    }
                else if (const auto* chart = std::get_if<ChartBlock>(&block))
                    if (const auto* grid = std::get_if<GridChart>(&chart->chart))
                        for (const double people : grid->customers)
                            QVERIFY(people <= 0 || people >= 10);
    }
}

void TestBuildReport::aPoorModelPromisesNothing()
{
    ReportExample::Wanted wanted;
    wanted.signal = false;
    const Document document = buildReport(reportExample(wanted).inputs());
    QCOMPARE(document.chapters[0].headline.code, std::string("summary.headline.poor"));
    const std::vector<ChapterKind> kinds = kindsOf(document);
    QVERIFY(std::find(kinds.begin(), kinds.end(), ChapterKind::Segments) == kinds.end());
    QVERIFY(std::find(kinds.begin(), kinds.end(), ChapterKind::Money) == kinds.end());
    for (const Block& block : document.chapters[0].blocks)
        QVERIFY(!std::holds_alternative<KeyFigures>(block));
    QCOMPARE(chapterOf(document, ChapterKind::Models).headline.code, std::string("models.headline.poor"));
}

void TestBuildReport::aHandfulOfCustomersGetsNoForecast()
{
    ReportExample::Wanted wanted;
    wanted.customers = 150;
    const Document document = buildReport(reportExample(wanted).inputs());
    QCOMPARE(document.chapters[0].headline.code, std::string("summary.headline.few"));
    QCOMPARE(kindsOf(document),
             (std::vector<ChapterKind>{ChapterKind::Summary, ChapterKind::Data, ChapterKind::Exploration, ChapterKind::Method}));
}

void TestBuildReport::withoutProfitNothingIsMoney()
{
    ReportExample::Wanted wanted;
    wanted.profit = false;
    const Document document = buildReport(reportExample(wanted).inputs());
    QCOMPARE(document.chapters[0].headline.code, std::string("summary.headline.no-money"));
    DocumentWalk walk;
    walk.onBound = [&](const Bound& bound) {
        if (const auto* amount = std::get_if<Amount>(&bound))
            QVERIFY(amount->format != AmountFormat::Money && amount->format != AmountFormat::SignedMoney &&
                    amount->format != AmountFormat::MoneyEach);
    };
    walk.walk(document);
    QVERIFY(codesOf(document).count("summary.key.expected") == 1);
    const std::vector<ChapterKind> kinds = kindsOf(document);
    QVERIFY(std::find(kinds.begin(), kinds.end(), ChapterKind::Money) == kinds.end());
    QVERIFY(!document.speaksOfUnit);
    ReportInputs named = example().inputs();
    named.choices.moneyUnit.clear();
    QVERIFY(buildReport(named).speaksOfUnit);
    named.choices.moneyUnit = "EUR";
    QVERIFY(!buildReport(named).speaksOfUnit);
}

void TestBuildReport::severalRowsSummedUpLoseNobody()
{
    ReportExample made = example();
    made.join.audit = {{.table = "pays", .matched = 600, .duplicateKeys = 400, .rows = 600}};
    ReportInputs in = made.inputs();
    in.sources = {&made.source, &made.source};
    QVERIFY(codesOf(buildReport(in)).contains("data.lead.joined"));
    made.join.audit[0].leftOnly = 3;
    QVERIFY(codesOf(buildReport(in)).contains("data.lead.gaps"));
    made.join.audit[0].leftOnly = 0;
    made.join.findings = {{.severity = Severity::Serious, .code = "join.several-rows-per-key", .subject = "pays", .numbers = {400, 900}}};
    QVERIFY(codesOf(buildReport(in)).contains("data.lead.gaps"));
}

void TestBuildReport::withoutConsentItSaysSo()
{
    ReportExample::Wanted wanted;
    wanted.consent = false;
    QVERIFY(codesOf(buildReport(reportExample(wanted).inputs())).count("consent.unknown") == 1);
    QVERIFY(codesOf(buildReport(example().inputs())).count("consent.unknown") == 0);
}

void TestBuildReport::withoutASearchThereIsNoRisk()
{
    ReportInputs in = example().inputs();
    in.search = nullptr;
    in.importance = nullptr;
    in.segments = nullptr;
    const Document document = buildReport(in);
    QCOMPARE(document.chapters[0].headline.code, std::string("summary.headline.none"));
    QCOMPARE(kindsOf(document), (std::vector<ChapterKind>{ChapterKind::Summary, ChapterKind::Data, ChapterKind::Exploration,
                                                          ChapterKind::Correlations, ChapterKind::Method}));
}

void TestBuildReport::aSearchThatWasStoppedSaysSo()
{
    const ReportExample& made = example();
    ReportInputs in = made.inputs();
    QVERIFY(codesOf(buildReport(in)).count("method.ended-early") == 0);
    SearchResult stopped = *in.search;
    stopped.findings.push_back({.severity = Severity::Warning, .code = "search.ended-early", .numbers = {41, 100}});
    in.search = &stopped;
    QVERIFY(codesOf(buildReport(in)).count("method.ended-early") == 1);
}

void TestBuildReport::withoutAnythingTheMethodRemains()
{
    QCOMPARE(kindsOf(buildReport({})), (std::vector<ChapterKind>{ChapterKind::Method}));
}

void TestBuildReport::roundsTotalsThatWouldTellHowFewLeft()
{
    ReportExample made = example();
    made.plan.rules = {{RuleId{1}, "bought", {}, true}};
    made.join.rules = {{RuleId{1}, 603, 600}};
    const auto formatOfRows = [](const Document& document) {
        const auto& table = std::get<TableBlock>(chapterOf(document, ChapterKind::Data).blocks[0]);
        return std::get<Amount>(table.rows[0][1].text).format;
    };
    QVERIFY(formatOfRows(buildReport(made.inputs())) == AmountFormat::Rounded);
    made.join.rules = {{RuleId{1}, 620, 600}};
    QVERIFY(formatOfRows(buildReport(made.inputs())) == AmountFormat::Count);
}

void TestBuildReport::usesTheModelTheUserChose()
{
    ReportExample made = example();
    const Family other = made.search.chosen == Family::DecisionTree ? Family::LogisticRegression : Family::DecisionTree;
    made.settings.chosen = other;
    const Document document = buildReport(made.inputs());
    QCOMPARE(valueOf(chapterOf(document, ChapterKind::Models).lead[0], "auc"), made.search.find(other)->test->rocAuc);
}

static const Registered<TestBuildReport> registered;

}  // namespace holdfast::tests

#include "build_report_test.moc"
