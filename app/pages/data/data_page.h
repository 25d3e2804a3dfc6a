// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/data/data_page_state.h"
#include "app/pages/page.h"

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace holdfast {

class Card;
class DataGrid;
class DropZone;
class ReadingCard;
class RolesCard;
class SourceCard;
class Welcome;

// Files, what was detected in them, their rows, and what the columns are for.
class DataPage : public Page
{
    Q_OBJECT
public:
    explicit DataPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void find() override;
    void goToRow() override;
    Button* primary() const override;

private:
    void makeList();
    void makeGrid();
    void makeInspector();
    void showList(const DataPageState& state);
    void showGrid(const DataPageState& state);
    void showInspector(const DataPageState& state);
    void findNext();
    void showRejects();
    void relocate(const std::string& source);

    std::string m_shownSource;
    DataPageState m_state;
    Welcome* m_welcome;
    Button* m_add;
    Button* m_next;
    QWidget* m_list;
    QVBoxLayout* m_cards;
    std::vector<SourceCard*> m_sourceCards;
    DropZone* m_drop;
    Card* m_gridCard;
    QLabel* m_gridName;
    QLabel* m_gridNote;
    QLineEdit* m_find;
    DataGrid* m_grid;
    QWidget* m_inspector;
    RolesCard* m_roles;
    ReadingCard* m_reading;
    const SourceSnapshot* m_shapedFor = nullptr;
    std::shared_ptr<const SourceSnapshot> m_shapedHeld;
    std::vector<ColumnShape> m_shapes;
};

}  // namespace holdfast
