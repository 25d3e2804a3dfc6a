// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/leak_guard.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.h"
#include "learn/regression_scores.h"
#include "learn/scores.h"
#include "numeric/correlation.h"
#include "search/leak_effect.h"
#include "search/splits.h"

namespace holdfast {

namespace {

constexpr double kLeakAuc = 0.98;
constexpr double kRowOrderAuc = 0.9;
constexpr double kFilledAuc = 0.9;
constexpr std::size_t kFewestFilled = 10;
constexpr std::size_t kMeasuredMost = 12;  // columns whose effect is measured; a table of ids must not cost hours

double eitherWay(const std::vector<double>& scores, const std::vector<std::uint8_t>& labels)
{
    const double auc = rocAuc(scores, labels);
    return std::isnan(auc) ? 0.5 : std::max(auc, 1 - auc);
}

std::string codeOf(const Design& design, const char* ofClasses, const char* ofNumber)
{
    return design.kind == TargetKind::Number ? ofNumber : ofClasses;
}

double aloneOf(const Column& column, const Design& design)
{
    return design.kind == TargetKind::Number ? columnCorrelation(column, design) : columnAuc(column, design);
}

// Alone, in the order of rows: |Spearman's correlation|, 0 where there is none.
double ranked(const std::vector<double>& values, const std::vector<double>& targets)
{
    const double rho = spearman(values, targets).coefficient;
    return std::isnan(rho) ? 0 : std::abs(rho);
}

std::vector<std::string> longWords(const std::string& name)
{
    std::vector<std::string> words;
    std::u32string word;
    for (const char32_t c : toCodePoints(caseFolded(name)) + U' ') {
        if ((c >= U'a' && c <= U'z') || c > 0x7f) {
            word += c;
            continue;
        }
        // Endings change with case and number: seven tenths of a word are its stem.
        if (word.size() >= 5)
            words.push_back(fromCodePoints(std::u32string_view(word).substr(0, std::max<std::size_t>(5, (7 * word.size() + 9) / 10))));
        word.clear();
    }
    return words;
}

bool sharesStem(const std::string& name, const std::string& targetName)
{
    const std::string folded = caseFolded(name);
    return std::ranges::any_of(longWords(targetName), [&](const std::string& stem) { return folded.find(stem) != std::string::npos; });
}

// Test rows with an equal training row, and training rows with an equal one in another fold.
std::pair<std::size_t, std::size_t> twinsAcross(const Design& design, const std::vector<Fingerprint>& rows)
{
    std::map<Fingerprint, std::set<int>> folds;
    for (std::size_t i = 0; i < design.training.size(); ++i)
        folds[rows[design.training[i]]].insert(design.foldOf[i]);
    const auto inTest = std::ranges::count_if(design.test, [&](std::uint32_t row) { return folds.contains(rows[row]); });
    const auto inFolds = std::ranges::count_if(design.training, [&](std::uint32_t row) { return folds[rows[row]].size() > 1; });
    return {static_cast<std::size_t>(inTest), static_cast<std::size_t>(inFolds)};
}

std::vector<Finding> twinFindings(const Design& design, const std::vector<Fingerprint>& rows, const LeakEffect& effect)
{
    std::vector<Finding> findings;
    std::vector<Fingerprint> used;
    for (const RowSet* part : {&design.training, &design.test})
        for (const std::uint32_t row : *part)
            used.push_back(rows[row]);
    const std::size_t twins = twinCount(used);
    if (twins == 0)
        return {};
    findings.push_back(
        {.severity = Severity::Note, .code = "search.twins", .subject = design.targetName, .numbers = {static_cast<double>(twins)}});
    const auto [inTest, inFolds] = twinsAcross(design, rows);
    if (inTest + inFolds > 0) {
        findings.push_back({.severity = Severity::Warning,
                            .code = "search.twins-across",
                            .subject = design.targetName,
                            .numbers = {static_cast<double>(inTest), static_cast<double>(inFolds)}});
        if (inFolds > 0) {
            const LeakEffect::Twins measured = effect.twins(rows);
            findings.push_back({.severity = Severity::Note,
                                .code = codeOf(design, "search.twins-effect", "search.number-twins-effect"),
                                .subject = design.targetName,
                                .numbers = {measured.all, measured.one}});
        }
    }
    return findings;
}

// How well it alone ranks the training rows whether the column is filled in: a date of leaving stands only with those who left. Of a
// number: how well the target ranks the rows by whether the column is filled in; a column that a few rows lack, or have, proves nothing.
double filledAuc(const Column& column, const Design& design)
{
    std::vector<double> filled;
    std::vector<std::uint8_t> labels;
    std::vector<double> targets;
    for (const std::uint32_t row : design.training) {
        labels.push_back(column.isMissing(row) ? 0 : 1);
        filled.push_back(labels.back());
        if (design.kind == TargetKind::Number)
            targets.push_back(design.targets[row]);
        else
            labels.back() = design.labels[row] == 1 ? 1 : 0;
    }
    if (design.kind == TargetKind::TwoClasses)
        return eitherWay(filled, labels);
    const auto present = static_cast<std::size_t>(std::ranges::count(labels, 1));
    return std::min(present, labels.size() - present) < kFewestFilled ? 0.5 : eitherWay(targets, labels);
}

}  // namespace

double columnAuc(const Column& column, const Design& design)
{
    std::vector<double> scores;
    std::vector<std::uint8_t> labels;
    std::map<std::int32_t, std::pair<double, double>> rates;
    if (column.isCategorical()) {
        for (const std::uint32_t row : design.training) {
            auto& rate = rates[column.categories().codes[row]];
            rate.first += design.labels[row] == 1 ? 1 : 0;
            rate.second += 1;
        }
    }
    for (const std::uint32_t row : design.training) {
        const bool positive = design.labels[row] == 1;
        if (column.isCategorical()) {
            // Without the row itself, drawn to one half: a level of a single row must not seem to know its label.
            const auto& rate = rates[column.categories().codes[row]];
            scores.push_back((rate.first - (positive ? 1 : 0) + 0.5) / (rate.second - 1 + 1));
        } else if (column.isMissing(row)) {
            continue;
        } else {
            scores.push_back(column.isNumber() ? column.numbers()[row] : static_cast<double>(column.dates()[row]));
        }
        labels.push_back(positive ? 1 : 0);
    }
    if (!column.isCategorical())
        return eitherWay(scores, labels);
    const double auc = rocAuc(scores, labels);
    return std::isnan(auc) ? 0.5 : std::max(auc, 0.5);
}

double columnCorrelation(const Column& column, const Design& design)
{
    std::vector<double> values;
    std::vector<double> targets;
    std::map<std::int32_t, std::pair<double, double>> sums;  // of each level: its targets, its rows
    double mean = 0;
    for (const std::uint32_t row : design.training) {
        mean += design.targets[row] / static_cast<double>(design.training.size());
        if (column.isCategorical()) {
            sums[column.categories().codes[row]].first += design.targets[row];
            sums[column.categories().codes[row]].second += 1;
        }
    }
    for (const std::uint32_t row : design.training) {
        const double target = design.targets[row];
        if (column.isCategorical()) {
            const auto& sum = sums[column.categories().codes[row]];
            values.push_back((sum.first - target + mean) / sum.second);  // drawn to the mean by one row
        } else if (column.isMissing(row)) {
            continue;
        } else {
            values.push_back(column.isNumber() ? column.numbers()[row] : static_cast<double>(column.dates()[row]));
        }
        targets.push_back(target);
    }
    if (!column.isCategorical())
        return ranked(values, targets);
    const double r2 = rSquared(values, targets);
    return std::isnan(r2) ? 0 : std::clamp(r2, 0.0, 1.0);
}

std::vector<Finding> leakFindings(const Table& joined, const Design& design, const std::vector<Fingerprint>& rows, const Progress& progress)
{
    std::vector<Finding> findings;
    LeakEffect effect(joined, design, progress);
    // Features come first, for they are in the model; a column that is suspicious twice is measured once.
    std::map<ColumnId, double> withoutIt;
    std::size_t measured = 0;
    const auto mayMeasure = [&] { return measured++ < kMeasuredMost; };
    const auto featureNumbers = [&](double alone, const ColumnId& id) -> std::vector<double> {
        if (const auto known = withoutIt.find(id); known != withoutIt.end())
            return {alone, effect.asItIs(), known->second};
        if (!mayMeasure())
            return {alone};
        return {alone, effect.asItIs(), withoutIt.emplace(id, effect.without(id)).first->second};
    };
    for (const DesignFeature& feature : design.features) {
        progress.throwIfCancelled();
        const Column& column = *joined.find(feature.id);
        const double auc = aloneOf(column, design);
        const double filled = filledAuc(column, design);
        if (auc >= kLeakAuc)
            findings.push_back({.severity = Severity::Serious,
                                .code = codeOf(design, "search.single-column-leak", "search.number-leak"),
                                .subject = feature.name,
                                .numbers = featureNumbers(auc, feature.id)});
        else if (filled >= kFilledAuc)
            findings.push_back({.severity = Severity::Serious,
                                .code = codeOf(design, "search.known-after", "search.number-known-after"),
                                .subject = feature.name,
                                .numbers = featureNumbers(filled, feature.id)});
        if (sharesStem(feature.name, design.targetName))
            findings.push_back({.severity = Severity::Warning,
                                .code = codeOf(design, "search.target-stem", "search.number-stem"),
                                .subject = feature.name,
                                .numbers = featureNumbers(auc, feature.id)});
    }
    std::vector<Finding> ids;
    for (const ExcludedColumn& excluded : design.excluded) {
        if (excluded.reason != "id_like" && excluded.reason != "key")
            continue;
        const Column& column = *joined.find(excluded.id);
        Finding& finding = ids.emplace_back(Finding{
            .severity = Severity::Note, .code = codeOf(design, "search.id-like", "search.number-id-like"), .subject = excluded.name});
        finding.numbers = {aloneOf(column, design)};
        if (mayMeasure())
            finding.numbers.insert(finding.numbers.end(), {effect.with(column), effect.asItIs()});
    }
    findings.insert(findings.begin(), ids.begin(), ids.end());
    std::vector<double> numbers;
    std::vector<std::uint8_t> labels;
    for (const std::uint32_t row : design.training) {
        numbers.push_back(row);
        labels.push_back(design.labels[row] == 1 ? 1 : 0);
    }
    std::vector<double> targets;
    for (const std::uint32_t row : design.training)
        if (design.kind == TargetKind::Number)
            targets.push_back(design.targets[row]);
    const double order = design.kind == TargetKind::Number ? ranked(numbers, targets) : eitherWay(numbers, labels);
    if (order >= kRowOrderAuc)
        findings.push_back({.severity = Severity::Note,
                            .code = codeOf(design, "search.row-order", "search.number-row-order"),
                            .subject = design.targetName,
                            .numbers = {order, effect.withRowNumber(), effect.asItIs()}});
    for (Finding& finding : twinFindings(design, rows, effect))
        findings.push_back(std::move(finding));
    return findings;
}

}  // namespace holdfast
