// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace holdfast {

// Inter's digits are proportional and Qt 6.4 has no font features: here every digit is laid out on the width of "0", so that columns of
// figures stand under each other and do not jump. Aligned within the area; no wrapping.
void drawTabular(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);
double tabularWidth(const QFont& font, const QString& text);

// Text wrapped between words: its height in a width, and its drawing.
double wrappedHeight(const QFont& font, const QString& text, double width);
void drawWrapped(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);

// Elision is for lists of data values only, never for labels or headings.
void drawElided(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text);

}  // namespace holdfast
