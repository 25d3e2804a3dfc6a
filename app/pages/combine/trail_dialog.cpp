// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/trail_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/label.h"
#include "widgets/theme/theme.h"

namespace holdfast {

TrailDialog::TrailDialog(std::vector<Made<Stage::Read>> sources, Study study, Made<Stage::Tidy> tidied, Made<Stage::Join> joined,
                         const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_sources(std::move(sources)), m_study(std::move(study)), m_tidied(std::move(tidied)), m_joined(std::move(joined)),
      m_numbers(numbers), m_key(new QLineEdit(this)), m_stops(new QListWidget(this)), m_rowsTitle(makeLabel("caption", {}, this)),
      m_rows(new DataGrid(this, true))
{
    setObjectName("trailDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The trail of one customer"));
    m_key->setObjectName("trailKey");
    m_key->setAccessibleName(tr("Key of the customer"));
    m_key->setPlaceholderText(tr("key of the customer, and Enter"));
    m_stops->setObjectName("trailStops");
    m_stops->setAccessibleName(tr("Where the customer went"));
    m_stops->setWordWrap(true);
    m_rows->setObjectName("trailRows");
    m_rows->setAccessibleName(tr("The customer's rows"));
    m_rows->setMinimumHeight(theme().px(110));
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("trailClose");
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    auto* acts = new QHBoxLayout;
    acts->addStretch();
    acts->addWidget(close);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    column->addWidget(m_key);
    column->addWidget(m_stops, 2);
    column->addWidget(m_rowsTitle);
    column->addWidget(m_rows, 1);
    column->addLayout(acts);
    connect(m_key, &QLineEdit::returnPressed, this, &TrailDialog::follow);
    connect(close, &Button::clicked, this, &QDialog::accept);
    resize(theme().px(680), theme().px(520));
    m_key->setFocus();
    connect(&m_work, &Background::failed, this, [this](const Failure& fault) { m_rowsTitle->setText(sentence(fault)); });
}

void TrailDialog::follow()
{
    const std::string key = m_key->text().trimmed().toStdString();
    m_stops->clear();
    m_rowsTitle->clear();
    m_rows->setTable({}, {}, {}, m_numbers, {});
    if (key.empty())
        return;
    m_work.run<CustomerTrail>([key, sources = m_sources, study = m_study, tidied = m_tidied, joined = m_joined](
                                  const Progress& progress) { return customerTrail(key, sources, study, *tidied, *joined, progress); },
                              [this](const CustomerTrail& trail) { show(trail); });
}

QString TrailDialog::sentenceOf(const TrailStop& stop) const
{
    return sentence(Finding{.code = stop.code, .subject = stop.subject, .numbers = stop.numbers, .texts = stop.texts});
}

void TrailDialog::show(const CustomerTrail& trail)
{
    m_stops->clear();
    for (const TrailStop& stop : trail.stops)
        m_stops->addItem(sentenceOf(stop));
    const bool hasArrived = trail.arrived.rows() > 0;
    const Table& shown = hasArrived ? trail.arrived : trail.before;
    m_rowsTitle->setText(hasArrived         ? tr("The customer in the joined table")
                         : shown.rows() > 0 ? tr("The customer before the rules")
                                            : tr("No row of this customer reached the join"));
    std::vector<GridHead> heads;
    for (const Column& column : shown.columns())
        heads.push_back({.name = shownName(column.name()), .exactName = QString::fromStdString(column.name())});
    m_rows->setTable(shown, heads, {}, m_numbers, {m_study.join.key});
}

}  // namespace holdfast
