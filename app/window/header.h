// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QLineEdit;
class QMenuBar;
class QPushButton;
class QToolButton;

namespace holdfast {

class Button;
class IconButton;
class Segmented;
class WindowActions;

// The window's head, 48 high: mark, menus, the study's name and when it was saved, undo and redo, the field of Ctrl+K, language, theme.
class Header : public QWidget
{
    Q_OBJECT
public:
    Header(WindowActions& actions, QWidget* parent);

    void setStudyName(const QString& name, const QString& saved);
    void beginRename();
    void setLanguage(const QString& language);
    void setDark(bool dark);
    void setNarrow(bool narrow);  // mark, Menu, name, undo, search and "more" only
    void restyle();               // after a change of theme, scale or language

Q_SIGNALS:
    void renamed(const QString& name);
    void languageChosen(const QString& language);

private:
    void endRename(bool keep);
    bool eventFilter(QObject* watched, QEvent* event) override;
    IconButton* iconButton(const char* icon, const char* objectName);

    WindowActions& m_actions;
    QLabel* m_mark;
    QMenuBar* m_menus;
    QToolButton* m_narrowMenu;
    QPushButton* m_name;
    QLineEdit* m_rename;
    QLabel* m_saved;
    IconButton* m_undo;
    IconButton* m_redo;
    Button* m_search;
    IconButton* m_searchIcon;
    Segmented* m_language;
    IconButton* m_theme;
    bool m_dark = false;
    bool m_narrow = false;
};

}  // namespace holdfast
