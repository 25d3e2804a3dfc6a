// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace holdfast {

class Button;

// A page's title, the sentence under it, and its acts on the right. In a narrow window the acts stand beside the choice of panes.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget* parent);

    void setTexts(const QString& title, const QString& subtitle);
    Button* addAct(const char* objectName);
    void setPrimary(Button* act);  // null: none
    Button* primary() const { return m_primary; }
    QWidget* acts() const { return m_box; }
    void takeActs();  // back from the panes

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QWidget* m_box;
    QHBoxLayout* m_acts;
    Button* m_primary = nullptr;
};

}  // namespace holdfast
