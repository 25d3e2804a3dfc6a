// SPDX-License-Identifier: GPL-3.0-or-later
// Long because: every kind of split, doubt and refusal is tried on one shop.
#include "search/design.h"

#include <algorithm>
#include <set>

#include <QTest>

#include "search/id_like.h"
#include "shop.h"
#include "support/register_test.h"

using namespace holdfast;
using namespace holdfast::tests;

namespace {

QString reasonOf(const Design& design, const std::string& name)
{
    for (const ExcludedColumn& column : design.excluded)
        if (column.name == name)
            return QString::fromStdString(column.reason);
    return "a feature";
}

const Finding* findingOf(const Design& design, const std::string& code)
{
    for (const Finding& finding : design.findings)
        if (finding.code == code)
            return &finding;
    return nullptr;
}

std::string failureOf(const Table& table, const Roles& roles, const ModelSettings& settings = {})
{
    const Result<Design> made = prepareDesign(table, roles, settings);
    return made.ok() ? "" : made.failure().code;
}

Table withText(const Table& table, const std::string& name, const std::function<std::string(std::size_t)>& value)
{
    std::string text = name + "\n";
    for (std::size_t row = 0; row < table.rows(); ++row)
        text += value(row) + "\n";
    return table.with(tableFrom(text).column(0));
}

}  // namespace

class TestDesign : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rolesKeepColumnsOutWithTheirReason();
    void idsAreExcludedByNameOrOrder();
    void consentIsAFeature();
    void everyRowHasOnePlace();
    void aGivenSplitIsUsedExactly();
    void givenFoldsAreTheColumnsValues();
    void givenFoldsOfOneClassAreSaidOrRefused();
    void positiveClassIsFoundAsTextNumberOrWithoutCase();
    void aColumnThatKnowsTheAnswerIsAFindingAndStays();
    void whatIsSuspiciousIsMeasuredWithAndWithout();
    void idsDoNotUseUpWhatIsMeasured();
    void aColumnFilledForOneClassIsAskedAbout();
    void aNameLikeTheTargetIsAFinding();
    void twinsAcrossAGivenSplitAreAFinding();
    void fewerFoldsWherePositivesAreFew();
    void refusesWhatCannotBeLearned();
};

void TestDesign::rolesKeepColumnsOutWithTheirReason()
{
    Table table = withText(shop(200), "fixed", [](std::size_t) { return "1"; });
    Roles roles = shopRoles();
    roles.ignored = {column("minutes")};
    const Design design = designOf(table, roles);
    QCOMPARE(reasonOf(design, "customer_id"), QString("key"));
    QCOMPARE(reasonOf(design, "profit"), QString("profit"));
    QCOMPARE(reasonOf(design, "minutes"), QString("ignored"));
    QCOMPARE(reasonOf(design, "fixed"), QString("constant"));
    QCOMPARE(reasonOf(design, "visits"), QString("a feature"));
    QCOMPARE(design.features.size(), std::size_t{2});
}

void TestDesign::idsAreExcludedByNameOrOrder()
{
    Roles roles = shopRoles();
    roles.key.reset();
    QCOMPARE(reasonOf(designOf(shop(200), roles), "customer_id"), QString("id_like"));
    const Table numbered = withText(shop(200), "zone", [](std::size_t row) { return std::to_string(7 * row); });
    QCOMPARE(reasonOf(designOf(numbered, roles), "zone"), QString("id_like"));
    const Table counted = withText(shop(200), "steps", [](std::size_t row) { return std::to_string((row * 7919) % 100003); });
    QCOMPARE(reasonOf(designOf(counted, roles), "steps"), QString("a feature"));
    for (const char* name : {"id", "Customer ID", "clientId", "order_no", "код клиента", "№ договора", "uuid"})
        QVERIFY2(nameSaysId(name), name);
    for (const char* name : {"width", "paid", "кодекс", "notes", "midday"})
        QVERIFY2(!nameSaysId(name), name);
}

void TestDesign::consentIsAFeature()
{
    Roles roles = shopRoles();
    roles.consent = ColumnValue{column("service"), "gold"};
    QCOMPARE(reasonOf(designOf(shop(200), roles), "service"), QString("a feature"));
}

