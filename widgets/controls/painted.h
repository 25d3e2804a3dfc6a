// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QAccessible>
#include <QPainter>

#include "widgets/theme/theme.h"

namespace holdfast {

// Base of what draws itself from the tokens: repaints and measures anew with theme, scale and language.
class Painted : public QWidget
{
    Q_OBJECT
public:
    explicit Painted(QWidget* parent = nullptr);

protected:
    const Tokens& tokens() const { return theme().tokens(); }
    static int px(double pixels) { return theme().px(pixels); }
    void changeEvent(QEvent* event) override;
};

// The same for buttons; keyboard, checked state and clicks come from Qt.
class PaintedButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PaintedButton(QWidget* parent = nullptr);

protected:
    const Tokens& tokens() const { return theme().tokens(); }
    static int px(double pixels) { return theme().px(pixels); }
    void changeEvent(QEvent* event) override;
};

// 2 px accent line inside the area.
void paintFocus(QPainter& painter, const QRectF& area, double radius);
// A rounded surface; `line` may be invalid for none. Lines lie on whole pixels.
void paintPanel(QPainter& painter, const QRectF& area, double radius, const QColor& fill, const QColor& line = {}, double width = 1);

// Says to assistive technology what a class of ours is (by QMetaObject::className()), with checked and selected states.
void declareRole(const char* className, QAccessible::Role role);

// Tells assistive technology that a value or a selection changed.
void announceValue(QWidget* widget, const QVariant& value);

}  // namespace holdfast
