// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/family.h"

#include <array>
#include <utility>

namespace holdfast {

namespace {
constexpr std::array<std::pair<Family, std::string_view>, 8> kFamilies{{
    {Family::Baseline, "baseline"},
    {Family::LogisticRegression, "logistic_regression"},
    {Family::NearestNeighbours, "nearest_neighbours"},
    {Family::DecisionTree, "decision_tree"},
    {Family::SupportVectors, "support_vectors"},
    {Family::RandomForest, "random_forest"},
    {Family::BoostedTrees, "boosted_trees"},
    {Family::Blend, "blend"},
}};
}  // namespace

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

std::vector<Family> searchableFamilies()
{
    std::vector<Family> families = allFamilies();
    std::erase(families, Family::Baseline);
    return families;
}

std::vector<Family> classicFamilies()
{
    return {Family::LogisticRegression, Family::NearestNeighbours, Family::DecisionTree, Family::SupportVectors};
}

}  // namespace holdfast
