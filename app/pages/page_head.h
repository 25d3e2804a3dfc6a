// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace holdfast {

class Button;

// A page's title, the sentence under it, and its acts on the right.
class PageHead : public QWidget
{
    Q_OBJECT
public:
    explicit PageHead(QWidget* parent);

    void setTexts(const QString& title, const QString& subtitle);
    Button* addAct(const char* objectName);
    void setPrimary(Button* act);  // null: none
    Button* primary() const { return m_primary; }

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_acts;
    Button* m_primary = nullptr;
};

}  // namespace holdfast
