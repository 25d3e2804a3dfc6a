// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

#include "recipe/step.h"
#include "recipe/suggestion.h"
#include "table/table.h"
#include "widgets/theme/number_format.h"

class QGridLayout;
class QLabel;
class QListWidget;

namespace holdfast {

class Button;

// Rows that resemble one another, two at a time: column by column, with the cells that differ marked. Where keys are spelled differently,
// one of them can be written as the other.
class PairsDialog : public QDialog
{
    Q_OBJECT
public:
    PairsDialog(Table table, Suggestion suggestion, const NumberFormat& numbers, QWidget* parent);

    // Pairs that a step of it merges need no merging.
    void setRecipe(const Recipe& recipe);

Q_SIGNALS:
    void mergeWanted(const holdfast::MergeValues& merge);

private:
    void showPair(int place);
    MergeValues mergeOf(std::size_t place) const;

    Table m_table;
    Suggestion m_suggestion;
    NumberFormat m_numbers;
    QListWidget* m_pairs;
    QLabel* m_said;
    QGridLayout* m_grid;
    Button* m_merge;
    Recipe m_recipe;
};

// How many cells of two rows differ.
std::size_t differingCells(const Table& table, std::uint32_t a, std::uint32_t b);

}  // namespace holdfast
