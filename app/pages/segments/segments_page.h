// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/page.h"
#include "app/pages/segments/segments_page_state.h"

class QLabel;
class QListView;

namespace holdfast {

class BrushScatter;
class ColumnListModel;
class ConditionsCard;
class IconButton;
class FigureRow;
class OfferCard;

// A group of customers cut by risk and profit: drawn on the scatter or said in conditions, compared with all others, saved by name.
class SegmentsPage : public Page
{
    Q_OBJECT
public:
    explicit SegmentsPage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;

private:
    void makeMain();
    void makeInspector();
    void lookAtInputs();
    void showState(bool moving);
    void showFigures();
    void showScatter();
    void showHistograms();
    void showSegments();
    void showDifferences();
    void save(bool asNew);
    void rename();
    void saveContacts();
    QString moneyUnit() const;
    QString headline() const;

    std::optional<SegmentId> m_selected;
    std::optional<RowCondition> m_draft;
    std::shared_ptr<const SegmentInputs> m_inputs;
    const void* m_inputsTable = nullptr;  // what they were made of
    const void* m_inputsSearch = nullptr;
    Roles m_inputsRoles;
    std::shared_ptr<const void> m_heldTable;
    std::shared_ptr<const void> m_heldSearch;
    SegmentsPageState m_state;
    std::optional<ScatterColumns> m_columns;
    std::vector<GroupDifference> m_differences;
    std::size_t m_pointsFor = 0;  // counts inputs, as the scatter's key

    Button* m_save;
    Button* m_next;
    QWidget* m_main;
    ConditionsCard* m_conditions;
    FigureRow* m_figures;
    BrushScatter* m_scatter;
    ChartFrame* m_scatterFrame;
    std::vector<ChartFrame*> m_linked;
    QWidget* m_inspector;
    QLabel* m_listTitle;
    IconButton* m_add;
    IconButton* m_more;
    QListView* m_list;
    ColumnListModel* m_listModel;
    QLabel* m_listHint;
    ChartFrame* m_difference;
    OfferCard* m_offer;
};

}  // namespace holdfast
