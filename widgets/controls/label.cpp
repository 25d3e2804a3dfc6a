// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/label.h"

#include <QStyle>
#include <QVariant>

namespace holdfast {

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

QLabel* makeLabel(const char* role, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumSize(1, 1);  // a wrapping label asks for a huge minimum height otherwise
    label->setProperty("role", QLatin1String(role));
    return label;
}

QLabel* makeLine(const char* role, const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QLatin1String(role));
    return label;
}

QFrame* horizontalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("hline"));
    line->setFixedHeight(1);
    return line;
}

QFrame* verticalLine(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("vline"));
    line->setFixedWidth(1);
    return line;
}

}  // namespace holdfast
