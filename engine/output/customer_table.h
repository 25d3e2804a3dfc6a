// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "base/result.h"
#include "workbench/plan.h"

namespace holdfast {

// The list of customers for export: the joined table's columns, then the risk, or the prediction of a number (out of fold, or by the model
// of the training part on held-out rows) and the first named segment, in order of priority, that the customer is in. `segment`: only its
// customers, the segment given by name. Fails: "export.no-table" (nothing was joined), "export.segment-missing" (texts: the names there
// are, as one list), "export.no-segments".
Result<Table> customerTable(const Study& study, const Plan& plan, const Results& results, const std::string& segment = {});

// With what models say of a number, in its unit: the column "prediction".
Table withPrediction(const Table& customers, std::vector<double> predictions);

// New customers with what a kept model says of them: the risk, and whether it reaches the threshold ("above_threshold": yes, no).
Table scoredTable(const Table& customers, std::vector<double> risk, double threshold);

// Who may be called or written to: rows with consent, where a column says who gave it (nobody when it is gone); else all.
struct ContactList
{
    Table customers;
    std::size_t withoutConsent = 0;  // left out
};
ContactList contactsAmong(const Table& customers, const Roles& roles);

}  // namespace holdfast
