// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/clean/evidence_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/pages/clean/clean_words.h"
#include "app/pages/clean/evidence_chart.h"
#include "app/pages/clean/spelling_edit.h"
#include "app/pages/clean/step_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/reason_list.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kAllSpare = 1000;  // of the height: the chart has it, where there is one

QVBoxLayout* columnOf(std::initializer_list<QWidget*> widgets)
{
    auto* column = new QVBoxLayout;
    column->setSpacing(theme().px(6));
    for (QWidget* widget : widgets)
        column->addWidget(widget);
    column->addStretch();
    return column;
}

}  // namespace

EvidenceCard::EvidenceCard(QWidget* parent)
    : Card(parent), m_kind(new Chip(Tone::Neutral, {}, this)), m_place(makeLabel("caption", {}, this)),
      m_title(makeLabel("section", {}, this)), m_chart(new ChartFrame(this)), m_forTitle(makeLabel("strong", {}, this)),
      m_for(new ReasonList("plus", true, this)), m_weighed(new QWidget(this)), m_againstTitle(makeLabel("strong", {}, m_weighed)),
      m_against(new ReasonList("info", false, m_weighed)), m_changeTitle(makeLabel("strong", {}, this)), m_change(makeLabel("", {}, this)),
      m_effect(new ChangeTable(this)), m_effectNotes(makeLabel("caption", {}, this)), m_do(new QWidget(this)),
      m_doTitle(makeLabel("strong", {}, m_do)), m_choice(new AnswerChoice(m_do)), m_spelling(new SpellingEdit(m_do)),
      m_accept(new Button(ButtonKind::Primary, {}, this)), m_reject(new Button(ButtonKind::Plain, {}, this)),
      m_reopen(new Button(ButtonKind::Plain, {}, this)), m_compare(new Button(ButtonKind::Quiet, {}, this))
{
    // the frame's own border would be a card in a card
    setLook(m_chart, "role", "scrolled");
    m_chart->column()->setContentsMargins(0, 0, 0, 0);
    m_chart->setObjectName("evidenceChart");
    m_accept->setObjectName("acceptFinding");
    m_reject->setObjectName("rejectFinding");
    m_reopen->setObjectName("reopenFinding");
    m_compare->setObjectName("compareRows");
    m_change->setObjectName("findingChange");
    m_effect->setObjectName("findingEffect");
    m_effectNotes->setObjectName("findingEffectNotes");
    const Theme& t = theme();
    column()->setSpacing(t.px(10));
    auto* head = new QHBoxLayout;
    head->setSpacing(t.px(8));
    head->addWidget(m_kind);
    head->addWidget(m_place, 1);
    column()->addLayout(head);
    column()->addWidget(m_title);
    column()->addWidget(m_chart, kAllSpare);
    column()->addWidget(horizontalLine(this));
    auto* why = new QHBoxLayout;
    why->setSpacing(t.px(24));
    why->addLayout(columnOf({m_forTitle, m_for}), 1);
    m_weighed->setLayout(columnOf({m_againstTitle, m_against}));
    m_weighed->layout()->setContentsMargins(0, 0, 0, 0);
    why->addWidget(m_weighed, 1);
    column()->addLayout(why);
    column()->addWidget(horizontalLine(this));
    m_do->setLayout(columnOf({m_doTitle, m_choice, m_spelling}));
    m_do->layout()->setContentsMargins(0, 0, 0, 0);
    auto* what = new QHBoxLayout;
    what->setSpacing(t.px(24));
    what->addLayout(columnOf({m_changeTitle, m_change, m_effect, m_effectNotes}), 3);
    what->addWidget(m_do, 2);
    column()->addLayout(what);
    column()->addStretch(1);  // takes what is left where there is no chart
    auto* acts = new QHBoxLayout;
    acts->setSpacing(t.px(8));
    acts->addWidget(m_accept);
    acts->addWidget(m_reject);
    acts->addWidget(m_reopen);
    acts->addStretch();
    acts->addWidget(m_compare);
    column()->addLayout(acts);
    connect(m_accept, &Button::clicked, this, &EvidenceCard::accepted);
    connect(m_reject, &Button::clicked, this, &EvidenceCard::rejected);
    connect(m_reopen, &Button::clicked, this, &EvidenceCard::reopened);
    connect(m_compare, &Button::clicked, this, &EvidenceCard::compareWanted);
    connect(m_choice, &AnswerChoice::chosenAnew, this, &EvidenceCard::showChange);
    connect(m_spelling, &SpellingEdit::edited, this, &EvidenceCard::showChange);
}

