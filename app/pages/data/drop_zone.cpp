// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/data/drop_zone.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

#include "widgets/controls/text_layout.h"
#include "widgets/theme/icons.h"

namespace holdfast {

DropZone::DropZone(QWidget* parent) : PaintedButton(parent)
{
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void DropZone::setTexts(const QString& line, const QString& caption)
{
    setText(line);
    m_caption = caption;
    setAccessibleName(line);
    setAccessibleDescription(caption);
    update();
}

QSize DropZone::sizeHint() const { return {px(240), px(86)}; }

void DropZone::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    painter.setBrush(m_over ? t.accentSoft : underMouse() ? t.hover : t.surface);
    QPen dashes(m_over ? t.accent : t.control, 1.5);
    dashes.setDashPattern({6, 4});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(10), px(10));
    if (hasFocus())
        paintFocus(painter, QRectF(rect()), px(10));
    const int content = px(16 + 8 + 18 + 4 + 16);
    double top = (height() - content) / 2.0;
    paintIcon(painter, "plus", t.accent, QRectF(width() / 2.0 - px(8), top, px(16), px(16)));
    top += px(24);
    painter.setFont(theme().font(TextRole::Strong));
    painter.setPen(t.ink);
    painter.drawText(QRectF(px(8), top, width() - px(16), px(18)), Qt::AlignCenter, text());
    top += px(22);
    painter.setFont(theme().font(TextRole::Tiny));
    painter.setPen(t.ink3);
    painter.drawText(QRectF(px(8), top, width() - px(16), px(16)), Qt::AlignCenter, m_caption);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls())
        return;
    m_over = true;
    event->acceptProposedAction();
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent* event)
{
    m_over = false;
    update();
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

}  // namespace holdfast
