// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "widgets/controls/painted.h"

namespace holdfast {

// On or off with immediate effect, with its sentence beside it.
class Switch : public PaintedButton
{
    Q_OBJECT
public:
    explicit Switch(const QString& text = {}, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace holdfast
