// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "learn/design_matrix.h"
#include "learn/feature_table.h"

namespace holdfast {

enum class Scaler {
    None,
    Standard,
    MinMax,
    Robust
};                                              // Standard: mean and sd with n; Robust: median and q3 - q1 (type 7); a zero scale is 1
enum class Encoder { OneHot, Ordinal };         // Ordinal: position among the kept levels in code-point order, scaled like a number
enum class Imputer { Median, Mean, Constant };  // of the training rows; 0 when all are missing; Constant: 0

std::string_view scalerName(Scaler scaler);     // "none", "standard", "min_max", "robust"
std::string_view encoderName(Encoder encoder);  // "one_hot", "ordinal"
std::string_view imputerName(Imputer imputer);  // "median", "mean", "constant"

// How business columns become a design matrix. Fitted on training rows alone, inside each fold.
struct PreprocessSpec
{
    Scaler scaler = Scaler::Standard;
    Encoder encoder = Encoder::OneHot;
    Imputer imputer = Imputer::Median;
    bool dropFirst = false;  // one-hot without its first level
    int rareLevel = 10;      // levels of fewer training rows are pooled into one; 0 or 1: none is
    bool indicator = false;  // a number that is missing in training rows gets a second column: 1 where it is missing
    bool operator==(const PreprocessSpec&) const = default;
};

// What was learned about one business column.
struct FittedFeature
{
    ColumnId id;
    std::string name;
    bool categorical = false;
    double fill = 0;    // in place of a missing number
    double centre = 0;  // a value x becomes (x - centre) / scale
    double scale = 1;
    std::vector<std::string> levels = {};  // kept levels in code-point order
    bool hasPool = false;                  // a place for rare levels follows; unseen levels go there too
    bool hasMissing = false;               // then a place for missing
    std::size_t firstColumn = 0;           // its columns of the design matrix: [firstColumn, firstColumn + columns)
    std::size_t columns = 1;               // of a number: itself, then its indicator where it has one
    bool operator==(const FittedFeature&) const = default;
};

// Features are in order of ColumnId, whatever the order of the training table's columns.
struct FittedPreprocess
{
    PreprocessSpec spec;
    std::vector<FittedFeature> features;
    std::size_t columns = 0;
    bool operator==(const FittedPreprocess&) const = default;

    std::vector<std::size_t> featureOfColumn() const;  // design column -> index into features
    std::vector<std::string>
    columnNames() const;  // "visits", "category = books"; "category = *" is the pool, "category = -" and "visits = -" missing
};

FittedPreprocess fitPreprocess(const FeatureTable& training, const PreprocessSpec& spec);
// Features are matched by ColumnId and must all be there. An unseen level goes to the pool; where there is none, all one-hot places are 0
// (ordinal: the middle place). Missing without a place of its own is treated as an unseen level.
DesignMatrix applyPreprocess(const FittedPreprocess& fitted, const FeatureTable& table);

}  // namespace holdfast
