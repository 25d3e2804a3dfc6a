// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

QString pathOf(const QString& name) { return QStringLiteral(":/holdfast/icons/%1.svg").arg(name); }

QByteArray recoloured(const QString& name, const QColor& colour)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#15201C", colour.name().toLatin1());
}

}  // namespace

void paintIcon(QPainter& painter, const QString& name, const QColor& colour, const QRectF& area)
{
    QSvgRenderer renderer(recoloured(name, colour));
    renderer.render(&painter, area);
}

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, double devicePixelRatio)
{
    const QString key = QStringLiteral("holdfast/%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const int side = static_cast<int>(size * devicePixelRatio);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintIcon(painter, name, colour, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themeIcon(const QString& name, const QColor& colour)
{
    QIcon icon;
    for (const double ratio : {1.0, 2.0, 3.0}) {
        icon.addPixmap(iconPixmap(name, colour, theme().px(16), ratio));
        icon.addPixmap(iconPixmap(name, theme().tokens().control, theme().px(16), ratio), QIcon::Disabled);
    }
    return icon;
}

QIcon themeIcon(const QString& name) { return themeIcon(name, theme().tokens().ink2); }

bool hasIcon(const QString& name) { return QFile::exists(pathOf(name)); }

}  // namespace holdfast
