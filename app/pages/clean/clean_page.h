// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>

#include "app/pages/clean/answer_choice.h"
#include "app/pages/clean/clean_page_state.h"
#include "app/pages/page.h"
#include "app/store/background.h"
#include "study/history.h"
#include "workbench/finding_effect.h"

class QVBoxLayout;

namespace holdfast {

class EvidenceCard;
class FindingCard;
class RecipeCard;
class Segmented;

// What is odd about the tables, with evidence for and against; the answers become steps.
class CleanPage : public Page
{
    Q_OBJECT
public:
    explicit CleanPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    bool isSettled() const override { return !m_effectWork.isRunning(); }
    Button* primary() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void noticeActed() override;

private:
    CleanPageState stateNow() const;
    const Table* rawTable(const std::string& name) const;
    void showCards();
    void answer(std::size_t finding, bool accept);
    void acceptSafe();
    QString headline() const;
    void askEffect();
    void showEffect();
    std::vector<FindingAnswer> answersTo(const FindingEntry& entry);
    SettledBy settledBy(const Suggestion& suggestion) const;
    void compareRows();
    void seekUnusual();
    void editStep(StepId step);

    // What an effect was computed of; whatever else changes, it stays true.
    struct EffectOf
    {
        std::variant<TidyAction, RowRule> what;
        Recipe recipe;
        JoinPlan join;
        Roles roles;
        std::vector<Made<Stage::Read>> sources;
        bool operator==(const EffectOf&) const = default;
    };

    CleanFilter m_filter = CleanFilter::All;
    std::string m_selected;
    CleanPageState m_state;
    Button* m_safe;
    Button* m_unusual;
    Button* m_next;
    QWidget* m_list;
    Segmented* m_choice;
    QVBoxLayout* m_cardColumn;
    std::vector<FindingCard*> m_cards;
    EvidenceCard* m_evidence;
    RecipeCard* m_recipe;

    // Another answer than the finding's own, and what it does to the joined table, where that can be told.
    struct Other
    {
        Edit edit;
        std::optional<RowRule> rule = {};
    };
    std::vector<Other> m_others;
    std::optional<EffectOf> m_effectOf;
    std::optional<Result<FindingEffect>> m_effect;  // none while it is computed
    Background m_effectWork;
};

}  // namespace holdfast
