// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <set>
#include <string>

#include <QDialog>

#include "app/pages/combine/audit_table.h"
#include "app/store/background.h"
#include "join/unmatched_rows.h"
#include "widgets/theme/number_format.h"

class QLabel;

namespace holdfast {

class Button;
class DataGrid;
class Segmented;

// The actual rows behind the counts of one join: those without a partner on either side, with a repeated key, without a key. They can be
// copied and saved.
class UnmatchedDialog : public QDialog
{
    Q_OBJECT
public:
    UnmatchedDialog(const Made<Stage::Tidy>& tidied, const JoinPlan& plan, const std::string& part, AuditList list,
                    const NumberFormat& numbers, QWidget* parent);

Q_SIGNALS:
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);

private:
    void showList();
    void showRows(const Table& shown);

    std::string m_part;
    NumberFormat m_numbers;
    std::shared_ptr<const UnmatchedRows> m_rows;  // null while they are being found
    Table m_shown;
    std::set<ColumnId> m_keys;
    QLabel* m_said;
    Segmented* m_which;
    DataGrid* m_grid;
    Button* m_save;
    Background m_work;
    Background m_saving;
};

}  // namespace holdfast
