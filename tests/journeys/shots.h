// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace holdfast::tests {

// A picture of a window or dialog where HOLDFAST_SHOTS_DIR says, for looking at; without it nothing is written.
inline void keepShot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("HOLDFAST_SHOTS_DIR");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

}  // namespace holdfast::tests
