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

bool StyleRoots::eventFilter(QObject* watched, QEvent* event)
{
    if ((event->type() != QEvent::Polish && event->type() != QEvent::Show) || m_sheet.isEmpty() || !watched->isWidgetType())
        return false;
    auto* widget = static_cast<QWidget*>(watched);
    if (event->type() == QEvent::Show) {  // never seen in the old look, even when its turn has not come
        if (m_next.isActive() && std::find(m_roots.begin(), m_roots.end(), widget) != m_roots.end() && widget->styleSheet() != m_sheet)
            dress(*widget);
        return false;
    }
    for (QWidget* at = widget; at != nullptr; at = at->parentWidget())
        if (std::find(m_roots.begin(), m_roots.end(), at) != m_roots.end())
            return false;
    // Its parents were polished before it (a parent is shown first), so nothing above it could carry the sheet.
    if (!widget->property(kHoldsParts).toBool()) {
        m_roots.emplace_back(widget);
        dress(*widget);
    }
    return false;
}

void StyleRoots::setSheet(const QString& sheet)
{
    if (sheet == m_sheet)
        return;
    m_sheet = sheet;
    m_roots.erase(std::remove(m_roots.begin(), m_roots.end(), nullptr), m_roots.end());
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
