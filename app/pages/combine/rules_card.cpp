// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/rules_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/messages/condition_words.h"
#include "app/messages/messages.h"
#include "app/pages/combine/formula_field.h"
#include "app/pages/combine/formula_row.h"
#include "recipe/formula/formula_of_condition.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kSums = 3;

}  // namespace

RulesCard::RulesCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_hint(makeLabel("caption", {}, this)), m_rows(new QVBoxLayout),
      m_suggestion(new QWidget(this)), m_suggestionText(makeLabel("caption", {}, m_suggestion)),
      m_suggestionAdd(smallButton(ButtonKind::Plain, {}, m_suggestion)), m_newTitle(makeLabel("caption", {}, this)),
      m_name(new QLineEdit(this)), m_field(new FormulaField(FormulaField::Gives::Condition, "ruleFormula", this)),
      m_add(smallButton(ButtonKind::Plain, {}, this)), m_cancel(smallButton(ButtonKind::Quiet, {}, this))
{
    const Theme& t = theme();
    m_suggestionAdd->setObjectName("addSuggestedRule");
    m_name->setObjectName("ruleName");
    m_name->setVisible(false);
    m_add->setObjectName("addRule");
    m_cancel->setObjectName("cancelRule");
    m_cancel->setVisible(false);
    m_rows->setSpacing(t.px(10));
    auto* suggestion = new QVBoxLayout(m_suggestion);
    suggestion->setContentsMargins(0, 0, 0, 0);
    suggestion->setSpacing(t.px(6));
    suggestion->addWidget(m_suggestionText);
    suggestion->addWidget(m_suggestionAdd, 0, Qt::AlignLeft);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(t.px(8));
    acts->addWidget(m_add);
    acts->addWidget(m_cancel);
    acts->addStretch();
    auto* sums = new QGridLayout;
    sums->setVerticalSpacing(t.px(6));
    for (int i = 0; i < kSums; ++i) {
        QLabel* word = makeLabel("caption", {}, this);
        QLabel* figure = makeLine("strong", {}, this);
        sums->addWidget(word, i, 0);
        sums->addWidget(figure, i, 1, Qt::AlignRight);
        m_sums.push_back(word);
        m_sums.push_back(figure);
    }
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    column()->addLayout(m_rows);
    column()->addWidget(m_suggestion);
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_newTitle);
    column()->addWidget(m_name);
    column()->addWidget(m_field);
    column()->addLayout(acts);
    column()->addWidget(horizontalLine(this));
    column()->addLayout(sums);
    column()->addStretch();
    connect(m_suggestionAdd, &Button::clicked, this, [this] {
        RowRule rule = m_state.suggested.front().rule;
        rule.name = tr("Above zero every time").toStdString();
        Q_EMIT added(rule);
    });
    connect(m_add, &Button::clicked, this, &RulesCard::finish);
    connect(m_cancel, &Button::clicked, this, [this] { begin({}); });
    connect(m_field, &FormulaField::finished, this, &RulesCard::finish);
    connect(m_field, &FormulaField::left, this, [this] { begin({}); });
    connect(m_field, &FormulaField::changed, this, [this] { m_add->setEnabled(m_field->isFine()); });
    connect(m_name, &QLineEdit::returnPressed, this, &RulesCard::finish);
}

FormulaRow* RulesCard::makeRow(std::size_t place)
{
    auto* row = new FormulaRow("rule", this);
    m_rows->addWidget(row);
    connect(row, &FormulaRow::switched, this, [this, place](bool on) { Q_EMIT switched(m_state.rules[place].rule.id, on); });
    connect(row, &FormulaRow::changeWanted, this, [this, place] { begin(m_state.rules[place].rule); });
    connect(row, &FormulaRow::removeWanted, this, [this, place] {
        const RuleId rule = m_state.rules[place].rule.id;
        if (m_edited && m_edited->id == rule)
            begin({});
        Q_EMIT removed(rule);
    });
    return row;
}

QString RulesCard::removesText(std::size_t removed, const NumberFormat& numbers) const
{
    return removed == 0 ? tr("removes nobody")
                        : tr("removes %n customer(s)", nullptr, static_cast<int>(removed))
                              .replace(QString::number(removed), numbers.whole(static_cast<double>(removed)));
}

