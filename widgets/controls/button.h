// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>
#include <QToolButton>

namespace holdfast {

enum class ButtonKind { Plain, Primary, Quiet, Link, Condition };

// A button with a word; `icon` by the name of a file of resources/icons, recoloured with the theme. Its texts are set by the page.
class Button : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(ButtonKind kind = ButtonKind::Plain, const QString& icon = {}, QWidget* parent = nullptr);

    void setKind(ButtonKind kind);
    void setSmall(bool small);
    void setTrailing(bool trailing);  // the icon stands behind the word: arrows, chevrons
    void setIconName(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    ButtonKind m_kind;
    QString m_icon;
};

Button* smallButton(ButtonKind kind, const QString& text, QWidget* parent = nullptr);

// An icon alone: only for undo, redo, more, edit, theme and add; always with a tooltip, which is also its accessible name.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    explicit IconButton(const QString& icon, QWidget* parent = nullptr);

    void setWord(const QString& word);  // tooltip and accessible name
    void setIconName(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QString m_icon;
};

}  // namespace holdfast
