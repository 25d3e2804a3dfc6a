// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure_view.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QToolTip>

namespace holdfast {

FigureView::FigureView(QWidget* parent) : Painted(parent)
{
    declareRole("holdfast::FigureView", QAccessible::Chart);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FigureView::setFigure(FigureMaker maker, const QString& key)
{
    if (!key.isEmpty() && key == m_key && m_maker)
        return;
    m_maker = std::move(maker);
    m_key = key;
    rebuild();
}

void FigureView::setLanguage(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    rebuild();
}

void FigureView::setFaded(bool faded)
{
    if (m_faded == faded)
        return;
    m_faded = faded;
    update();
}

void FigureView::setLeastHeight(int designPixels)
{
    m_leastHeight = designPixels;
    updateGeometry();
}

void FigureView::rebuildIfOld()
{
    if (m_old)
        rebuild();
}

void FigureView::rebuild()
{
    m_old = false;
    m_figure = m_maker ? m_maker(screenChartTheme(theme(), m_language)) : nullptr;
    m_picture = QPixmap();
    m_hovered = -1;
    m_cursor = -1;
    setFocusPolicy(m_figure ? Qt::StrongFocus : Qt::NoFocus);
    updateGeometry();
    update();
}

QSize FigureView::sizeHint() const { return {px(260), std::max(px(m_leastHeight), heightForWidth(std::max(width(), px(200))))}; }

QSize FigureView::minimumSizeHint() const
{
    return {px(120),
            m_figure && m_figure->wantedHeight(std::max(width(), 1)) > 0 ? heightForWidth(std::max(width(), 1)) : px(m_leastHeight)};
}

bool FigureView::hasHeightForWidth() const { return m_figure && m_figure->wantedHeight(100) > 0; }

int FigureView::heightForWidth(int width) const
{
    const double wanted = m_figure ? m_figure->wantedHeight(width) : 0;
    return wanted > 0 ? static_cast<int>(std::ceil(wanted)) : px(m_leastHeight);
}

const QPixmap& FigureView::picture()
{
    rebuildIfOld();
    const double ratio = devicePixelRatioF();
    const QSize wanted = size() * ratio;
    if (m_picture.size() != wanted && !wanted.isEmpty()) {
        m_picture = QPixmap(wanted);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(Qt::transparent);
        if (m_figure) {
            QPainter painter(&m_picture);
            m_figure->paint(painter, rect());
        }
    }
    return m_picture;
}

void FigureView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setOpacity(m_faded ? 0.42 : 1);
    painter.drawPixmap(0, 0, picture());
    paintOver(painter);
    painter.setOpacity(1);
    if (m_figure && hasFocus() && m_cursor >= 0)
        paintFocus(painter, m_figure->markArea(m_cursor), px(3));
    else if (hasFocus())
        paintFocus(painter, rect(), px(6));
}

void FigureView::resizeEvent(QResizeEvent* event)
{
    Painted::resizeEvent(event);
    m_picture = QPixmap();
}

void FigureView::changeEvent(QEvent* event)
{
    // Not at once: a figure may own a QCustomPlot, which is a widget, and Qt walks through all widgets while it sends this event.
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_old = true;
        m_picture = QPixmap();
    }
    Painted::changeEvent(event);
}

void FigureView::hover(int mark)
{
    if (mark == m_hovered)
        return;
    m_hovered = mark;
    Q_EMIT markHovered(mark);
}

void FigureView::mouseMoveEvent(QMouseEvent* event) { hover(m_figure ? m_figure->markAt(event->position()) : -1); }

void FigureView::mouseReleaseEvent(QMouseEvent* event)
{
    const int mark = m_figure && event->button() == Qt::LeftButton ? m_figure->markAt(event->position()) : -1;
    if (mark >= 0)
        Q_EMIT markChosen(mark);
}

void FigureView::leaveEvent(QEvent* event)
{
    hover(-1);
    Painted::leaveEvent(event);
}

void FigureView::keyPressEvent(QKeyEvent* event)
{
    const int last = m_figure ? m_figure->markCount() - 1 : -1;
    int wanted = m_cursor;
    switch (event->key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
        wanted = std::min(last, m_cursor + (event->modifiers() & Qt::ShiftModifier ? 10 : 1));
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        wanted = std::max(last < 0 ? -1 : 0, m_cursor - (event->modifiers() & Qt::ShiftModifier ? 10 : 1));
        break;
    case Qt::Key_Space:
        if (m_cursor >= 0)
            Q_EMIT markChosen(m_cursor);
        return;
    default:
        Painted::keyPressEvent(event);
        return;
    }
    m_cursor = wanted;
    update();
    if (m_cursor < 0)
        return;
    const QString text = m_figure->markText(m_cursor);
    setAccessibleDescription(text);
    announceValue(this, text);
    QToolTip::showText(mapToGlobal(m_figure->markArea(m_cursor).center().toPoint()),
                       text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
}

bool FigureView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_figure) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int mark = m_figure->markAt(help->pos());
        const QString text = mark >= 0 ? m_figure->markText(mark) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
        return true;
    }
    return Painted::event(event);
}

QImage figureImage(const FigureMaker& maker, Language language, const QSize& size, double scale)
{
    const std::unique_ptr<Figure> figure = maker ? maker(pictureChartTheme(language)) : nullptr;
    QImage image(size * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(pictureChartTheme(language).ground);
    if (figure) {
        QPainter painter(&image);
        figure->paint(painter, QRectF(QPointF(), QSizeF(size)));
    }
    return image;
}

QByteArray figurePng(const FigureMaker& maker, Language language, const QSize& size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    figureImage(maker, language, size).save(&buffer, "PNG");
    return bytes;
}

QByteArray figureSvg(const FigureMaker& maker, Language language, const QSize& size)
{
    const std::unique_ptr<Figure> figure = maker ? maker(pictureChartTheme(language)) : nullptr;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    if (figure) {
        QPainter painter(&generator);
        figure->paint(painter, QRectF(QPointF(), QSizeF(size)));
    }
    return bytes;
}

QByteArray figurePdf(const FigureMaker& maker, Language language, const QSize& size)
{
    constexpr double kPointsPerPixel = 0.75;
    const std::unique_ptr<Figure> figure = maker ? maker(pictureChartTheme(language)) : nullptr;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(96);  // one unit is one design pixel
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(QSizeF(size) * kPointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    if (figure) {
        QPainter painter(&writer);
        figure->paint(painter, QRectF(QPointF(), QSizeF(size)));
    }
    return bytes;
}

}  // namespace holdfast
