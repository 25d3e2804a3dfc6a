// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/flow_picture.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QPainterPath>

#include "widgets/controls/text_layout.h"
#include "widgets/theme/icons.h"

namespace holdfast {
namespace {

constexpr int kRow = 52;
constexpr int kBox = 44;
constexpr int kGoal = 190;  // width of what comes of the tables

// Of a table's box, between it and what happens, of the arrow.
struct Widths
{
    int table;
    int gap;
    int arrow;
    int all() const { return table + gap + arrow + kGoal; }
};
constexpr Widths kRoomy{220, 36, 40};
constexpr Widths kTight{172, 16, 26};

}  // namespace

FlowPicture::FlowPicture(QWidget* parent) : Painted(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

QSize FlowPicture::sizeHint() const { return {px(620), px(kRow) * std::max(2, static_cast<int>(m_lines.size()))}; }

// Of what happens to each table, to be read whole.
int FlowPicture::stepWidth() const
{
    const QFontMetricsF metrics(theme().font(TextRole::CaptionStrong));
    double widest = 0;
    for (const Line& line : m_lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.how));
    return std::max(px(70), static_cast<int>(std::ceil(widest)) + px(20));
}

QSize FlowPicture::minimumSizeHint() const { return {px(kTight.all()) + stepWidth(), sizeHint().height()}; }

void FlowPicture::setState(const CombinePageState& state, const NumberFormat& numbers)
{
    m_lines.clear();
    for (const FlowTable& table : state.tables) {
        Line line{.table = QString::fromStdString(table.name), .in = table.how != FlowHow::LeftOut};
        line.size = tr("%1 rows · %2 columns")
                        .arg(numbers.whole(static_cast<double>(table.rows)), numbers.whole(static_cast<double>(table.columns)));
        const QString key = shownName(table.key);
        switch (table.how) {
        case FlowHow::Base:
            line.how = tr("all rows are kept");
            break;
        case FlowHow::ByKey:
            line.how = tr("by key %1").arg(key);
            line.detail = tr("%n column(s)", nullptr, static_cast<int>(table.made));
            break;
        case FlowHow::Pivot:
            line.how = tr("pivot by %1").arg(numbers.quoted(shownName(table.label)));
            line.detail = tr("%n column(s)", nullptr, static_cast<int>(table.made));
            break;
        case FlowHow::Aggregate:
            line.how = tr("summed up by %1").arg(key);
            line.detail = tr("%n column(s)", nullptr, static_cast<int>(table.made));
            break;
        case FlowHow::LeftOut:
            line.how = tr("left out");
            line.detail = tr("no common key");
            break;
        }
        m_lines.push_back(line);
    }
    m_figure = state.joined ? numbers.whole(static_cast<double>(state.rows)) : numbers.none();
    m_what = tr("customers, each once");
    m_rest = tr("%n column(s)", nullptr, static_cast<int>(state.columns)) + " · " +
             tr("%1 missing").arg(numbers.whole(static_cast<double>(state.missing)));
    setAccessibleName(tr("How the tables become one: %1 rows").arg(m_figure));
    updateGeometry();
    update();
}

void FlowPicture::paintBox(QPainter& painter, const QRectF& area, const QString& strong, const QString& caption, bool icon)
{
    const Tokens& t = tokens();
    paintPanel(painter, area, px(6), t.surface, t.lineStrong);
    double left = area.left() + px(12);
    if (icon) {
        paintIcon(painter, "table", t.accent, QRectF(left, area.top() + px(9), px(14), px(14)));
        left += px(22);
    }
    const double width = area.right() - left - px(6);
    painter.setPen(t.ink);
    painter.setFont(theme().font(icon ? TextRole::Strong : TextRole::CaptionStrong));
    if (caption.isEmpty()) {
        drawElided(painter, QRectF(left, area.top(), width, area.height()), Qt::AlignLeft | Qt::AlignVCenter, strong);
        return;
    }
    const double half = area.height() / 2;
    drawElided(painter, QRectF(left, area.top() + px(4), width, half - px(3)), Qt::AlignLeft | Qt::AlignVCenter, strong);
    painter.setPen(t.ink3);
    painter.setFont(theme().font(TextRole::Tiny));
    drawElided(painter, QRectF(left, area.top() + half, width, half - px(3)), Qt::AlignLeft | Qt::AlignVCenter, caption);
}

void FlowPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const double row = px(kRow);
    const Widths& widths = width() < px(kRoomy.all()) + stepWidth() ? kTight : kRoomy;
    const double left = px(widths.table);
    const double gap = px(widths.gap);
    const double right = px(kGoal);
    const double goal = width() - right;
    const double step = std::min<double>(std::max(px(200), stepWidth()), goal - left - gap - px(widths.arrow));
    const double goalHeight = std::min<double>(height() - px(12), px(150));
    const QRectF target(goal, (height() - goalHeight) / 2, right - 1, goalHeight);
    const auto lines = static_cast<double>(std::max<std::size_t>(1, m_lines.size()));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line& line = m_lines[i];
        const double middle = row * (static_cast<double>(i) + 0.5);
        const QRectF box(1, middle - px(kBox) / 2.0, left, px(kBox));
        const QRectF how(left + gap, middle - px(20), step, px(40));
        const double arrive = target.top() + goalHeight * (static_cast<double>(i) + 1) / (lines + 1);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(line.in ? t.accent : t.lineStrong, 1.5, line.in ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(box.right(), middle), QPointF(how.left(), middle));
        if (line.in) {
            QPainterPath way(QPointF(how.right(), middle));
            way.cubicTo(QPointF(goal - px(40), middle), QPointF(goal - px(40), arrive), QPointF(goal - px(6), arrive));
            painter.drawPath(way);
            painter.setBrush(t.accent);
            painter.setPen(Qt::NoPen);
            painter.drawPolygon(
                QPolygonF({QPointF(goal, arrive), QPointF(goal - px(8), arrive - px(4)), QPointF(goal - px(8), arrive + px(4))}));
        }
        paintBox(painter, box, line.table, line.size, true);
        paintBox(painter, how, line.how, line.detail, false);
    }
    paintPanel(painter, target, px(8), t.accentSoft, t.accent, 1.5);
    painter.setPen(t.ink);
    painter.setFont(theme().font(TextRole::Figure));
    const double top = target.center().y() - px(36);
    painter.drawText(QRectF(target.left(), top, target.width(), px(32)), Qt::AlignCenter, m_figure);
    painter.setPen(t.accentSoftInk);
    painter.setFont(theme().font(TextRole::CaptionStrong));
    painter.drawText(QRectF(target.left(), top + px(34), target.width(), px(18)), Qt::AlignCenter, m_what);
    painter.setFont(theme().font(TextRole::Caption));
    painter.drawText(QRectF(target.left(), top + px(54), target.width(), px(18)), Qt::AlignCenter, m_rest);
}

}  // namespace holdfast
