// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/explore/explore_page_state.h"
#include "app/pages/page.h"
#include "widgets/charts/chart_frame.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace holdfast {

class Card;
class Choice;
class ColumnListModel;
class Segmented;

// One column after another: its shape, in a picture and in words, and how it moves with the target.
class ExplorePage : public Page
{
    Q_OBJECT
public:
    explicit ExplorePage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void showColumn(const ColumnId& column) override;
    void find() override;

private:
    void makeList();
    void makeMain();
    void makeInspector();
    void showList();
    void showOne();
    void showTwo();
    void showAll();
    void showWords();
    void setColumn(std::size_t place);
    const ColumnProfile& shown() const { return m_state.profiled->table.columns[m_state.shown]; }
    QString positiveName() const;
    std::vector<LegendEntry> legend() const;

    ExploreView m_view;
    ExplorePageState m_state;
    Button* m_next;
    Segmented* m_scope;
    Card* m_list;
    QLineEdit* m_search;
    QListView* m_columns;
    ColumnListModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QWidget* m_main;
    QLabel* m_name;
    Segmented* m_chart;
    Choice* m_secondChoice;
    std::vector<ColumnId> m_secondIds;
    ChartFrame* m_shape;
    Segmented* m_measure;
    QWidget* m_below;
    ChartFrame* m_rates;
    ChartFrame* m_boxes;
    QWidget* m_overview;
    QGridLayout* m_tiles;
    std::vector<ChartFrame*> m_tileFrames;
    QWidget* m_inspector;
    QLabel* m_wordsTitle;
    QLabel* m_words;
    QGridLayout* m_figures;
    std::vector<QLabel*> m_figureNames;
    std::vector<QLabel*> m_figureValues;
    Card* m_relationCard;
    QLabel* m_relationTitle;
    QLabel* m_relation;
    QLabel* m_relationFigures;
};

}  // namespace holdfast
