// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "sources/column_cells.h"
#include "sources/kind_guess.h"
#include "sources/source_snapshot.h"

namespace holdfast {

// By text: whether it does not fit a column of numbers or dates under a guess. No text is wrong for the other kinds.
std::vector<bool> misfitTexts(const CellDictionary& cells, const KindEvidence& evidence, const KindGuess& guess);

// The column's values under a guess; misfits of numbers and dates read as missing. Fills `distinct` and `missing`; takes the codes or
// numbers away.
Column::Storage columnValues(ColumnCells& column, const KindEvidence& evidence, const KindGuess& guess, ColumnReading& reading);

}  // namespace holdfast
