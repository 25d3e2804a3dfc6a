// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "sources/bound_names.h"
#include "study/edits.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {
namespace {

// A study of one table: id is the key, churn the target with the event "yes", "spare" is ignored.
Study someStudy()
{
    Study study;
    study.sources = {{.name = "t", .path = "/shop/t.csv"}};
    study.sources[0].schema = {{.name = "id", .kind = ColumnKind::Number},
                               {.name = "churn", .kind = ColumnKind::Category, .levels = {"no", "yes"}},
                               {.name = "Page_views", .kind = ColumnKind::Number},
                               {.name = "spare", .kind = ColumnKind::Number}};
    study.join.base = "t";
    study.join.key = {"t", "id"};
    study.roles.key = ColumnId{"t", "id"};
    study.roles.target = ColumnValue{{"t", "churn"}, "yes"};
    study.roles.ignored = {{"t", "spare"}};
    return study;
}

SourceSnapshot file(const std::string& text)
{
    const Table table = tableFrom(text).renamed("t");
    SourceSnapshot snapshot{.name = "t", .path = "/next/t.csv", .table = table};
    std::vector<Column> columns;
    for (const Column& column : table.columns())
        columns.push_back(column.withId({"t", column.id().name}));
    snapshot.table = Table("t", columns);
    for (const Column& column : columns)
        snapshot.columns.push_back({.id = column.id(), .kind = column.kind()});
    return snapshot;
}

BoundSource boundTo(const Study& study, const std::string& text)
{
    return boundSource(study, study.sources[0], expectedColumns(study, study.sources[0], nullptr), file(text));
}

std::string codes(const std::vector<Finding>& findings)
{
    std::string text;
    for (const Finding& finding : findings) {
        text += (text.empty() ? "" : "; ") + finding.code;
        for (const std::string& each : finding.texts)
            text += " " + each;
    }
    return text;
}

}  // namespace

class TestNextFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameColumnsInAnotherOrderAreNoDifference()
    {
        const BoundSource bound = boundTo(someStudy(), "spare churn id Page_views\n1 no 1 5\n2 yes 2 6");
        QCOMPARE(codes(differences(bound)), std::string());
        QCOMPARE(codes(unanswered(bound)), std::string());
        const Study next = withNextFiles(someStudy(), {bound});
        QCOMPARE(next.sources[0].path, std::string("/next/t.csv"));
        QVERIFY(next.sources[0].options.names.empty());
        QCOMPARE(next.roles, someStudy().roles);
    }

    void aRenamedColumnIsReadUnderItsOldName()
    {
        const Study study = someStudy();
        const BoundSource bound = boundTo(study, "id churn page_view spare\n1 no 5 1\n2 yes 6 1");
        QCOMPARE(codes(differences(bound)), std::string("next.missing Page_views feature; next.added page_view"));
        QCOMPARE(codes(unanswered(bound)), std::string("next.missing Page_views feature"));  // short words are never guessed
        const BoundSource answered = rebound(study, bound, 2, "page_view");
        QCOMPARE(codes(unanswered(answered)), std::string());
        const Study next = withNextFiles(study, {answered});
        QCOMPARE(next.sources[0].options.names, (std::map<std::string, std::string>{{"page_view", "Page_views"}}));
        const SourceSnapshot read = withBoundNames(file("id churn page_view spare\n1 no 5 1"), next.sources[0].options);
        QVERIFY(read.table.find({"t", "Page_views"}) != nullptr);
        QVERIFY(read.columns[2].id == (ColumnId{"t", "Page_views"}));
    }

    void whatNobodyNeedsMayBeMissing()
    {
        const BoundSource bound = boundTo(someStudy(), "id churn Page_views\n1 no 5\n2 yes 6");
        QCOMPARE(codes(differences(bound)), std::string("next.unused-missing spare"));
        QCOMPARE(codes(unanswered(bound)), std::string());
    }

    void aMissingFeatureMayBeGivenUpButNotTheTarget()
    {
        BoundSource bound = boundTo(someStudy(), "id spare\n1 5\n2 6");
        QCOMPARE(codes(unanswered(bound)), std::string("next.missing churn target; next.missing Page_views feature"));
        for (BoundColumn& column : bound.columns)
            column.without = true;
        QCOMPARE(codes(unanswered(bound)), std::string("next.missing churn target"));
    }

    // Sums of several rows are features of theirs: the study goes on without one, and without the last one it counts the rows.
    void aMissingColumnOfSumsMayBeGivenUp()
    {
        Study study = someStudy();
        study.sources.push_back({.name = "u", .path = "/shop/u.csv"});
        study.join.base = "u";
        study.join.key = {"u", "id"};
        study.roles.key = study.join.key;
        study.roles.target.reset();
        const ColumnId views{"t", "Page_views"};
        study.join.parts = {{.table = "t", .key = {"t", "id"}, .aggregates = {{views, Aggregate::Sum}, {views, Aggregate::Mean}}}};
        QCOMPARE(usesOf(study, views), std::vector<std::string>{"feature"});
        QCOMPARE(usesOf(study, {"t", "churn"}), std::vector<std::string>());  // not summed up: it is in no table
        BoundSource bound = boundTo(study, "id churn spare\n1 no 5\n2 yes 6");
        QCOMPARE(codes(unanswered(bound)), std::string("next.missing Page_views feature"));
        for (BoundColumn& column : bound.columns)
            column.without = !column.slot.now;
        QCOMPARE(codes(unanswered(bound)), std::string());
        const std::vector<AggregatedColumn> counted{{{"t", "id"}, Aggregate::Count}};
        QVERIFY(withNextFiles(study, {bound}).join.parts[0].aggregates == counted);
        study.join.parts[0].aggregates.push_back({{"t", "id"}, Aggregate::Count});
        QVERIFY(withNextFiles(study, {bound}).join.parts[0].aggregates == counted);
        // not where something else is said of what was made of it
        study.roles.profit = ColumnId{"t", "Page_views_sum"};
        QCOMPARE(usesOf(study, views), std::vector<std::string>{"profit"});
        study.roles.profit.reset();
        study.roles.ignored = {views};
        QCOMPARE(usesOf(study, views), std::vector<std::string>{"feature"});
    }

    void aRetypedColumnIsReadAsBeforeUnlessItLosesValues()
    {
        const Study study = someStudy();
        BoundSource bound = boundTo(study, "id churn Page_views spare\n1 no a5 1\n2 yes 6 1");
        QCOMPARE(codes(differences(bound)), std::string("next.retyped Page_views number category"));
        QCOMPARE(codes(unanswered(bound)), std::string("next.retyped-uncounted Page_views number"));  // nobody looked yet
        bound.columns[2].losses = 0;
        QCOMPARE(codes(unanswered(bound)), std::string());
        QCOMPARE(withNextFiles(study, {bound}).sources[0].options.kinds.at("Page_views"), ColumnKind::Number);
        bound.columns[2].losses = 1;
        QCOMPARE(codes(unanswered(bound)), std::string("next.retyped-loses Page_views number"));
        bound.columns[2].asBefore = false;  // taken as it is now
        QCOMPARE(codes(unanswered(bound)), std::string());
        QVERIFY(withNextFiles(study, {bound}).sources[0].options.kinds.empty());
    }

    void whatARebindingWouldLoseIsNotTakenForNothing()
    {
        const Study study = someStudy();
        BoundSource bound = boundTo(study, "id churn visits spare\n1 no a5 1\n2 yes 6 1");
        bound = rebound(study, bound, 2, "visits");
        QVERIFY(bound.columns[2].slot.isRetyped());
        QVERIFY(!bound.columns[2].losses);
        QCOMPARE(codes(unanswered(bound)), std::string("next.retyped-uncounted Page_views number"));
    }

    void aColumnBothRenamedAndRetypedIsAnsweredByItsKind()
    {
        const Study study = someStudy();
        BoundSource bound = rebound(study, boundTo(study, "id churn visits spare\n1 no a5 1\n2 yes 6 1"), 2, "visits");
        bound.columns[2].losses = 1;
        QCOMPARE(codes(unanswered(bound)), std::string("next.retyped-loses Page_views number"));
        bound.columns[2].asBefore = false;
        QCOMPARE(codes(unanswered(bound)), std::string());
        const ReadOptions options = withNextFiles(study, {bound}).sources[0].options;
        QVERIFY(options.kinds.empty());
        QCOMPARE(options.names.at("visits"), std::string("Page_views"));
    }

    void aKindGivenByTheUserIsGivenUpWhenTheNewOneIsTaken()
    {
        Study study = someStudy();
        study.sources[0].options.kinds["Page_views"] = ColumnKind::Number;
        BoundSource bound = boundTo(study, "id churn Page_views spare\n1 no a5 1\n2 yes 6 1");
        QVERIFY(bound.columns[2].slot.isRetyped());
        bound.columns[2].losses = 1;
        QCOMPARE(withNextFiles(study, {bound}).sources[0].options.kinds.at("Page_views"), ColumnKind::Number);
        bound.columns[2].asBefore = false;
        QVERIFY(withNextFiles(study, {bound}).sources[0].options.kinds.empty());
    }

    void aColumnBoundLastMonthIsFoundByItsNameInTheFile()
    {
        Study study = someStudy();
        study.sources[0].options.names["visits"] = "Page_views";
        const BoundSource bound = boundTo(study, "id churn visits spare\n1 no 5 1\n2 yes 6 1");
        QCOMPARE(codes(unanswered(bound)), std::string());
        QCOMPARE(withNextFiles(study, {bound}).sources[0].options.names, study.sources[0].options.names);
        const BoundSource back = boundTo(study, "id churn Page_views spare\n1 no 5 1\n2 yes 6 1");
        QCOMPARE(codes(unanswered(back)), std::string());
        QVERIFY(withNextFiles(study, {back}).sources[0].options.names.empty());
    }

    void theValueOfTheTestPartIsFoundOrAsked()
    {
        Study study = someStudy();
        study.sources[0].schema.push_back({.name = "part", .kind = ColumnKind::Category});
        study.roles.holdout = ColumnValue{{"t", "part"}, "test"};
        const BoundSource upper = boundTo(study, "id churn Page_views spare part\n1 no 5 1 Test\n2 yes 6 1 train");
        QCOMPARE(withNextFiles(study, {upper}).roles.holdout->value, std::string("Test"));
        BoundSource other = boundTo(study, "id churn Page_views spare part\n1 no 5 1 june\n2 yes 6 1 may");
        QCOMPARE(codes(unanswered(other)), std::string("next.value-missing test part holdout"));
        other.values[1].answer = "june";
        const Study next = withNextFiles(study, {other});
        QCOMPARE(next.roles.holdout->value, std::string("june"));
        QCOMPARE(next.roles.target->value, std::string("yes"));
    }

    void newValuesOfTheTargetAreSaid()
    {
        const BoundSource bound = boundTo(someStudy(), "id churn Page_views spare\n1 no 5 1\n2 yes 6 1\n3 maybe 6 1");
        QCOMPARE(codes(differences(bound)), std::string("next.new-values maybe churn"));
        QCOMPARE(codes(unanswered(bound)), std::string());
    }

    void theEventIsFoundInAnotherCaseAndElseAsked()
    {
        const BoundSource upper = boundTo(someStudy(), "id churn Page_views spare\n1 No 5 1\n2 Yes 6 1");
        QCOMPARE(upper.values[0].answer, std::string("Yes"));
        QCOMPARE(withNextFiles(someStudy(), {upper}).roles.target->value, std::string("Yes"));
        BoundSource other = boundTo(someStudy(), "id churn Page_views spare\n1 stays 5 1\n2 leaves 6 1");
        QCOMPARE(codes(unanswered(other)), std::string("next.value-missing yes churn target"));
        other.values[0].answer = "leaves";
        QCOMPARE(codes(unanswered(other)), std::string());
    }

    void choicesOfReadingFollowTheColumnToItsNewName()
    {
        Study study = someStudy();
        study.sources[0].options.kinds["id"] = ColumnKind::Code;
        study.sources[0].options.columns = {"id", "churn", "Page_views"};
        const BoundSource bound = boundTo(study, "ID churn Page_views spare\n1 no 5 1\n2 yes 6 1");
        const ReadOptions options = withNextFiles(study, {bound}).sources[0].options;
        QCOMPARE(options.kinds, (std::map<std::string, ColumnKind>{{"ID", ColumnKind::Code}}));
        QCOMPARE(*options.columns, (std::vector<std::string>{"ID", "churn", "Page_views"}));
        QCOMPARE(options.names.at("ID"), std::string("id"));
    }

    void withoutASchemaOnlyWhatIsSpokenOfIsExpected()
    {
        Study study = someStudy();
        study.sources[0].schema.clear();
        QCOMPARE(expectedColumns(study, study.sources[0], nullptr).size(), std::size_t{2});  // key and target
        const std::string table = study.sources[0].name;
        study.recipe.tidy = {{.id = StepId{1}, .action = RepairByColumn{table, {table, "state"}, {table, "zip"}, {{"1", {"xA"}, "CA"}}}}};
        QCOMPARE(expectedColumns(study, study.sources[0], nullptr).size(), std::size_t{4});  // what is mended, and by what
    }

    void namesAreExchangedWithoutLosingAColumn()
    {
        ReadOptions options;
        options.names = {{"a", "b"}};
        const SourceSnapshot read = withBoundNames(file("a b\n1 2"), options);
        QCOMPARE(read.table.column(0).name(), std::string("b"));
        QCOMPARE(read.table.column(1).name(), std::string("b 2"));
        QCOMPARE(read.columns[0].id.name, std::string("b"));
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestNextFiles;
static const holdfast::tests::Registered<TestNextFiles> registered;
#include "next_files_test.moc"
