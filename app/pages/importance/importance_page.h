// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/importance/importance_page_state.h"
#include "app/pages/page.h"

class QLabel;

namespace holdfast {

class Card;
class Choice;
class InlineMessage;
class Segmented;

// Why the model says what it says: which columns move its forecasts, how, and for one customer. Association, never a promised effect.
class ImportancePage : public Page
{
    Q_OBJECT
public:
    explicit ImportancePage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void showColumn(const ColumnId& column) override;

private:
    void makeMain();
    void makeInspector();
    void showBars();
    void showSwarm();
    void showDependence();
    void showCustomer();
    QString modelName() const;

    ImportanceView m_view;
    ImportancePageState m_state;
    Button* m_next;
    QWidget* m_main;
    Segmented* m_method;
    ChartFrame* m_bars;
    InlineMessage* m_disagreement;
    QWidget* m_below;
    ChartFrame* m_swarm;
    ChartFrame* m_dependence;
    ChartFrame* m_customer;
    Choice* m_customerChoice;
    QLabel* m_customerWords;
};

}  // namespace holdfast