void TestDesign::everyRowHasOnePlace()
{
    const Table table = withText(shop(200), "extra", [](std::size_t row) { return row % 3 == 0 ? "a" : "b"; });
    const Design design = designOf(table, shopRoles());
    std::set<std::uint32_t> seen;
    for (const RowSet* rows : {&design.training, &design.test, &design.leftOut})
        for (const std::uint32_t row : *rows)
            QVERIFY(seen.insert(row).second);
    QCOMPARE(seen.size(), std::size_t{200});
    QVERIFY(std::abs(static_cast<int>(design.test.size()) - 50) <= 2);
    QCOMPARE(design.foldOf.size(), design.training.size());
    QVERIFY(std::ranges::is_sorted(design.training) && std::ranges::is_sorted(design.test));
    QVERIFY(designOf(table, shopRoles(), {.testShare = 0}).test.empty());
}

void TestDesign::aGivenSplitIsUsedExactly()
{
    const Table table = withText(shop(200), "s0", [](std::size_t row) { return row % 7 == 0 ? "-" : row % 3 == 0 ? "test" : "train"; });
    Roles roles = shopRoles();
    roles.holdout = ColumnValue{column("s0"), "test"};
    const Design design = designOf(table, roles);
    for (const std::uint32_t row : design.leftOut)
        QVERIFY(row % 7 == 0);
    for (const std::uint32_t row : design.test)
        QVERIFY(row % 7 != 0 && row % 3 == 0);
    QCOMPARE(design.training.size() + design.test.size() + design.leftOut.size(), std::size_t{200});
    QCOMPARE(reasonOf(design, "s0"), QString("holdout"));
    roles.holdout->value = "exam";
    QCOMPARE(failureOf(table, roles), std::string("search.holdout-value-absent"));
}

void TestDesign::givenFoldsOfOneClassAreSaidOrRefused()
{
    const Table table = shop(200);
    Roles roles = shopRoles();
    roles.folds = column("part");
    const Column* target = table.find(roles.target->column);
    QVERIFY(target != nullptr);
    const auto positive = [&](std::size_t row) { return target->textAt(row) == roles.target->value; };

    const Table one = withText(table, "part", [&](std::size_t row) -> std::string {
        return positive(row) ? "p" : row % 2 == 0 ? "a" : "b";
    });
    QCOMPARE(failureOf(one, roles), std::string("search.folds-of-one-class"));
    const Table every = withText(table, "part", [&](std::size_t row) { return "f" + std::to_string(row); });
    QCOMPARE(failureOf(every, roles), std::string("search.too-many-folds"));
    const Table some = withText(table, "part", [&](std::size_t row) -> std::string {
        return positive(row) && row % 3 == 0 ? "p" : row % 2 == 0 ? "a" : "b";
    });
    const Result<Design> made = prepareDesign(some, roles, ModelSettings{});
    QVERIFY(made.ok());
    const Finding* said = findingOf(made.value(), "search.some-folds-of-one-class");
    QVERIFY(said != nullptr);
    QCOMPARE(said->numbers, (std::vector<double>{1, 3}));
}

void TestDesign::givenFoldsAreTheColumnsValues()
{
    const Table table = withText(shop(200), "month", [](std::size_t row) { return row % 50 == 0 ? "-" : std::to_string(8 + row % 3); });
    Roles roles = shopRoles();
    roles.folds = column("month");
    const Design design = designOf(table, roles, {.testShare = 0});
    QCOMPARE(design.folds, 3);
    for (std::size_t i = 0; i < design.training.size(); ++i)
        QCOMPARE(design.foldOf[i], static_cast<int>(design.training[i] % 3));
    QCOMPARE(design.leftOut.size(), std::size_t{4});
}

