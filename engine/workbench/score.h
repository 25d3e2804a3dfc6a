// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/finding.h"
#include "base/result.h"
#include "study/kept_model.h"
#include "study/study.h"
#include "table/table.h"

namespace holdfast {

struct Scored
{
    std::vector<double> risk;            // chance of the kept model's positive class, per row; of a number the prediction
    std::vector<Finding> findings = {};  // "score.unseen-values": subject a column, number of rows, texts some of the values
};

// Applies a kept model to customers, one per row; fits nothing. Columns are bound by their id, else by their name, never by their place;
// the order of rows and columns does not matter. Fails as "score.columns-missing" (texts: the names) or "score.not-numbers" (columnName,
// found). Values that the model never saw count as rare ones and are told.
Result<Scored> scoreCustomers(const KeptModel& kept, const Table& customers);

// What brings new files into the shape the model learned from: sources, tidy steps, join and roles, no models.
Study studyOf(const KeptModel& kept);

// Whether scoring can do without a column that the study uses for this alone: the target, profit, consent, folds, holdout.
bool scoresWithout(const std::vector<std::string>& uses);

}  // namespace holdfast
