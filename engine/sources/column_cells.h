// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <utility>
#include <vector>

#include "sources/cell_dictionary.h"
#include "sources/number_cells.h"

namespace holdfast {

// The cells of one column: texts, or numbers read at once.
struct ColumnCells
{
    ColumnCells() = default;
    ColumnCells(CellDictionary cells) : texts(std::move(cells)) {}  // NOLINT(google-explicit-constructor): most are just texts
    explicit ColumnCells(NumberCells cells) : decimals(cells.decimals()) { texts = cells.takeTexts(), numbers = cells.takeValues(); }

    CellDictionary texts;  // beside numbers only what tells their kind, without codes (number_cells.h)
    std::optional<std::vector<double>> numbers = {};
    int decimals = 0;  // the most any of them has
};

}  // namespace holdfast
