// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/header.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QToolButton>

#include "app/window/window_actions.h"
#include "widgets/controls/button.h"
#include "widgets/controls/label.h"
#include "widgets/controls/segmented.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace holdfast {

Header::Header(WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_mark(new QLabel(this)), m_menus(new QMenuBar(this)), m_narrowMenu(new QToolButton(this)),
      m_name(new QPushButton(this)), m_rename(new QLineEdit(this)), m_saved(makeLine("caption", {}, this)),
      m_undo(iconButton("undo", "headerUndo")), m_redo(iconButton("redo", "headerRedo")),
      m_search(new Button(ButtonKind::Plain, "search", this)), m_searchIcon(iconButton("search", "headerSearchIcon")),
      m_language(new Segmented(this)), m_theme(iconButton("moon", "headerTheme"))
{
    setObjectName("header");
    setProperty("role", "header");
    setAttribute(Qt::WA_StyledBackground);
    m_menus->setObjectName("menuBar");
    m_menus->setNativeMenuBar(false);
    const std::vector<QMenu*> menus = actions.makeMenus(this);
    auto* all = new QMenu(this);
    for (QMenu* menu : menus) {
        m_menus->addMenu(menu);
        all->addMenu(menu);
    }
    m_narrowMenu->setObjectName("narrowMenu");
    m_narrowMenu->setMenu(all);
    m_narrowMenu->setPopupMode(QToolButton::InstantPopup);
    m_name->setObjectName("studyName");
    m_name->setProperty("kind", "name");
    m_name->setFocusPolicy(Qt::TabFocus);
    m_rename->setObjectName("renameField");
    m_rename->setProperty("small", true);
    m_rename->hide();
    m_rename->installEventFilter(this);
    m_search->setObjectName("headerSearch");
    setLook(m_search, "kind", "search");
    m_language->setObjectName("languageChoice");
    m_language->setWords({QStringLiteral("RU"), QStringLiteral("EN")});

    auto* grid = new QGridLayout(this);
    grid->setObjectName("headerGrid");
    const auto group = [](std::initializer_list<QWidget*> widgets) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme().px(8));
        for (QWidget* widget : widgets)
            row->addWidget(widget, 0, Qt::AlignVCenter);
        return row;
    };
    auto* left = group({m_mark, m_menus, m_narrowMenu});
    left->addStretch();
    auto* middle = group({m_name, m_rename, m_saved});
    auto* right = group({m_undo, m_redo, m_search, m_searchIcon, m_language, m_theme});
    right->insertStretch(0);
    grid->addLayout(left, 0, 0);
    grid->addLayout(middle, 0, 1);
    grid->addLayout(right, 0, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);

    connect(m_name, &QPushButton::clicked, this, &Header::beginRename);
    connect(m_rename, &QLineEdit::returnPressed, this, [this] { endRename(true); });
    connect(m_undo, &IconButton::clicked, actions.undo, &QAction::trigger);
    connect(m_redo, &IconButton::clicked, actions.redo, &QAction::trigger);
    connect(m_search, &Button::clicked, actions.palette, &QAction::trigger);
    connect(m_searchIcon, &IconButton::clicked, actions.palette, &QAction::trigger);
    connect(m_theme, &IconButton::clicked, actions.dark, &QAction::trigger);
    connect(m_language, &Segmented::chosen, this, [this](int index) { Q_EMIT languageChosen(index == 0 ? "ru" : "en"); });
    const auto follow = [](IconButton* button, QAction* action) {
        connect(action, &QAction::changed, button, [button, action] {
            button->setEnabled(action->isEnabled());
            button->setWord(action->toolTip());
        });
    };
    follow(m_undo, actions.undo);
    follow(m_redo, actions.redo);
    restyle();
}

IconButton* Header::iconButton(const char* icon, const char* objectName)
{
    auto* button = new IconButton(icon, this);
    button->setObjectName(objectName);
    return button;
}

void Header::setStudyName(const QString& name, const QString& saved)
{
    m_name->setText(name.isEmpty() ? tr("New study") : name);
    m_name->setAccessibleName(tr("Name of the study: %1").arg(m_name->text()));
    m_name->setToolTip(tr("Rename (F2)"));
    m_saved->setText(saved);
}

void Header::beginRename()
{
    m_rename->setText(m_name->text());
    m_rename->setMinimumWidth(theme().px(260));
    m_name->hide();
    m_rename->show();
    m_rename->selectAll();
    m_rename->setFocus();
}

void Header::endRename(bool keep)
{
    if (m_rename->isHidden())
        return;
    m_rename->hide();
    m_name->show();
    const QString name = m_rename->text().trimmed();
    if (keep && !name.isEmpty() && name != m_name->text())
        Q_EMIT renamed(name);
}

bool Header::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rename && event->type() == QEvent::FocusOut)
        endRename(true);
    if (watched == m_rename && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endRename(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void Header::setLanguage(const QString& language) { m_language->setCurrent(language == "ru" ? 0 : 1); }

void Header::setDark(bool dark)
{
    m_dark = dark;
    restyle();
}

void Header::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    restyle();
}

void Header::restyle()
{
    const Theme& t = theme();
    setFixedHeight(t.px(48));
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->setContentsMargins(t.px(16), 0, t.px(16), 1);
    grid->setHorizontalSpacing(t.px(12));
    m_mark->setPixmap(iconPixmap("mark", t.tokens().accent, t.px(24), devicePixelRatioF()));
    m_mark->setAccessibleName(QStringLiteral("Holdfast"));
    m_theme->setIconName(m_dark ? "sun" : "moon");
    m_search->setText(tr("Commands, columns") + "   Ctrl K");
    m_search->setAccessibleName(tr("Commands and columns"));
    m_search->setMinimumWidth(t.px(212));
    m_searchIcon->setWord(tr("Commands and columns (Ctrl+K)"));
    m_theme->setWord(m_dark ? tr("Light theme") : tr("Dark theme"));
    m_language->setAccessibleName(tr("Language"));
    m_rename->setAccessibleName(tr("New name of the study"));
    m_narrowMenu->setText(tr("Menu"));
    m_narrowMenu->setAccessibleName(tr("Menu"));
    m_menus->setAccessibleName(tr("Menus"));
    m_menus->setVisible(!m_narrow);
    m_narrowMenu->setVisible(m_narrow);
    m_saved->setVisible(!m_narrow);
    m_redo->setVisible(!m_narrow);
    m_search->setVisible(!m_narrow);
    m_searchIcon->setVisible(m_narrow);
    m_language->setVisible(!m_narrow);
    m_theme->setVisible(!m_narrow);
}

}  // namespace holdfast
