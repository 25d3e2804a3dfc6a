// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/clean/clean_page_state.h"
#include "app/pages/page.h"

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

    CleanFilter m_filter = CleanFilter::All;
    std::string m_selected;
    CleanPageState m_state;
    Button* m_safe;
    Button* m_next;
    QWidget* m_list;
    Segmented* m_choice;
    QVBoxLayout* m_cardColumn;
    std::vector<FindingCard*> m_cards;
    EvidenceCard* m_evidence;
    RecipeCard* m_recipe;
};

}  // namespace holdfast
