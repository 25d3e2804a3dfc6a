// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/column_profile.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "explore/rate_bins.h"
#include "explore/value_codes.h"
#include "numeric/density.h"
#include "numeric/modality.h"
#include "numeric/moments.h"
#include "numeric/quantiles.h"
#include "numeric/sorting.h"

namespace holdfast {

namespace {

constexpr std::size_t kDensityPoints = 128;
constexpr double kFarFence = 10;  // quartile distances beyond the quartiles
constexpr double kSqueeze = 5;    // times the range of the rest
constexpr double kMostFarShare = 0.02;
constexpr std::size_t kFewValues = 5;  // a number with so few whole values, each often repeated, is read as a category
constexpr double kSkewed = 1;
constexpr double kHeavyTails = 3;
constexpr double kBellSkewness = 0.25;
constexpr double kBellKurtosis = 0.3;
constexpr std::size_t kBellRows = 30;
constexpr double kDominated = 0.95;

// std::floor is a call on the oldest processors we build for; beyond 2^53 every double is whole.
bool isWhole(double value)
{
    return std::abs(value) >= 9007199254740992.0 || value == static_cast<double>(static_cast<std::int64_t>(value));
}

// The values that a chart can show without squeezing all others into one bar.
std::span<const double> withoutFarValues(std::span<const double> sorted)
{
    const double q1 = quantileOfSorted(sorted, 0.25);
    const double q3 = quantileOfSorted(sorted, 0.75);
    const double range = sorted.back() - sorted.front();
    double low = q1 - kFarFence * (q3 - q1);
    double high = q3 + kFarFence * (q3 - q1);
    if (!(q1 < q3)) {
        low = quantileOfSorted(sorted, kMostFarShare / 2);
        high = quantileOfSorted(sorted, 1 - kMostFarShare / 2);
    }
    const auto first = std::lower_bound(sorted.begin(), sorted.end(), low);
    const auto last = std::upper_bound(sorted.begin(), sorted.end(), high);
    const auto kept = static_cast<std::size_t>(last - first);
    if (kept == 0 || static_cast<double>(sorted.size() - kept) > kMostFarShare * static_cast<double>(sorted.size()))
        return sorted;
    const double rest = *(last - 1) - *first;
    return rest > 0 && range > kSqueeze * rest ? sorted.subspan(static_cast<std::size_t>(first - sorted.begin()), kept) : sorted;
}

std::optional<DensityCurve> densityOf(std::span<const double> sorted, const BoxSummary& box, double sd, const Histogram& histogram)
{
    const double bandwidth = silvermanBandwidth(sd, box.q3 - box.q1, sorted.size());
    const double low = histogram.edges.front();
    const double high = histogram.edges.back();
    if (!(bandwidth > 0) || !std::isfinite(bandwidth) || !std::isfinite(high - low))
        return {};
    DensityCurve made;
    for (std::size_t i = 0; i < kDensityPoints; ++i)
        made.x.push_back(low + (high - low) * static_cast<double>(i) / static_cast<double>(kDensityPoints - 1));
    made.y = kernelDensity(sorted, bandwidth, low, high, kDensityPoints);
    return made;
}

// The values ascending, all and by class.
struct SortedColumn
{
    std::vector<double> all;
    std::vector<std::vector<double>> byClass;
};

SortedColumn sortedColumn(const std::vector<double>& values, const TargetClasses* classes)
{
    SortedColumn made;
    if (classes == nullptr) {
        made.all = sortedValues(values);
        return made;
    }
    std::vector<double> unclassed;
    made.byClass.resize(classes->names.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!std::isnan(values[i]))
            (classes->codes[i] < 0 ? unclassed : made.byClass[static_cast<std::size_t>(classes->codes[i])]).push_back(values[i]);
    sortNumbers(unclassed);
    made.all = std::move(unclassed);
    for (std::vector<double>& part : made.byClass) {
        sortNumbers(part);
        std::vector<double> both(made.all.size() + part.size());
        std::merge(made.all.begin(), made.all.end(), part.begin(), part.end(), both.begin());
        made.all = std::move(both);
    }
    return made;
}

std::size_t distinctOfSorted(std::span<const double> sorted)
{
    std::size_t count = sorted.empty() ? 0 : 1;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        count += sorted[i] != sorted[i - 1] ? 1 : 0;
    return count;
}

// Rows as places in a list of levels; -1 is missing.
struct LevelCodes
{
    std::vector<std::int32_t> codes;
    std::vector<std::string> levels;
    bool ascending = false;  // numbers: listed in this order, not by frequency
};

LevelCodes levelsOfNumbers(const std::vector<double>& values)
{
    LevelCodes made;
    made.ascending = true;
    const std::vector<double> distinct = fewWholeValues(values, kFewValues).value_or(std::vector<double>{});
    made.codes = placesAmong(values, distinct);
    for (const double value : distinct)
        made.levels.push_back(shortest(value));
    return made;
}

void describeLevels(ColumnProfile& profile, const LevelCodes& coded, const TargetClasses* classes)
{
    const std::size_t classCount = classes != nullptr ? classes->names.size() : 0;
    std::vector<std::size_t> counts(coded.levels.size(), 0);
    std::vector<std::size_t> byClass(coded.levels.size() * classCount, 0);
    for (std::size_t i = 0; i < coded.codes.size(); ++i) {
        if (coded.codes[i] < 0)
            continue;
        const auto level = static_cast<std::size_t>(coded.codes[i]);
        ++counts[level];
        if (classCount > 0 && classes->codes[i] >= 0)
            ++byClass[level * classCount + static_cast<std::size_t>(classes->codes[i])];
    }
    std::vector<std::size_t> order;
    for (std::size_t level = 0; level < counts.size(); ++level)
        if (counts[level] > 0)
            order.push_back(level);
    profile.distinct = order.size();
    if (!coded.ascending)
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return counts[a] != counts[b] ? counts[a] > counts[b] : coded.levels[a] < coded.levels[b];
        });
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t level = order[i];
        if (i >= ColumnProfile::kMostLevels) {
            ++profile.otherLevels;
            profile.otherRows += counts[level];
            continue;
        }
        const auto begin = byClass.begin() + static_cast<std::ptrdiff_t>(level * classCount);
        profile.levels.push_back({coded.levels[level], counts[level], {begin, begin + static_cast<std::ptrdiff_t>(classCount)}});
    }
}

