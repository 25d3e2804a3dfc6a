// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "app/store/background.h"
#include "widgets/theme/number_format.h"
#include "workbench/stage_result.h"

class QLabel;

namespace holdfast {

class Button;
class DataGrid;

// The whole joined table: every row and column, to be looked through, sorted (a view), copied and saved.
class JoinedDialog : public QDialog
{
    Q_OBJECT
public:
    JoinedDialog(Made<Stage::Join> joined, const ColumnId& key, const NumberFormat& numbers, QWidget* parent);

Q_SIGNALS:
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);

private:
    void makeGrid(const ColumnId& key);
    QLayout* makeActs();
    void sort(int column, bool descending);
    void copy(const std::vector<std::uint32_t>& rows, const std::vector<std::uint32_t>& columns);
    void sayCopied();
    void save();

    Made<Stage::Join> m_joined;  // held: the study may go on to another one
    NumberFormat m_numbers;
    QLabel* m_said;
    DataGrid* m_grid;
    Button* m_copy;
    Button* m_save;
    Background m_sorting, m_copying, m_saving;
};

}  // namespace holdfast
