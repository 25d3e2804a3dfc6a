// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/splits.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace holdfast {

namespace {

std::map<Fingerprint, std::vector<std::uint32_t>> byContent(std::span<const Fingerprint> rows)
{
    std::map<Fingerprint, std::vector<std::uint32_t>> found;
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        found[rows[row]].push_back(row);
    return found;
}

// The label of most of a group's rows.
int labelOf(const std::vector<std::uint32_t>& group, std::span<const std::uint8_t> labels)
{
    const auto positives = std::ranges::count_if(group, [&](std::uint32_t row) { return labels[row] == 1; });
    return 2 * static_cast<std::size_t>(positives) > group.size() ? 1 : 0;
}

// The groups of one class, shuffled.
std::vector<std::uint32_t> shuffled(const RowGroups& groups, std::span<const std::uint8_t> labels, int label, Random& random)
{
    std::vector<std::uint32_t> chosen;
    for (std::uint32_t i = 0; i < groups.size(); ++i)
        if (labelOf(groups[i], labels) == label)
            chosen.push_back(i);
    random.shuffle(std::span(chosen));
    return chosen;
}

}  // namespace

std::size_t twinCount(std::span<const Fingerprint> rows)
{
    std::size_t twins = 0;
    for (const auto& entry : byContent(rows))
        if (entry.second.size() > 1)
            twins += entry.second.size();
    return twins;
}

RowGroups twinGroups(std::span<const Fingerprint> rows)
{
    const bool ordinary = 5 * twinCount(rows) > rows.size();
    RowGroups groups;
    for (auto& entry : byContent(rows)) {
        if (ordinary)
            for (const std::uint32_t row : entry.second)
                groups.push_back({row});
        else
            groups.push_back(std::move(entry.second));
    }
    return groups;
}

std::vector<bool> drawTestPart(const RowGroups& groups, std::span<const std::uint8_t> labels, double share, Random random)
{
    std::vector<bool> test(labels.size(), false);
    for (const int label : {1, 0}) {
        const std::vector<std::uint32_t> order = shuffled(groups, labels, label, random);
        std::size_t rows = 0;
        for (const std::uint32_t i : order)
            rows += groups[i].size();
        const auto wanted = static_cast<std::size_t>(std::lround(share * static_cast<double>(rows)));
        std::size_t taken = 0;
        for (const std::uint32_t i : order) {
            if (taken >= wanted)
                break;
            taken += groups[i].size();
            for (const std::uint32_t row : groups[i])
                test[row] = true;
        }
    }
    return test;
}

std::vector<int> drawFolds(const RowGroups& groups, std::span<const std::uint8_t> labels, int folds, Random random)
{
    std::vector<int> foldOf(labels.size(), 0);
    std::vector<std::size_t> total(static_cast<std::size_t>(folds), 0);
    for (const int label : {1, 0}) {
        std::vector<std::size_t> held(static_cast<std::size_t>(folds), 0);
        for (const std::uint32_t i : shuffled(groups, labels, label, random)) {
            std::size_t best = 0;
            for (std::size_t fold = 1; fold < held.size(); ++fold)
                if (std::pair(held[fold], total[fold]) < std::pair(held[best], total[best]))
                    best = fold;
            held[best] += groups[i].size();
            total[best] += groups[i].size();
            for (const std::uint32_t row : groups[i])
                foldOf[row] = static_cast<int>(best);
        }
    }
    return foldOf;
}

}  // namespace holdfast
