// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "join/join_plan.h"
#include "table/table.h"

namespace holdfast {

ColumnId derivedColumnId(const std::string& name);

struct DerivedReport
{
    std::string name;
    std::optional<FormulaProblem> problem = {};  // why there is no such column; "formula.circular" {chain of names}
    std::size_t missing = 0;                     // cells without a value
    bool operator==(const DerivedReport&) const = default;
};

struct WithDerived
{
    Table table;
    std::vector<DerivedReport> reports;  // of those switched on, in their order
};

// Computes the columns in the order they need each other; they stand behind the others in the order they are defined. One that cannot be
// computed is reported, and the rest goes on.
WithDerived withDerivedColumns(const Table& table, const std::vector<DerivedColumn>& derived, const Progress& progress);

// The names from the column back to itself, when its definition needs itself; else nothing.
std::vector<std::string> circleThrough(const std::vector<DerivedColumn>& derived, const std::string& name);

}  // namespace holdfast
