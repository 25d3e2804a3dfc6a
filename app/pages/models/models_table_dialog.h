// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QDialog>

#include "table/table.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

class Button;
class DataGrid;
class Segmented;

// Every number of a search: families, trials, kept models. Sorted by a click on a head, copied, saved.
class ModelsTableDialog : public QDialog
{
    Q_OBJECT
public:
    // One word of the choice per table; a table without rows is left out.
    struct Part
    {
        QString word;
        Table table;
    };
    ModelsTableDialog(std::vector<Part> parts, const QString& warning, const NumberFormat& numbers, QWidget* parent);

Q_SIGNALS:
    void exportWanted(const QString& suggestedName, const QString& suffix, const QByteArray& bytes);

private:
    const Table& shown() const;
    void showPart();

    std::vector<Part> m_parts;
    NumberFormat m_numbers;
    Segmented* m_which;
    DataGrid* m_grid;
};

}  // namespace holdfast
