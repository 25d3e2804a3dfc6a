// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/grid_header.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

// The narrowest width in which the words stand in `lines` lines.
int widthOfLines(const QString& text, const QFont& font, int lines)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString& word : text.split(' '))
        width = std::max(width, metrics.horizontalAdvance(word));
    const int whole = metrics.horizontalAdvance(text);
    while (width < whole && metrics.boundingRect(0, 0, width, 10'000, kWrapped, text).height() > metrics.lineSpacing() * lines + 2)
        width += 8;
    return width + 2;
}

void paintShares(QPainter& painter, const QRectF& bar, const GridHead& head, const Tokens& t)
{
    const double gap = 2;
    double x = bar.left();
    for (std::size_t i = 0; i < head.shares.size(); ++i) {
        const double width = std::max(0.0, head.shares[i] * bar.width() - gap);
        painter.fillRect(QRectF(x, bar.top(), width, bar.height()), head.target ? (i == 0 ? t.event : t.other)
                                                                    : i == 0    ? t.bar
                                                                                : t.lineStrong);
        x += width + gap;
        if (x >= bar.right())
            break;
    }
}

void paintBars(QPainter& painter, const QRectF& area, const std::vector<double>& bars, const QColor& colour)
{
    const double most = *std::max_element(bars.begin(), bars.end());
    if (most <= 0)
        return;
    const double width = area.width() / static_cast<double>(bars.size());
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double height = bars[i] > 0 ? std::max(1.0, std::sqrt(bars[i] / most) * area.height()) : 0;
        painter.fillRect(QRectF(area.left() + width * static_cast<double>(i), area.bottom() - height, std::max(1.0, width - 1), height),
                         colour);
    }
}

}  // namespace

GridHeader::GridHeader(const std::vector<GridHead>& heads, bool plain, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_heads(heads), m_plain(plain)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
}

QSize GridHeader::sizeHint() const
{
    const bool shapes = std::any_of(m_heads.begin(), m_heads.end(), [](const GridHead& head) {
        return !head.bars.empty() || !head.shares.empty() || !head.note.isEmpty();
    });
    int height = theme().px(m_plain ? 30 : shapes ? 116 : 70);
    if (m_plain) {
        const QFontMetrics metrics(theme().font(TextRole::TinyStrong));
        for (int i = 0; i < static_cast<int>(m_heads.size()) && i < count(); ++i) {
            const QRect room(0, 0, sectionSize(i) - theme().px(16), 10'000);
            height =
                std::max(height, metrics.boundingRect(room, kWrapped, m_heads[static_cast<std::size_t>(i)].name).height() + theme().px(12));
        }
        height = std::min(height, theme().px(64));
    }
    return {QHeaderView::sizeHint().width(), height};
}

int GridHeader::wantedWidth(int column) const
{
    const GridHead& head = m_heads[static_cast<std::size_t>(column)];
    const int name = widthOfLines(head.name, theme().font(m_plain ? TextRole::TinyStrong : TextRole::CaptionStrong), 2);
    const int note = widthOfLines(head.note, theme().font(TextRole::Tiny), head.shares.empty() ? 1 : 2);
    const int chip = QFontMetrics(theme().font(TextRole::Tiny)).horizontalAdvance(head.kind) +
                     theme().px(head.roleIcon.isEmpty() ? 32 : 56);  // room for the arrow of the order
    return std::max({name, note, m_plain ? 0 : chip}) + theme().px(16);
}

void GridHeader::setSorted(int column, bool descending)
{
    if (column == m_sorted && descending == m_descending)
        return;
    m_sorted = column;
    m_descending = descending;
    viewport()->update();
}

void GridHeader::paintSection(QPainter* painter, const QRect& area, int column) const
{
    const Tokens& t = theme().tokens();
    painter->save();
    painter->fillRect(area, t.surface);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), t.lineStrong);
    if (static_cast<std::size_t>(column) < m_heads.size()) {
        const GridHead& head = m_heads[static_cast<std::size_t>(column)];
        const int pad = theme().px(8);
        if (m_plain) {
            const bool number = model()->index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
            painter->setFont(theme().font(TextRole::TinyStrong));
            painter->setPen(t.ink3);
            painter->drawText(area.adjusted(pad, theme().px(4), -pad, -theme().px(6)),
                              (number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignBottom | Qt::TextWordWrap, head.name);
        } else {
            painter->fillRect(QRect(area.right(), area.top(), 1, area.height()), t.grid);
            painter->setRenderHint(QPainter::Antialiasing);
            const QRect inner = area.adjusted(pad, pad, -pad, -pad);
            painter->setFont(theme().font(TextRole::CaptionStrong));
            painter->setPen(t.ink);
            painter->drawText(QRect(inner.left(), inner.top(), inner.width(), theme().px(32)), kWrapped, head.name);
            const QFont tiny = theme().font(TextRole::Tiny);
            const int chipWidth = QFontMetrics(tiny).horizontalAdvance(head.kind) + theme().px(16);
            const QRect chip(inner.left(), inner.top() + theme().px(36), chipWidth, theme().px(18));
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.neutral);
            painter->drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
            painter->setFont(tiny);
            painter->setPen(t.ink2);
            painter->drawText(chip, Qt::AlignCenter, head.kind);
            if (!head.roleIcon.isEmpty())
                paintIcon(*painter, head.roleIcon, t.accent,
                          QRectF(chip.right() + theme().px(8), chip.top() + theme().px(2), theme().px(14), theme().px(14)));
            if (column == m_sorted) {
                const double right = inner.right();
                const double middle = chip.center().y() + 0.5;
                const double half = theme().px(4);
                const double point = m_descending ? half : -half;
                painter->setPen(QPen(t.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                painter->drawLine(QPointF(right - half, middle - half), QPointF(right - half, middle + half));
                painter->drawPolyline(QPolygonF({QPointF(right - 2 * half, middle + point - point * 0.75),
                                                 QPointF(right - half, middle + point), QPointF(right, middle + point - point * 0.75)}));
            }
            painter->setRenderHint(QPainter::Antialiasing, false);
            paintShape(*painter,
                       QRect(inner.left(), inner.top() + theme().px(60), inner.width(), inner.bottom() - inner.top() - theme().px(60)),
                       head);
        }
    }
    painter->restore();
}

void GridHeader::paintShape(QPainter& painter, const QRect& area, const GridHead& head) const
{
    const Tokens& t = theme().tokens();
    if (!head.bars.empty()) {
        paintBars(painter, area, head.bars, t.bar);
        return;
    }
    int top = area.top();
    if (!head.shares.empty()) {
        paintShares(painter, QRectF(area.left(), top, area.width(), theme().px(7)), head, t);
        top += theme().px(10);
    }
    painter.setFont(theme().font(TextRole::Tiny));
    painter.setPen(head.asks ? t.stale : t.ink3);
    painter.drawText(QRect(area.left(), top, area.width(), area.bottom() - top + theme().px(6)), kWrapped, head.note);
}

bool GridHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = logicalIndexAt(help->pos());
        if (column >= 0 && static_cast<std::size_t>(column) < m_heads.size())
            QToolTip::showText(help->globalPos(), m_heads[static_cast<std::size_t>(column)].exactName.toHtmlEscaped(), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

}  // namespace holdfast
