// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "learn/feature_table.h"
#include "learn/scores.h"

namespace holdfast {

// Any fitted model: one score per row of business columns as they are before encoding; the higher, the more likely the positive class;
// of a number the prediction.
// Called from several threads at once.
using RowScores = std::function<std::vector<double>(const FeatureTable&)>;

struct PermutationSettings
{
    int repeats = 10;
    std::uint64_t seed = 42;
    std::vector<std::vector<ColumnId>> groups = {};  // columns that share credit, shuffled by one permutation, on top of each alone
    bool operator==(const PermutationSettings&) const = default;
};

// How much ROC AUC (R² of a number) falls when a column's values are dealt out anew among the rows. Negative is noise, not harm.
struct ScoreDrop
{
    double mean = 0;
    double sd = 0;              // of the repeats, dividing by their number
    std::vector<double> drops;  // one per repeat
    bool operator==(const ScoreDrop&) const = default;
};
struct ColumnDrop
{
    ColumnId feature;
    ScoreDrop drop;
    bool operator==(const ColumnDrop&) const = default;
};
struct GroupDrop
{
    std::vector<ColumnId> features;
    ScoreDrop drop;
    bool operator==(const GroupDrop&) const = default;
};

struct PermutationImportance
{
    std::string model;               // family id
    std::string metric = "roc_auc";  // "r2" of a number
    std::size_t rows = 0;            // held-out rows scored
    int repeats = 0;
    double score = 0;                // of the rows as they are
    std::vector<ColumnDrop> values;  // largest mean first, ties by id
    std::vector<GroupDrop> groups;   // in the order asked for
    bool operator==(const PermutationImportance&) const = default;
};

// `heldOut` are rows the model was not fitted on. The permutations depend on the seed, the repeat and the column's id alone (a group's: on
// its first column), so neither column order nor the number of threads matters. Rows of one class: score and drops are NaN.
PermutationImportance permutationImportance(const std::string& model, const RowScores& scores, const FeatureTable& heldOut, Labels labels,
                                            const PermutationSettings& settings, const Progress& progress = {});

// Of a number: the fall of R².
PermutationImportance permutationImportance(const std::string& model, const RowScores& scores, const FeatureTable& heldOut,
                                            std::span<const double> targets, const PermutationSettings& settings,
                                            const Progress& progress = {});

// The drop for permutations handed in (order[i]: the row whose values row i gets); `baseline` is the AUC of the rows as they are.
ScoreDrop permutationDrop(const RowScores& scores, const FeatureTable& heldOut, Labels labels, double baseline,
                          const std::vector<ColumnId>& group, const std::vector<std::vector<std::uint32_t>>& orders);

}  // namespace holdfast
