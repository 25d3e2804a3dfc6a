// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/grid_card.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>

#include "app/messages/messages.h"
#include "app/pages/data/columns_popup.h"
#include "app/pages/data/find_bar.h"
#include "app/pages/data/grid_heads.h"
#include "widgets/controls/button.h"
#include "widgets/controls/data_grid.h"
#include "widgets/controls/empty_state.h"
#include "widgets/controls/label.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr std::size_t kShapedAtOnce = 200'000;  // cells: fewer are quicker than a thread

}  // namespace

GridCard::GridCard(QWidget* parent)
    : Card(parent, true), m_name(makeLine("section", {}, this)), m_note(makeLine("caption", {}, this)), m_find(new QLineEdit(this)),
      m_columns(smallButton(ButtonKind::Plain, {}, this)), m_hits(new FindBar(m_find, this)), m_grid(new DataGrid(this)),
      m_empty(new EmptyState(this)), m_popup(new ColumnsPopup(this))
{
    makeHead();
    column()->addWidget(m_grid, 1);
    column()->addWidget(m_empty, 1);
    m_grid->setObjectName("sourceGrid");
    m_grid->setSortable(true);
    m_empty->act()->setObjectName("gridAct");
    hear();
}

void GridCard::hear()
{
    connect(m_empty, &EmptyState::acted, this, &GridCard::failureActed);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now, const QModelIndex& before) {
                m_hits->setPlace(now.row());
                if (now.column() != before.column())
                    Q_EMIT columnChosen();
            });
    connect(m_grid, &DataGrid::sortWanted, this, &GridCard::sort);
    connect(m_grid, &DataGrid::unsortWanted, this, [this] {
        m_sorting.cancel();
        m_grid->setOrder(nullptr, -1, false);
        m_hits->setTable(m_grid->tableModel().table(), nullptr);
        showHidden();
    });
    connect(m_grid, &DataGrid::largeCopyWanted, this, [this](const auto& rows, const auto& columns) {
        m_copying.run<QString>([texts = m_grid->tableModel().texts(), rows,
                                columns](const Progress& progress) { return textOf(texts, rows, columns, progress); },
                               [this, count = static_cast<int>(rows.size())](const QString& text) {
                                   QGuiApplication::clipboard()->setText(text);
                                   Q_EMIT copied(count);
                               });
    });
    connect(m_hits, &FindBar::placeWanted, m_grid, &DataGrid::showPlace);
    connect(m_popup, &ColumnsPopup::hiddenChosen, this, [this](const std::set<ColumnId>& hidden) {
        m_hidden[m_entry.name] = hidden;
        showHidden();
    });
    for (Background* work : {&m_shaping, &m_sorting, &m_copying})
        connect(work, &Background::failed, this, [this](const Failure& fault) {
            showHidden();
            Q_EMIT failed(fault);
        });
    connect(m_hits, &FindBar::failed, this, &GridCard::failed);
}

