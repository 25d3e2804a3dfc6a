// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/scrolled_pane.h"

#include <QEvent>
#include <QLayout>

namespace holdfast {

bool ScrolledPane::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange)
        fit();
    return handled;
}

void ScrolledPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ScrolledPane::fit()
{
    if (layout() == nullptr || width() <= 0)
        return;
    const int wanted = layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width()) : layout()->minimumSize().height();
    if (wanted != minimumHeight())
        setMinimumHeight(wanted);
}

}  // namespace holdfast
