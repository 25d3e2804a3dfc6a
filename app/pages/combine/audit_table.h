// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "app/pages/combine/combine_page_state.h"
#include "widgets/controls/painted.h"
#include "widgets/theme/number_format.h"

class QGridLayout;

namespace holdfast {

// Which rows of a join a count stands for.
enum class AuditList { LeftOnly, RightOnly, Repeated, NoKey };

// What each join found: a bar of the matched share and the counts; a count that is not zero opens its rows, a table's name how it is
// joined.
class AuditTable : public QWidget
{
    Q_OBJECT
public:
    explicit AuditTable(QWidget* parent);

    // `leftOut`: tables that are not joined; they can be joined by hand.
    void setAudit(const std::vector<JoinAudit>& audit, const std::vector<std::string>& leftOut, const NumberFormat& numbers);

Q_SIGNALS:
    void rowsWanted(const std::string& table, holdfast::AuditList list);
    void partWanted(const std::string& table);

private:
    void addName(int row, const std::string& table);
    void add(int row, int column, QWidget* widget);
    void addCount(int row, int column, const JoinAudit& audit, std::size_t count, AuditList list, const NumberFormat& numbers);

    QGridLayout* m_grid;
    std::vector<QWidget*> m_cells;
    std::vector<JoinAudit> m_audit;  // as shown
    std::vector<std::string> m_leftOut;
    QString m_words;
};

}  // namespace holdfast