void EvidenceCard::setFinding(const FindingEntry& entry, const std::vector<FindingAnswer>& answers, const Table* raw,
                              const NumberFormat& numbers)
{
    const Suggestion& suggestion = entry.suggestion;
    m_kind->setText(findingKind(suggestion));
    m_kind->setTone(suggestion.kind == SuggestionKind::SpellingVariant ? Tone::Neutral : Tone::Stale);
    m_place->setText(findingPlace(suggestion));
    m_title->setText(findingChange(suggestion, numbers));
    showEvidence(*m_chart, entry, raw, numbers);
    const bool spelling = suggestion.kind == SuggestionKind::SpellingVariant;
    m_forTitle->setText(suggestion.blocked ? tr("What looks alike") : spelling ? tr("Why it looks like a mistake") : tr("What was seen"));
    m_againstTitle->setText(suggestion.blocked ? tr("Why they differ") : tr("Why it may be right"));
    m_for->setLines(reasons(suggestion.evidence));
    m_against->setLines(suggestion.against.empty() ? QStringList{tr("Nothing speaks for it.")} : reasons(suggestion.against));
    const std::optional<TidyAction> action = raw == nullptr ? suggestion.action : actionFor(suggestion, raw);
    m_weighed->setVisible(action || suggestion.blocked || !suggestion.against.empty());  // a thing to know is neither right nor wrong
    m_changeTitle->setText(tr("What will change"));
    QString change;
    if (entry.state == SuggestionState::Blocked)
        change = tr("Nothing: they stay apart.");
    else if (entry.state == SuggestionState::Accepted)
        change = entry.settledBy == SettledBy::Rule ? tr("Its customers are left out by a rule of Combine. Switch it off there, or undo.")
                                                    : tr("It is a step of the recipe. Switch it off there, or undo.");
    else if (entry.state == SuggestionState::Rejected)
        change = tr("Nothing: it stays as it is, and that is remembered.");
    else if (!action)
        change = tr("Nothing: this is for you to know.");
    else if (!spelling)
        change = stepTitle({.tidy = action}, numbers) + ". " + tr("The file itself is never changed.");
    const bool open = entry.state == SuggestionState::Open;
    m_action = action;
    m_changeText = change;
    m_acceptWord = acceptWord(suggestion);
    if (open && suggestion.proposal && action)
        m_spelling->setProposal(suggestion.id, *suggestion.proposal, numbers);
    else
        m_spelling->clear();
    m_spelling->setVisible(m_spelling->isEditing());
    m_accept->setVisible(open && action.has_value());
    m_choice->setAnswers(suggestion.id, answers);
    m_choice->setVisible(answers.size() > 1);
    m_doTitle->setText(answers.size() > 1 ? tr("What to do") : tr("How it is written"));
    m_choice->setAccessibleName(m_doTitle->text());
    m_do->setVisible(answers.size() > 1 || m_spelling->isEditing());
    showChange();
    m_reject->setText(rejectWord(suggestion));
    m_reject->setAccessibleName(m_reject->text());
    m_reject->setVisible(open);
    m_reopen->setText(tr("Ask again"));
    m_reopen->setAccessibleName(m_reopen->text());
    m_reopen->setVisible(entry.state == SuggestionState::Rejected || entry.settledBy != SettledBy::Itself);
    m_compare->setText(tr("Compare the rows…"));
    m_compare->setAccessibleName(m_compare->text());
    m_compare->setVisible(!suggestion.partnerRows.empty() && raw != nullptr);
}

void EvidenceCard::setEffect(const EffectWords& effect)
{
    m_effect->setRows(effect.rows);
    m_effect->setAccessibleName(m_changeTitle->text());
    m_effect->setVisible(!effect.rows.empty());
    m_effectNotes->setText(effect.notes.join('\n'));
    m_effectNotes->setVisible(!effect.notes.isEmpty());
}

std::optional<TidyAction> EvidenceCard::chosenAction() const
{
    const auto* proposed = m_action ? std::get_if<MergeValues>(&*m_action) : nullptr;
    if (proposed == nullptr || !m_spelling->isEditing())
        return m_action;
    const std::optional<MergeValues> chosen = m_spelling->chosenOf(*proposed);
    return chosen ? std::optional<TidyAction>(*chosen) : std::nullopt;
}

void EvidenceCard::showChange()
{
    const std::optional<TidyAction> action = chosenAction();
    const auto* merge = action ? std::get_if<MergeValues>(&*action) : nullptr;
    const auto place = static_cast<std::size_t>(m_choice->chosen());
    const bool isOther = place > 0 && place < m_choice->answers().size();
    m_change->setText(isOther                   ? m_choice->answers()[place].change
                      : m_spelling->isEditing() ? m_spelling->sentence(merge ? std::optional(*merge) : std::nullopt)
                                                : m_changeText);
    m_accept->setText(isOther ? m_choice->answers()[place].act : m_acceptWord);
    m_accept->setAccessibleName(m_accept->text());
    m_accept->setEnabled(isOther || action.has_value());
    Q_EMIT chosen();
}

}  // namespace holdfast
