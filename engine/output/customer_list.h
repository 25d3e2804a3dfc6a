// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>

#include "base/result.h"
#include "workbench/plan.h"

namespace holdfast {

// Customers with their risk and segments, for the people who call them: single persons, so never part of the report.
struct CustomerList
{
    Table table;                   // all columns of the joined table, then "risk" and "segment" (the first that holds the customer)
    std::size_t withoutConsent = 0;  // left out of a segment's list, because they may not be contacted
};

// All customers when `segment` is empty; else those of that segment who may be contacted. Fails: "customers.no-table", "customers.no-segment"
// (texts: the name asked for, then those there are).
Result<CustomerList> customerList(const Study& study, const Plan& plan, const Results& results, const std::string& segment);

}  // namespace holdfast
