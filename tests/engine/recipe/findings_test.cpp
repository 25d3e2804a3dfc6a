// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: one small table for each sort of finding.
#include <algorithm>
#include <cmath>
#include <span>

#include <QTest>

#include "base/random.h"
#include "base/text.h"
#include "engine/recipe/said_findings.h"
#include "recipe/suggest_steps.h"
#include "recipe/tidy_table.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {

namespace {

std::vector<Suggestion> found(const std::vector<Table>& tables, SuggestionKind kind)
{
    std::vector<Suggestion> some;
    for (const Suggestion& one : suggestSteps(tables, {}, {}))
        if (one.kind == kind)
            some.push_back(one);
    return some;
}

std::vector<Suggestion> found(const std::string& text, SuggestionKind kind) { return found({tableFrom(text)}, kind); }

// "reason column rows", one per suggestion.
std::string shown(const std::vector<Suggestion>& suggestions)
{
    std::string text;
    for (const Suggestion& one : suggestions)
        text += one.reason + " " + one.column.name + " " + std::to_string(one.rows) + "\n";
    return text;
}

// `rows` numbers spread evenly about a centre: nothing among them is far out.
std::vector<double> even(int rows, double centre, double spread)
{
    std::vector<double> values;
    values.reserve(static_cast<std::size_t>(rows));
    for (int i = 0; i < rows; ++i)
        values.push_back(centre + spread * (2 * (i + 0.5) / rows - 1));
    return values;
}

std::string longTable(const std::vector<std::pair<std::string, std::vector<double>>>& groups)
{
    std::string text = "id month sum\n";
    for (const auto& [label, values] : groups)
        for (std::size_t i = 0; i < values.size(); ++i)
            text += std::to_string(1000 + i) + " " + label + " " + shortest(values[i]) + "\n";
    return text;
}

}  // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anomaliesAreSoughtPerLabel();
    void anomaliesOfAShortTableAreSoughtInTheColumn();
    void anomaliesSayWhatStandsAroundThem();
    void theNextValueIsOfTheWorstOnesGroup();
    void zerosAreNeverOfferedToBeBlanked();
    void heavyTailsAreNoAnomalies();
    void scalesAndKeysHaveNoAnomalies();
    void visitsOfOneCustomerAreNoDuplicates();
    void fullDuplicatesMayBeDropped();
    void duplicatesWithoutAKeyAreNoSafeStep();
    void twinsButForTheKeyAreShown();
    void fewColumnsMakeNoTwins();
    void twinsButForNoiseAreShownWithTheirPartners();
    void twinsOnTwoSidesOfAStepAreShown();
    void chanceMakesNoNearTwins();
    void orderOfRowsChangesNothingButExamples();
    void customersUnderTwoSpellingsOfTheKeyAreShown_data();
    void customersUnderTwoSpellingsOfTheKeyAreShown();
    void keysThatDifferInMeaningAreNoCustomerTwice();
    void rowsSortedByAColumnAreNoted();
    void missingValuesAreNoted();
    void marksOfMissingAreOffered();
    void suspiciousColumnsAreNamed();
    void aColumnThatSaysTheSameIsOfferedToBeDropped();
    void numbersSpoiltByAFewTextsAreOfferedAsNumbers();
    void farValuesThatAStepPullsInAreSettled();
    void cleanTablesGiveNothing();
    void oddTablesGiveNoCrash();
    void stopsWhenCancelled();
    void orderIsByKindThenPlace();
};

void TestFindings::anomaliesAreSoughtPerLabel()
{
    // 140 is usual in June and far out in May.
    std::vector<double> may = even(200, 100, 5);
    std::vector<double> june = even(200, 140, 5);
    may[17] = 140;
    const std::vector<Suggestion> anomalies = found(longTable({{"may", may}, {"june", june}}), SuggestionKind::Anomaly);
    QCOMPARE(shown(anomalies), "high sum 1\n");
    QCOMPARE(anomalies[0].evidence.at(0).code, "value");
    QCOMPARE(anomalies[0].evidence[0].numbers, std::vector<double>{140});
    QCOMPARE(anomalies[0].sampleRows, std::vector<std::uint32_t>{17});
    QVERIFY(anomalies[0].confidence != Confidence::High);
}

