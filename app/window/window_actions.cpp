// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_actions.h"

#include <QMenu>

namespace holdfast {

QAction* WindowActions::make(QWidget* window, const char* objectName, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(this);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    window->addAction(action);
    m_all.push_back(action);
    return action;
}

WindowActions::WindowActions(QWidget* window) : QObject(window)
{
    const auto key = [](QKeyCombination keys) { return QList<QKeySequence>{QKeySequence(keys)}; };
    newStudy = make(window, "newStudy", key(Qt::CTRL | Qt::Key_N));
    open = make(window, "open", key(Qt::CTRL | Qt::Key_O));
    addFiles = make(window, "addFiles", {});
    replaceFiles = make(window, "replaceFiles", {});
    pasteTable = make(window, "pasteTable", key(Qt::CTRL | Qt::Key_V));
    openSample = make(window, "openSample", {});
    save = make(window, "save", key(Qt::CTRL | Qt::Key_S));
    saveAs = make(window, "saveAs", key(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    savePdf = make(window, "savePdf", key(Qt::CTRL | Qt::Key_E));
    close = make(window, "close", key(Qt::CTRL | Qt::Key_W));
    quit = make(window, "quit", key(Qt::CTRL | Qt::Key_Q));
    undo = make(window, "undo", key(Qt::CTRL | Qt::Key_Z));
    redo = make(window, "redo", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    copyTable = make(window, "copyTable", key(Qt::CTRL | Qt::Key_C));
    copyPicture = make(window, "copyPicture", key(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    find = make(window, "find", key(Qt::CTRL | Qt::Key_F));
    goToRow = make(window, "goToRow", key(Qt::CTRL | Qt::Key_G));
    for (std::size_t i = 0; i < kPages.size(); ++i)
        pages[i] = make(window, pageKey(kPages[i]), key(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)))));
    nextPage = make(window, "nextPage", key(Qt::CTRL | Qt::Key_PageDown));
    previousPage = make(window, "previousPage", key(Qt::CTRL | Qt::Key_PageUp));
    nextPane = make(window, "nextPane", key(Qt::Key_F6));
    previousPane = make(window, "previousPane", key(Qt::SHIFT | Qt::Key_F6));
    inspector = make(window, "inspector", key(Qt::Key_F8));
    inspector->setCheckable(true);
    dark = make(window, "dark", {});
    dark->setCheckable(true);
    russian = make(window, "russian", {});
    english = make(window, "english", {});
    larger = make(window, "larger", {QKeySequence(Qt::CTRL | Qt::Key_Equal), QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    smaller = make(window, "smaller", key(Qt::CTRL | Qt::Key_Minus));
    actualSize = make(window, "actualSize", key(Qt::CTRL | Qt::Key_0));
    primary = make(window, "primary", {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    recompute = make(window, "recompute", key(Qt::Key_F5));
    stop = make(window, "stop", key(Qt::CTRL | Qt::Key_Period));
    rename = make(window, "rename", key(Qt::Key_F2));
    palette = make(window, "palette", key(Qt::CTRL | Qt::Key_K));
    whatNext = make(window, "whatNext", key(Qt::Key_F1));
    about = make(window, "about", {});
    retranslate();
}

std::vector<QMenu*> WindowActions::makeMenus(QWidget* parent)
{
    m_menus.clear();
    const auto menu = [&](const char* objectName) {
        auto* made = new QMenu(parent);
        made->setObjectName(objectName);
        m_menus.push_back(made);
        return made;
    };
    QMenu* file = menu("fileMenu");
    file->addActions({newStudy, open, addFiles, replaceFiles});
    m_recent = file->addMenu(QString());
    m_recent->setObjectName("recentMenu");
    file->addAction(openSample);
    file->addSeparator();
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addAction(savePdf);
    file->addSeparator();
    file->addActions({close, quit});

    QMenu* edit = menu("editMenu");
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({copyTable, copyPicture, pasteTable});
    edit->addSeparator();
    edit->addActions({find, goToRow, palette});

    QMenu* viewMenu = menu("viewMenu");
    for (QAction* page : pages)
        viewMenu->addAction(page);
    viewMenu->addSeparator();
    viewMenu->addActions({previousPage, nextPage, nextPane, previousPane, inspector});
    viewMenu->addSeparator();
    viewMenu->addActions({dark, russian, english});
    viewMenu->addSeparator();
    viewMenu->addActions({larger, smaller, actualSize});

    QMenu* study = menu("studyMenu");
    study->addActions({primary, recompute, stop});
    study->addSeparator();
    study->addAction(rename);

    QMenu* help = menu("helpMenu");
    help->addActions({whatNext, about});
    retranslate();
    return m_menus;
}

void WindowActions::retranslate()
{
    newStudy->setText(tr("New study"));
    open->setText(tr("Open…"));
    addFiles->setText(tr("Add files…"));
    replaceFiles->setText(tr("Replace files…"));
    pasteTable->setText(tr("Paste a table"));
    openSample->setText(tr("Open the sample study"));
    save->setText(tr("Save"));
    saveAs->setText(tr("Save as…"));
    savePdf->setText(tr("Save PDF…"));
    close->setText(tr("Close the study"));
    quit->setText(tr("Quit"));
    copyTable->setText(tr("Copy the table"));
    copyPicture->setText(tr("Copy the chart as a picture"));
    find->setText(tr("Find on this page"));
    goToRow->setText(tr("Go to row…"));
    for (std::size_t i = 0; i < kPages.size(); ++i)
        pages[i]->setText(pageName(kPages[i]));
    nextPage->setText(tr("Next step"));
    previousPage->setText(tr("Previous step"));
    nextPane->setText(tr("Next pane"));
    previousPane->setText(tr("Previous pane"));
    inspector->setText(tr("Inspector"));
    dark->setText(tr("Dark theme"));
    russian->setText(QStringLiteral("Русский"));  // a language is named in itself
    english->setText(QStringLiteral("English"));
    larger->setText(tr("Larger text"));
    smaller->setText(tr("Smaller text"));
    actualSize->setText(tr("Text at 100%"));
    primary->setText(tr("Do the next act"));
    recompute->setText(tr("Recompute what is stale"));
    stop->setText(tr("Stop"));
    rename->setText(tr("Rename the study"));
    palette->setText(tr("Commands and columns"));
    whatNext->setText(tr("What next?"));
    about->setText(tr("About Holdfast"));
    if (m_menus.size() == 5) {
        m_menus[0]->setTitle(tr("File"));
        m_menus[1]->setTitle(tr("Edit"));
        m_menus[2]->setTitle(tr("View"));
        m_menus[3]->setTitle(tr("Study"));
        m_menus[4]->setTitle(tr("Help"));
        m_recent->setTitle(tr("Open recent"));
    }
}

}  // namespace holdfast
