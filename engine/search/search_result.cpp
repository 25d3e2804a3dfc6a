// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search_result.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/check.h"

namespace holdfast {

namespace {
std::vector<std::uint8_t> labelsOf(const Design& design, const RowSet& rows)
{
    std::vector<std::uint8_t> labels;
    labels.reserve(rows.size());
    for (const std::uint32_t row : rows)
        labels.push_back(design.labels[row] == 1 ? 1 : 0);
    return labels;
}

std::vector<double> targetsOf(const Design& design, const RowSet& rows)
{
    std::vector<double> targets;
    for (const std::uint32_t row : rows)
        if (design.kind == TargetKind::Number)
            targets.push_back(design.targets[row]);
    return targets;
}

std::vector<double> perRow(const Design& design, const std::vector<double>& training, const std::vector<double>& test)
{
    std::vector<double> made(design.labels.size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < training.size(); ++i)
        made[design.training[i]] = training[i];
    for (std::size_t i = 0; i < test.size(); ++i)
        made[design.test[i]] = test[i];
    return made;
}
}  // namespace

std::string_view thresholdRuleName(ThresholdRule rule)
{
    static constexpr std::array<std::string_view, 4> names{"f1", "fixed", "recall", "money"};
    return names[static_cast<std::size_t>(rule)];
}

std::string_view foldKindName(FoldKind kind)
{
    static constexpr std::array<std::string_view, 3> names{"values", "groups", "forward"};
    return names[static_cast<std::size_t>(kind)];
}

const FamilyResult* SearchResult::find(Family family) const
{
    for (const FamilyResult& result : families)
        if (result.family == family)
            return &result;
    return nullptr;
}

const FamilyResult& SearchResult::usedResult() const
{
    const FamilyResult* result = find(used);
    HF_EXPECT(result != nullptr, "the used family is among the families searched");
    return *result;
}

std::vector<double> SearchResult::risk(Family family) const
{
    const FamilyResult* result = design->kind == TargetKind::TwoClasses ? find(family) : nullptr;
    return result == nullptr ? perRow(*design, {}, {}) : perRow(*design, result->outOfFold, result->testProbabilities);
}

std::vector<double> SearchResult::predicted(Family family) const
{
    const FamilyResult* result = design->kind == TargetKind::Number ? find(family) : nullptr;
    return result == nullptr ? perRow(*design, {}, {}) : perRow(*design, result->outOfFold, result->testScores);
}

std::vector<double> SearchResult::testTargets() const { return targetsOf(*design, design->test); }

std::vector<double> SearchResult::trainingTargets() const { return targetsOf(*design, design->training); }

bool SearchResult::endedEarly() const { return std::ranges::count(findings, "search.ended-early", &Finding::code) > 0; }

std::vector<std::uint8_t> SearchResult::testLabels() const { return labelsOf(*design, design->test); }

std::vector<std::uint8_t> SearchResult::trainingLabels() const { return labelsOf(*design, design->training); }

}  // namespace holdfast
