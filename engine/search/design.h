// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/progress.h"
#include "base/result.h"
#include "learn/target_kind.h"
#include "search/model_settings.h"
#include "search/roles.h"
#include "table/row_set.h"
#include "table/table.h"

namespace holdfast {

struct DesignFeature
{
    ColumnId id;
    std::string name;
    bool categorical = false;
    bool isDate = false;  // learnt as days
    bool operator==(const DesignFeature&) const = default;
};

struct ExcludedColumn
{
    ColumnId id;
    std::string name;
    std::string reason;  // "key", "id_like", "constant", "profit", "folds", "holdout", "ignored"
    bool operator==(const ExcludedColumn&) const = default;
};

// What is to be learned from which columns and rows: checked, nothing fitted.
struct Design
{
    TargetKind kind = TargetKind::TwoClasses;  // Number: the target is numeric and no positive class was named
    ColumnValue target;                        // of a number without a value
    std::string targetName;
    std::vector<DesignFeature> features;   // in order of the table
    std::vector<ExcludedColumn> excluded;  // in order of the table, without the target
    std::vector<std::int8_t> labels;       // per row of the joined table: 1 positive, 0 any other class or a number, -1 without a value
    std::vector<double> targets = {};      // of a number, per row of the joined table; NaN without a value
    RowSet training;                       // rows of the joined table
    RowSet test;
    RowSet leftOut;           // without a target or a holdout value
    std::vector<int> foldOf;  // per entry of `training`: 0 … folds - 1; -1 for rows that are only learned from (forward in time)
    int folds = 0;
    std::vector<std::vector<int>> moreFolds;  // the same for every further draw of folds (ModelSettings::repeats)
    bool givenFolds = false;                  // by the values of a column, not drawn
    bool groupedFolds = false;                // of whole groups, which a column names
    bool forward = false;                     // a fold is predicted from rows of earlier folds alone
    bool givenHoldout = false;
    std::vector<Finding> findings;  // "search.twins-across-split", "search.single-column-leak", "search.few-positives", …
    bool operator==(const Design&) const = default;
};

// Prepare. A numeric target without a positive class is learned as a number; its parts are drawn with each fifth of it by its share. Fails
// when the target is absent, has one class or one number only, or too few rows (of a class) for the folds;
// when a given column has more than 100 folds, or fewer than two with both classes, or no order to go forward in. Rows without a value in
// the column of folds are left out.
Result<Design> prepareDesign(const Table& joined, const Roles& roles, const ModelSettings& settings, const Progress& progress = {});

// Rows that are asked about for every row learned from, over all folds: by how much training parts overlap (comparison_of_folds.h).
double testToTrainRows(const Design& design);
std::vector<ColumnId> featureIds(const Design& design);
Fingerprint fingerprintOf(const Design& design);

}  // namespace holdfast
