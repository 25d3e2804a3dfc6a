// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/data/data_page_state.h"
#include "widgets/controls/card.h"

class QLabel;

namespace holdfast {

class Button;
class Choice;
class Segmented;
class TickList;

// What the columns are for: key, target and its event, profit, consent. Says what was chosen; changes nothing itself.
class RolesCard : public Card
{
    Q_OBJECT
public:
    explicit RolesCard(QWidget* parent);

    void setRoles(const RolesShown& roles, const NumberFormat& numbers);

Q_SIGNALS:
    void keyChosen(const std::optional<holdfast::ColumnId>& column);
    void targetChosen(const std::optional<holdfast::ColumnId>& column);
    void positiveChosen(const std::string& level);
    void profitChosen(const std::optional<holdfast::ColumnId>& column);
    void foldsChosen(const std::optional<holdfast::ColumnId>& column);
    void holdoutChosen(const std::optional<holdfast::ColumnId>& column, const std::string& level);
    void ignoredChosen(const holdfast::ColumnId& column, bool ignored);
    void consentChosen(const std::optional<holdfast::ColumnId>& column, const std::string& level);

private:
    struct Role
    {
        QWidget* head;
        QLabel* icon;
        QLabel* name;
        Choice* choice;
    };
    Role addRole(const char* objectName, const char* icon);
    void fill(const Role& role, const QString& name, const char* icon, const std::optional<ColumnId>& chosen);
    void showMore();
    QString columnWord(const ColumnChoice& column) const;
    std::optional<ColumnId> columnAt(int place) const;

    QLabel* m_title;
    QLabel* m_hint;
    Role m_key, m_target;
    QLabel* m_keyNote;
    QLabel* m_eventName;
    Segmented* m_event;
    Choice* m_eventChoice;  // for more classes than a segmented control takes
    QLabel* m_eventNote;
    Role m_profit, m_consent;
    Choice* m_consentValue;
    Button* m_more;  // the roles that few studies need
    Role m_folds, m_holdout;
    Choice* m_holdoutValue;
    QLabel* m_ignoredName;
    TickList* m_ignored;  // what is ticked stays out of the models
    bool m_open = false;
    RolesShown m_roles;
};

}  // namespace holdfast
