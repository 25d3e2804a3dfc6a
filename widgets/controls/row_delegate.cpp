// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/row_delegate.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "widgets/controls/painted.h"
#include "widgets/controls/text_layout.h"
#include "widgets/models/table_roles.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

double onScale(double value, double low, double high, const QRectF& area)
{
    return area.left() + std::clamp(high > low ? (value - low) / (high - low) : 0.5, 0.0, 1.0) * area.width();
}

void paintTrack(QPainter& painter, const QRectF& area, const Tokens& t)
{
    painter.setPen(QPen(t.grid, 1));
    painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
}

void paintInterval(QPainter& painter, const QRectF& area, const IntervalMark& mark, bool selected, const Tokens& t)
{
    paintTrack(painter, area, t);
    if (!std::isfinite(mark.value))
        return;
    const double y = area.center().y();
    const auto at = [&](double value) { return onScale(value, mark.scaleLow, mark.scaleHigh, area); };
    if (std::isfinite(mark.low) && std::isfinite(mark.high)) {
        painter.setPen(QPen(selected ? t.accent : t.bar, theme().px(3), Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(at(mark.low), y), QPointF(at(mark.high), y));
    }
    painter.setPen(QPen(selected ? t.selected : t.surface, 1));
    painter.setBrush(selected ? t.accent : t.ink2);
    painter.drawEllipse(QPointF(at(mark.value), y), theme().px(9) / 2.0, theme().px(9) / 2.0);
}

void paintDots(QPainter& painter, const QRectF& area, const DotsMark& mark, bool selected, const Tokens& t)
{
    paintTrack(painter, area, t);
    const double y = area.center().y();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.control);
    for (const double dot : mark.dots)
        if (std::isfinite(dot))
            painter.drawEllipse(QPointF(onScale(dot, mark.scaleLow, mark.scaleHigh, area), y), theme().exact(2), theme().exact(2));
    if (!std::isfinite(mark.mean))
        return;
    painter.setPen(QPen(selected ? t.selected : t.surface, 1));
    painter.setBrush(selected ? t.accent : t.ink2);
    painter.drawEllipse(QPointF(onScale(mark.mean, mark.scaleLow, mark.scaleHigh, area), y), theme().px(9) / 2.0, theme().px(9) / 2.0);
}

}  // namespace

RowDelegate::RowDelegate(Lines lines, QObject* parent) : QStyledItemDelegate(parent), m_lines(lines) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool two = !index.data(SecondLineRole).toString().isEmpty();
    const QFont font = theme().font(index.column() == 0 ? TextRole::Medium : TextRole::Body);
    const double width = tabularWidth(font, index.data(Qt::DisplayRole).toString());
    const double second = two ? tabularWidth(theme().font(TextRole::Tiny), index.data(SecondLineRole).toString()) : 0;
    return {static_cast<int>(std::max(width, second)) + theme().px(18), theme().px(two ? 40 : m_lines == Lines::Grid ? 30 : 34)};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Tokens& t = theme().tokens();
    const QRectF cell(option.rect);
    const bool selected = option.state & QStyle::State_Selected;
    const bool first = index.column() == 0;
    if (selected)
        painter->fillRect(cell, t.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(cell, t.hover);
    if (selected && first)
        painter->fillRect(QRectF(cell.left(), cell.top() + cell.height() * 0.2, theme().px(3), cell.height() * 0.6), t.accent);

    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(t.grid);
    if (m_lines != Lines::None)
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (m_lines == Lines::Grid)
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    painter->setRenderHint(QPainter::Antialiasing);

    const QRectF inner = cell.adjusted(theme().px(8), 0, -theme().px(8), 0);
    const QVariant interval = index.data(IntervalRole);
    const QVariant dots = index.data(DotsRole);
    if (interval.canConvert<IntervalMark>()) {
        paintInterval(*painter, inner, interval.value<IntervalMark>(), selected, t);
    } else if (dots.canConvert<DotsMark>()) {
        paintDots(*painter, inner, dots.value<DotsMark>(), selected, t);
    } else {
        const QVariant aligned = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment side = aligned.isValid() ? Qt::Alignment(aligned.toInt()) : Qt::Alignment(Qt::AlignLeft);
        const bool missing = index.data(MissingRole).toBool();
        const bool found = index.data(FoundRole).toBool();
        const QString text = missing ? QStringLiteral("—") : index.data(Qt::DisplayRole).toString();
        const QString second = index.data(SecondLineRole).toString();
        const bool dimmed = missing || index.data(DimmedRole).toBool() || !(option.state & QStyle::State_Enabled);
        painter->setFont(theme().font(selected && first                 ? TextRole::Strong
                                      : first && m_lines == Lines::Rows ? TextRole::Medium
                                                                        : TextRole::Body));
        if (found) {
            const double width = std::min(inner.width() + theme().px(8), tabularWidth(painter->font(), text) + theme().px(8));
            const double left = side & Qt::AlignRight ? inner.right() + theme().px(4) - width : inner.left() - theme().px(4);
            paintPanel(*painter, QRectF(left, cell.top() + theme().px(5), width, cell.height() - theme().px(10)), theme().px(4),
                       t.staleSoft);
        }
        painter->setPen(found ? t.stale : dimmed ? t.ink3 : t.ink);
        const double line = theme().lineHeight(TextRole::Body);
        const double caption = theme().lineHeight(TextRole::Tiny);
        QRectF top = inner;
        if (!second.isEmpty())
            top = QRectF(inner.left(), cell.center().y() - (line + caption) / 2, inner.width(), line);
        painter->setClipRect(cell);
        if (side & Qt::AlignRight)
            drawTabular(*painter, top, Qt::AlignRight | Qt::AlignVCenter, text);
        else
            drawElided(*painter, top, side | Qt::AlignVCenter, text);
        if (!second.isEmpty()) {
            painter->setPen(t.ink3);
            painter->setFont(theme().font(TextRole::Tiny));
            drawElided(*painter, QRectF(inner.left(), top.bottom(), inner.width(), caption), side | Qt::AlignVCenter, second);
        }
        painter->setClipping(false);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
        paintFocus(*painter, cell, theme().px(4));
    painter->restore();
}

}  // namespace holdfast
