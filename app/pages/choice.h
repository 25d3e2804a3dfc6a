// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

namespace holdfast {

// A combo box that a page fills from its state: silent when it does, heard when the user chooses.
class Choice : public QComboBox
{
    Q_OBJECT
public:
    explicit Choice(const char* objectName, QWidget* parent = nullptr);

    void setChoices(const QStringList& words, int current);  // current -1: none is chosen
    void setChoice(int current);                             // among the same words
    QSize minimumSizeHint() const override;                  // narrow columns may squeeze it; the list itself is never cut

Q_SIGNALS:
    void chosen(int place);  // by the user only

protected:
    void wheelEvent(QWheelEvent* event) override;  // scrolling a page must not change a study
    void showPopup() override;
};

}  // namespace holdfast
