// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/pages/clean/clean_page_state.h"
#include "study/edits.h"
#include "support/register_test.h"
#include "support/table_text.h"

namespace holdfast::tests {
namespace {

Suggestion spelling(const std::string& id, const std::string& from, const std::string& to, Confidence confidence = Confidence::High)
{
    Suggestion made{
        .id = id, .kind = SuggestionKind::SpellingVariant, .table = "t", .column = {"t", "c"}, .rows = 3, .confidence = confidence};
    made.proposal = SpellingProposal{{from}, to};
    made.action = MergeValues{"t", {"t", "c"}, {from}, to};
    return made;
}

Suggestion keptApart(const std::string& id)
{
    Suggestion made{.id = id, .table = "t", .column = {"t", "c"}, .blocked = true, .reason = "same-keys"};
    return made;
}

}  // namespace

class TestCleanPageState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void openOnesComeFirstAndKeptApartLast()
    {
        const Suggestions all{keptApart("k"), spelling("a", "x", "y"), spelling("b", "p", "q")};
        const Study study = edits::rejectSuggestion("a").change(Study{});
        const CleanPageState state = cleanPageState(study, &all, nullptr, CleanFilter::All, {});
        QCOMPARE(state.findings[0].suggestion.id, std::string("b"));
        QCOMPARE(state.findings[1].suggestion.id, std::string("a"));
        QCOMPARE(state.findings[2].suggestion.id, std::string("k"));
        QCOMPARE(state.open, 1U);
        QCOMPARE(state.rejected, 1U);
        QCOMPARE(state.keptApart, 1U);
        QCOMPARE(state.selected, std::optional<std::size_t>(0));
    }

    void acceptingSettlesAndUndoOpensAgain()
    {
        const Suggestions all{spelling("a", "x", "y")};
        const Study accepted = edits::addStep(*all[0].action).change(Study{});
        QCOMPARE(cleanPageState(accepted, &all, nullptr, CleanFilter::All, {}).accepted, 1U);
        QCOMPARE(cleanPageState(Study{}, &all, nullptr, CleanFilter::All, {}).accepted, 0U);
    }

    void whatIsAnsweredOtherwiseCountsAsAccepted()
    {
        const Suggestions all{{.id = "far", .kind = SuggestionKind::Anomaly}, spelling("a", "x", "y")};
        const Study study = edits::rejectSuggestion("a").change(edits::rejectSuggestion("far").change(Study{}));
        const auto stateWith = [&](const Study& of, SettledBy by) {
            return cleanPageState(of, &all, nullptr, CleanFilter::All, {}, [by](const Suggestion&) { return by; });
        };
        QCOMPARE(stateWith(study, SettledBy::Itself).rejected, 2U);
        for (const SettledBy by : {SettledBy::Step, SettledBy::Rule}) {
            const CleanPageState state = stateWith(study, by);
            QCOMPARE(state.accepted, 1U);
            QCOMPARE(state.rejected, 1U);  // a spelling is never asked about
            QVERIFY(state.findings[0].settledBy == by && state.findings[0].state == SuggestionState::Accepted);
            QCOMPARE(stateWith(Study{}, by).open, 2U);
        }
    }

    void onlyConfidentOnesAreSafe()
    {
        const Suggestions all{spelling("a", "x", "y"), spelling("b", "p", "q", Confidence::Medium)};
        QCOMPARE(cleanPageState(Study{}, &all, nullptr, CleanFilter::All, {}).safe, 1U);
    }

    void aFilterMovesTheSelectionToWhatItShows()
    {
        const Suggestions all{spelling("a", "x", "y"), spelling("b", "p", "q")};
        const Study study = edits::addStep(*all[0].action).change(Study{});
        const CleanPageState state = cleanPageState(study, &all, nullptr, CleanFilter::Accepted, "b");
        QCOMPARE(state.shown.size(), 1U);
        QCOMPARE(state.findings[*state.selected].suggestion.id, std::string("a"));
    }

    void anAnomalyOffersToClearItsValues()
    {
        const Table raw = tableFrom("v\n1\n2\n900").renamed("t");
        Suggestion anomaly{.id = "n", .kind = SuggestionKind::Anomaly, .table = "t", .column = raw.column(0).id(), .rows = 1};
        anomaly.sampleRows = {2};
        const std::optional<TidyAction> action = actionFor(anomaly, &raw);
        QVERIFY(action.has_value());
        QCOMPARE(std::get<BlankValues>(*action).values, std::vector<std::string>{"900"});
        const Suggestions all{anomaly};
        const Study cleared = edits::addStep(*action).change(Study{});
        QCOMPARE(cleanPageState(cleared, &all, nullptr, CleanFilter::All, {}).accepted, 1U);
    }
};

}  // namespace holdfast::tests

using holdfast::tests::TestCleanPageState;
static const holdfast::tests::Registered<TestCleanPageState> registered;
#include "clean_page_state_test.moc"
