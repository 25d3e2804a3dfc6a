// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QRectF>

#include "search/search_result.h"
#include "segments/comparison.h"
#include "study/study.h"

namespace holdfast {

// What a segment is measured on, made once for a table, a search and the roles; see sameInputs().
std::shared_ptr<const SegmentInputs> segmentInputsOf(const Table& joined, const SearchResult* search, const Roles& roles);

// The column across (risk) and the column upwards (profit, else the first other number) of the scatter.
struct ScatterColumns
{
    ColumnId across;
    ColumnId up;
    bool profit = false;  // the second is the profit
};
std::optional<ScatterColumns> scatterColumnsOf(const SegmentInputs& inputs);

// A rule as a frame on the scatter, and the other way: what the frame says replaces the rule's bounds of the two columns, rounded to what
// people can say; a side beyond the outermost value is no bound.
std::optional<QRectF> frameOf(const RowCondition& rule, const Table& customers, const ScatterColumns& columns);
RowCondition ruleWith(const RowCondition& rule, const QRectF& frame, const Table& customers, const ScatterColumns& columns);

// Lowest and highest value; [0, 1] for a column without values.
std::pair<double, double> rangeOf(const Column& column);

struct SegmentLine
{
    SegmentId id{};
    std::string name;
    std::size_t customers = 0;
    double rate = 0;
    bool selected = false;
};

struct SegmentsPageState
{
    std::shared_ptr<const SegmentInputs> inputs;  // null: nothing to cut yet
    bool stale = false;
    bool hasRisk = false;
    std::optional<SegmentId> selected = {};  // of the study's
    RowCondition rule;                       // shown: the draft, else the selected one's, else the proposed
    bool draft = false;                      // differs from what is saved
    std::vector<SegmentLine> segments;
    RowSet rows;
    SegmentFigures figures;
    SegmentFigures rest;
    std::vector<Finding> findings;
    std::optional<CampaignLine> campaign = {};  // of the selected one, when it has an offer
    std::optional<Offer> offer = {};
};

// `report` may be null while it is being made. `draft` is view state until it is saved.
SegmentsPageState segmentsPageState(const Study& study, const std::shared_ptr<const SegmentInputs>& inputs,
                                    const std::shared_ptr<const SegmentReport>& report, bool stale, std::optional<SegmentId> selected,
                                    const std::optional<RowCondition>& draft);

}  // namespace holdfast
