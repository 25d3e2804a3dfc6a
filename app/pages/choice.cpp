// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/choice.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "widgets/theme/theme.h"

namespace holdfast {

Choice::Choice(const char* objectName, QWidget* parent) : QComboBox(parent)
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    connect(this, &QComboBox::activated, this, &Choice::chosen);
}

void Choice::setChoices(const QStringList& words, int current)
{
    const QSignalBlocker silent(this);
    QStringList held;
    for (int i = 0; i < count(); ++i)
        held << itemText(i);
    if (held != words) {
        clear();
        addItems(words);
    }
    setCurrentIndex(current);
    setToolTip(currentText());
}

QSize Choice::minimumSizeHint() const { return {theme().px(72), QComboBox::minimumSizeHint().height()}; }

void Choice::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Choice::showPopup()
{
    int width = 0;
    for (int i = 0; i < count(); ++i)
        width = std::max(width, view()->fontMetrics().horizontalAdvance(itemText(i)));
    view()->setMinimumWidth(width + theme().px(36));
    QComboBox::showPopup();
}

}  // namespace holdfast
