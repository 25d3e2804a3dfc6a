// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/family.h"

#include <array>
#include <utility>

namespace holdfast {

namespace {
constexpr std::array<std::pair<Family, std::string_view>, 9> kFamilies{{
    {Family::Baseline, "baseline"},
    {Family::LinearRegression, "linear_regression"},
    {Family::LogisticRegression, "logistic_regression"},
    {Family::NearestNeighbours, "nearest_neighbours"},
    {Family::DecisionTree, "decision_tree"},
    {Family::SupportVectors, "support_vectors"},
    {Family::RandomForest, "random_forest"},
    {Family::BoostedTrees, "boosted_trees"},
    {Family::Blend, "blend"},
}};
}  // namespace

std::string_view targetKindName(TargetKind kind) { return kind == TargetKind::TwoClasses ? "two_classes" : "number"; }

std::string_view familyName(Family family)
{
    for (const auto& [known, name] : kFamilies)
        if (known == family)
            return name;
    return {};
}

std::optional<Family> familyNamed(std::string_view name)
{
    for (const auto& [family, known] : kFamilies)
        if (known == name)
            return family;
    return std::nullopt;
}

std::vector<Family> allFamilies()
{
    std::vector<Family> families;
    for (const auto& entry : kFamilies)
        families.push_back(entry.first);
    return families;
}

std::vector<Family> searchableFamilies(TargetKind kind)
{
    std::vector<Family> families = allFamilies();
    std::erase_if(families, [&](Family family) { return family == Family::Baseline || familyFor(kind, family) != family; });
    return families;
}

std::vector<Family> classicFamilies(TargetKind kind)
{
    return {familyFor(kind, Family::LogisticRegression), Family::NearestNeighbours, Family::DecisionTree, Family::SupportVectors};
}

Family familyFor(TargetKind kind, Family family)
{
    if (family == Family::LinearRegression || family == Family::LogisticRegression)
        return kind == TargetKind::Number ? Family::LinearRegression : Family::LogisticRegression;
    return family;
}

}  // namespace holdfast
