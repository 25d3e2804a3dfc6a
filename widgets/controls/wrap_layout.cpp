// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/wrap_layout.h"

#include <algorithm>

#include <QWidget>

namespace holdfast {

WrapLayout::WrapLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

WrapLayout::~WrapLayout()
{
    for (QLayoutItem* item : m_items)
        delete item;
}

QLayoutItem* WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr)
        m_items.erase(m_items.begin() + index);
    return item;
}

int WrapLayout::heightForWidth(int width) const
{
    const QMargins edge = contentsMargins();
    return place(QRect(0, 0, width - edge.left() - edge.right(), 0), false) + edge.top() + edge.bottom();
}

QSize WrapLayout::sizeHint() const
{
    const QMargins edge = contentsMargins();
    return lineSize() + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

QSize WrapLayout::lineSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = QSize(size.width() + (size.width() > 0 ? spacing() : 0) + item->sizeHint().width(),
                         std::max(size.height(), item->sizeHint().height()));
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->sizeHint());
    const QMargins edge = contentsMargins();
    return size + QSize(edge.left() + edge.right(), edge.top() + edge.bottom());
}

void WrapLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    place(contentsRect(), true);
}

int WrapLayout::place(const QRect& area, bool really) const
{
    const bool oneLine = lineSize().width() <= area.width();
    int y = area.top();
    std::size_t begin = 0;
    while (begin < m_items.size()) {
        std::size_t end = begin;  // of a line: at least one item, and what fits beside it
        int width = 0;
        int height = 0;
        int items = 0;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize size = m_items[end]->sizeHint();
            if (width > 0 && width + spacing() + size.width() > area.width())
                break;
            width += (width > 0 ? spacing() : 0) + size.width();
            height = std::max(height, size.height());
            ++items;
        }
        const int more = m_spread && items > 0 ? std::max(0, (area.width() - width) / items) : 0;
        int x = area.left();
        for (std::size_t i = begin; i < end && really; ++i) {
            if (m_items[i]->isEmpty())
                continue;
            if (oneLine && !m_spread && i >= m_tail)
                x = std::max(x, area.left() + area.width() - widthFrom(i));
            const QSize size = m_items[i]->sizeHint() + QSize(more, 0);
            m_items[i]->setGeometry(
                QRect(QPoint(x, y + (height - size.height()) / 2), QSize(std::min(size.width(), area.width()), size.height())));
            x += size.width() + spacing();
        }
        y += height + (end < m_items.size() ? spacing() : 0);
        begin = end;
    }
    return y - area.top();
}

int WrapLayout::widthFrom(std::size_t first) const
{
    int width = 0;
    for (std::size_t i = first; i < m_items.size(); ++i)
        if (!m_items[i]->isEmpty())
            width += (width > 0 ? spacing() : 0) + m_items[i]->sizeHint().width();
    return width;
}

}  // namespace holdfast
