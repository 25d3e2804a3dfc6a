// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "learn/model.h"
#include "search/design.h"

namespace holdfast {

// What a suspicious column is worth: mean ROC AUC (R² of a number) over the design's folds by a quick model, the documented default
// logistic or linear regression, on
// at most 20,000 training rows drawn by their content. Test rows are not looked at.
class LeakEffect
{
public:
    LeakEffect(const Table& joined, const Design& design, const Progress& progress);

    double asItIs();                          // with the design's features
    double without(const ColumnId& feature);  // NaN where no feature would be left
    double with(const Column& column);        // a column of the joined table beside the features: ids and texts by their order
    double withRowNumber();
    // By 15 neighbours weighted by distance instead, who know an equal row again: of rows that are equal across folds all, or one.
    struct Twins
    {
        double all = 0;
        double one = 0;
    };
    Twins twins(const std::vector<Fingerprint>& rows) const;  // per row of the joined table

private:
    double scoreOf(const Table& table, const Design& design, const ModelSpec& spec) const;
    double withNumbers(std::vector<double> values) const;

    Table m_table;    // the training rows used
    Design m_design;  // over m_table
    RowSet m_rows;    // of the joined table
    const Progress& m_progress;
    std::optional<double> m_asItIs;
};

}  // namespace holdfast
