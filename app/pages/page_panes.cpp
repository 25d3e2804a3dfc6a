// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page_panes.h"

#include <algorithm>

#include <QApplication>
#include <QResizeEvent>
#include <QScrollArea>

#include "widgets/controls/segmented.h"
#include "widgets/theme/theme.h"

namespace holdfast {
namespace {

constexpr int kWide = 1280 - 208 - 48;    // of the panes themselves, when the window is 1280
constexpr int kMedium = 1000 - 208 - 48;  // … 1000

QWidget* firstFocusable(QWidget* pane)
{
    QWidget* found = nullptr;
    for (QWidget* child : pane->findChildren<QWidget*>())
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) && child->focusProxy() == nullptr &&
            qobject_cast<QAbstractScrollArea*>(child->parentWidget()) == nullptr) {
            found = child;
            break;
        }
    return found;
}

}  // namespace

PagePanes::PagePanes(QWidget* parent) : QWidget(parent), m_choice(new Segmented(this))
{
    m_choice->setObjectName("paneChoice");
    m_choice->hide();
    connect(m_choice, &Segmented::chosen, this, [this](int place) {
        m_shown = static_cast<std::size_t>(place);
        arrange();
    });
}

void PagePanes::addPane(PaneRole role, QWidget* pane, int width)
{
    auto* frame = new QScrollArea(this);
    frame->setWidgetResizable(true);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setHorizontalScrollBarPolicy(role == PaneRole::Main ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    frame->viewport()->setAutoFillBackground(false);
    pane->setAutoFillBackground(false);
    frame->setWidget(pane);
    pane->setAutoFillBackground(false);
    frame->show();
    m_panes.push_back({role, pane, frame, width});
    arrange();
}

void PagePanes::setInspectorShown(bool shown)
{
    m_inspectorShown = shown;
    m_drawerOpen = shown && m_drawerOpen;
    arrange();
}

void PagePanes::toggleDrawer()
{
    m_drawerOpen = !m_drawerOpen;
    arrange();
}

bool PagePanes::hasDrawer() const { return m_mode == Mode::Drawer; }

void PagePanes::focusNextPane(int direction)
{
    if (m_panes.empty())
        return;
    const auto count = static_cast<int>(m_panes.size());
    int now = 0;
    for (int i = 0; i < count; ++i)
        if (QApplication::focusWidget() != nullptr && m_panes[static_cast<std::size_t>(i)].frame->isAncestorOf(QApplication::focusWidget()))
            now = i;
    for (int step = 1; step <= count; ++step) {
        const auto next = static_cast<std::size_t>(((now + direction * step) % count + count) % count);
        if (m_mode == Mode::OneByOne) {
            m_shown = next;
            m_choice->setCurrent(static_cast<int>(next));
            arrange();
        }
        QWidget* target = m_panes[next].frame->isVisible() ? firstFocusable(m_panes[next].frame) : nullptr;
        if (target != nullptr) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void PagePanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PagePanes::event(QEvent* event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        arrange();
    return QWidget::event(event);
}

void PagePanes::arrange()
{
    const double room = width() / theme().scale;
    const bool hasInspector =
        std::any_of(m_panes.begin(), m_panes.end(), [](const Pane& pane) { return pane.role == PaneRole::Inspector; });
    if (room < kMedium && m_panes.size() > 1)
        m_mode = Mode::OneByOne;
    else
        m_mode = room < kWide && hasInspector ? Mode::Drawer : Mode::SideBySide;
    m_choice->setVisible(m_mode == Mode::OneByOne);
    if (m_mode == Mode::OneByOne)
        arrangeOneByOne();
    else
        arrangeSideBySide(m_mode == Mode::Drawer);
}

void PagePanes::arrangeSideBySide(bool drawer)
{
    const int gap = theme().px(12);
    const bool shown = drawer ? m_drawerOpen : m_inspectorShown;
    int left = 0;
    int right = width();
    for (const Pane& pane : m_panes) {
        const int wide = theme().px(pane.width);
        if (pane.role == PaneRole::List) {
            pane.frame->setGeometry(left, 0, wide, height());
            left += wide + gap;
        } else if (pane.role == PaneRole::Inspector && shown) {
            pane.frame->setGeometry(right - wide, 0, wide, height());
            if (!drawer)
                right -= wide + gap;
        }
        pane.frame->setVisible(pane.role != PaneRole::Inspector || shown);
    }
    for (const Pane& pane : m_panes) {
        if (pane.role == PaneRole::Main)
            pane.frame->setGeometry(left, 0, std::max(0, right - left), height());
        // the drawer lies over the main pane: it needs a ground of its own
        if (pane.role == PaneRole::Inspector) {
            pane.frame->viewport()->setAutoFillBackground(drawer);
            if (drawer)
                pane.frame->raise();
        }
    }
}

void PagePanes::arrangeOneByOne()
{
    QStringList words;
    for (const Pane& pane : m_panes)
        words << pane.content->accessibleName();
    m_shown = std::min(m_shown, m_panes.size() - 1);
    m_choice->setWords(words);
    m_choice->setCurrent(static_cast<int>(m_shown));
    m_choice->setGeometry(QRect(QPoint(0, 0), m_choice->sizeHint()));
    const int top = m_choice->height() + theme().px(8);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i].frame->setGeometry(0, top, width(), std::max(0, height() - top));
        m_panes[i].frame->viewport()->setAutoFillBackground(false);
        m_panes[i].frame->setVisible(i == m_shown);
    }
}

}  // namespace holdfast
