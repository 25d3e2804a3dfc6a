// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;
class QColor;

namespace holdfast {

// The program's own icons (resources/icons), drawn in one colour at the device's pixel ratio. `name` is the file's name without extension.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio);
void paintIcon(QPainter& painter, const QString& name, const QColor& colour, const QRectF& area);  // as vectors
// In the theme's second ink, disabled in its control colour; 16 design pixels. Ask again after a change of theme.
QIcon themeIcon(const QString& name);
QIcon themeIcon(const QString& name, const QColor& colour);
bool hasIcon(const QString& name);

}  // namespace holdfast
