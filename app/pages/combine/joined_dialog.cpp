// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/joined_dialog.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/messages/messages.h"
#include "output/csv_writer.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/label.h"
#include "widgets/models/table_order.h"
#include "widgets/theme/theme.h"

namespace holdfast {

JoinedDialog::JoinedDialog(Made<Stage::Join> joined, const ColumnId& key, const NumberFormat& numbers, QWidget* parent)
    : QDialog(parent), m_joined(std::move(joined)), m_numbers(numbers), m_said(makeLabel("caption", {}, this)),
      m_grid(new DataGrid(this, true)), m_copy(new Button(ButtonKind::Plain, {}, this)), m_save(new Button(ButtonKind::Plain, {}, this))
{
    setObjectName("joinedDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("The joined table"));
    const Table& table = m_joined->join.table;
    m_said->setObjectName("joinedSaid");
    m_said->setText(tr("Rows: %1, columns: %2. A click on a name sorts; the table itself stays as it is.")
                        .arg(numbers.whole(static_cast<double>(table.rows())), numbers.whole(static_cast<double>(table.columns().size()))));
    makeGrid(key);
    auto* column = new QVBoxLayout(this);
    const int margin = theme().px(16);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme().px(10));
    column->addWidget(m_said);
    column->addWidget(m_grid, 1);
    column->addLayout(makeActs());
    for (const Background* work : {&m_sorting, &m_copying, &m_saving})
        connect(work, &Background::failed, this, [this](const Failure& fault) {
            m_said->setText(sentence(fault));
            m_save->setEnabled(true);
            m_copy->setEnabled(true);
        });
    resize(theme().px(1100), theme().px(640));
}

void JoinedDialog::makeGrid(const ColumnId& key)
{
    const Table& table = m_joined->join.table;
    m_grid->setObjectName("joinedGrid");
    m_grid->setAccessibleName(windowTitle());
    std::vector<GridHead> heads;
    for (const Column& column : table.columns())
        heads.push_back({.name = shownName(column.name()), .exactName = QString::fromStdString(column.name())});
    m_grid->setTable(table, heads, {}, m_numbers, {key});
    m_grid->setSortable(true);
    connect(m_grid, &DataGrid::sortWanted, this, &JoinedDialog::sort);
    connect(m_grid, &DataGrid::unsortWanted, this, [this] {
        m_sorting.cancel();
        m_grid->setOrder(nullptr, -1, false);
    });
    connect(m_grid, &DataGrid::largeCopyWanted, this, &JoinedDialog::copy);
}

QLayout* JoinedDialog::makeActs()
{
    m_copy->setObjectName("joinedCopy");
    m_copy->setText(tr("Copy all"));
    m_copy->setAccessibleName(m_copy->text());
    m_save->setObjectName("joinedSave");
    m_save->setText(tr("Save as CSV…"));
    m_save->setAccessibleName(m_save->text());
    auto* close = new Button(ButtonKind::Primary, {}, this);
    close->setObjectName("joinedClose");
    close->setText(tr("Close"));
    close->setAccessibleName(close->text());
    connect(m_copy, &Button::clicked, this, [this] {
        m_grid->selectAll();
        m_grid->copySelection();
        if (m_copy->isEnabled())
            sayCopied();
    });
    connect(m_save, &Button::clicked, this, &JoinedDialog::save);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(theme().px(8));
    acts->addWidget(m_copy);
    acts->addWidget(m_save);
    acts->addStretch();
    acts->addWidget(close);
    return acts;
}

void JoinedDialog::sort(int column, bool descending)
{
    const Column chosen = m_joined->join.table.column(static_cast<std::size_t>(column));
    const std::string language = m_numbers.language() == Language::Russian ? "ru" : "en";
    m_sorting.run<RowOrder>(
        [chosen, descending, language](const Progress& progress) { return orderBy(chosen, descending, language, progress); },
        [this, column, descending](const RowOrder& order) { m_grid->setOrder(order, column, descending); });
}

void JoinedDialog::copy(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns)
{
    m_copy->setEnabled(false);
    m_said->setText(tr("The rows are being copied."));
    m_copying.run<QString>(
        [texts = m_grid->tableModel().texts(), rows, columns](const Progress& progress) { return textOf(texts, rows, columns, progress); },
        [this](const QString& text) {
            QGuiApplication::clipboard()->setText(text);
            m_copy->setEnabled(true);
            sayCopied();
        });
}

void JoinedDialog::sayCopied() { m_said->setText(tr("The table is in the clipboard.")); }

void JoinedDialog::save()
{
    m_save->setEnabled(false);
    m_saving.run<QByteArray>(
        [joined = m_joined, isRussian = m_numbers.language() == Language::Russian](const Progress& progress) {
            StringSink sink;
            (void)writeCsv(joined->join.table,
                           {.delimiter = isRussian ? ';' : ',', .decimal = isRussian ? ',' : '.', .byteOrderMark = true}, sink, progress);
            return QByteArray::fromStdString(sink.text());
        },
        [this](const QByteArray& bytes) {
            m_save->setEnabled(true);
            Q_EMIT exportWanted(tr("joined table"), QStringLiteral("csv"), bytes);
        });
}

}  // namespace holdfast