void TestFindings::anomaliesOfAShortTableAreSoughtInTheColumn()
{
    std::string text = "x\n";
    for (const double value : even(150, 50, 4))
        text += shortest(value) + "\n";
    const std::vector<Suggestion> anomalies = found(text + "-300\n", SuggestionKind::Anomaly);
    QCOMPARE(shown(anomalies), "low x 1\n");
    QVERIFY((anomalies[0].action == TidyAction(BlankValues{"t", column("x"), {"-300"}})));
}

void TestFindings::anomaliesSayWhatStandsAroundThem()
{
    std::vector<double> may = even(100, 100, 5);
    std::vector<double> june = even(100, 200, 5);
    may[3] = 5000;
    const std::vector<Suggestion> anomalies = found(longTable({{"may", may}, {"june", june}}), SuggestionKind::Anomaly);
    QCOMPARE(anomalies.size(), 1U);
    const auto evidence = [&](const std::string& code) {
        for (const Evidence& one : anomalies[0].evidence)
            if (one.code == code)
                return one;
        return Evidence{};
    };
    QCOMPARE(evidence("next-value").numbers, std::vector<double>{*std::max_element(may.begin() + 4, may.end())});
    QCOMPARE(evidence("other-values-of-key").numbers, std::vector<double>{june[3]});
    QCOMPARE(evidence("per-group").texts, std::vector<std::string>{"may"});
}

void TestFindings::theNextValueIsOfTheWorstOnesGroup()
{
    std::vector<double> may = even(100, 100, 5);
    std::vector<double> june = even(100, 200, 5);
    may[3] = 300;
    june[7] = 9000;
    const std::vector<Suggestion> anomalies = found(longTable({{"may", may}, {"june", june}}), SuggestionKind::Anomaly);
    QCOMPARE(anomalies.size(), 1U);
    const std::vector<Evidence>& evidence = anomalies[0].evidence;
    const auto next = std::find_if(evidence.begin(), evidence.end(), [](const Evidence& one) { return one.code == "next-value"; });
    QVERIFY(next != evidence.end());
    QCOMPARE(next->numbers, std::vector<double>{june.back()});
}

void TestFindings::zerosAreNeverOfferedToBeBlanked()
{
    std::vector<double> may = even(400, 1000, 5);
    may[0] = 0;
    const std::vector<Suggestion> anomalies = found(longTable({{"may", may}, {"june", even(400, 1000, 5)}}), SuggestionKind::Anomaly);
    QCOMPARE(shown(anomalies), "low sum 1\n");
    QVERIFY(!anomalies[0].action);
}

void TestFindings::heavyTailsAreNoAnomalies()
{
    std::string text = "x\n";
    for (int i = 0; i < 300; ++i)
        text += shortest(i % 20 == 0 ? 1000.0 + i : 10.0 + i * 0.01) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::Anomaly)), "");
}

void TestFindings::scalesAndKeysHaveNoAnomalies()
{
    std::string text = "id mark\n";
    for (int i = 0; i < 200; ++i)
        text += std::to_string(i == 199 ? 999999 : i) + " " + std::to_string(i == 50 ? 20 : i % 4) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::Anomaly)), "");
}

void TestFindings::visitsOfOneCustomerAreNoDuplicates()
{
    std::string text = "client_id service\n";
    for (int i = 0; i < 400; ++i)
        text += std::to_string(i * 7 % 20) + " " + (i % 3 == 0 ? "call" : "mail") + "\n";
    const std::vector<Suggestion> duplicates = found(text, SuggestionKind::DuplicateRows);
    QVERIFY(!duplicates.empty());
    QVERIFY(duplicates[0].confidence == Confidence::Low);
}