void GridCard::makeHead()
{
    m_note->setObjectName("gridNote");
    m_find->setObjectName("findInTable");
    m_find->setProperty("small", true);
    m_find->setFixedWidth(theme().px(168));
    m_find->setTextMargins(theme().px(18), 0, 0, 0);
    m_findIcon = new QLabel(m_find);
    m_findIcon->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* inside = new QHBoxLayout(m_find);
    inside->setContentsMargins(theme().px(8), 0, 0, 0);
    inside->addWidget(m_findIcon, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->setObjectName("chooseColumns");
    m_columns->setIconName("chevron-down");
    m_columns->setTrailing(true);
    connect(m_columns, &Button::clicked, this, &GridCard::openColumns);
    auto* head = new QHBoxLayout;
    head->setSpacing(theme().px(8));
    head->setContentsMargins(theme().px(12), 0, theme().px(12), 0);
    head->addWidget(m_name);
    head->addWidget(m_note, 1);
    head->addWidget(m_find);
    head->addWidget(m_columns);
    column()->setSpacing(theme().px(8));
    column()->setContentsMargins(0, theme().px(10), 0, theme().px(10));  // rows from edge to edge
    column()->addLayout(head);
    column()->addWidget(m_hits);
}

void GridCard::setSource(const DataPageState& state, const Suggestions& suggestions, const Recipe& recipe, const NumberFormat& numbers)
{
    m_numbers = numbers;
    m_entry = state.sources[state.shown];
    m_snapshot = state.snapshot;
    m_roles = state.roles;
    m_name->setText(QString::fromStdString(m_entry.file));
    m_find->setAccessibleName(tr("Find in table"));
    m_find->setPlaceholderText(tr("Find in table"));
    m_findIcon->setPixmap(iconPixmap("search", theme().tokens().ink3, theme().px(14), devicePixelRatioF()));
    m_columns->setText(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose which columns are shown"));
    m_popup->retranslate();
    m_hits->setWords(numbers);
    m_grid->setAccessibleName(tr("Rows of %1").arg(m_name->text()));
    const bool filled = m_snapshot != nullptr && m_snapshot->table.rows() > 0;
    m_grid->setVisible(filled);
    m_find->setEnabled(filled);
    m_columns->setEnabled(filled);
    m_empty->setVisible(!filled);
    if (!filled) {
        showNothing();
        return;
    }
    m_marks = questionedValues(*m_snapshot, suggestions, recipe);
    m_asked = questionedColumns(m_snapshot->name, suggestions, recipe);
    showTable();
}

GridCard::Shapes GridCard::shapesNow()
{
    if (m_shapedFor == m_snapshot && m_shapes != nullptr)
        return m_shapes;
    if (m_snapshot->table.rows() * m_snapshot->table.columns().size() <= kShapedAtOnce) {
        m_shaping.cancel();
        m_shapedFor = m_snapshot;
        m_shapes = std::make_shared<const std::vector<ColumnShape>>(columnShapes(*m_snapshot, {}));
        return m_shapes;
    }
    if (m_shapedFor != m_snapshot || !m_shaping.isRunning()) {
        m_shapedFor = m_snapshot;
        m_shapes.reset();
        m_shaping.run<Shapes>(
            [snapshot = m_snapshot](const Progress& progress) {
                return std::make_shared<const std::vector<ColumnShape>>(columnShapes(*snapshot, progress));
            },
            [this](Shapes shapes) {
                m_shapes = std::move(shapes);
                if (m_snapshot == m_shapedFor)
                    showTable();
            });
    }
    return std::make_shared<const std::vector<ColumnShape>>(namedShapes(*m_snapshot));
}

void GridCard::showTable()
{
    const Table& table = m_snapshot->table;
    std::vector<ColumnShape> shapes = *shapesNow();
    for (ColumnShape& shape : shapes)
        shape.asks = m_asked.contains(shape.id);
    // the key names rows in every file; its digits are never grouped
    std::set<ColumnId> codes;
    for (const Column& held : table.columns())
        if (m_roles.key && held.id().name == m_roles.key->name)
            codes.insert(held.id());
    if (!(m_grid->tableModel().table() == table))
        m_sorting.cancel();  // it was of the other rows
    m_grid->setTable(table, gridHeads(shapes, m_roles, table.rows(), m_numbers), m_marks, m_numbers, codes);
    m_hits->setTable(table, m_grid->tableModel().order());
    showHidden();
}

void GridCard::showHidden()
{
    const std::set<ColumnId>& hidden = m_hidden[m_entry.name];
    m_grid->setHidden(hidden);
    const int all = static_cast<int>(m_entry.columns);
    int shown = all;
    for (const Column& held : m_grid->tableModel().table().columns())
        shown -= hidden.contains(held.id()) ? 1 : 0;
    QString note = shown == all ? tr("%n column(s)", nullptr, all) : tr("%1 of %n column(s)", nullptr, all).arg(shown);
    const int sorted = m_grid->sortedColumn();
    if (m_sorting.isRunning())
        note += " · " + tr("sorting");
    else if (sorted >= 0)
        note += " · " + tr("by %1").arg(shownName(m_grid->tableModel().table().column(static_cast<std::size_t>(sorted)).name()));
    m_note->setText(note);
}

void GridCard::showNothing()
{
    m_note->setText(QString());
    m_empty->setFailed(m_entry.failure.has_value());
    if (m_entry.failure) {
        const std::string& code = m_entry.failure->code;
        const QString act = code == "read.file-missing"    ? tr("Find the file…")
                            : code == "read.out-of-memory" ? tr("Take a part of it…")
                                                           : tr("Read it differently…");
        m_empty->setTexts(tr("This file was not read"), sentence(*m_entry.failure), act);
    } else if (m_snapshot == nullptr) {
        m_empty->setTexts(tr("The file is being read"), tr("Its rows stand here in a moment."));
    } else {
        m_empty->setTexts(tr("No rows"),
                          m_entry.finding ? sentence(*m_entry.finding) : tr("The file holds names of columns and nothing below."),
                          tr("Read it differently…"));
    }
    m_empty->act()->setAccessibleName(m_empty->act()->text());
}

void GridCard::sort(int column, bool descending)
{
    const Column chosen = m_grid->tableModel().table().column(static_cast<std::size_t>(column));
    const std::string language = m_numbers.language() == Language::Russian ? "ru" : "en";
    m_sorting.run<RowOrder>(
        [chosen, descending, language](const Progress& progress) { return orderBy(chosen, descending, language, progress); },
        [this, column, descending](RowOrder order) {
            m_grid->setOrder(order, column, descending);
            m_hits->setTable(m_grid->tableModel().table(), order);
            showHidden();
        });
    showHidden();
}

void GridCard::openColumns()
{
    std::vector<ColumnId> columns;
    for (const Column& held : m_grid->tableModel().table().columns())
        columns.push_back(held.id());
    m_popup->setColumns(columns, m_hidden[m_entry.name]);
    m_popup->move(m_columns->mapToGlobal(QPoint(m_columns->width() - m_popup->width(), m_columns->height() + theme().px(4))));
    m_popup->show();
}

std::optional<ColumnId> GridCard::chosenColumn() const
{
    const int place = m_grid->currentIndex().column();
    const Table& table = m_grid->tableModel().table();
    if (m_snapshot == nullptr || place < 0 || static_cast<std::size_t>(place) >= table.columns().size())
        return std::nullopt;
    return table.column(static_cast<std::size_t>(place)).id();
}

void GridCard::find()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void GridCard::goToRow()
{
    if (!m_grid->isVisibleTo(this))
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName("goToRowDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Go to row"));
    dialog->setLabelText(tr("Row"));
    dialog->setIntRange(1, m_grid->tableModel().rowCount());
    connect(dialog, &QInputDialog::intValueSelected, this,
            [this](int row) { m_grid->showPlace(m_grid->tableModel().placeOf(static_cast<std::size_t>(row) - 1)); });
    dialog->open();
}

}  // namespace holdfast
