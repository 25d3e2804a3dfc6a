// SPDX-License-Identifier: GPL-3.0-or-later
// holdfast_shots STUDY FOLDER: a picture of every tab, for looking at beside the target. Needs no display, and leaves the user's settings
// alone.
#include <QApplication>
#include <QStandardPaths>

#include "app/settings/knowledge.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/main_window.h"
#include "app/window/shots.h"

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    const QApplication application(argc, argv);
    QApplication::setApplicationName("holdfast-shots");
    const QStringList words = QApplication::arguments();
    if (words.size() != 3) {
        fputs("holdfast_shots STUDY FOLDER\n", stderr);
        return 2;
    }
    holdfast::StudyStore store(holdfast::loadKnowledge());
    holdfast::ViewSettings view;
    holdfast::MainWindow window(store, view);
    return holdfast::makeShots(window, store, view, words[1], words[2]);
}
