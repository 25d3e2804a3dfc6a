// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/painted.h"

#include <map>

#include <QAccessibleWidget>
#include <QEvent>

namespace holdfast {

namespace {

bool changesLook(const QEvent* event)
{
    return event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
           event->type() == QEvent::LanguageChange || event->type() == QEvent::EnabledChange;
}

std::map<QString, QAccessible::Role>& roles()
{
    static std::map<QString, QAccessible::Role> known;
    return known;
}

class Accessible : public QAccessibleWidget
{
public:
    Accessible(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (const auto* button = qobject_cast<const QAbstractButton*>(object())) {
            state.checkable = button->isCheckable();
            state.checked = button->isChecked();
            state.selectable = button->isCheckable();
            state.selected = button->isChecked();
        }
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && widget()->accessibleName().isEmpty())
            if (const auto* button = qobject_cast<const QAbstractButton*>(object()))
                return button->text();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* accessibleFor(const QString& className, QObject* object)
{
    const auto found = roles().find(className);
    auto* widget = qobject_cast<QWidget*>(object);
    return found == roles().end() || widget == nullptr ? nullptr : new Accessible(widget, found->second);
}

}  // namespace

Painted::Painted(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_Hover); }

void Painted::changeEvent(QEvent* event)
{
    if (changesLook(event)) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

PaintedButton::PaintedButton(QWidget* parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
}

void PaintedButton::changeEvent(QEvent* event)
{
    if (changesLook(event)) {
        updateGeometry();
        update();
    }
    QAbstractButton::changeEvent(event);
}

void paintFocus(QPainter& painter, const QRectF& area, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

void paintPanel(QPainter& painter, const QRectF& area, double radius, const QColor& fill, const QColor& line, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = line.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

void declareRole(const char* className, QAccessible::Role role)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleFor);
        return true;
    }();
    static_cast<void>(installed);
    roles()[QLatin1String(className)] = role;
}

void announceValue(QWidget* widget, const QVariant& value)
{
    QAccessibleValueChangeEvent event(widget, value);
    QAccessible::updateAccessibility(&event);
}

}  // namespace holdfast
