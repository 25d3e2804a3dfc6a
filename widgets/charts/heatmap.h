// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "explore/association_matrix.h"
#include "widgets/charts/figure.h"

namespace holdfast {

enum class HeatScale { Strength, Sign, Significance };  // 0…1; −1…1; Z, saturated at 10

struct HeatmapLook
{
    HeatScale scale = HeatScale::Strength;
    std::vector<std::size_t> order;                                    // columns of the matrix from top to bottom; empty: as they are
    bool pinFirst = false;                                             // the first of the order (the target) is a full row in a thin frame
    std::optional<std::pair<std::size_t, std::size_t>> selected = {};  // columns of the matrix
};

// The lower triangle, rectangles always; marks are its cells, see heatCell().
std::unique_ptr<Figure> heatmapFigure(const AssociationMatrix& matrix, const HeatmapLook& look, const ChartTheme& theme);
// The columns of the matrix that a mark of the heatmap stands for.
std::pair<std::size_t, std::size_t> heatCell(const AssociationMatrix& matrix, const HeatmapLook& look, int mark);
// Columns by strength of their association with `first`, which comes first; NaN last.
std::vector<std::size_t> orderByStrength(const AssociationMatrix& matrix, std::size_t first);

// The ramp of a scale with its ends' words, for the title row.
std::unique_ptr<Figure> rampFigure(HeatScale scale, const ChartTheme& theme);

}  // namespace holdfast
