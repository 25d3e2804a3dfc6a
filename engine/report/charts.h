// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "numeric/intervals.h"
#include "report/phrase.h"

namespace holdfast {

// What the charts on paper show, ready for drawing: what may not be printed is not in them either. Labels are bounds, so that one writer
// turns every number into text.
using Label = Bound;

struct BandsChart  // customers by risk band, those from `from` on being the zone
{
    std::vector<Label> labels;
    std::vector<double> counts;  // 0 where hidden
    std::vector<Label> countLabels;
    std::size_t zoneFrom = SIZE_MAX;  // first band of the zone
    Phrase zoneTitle = {};
    Phrase zoneText = {};
};

struct SplitHistogramChart  // the same bins of two groups, side by side
{
    std::vector<double> edges;     // one more than bins
    std::vector<double> positive;  // customers; 0 where hidden
    std::vector<double> others;
    Label positiveName;
    Label otherName;
    int digits = 0;         // of the edges
    bool integral = false;  // whole numbers: bins are named by the numbers in them
};

struct RateRow  // a share with its interval, or only a bound
{
    Label label;
    double rate = 0;
    Interval interval = {};
    Label value;
    bool bound = false;  // hollow marker: `rate` is a bound
};
struct RatesChart
{
    std::vector<RateRow> rows;
    double average = 0;  // dashed
};

struct PairRow  // a rate with a sign and without it
{
    Phrase title;
    double with = 0;
    double without = 0;
    Label withLabel;
    Label withoutLabel;
};
struct PairsChart
{
    std::vector<PairRow> rows;
    Phrase note = {};
};

struct RatePanelChart  // rate along a column, with the threshold found
{
    std::vector<double> centres;
    std::vector<RateRow> points;  // labels unused
    std::optional<double> threshold = {};
    double average = 0;
    double low = 0;  // of the column's axis
    double high = 1;
};

struct MatrixChart  // lower triangle; names[0] is pinned first
{
    std::vector<Label> names;
    std::vector<double> values;  // names × names, NaN where unknown
    double shownFrom = 0.1;      // numbers are printed from here
};

struct ScoreRow
{
    Label name;
    std::vector<double> dots;  // folds or splits
    double mean = 0;
    Label meanLabel;
    std::optional<Interval> interval = {};
    std::vector<Label> cells = {};  // under the chart's extra columns
    bool chosen = false;
};
struct ScoresChart
{
    std::vector<ScoreRow> rows;
    std::vector<Phrase> heads = {};
};

struct RocCurveLine
{
    Label name;
    std::vector<std::pair<double, double>> points;  // false positive rate, true positive rate
    bool chosen = false;
};
struct RocChart
{
    std::vector<RocCurveLine> curves;
    std::optional<std::pair<double, double>> threshold = {};
    Phrase thresholdText = {};
};

struct CalibrationChart
{
    std::vector<std::pair<double, RateRow>> points;  // promised share, what happened
    Phrase note = {};
};

struct HundredChart  // of a hundred customers at the threshold
{
    int found = 0;
    int wrong = 0;
    int missed = 0;
    int calm = 0;
};

struct BarRow
{
    Label name;
    double value = 0;
    std::optional<Interval> interval = {};
    Label valueLabel;
    std::vector<Label> cells = {};
    bool strong = false;  // printed bold, below a rule, in the pale tint
};
struct BarsChart
{
    std::vector<BarRow> rows;
    std::vector<Phrase> heads = {};  // of the cells
};

struct GridChart  // customers by risk band (columns) and profit band (rows, highest first)
{
    std::vector<Label> columns;
    std::vector<Label> rows;
    std::vector<double> customers;                         // rows × columns; 0 none, −1 hidden (under ten)
    std::vector<int> tone;                                 // 0 plain, 1 accent, 2 ink
    std::optional<std::array<std::size_t, 4>> frame = {};  // column, row, width, height of the first segment's cells
    Phrase columnTitle = {};
    Phrase rowTitle = {};
};

struct StackPart
{
    Label label;
    double share = 0;
    int tone = 0;  // segment's place
};
struct StackChart
{
    std::vector<StackPart> parts;
};

using Chart = std::variant<BandsChart, SplitHistogramChart, RatesChart, PairsChart, RatePanelChart, MatrixChart, ScoresChart, RocChart,
                           CalibrationChart, HundredChart, BarsChart, GridChart, StackChart>;

}  // namespace holdfast
