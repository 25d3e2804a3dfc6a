// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/grid_header.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "widgets/controls/chip.h"
#include "widgets/controls/text_layout.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

void paintBars(QPainter& painter, const QRectF& area, const std::vector<std::size_t>& counts, const Tokens& t)
{
    const std::size_t most = std::max<std::size_t>(1, *std::max_element(counts.begin(), counts.end()));
    const double width = area.width() / static_cast<double>(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const double height = std::max(1.0, static_cast<double>(counts[i]) / static_cast<double>(most) * area.height());
        const double gap = width > 3 ? 1 : 0;
        painter.fillRect(QRectF(area.left() + static_cast<double>(i) * width, area.bottom() - height, width - gap, height), t.bar);
    }
}

void paintShares(QPainter& painter, const QRectF& area, const std::vector<double>& shares, bool classes, const Tokens& t)
{
    double left = area.left();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const double width = shares[i] * area.width();
        QColor colour = mixed(t.bar, t.surface, std::min(0.75, 0.25 * static_cast<double>(i)));
        if (classes && shares.size() == 2)
            colour = i == 0 ? t.event : t.other;
        paintPanel(painter, QRectF(left, area.top(), std::max(2.0, width - 1), area.height()), 2, colour);
        left += width;
    }
}

}  // namespace

GridHeader::GridHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    setObjectName(QStringLiteral("gridHeader"));
}

void GridHeader::setHeads(std::vector<ColumnHead> heads)
{
    if (heads == m_heads)
        return;
    m_heads = std::move(heads);
    updateGeometries();
    viewport()->update();
}

QSize GridHeader::sizeHint() const { return {0, theme().px(116)}; }

QSize GridHeader::sectionSizeFromContents(int) const { return {theme().px(90), theme().px(116)}; }

int GridHeader::wantedWidth(int column) const
{
    if (column < 0 || column >= static_cast<int>(m_heads.size()))
        return theme().px(90);
    const ColumnHead& head = m_heads[static_cast<std::size_t>(column)];
    const QFontMetrics name(theme().font(TextRole::CaptionStrong));
    const QFontMetrics chip(theme().font(TextRole::Caption));
    int longest = 0;  // of a word: it may not be cut
    for (const QString& word : head.name.split(QLatin1Char(' ')))
        longest = std::max(longest, name.horizontalAdvance(word));
    const int half = name.horizontalAdvance(head.name) * 6 / 10;
    const int chips = chip.horizontalAdvance(head.kind) + theme().px(20) + (head.roleIcon.isEmpty() ? 0 : theme().px(24));
    return std::clamp(std::max({longest, half, chips}) + theme().px(18), theme().px(76), theme().px(200));
}

void GridHeader::paintSection(QPainter* painter, const QRect& area, int column) const
{
    const Tokens& t = theme().tokens();
    painter->save();
    painter->fillRect(area, t.sunken);
    painter->setPen(t.lineStrong);
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    painter->setPen(t.grid);
    painter->drawLine(area.topRight(), area.bottomRight());
    if (column >= 0 && column < static_cast<int>(m_heads.size())) {
        const ColumnHead& head = m_heads[static_cast<std::size_t>(column)];
        painter->setClipRect(area);
        const QRectF inner = QRectF(area).adjusted(theme().px(8), theme().px(6), -theme().px(8), -theme().px(6));
        const double line = theme().lineHeight(TextRole::Caption);
        painter->setFont(theme().font(TextRole::CaptionStrong));
        painter->setPen(t.ink);
        drawWrapped(*painter, QRectF(inner.left(), inner.top(), inner.width(), 2 * line), Qt::AlignLeft | Qt::AlignTop, head.name);
        const double chipTop = inner.top() + 2 * line + theme().px(3);
        double right = inner.left();
        if (!head.kind.isEmpty())
            right += paintChip(*painter, {inner.left(), chipTop}, head.kind, Tone::Neutral, t) + theme().px(6);
        if (!head.roleIcon.isEmpty()) {
            const double side = theme().px(14);
            paintIcon(*painter, head.roleIcon, t.accent, QRectF(right, chipTop + theme().px(3), side, side));
        }
        const double top = chipTop + theme().px(24);
        const QRectF marks(inner.left(), top, inner.width(), inner.bottom() - top);
        if (!head.histogram.empty()) {
            paintBars(*painter, marks, head.histogram, t);
        } else {
            double textTop = marks.top();
            if (!head.shares.empty()) {
                paintShares(*painter, QRectF(marks.left(), marks.top() + 1, marks.width(), theme().px(7)), head.shares, head.classes, t);
                textTop += theme().px(10);
            }
            painter->setFont(theme().font(TextRole::Tiny));
            painter->setPen(head.odd ? t.stale : t.ink3);
            drawWrapped(*painter, QRectF(marks.left(), textTop, marks.width(), marks.bottom() + theme().px(4) - textTop),
                        Qt::AlignLeft | Qt::AlignTop, head.note);
        }
    }
    painter->restore();
}

bool GridHeader::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int column = logicalIndexAt(help->pos());
        if (column >= 0 && column < static_cast<int>(m_heads.size())) {
            const ColumnHead& head = m_heads[static_cast<std::size_t>(column)];
            QStringList lines = {head.name};
            for (const QString& more : {head.kind, head.roleName, head.note})
                if (!more.isEmpty())
                    lines << more;
            QToolTip::showText(help->globalPos(),
                               lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                               viewport());
            return true;
        }
    }
    return QHeaderView::viewportEvent(event);
}

}  // namespace holdfast
