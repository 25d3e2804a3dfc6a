// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "table/table.h"

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
    std::string model;  // family id
    std::string unit = "log_odds";
    std::size_t backgroundRows = 0;
    double base = 0;                         // mean forecast over the background
    std::vector<std::uint32_t> rows = {};    // the explained rows, as numbers of the table they came from
    std::vector<ColumnContribution> values;  // largest meanAbs first, ties by id
    double additivityError = 0;              // largest |base + Σ contributions − forecast| over the explained rows
    bool operator==(const ShapSummary&) const = default;
};

// Rows of numbers as the model reads them (after encoding and scaling), one row after the other.
struct DesignRows
{
    std::span<const double> values;
    std::size_t rows = 0;
    std::size_t columns = 0;
    double at(std::size_t row, std::size_t column) const { return values[row * columns + column]; }
};

struct LinearModel
{
    std::vector<double> weights;  // one per design column
    double intercept = 0;
    std::vector<ColumnId> features;  // the business column that each design column stands for
};

// Exact interventional Shapley values of a linear forecast: w_j (x_j − mean of x_j over the background), unit log-odds. The background must
// be training rows, all of them. `explained` holds the same rows as `design` before encoding (for the directions).
ShapSummary linearShapley(const std::string& model, const LinearModel& fitted, const DesignRows& background, const DesignRows& design,
                          const Table& explained);

}  // namespace holdfast