void TestFindings::fullDuplicatesMayBeDropped()
{
    const std::string text = "id x\n1 a\n2 a\n1 a\n1 b\n2 a\n";
    const std::vector<Suggestion> duplicates = found(text, SuggestionKind::DuplicateRows);
    QCOMPARE(shown(duplicates), "  2\n");
    QVERIFY(duplicates[0].confidence == Confidence::High);
    const TidyResult tidy = tidyTables({tableFrom(text)}, {{.action = *duplicates[0].action}}, {});
    QCOMPARE(tidy.tables[0].rows(), 3U);
    QVERIFY(found(tidy.tables, SuggestionKind::DuplicateRows).empty());
}

void TestFindings::duplicatesWithoutAKeyAreNoSafeStep()
{
    const std::vector<Suggestion> duplicates = found("town sum\na 1\nb 1\na 1\na 2\na 2\nb 1", SuggestionKind::DuplicateRows);
    QCOMPARE(shown(duplicates), "  3\n");
    QVERIFY(duplicates[0].confidence == Confidence::Low);
}

void TestFindings::twinsButForTheKeyAreShown()
{
    std::string text = "id x y z\n";
    for (int i = 0; i < 60; ++i)
        text += std::to_string(i) + " " + std::to_string(i * 7) + " a " + std::to_string(i * i) + "\n";
    text += "77 14 a 4\n78 21 a 9\n";
    const std::vector<Suggestion> twins = found(text, SuggestionKind::ImplicitDuplicates);
    QCOMPARE(shown(twins), "  2\n");
    QCOMPARE(twins[0].sampleRows, (std::vector<std::uint32_t>{60, 61}));
    QCOMPARE(twins[0].evidence.at(0).texts, std::vector<std::string>{"id"});
    QVERIFY(twins[0].confidence == Confidence::Low && !twins[0].action);
}

void TestFindings::fewColumnsMakeNoTwins()
{
    std::string text = "id profit\n";
    for (int i = 0; i < 60; ++i)
        text += std::to_string(i) + " " + std::to_string(i % 50) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::ImplicitDuplicates)), "");
}

void TestFindings::twinsButForNoiseAreShownWithTheirPartners()
{
    std::string text = "id|x|town|z\n";
    for (int i = 0; i < 100; ++i)
        text += std::to_string(i) + "|" + shortest(i * 7.25) + "|" + (i % 2 == 0 ? "Omsk" : "Perm") + "|" + std::to_string(i * i) + "\n";
    text += "500|14.501|omsk |4\n501|21.75|Perm|9\n";
    const std::vector<Suggestion> twins = found(text, SuggestionKind::ImplicitDuplicates);
    QCOMPARE(twins.size(), 2U);
    const Suggestion& exact = twins[twins[0].reason.empty() ? 0 : 1];
    const Suggestion& near = twins[twins[0].reason.empty() ? 1 : 0];
    QCOMPARE(exact.sampleRows, std::vector<std::uint32_t>{101});
    QCOMPARE(exact.partnerRows, std::vector<std::uint32_t>{3});
    QCOMPARE(near.reason, "near-equal");
    QCOMPARE(near.sampleRows, std::vector<std::uint32_t>{100});
    QCOMPARE(near.partnerRows, std::vector<std::uint32_t>{2});
    QVERIFY(near.confidence == Confidence::Low && !near.action);
}

void TestFindings::twinsOnTwoSidesOfAStepAreShown()
{
    // Noise is a tenth of a rounding step and less, and whichever way values are rounded some pairs lie on two sides of an end.
    Random random(3);
    std::string text = "id|x|town|z\n";
    std::vector<double> x;
    std::vector<double> z;
    for (int i = 0; i < 400; ++i) {
        x.push_back(random.uniform() * 1000);
        z.push_back(random.uniform() * 1000);
        text += std::to_string(i) + "|" + shortest(x.back()) + "|" + (i % 2 == 0 ? "Omsk" : "Perm") + "|" + shortest(z.back()) + "\n";
    }
    for (int i = 0; i < 60; ++i)
        text += std::to_string(1000 + i) + "|" + shortest(x[static_cast<std::size_t>(i)] + 0.04) + "|" + (i % 2 == 0 ? "Omsk" : "Perm") +
                "|" + shortest(z[static_cast<std::size_t>(i)] - 0.04) + "\n";
    const std::vector<Suggestion> twins = found(text, SuggestionKind::ImplicitDuplicates);
    QCOMPARE(twins.size(), 1U);
    QCOMPARE(twins[0].reason, "near-equal");
    QCOMPARE(twins[0].rows, 60U);
    for (std::size_t i = 0; i < twins[0].sampleRows.size(); ++i)
        QCOMPARE(twins[0].partnerRows[i], twins[0].sampleRows[i] - 400);
}

