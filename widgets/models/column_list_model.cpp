// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/column_list_model.h"

#include <algorithm>

#include <QPainter>
#include <QSortFilterProxyModel>

#include "widgets/charts/linked_histogram.h"
#include "widgets/controls/painted.h"
#include "widgets/controls/text_layout.h"

namespace holdfast {

namespace {

double longestWord(const QFont& font, const QString& text)
{
    double longest = 0;
    for (const QString& word : text.split(QLatin1Char(' ')))
        longest = std::max(longest, QFontMetricsF(font).horizontalAdvance(word));
    return longest;
}

}  // namespace

void ColumnListModel::setLines(const std::vector<ColumnLine>& lines)
{
    if (lines == m_lines)
        return;
    if (lines.size() == m_lines.size()) {  // the same columns with new numbers: the choice stays
        m_lines = lines;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int ColumnListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }

QVariant ColumnListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ColumnLine& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return line.name;
    if (role == Qt::ToolTipRole)
        return line.exactName;
    if (role == Qt::AccessibleDescriptionRole)
        return line.note;
    return {};
}

ColumnListDelegate::ColumnListDelegate(const ColumnListModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize ColumnListDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {theme().px(120), theme().px(40)}; }

void ColumnListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* proxy = qobject_cast<const QSortFilterProxyModel*>(index.model());
    const QModelIndex source = proxy != nullptr ? proxy->mapToSource(index) : index;
    const ColumnLine& line = m_model.lines()[static_cast<std::size_t>(source.row())];
    const Tokens& t = theme().tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state & QStyle::State_Selected;
    const QRectF cell = QRectF(option.rect).adjusted(0, 1, 0, -1);
    if (selected) {
        paintPanel(*painter, cell, theme().px(6), t.selected);
        paintPanel(*painter, QRectF(cell.left(), cell.top() + cell.height() * 0.2, theme().px(3), cell.height() * 0.6), 1, t.accent);
    } else if (option.state & QStyle::State_MouseOver) {
        paintPanel(*painter, cell, theme().px(6), t.hover);
    }
    const double shape = theme().px(52);
    const QRectF marks(cell.right() - shape - theme().px(6), cell.center().y() - theme().px(10), shape, theme().px(20));
    const QColor colour = selected ? t.accent : t.bar;
    if (!line.bars.empty()) {
        paintSpark(*painter, marks, line.bars, colour);
    } else if (!line.shares.empty()) {
        std::vector<QColor> colours;
        for (std::size_t i = 0; i < line.shares.size(); ++i)
            colours.push_back(mixed(colour, t.surface, std::min(0.75, 0.22 * static_cast<double>(i))));
        if (line.target && colours.size() >= 2)
            colours = {t.event, t.other};
        paintShareBar(*painter, QRectF(marks.left(), marks.center().y() - theme().px(4), marks.width(), theme().px(8)), line.shares,
                      colours);
    }
    const QRectF text(cell.left() + theme().px(10), cell.top(), marks.left() - cell.left() - theme().px(18), cell.height());
    QFont face = theme().font(TextRole::CaptionStrong);
    face.setWeight(selected ? QFont::DemiBold : QFont::Medium);
    painter->setFont(face);
    painter->setPen(t.ink);
    const double one = QFontMetricsF(face).horizontalAdvance(line.name);
    if (one > text.width() || line.note.isEmpty()) {
        if (wrappedHeight(face, line.name, text.width()) > text.height() || longestWord(face, line.name) > text.width()) {
            face.setPixelSize(theme().px(11));
            painter->setFont(face);
        }
        if (wrappedHeight(face, line.name, text.width()) <= text.height() + 2)
            drawWrapped(*painter, text, Qt::AlignLeft | Qt::AlignVCenter, line.name);
        else
            drawElided(*painter, text, Qt::AlignLeft | Qt::AlignVCenter, line.name);
    } else {
        const double first = theme().lineHeight(TextRole::Caption);
        const double second = theme().lineHeight(TextRole::Tiny);
        const double top = text.center().y() - (first + second) / 2;
        painter->drawText(QRectF(text.left(), top, text.width(), first), Qt::AlignLeft | Qt::AlignVCenter, line.name);
        painter->setFont(theme().font(TextRole::Tiny));
        painter->setPen(line.odd ? t.stale : t.ink3);
        drawElided(*painter, QRectF(text.left(), top + first, text.width(), second), Qt::AlignLeft | Qt::AlignVCenter, line.note);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintFocus(*painter, cell, theme().px(6));
    painter->restore();
}

}  // namespace holdfast
