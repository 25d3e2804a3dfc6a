// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "widgets/controls/chip.h"

class QLabel;

namespace holdfast {

class Button;

// A sentence above what it speaks of, with an icon and at most one button.
class InlineMessage : public QWidget
{
    Q_OBJECT
public:
    explicit InlineMessage(QWidget* parent = nullptr);

    // An empty sentence hides the message; an empty act the button.
    void setMessage(Tone tone, const QString& sentence, const QString& act = {});
    QString sentence() const;

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    Tone m_tone = Tone::Running;
    QLabel* m_icon;
    QLabel* m_text;
    Button* m_act;
};

}  // namespace holdfast