void TestFindings::orderOfRowsChangesNothingButExamples()
{
    for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6}) {
        Random random(seed);
        std::vector<std::string> lines;
        // Rows in threes that lie nearly a step of rounding apart, an age that cannot be here and there, gaps that go with one of two
        // kinds.
        for (int i = 0; i < 600; ++i) {
            const double x = i < 150 ? 20.0 * (i / 3) + 0.35 * (i % 3) : 1000 + random.uniform() * 1000;
            lines.push_back(std::to_string(i) + "|" + shortest(x) + "|" + (i / 3 % 2 == 0 ? "Omsk" : "Perm") + "|" +
                            (i < 150 ? "7" : shortest(random.uniform())) + "|" + (i / 3 % 20 == 3 ? shortest(121 + i / 3 % 9) : "44") +
                            "|" + (i / 3 % 2 == 0 ? "-" : "yes"));
        }
        const auto findings = [&] {
            std::string text = "id|x|town|z|age|told\n";
            for (const std::string& line : lines)
                text += line + "\n";
            return said(tableFrom(text));
        };
        const QStringList before = findings();
        QVERIFY(before.size() >= 3);
        random.shuffle(std::span(lines));
        QCOMPARE(findings(), before);
    }
}

void TestFindings::chanceMakesNoNearTwins()
{
    // coarse columns and one number whose values are close by nature
    std::string text = "id kind step x\n";
    for (int i = 0; i < 400; ++i)
        text += std::to_string(i) + " " + (i % 3 == 0 ? "a" : "b") + " " + std::to_string(i % 7) + " " +
                shortest((i * 7919 % 400) * 0.0025) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::ImplicitDuplicates)), "");
}

void TestFindings::customersUnderTwoSpellingsOfTheKeyAreShown_data()
{
    QTest::addColumn<QString>("other");
    QTest::newRow("case") << "ab-17";
    QTest::newRow("blanks") << "AB 17";
    QTest::newRow("no dash") << "AB17";
    QTest::newRow("zeros") << "00AB-17";
    QTest::newRow("letters of the other script") << QString::fromUtf8("АВ-17");
}

void TestFindings::customersUnderTwoSpellingsOfTheKeyAreShown()
{
    QFETCH(QString, other);
    std::string text = "client|x\n";
    for (int i = 0; i < 60; ++i)
        text += "AB-" + std::to_string(i) + "|" + std::to_string(i % 7) + "\n";
    const std::vector<Suggestion> same = found(text + other.toStdString() + "|3\n", SuggestionKind::ImplicitDuplicates);
    QCOMPARE(shown(same), "key-spelled-differently client 1\n");
    QCOMPARE(same[0].sampleRows, std::vector<std::uint32_t>{60});
    QCOMPARE(same[0].partnerRows, std::vector<std::uint32_t>{17});
    QCOMPARE(same[0].evidence.at(0).texts, (std::vector<std::string>{other.toStdString(), "AB-17"}));
    QCOMPARE(same[0].evidence.at(1).numbers, (std::vector<double>{1, 1}));
    QVERIFY(!same[0].action && same[0].confidence != Confidence::High);
}

void TestFindings::keysThatDifferInMeaningAreNoCustomerTwice()
{
    std::string text = "code|x\n";
    for (int i = 0; i < 60; ++i)
        text += std::to_string(i) + "-" + std::to_string(i * 3 % 60) + "|" + std::to_string(i % 7) + "\n";
    QCOMPARE(shown(found(text + "1-23|1\n12-3|2\n123-|4\n", SuggestionKind::ImplicitDuplicates)), "");
    // where every second key is like another, the difference is part of the key
    text = "code|x\n";
    for (int i = 0; i < 60; ++i)
        text += std::string(i % 2 == 0 ? "a" : "A") + std::to_string(i / 2) + "|" + std::to_string(i % 7) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::ImplicitDuplicates)), "");
}

