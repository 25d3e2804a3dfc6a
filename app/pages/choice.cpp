// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/choice.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QWheelEvent>

#include "widgets/theme/theme.h"

namespace holdfast {

namespace {

constexpr int kMeasured = 400;  // entries: a list of thousands is as wide as its first ones ask for

}  // namespace

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
    setChoice(current);
}

void Choice::setChoice(int current)
{
    const QSignalBlocker silent(this);
    setCurrentIndex(current);
    setToolTip(currentText());
}

QSize Choice::minimumSizeHint() const { return {theme().px(72), QComboBox::minimumSizeHint().height()}; }

void Choice::wheelEvent(QWheelEvent* event) { event->ignore(); }

void Choice::showPopup()
{
    int width = 0;
    for (int i = 0; i < std::min(count(), kMeasured); ++i)
        width = std::max(width, view()->fontMetrics().horizontalAdvance(itemText(i)));
    view()->setMinimumWidth(width + theme().px(36));
    QComboBox::showPopup();
}

}  // namespace holdfast
