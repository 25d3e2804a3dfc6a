// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/unmatched_dialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "output/csv_writer.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

const RowSet& rowsOf(const UnmatchedRows& rows, int list)
{
    switch (static_cast<AuditList>(list)) {
    case AuditList::LeftOnly:
        return rows.leftOnly;
    case AuditList::RightOnly:
        return rows.rightOnly;
    case AuditList::Repeated:
        return rows.repeated;
    case AuditList::NoKey:
        break;
    }
    return rows.noKey;
}

}  // namespace

UnmatchedDialog::UnmatchedDialog(const Made<Stage::Tidy>& tidied, const JoinPlan& plan, const std::string& part, AuditList list,
                                 const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_part(part), m_numbers(numbers), m_said(makeLabel("caption", {}, this)), m_which(new Segmented(this)),
      m_grid(new DataGrid(this, true)), m_save(new Button(ButtonKind::Plain, {}, this))
{
    setObjectName("unmatchedDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rows behind the counts: %1").arg(QString::fromStdString(part)));
    m_keys.insert(plan.key);
    for (const JoinPart& each : plan.parts)
        if (each.table == part)
            m_keys.insert(each.key);
    m_which->setObjectName("unmatchedWhich");
    m_which->setAccessibleName(tr("Which rows"));
    m_which->setWords({tr("Left only"), tr("Right only"), tr("Repeated"), tr("No key")});
    m_which->setCurrent(static_cast<int>(list));
    m_said->setObjectName("unmatchedSaid");
    m_said->setText(tr("The rows are being found."));
    for (const Background* work : {&m_work, &m_saving})
        connect(work, &Background::failed, this, [this](const Failure& fault) { m_said->setText(sentence(fault)); });
    m_grid->setObjectName("unmatchedGrid");
    m_grid->setAccessibleName(windowTitle());
    auto* copy = new Button(ButtonKind::Plain, {}, this);
    copy->setObjectName("unmatchedCopy");
    copy->setText(tr("Copy"));
    copy->setAccessibleName(copy->text());
    m_save->setObjectName("unmatchedSave");
    m_save->setText(tr("Save as CSV…"));
    m_save->setAccessibleName(m_save->text());
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("unmatchedClose");
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(copy);
    acts->addWidget(m_save);
    acts->addStretch();
    acts->addWidget(close);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    column->addWidget(m_which, 0, Qt::AlignLeft);
    column->addWidget(m_said);
    column->addWidget(m_grid, 1);
    column->addLayout(acts);
    connect(close, &Button::clicked, this, &QDialog::accept);
    connect(m_which, &Segmented::chosen, this, &UnmatchedDialog::showList);
    connect(copy, &Button::clicked, this, [this] {
        if (m_grid->selectionModel() != nullptr && !m_grid->selectionModel()->hasSelection())
            m_grid->selectAll();
        m_grid->copySelection();
    });
    connect(m_save, &Button::clicked, this, [this] {
        m_save->setEnabled(false);
        m_saving.run<QByteArray>(
            [shown = m_shown, isRussian = m_numbers.language() == Language::Russian](const Progress& progress) {
                progress.throwIfCancelled();
                StringSink sink;
                (void)writeCsv(shown, {.delimiter = isRussian ? ';' : ',', .decimal = isRussian ? ',' : '.', .byteOrderMark = true}, sink);
                return QByteArray::fromStdString(sink.text());
            },
            [this](const QByteArray& bytes) {
                m_save->setEnabled(true);
                Q_EMIT exportWanted(QString::fromStdString(m_part) + tr(", unmatched"), QStringLiteral("csv"), bytes);
            });
    });
    resize(theme().px(760), theme().px(480));
    m_save->setEnabled(false);
    m_work.run<UnmatchedRows>(
        [tidied, plan, part](const Progress& progress) { return unmatchedRows(tidied->tables, plan, part, progress); },
        [this](UnmatchedRows rows) {
            m_rows = std::make_shared<const UnmatchedRows>(std::move(rows));
            showList();
        });
}

// The rows of the list are put together elsewhere: they may be many.
void UnmatchedDialog::showList()
{
    if (m_rows == nullptr)
        return;
    m_save->setEnabled(false);
    m_work.run<Table>(
        [rows = m_rows, list = m_which->current()](const Progress& progress) {
            progress.throwIfCancelled();
            return (list == static_cast<int>(AuditList::LeftOnly) ? rows->base : rows->part).gathered(rowsOf(*rows, list));
        },
        [this](const Table& shown) { showRows(shown); });
}

void UnmatchedDialog::showRows(const Table& shown)
{
    m_shown = shown;
    const QString table = QString::fromStdString(shown.name());
    const QString figure = m_numbers.whole(static_cast<double>(shown.rows()));
    switch (static_cast<AuditList>(m_which->current())) {
    case AuditList::LeftOnly:
        m_said->setText(tr("Rows of %1 whose key %2 does not have: %3").arg(table, QString::fromStdString(m_part), figure));
        break;
    case AuditList::RightOnly:
        m_said->setText(tr("Rows of %1 whose key the first table does not have: %2").arg(table, figure));
        break;
    case AuditList::Repeated:
        m_said->setText(tr("Rows of %1 whose place another row has too: %2").arg(table, figure));
        break;
    case AuditList::NoKey:
        m_said->setText(tr("Rows of %1 without a key: %2").arg(table, figure));
        break;
    }
    std::vector<GridHead> heads;
    for (const Column& column : shown.columns())
        heads.push_back({.name = shownName(column.name()), .exactName = QString::fromStdString(column.name())});
    m_grid->setTable(shown, heads, {}, m_numbers, m_keys);
    m_save->setEnabled(shown.rows() > 0);
}

}  // namespace holdfast