void TestFindings::rowsSortedByAColumnAreNoted()
{
    std::string sorted = "id left x\n";
    std::string mixed = sorted;
    for (int i = 0; i < 200; ++i) {
        sorted += std::to_string(i) + ((i < 80) == (i % 20 != 0) ? " yes " : " no ") + std::to_string(i % 7) + "\n";
        mixed += std::to_string(i) + (i % 5 < 2 ? " yes " : " no ") + std::to_string(i % 7) + "\n";
    }
    const std::vector<Suggestion> columns = found(sorted, SuggestionKind::SuspiciousColumn);
    QCOMPARE(shown(columns), "id-like id 200\nrow-order left 200\n");
    QCOMPARE(columns[1].evidence.at(0).texts, std::vector<std::string>{"yes"});
    QVERIFY(columns[1].evidence[0].numbers.at(0) > 0.9 && columns[1].evidence[0].numbers[0] < 1);
    QVERIFY(!columns[1].action && columns[1].confidence == Confidence::Low);
    QCOMPARE(shown(found(mixed, SuggestionKind::SuspiciousColumn)), "id-like id 200\n");
    // months of a long table may stand one below the other
    QCOMPARE(shown(found(longTable({{"may", even(60, 5, 1)}, {"june", even(60, 5, 1)}}), SuggestionKind::SuspiciousColumn)),
             "id-like id 120\n");
}

void TestFindings::missingValuesAreNoted()
{
    const std::vector<Suggestion> missing = found("x y\n1 a\n- a\n- b\n3 c", SuggestionKind::MissingValues);
    QCOMPARE(shown(missing), "some-missing x 2\n");
    QCOMPARE(missing[0].evidence.at(0).numbers, std::vector<double>{0.5});
    QCOMPARE(missing[0].sampleRows, (std::vector<std::uint32_t>{1, 2}));
    QVERIFY(!missing[0].action);
}

void TestFindings::marksOfMissingAreOffered()
{
    const std::vector<Suggestion> missing = found("x|y\nRed|1\n?|2\nнет данных|3\nНет данных|4\nBlue|5", SuggestionKind::MissingValues);
    QCOMPARE(shown(missing), "mark-of-missing x 3\n");
    QVERIFY(missing[0].confidence == Confidence::Medium);
    QVERIFY((missing[0].action == TidyAction(BlankValues{"t", column("x"), {"?", "Нет данных", "нет данных"}})));
}

void TestFindings::suspiciousColumnsAreNamed()
{
    std::string text = "id one steps flag measure serial\n";
    for (int i = 0; i < 60; ++i)
        text += std::to_string(i % 40) + " same " + std::to_string(3 + i % 3) + " " + std::to_string(i % 2) + " " + shortest(i * 0.37) +
                " " + std::to_string(500 + 3 * i) + "\n";
    QCOMPARE(shown(found(text, SuggestionKind::SuspiciousColumn)),
             "id-like id 60\nconstant one 60\nnumber-as-category steps 60\nid-like serial 60\n");
}

void TestFindings::aColumnThatSaysTheSameIsOfferedToBeDropped()
{
    const std::vector<Suggestion> same = found("town code x\nOmsk 55 1\nPerm 59 2\nOmsk 55 3\nPerm 59 4", SuggestionKind::SuspiciousColumn);
    QCOMPARE(shown(same), "same-as code 4\n");
    QCOMPARE(same[0].evidence.at(0).texts, std::vector<std::string>{"town"});
    QVERIFY((same[0].action == TidyAction(DropColumns{"t", {column("code")}})));
}

