// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include "app/batch/batch.h"
#include "app/batch/console.h"


int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.push_back(QString::fromLocal8Bit(argv[i]));
    const bool batch = holdfast::isBatchCall(words);
    if (batch) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        holdfast::Console::blockStopSignals();
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("holdfast"));
    QApplication::setApplicationDisplayName(QStringLiteral("Holdfast"));
    QApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("holdfast"));
    return batch ? holdfast::runBatch(words) : 1;
}
