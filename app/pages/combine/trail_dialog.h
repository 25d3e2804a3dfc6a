// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/store/background.h"
#include "widgets/theme/number_format.h"
#include "workbench/customer_trail.h"

class QLabel;
class QLineEdit;
class QListWidget;

namespace holdfast {

class DataGrid;

// Where one customer went: files, rejects, steps, joins, rules. The key is typed, and the answer follows.
class TrailDialog : public QDialog
{
    Q_OBJECT
public:
    TrailDialog(std::vector<Made<Stage::Read>> sources, Study study, Made<Stage::Tidy> tidied, Made<Stage::Join> joined,
                const NumberFormat& numbers, QWidget* parent);

private:
    void follow();
    void show(const CustomerTrail& trail);
    QString sentenceOf(const TrailStop& stop) const;

    std::vector<Made<Stage::Read>> m_sources;
    Study m_study;
    Made<Stage::Tidy> m_tidied;
    Made<Stage::Join> m_joined;
    NumberFormat m_numbers;
    QLineEdit* m_key;
    QListWidget* m_stops;
    QLabel* m_rowsTitle;
    DataGrid* m_rows;
    Background m_work;
};

}  // namespace holdfast
