// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QImage>
#include <QWidget>

#include "widgets/charts/figure.h"

namespace holdfast::tests {

// Pictures are written where HOLDFAST_SHOTS_DIR says, for looking at; without it nothing is written.
inline void keepShot(const QImage& image, const QString& name)
{
    const QString folder = qEnvironmentVariable("HOLDFAST_SHOTS_DIR");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        image.save(QStringLiteral("%1/%2.png").arg(folder, name));
}

inline QImage paintedFigure(Figure& figure, const ChartTheme& theme, const QSize& size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.ground);
    QPainter painter(&image);
    figure.paint(painter, QRectF(QPointF(), QSizeF(size)));
    return image;
}

// How many pixels have the colour, give or take what antialiasing and blending do.
inline int pixelsOf(const QImage& image, const QColor& colour, int tolerance = 6)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (std::abs(pixel.red() - colour.red()) <= tolerance && std::abs(pixel.green() - colour.green()) <= tolerance &&
                std::abs(pixel.blue() - colour.blue()) <= tolerance)
                ++count;
        }
    return count;
}

}  // namespace holdfast::tests