void describeNumbers(ColumnProfile& profile, const SortedColumn& column)
{
    const std::vector<double>& sorted = column.all;
    profile.n = sorted.size();
    profile.distinct = distinctOfSorted(sorted);
    if (sorted.empty())
        return;
    profile.min = sorted.front();
    profile.max = sorted.back();
    profile.integral = std::all_of(sorted.begin(), sorted.end(), isWhole);
    const std::span<const double> shown = withoutFarValues(sorted);
    profile.clippedBelow = static_cast<std::size_t>(shown.data() - sorted.data());
    profile.clippedAbove = sorted.size() - shown.size() - profile.clippedBelow;
    profile.histogram = histogramOf(shown, autoEdgesOfSorted(shown, profile.integral));
    if (profile.kind == ColumnKind::Date)
        return;
    const Moments moments = momentsOf(sorted);
    profile.mean = moments.mean();
    profile.sd = moments.sd();
    profile.skewness = moments.skewness();
    profile.kurtosis = moments.kurtosis();
    profile.box = boxOfSorted(sorted, moments);
    profile.q1 = profile.box->q1;
    profile.median = profile.box->median;
    profile.q3 = profile.box->q3;
    profile.density = densityOf(sorted, *profile.box, profile.sd, *profile.histogram);
    for (const std::vector<double>& part : column.byClass) {
        const Moments ofPart = momentsOf(part);
        profile.histogramByClass.push_back(histogramOf(part, profile.histogram->edges).counts);
        profile.boxByClass.push_back(boxOfSorted(part, ofPart));
        profile.densityByClass.push_back(
            densityOf(part, profile.boxByClass.back(), ofPart.sd(), *profile.histogram).value_or(DensityCurve{}));
    }
}