void RulesCard::wordSuggestion(const NumberFormat& numbers)
{
    m_suggestion->setVisible(!m_state.suggested.empty());
    if (m_state.suggested.empty())
        return;
    const SuggestedRule& rule = m_state.suggested.front();
    m_suggestionText->setText(
        tr("A rule to consider: %1. It %2; “in at least one” would leave out %3.")
            .arg(conditionText(rule.rule.keep), removesText(rule.removes, numbers), numbers.whole(static_cast<double>(rule.alternative))));
    m_suggestionAdd->setText(tr("Add this rule"));
    m_suggestionAdd->setAccessibleName(m_suggestionAdd->text());
}

void RulesCard::showRow(FormulaRow& row, const RuleEntry& entry, const NumberFormat& numbers)
{
    const QString name = QString::fromStdString(entry.rule.name);
    const bool isBroken = entry.rule.on && entry.report && !entry.report->findings.empty();
    row.setShown({.name = name,
                  .spokenName = tr("Rule: %1").arg(name),
                  .on = entry.rule.on,
                  .formula = conditionText(entry.rule.keep),
                  .said = !entry.rule.on ? tr("switched off")
                          : isBroken     ? sentence(entry.report->findings.front())
                          : entry.report ? removesText(entry.report->rowsBefore - entry.report->rowsAfter, numbers)
                                         : tr("being counted"),
                  .isBroken = isBroken,
                  .changeWord = tr("Change the rule %1").arg(name),
                  .removeWord = tr("Remove the rule %1").arg(name)});
}

void RulesCard::setState(const CombinePageState& state, const Made<Stage::Join>& joined, const NumberFormat& numbers)
{
    m_state = state;
    m_joined = joined;
    m_title->setText(tr("Row rules"));
    m_hint->setText(tr("Wording changes the count, so the count is shown first."));
    while (m_shown.size() < state.rules.size())
        m_shown.push_back(makeRow(m_shown.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i]->setVisible(i < state.rules.size());
        if (i < state.rules.size())
            showRow(*m_shown[i], state.rules[i], numbers);
    }
    wordSuggestion(numbers);
    m_field->setJoined(joined, numbers);
    wordField();
    const QStringList words{tr("Before"), tr("Removed by rules"), tr("Left")};
    const std::vector<std::size_t> figures{state.before, state.before - state.rows, state.rows};
    for (int i = 0; i < kSums; ++i) {
        const auto place = static_cast<std::size_t>(i);
        m_sums[2 * place]->setText(words[i]);
        m_sums[2 * place + 1]->setText(state.joined ? numbers.whole((i == 1 ? -1.0 : 1.0) * static_cast<double>(figures[place]))
                                                    : QString());
    }
}

void RulesCard::wordField()
{
    m_newTitle->setText(m_edited ? tr("Change the rule: its name, and keep only rows where") : tr("Keep only rows where"));
    m_name->setAccessibleName(tr("Name of the rule"));
    m_field->edit()->setAccessibleName(tr("Condition of the rule"));
    m_field->edit()->setPlaceholderText(tr("column > 0 and other = \"text\""));
    m_add->setText(m_edited ? tr("Change it") : tr("Add the rule"));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(m_field->isFine());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

// A rule to be changed, or nothing: a new one.
void RulesCard::begin(std::optional<RowRule> rule)
{
    m_edited = std::move(rule);
    m_name->setVisible(m_edited.has_value());
    m_cancel->setVisible(m_edited.has_value());
    m_name->setText(m_edited ? QString::fromStdString(m_edited->name) : QString());
    const std::vector<FormulaColumn> columns = m_joined ? formulaColumns(m_joined->join.unfiltered) : std::vector<FormulaColumn>{};
    m_field->setText(m_edited ? QString::fromStdString(formulaText(m_edited->keep, columns)) : QString());
    wordField();
    if (m_edited)
        m_field->edit()->setFocus();
}

void RulesCard::finish()
{
    if (!m_field->isFine())
        return;
    const QString typed = m_field->text();
    RowRule rule = m_edited.value_or(RowRule{});
    rule.keep = {.all = {}, .formula = m_field->formula()};
    rule.keep.formula.text = typed.toStdString();
    const QString name = m_name->text().trimmed();
    const bool isNamed = m_edited && !name.isEmpty();
    rule.name = isNamed ? name.toStdString() : typed.toStdString();
    const bool isChange = m_edited.has_value();
    begin({});
    if (isChange)
        Q_EMIT changed(rule);
    else
        Q_EMIT added(rule);
}

}  // namespace holdfast
