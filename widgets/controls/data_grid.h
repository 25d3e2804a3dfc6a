// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>
#include <QTableView>

#include "widgets/models/table_model.h"

namespace holdfast {

// What stands over one column of a data grid.
struct GridHead
{
    QString name;
    QString exactName;  // tooltip
    QString kind = {};  // chip: "number"
    QString roleIcon = {};
    std::vector<double> bars = {};    // a histogram's heights, or
    std::vector<double> shares = {};  // shares of a category's levels, largest first
    bool target = false;              // the shares are those of the target's classes: event first
    QString note = {};                // "962 yes / 338 no"
    bool asks = false;                // a finding is about this column
    bool operator==(const GridHead&) const = default;
};

// A virtual grid of a table's rows: a head with name, kind and the shape of each column, hairlines between columns, row numbers on the
// left. Plain: names alone in the head and no vertical lines, for a few rows of preview.
class DataGrid : public QTableView
{
    Q_OBJECT
public:
    explicit DataGrid(QWidget* parent = nullptr, bool plain = false);

    void setTable(const Table& table, const std::vector<GridHead>& heads, TableModel::Marks marks, const NumberFormat& numbers,
                  std::set<ColumnId> codes = {});
    const TableModel& tableModel() const { return *m_model; }
    void showRow(int row);       // selects it and brings it into view
    void copySelection() const;  // as text with tabs, what is selected as it is shown

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();

    TableModel* m_model;
    std::vector<GridHead> m_heads;
    bool m_plain;
};

}  // namespace holdfast