void TestDesign::positiveClassIsFoundAsTextNumberOrWithoutCase()
{
    const Table table = withText(shop(60), "flag", [](std::size_t row) { return row % 3 == 0 ? "1" : "0"; });
    Roles roles = shopRoles();
    const auto positives = [&] { return std::ranges::count(designOf(table, roles).labels, 1); };
    roles.target = ColumnValue{column("flag"), "1.0"};
    QCOMPARE(positives(), 20);
    roles.target = ColumnValue{column("service"), "GOLD"};
    QVERIFY(positives() > 0);
    roles.target = ColumnValue{column("service"), "silver"};
    QCOMPARE(failureOf(table, roles), std::string("search.positive-absent"));
}

void TestDesign::aColumnThatKnowsTheAnswerIsAFindingAndStays()
{
    const Table plain = shop(300);
    const Table table = withText(plain, "closing_note", [&](std::size_t row) { return plain.find(column("left"))->textAt(row) + "_said"; });
    const Design design = designOf(table, shopRoles());
    const Finding* leak = findingOf(design, "search.single-column-leak");
    QVERIFY(leak != nullptr);
    QCOMPARE(leak->subject, std::string("closing_note"));
    QVERIFY(leak->numbers.at(0) > 0.99);
    QCOMPARE(reasonOf(design, "closing_note"), QString("a feature"));
    QVERIFY(findingOf(designOf(plain, shopRoles()), "search.single-column-leak") == nullptr);
}

// The shop is not sorted by the target, but this one is: then the id gives the answer away, and so does the place.
void TestDesign::whatIsSuspiciousIsMeasuredWithAndWithout()
{
    const Table plain = shop(300);
    std::vector<std::uint32_t> byTarget(plain.rows());
    for (std::uint32_t i = 0; i < byTarget.size(); ++i)
        byTarget[i] = i;
    const Column& left = *plain.find(column("left"));
    std::ranges::stable_sort(byTarget, {}, [&](std::uint32_t row) { return left.textAt(row); });
    Table table = plain.gathered(byTarget);
    const std::size_t place = *table.indexOf(column("customer_id"));
    table = table.withColumn(place, plain.column(place));  // numbered from the top
    const Design design = designOf(table, shopRoles());
    const Finding* id = findingOf(design, "search.id-like");
    const Finding* order = findingOf(design, "search.row-order");
    QVERIFY(id != nullptr && order != nullptr);
    for (const Finding* finding : {id, order}) {
        QCOMPARE(finding->numbers.size(), std::size_t{3});
        QVERIFY(finding->numbers[0] > 0.999);
        QVERIFY(finding->numbers[1] > 0.97);
        QVERIFY(finding->numbers[2] > 0.7 && finding->numbers[2] < 0.95);
    }
    QCOMPARE(id->numbers[2], order->numbers[2]);
    const Design known =
        designOf(withText(plain, "closing_note", [&](std::size_t row) { return left.textAt(row) + "_said"; }), shopRoles());
    const Finding* leak = findingOf(known, "search.single-column-leak");
    QVERIFY(leak->numbers.at(1) > 0.99 && leak->numbers.at(2) < 0.95);
}

void TestDesign::idsDoNotUseUpWhatIsMeasured()
{
    Table table = shop(120);
    const Column& left = *table.find(column("left"));
    const std::vector<std::string> answers = [&] {
        std::vector<std::string> said;
        for (std::size_t row = 0; row < left.rows(); ++row)
            said.push_back(left.textAt(row) + "_said");
        return said;
    }();
    for (int i = 0; i < 14; ++i)
        table = withText(table, "id_" + std::to_string(i), [&](std::size_t row) { return std::to_string(i + 17 * row); });
    const Design design = designOf(withText(table, "left_note", [&](std::size_t row) { return answers[row]; }), shopRoles());
    // The feature first, both times it is suspicious; then eleven of the fifteen ids.
    QCOMPARE(findingOf(design, "search.single-column-leak")->numbers.size(), std::size_t{3});
    QCOMPARE(
        std::ranges::count_if(design.findings, [](const Finding& one) { return one.code == "search.id-like" && one.numbers.size() == 3; }),
        11);
    QVERIFY(design.findings.front().code == "search.id-like");
}

