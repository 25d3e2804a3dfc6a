// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;

namespace holdfast {

class Button;

// The marks that stand for a missing value, as a list to tick and to add to. What only may mean it is offered, not ticked.
class MarksList : public QWidget
{
    Q_OBJECT
public:
    explicit MarksList(QWidget* parent);

    void setMarks(const std::optional<std::vector<std::string>>& marks);  // nothing: the usual ones
    void retranslate();

Q_SIGNALS:
    void marksChosen(const std::optional<std::vector<std::string>>& marks);

private:
    void add();
    void tell();

    QListWidget* m_list;
    QLineEdit* m_text;
    Button* m_add;
    bool m_filling = false;
};

}  // namespace holdfast
