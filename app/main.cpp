// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <cstdio>

#include <QApplication>

#include "app/batch/batch.h"
#include "app/batch/console.h"
#include "app/window/open_window.h"

namespace {

// A sub-command needs no desktop session: Qt's remark that there is none would be noise on stderr.
void onlyOurWords(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", message.toUtf8().constData());
}

}  // namespace

int main(int argc, char** argv)
{
    std::signal(SIGXFSZ, SIG_IGN);  // a file at the system's limit of size is an error of write(), which is reported
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.push_back(QString::fromLocal8Bit(argv[i]));
    const bool batch = holdfast::isBatchCall(words);
    if (batch) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(onlyOurWords);
        holdfast::Console::blockStopSignals();
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("holdfast"));
    QApplication::setApplicationDisplayName(QStringLiteral("Holdfast"));
    QApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("holdfast"));
    return batch ? holdfast::runBatch(words) : holdfast::openWindow(QApplication::arguments().mid(1));
}
