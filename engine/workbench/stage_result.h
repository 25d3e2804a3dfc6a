// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/fingerprint.h"
#include "base/result.h"
#include "explain/importance.h"
#include "explore/association_matrix.h"
#include "explore/table_profile.h"
#include "explore/target_ranking.h"
#include "join/join_tables.h"
#include "join/suggest_rules.h"
#include "recipe/suggestion.h"
#include "recipe/tidy_table.h"
#include "report/document.h"
#include "search/search_result.h"
#include "segments/comparison.h"
#include "sources/source_snapshot.h"
#include "workbench/stage.h"

namespace holdfast {

// What the stages make where one value is not enough.
struct Joined
{
    JoinResult join;
    std::vector<SuggestedRule> rules;  // worth asking about; never applied by themselves
    std::size_t missing = 0;           // cells of the joined table
};
struct Profiled
{
    TableProfile table;
    TargetRanking ranking;  // no entries without a target
};
using Suggestions = std::vector<Suggestion>;

template <Stage stage>
struct MadeBy;
template <>
struct MadeBy<Stage::Read>
{
    using Type = SourceSnapshot;
};
template <>
struct MadeBy<Stage::Suggest>
{
    using Type = Suggestions;
};
template <>
struct MadeBy<Stage::Tidy>
{
    using Type = TidyResult;
};
template <>
struct MadeBy<Stage::Join>
{
    using Type = Joined;
};
template <>
struct MadeBy<Stage::Prepare>
{
    using Type = Design;
};
template <>
struct MadeBy<Stage::Profile>
{
    using Type = Profiled;
};
template <>
struct MadeBy<Stage::Associate>
{
    using Type = Associations;
};
template <>
struct MadeBy<Stage::Search>
{
    using Type = SearchResult;
};
template <>
struct MadeBy<Stage::Explain>
{
    using Type = Importance;
};
template <>
struct MadeBy<Stage::Segment>
{
    using Type = SegmentReport;
};
template <>
struct MadeBy<Stage::Report>
{
    using Type = Document;
};
template <Stage stage>
using Made = std::shared_ptr<const typename MadeBy<stage>::Type>;

// What one job made, or why it could not. Cheap to copy.
struct StageResult
{
    Stage stage = Stage::Read;
    std::variant<Failure, Made<Stage::Read>, Made<Stage::Suggest>, Made<Stage::Tidy>, Made<Stage::Join>, Made<Stage::Prepare>,
                 Made<Stage::Profile>, Made<Stage::Associate>, Made<Stage::Search>, Made<Stage::Explain>, Made<Stage::Segment>,
                 Made<Stage::Report>>
        value;
    Fingerprint made = {};  // of the value: what later stages are keyed by, so that equal output stops the wave
    Fingerprint work = {};  // of the long part of it: results of equal work differ only in what is added in no time. Zero: nothing to share
    double seconds = 0;     // it took; enters nothing but `timings`

    bool ok() const { return value.index() != 0; }
    const Failure* failure() const { return std::get_if<Failure>(&value); }
    template <Stage wanted>
    Made<wanted> as() const
    {
        const auto* held = std::get_if<Made<wanted>>(&value);
        return held == nullptr ? nullptr : *held;
    }
};

StageResult failedResult(Stage stage, Failure failure);

}  // namespace holdfast
