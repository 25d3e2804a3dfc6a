// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/steps_list.h"

#include <algorithm>

#include <QKeyEvent>

#include "widgets/controls/text_layout.h"

namespace holdfast {

// One step: disc with its number, name, live line, state. Never disabled: a step that cannot be reached opens its empty state.
class StepItem : public PaintedButton
{
    Q_OBJECT
public:
    StepItem(int place, StepsList* list) : PaintedButton(list), m_list(list), m_place(place)
    {
        declareRole("holdfast::StepItem", QAccessible::PageTab);
        setCheckable(true);
        setAutoExclusive(true);
        setObjectName(QStringLiteral("step%1").arg(place + 1));
        connect(this, &QAbstractButton::clicked, this, [this] { m_list->choose(m_place); });
    }

    void setLine(const StepLine& line)
    {
        if (m_line == line && !accessibleName().isEmpty())
            return;
        m_line = line;
        const QString second = shownLine();
        setAccessibleName(QStringLiteral("%1 %2, %3").arg(m_place + 1).arg(line.name, glyphWord(line.state)));
        setAccessibleDescription(second);
        setToolTip(line.shortcut.isEmpty() ? QStringLiteral("%1\n%2").arg(line.name, second)
                                           : QStringLiteral("%1 (%2)\n%3").arg(line.name, line.shortcut, second));
        update();
    }
    QPointF discCentre() const { return {m_list->isCollapsed() ? width() / 2.0 : px(21) * 1.0, height() / 2.0}; }

protected:
    void paintEvent(QPaintEvent*) override;
    void keyPressEvent(QKeyEvent* event) override
    {
        const int last = m_list->count() - 1;
        int wanted = -1;
        switch (event->key()) {
        case Qt::Key_Up:
            wanted = std::max(0, m_place - 1);
            break;
        case Qt::Key_Down:
            wanted = std::min(last, m_place + 1);
            break;
        case Qt::Key_Home:
            wanted = 0;
            break;
        case Qt::Key_End:
            wanted = last;
            break;
        default:
            PaintedButton::keyPressEvent(event);
            return;
        }
        m_list->choose(wanted);
        m_list->item(wanted)->setFocus(Qt::TabFocusReason);
    }

private:
    QString shownLine() const { return m_line.line.isEmpty() ? glyphWord(m_line.state) : m_line.line; }

    StepsList* m_list;
    int m_place;
    StepLine m_line;
};

void StepItem::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF area(rect());
    if (isChecked()) {
        paintPanel(painter, area, px(8), t.surface, t.line);
        paintPanel(painter, QRectF(0, area.height() * 0.22, px(3), area.height() * 0.56), px(1), t.accent);
    } else if (underMouse()) {
        paintPanel(painter, area, px(8), t.hover);
    }
    const QPointF centre = discCentre();
    const double radius = px(22) / 2.0;
    painter.setPen(QPen(isChecked() ? t.accent : t.lineStrong, 1));
    painter.setBrush(isChecked() ? t.accent : t.surface);
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5);
    painter.setPen(isChecked() ? t.onAccent : t.ink2);
    painter.setFont(theme().font(TextRole::TinyStrong));
    painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), Qt::AlignCenter,
                     QString::number(m_place + 1));

    const double glyph = px(13);
    if (m_list->isCollapsed()) {
        const QRectF corner(centre.x() + radius * 0.35, centre.y() - radius * 1.25, px(10), px(10));
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.rail);
        painter.drawEllipse(corner.adjusted(-1, -1, 1, 1));
        paintGlyph(painter, corner, m_line.state, t, m_line.progress);
    } else {
        const double left = px(42);
        const double right = area.width() - px(10);
        const double nameHeight = theme().lineHeight(TextRole::Body);
        const double lineHeight = theme().lineHeight(TextRole::Tiny);
        const bool two = area.height() >= nameHeight + lineHeight + 2;
        const double top = two ? (area.height() - nameHeight - lineHeight) / 2 : (area.height() - nameHeight) / 2;
        const QRectF nameArea(left, top, right - glyph - px(6) - left, nameHeight);
        painter.setPen(t.ink);
        painter.setFont(theme().font(isChecked() ? TextRole::Strong : TextRole::Medium));
        drawElided(painter, nameArea, Qt::AlignLeft | Qt::AlignVCenter, m_line.name);
        if (two) {
            const bool amber = m_line.state == GlyphState::Stale;
            const QColor failed = m_line.state == GlyphState::Failed ? t.failed : t.ink3;
            painter.setPen(amber ? t.stale : failed);
            painter.setFont(theme().font(TextRole::Tiny));
            drawElided(painter, QRectF(left, top + nameHeight, right - left, lineHeight), Qt::AlignLeft | Qt::AlignVCenter, shownLine());
        }
        paintGlyph(painter, QRectF(right - glyph, nameArea.center().y() - glyph / 2, glyph, glyph), m_line.state, t, m_line.progress);
    }
    if (hasFocus())
        paintFocus(painter, area, px(8));
}

StepsList::StepsList(QWidget* parent) : Painted(parent)
{
    declareRole("holdfast::StepsList", QAccessible::PageTabList);
    setObjectName(QStringLiteral("steps"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

void StepsList::setSteps(const std::vector<StepLine>& steps)
{
    while (m_items.size() < steps.size()) {
        m_items.push_back(new StepItem(static_cast<int>(m_items.size()), this));
        m_items.back()->show();
    }
    for (std::size_t i = 0; i < steps.size(); ++i)
        m_items[i]->setLine(steps[i]);
    setCurrent(m_current);
    arrange();
}

void StepsList::setCurrent(int step)
{
    m_current = step;
    if (step >= 0 && step < count())
        m_items[static_cast<std::size_t>(step)]->setChecked(true);
    for (StepItem* each : m_items)  // one stop for the Tab key; arrows go on from there
        each->setFocusPolicy(each->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

QAbstractButton* StepsList::item(int step) const { return step >= 0 && step < count() ? m_items[static_cast<std::size_t>(step)] : nullptr; }

void StepsList::choose(int step)
{
    const bool other = step != m_current;
    setCurrent(step);
    if (other)
        Q_EMIT chosen(step);
}

void StepsList::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    updateGeometry();
    arrange();
    update();
}

QSize StepsList::sizeHint() const { return {px(m_collapsed ? 40 : 208), px(54) * std::max(1, count()) + px(16)}; }

QSize StepsList::minimumSizeHint() const { return {px(m_collapsed ? 40 : 208), 26 * std::max(1, count())}; }

void StepsList::arrange()
{
    const int side = px(m_collapsed ? 3 : 8);
    const int top = px(12);
    const int step = std::min(px(54), std::max(24, (height() - top) / std::max(1, count())));
    const int gap = std::min(px(4), step / 12);
    for (int i = 0; i < count(); ++i)
        m_items[static_cast<std::size_t>(i)]->setGeometry(side, top + i * step + gap / 2, width() - 2 * side, step - gap);
    update();
}

void StepsList::resizeEvent(QResizeEvent* event)
{
    Painted::resizeEvent(event);
    arrange();
}

void StepsList::changeEvent(QEvent* event)
{
    Painted::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

void StepsList::paintEvent(QPaintEvent*)
{
    if (m_items.size() < 2)
        return;
    QPainter painter(this);
    painter.setPen(QPen(tokens().lineStrong, 1));
    const auto at = [](const StepItem* item) { return item->geometry().topLeft() + item->discCentre(); };
    painter.drawLine(at(m_items.front()), at(m_items.back()));
}

}  // namespace holdfast

#include "steps_list.moc"
