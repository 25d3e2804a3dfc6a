// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/pages/combine/audit_table.h"
#include "app/pages/combine/combine_page_state.h"
#include "app/pages/page.h"

class QLabel;

namespace holdfast {

class AuditTable;
class Card;
class Chip;
class DataGrid;
class DerivedCard;
class FlowPicture;
class RulesCard;
class Segmented;

// Several tables become one, one row per customer: the way, the audit, the first rows, and the row rules.
class CombinePage : public Page
{
    Q_OBJECT
public:
    explicit CombinePage(PageContext context);

    PageBadge badge() const override;
    void refresh() override;
    void showCustomer() override;

protected:
    void noticeActed() override;

private:
    void makeMain();
    void showAudit();
    void showAppends(const Made<Stage::Tidy>& tidied);
    void notYet();
    void openRows(const std::string& table, AuditList list);
    void openPart(const std::string& table);
    void keepRows(JoinHow how);
    void openJoined();
    const Finding* rowsGivenTwice() const;
    void showPreview(const Table& table);
    QString auditSentence() const;

    CombinePageState m_state;
    Button* m_again;
    Button* m_trail;
    Button* m_next;
    QWidget* m_main;
    QLabel* m_flowTitle;
    Chip* m_keyChip;
    FlowPicture* m_flow;
    QLabel* m_auditTitle;
    QLabel* m_auditNote;
    Segmented* m_how;
    AuditTable* m_audit;
    InlineMessage* m_append;
    std::vector<AppendSpec> m_appends;  // proposed
    QLabel* m_previewTitle;
    Button* m_whole;
    DataGrid* m_preview;
    QWidget* m_side;
    RulesCard* m_rules;
    DerivedCard* m_derived;
};

}  // namespace holdfast
