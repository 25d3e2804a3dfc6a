// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/preprocess.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/check.h"
#include "numeric/quantiles.h"
#include "numeric/sorting.h"

namespace holdfast {

namespace {

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void learnFill(FittedFeature& fitted, const std::vector<double>& present, Imputer imputer)
{
    if (!present.empty() && imputer != Imputer::Constant)
        fitted.fill = imputer == Imputer::Median ? quantileOfSorted(present, 0.5) : meanOf(present);
}

// Learns centre and scale of values without gaps. Values beyond 1e150 would overflow their squares: they are left to the range of min and
// max.
void learnScale(FittedFeature& fitted, std::vector<double> values, Scaler scaler)
{
    if (values.empty() || scaler == Scaler::None)
        return;
    sortNumbers(values);
    const bool huge = std::max(std::abs(values.front()), std::abs(values.back())) > 1e150;
    if (values.front() == values.back()) {
        fitted.centre = values.front();
    } else if (scaler == Scaler::Robust && !huge) {
        fitted.centre = quantileOfSorted(values, 0.5);
        fitted.scale = quantileOfSorted(values, 0.75) - quantileOfSorted(values, 0.25);
    } else if (scaler == Scaler::MinMax || huge) {
        fitted.centre = values.front();
        fitted.scale = values.back() - values.front();
        if (!std::isfinite(fitted.scale)) {
            fitted.centre = 0;
            fitted.scale = std::max(std::abs(values.front()), std::abs(values.back()));
        }
    } else {
        fitted.centre = meanOf(values);
        double squares = 0;
        for (const double value : values)
            squares += (value - fitted.centre) * (value - fitted.centre);
        fitted.scale = std::sqrt(squares / static_cast<double>(values.size()));
    }
    if (fitted.scale == 0)
        fitted.scale = 1;
}

void learnLevels(FittedFeature& fitted, const Feature& feature, int rareLevel)
{
    std::vector<std::size_t> counts(feature.levels.size(), 0);
    std::size_t missing = 0;
    for (const std::int32_t code : feature.codes) {
        if (code < 0)
            ++missing;
        else
            ++counts[static_cast<std::size_t>(code)];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        if (counts[i] >= static_cast<std::size_t>(std::max(1, rareLevel)))
            fitted.levels.push_back(feature.levels[i]);
        else
            fitted.hasPool = true;
    }
    std::ranges::sort(fitted.levels);
    fitted.hasMissing = missing > 0;
}

std::size_t placesOf(const FittedFeature& fitted) { return fitted.levels.size() + (fitted.hasPool ? 1 : 0) + (fitted.hasMissing ? 1 : 0); }

// The place of each level code of a table among the fitted places; -1 where it has none.
std::vector<int> placesOfCodes(const FittedFeature& fitted, const std::vector<std::string>& levels)
{
    const int pool = fitted.hasPool ? static_cast<int>(fitted.levels.size()) : -1;
    std::vector<int> places(levels.size(), pool);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto known = std::ranges::lower_bound(fitted.levels, levels[i]);
        if (known != fitted.levels.end() && *known == levels[i])
            places[i] = static_cast<int>(known - fitted.levels.begin());
    }
    return places;
}

std::vector<int> placesOfRows(const FittedFeature& fitted, const Feature& feature)
{
    const std::vector<int> ofCode = placesOfCodes(fitted, feature.levels);
    const int pool = fitted.hasPool ? static_cast<int>(fitted.levels.size()) : -1;
    const int missing = fitted.hasMissing ? static_cast<int>(placesOf(fitted)) - 1 : pool;
    std::vector<int> places;
    places.reserve(feature.codes.size());
    for (const std::int32_t code : feature.codes)
        places.push_back(code < 0 ? missing : ofCode[static_cast<std::size_t>(code)]);
    return places;
}

double middlePlace(const FittedFeature& fitted)
{
    const std::size_t places = placesOf(fitted);
    return places == 0 ? 0 : static_cast<double>(places - 1) / 2;
}

std::vector<double> ordinals(const FittedFeature& fitted, const Feature& feature)
{
    std::vector<double> values;
    values.reserve(feature.codes.size());
    for (const int place : placesOfRows(fitted, feature))
        values.push_back(place < 0 ? middlePlace(fitted) : static_cast<double>(place));
    return values;
}

FittedFeature fitFeature(const Feature& feature, const PreprocessSpec& spec)
{
    FittedFeature fitted{.id = feature.id, .name = feature.name, .categorical = feature.categorical};
    if (!feature.categorical) {
        std::vector<double> values = feature.numbers;
        std::erase_if(values, [](double value) { return std::isnan(value); });
        sortNumbers(values);
        learnFill(fitted, values, spec.imputer);
        fitted.hasMissing = spec.indicator && values.size() < feature.numbers.size();
        fitted.columns = fitted.hasMissing ? 2 : 1;
        values.resize(feature.numbers.size(), fitted.fill);
        learnScale(fitted, std::move(values), spec.scaler);
        return fitted;
    }
    learnLevels(fitted, feature, spec.rareLevel);
    if (spec.encoder == Encoder::Ordinal) {
        learnScale(fitted, ordinals(fitted, feature), spec.scaler);
    } else {
        const std::size_t places = placesOf(fitted);
        fitted.columns = spec.dropFirst && places > 0 ? places - 1 : places;
    }
    return fitted;
}

void writeScaled(const FittedFeature& fitted, const std::vector<double>& values, DesignMatrix& made)
{
    constexpr double bound = 1e150;  // a new value far outside the training range must not overflow a square
    for (std::size_t row = 0; row < made.rows; ++row) {
        const double value = std::isnan(values[row]) ? fitted.fill : values[row];
        const double scaled = (value - fitted.centre) / fitted.scale;
        made.values[row * made.columns + fitted.firstColumn] = std::clamp(scaled, -bound, bound);
    }
}

void writePlaces(const FittedFeature& fitted, const Feature& feature, bool dropFirst, DesignMatrix& made)
{
    const std::vector<int> places = placesOfRows(fitted, feature);
    const int skipped = dropFirst ? 1 : 0;
    for (std::size_t row = 0; row < made.rows; ++row)
        if (places[row] >= skipped)
            made.values[row * made.columns + fitted.firstColumn + static_cast<std::size_t>(places[row] - skipped)] = 1;
}

}  // namespace

