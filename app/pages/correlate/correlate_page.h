// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/correlate/correlate_page_state.h"
#include "app/pages/page.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace holdfast {

class Card;
class Choice;
class FigureView;
class Segmented;

// Which columns move together: a heatmap whose cells choose a pair, and whether some say the same thing twice.
class CorrelatePage : public Page
{
    Q_OBJECT
public:
    explicit CorrelatePage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void showColumn(const ColumnId& column) override;

private:
    void makeMain();
    void makeInspector();
    void showHeatmap();
    void showPair();
    void showVif();
    QString headline() const;

    CorrelateView m_view;
    CorrelatePageState m_state;
    Button* m_next;
    QWidget* m_main;
    Segmented* m_measure;
    Segmented* m_what;
    QCheckBox* m_pin;
    Choice* m_order;
    ChartFrame* m_heatmap;
    FigureView* m_ramp;
    QWidget* m_inspector;
    ChartFrame* m_pair;
    std::vector<QLabel*> m_pairNames;
    std::vector<QLabel*> m_pairValues;
    ChartFrame* m_vif;
    QLabel* m_verdict;
};

}  // namespace holdfast
