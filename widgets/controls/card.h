// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QVBoxLayout;

namespace holdfast {

// White paper with a hairline. Never a card in a card: inside use space, a hairline or a well.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr, bool dense = false);

    QVBoxLayout* column() const { return m_column; }
    // A clickable card takes the focus, is chosen by mouse, Enter or Space, and says so.
    void setClickable(bool clickable);
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }

Q_SIGNALS:
    void clicked();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void pad();

    QVBoxLayout* m_column;
    int m_padding;
    bool m_clickable = false;
    bool m_selected = false;
    bool m_pressed = false;
};

}  // namespace holdfast
