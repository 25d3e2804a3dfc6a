// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include <QAbstractTableModel>

#include "table/table.h"
#include "widgets/models/table_order.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// The texts of a table's cells as a person reads them. A value: large copies are made of it off the window's thread.
class CellTexts
{
public:
    CellTexts() = default;
    CellTexts(const Table& table, const NumberFormat& numbers, std::set<ColumnId> codes);

    QString at(std::size_t row, std::size_t column) const;  // empty when missing
    const Table& table() const { return m_table; }
    const NumberFormat& numbers() const { return m_numbers; }
    const std::set<ColumnId>& codes() const { return m_codes; }

private:
    Table m_table;
    NumberFormat m_numbers;
    std::set<ColumnId> m_codes;
    std::vector<int> m_decimals;  // per column: as many as its first values have
};

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
    const Table& table() const { return m_texts.table(); }
    const CellTexts& texts() const { return m_texts; }
    // A view of the same rows in another order; forgotten with the table. The numbers on the left stay those of the table.
    void setOrder(RowOrder order);
    const RowOrder& order() const { return m_order; }
    std::size_t rowAt(int place) const { return m_order ? (*m_order)[static_cast<std::size_t>(place)] : static_cast<std::size_t>(place); }
    int placeOf(std::size_t row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    CellTexts m_texts;
    Marks m_marks;
    RowOrder m_order;
};

}  // namespace holdfast
