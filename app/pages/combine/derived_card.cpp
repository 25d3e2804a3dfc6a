// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/derived_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/combine/formula_field.h"
#include "app/pages/combine/formula_row.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

DerivedCard::DerivedCard(QWidget* parent)
    : Card(parent), m_title(makeLabel("section", {}, this)), m_hint(makeLabel("caption", {}, this)), m_rows(new QVBoxLayout),
      m_name(new QLineEdit(this)), m_field(new FormulaField(FormulaField::Gives::Value, "derivedFormula", this)),
      m_add(smallButton(ButtonKind::Plain, {}, this)), m_cancel(smallButton(ButtonKind::Quiet, {}, this))
{
    const Theme& t = theme();
    m_name->setObjectName("derivedName");
    m_add->setObjectName("addDerived");
    m_cancel->setObjectName("cancelDerived");
    m_cancel->setVisible(false);
    m_rows->setSpacing(t.px(10));
    auto* acts = new QHBoxLayout;
    acts->setSpacing(t.px(8));
    acts->addWidget(m_add);
    acts->addWidget(m_cancel);
    acts->addStretch();
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    column()->addLayout(m_rows);
    column()->addWidget(m_name);
    column()->addWidget(m_field);
    column()->addLayout(acts);
    column()->addStretch();
    connect(m_add, &Button::clicked, this, &DerivedCard::finish);
    connect(m_cancel, &Button::clicked, this, [this] { begin({}); });
    connect(m_field, &FormulaField::finished, this, &DerivedCard::finish);
    connect(m_field, &FormulaField::left, this, [this] { begin({}); });
    const auto look = [this] { m_add->setEnabled(m_field->isFine() && !object()); };
    connect(m_field, &FormulaField::changed, this, look);
    connect(m_name, &QLineEdit::textChanged, this, look);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_field->edit()->setFocus(); });
}

FormulaRow* DerivedCard::makeRow(std::size_t place)
{
    auto* row = new FormulaRow("derived", this);
    m_rows->addWidget(row);
    connect(row, &FormulaRow::switched, this, [this, place](bool on) { Q_EMIT switched(m_entries[place].column.name, on); });
    connect(row, &FormulaRow::changeWanted, this, [this, place] { begin(m_entries[place].column); });
    connect(row, &FormulaRow::removeWanted, this, [this, place] {
        const std::string name = m_entries[place].column.name;
        if (m_edited && m_edited->name == name)
            begin({});
        Q_EMIT removed(name);
    });
    return row;
}

void DerivedCard::showRow(FormulaRow& row, const DerivedEntry& entry, const NumberFormat& numbers)
{
    const QString name = QString::fromStdString(entry.column.name);
    const bool isBroken = entry.column.on && entry.report && entry.report->problem.has_value();
    row.setShown({.name = name,
                  .spokenName = tr("Computed column: %1").arg(name),
                  .on = entry.column.on,
                  .formula = QString::fromStdString(entry.column.formula.text),
                  .said = !entry.column.on ? tr("switched off")
                          : isBroken       ? sentence(Finding{.code = entry.report->problem->code,
                                                              .subject = entry.column.name,
                                                              .numbers = entry.report->problem->numbers,
                                                              .texts = entry.report->problem->texts})
                          : entry.report   ? tr("without a value: %1").arg(numbers.whole(static_cast<double>(entry.report->missing)))
                                           : tr("being computed"),
                  .isBroken = isBroken,
                  .changeWord = tr("Change the column %1").arg(name),
                  .removeWord = tr("Remove the column %1").arg(name)});
}

void DerivedCard::setState(const CombinePageState& state, const Made<Stage::Join>& joined, const NumberFormat& numbers)
{
    m_joined = joined;
    m_entries = state.derived;
    m_title->setText(tr("Computed columns"));
    m_hint->setText(tr("A formula as in a spreadsheet, for every row."));
    while (m_shown.size() < m_entries.size())
        m_shown.push_back(makeRow(m_shown.size()));
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        m_shown[i]->setVisible(i < m_entries.size());
        if (i < m_entries.size())
            showRow(*m_shown[i], m_entries[i], numbers);
    }
    m_field->setJoined(joined, numbers);
    wordField();
}

void DerivedCard::wordField()
{
    m_name->setAccessibleName(tr("Name of the new column"));
    m_name->setPlaceholderText(tr("name of the new column"));
    m_field->edit()->setAccessibleName(tr("Formula of the new column"));
    m_field->edit()->setPlaceholderText(tr("ROUND(column / 2; 1)"));
    m_add->setText(m_edited ? tr("Change it") : tr("Add the column"));
    m_add->setAccessibleName(m_add->text());
    m_add->setEnabled(m_field->isFine() && !object());
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(m_cancel->text());
}

void DerivedCard::begin(std::optional<DerivedColumn> column)
{
    m_edited = std::move(column);
    m_cancel->setVisible(m_edited.has_value());
    m_name->setText(m_edited ? QString::fromStdString(m_edited->name) : QString());
    m_field->setText(m_edited ? QString::fromStdString(m_edited->formula.text) : QString());
    wordField();
    if (m_edited)
        m_field->edit()->setFocus();
}

bool DerivedCard::object()
{
    const std::string name = m_name->text().trimmed().toStdString();
    m_field->setObjection(objectionTo(name));
    return name.empty() || !objectionTo(name).isEmpty();
}

QString DerivedCard::objectionTo(const std::string& name) const
{
    if (name.empty() || !m_joined || !m_field->isFine())
        return {};
    const bool keepsName = m_edited && m_edited->name == name;
    if (!keepsName && m_joined->join.unfiltered.indexOfName(name))
        return tr("There is a column of this name already.");
    std::vector<DerivedColumn> all;
    for (const DerivedEntry& entry : m_entries)
        if (!m_edited || entry.column.name != m_edited->name)
            all.push_back(entry.column);
    all.push_back({.name = m_edited ? m_edited->name : name, .formula = m_field->formula()});
    const std::vector<std::string> circle = circleThrough(all, all.back().name);
    if (circle.empty())
        return {};
    QStringList names;
    for (const std::string& each : circle)
        names << QString::fromStdString(each);
    return tr("The column would need itself: %1.").arg(names.join(" → "));
}

void DerivedCard::finish()
{
    if (!m_field->isFine() || object())
        return;
    DerivedColumn column{.name = m_name->text().trimmed().toStdString(), .formula = m_field->formula()};
    column.formula.text = m_field->text().toStdString();
    const std::optional<DerivedColumn> before = m_edited;
    if (before)
        column.on = before->on;
    begin({});
    if (before)
        Q_EMIT changed(before->name, column);
    else
        Q_EMIT added(column);
}

}  // namespace holdfast
