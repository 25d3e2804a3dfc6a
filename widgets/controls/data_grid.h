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
    void showPlace(int place);  // of the order shown: selects the row and brings it into view

    // The order and the hidden columns are a view: the table stays as it is. A click on a head asks for the next order of its column:
    // ascending, descending, as in the file.
    void setSortable(bool sortable);
    void setOrder(RowOrder order, int column, bool descending);  // null: as in the file
    int sortedColumn() const { return m_sorted; }                // -1: none
    bool isDescending() const { return m_descending; }
    void setHidden(const std::set<ColumnId>& hidden);

    // What is selected, as text with tabs; hidden columns are left out. Many rows take longer than an event may: then the rows and columns
    // are handed out to be written elsewhere, with textOf().
    void copySelection();
    static constexpr int kMostCopiedAtOnce = 2000;

Q_SIGNALS:
    void sortWanted(int column, bool descending);
    void unsortWanted();
    void largeCopyWanted(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fitColumns();
    void nextOrder(int column);

    TableModel* m_model;
    std::vector<GridHead> m_heads;
    std::set<ColumnId> m_hidden;
    int m_sorted = -1;
    bool m_descending = false;
    bool m_plain;
};

// Lines of cells parted by tabs; line ends and tabs within a cell become blanks.
QString textOf(const CellTexts& texts, const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns,
               const Progress& progress = {});

}  // namespace holdfast