void TestDesign::aColumnFilledForOneClassIsAskedAbout()
{
    const Table plain = shop(300);
    const Column& left = *plain.find(column("left"));
    const Table table = withText(plain, "calls", [&](std::size_t row) -> std::string {
        return left.textAt(row) == "yes" ? std::to_string(row * 7 % 5) : row % 20 == 0 ? "3" : "-";
    });
    const Design design = designOf(table, shopRoles());
    const Finding* asked = findingOf(design, "search.known-after");
    QVERIFY(asked != nullptr);
    QCOMPARE(asked->subject, std::string("calls"));
    QCOMPARE(reasonOf(design, "calls"), QString("a feature"));
    QVERIFY(findingOf(designOf(plain, shopRoles()), "search.known-after") == nullptr);
}

void TestDesign::aNameLikeTheTargetIsAFinding()
{
    const std::string text = "activity activities_before x\n";
    std::string rows;
    for (int i = 0; i < 60; ++i)
        rows += std::string(i % 2 == 0 ? "low " : "high ") + std::to_string((i * 37) % 11) + " " + std::to_string((i * 13) % 7) + "\n";
    const Design design = designOf(tableFrom(text + rows), {.target = ColumnValue{column("activity"), "low"}});
    QVERIFY(findingOf(design, "search.target-stem") != nullptr);
    QCOMPARE(findingOf(design, "search.target-stem")->subject, std::string("activities_before"));
}

void TestDesign::twinsAcrossAGivenSplitAreAFinding()
{
    std::string text = "y x z part\n";
    Random random(3);
    for (int i = 0; i < 100; ++i)
        text += std::string(i % 2 == 0 ? "a " : "b ") + std::to_string(random.below(1000000)) + " " +
                std::to_string(random.below(1000000)) + (i % 4 == 0 ? " test\n" : " train\n");
    text += "a 5 5 test\nb 5 5 train\n";
    Roles roles{.target = ColumnValue{column("y"), "a"}, .holdout = ColumnValue{column("part"), "test"}};
    const Design given = designOf(tableFrom(text), roles);
    QVERIFY(findingOf(given, "search.twins-across") != nullptr);
    QCOMPARE(findingOf(given, "search.twins-across")->numbers.at(0), 1.0);
    roles.holdout.reset();
    roles.ignored = {column("part")};
    QVERIFY(findingOf(designOf(tableFrom(text), roles), "search.twins-across") == nullptr);
    QVERIFY(findingOf(designOf(tableFrom(text), roles), "search.twins") != nullptr);
}

void TestDesign::fewerFoldsWherePositivesAreFew()
{
    std::string text = "y x\n";
    for (int i = 0; i < 60; ++i)
        text += std::string(i % 20 == 0 ? "a " : "b ") + std::to_string((i * 7919) % 1009) + "\n";
    const Design design = designOf(tableFrom(text), {.target = ColumnValue{column("y"), "a"}}, {.testShare = 0});
    QCOMPARE(design.folds, 3);
    QVERIFY(findingOf(design, "search.fewer-folds") != nullptr);
}

void TestDesign::refusesWhatCannotBeLearned()
{
    Roles roles = shopRoles();
    roles.target.reset();
    QCOMPARE(failureOf(shop(50), roles), std::string("search.no-target"));
    roles.target = ColumnValue{column("gone"), "yes"};
    QCOMPARE(failureOf(shop(50), roles), std::string("search.target-absent"));
    roles.target = ColumnValue{column("left"), ""};
    QCOMPARE(failureOf(shop(50), roles), std::string("search.no-positive"));
    const Table same = tableFrom("y x\na 1\na 2\na 3\n");
    QCOMPARE(failureOf(same, {.target = ColumnValue{column("y"), "a"}}), std::string("search.one-class"));
    const Table one = tableFrom("y x\na 1\nb 2\nb 3\nb 5\n");
    QCOMPARE(failureOf(one, {.target = ColumnValue{column("y"), "a"}}, {.testShare = 0}), std::string("search.too-few-rows"));
    const Table bare = tableFrom("y x\na 1\nb 1\nb 1\na 1\n");
    QCOMPARE(failureOf(bare, {.target = ColumnValue{column("y"), "a"}}), std::string("search.no-features"));
}

static const Registered<TestDesign> registered;
#include "design_test.moc"
