// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <QLabel>

namespace holdfast {

// Dynamic properties of the style sheet, with the repolish that Qt does not do by itself; nothing happens when the value is the same.
void setLook(QWidget* widget, const char* property, const QVariant& value);

// A label of a role of the style sheet ("title", "section", "strong", "medium", "second", "caption", "caption-strong", "tiny", "over",
// "figure", "hero"; empty: body). Always plain text: QLabel would read "p < 0.001" as markup. Wraps, and gives its height for any width.
QLabel* makeLabel(const char* role, const QString& text = {}, QWidget* parent = nullptr);
// One line that never wraps and never grows its parent: for short figures and captions at the edge of a row.
QLabel* makeLine(const char* role, const QString& text = {}, QWidget* parent = nullptr);

QFrame* horizontalLine(QWidget* parent = nullptr);
QFrame* verticalLine(QWidget* parent = nullptr);

}  // namespace holdfast