std::string_view scalerName(Scaler scaler)
{
    switch (scaler) {
    case Scaler::None:
        return "none";
    case Scaler::Standard:
        return "standard";
    case Scaler::MinMax:
        return "min_max";
    case Scaler::Robust:
        return "robust";
    }
    return {};
}

std::string_view encoderName(Encoder encoder) { return encoder == Encoder::OneHot ? "one_hot" : "ordinal"; }

std::string_view imputerName(Imputer imputer)
{
    return imputer == Imputer::Median ? "median" : imputer == Imputer::Mean ? "mean" : "constant";
}

std::vector<std::size_t> FittedPreprocess::featureOfColumn() const
{
    std::vector<std::size_t> owners(columns, 0);
    for (std::size_t i = 0; i < features.size(); ++i)
        std::fill_n(owners.begin() + static_cast<std::ptrdiff_t>(features[i].firstColumn), features[i].columns, i);
    return owners;
}

std::vector<std::string> FittedPreprocess::columnNames() const
{
    std::vector<std::string> names;
    names.reserve(columns);
    for (const FittedFeature& feature : features) {
        if (!feature.categorical || spec.encoder == Encoder::Ordinal) {
            names.push_back(feature.name);
            if (!feature.categorical && feature.hasMissing)
                names.push_back(feature.name + " = -");
            continue;
        }
        std::vector<std::string> places = feature.levels;
        if (feature.hasPool)
            places.emplace_back("*");
        if (feature.hasMissing)
            places.emplace_back("-");
        for (std::size_t i = places.size() - feature.columns; i < places.size(); ++i)
            names.push_back(feature.name + " = " + places[i]);
    }
    return names;
}

FittedPreprocess fitPreprocess(const FeatureTable& training, const PreprocessSpec& spec)
{
    FittedPreprocess fitted{.spec = spec};
    for (const Feature& feature : training.features)
        fitted.features.push_back(fitFeature(feature, spec));
    std::ranges::sort(fitted.features, {}, &FittedFeature::id);
    for (FittedFeature& feature : fitted.features) {
        feature.firstColumn = fitted.columns;
        fitted.columns += feature.columns;
    }
    return fitted;
}

DesignMatrix applyPreprocess(const FittedPreprocess& fitted, const FeatureTable& table)
{
    DesignMatrix made{.rows = table.rows, .columns = fitted.columns};
    made.values.assign(made.rows * made.columns, 0.0);
    for (const FittedFeature& feature : fitted.features) {
        const auto raw = std::ranges::find(table.features, feature.id, &Feature::id);
        HF_EXPECT(raw != table.features.end() && raw->categorical == feature.categorical,
                  "every fitted feature is in the table, with its kind");
        if (!feature.categorical) {
            writeScaled(feature, raw->numbers, made);
            for (std::size_t row = 0; feature.hasMissing && row < made.rows; ++row)
                made.values[row * made.columns + feature.firstColumn + 1] = std::isnan(raw->numbers[row]) ? 1 : 0;
        } else if (fitted.spec.encoder == Encoder::Ordinal)
            writeScaled(feature, ordinals(feature, *raw), made);
        else
            writePlaces(feature, *raw, fitted.spec.dropFirst, made);
    }
    return made;
}

}  // namespace holdfast
