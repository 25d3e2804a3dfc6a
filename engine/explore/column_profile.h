// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "explore/box_summary.h"
#include "explore/target_classes.h"
#include "numeric/histogram.h"
#include "numeric/intervals.h"
#include "table/table.h"

namespace holdfast {

inline constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

// How often rows of one bin or level are of the positive class; rows without a target value do not count.
struct RateBin
{
    double low = kUndefined;  // numbers: the bin [low, high), the last one closed
    double high = kUndefined;
    std::string level = {};  // categories
    std::size_t n = 0;
    std::size_t positives = 0;
    double rate = kUndefined;  // NaN for n = 0
    Interval interval = {};    // Wilson, 95 %
};

struct LevelCount
{
    std::string level;
    std::size_t count = 0;
    std::vector<std::size_t> byClass = {};  // in order of the target's classes; empty without a target
};

// A density curve of one column or one class of it; area 1.
struct DensityCurve
{
    std::vector<double> x;
    std::vector<double> y;
};

// What one column holds. Undefined figures are NaN: all numeric ones of a category, sd of one value, skewness of a constant.
// A date's min, max and histogram are in milliseconds since 1970.
struct ColumnProfile
{
    ColumnId id;
    std::string name;
    ColumnKind kind = ColumnKind::Number;
    std::size_t n = 0;  // values present
    std::size_t missing = 0;
    std::size_t distinct = 0;
    double mean = kUndefined;
    double sd = kUndefined;  // sample, n - 1
    double min = kUndefined;
    double q1 = kUndefined;  // quantiles of type 7
    double median = kUndefined;
    double q3 = kUndefined;
    double max = kUndefined;
    double skewness = kUndefined;  // G1
    double kurtosis = kUndefined;  // G2, excess
    bool integral = false;         // every value is a whole number

    // Numbers and dates. Where a few far values would squeeze all others into one bar, the bins span the rest, and the two counts say how
    // many values lie outside (finding profile.squeezed).
    std::optional<Histogram> histogram = {};
    std::vector<std::vector<std::size_t>> histogramByClass = {};  // [class][bin], over the same bins
    std::size_t clippedBelow = 0;
    std::size_t clippedAbove = 0;
    std::optional<DensityCurve> density = {};  // over the histogram's range
    std::vector<DensityCurve> densityByClass = {};
    std::optional<BoxSummary> box = {};
    std::vector<BoxSummary> boxByClass = {};

    // Categories, flags, texts and codes, and numbers that behave as a category: most frequent first (numbers ascending), at most
    // kMostLevels.
    static constexpr std::size_t kMostLevels = 50;
    std::vector<LevelCount> levels = {};
    std::size_t otherLevels = 0;  // levels not listed
    std::size_t otherRows = 0;    // rows they hold

    // Share of the positive class along the histogram's bins, merged to at most 10 of about equal size, or per listed level.
    std::vector<RateBin> rates = {};

    // profile.empty; profile.constant; profile.missing {count, share}; profile.skewed {G1}; profile.heavy-tails {G2}; profile.modes {count,
    // places…}; profile.squeezed {outside, low, high}; profile.few-values {distinct} (a number that behaves as a category); profile.bell {}
    // (nearly normal); profile.dominated {share} texts {level}; profile.all-distinct {count}.
    std::vector<Finding> notes = {};
};

ColumnProfile profileColumn(const Column& column, const TargetClasses* classes = nullptr);

}  // namespace holdfast
