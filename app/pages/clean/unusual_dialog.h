// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/store/background.h"
#include "recipe/findings/unusual_rows.h"
#include "study/study.h"
#include "widgets/theme/number_format.h"
#include "workbench/stage_result.h"

class QLabel;
class QListWidget;
class QProgressBar;

namespace holdfast {

class Button;

// Customers whose combination of values is rare, sought when asked for: each with the columns that part it from the others. One is left out
// by a rule, or kept, which is remembered.
class UnusualDialog : public QDialog
{
    Q_OBJECT
public:
    UnusualDialog(const Made<Stage::Join>& joined, const Study& study, const std::vector<ColumnId>& columns, const NumberFormat& numbers,
                  QWidget* parent);

Q_SIGNALS:
    void kept(const std::string& id);
    void excluded(const holdfast::RowRule& rule);  // a new one without an id, or the one that leaves out such customers

private:
    void showRows();
    void showActs();
    std::string keyOf(const UnusualRow& row) const;
    void exclude();

    Made<Stage::Join> m_joined;
    Study m_study;
    ColumnId m_key;
    NumberFormat m_numbers;
    UnusualRows m_rows;
    std::vector<UnusualRow> m_listed;
    RowRule m_rule;
    QLabel* m_said;
    QProgressBar* m_bar;
    QListWidget* m_list;
    Button* m_exclude;
    Button* m_keep;
    Background m_work;
};

// How a kept customer is remembered in the study.
std::string unusualId(const std::string& key);
// "revenue 106,862 (usually 4,950)" or "town “x” (2 % of rows)", heaviest first.
QString unusualWords(const UnusualRow& row, const NumberFormat& numbers);

}  // namespace holdfast
