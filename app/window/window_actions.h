// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <vector>

#include <QAction>
#include <QObject>

#include "app/pages/page_id.h"

class QMenu;
class QMenuBar;
class QWidget;

namespace holdfast {

// Every act of the window, once: menus, the command palette and the keys show the same objects. The window connects them.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget* window);

    QAction *newStudy, *open, *addFiles, *replaceFiles, *pasteTable, *openSample, *save, *saveAs, *savePdf, *close, *quit;
    QAction *undo, *redo, *copyTable, *copyPicture, *find, *goToRow;
    std::array<QAction*, kPages.size()> pages;
    QAction *nextPage, *previousPage, *nextPane, *previousPane, *inspector, *dark, *russian, *english, *larger, *smaller, *actualSize;
    QAction *primary, *recompute, *stop, *rename, *palette;
    QAction *whatNext, *about;

    // Fills a menu bar (or the one "Menu" of a narrow window); the recent studies' menu is handed out to be filled by the window.
    std::vector<QMenu*> makeMenus(QWidget* parent);
    QMenu* recentMenu() const { return m_recent; }
    void retranslate();
    const std::vector<QAction*>& all() const { return m_all; }

private:
    QAction* make(QWidget* window, const char* objectName, const QList<QKeySequence>& keys);

    std::vector<QAction*> m_all;
    std::vector<QMenu*> m_menus;
    QMenu* m_recent = nullptr;
};

}  // namespace holdfast
