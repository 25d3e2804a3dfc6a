// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "app/pages/level_counts.h"
#include "widgets/theme/number_format.h"

class QLabel;

namespace holdfast {

class Chip;
class Choice;

// What is predicted, and which of its values is the event: of more than two, one against all the others.
class TargetFields : public QWidget
{
    Q_OBJECT
public:
    explicit TargetFields(QWidget* parent = nullptr);

    using Columns = std::vector<std::pair<ColumnId, QString>>;
    struct Shown
    {
        std::shared_ptr<const Columns> columns;  // that can be the target; null: none
        std::optional<ColumnId> target;
        bool number = false;   // the target is no class
        bool counted = false;  // `levels` are known
        bool empty = false;    // the target holds no value
        Levels levels;         // of the target; none where it has too many, or is a number
        std::string positive;
        double rate = 0;  // of the positive class among rows with a value; 0: not known
    };
    void setShown(const Shown& shown, const NumberFormat& numbers);

Q_SIGNALS:
    void targetChosen(const holdfast::ColumnId& column);
    void eventChosen(const std::string& level);

private:
    Shown m_shown;
    QLabel* m_targetLabel;
    Choice* m_target;
    QLabel* m_eventLabel;
    Chip* m_event;      // of two classes
    Choice* m_against;  // of more
    QLabel* m_rate;
    QLabel* m_hint;
};

}  // namespace holdfast
