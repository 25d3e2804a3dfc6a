// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include "recipe/row_condition.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// One condition of a segment under its token: a range over the column's histogram, or the levels to keep. Deletes itself when closed.
class ConditionPopup : public QFrame
{
    Q_OBJECT
public:
    ConditionPopup(const Comparison& comparison, const Table& customers, const NumberFormat& numbers, QWidget* parent);

    void openUnder(QWidget* token);

Q_SIGNALS:
    void changed(const holdfast::Comparison& comparison);
    void removed();

private:
    void makeRange(const Column& column, const Table& customers, const NumberFormat& numbers);
    void makeLevels(const Column& column);

    Comparison m_comparison;
};

}  // namespace holdfast
