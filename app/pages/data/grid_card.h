// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <memory>
#include <set>

#include "app/pages/data/data_page_state.h"
#include "app/store/background.h"
#include "widgets/controls/card.h"
#include "widgets/theme/number_format.h"

class QLabel;
class QLineEdit;

namespace holdfast {

class Button;
class ColumnsPopup;
class DataGrid;
class EmptyState;
class FindBar;

// The rows of one file: the grid, what is found in it, in which order it is shown and which columns are hidden. All of it is a view; what
// grows with the rows is computed off the window's thread.
class GridCard : public Card
{
    Q_OBJECT
public:
    explicit GridCard(QWidget* parent);

    void setSource(const DataPageState& state, const Suggestions& suggestions, const Recipe& recipe, const NumberFormat& numbers);
    std::optional<ColumnId> chosenColumn() const;
    void find();
    void goToRow();

Q_SIGNALS:
    void columnChosen();
    void failureActed();  // the one act of a file that was not read
    void copied(int rows);
    void failed(const holdfast::Failure& fault);  // of what is computed for the view

private:
    using Shapes = std::shared_ptr<const std::vector<ColumnShape>>;
    void makeHead();
    void hear();
    void showTable();
    void showNothing();
    void showHidden();
    void sort(int column, bool descending);
    void openColumns();
    Shapes shapesNow();

    QLabel* m_name;
    QLabel* m_note;
    QLineEdit* m_find;
    QLabel* m_findIcon;
    Button* m_columns;
    FindBar* m_hits;
    DataGrid* m_grid;
    EmptyState* m_empty;
    ColumnsPopup* m_popup;
    Background m_shaping, m_sorting, m_copying;

    NumberFormat m_numbers;
    SourceEntry m_entry;
    std::shared_ptr<const SourceSnapshot> m_snapshot;
    std::shared_ptr<const SourceSnapshot> m_shapedFor;  // held: its address tells it from others
    Shapes m_shapes;
    RolesShown m_roles;
    TableModel::Marks m_marks;
    std::set<ColumnId> m_asked;
    std::map<std::string, std::set<ColumnId>> m_hidden;  // by source
};

}  // namespace holdfast
