// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/pages/clean/answer_choice.h"
#include "app/pages/clean/clean_page_state.h"
#include "app/pages/clean/effect_words.h"
#include "widgets/controls/card.h"
#include "widgets/controls/chip.h"
#include "widgets/theme/number_format.h"

class QLabel;

namespace holdfast {

class Button;
class ChartFrame;
class ReasonList;
class SpellingEdit;

// The selected finding: what was seen, as a picture; reasons for and against; what would change; what may be done.
class EvidenceCard : public Card
{
    Q_OBJECT
public:
    explicit EvidenceCard(QWidget* parent);

    // `answers`: what may be done, the finding's own answer first; of fewer than two there is nothing to choose. What was chosen stays
    // until another finding is shown. `raw`: the table as read; null while it is being read.
    void setFinding(const FindingEntry& entry, const std::vector<FindingAnswer>& answers, const Table* raw, const NumberFormat& numbers);
    Button* accept() const { return m_accept; }
    // What accepting adds: of a spelling, for the values that are ticked and with the text that is typed.
    std::optional<TidyAction> chosenAction() const;
    ChartFrame* chart() const { return m_chart; }
    int chosenAnswer() const { return m_choice->chosen(); }
    // What follows for the joined table; nothing: nothing is said.
    void setEffect(const EffectWords& effect);

Q_SIGNALS:
    void accepted();
    void rejected();
    void reopened();
    void chosen();         // chosenAction() or chosenAnswer() is another one
    void compareWanted();  // the rows of the finding side by side

private:
    void showChange();

    Chip* m_kind;
    QLabel* m_place;
    QLabel* m_title;
    ChartFrame* m_chart;
    QLabel* m_forTitle;
    ReasonList* m_for;
    QWidget* m_weighed;  // why it may be right; not where there is only something to know
    QLabel* m_againstTitle;
    ReasonList* m_against;
    QLabel* m_changeTitle;
    QLabel* m_change;
    ChangeTable* m_effect;
    QLabel* m_effectNotes;
    QWidget* m_do;  // what may be chosen, beside what would change
    QLabel* m_doTitle;
    AnswerChoice* m_choice;
    SpellingEdit* m_spelling;
    std::optional<TidyAction> m_action;
    QString m_changeText;  // of anything but a spelling
    QString m_acceptWord;
    Button* m_accept;
    Button* m_reject;
    Button* m_reopen;
    Button* m_compare;
};

}  // namespace holdfast
