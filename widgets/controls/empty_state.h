// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;

namespace holdfast {

class Button;

// Nothing here yet: a small drawing, one bold line, one caption, one act. Also of a failure: a triangle and what to do.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTexts(const QString& line, const QString& caption, const QString& act = {});
    void setFailed(bool failed);
    Button* act() const { return m_act; }

Q_SIGNALS:
    void acted();

private:
    class Drawing;
    Drawing* m_drawing;
    QLabel* m_line;
    QLabel* m_caption;
    Button* m_act;
};

}  // namespace holdfast
