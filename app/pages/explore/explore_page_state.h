// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "study/study.h"
#include "workbench/stage_result.h"

namespace holdfast {

enum class ExploreScope { All, One, Two };
enum class ExploreChart { Histogram, Density, Cumulative };

// What this person looks at; never part of the study.
struct ExploreView
{
    ExploreScope scope = ExploreScope::One;
    ExploreChart chart = ExploreChart::Histogram;
    bool shares = false;
    std::optional<ColumnId> shown = {};
    std::optional<ColumnId> second = {};
};

struct ExplorePageState
{
    std::shared_ptr<const Profiled> profiled;  // null until there is one
    bool stale = false;
    const TargetClasses* classes = nullptr;  // of the profile
    std::vector<std::size_t> order;          // places in the profile's columns: the target, then by strength of association
    std::size_t shown = 0;                   // place in the profile's columns
    std::optional<std::size_t> second = {};
    std::optional<TargetRanking::Entry> rank = {};  // of the shown column
    double rate = 0;                                // of the positive class
    std::size_t asking = 0;                         // columns with a note worth a look
};

ExplorePageState explorePageState(const Study& study, std::shared_ptr<const Profiled> profiled, bool stale, const ExploreView& view);

// Humps, far values, one value nearly everywhere, missing values: worth a look.
bool asks(const Finding& note);
// The bin of numbers or the level with the highest share of the event among those of enough rows.
const RateBin* highestRate(const ColumnProfile& profile, std::size_t atLeast = 20);

}  // namespace holdfast