void TestFindings::numbersSpoiltByAFewTextsAreOfferedAsNumbers()
{
    std::string text = "x y\n";
    for (int i = 0; i < 60; ++i)
        text += (i == 7 ? std::string("many") : std::to_string(i % 25)) + " " + (i % 2 == 0 ? "1" : "two") + "\n";
    const std::vector<Suggestion> columns = found(text, SuggestionKind::SuspiciousColumn);
    QCOMPARE(shown(columns), "mostly-numbers x 60\n");
    QCOMPARE(columns[0].evidence.at(0).texts, std::vector<std::string>{"many"});
    QCOMPARE(columns[0].sampleRows, std::vector<std::uint32_t>{7});
    const TidyResult tidy = tidyTables({tableFrom(text)}, {{.action = *columns[0].action}}, {});
    QVERIFY(tidy.tables[0].column(0).isNumber());
    QCOMPARE(tidy.tables[0].column(0).missingCount(), 1U);
}

void TestFindings::farValuesThatAStepPullsInAreSettled()
{
    std::string text = "x\n";
    for (const double value : even(150, 50, 4))
        text += shortest(value) + "\n";
    const Suggestion far = found(text + "-300\n", SuggestionKind::Anomaly).at(0);
    const auto clamped = [&far](std::vector<ColumnId> columns, bool on, bool answered) {
        Recipe recipe;
        recipe.learning = {{.id = StepId{1}, .on = on, .comment = "", .action = ClampAtQuantiles{.columns = std::move(columns)}}};
        if (answered)
            recipe.rejected = {far.id};
        return stateOf(far, recipe);
    };
    QVERIFY(clamped({column("x")}, true, true) == SuggestionState::Accepted);
    QVERIFY(clamped({column("x")}, true, false) == SuggestionState::Accepted);
    QVERIFY(clamped({column("x")}, false, true) == SuggestionState::Open);
    QVERIFY(clamped({column("y")}, true, true) == SuggestionState::Rejected);
    for (const bool on : {true, false}) {  // a column of its own, for all a recipe knows: an answer stays
        QVERIFY(clamped({column("x_2")}, on, true) == SuggestionState::Rejected);
        QVERIFY(clamped({column("x_2")}, on, false) == SuggestionState::Open);
    }
}

void TestFindings::cleanTablesGiveNothing()
{
    std::string text = "service visits minutes\n";
    for (int i = 0; i < 120; ++i)
        text += std::string(i % 3 == 0 ? "premium" : "standard") + " " + std::to_string(i % 12) + " " +
                shortest(10 + (i * 37 % 101) * 0.5) + "\n";
    QVERIFY(suggestSteps({tableFrom(text)}, {}, {}).empty());
}

void TestFindings::oddTablesGiveNoCrash()
{
    const double nan = std::nan("");
    const Table allMissing("m", {Column({"m", "n"}, "n", ColumnKind::Number, Numbers{{nan, nan}}),
                                 Column({"m", "c"}, "c", ColumnKind::Text, Categories{{-1, -1}, {}}),
                                 Column({"m", "d"}, "d", ColumnKind::Date, Dates{{Dates::kMissing, 0}})});
    const Table huge("h", {Column({"h", "n"}, "n", ColumnKind::Number, Numbers{std::vector<double>(40, 1e300)})});
    const Table emptyText("e", {Column({"e", "c"}, "c", ColumnKind::Category, Categories{{0, 1, 2, 3}, {"", " ", "\xFF\xFE", "-"}})});
    for (const Table& table : {Table(), Table("none", {}, 3), allMissing, huge, emptyText, tableFrom("x\n1")})
        for (const Suggestion& one : suggestSteps({table, table.renamed("again")}, {}, {}))
            QVERIFY(!one.id.empty());
}

void TestFindings::stopsWhenCancelled()
{
    std::stop_source source;
    source.request_stop();
    QVERIFY_EXCEPTION_THROWN(suggestSteps({tableFrom("x\n1\n2")}, {}, Progress(source.get_token())), Cancelled);
}

void TestFindings::orderIsByKindThenPlace()
{
    const std::vector<Table> tables{tableFrom("a b\n- x\n1 -", "first"), tableFrom("c\n-\nx", "second")};
    QCOMPARE(shown(found(tables, SuggestionKind::MissingValues)), "some-missing a 1\nsome-missing b 1\nsome-missing c 1\n");
}

static const holdfast::tests::Registered<TestFindings> registered;

}  // namespace holdfast::tests

#include "findings_test.moc"
