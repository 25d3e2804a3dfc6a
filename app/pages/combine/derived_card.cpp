// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/derived_card.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "app/pages/combine/formula_field.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/switch.h"
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

DerivedCard::Row DerivedCard::makeRow(std::size_t place)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr, nullptr, nullptr};
    row.on = new Switch({}, row.box);
    row.on->setObjectName("derivedSwitch");
    row.edit = new IconButton("edit", row.box);
    row.edit->setObjectName("derivedEdit");
    row.remove = new IconButton("close", row.box);
    row.remove->setObjectName("derivedRemove");
    row.text = makeLabel("caption", {}, row.box);
    row.said = makeLabel("tiny", {}, row.box);
    row.said->setObjectName("derivedSaid");
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(2));
    head->addWidget(row.on, 1);
    head->addWidget(row.edit);
    head->addWidget(row.remove);
    auto* words = new QVBoxLayout(row.box);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(theme().px(2));
    words->addLayout(head);
    words->addWidget(row.text);
    words->addWidget(row.said);
    m_rows->addWidget(row.box);
    connect(row.on, &Switch::clicked, this, [this, place](bool on) { Q_EMIT switched(m_entries[place].column.name, on); });
    connect(row.edit, &IconButton::clicked, this, [this, place] { begin(m_entries[place].column); });
    connect(row.remove, &IconButton::clicked, this, [this, place] {
        const std::string name = m_entries[place].column.name;
        if (m_edited && m_edited->name == name)
            begin({});
        Q_EMIT removed(name);
    });
    return row;
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
        m_shown[i].box->setVisible(i < m_entries.size());
        if (i >= m_entries.size())
            continue;
        const DerivedEntry& entry = m_entries[i];
        const QString name = QString::fromStdString(entry.column.name);
        m_shown[i].on->setText(name);
        m_shown[i].on->setAccessibleName(tr("Computed column: %1").arg(name));
        m_shown[i].on->setChecked(entry.column.on);
        m_shown[i].text->setText(QString::fromStdString(entry.column.formula.text));
        const bool isBroken = entry.column.on && entry.report && entry.report->problem.has_value();
        m_shown[i].said->setText(!entry.column.on ? tr("switched off")
                                 : isBroken       ? sentence(Finding{.code = entry.report->problem->code,
                                                                     .subject = entry.column.name,
                                                                     .numbers = entry.report->problem->numbers,
                                                                     .texts = entry.report->problem->texts})
                                 : entry.report   ? tr("without a value: %1").arg(numbers.whole(static_cast<double>(entry.report->missing)))
                                                  : tr("being computed"));
        setLook(m_shown[i].said, "tone", isBroken ? "stale" : "");
        m_shown[i].edit->setWord(tr("Change the column %1").arg(name));
        m_shown[i].remove->setWord(tr("Remove the column %1").arg(name));
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
    if (name.empty() || !m_joined || !m_field->isFine())
        return name.empty();
    const bool keepsName = m_edited && m_edited->name == name;
    if (!keepsName && m_joined->join.unfiltered.indexOfName(name)) {
        m_field->setObjection(tr("There is a column of this name already."));
        return true;
    }
    std::vector<DerivedColumn> all;
    for (const DerivedEntry& entry : m_entries)
        if (!m_edited || entry.column.name != m_edited->name)
            all.push_back(entry.column);
    all.push_back({.name = m_edited ? m_edited->name : name, .formula = m_field->formula()});
    const std::vector<std::string> circle = circleThrough(all, all.back().name);
    if (circle.empty())
        return false;
    QStringList names;
    for (const std::string& each : circle)
        names << QString::fromStdString(each);
    m_field->setObjection(tr("The column would need itself: %1.").arg(names.join(" → ")));
    return true;
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
