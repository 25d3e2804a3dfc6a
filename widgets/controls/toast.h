// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>

#include "widgets/controls/painted.h"

class QLabel;

namespace holdfast {

// What was just done, for six seconds at the bottom left of the page, always with Undo; never for what went wrong.
class Toast : public Painted
{
    Q_OBJECT
public:
    explicit Toast(QWidget* over);  // a child of the page, which it follows

    void say(const QString& sentence);
    QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void undone();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();
    void undo();

    QString m_sentence;
    QTimer m_timer;
};

}  // namespace holdfast
