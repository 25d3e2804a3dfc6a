// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "learn/model.h"

namespace holdfast {

// What one business column adds to each explained row's forecast.
struct ColumnContribution
{
    ColumnId feature;
    double meanAbs = 0;
    std::optional<int> direction = {};  // sign of Spearman's correlation of value and contribution; none for categories
    std::vector<double> contributions;  // one per explained row, signed: the one-hot parts of a category are summed first
    bool operator==(const ColumnContribution&) const = default;
};

struct ShapSummary
{
    std::string model;              // family id
    std::string unit = "log_odds";  // "target": in that of the number
    std::size_t backgroundRows = 0;
    double base = 0;                         // mean forecast over the background
    std::vector<std::uint32_t> rows = {};    // the explained rows, as numbers of the table they came from
    std::vector<ColumnContribution> values;  // largest meanAbs first, ties by id
    double additivityError = 0;              // largest |base + Σ contributions − forecast| over the explained rows
    bool operator==(const ShapSummary&) const = default;
};

// Exact interventional Shapley values of a logistic or linear regression: w_j (x_j − mean of x_j over the background), in log-odds or in
// the target's unit; the one-hot parts of a category are summed. The background must be all training rows. HF_EXPECTs such a regression.
// `rows` are the numbers that the explained rows have in the joined table.
ShapSummary linearShapley(const FittedModel& fitted, const FeatureTable& background, const FeatureTable& explained,
                          std::vector<std::uint32_t> rows = {});

}  // namespace holdfast
