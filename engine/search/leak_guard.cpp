// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/leak_guard.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.h"
#include "learn/scores.h"
#include "search/splits.h"

namespace holdfast {

namespace {

constexpr double kLeakAuc = 0.98;
constexpr double kRowOrderAuc = 0.9;

double eitherWay(const std::vector<double>& scores, const std::vector<std::uint8_t>& labels)
{
    const double auc = rocAuc(scores, labels);
    return std::isnan(auc) ? 0.5 : std::max(auc, 1 - auc);
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

std::vector<Finding> twinFindings(const Design& design, const std::vector<Fingerprint>& rows)
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
    if (inTest + inFolds > 0)
        findings.push_back({.severity = Severity::Warning,
                            .code = "search.twins-across",
                            .subject = design.targetName,
                            .numbers = {static_cast<double>(inTest), static_cast<double>(inFolds)}});
    return findings;
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

std::vector<Finding> leakFindings(const Table& joined, const Design& design, const std::vector<Fingerprint>& rows)
{
    std::vector<Finding> findings;
    for (const ExcludedColumn& column : design.excluded)
        if (column.reason == "id_like" || column.reason == "key")
            findings.push_back({.severity = Severity::Note,
                                .code = "search.id-like",
                                .subject = column.name,
                                .numbers = {columnAuc(*joined.find(column.id), design)}});
    for (const DesignFeature& feature : design.features) {
        const double auc = columnAuc(*joined.find(feature.id), design);
        if (auc >= kLeakAuc)
            findings.push_back(
                {.severity = Severity::Serious, .code = "search.single-column-leak", .subject = feature.name, .numbers = {auc}});
        if (sharesStem(feature.name, design.targetName))
            findings.push_back({.severity = Severity::Warning, .code = "search.target-stem", .subject = feature.name, .numbers = {auc}});
    }
    std::vector<double> numbers;
    std::vector<std::uint8_t> labels;
    for (const std::uint32_t row : design.training) {
        numbers.push_back(row);
        labels.push_back(design.labels[row] == 1 ? 1 : 0);
    }
    const double order = eitherWay(numbers, labels);
    if (order >= kRowOrderAuc)
        findings.push_back({.severity = Severity::Note, .code = "search.row-order", .subject = design.targetName, .numbers = {order}});
    for (Finding& finding : twinFindings(design, rows))
        findings.push_back(std::move(finding));
    return findings;
}

}  // namespace holdfast
