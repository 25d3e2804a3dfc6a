// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/data_grid.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "widgets/controls/grid_header.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

// Digits on the width of "0": Inter's are proportional, and a column of numbers would not line up.
void drawTabular(QPainter& painter, const QRect& area, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double zero = metrics.horizontalAdvance('0');
    double width = 0;
    for (const QChar letter : text)
        width += letter.isDigit() ? zero : metrics.horizontalAdvance(letter);
    double x = area.right() - width;
    const double baseline = area.top() + (area.height() + metrics.ascent() - metrics.descent()) / 2;
    for (const QChar letter : text) {
        const double own = metrics.horizontalAdvance(letter);
        const double room = letter.isDigit() ? zero : own;
        painter.drawText(QPointF(x + (room - own) / 2, baseline), QString(letter));
        x += room;
    }
}

class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(bool plain, QObject* parent) : QStyledItemDelegate(parent), m_plain(plain) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = theme().tokens();
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, selected ? t.selected : t.surface);
        if (selected && index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), theme().px(3), option.rect.height()), t.accent);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), t.grid);
        if (!m_plain)
            painter->fillRect(QRect(option.rect.right(), option.rect.top(), 1, option.rect.height()), t.grid);
        const int pad = theme().px(8);
        const QRect inner = option.rect.adjusted(pad, 0, -pad, 0);
        const bool number = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        painter->setFont(theme().font(index.column() == 0 ? TextRole::Medium : TextRole::Body));
        const QString text = index.data().toString();
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width());
        if (index.data(TableModel::kMarkedRole).toBool()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.staleSoft);
            const int width = painter->fontMetrics().horizontalAdvance(shown) + theme().px(8);
            painter->drawRoundedRect(
                QRect(inner.left() - theme().px(4), inner.top() + theme().px(5), width, inner.height() - theme().px(10)), 4, 4);
            painter->setPen(t.stale);
        } else {
            painter->setPen(t.ink);
        }
        if (number)
            drawTabular(*painter, inner, shown);
        else
            painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, shown);
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(t.accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    bool m_plain;
};

}  // namespace

DataGrid::DataGrid(QWidget* parent, bool plain) : QTableView(parent), m_model(new TableModel(this)), m_plain(plain)
{
    setHorizontalHeader(new GridHeader(m_heads, plain, this));
    setModel(m_model);
    setItemDelegate(new CellDelegate(plain, this));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    verticalHeader()->setVisible(!plain);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setDefaultSectionSize(theme().px(30));
}

void DataGrid::setTable(const Table& table, const std::vector<GridHead>& heads, TableModel::Marks marks, const NumberFormat& numbers,
                        std::set<ColumnId> codes)
{
    const bool otherTable = m_model->table().name() != table.name() || m_model->table().columns().size() != table.columns().size();
    const bool otherHeads = heads != m_heads;
    m_heads = heads;
    m_model->setTable(table, std::move(marks), numbers, std::move(codes));
    if (otherTable || otherHeads)
        fitColumns();
    if (otherTable)
        scrollToTop();
    horizontalHeader()->viewport()->update();
}

void DataGrid::showRow(int row)
{
    const QModelIndex cell = m_model->index(row, std::max(0, currentIndex().column()));
    setCurrentIndex(cell);
    scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void DataGrid::copySelection() const
{
    QStringList lines;
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column)
            cells << m_model->index(row.row(), column).data().toString();
        lines << cells.join('\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join('\n'));
}

void DataGrid::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_heads.empty()) {
        verticalHeader()->setDefaultSectionSize(theme().px(30));
        fitColumns();
    }
}

void DataGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QTableView::keyPressEvent(event);
}

void DataGrid::fitColumns()
{
    const auto* header = static_cast<GridHeader*>(horizontalHeader());
    const QFontMetrics metrics(theme().font(TextRole::Body));
    const int rows = std::min(m_model->rowCount(), 60);
    for (int column = 0; column < std::min(m_model->columnCount(), static_cast<int>(m_heads.size())); ++column) {
        int width = header->wantedWidth(column);
        for (int row = 0; row < rows; ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model->index(row, column).data().toString()) + theme().px(20));
        setColumnWidth(column, std::clamp(width, theme().px(64), theme().px(m_plain ? 160 : 190)));
    }
    updateGeometries();
}

}  // namespace holdfast
