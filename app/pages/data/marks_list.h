// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include <QWidget>

class QLineEdit;

namespace holdfast {

class Button;
class TickList;

// The marks that stand for a missing value, as a list to tick and to add to. What only may mean it is offered, not ticked.
class MarksList : public QWidget
{
    Q_OBJECT
public:
    explicit MarksList(QWidget* parent);

    void setMarks(const std::optional<std::vector<std::string>>& marks);  // nothing: the usual ones; what was added stays on offer
    void retranslate();

Q_SIGNALS:
    void marksChosen(const std::optional<std::vector<std::string>>& marks);

private:
    void add();
    void tell();

    TickList* m_list;
    QLineEdit* m_text;
    Button* m_add;
    std::vector<std::string> m_offered;
};

}  // namespace holdfast
