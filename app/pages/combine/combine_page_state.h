// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "study/study.h"
#include "workbench/plan.h"

namespace holdfast {

enum class FlowHow { Base, ByKey, Pivot, Aggregate, LeftOut };

// One table on its way into the joined one.
struct FlowTable
{
    std::string name;
    FlowHow how = FlowHow::LeftOut;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::string key;       // its column
    std::string label;     // of a pivot
    std::size_t made = 0;  // columns it brings
    bool operator==(const FlowTable&) const = default;
};

struct RuleEntry
{
    RowRule rule;
    std::optional<RuleReport> report = {};  // none while it is off
};

struct DerivedEntry
{
    DerivedColumn column;
    std::optional<DerivedReport> report = {};  // none while it is off
};

struct CombinePageState
{
    std::vector<FlowTable> tables;
    std::vector<RuleEntry> rules;
    std::vector<DerivedEntry> derived;
    std::vector<SuggestedRule> suggested;  // not in the plan yet
    std::vector<JoinAudit> audit;
    std::vector<std::string> leftOut;  // tables that are neither the first one, nor in the audit, nor below another one
    std::vector<Finding> findings;
    std::string key;
    std::size_t before = 0;  // rows before the rules
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t missing = 0;  // cells of the joined table
    bool joined = false;
    bool everybodyFound = false;  // in every table
};

// `joined` may be of an older study: the page says so.
CombinePageState combinePageState(const Study& study, const TidyResult* tidied, const Joined* joined);

}  // namespace holdfast
