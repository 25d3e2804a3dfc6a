// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "explore/association_matrix.h"
#include "study/study.h"
#include "widgets/charts/heatmap.h"

namespace holdfast {

enum class Measure { Phik, Pearson, Spearman, Kendall, CramersV, Significance };

// What this person looks at; never part of the study.
struct CorrelateView
{
    Measure measure = Measure::Phik;
    bool pinTarget = true;
    bool byStrength = true;  // else in the table's order
    std::optional<ColumnId> first = {};
    std::optional<ColumnId> second = {};
};

struct PairFigures
{
    ColumnId first;
    ColumnId second;
    std::string firstName;
    std::string secondName;
    double phik = 0, pearson = 0, spearman = 0, cramersV = 0, significance = 0;  // NaN where undefined
};

struct VifRow
{
    std::string name;
    double vif = 0;
    bool operator==(const VifRow&) const = default;
};

struct CorrelatePageState
{
    std::shared_ptr<const Associations> associations;  // null until there are some
    bool stale = false;
    AssociationMatrix matrix;  // of the measure
    HeatmapLook look;
    std::optional<std::size_t> target;  // place in the matrix
    std::size_t pairs = 0;
    std::size_t withTarget = 0;                    // columns of |value| ≥ 0.3 with the target
    std::vector<std::size_t> strongestWithTarget;  // places, at most two
    std::optional<PairFigures> pair = {};          // chosen, or the strongest without the target
    std::vector<VifRow> vif;                       // largest first
    std::vector<Finding> verdicts;
};

CorrelatePageState correlatePageState(const Study& study, std::shared_ptr<const Associations> associations, bool stale,
                                      const CorrelateView& view);

}  // namespace holdfast
