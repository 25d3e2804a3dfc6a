// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/data_grid.h"

#include <algorithm>

#include <QClipboard>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QRawFont>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "widgets/controls/grid_header.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

// Digits on the width of "0": Inter's are proportional, and a column of numbers would not line up. One run of glyphs per cell: letter by
// letter, a screenful of numbers would take longer than a frame.
class TabularPainter
{
public:
    void draw(QPainter& painter, const QRect& area, const QString& text)
    {
        if (painter.font() != m_font || !m_face.isValid())
            learn(painter.font());
        QList<quint32> glyphs;
        QList<QPointF> places;
        double width = 0;
        for (const QChar letter : text) {
            const Glyph& glyph = glyphOf(letter);
            places.push_back({width + (letter.isDigit() ? (m_zero - glyph.advance) / 2 : 0), 0});
            glyphs.push_back(glyph.index);
            width += letter.isDigit() ? m_zero : glyph.advance;
        }
        QGlyphRun run;
        run.setRawFont(m_face);
        run.setGlyphIndexes(glyphs);
        run.setPositions(places);
        painter.drawGlyphRun(QPointF(area.right() - width, area.top() + (area.height() + m_ascent - m_descent) / 2), run);
    }

private:
    struct Glyph
    {
        quint32 index = 0;
        double advance = 0;
    };
    void learn(const QFont& font)
    {
        m_font = font;
        m_face = QRawFont::fromFont(font);
        m_glyphs.clear();
        const QFontMetricsF metrics(font);
        m_ascent = metrics.ascent();
        m_descent = metrics.descent();
        m_zero = glyphOf(QChar('0')).advance;
    }
    const Glyph& glyphOf(QChar letter)
    {
        auto found = m_glyphs.find(letter.unicode());
        if (found == m_glyphs.end()) {
            const QList<quint32> indexes = m_face.glyphIndexesForString(letter);
            const quint32 index = indexes.isEmpty() ? 0 : indexes.front();
            const QList<QPointF> advances = m_face.advancesForGlyphIndexes({index});
            found = m_glyphs.emplace(letter.unicode(), Glyph{index, advances.isEmpty() ? 0 : advances.front().x()}).first;
        }
        return found->second;
    }

    QFont m_font;
    QRawFont m_face;
    std::map<char16_t, Glyph> m_glyphs;
    double m_zero = 0;
    double m_ascent = 0;
    double m_descent = 0;
};

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
            m_tabular.draw(*painter, inner, shown);
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
    mutable TabularPainter m_tabular;
    bool m_plain;
};

}  // namespace

DataGrid::DataGrid(QWidget* parent, bool plain) : QTableView(parent), m_model(new TableModel(this)), m_plain(plain)
{
    setHorizontalHeader(new GridHeader(m_heads, plain, this));
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { setCurrentIndex(m_model->index(std::max(0, currentIndex().row()), column)); });
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
    if (!m_model->order())
        static_cast<GridHeader*>(horizontalHeader())->setSorted(m_sorted = -1, false);
    if (otherTable || otherHeads)
        fitColumns();
    if (otherTable)
        scrollToTop();
    setHidden(m_hidden);
    horizontalHeader()->viewport()->update();
}

void DataGrid::showPlace(int place)
{
    int column = std::max(0, currentIndex().column());
    while (column + 1 < m_model->columnCount() && isColumnHidden(column))
        ++column;
    const QModelIndex cell = m_model->index(place, column);
    setCurrentIndex(cell);
    scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void DataGrid::setSortable(bool sortable)
{
    if (sortable)
        connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &DataGrid::nextOrder, Qt::UniqueConnection);
}

void DataGrid::nextOrder(int column)
{
    if (column != m_sorted)
        Q_EMIT sortWanted(column, false);
    else if (!m_descending)
        Q_EMIT sortWanted(column, true);
    else
        Q_EMIT unsortWanted();
}

void DataGrid::setOrder(RowOrder order, int column, bool descending)
{
    m_sorted = order ? column : -1;
    m_descending = order && descending;
    static_cast<GridHeader*>(horizontalHeader())->setSorted(m_sorted, m_descending);
    const bool other = order != m_model->order();
    m_model->setOrder(std::move(order));
    if (other && m_model->rowCount() > 0) {  // another order is read from its top
        setCurrentIndex(m_model->index(0, std::max(0, currentIndex().column())));
        scrollToTop();
    }
    viewport()->update();
    verticalHeader()->viewport()->update();
}

void DataGrid::setHidden(const std::set<ColumnId>& hidden)
{
    m_hidden = hidden;
    for (int column = 0; column < m_model->columnCount(); ++column)
        setColumnHidden(column, hidden.contains(m_model->table().column(static_cast<std::size_t>(column)).id()));
}

void DataGrid::copySelection()
{
    std::vector<std::uint32_t> places;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int place = range.top(); place <= range.bottom(); ++place)
            places.push_back(static_cast<std::uint32_t>(place));
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<std::uint32_t> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        if (!isColumnHidden(column))
            columns.push_back(static_cast<std::uint32_t>(column));
    if (places.empty() || columns.empty())
        return;
    for (std::uint32_t& place : places)
        place = static_cast<std::uint32_t>(m_model->rowAt(static_cast<int>(place)));
    if (places.size() > static_cast<std::size_t>(kMostCopiedAtOnce))
        Q_EMIT largeCopyWanted(places, columns);
    else
        QGuiApplication::clipboard()->setText(textOf(m_model->texts(), places, columns));
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

QString textOf(const CellTexts& texts, const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns,
               const Progress& progress)
{
    QString text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % 4096 == 0)
            progress.at(static_cast<double>(i) / static_cast<double>(rows.size()));
        for (std::size_t j = 0; j < columns.size(); ++j) {
            QString cell = texts.at(rows[i], columns[j]);
            for (QChar& letter : cell)
                if (letter == '\t' || letter == '\n' || letter == '\r')
                    letter = ' ';
            if (j > 0)
                text += '\t';
            text += cell;
        }
        text += '\n';
    }
    return text;
}

}  // namespace holdfast
