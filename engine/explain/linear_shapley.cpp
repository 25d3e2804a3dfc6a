// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/linear_shapley.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "numeric/ranks.h"

namespace holdfast {

namespace {

// The sign of Spearman's correlation. Mid-ranks are halves, so that their products and sums are exact and a zero is a zero.
int rankSign(const std::vector<double>& a, const std::vector<double>& b)
{
    const std::vector<double> ranksA = midRanks(a);
    const std::vector<double> ranksB = midRanks(b);
    const double mean = (static_cast<double>(a.size()) + 1) / 2;
    double covariance = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        covariance += (ranksA[i] - mean) * (ranksB[i] - mean);
    return covariance > 0 ? 1 : covariance < 0 ? -1 : 0;
}

// None for a category: its levels have no order.
std::optional<int> directionOf(const Feature& feature, const std::vector<double>& contributions)
{
    if (feature.categorical)
        return std::nullopt;
    std::vector<double> values;
    std::vector<double> parts;
    for (std::size_t row = 0; row < contributions.size(); ++row) {
        if (!std::isfinite(feature.numbers[row]))
            continue;
        values.push_back(feature.numbers[row]);
        parts.push_back(contributions[row]);
    }
    return rankSign(values, parts);
}

const Feature& featureNamed(const FeatureTable& table, const ColumnId& id)
{
    const auto found = std::find_if(table.features.begin(), table.features.end(), [&](const Feature& feature) { return feature.id == id; });
    HF_EXPECT(found != table.features.end(), "the explained rows hold every column of the model");
    return *found;
}

// The sum that both kinds of regression make.
struct LinearForecast
{
    std::vector<double> coefficients;
    double intercept = 0;
};

LinearForecast linearForecast(const FittedLearner& learner)
{
    if (const auto* linear = std::get_if<FittedLinearRegression>(&learner))
        return {linear->coefficients, linear->intercept};
    const auto* logistic = std::get_if<FittedLogisticRegression>(&learner);
    HF_EXPECT(logistic != nullptr, "linear Shapley values explain a logistic or a linear regression");
    return {logistic->coefficients, logistic->intercept};
}

}  // namespace

ShapSummary linearShapley(const FittedModel& fitted, const FeatureTable& background, const FeatureTable& explained,
                          std::vector<std::uint32_t> rows)
{
    LinearForecast learner = linearForecast(fitted.learner);
    for (double& coefficient : learner.coefficients)  // of the log-odds that customers are told
        coefficient *= fitted.scale.slope;
    learner.intercept = fitted.scale.slope * learner.intercept + fitted.scale.shift;
    HF_EXPECT(background.rows > 0, "Shapley values need background rows");
    const DesignMatrix trained = applyPreprocess(fitted.preprocess, background);
    const DesignMatrix design = applyPreprocess(fitted.preprocess, explained);
    HF_EXPECT(design.columns == learner.coefficients.size(), "one weight per design column");

    ShapSummary summary;
    summary.model = familyName(familyOf(fitted.learner));
    if (std::holds_alternative<FittedLinearRegression>(fitted.learner))
        summary.unit = "target";
    summary.backgroundRows = background.rows;
    summary.rows = std::move(rows);

    std::vector<double> means(design.columns, 0.0);
    for (std::size_t row = 0; row < trained.rows; ++row)
        for (std::size_t column = 0; column < trained.columns; ++column)
            means[column] += trained.at(row, column);
    summary.base = learner.intercept;
    for (std::size_t column = 0; column < design.columns; ++column) {
        means[column] /= static_cast<double>(trained.rows);
        summary.base += learner.coefficients[column] * means[column];
    }

    for (const FittedFeature& feature : fitted.preprocess.features) {
        ColumnContribution value{feature.id};
        value.contributions.assign(design.rows, 0.0);
        for (std::size_t row = 0; row < design.rows; ++row) {
            for (std::size_t column = feature.firstColumn; column < feature.firstColumn + feature.columns; ++column)
                value.contributions[row] += learner.coefficients[column] * (design.at(row, column) - means[column]);
            value.meanAbs += std::abs(value.contributions[row]);
        }
        value.meanAbs = design.rows == 0 ? 0 : value.meanAbs / static_cast<double>(design.rows);
        value.direction = directionOf(featureNamed(explained, feature.id), value.contributions);
        summary.values.push_back(std::move(value));
    }

    // Checked against the model itself, not against the sums above.
    const std::vector<double> forecast = scoresOf(fitted, explained);
    for (std::size_t row = 0; row < design.rows; ++row) {
        double sum = summary.base;
        for (const ColumnContribution& value : summary.values)
            sum += value.contributions[row];
        summary.additivityError =
            std::max(summary.additivityError, std::abs(sum - (fitted.scale.slope * forecast[row] + fitted.scale.shift)));
    }
    std::sort(summary.values.begin(), summary.values.end(), [](const ColumnContribution& a, const ColumnContribution& b) {
        return a.meanAbs > b.meanAbs || (a.meanAbs == b.meanAbs && a.feature < b.feature);
    });
    return summary;
}

}  // namespace holdfast
