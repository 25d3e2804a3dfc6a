// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include <QAbstractTableModel>

#include "table/table.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// The rows of a table as they are, for views that ask only for what they show: a million rows cost nothing.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int kMarkedRole = Qt::UserRole + 1;  // bool: a finding is about this cell's value

    using QAbstractTableModel::QAbstractTableModel;

    using Marks = std::map<ColumnId, std::set<std::string>>;  // values that a finding is about

    // The only way in; resets only when something differs.
    // `codes`: number columns that only name things (keys, ids): written without grouping.
    void setTable(const Table& table, Marks marks, const NumberFormat& numbers, std::set<ColumnId> codes = {});
    const Table& table() const { return m_table; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Table m_table;
    Marks m_marks;
    std::set<ColumnId> m_codes;
    NumberFormat m_numbers;
    std::vector<int> m_decimals;  // per column: as many as its first values have
};

// The first row at or after `from` (then from the top) that holds the text in any column, case folded; -1 when none does. Looks at no more
// than `mostRows` rows.
int rowHolding(const Table& table, const QString& text, int from, int mostRows = 1'000'000);

}  // namespace holdfast