bool behavesAsCategory(const ColumnProfile& profile)
{
    return profile.kind == ColumnKind::Number && profile.integral && profile.distinct >= 2 && profile.distinct <= kFewValues &&
           profile.n >= 10 * profile.distinct;
}

void noteShape(ColumnProfile& profile, std::span<const double> sorted)
{
    const auto note = [&](const char* code, std::vector<double> numbers) {
        profile.notes.push_back({Severity::Note, code, profile.name, std::move(numbers)});
    };
    const std::size_t clipped = profile.clippedBelow + profile.clippedAbove;
    if (clipped > 0)
        profile.notes.push_back({Severity::Warning,
                                 "profile.squeezed",
                                 profile.name,
                                 {static_cast<double>(clipped), profile.histogram->edges.front(), profile.histogram->edges.back()}});
    if (behavesAsCategory(profile)) {
        note("profile.few-values", {static_cast<double>(profile.distinct)});
        return;
    }
    const std::vector<double> modes = modesOf(sorted, profile.integral);
    if (modes.size() > 1) {
        std::vector<double> numbers{static_cast<double>(modes.size())};
        numbers.insert(numbers.end(), modes.begin(), modes.end());
        note("profile.modes", std::move(numbers));
    }
    if (std::abs(profile.skewness) >= kSkewed)
        note("profile.skewed", {profile.skewness});
    if (profile.kurtosis >= kHeavyTails)
        note("profile.heavy-tails", {profile.kurtosis});
    if (modes.size() == 1 && profile.n >= kBellRows && std::abs(profile.skewness) < kBellSkewness &&
        std::abs(profile.kurtosis) < kBellKurtosis)
        note("profile.bell", {profile.skewness, profile.kurtosis});
}

void noteValues(ColumnProfile& profile)
{
    const auto note = [&](Severity severity, const char* code, std::vector<double> numbers, std::vector<std::string> texts = {}) {
        profile.notes.push_back({severity, code, profile.name, std::move(numbers), std::move(texts)});
    };
    if (profile.n == 0) {
        note(Severity::Warning, "profile.empty", {});
        return;
    }
    if (profile.missing > 0) {
        const auto missing = static_cast<double>(profile.missing);
        note(Severity::Note, "profile.missing", {missing, missing / (missing + static_cast<double>(profile.n))});
    }
    if (profile.distinct == 1)
        note(Severity::Warning, "profile.constant", {});
    else if (profile.distinct == profile.n && (!profile.histogram || profile.integral))
        note(Severity::Note, "profile.all-distinct", {static_cast<double>(profile.n)});
    if (profile.distinct > 1 && !profile.levels.empty()) {
        const auto most = std::max_element(profile.levels.begin(), profile.levels.end(),
                                           [](const LevelCount& x, const LevelCount& y) { return x.count < y.count; });
        const double share = static_cast<double>(most->count) / static_cast<double>(profile.n);
        if (share >= kDominated)
            note(Severity::Note, "profile.dominated", {share}, {most->level});
    }
}

}  // namespace

ColumnProfile profileColumn(const Column& column, const TargetClasses* classes)
{
    ColumnProfile profile{column.id(), column.name(), column.kind()};
    const std::size_t rows = column.rows();
    if (column.isCategorical()) {
        describeLevels(profile, {column.categories().codes, column.categories().levels}, classes);
        profile.missing = column.missingCount();
        profile.n = rows - profile.missing;
        noteValues(profile);
    } else {
        const std::vector<double> dates = column.isNumber() ? std::vector<double>{} : numbersOfDates(column.dates());
        const std::vector<double>& values = column.isNumber() ? column.numbers() : dates;
        const SortedColumn sorted = sortedColumn(values, column.isNumber() ? classes : nullptr);
        describeNumbers(profile, sorted);
        profile.missing = rows - profile.n;
        if (behavesAsCategory(profile))
            describeLevels(profile, levelsOfNumbers(values), classes);
        noteValues(profile);
        if (column.isNumber() && profile.distinct > 1)
            noteShape(profile, sorted.all);
    }
    if (classes != nullptr && classes->positive && classes->id != column.id())
        profile.rates = ratesOf(profile, *classes->positive);
    return profile;
}

}  // namespace holdfast
