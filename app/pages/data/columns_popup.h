// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <set>
#include <vector>

#include <QFrame>

#include "table/column_id.h"

class QLineEdit;

namespace holdfast {

class Button;
class TickList;

// Which columns a grid shows: a list to tick, with a search by name.
class ColumnsPopup : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnsPopup(QWidget* parent);

    void setColumns(const std::vector<ColumnId>& columns, const std::set<ColumnId>& hidden);
    void retranslate();

Q_SIGNALS:
    void hiddenChosen(const std::set<holdfast::ColumnId>& hidden);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void tell();

    QLineEdit* m_search;
    TickList* m_list;
    Button *m_all, *m_none;
    std::vector<ColumnId> m_columns;
};

}  // namespace holdfast
