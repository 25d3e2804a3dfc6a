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

// What a page shows in a part; a part whose contents are all hidden is left out.
bool holdsAnything(const QWidget& part)
{
    const QList<QWidget*> held = part.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(held.begin(), held.end(), [](const QWidget* child) { return !child->isHidden(); });
}

}  // namespace

PagePanes::PagePanes(QWidget* parent) : QWidget(parent), m_choice(new Segmented(this))
{
    m_choice->setObjectName("paneChoice");
    m_choice->hide();
    connect(m_choice, &Segmented::chosen, this, [this](int place) {
        m_chosen = offers()[static_cast<std::size_t>(place)].shown;
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

void PagePanes::addPart(QWidget* part) { m_panes.back().parts.push_back(part); }

void PagePanes::setUsual(QWidget* paneOrPart) { m_usual = paneOrPart; }

void PagePanes::takeActs(QWidget* acts)
{
    if (acts->parentWidget() != this) {
        acts->setParent(this);
        acts->show();
    }
    m_acts = acts;
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
    const std::vector<Offer> all = m_mode == Mode::OneByOne ? offers() : wholePanes();
    const auto count = static_cast<int>(all.size());
    int now = m_mode == Mode::OneByOne ? static_cast<int>(placeOf(all)) : 0;
    for (int i = 0; i < count && m_mode != Mode::OneByOne; ++i)
        if (QApplication::focusWidget() != nullptr &&
            m_panes[all[static_cast<std::size_t>(i)].pane].frame->isAncestorOf(QApplication::focusWidget()))
            now = i;
    for (int step = 1; step <= count; ++step) {
        const auto next = static_cast<std::size_t>(((now + direction * step) % count + count) % count);
        if (m_mode == Mode::OneByOne) {
            m_chosen = all[next].shown;
            arrange();
        }
        QWidget* frame = m_panes[all[next].pane].frame;
        QWidget* target = frame->isVisible() ? firstFocusable(frame) : nullptr;
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
    const Mode before = m_mode;
    if (room < kMedium && m_panes.size() > 1)
        m_mode = Mode::OneByOne;
    else
        m_mode = room < kWide && hasInspector ? Mode::Drawer : Mode::SideBySide;
    if ((before == Mode::OneByOne) != isNarrow())
        Q_EMIT narrowChanged();  // the acts come or go
    m_choice->setVisible(m_mode == Mode::OneByOne);
    if (m_mode == Mode::OneByOne)
        arrangeOneByOne();
    else
        arrangeSideBySide(m_mode == Mode::Drawer);
}

void PagePanes::arrangeSideBySide(bool drawer)
{
    showParts(nullptr);
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

std::vector<PagePanes::Offer> PagePanes::wholePanes() const
{
    std::vector<Offer> panes;
    for (std::size_t i = 0; i < m_panes.size(); ++i)
        panes.push_back({i, m_panes[i].content});
    return panes;
}

std::vector<PagePanes::Offer> PagePanes::offers() const
{
    std::vector<Offer> offered;
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        if (m_panes[i].parts.empty())
            offered.push_back({i, m_panes[i].content});
        for (QWidget* part : m_panes[i].parts)
            if (holdsAnything(*part))
                offered.push_back({i, part});
    }
    return offered;
}

std::size_t PagePanes::placeOf(const std::vector<Offer>& offered) const
{
    for (const QWidget* wanted : {m_chosen.data(), m_usual.data()})
        for (std::size_t i = 0; i < offered.size() && wanted != nullptr; ++i)
            if (offered[i].shown == wanted)
                return i;
    return 0;
}

void PagePanes::showParts(const QWidget* alone)
{
    for (const Pane& pane : m_panes)
        for (QWidget* part : pane.parts)
            part->setVisible(alone == nullptr ? holdsAnything(*part) : part == alone);  // another pane may be shown: then none
}

int PagePanes::placeChoice()
{
    const QSize choice = m_choice->sizeHint();
    if (m_acts == nullptr || m_acts->parentWidget() != this) {
        m_choice->setGeometry(QRect(QPoint(0, 0), choice));
        return choice.height();
    }
    const QSize acts = m_acts->sizeHint();
    const int gap = theme().px(8);
    const bool beside = choice.width() + theme().px(16) + acts.width() <= width();
    const int row = beside ? std::max(choice.height(), acts.height()) : acts.height();
    m_acts->setGeometry(std::max(0, width() - acts.width()), (row - acts.height()) / 2, std::min(width(), acts.width()), acts.height());
    const int top = beside ? (row - choice.height()) / 2 : acts.height() + gap;
    m_choice->setGeometry(QRect(QPoint(0, top), choice));
    return beside ? row : top + choice.height();
}

void PagePanes::arrangeOneByOne()
{
    const std::vector<Offer> offered = offers();
    if (offered.empty())
        return;
    QStringList words;
    for (const Offer& offer : offered)
        words << offer.shown->accessibleName();
    m_choice->setWords(words);
    m_choice->setCurrent(static_cast<int>(placeOf(offered)));
    const int top = placeChoice() + theme().px(8);
    const Offer& shown = offered[placeOf(offered)];
    showParts(shown.shown);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes[i].frame->setGeometry(0, top, width(), std::max(0, height() - top));
        m_panes[i].frame->viewport()->setAutoFillBackground(false);
        m_panes[i].frame->setVisible(i == shown.pane);
    }
}

}  // namespace holdfast
