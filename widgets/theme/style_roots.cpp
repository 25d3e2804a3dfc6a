// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/style_roots.h"

#include <algorithm>

#include <QApplication>
#include <QEvent>

namespace holdfast {

namespace {

constexpr const char* kHoldsParts = "holdsParts";

}  // namespace

void holdsParts(QWidget& widget) { widget.setProperty(kHoldsParts, true); }

StyleRoots& StyleRoots::instance()
{
    static QPointer<StyleRoots> roots;
    if (roots == nullptr)
        roots = new StyleRoots(qApp);
    return *roots;
}

StyleRoots::StyleRoots(QObject* application) : QObject(application)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &StyleRoots::dressNext);
    application->installEventFilter(this);
}

bool StyleRoots::isRoot(const QWidget& widget) const { return std::find(m_roots.begin(), m_roots.end(), &widget) != m_roots.end(); }

bool StyleRoots::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() != QEvent::Polish && event->type() != QEvent::Show) || m_sheet.isEmpty() || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Polish)
        adopt(*widget);
    else if (m_next.isActive() && isRoot(*widget) && widget->styleSheet() != m_sheet)
        dress(*widget);  // never seen in the old look, even when its turn has not come
    return false;
}

// A widget that is measured is polished before its parents are: the part is the topmost of them that holds no other parts.
void StyleRoots::adopt(QWidget& widget)
{
    QWidget* top = nullptr;
    for (QWidget* at = &widget; at != nullptr && !at->property(kHoldsParts).toBool(); at = at->parentWidget()) {
        if (isRoot(*at))
            return;
        top = at;
    }
    if (top == nullptr)
        return;
    // What was polished before it came in here needs no sheet of its own any more.
    for (QPointer<QWidget>& root : m_roots)
        if (root != nullptr && top->isAncestorOf(root)) {
            root->setStyleSheet({});
            root = nullptr;
        }
    m_roots.erase(std::remove(m_roots.begin(), m_roots.end(), nullptr), m_roots.end());
    m_roots.emplace_back(top);
    dress(*top);
}

void StyleRoots::setSheet(const QString& sheet)
{
    if (sheet == m_sheet)
        return;
    m_sheet = sheet;
    if (m_roots.empty())
        return;
    freeze(true);
    m_next.start();
}

void StyleRoots::finish()
{
    while (m_next.isActive())
        dressNext();
}

void StyleRoots::dressNext()
{
    QWidget* next = nullptr;
    for (const QPointer<QWidget>& root : m_roots)
        if (root != nullptr && root->styleSheet() != m_sheet && (next == nullptr || (root->isVisible() && !next->isVisible())))
            next = root;
    if (next == nullptr || !next->isVisible())
        freeze(false);
    if (next == nullptr)
        m_next.stop();
    else
        dress(*next);
}

void StyleRoots::dress(QWidget& root) { root.setStyleSheet(m_sheet); }

void StyleRoots::freeze(bool frozen)
{
    if (frozen && m_frozen.empty())
        for (QWidget* window : QApplication::topLevelWidgets())
            if (window->isVisible() && window->updatesEnabled())
                m_frozen.emplace_back(window);
    for (const QPointer<QWidget>& window : m_frozen)
        if (window != nullptr)
            window->setUpdatesEnabled(!frozen);
    if (!frozen)
        m_frozen.clear();
}

}  // namespace holdfast
