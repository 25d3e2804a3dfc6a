// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/open_window.h"

#include <QApplication>
#include <QFileInfo>

#include "app/settings/knowledge.h"
#include "app/settings/translations.h"
#include "app/settings/view_settings.h"
#include "app/store/study_store.h"
#include "app/window/main_window.h"
#include "widgets/theme/theme.h"

namespace holdfast {

int openWindow(const QStringList& words)
{
    ViewSettings view;
    installTranslators(view.language());
    applyTheme({.dark = view.dark(), .scale = view.textScale()});
    StudyStore store(loadKnowledge());
    MainWindow window(store, view);
    window.show();
    if (words.value(0) == "--sample")
        window.openSample();
    else if (!words.isEmpty())
        window.openStudy(QFileInfo(words.first()).absoluteFilePath());
    else
        window.offerRecovery();
    return QApplication::exec();
}

}  // namespace holdfast
