// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/rules_card.h"

#include <array>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/messages/condition_words.h"
#include "app/pages/choice.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/switch.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::array kOps{CompareOp::Greater,   CompareOp::GreaterEqual, CompareOp::Less,
                          CompareOp::LessEqual, CompareOp::Equal,        CompareOp::NotEqual};

// The user's own decimal mark: both are understood, as nobody groups thousands while typing a bound.
std::optional<double> typedNumber(QString text)
{
    bool ok = false;
    const double number = text.trimmed().replace(',', '.').replace(QChar(0x2212), '-').toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

}  // namespace

RulesCard::RulesCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_hint(makeLabel("caption", {}, this)), m_rows(new QVBoxLayout),
      m_suggestion(new QWidget(this)), m_suggestionText(makeLabel("caption", {}, m_suggestion)),
      m_suggestionAdd(smallButton(ButtonKind::Plain, {}, m_suggestion)), m_newTitle(makeLabel("caption", {}, this)),
      m_column(new Choice("ruleColumn", this)), m_op(new Choice("ruleOp", this)), m_value(new QLineEdit(this)),
      m_problem(makeLabel("tiny", {}, this)), m_add(smallButton(ButtonKind::Plain, {}, this)), m_sums(makeLabel("caption", {}, this))
{
    const Theme& t = theme();
    m_suggestionAdd->setObjectName("addSuggestedRule");
    m_value->setObjectName("ruleValue");
    m_add->setObjectName("addRule");
    setLook(m_problem, "tone", "stale");
    m_rows->setSpacing(t.px(10));
    auto* suggestion = new QVBoxLayout(m_suggestion);
    suggestion->setContentsMargins(0, 0, 0, 0);
    suggestion->setSpacing(t.px(6));
    suggestion->addWidget(m_suggestionText);
    suggestion->addWidget(m_suggestionAdd, 0, Qt::AlignLeft);
    auto* line = new QHBoxLayout;
    line->setSpacing(t.px(6));
    line->addWidget(m_op);
    line->addWidget(m_value, 1);
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    column()->addLayout(m_rows);
    column()->addWidget(m_suggestion);
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_newTitle);
    column()->addWidget(m_column);
    column()->addLayout(line);
    column()->addWidget(m_problem);
    column()->addWidget(m_add, 0, Qt::AlignLeft);
    column()->addWidget(horizontalLine(this));
    column()->addWidget(m_sums);
    column()->addStretch();
    connect(m_suggestionAdd, &Button::clicked, this, [this] {
        RowRule rule = m_state.suggested.front().rule;
        rule.name = tr("Above zero every time").toStdString();
        Q_EMIT added(rule);
    });
    connect(m_add, &Button::clicked, this, &RulesCard::addTyped);
    connect(m_value, &QLineEdit::returnPressed, this, &RulesCard::addTyped);
}

RulesCard::Row RulesCard::makeRow(std::size_t place)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr};
    row.on = new Switch({}, row.box);
    row.on->setObjectName("ruleSwitch");
    row.text = makeLabel("caption", {}, row.box);
    row.count = makeLabel("tiny", {}, row.box);
    row.remove = new IconButton("close", row.box);
    row.remove->setObjectName("ruleRemove");
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->addWidget(row.on, 1);
    head->addWidget(row.remove);
    auto* words = new QVBoxLayout(row.box);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(theme().px(2));
    words->addLayout(head);
    words->addWidget(row.text);
    words->addWidget(row.count);
    m_rows->addWidget(row.box);
    connect(row.on, &Switch::clicked, this, [this, place](bool on) { Q_EMIT switched(m_state.rules[place].rule.id, on); });
    connect(row.remove, &IconButton::clicked, this, [this, place] { Q_EMIT removed(m_state.rules[place].rule.id); });
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

void RulesCard::setState(const CombinePageState& state, const Table* joined, const NumberFormat& numbers)
{
    m_state = state;
    m_title->setText(tr("Row rules"));
    m_hint->setText(tr("Wording changes the count, so the count is shown first."));
    while (m_shown.size() < state.rules.size())
        m_shown.push_back(makeRow(m_shown.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i].box->setVisible(i < state.rules.size());
        if (i >= state.rules.size())
            continue;
        const RuleEntry& entry = state.rules[i];
        const QString name = QString::fromStdString(entry.rule.name);
        m_shown[i].on->setText(name);
        m_shown[i].on->setAccessibleName(tr("Rule: %1").arg(name));
        m_shown[i].on->setChecked(entry.rule.on);
        m_shown[i].text->setText(conditionText(entry.rule.keep));
        m_shown[i].count->setText(!entry.rule.on ? tr("switched off")
                                  : entry.report ? removesText(entry.report->rowsBefore - entry.report->rowsAfter, numbers)
                                                 : tr("being counted"));
        m_shown[i].remove->setWord(tr("Remove the rule %1").arg(name));
    }
    wordSuggestion(numbers);
    m_newTitle->setText(tr("Keep only rows where"));
    QStringList words;
    m_columns.clear();
    m_numeric.clear();
    if (joined != nullptr)
        for (const Column& each : joined->columns()) {
            words << shownName(each.name());
            m_columns.push_back({.column = each.id()});
            m_numeric.push_back(each.isNumber());
        }
    m_column->setChoices(words, std::min(std::max(0, m_column->currentIndex()), static_cast<int>(words.size()) - 1));
    m_column->setAccessibleName(tr("Column of the rule"));
    QStringList ops;
    for (const CompareOp op : kOps)
        ops << compareWord(op);
    m_op->setChoices(ops, std::max(0, m_op->currentIndex()));
    m_op->setAccessibleName(tr("Comparison of the rule"));
    m_value->setAccessibleName(tr("Value of the rule"));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_add->setText(tr("Add the rule"));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(!words.isEmpty());
    m_sums->setText(state.joined ? tr("Before %1 · removed %2 · left %3")
                                       .arg(numbers.whole(static_cast<double>(state.before)),
                                            numbers.whole(static_cast<double>(state.before - state.rows)),
                                            numbers.whole(static_cast<double>(state.rows)))
                                 : QString());
}

void RulesCard::addTyped()
{
    const int place = m_column->currentIndex();
    if (place < 0 || static_cast<std::size_t>(place) >= m_columns.size())
        return;
    Comparison comparison = m_columns[static_cast<std::size_t>(place)];
    comparison.op = kOps[static_cast<std::size_t>(std::max(0, m_op->currentIndex()))];
    const bool numeric = m_numeric[static_cast<std::size_t>(place)];
    const std::optional<double> number = typedNumber(m_value->text());
    QString problem;
    if (m_value->text().trimmed().isEmpty())
        problem = tr("Continue: a number or a text");
    else if (numeric && !number)
        problem = tr("“%1” is not a number, and the column holds numbers").arg(m_value->text());
    else if (!numeric && comparison.op != CompareOp::Equal && comparison.op != CompareOp::NotEqual)
        problem = tr("Texts are compared with = or ≠");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setLook(m_value, "tone", problem.isEmpty() ? "" : "stale");
    if (!problem.isEmpty())
        return;
    if (numeric)
        comparison.number = *number;
    else
        comparison.texts = {m_value->text().toStdString()};
    RowRule rule{.keep = {.all = {comparison}}};
    rule.name = conditionText(rule.keep).toStdString();
    m_value->clear();
    Q_EMIT added(rule);
}

}  // namespace holdfast
