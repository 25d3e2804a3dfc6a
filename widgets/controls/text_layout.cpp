// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/text_layout.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

namespace holdfast {

namespace {

constexpr int kWrap = Qt::TextWordWrap;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

// Splits into runs of other characters and single digits, calling with the run and its place.
template <class Call>
double walk(const QFontMetricsF& metrics, const QString& text, const Call& call)
{
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    double x = 0;
    for (qsizetype i = 0; i < text.size();) {
        if (isDigit(text[i])) {
            call(x + (zero - metrics.horizontalAdvance(text[i])) / 2, text.mid(i, 1));
            x += zero;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !isDigit(text[end]))
            ++end;
        const QString run = text.mid(i, end - i);
        call(x, run);
        x += metrics.horizontalAdvance(run);
        i = end;
    }
    return x;
}

}  // namespace

double tabularWidth(const QFont& font, const QString& text)
{
    return walk(QFontMetricsF(font), text, [](double, const QString&) {});
}

void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text)
{
    const QFontMetricsF metrics(painter.font());
    const double width = tabularWidth(painter.font(), text);
    double left = area.left();
    if (alignment & Qt::AlignRight)
        left = area.right() - width;
    else if (alignment & Qt::AlignHCenter)
        left = area.center().x() - width / 2;
    double baseline = area.top() + metrics.ascent();
    if (alignment & Qt::AlignVCenter)
        baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    else if (alignment & Qt::AlignBottom)
        baseline = area.bottom() - metrics.descent();
    walk(metrics, text, [&](double x, const QString& run) { painter.drawText(QPointF(left + x, baseline), run); });
}

double wrappedHeight(const QFont& font, const QString& text, double width)
{
    const QRectF bounds = QFontMetricsF(font).boundingRect(QRectF(0, 0, std::max(1.0, width), 1e6), kWrap, text);
    return std::ceil(bounds.height());
}

void drawWrapped(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text)
{
    painter.drawText(area, static_cast<int>(alignment) | kWrap, text);
}

void drawElided(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text)
{
    const QString shown = QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, area.width());
    painter.drawText(area, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
}

}  // namespace holdfast
