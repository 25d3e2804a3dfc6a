// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/splits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace holdfast {

namespace {

constexpr std::size_t kMostLabels = 256;

std::map<Fingerprint, std::vector<std::uint32_t>> byContent(std::span<const Fingerprint> rows)
{
    std::map<Fingerprint, std::vector<std::uint32_t>> found;
    for (std::uint32_t row = 0; row < rows.size(); ++row)
        found[rows[row]].push_back(row);
    return found;
}

// The label of most of a group's rows; the lowest of equals.
int labelOf(const std::vector<std::uint32_t>& group, std::span<const std::uint8_t> labels)
{
    if (group.size() == 1)  // nearly all of them
        return labels[group.front()];
    std::array<std::size_t, kMostLabels> rows{};
    for (const std::uint32_t row : group)
        ++rows[labels[row]];
    return static_cast<int>(std::ranges::max_element(rows) - rows.begin());
}

int highestLabel(std::span<const std::uint8_t> labels) { return labels.empty() ? 0 : std::ranges::max(labels); }

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

RowGroups joinedGroups(const RowGroups& groups, std::span<const std::uint32_t> values)
{
    // Of every group the first one it is joined with, found by way of the values.
    std::vector<std::size_t> leader(groups.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto leaderOf = [&](std::size_t group) {
        while (leader[group] != group)
            group = leader[group] = leader[leader[group]];
        return group;
    };
    std::map<std::uint32_t, std::size_t> groupOfValue;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const std::uint32_t row : groups[i]) {
            const std::size_t known = leaderOf(groupOfValue.try_emplace(values[row], i).first->second);
            const std::size_t own = leaderOf(i);
            leader[std::max(known, own)] = std::min(known, own);
        }
    }
    std::map<std::size_t, std::vector<std::uint32_t>> joined;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        std::vector<std::uint32_t>& rows = joined[leaderOf(i)];
        rows.insert(rows.end(), groups[i].begin(), groups[i].end());
    }
    RowGroups made;
    for (auto& entry : joined)
        made.push_back(std::move(entry.second));
    return made;
}

std::vector<std::uint8_t> quantileStrata(std::span<const double> targets, int strata)
{
    std::vector<double> sorted(targets.begin(), targets.end());
    std::ranges::sort(sorted);
    std::vector<std::uint8_t> made;
    made.reserve(targets.size());
    for (const double target : targets) {
        const auto below = static_cast<std::size_t>(std::ranges::lower_bound(sorted, target) - sorted.begin());
        made.push_back(static_cast<std::uint8_t>(below * static_cast<std::size_t>(strata) / sorted.size()));
    }
    return made;
}

std::vector<bool> drawTestPart(const RowGroups& groups, std::span<const std::uint8_t> labels, double share, Random random)
{
    std::vector<bool> test(labels.size(), false);
    for (int label = highestLabel(labels); label >= 0; --label) {
        const std::vector<std::uint32_t> order = shuffled(groups, labels, label, random);
        std::size_t rows = 0;
        for (const std::uint32_t i : order)
            rows += groups[i].size();
        const auto wanted = static_cast<std::size_t>(std::lround(share * static_cast<double>(rows)));
        std::size_t taken = 0;
        for (const std::uint32_t i : order) {
            if (taken >= wanted)
                break;
            if (taken + groups[i].size() - wanted > wanted - taken && taken + groups[i].size() > wanted)
                continue;  // nearer to the share without it
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
    for (int label = highestLabel(labels); label >= 0; --label) {
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

std::vector<int> drawGroupFolds(const RowGroups& groups, std::span<const std::uint8_t> labels, int folds, Random random)
{
    struct Counts
    {
        double of[2] = {0, 0};
    };
    std::vector<Counts> counts(groups.size());
    Counts all;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (const std::uint32_t row : groups[i])
            ++counts[i].of[labels[row]];
        for (const int label : {0, 1})
            all.of[label] += counts[i].of[label];
    }
    std::vector<std::uint32_t> order = random.permutation(groups.size());
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return groups[a].size() > groups[b].size(); });
    std::vector<Counts> held(static_cast<std::size_t>(folds));
    std::vector<int> foldOf(labels.size(), 0);
    for (const std::uint32_t i : order) {
        // What a fold's squares of class counts grow by, each class by its own size.
        const auto cost = [&](const Counts& fold) {
            double sum = 0;
            for (const int label : {0, 1})
                if (all.of[label] > 0)
                    sum += counts[i].of[label] * (2 * fold.of[label] + counts[i].of[label]) / (all.of[label] * all.of[label]);
            return sum;
        };
        std::size_t best = 0;
        for (std::size_t fold = 1; fold < held.size(); ++fold)
            if (cost(held[fold]) < cost(held[best]))
                best = fold;
        for (const int label : {0, 1})
            held[best].of[label] += counts[i].of[label];
        for (const std::uint32_t row : groups[i])
            foldOf[row] = static_cast<int>(best);
    }
    return foldOf;
}

std::vector<int> forwardFolds(std::span<const double> places, int folds)
{
    std::vector<double> sorted(places.begin(), places.end());
    std::ranges::sort(sorted);
    const auto stretches = static_cast<std::size_t>(folds) + 1;
    std::vector<double> ends;  // the last place of every stretch but the last
    for (std::size_t i = 1; i < stretches && !sorted.empty(); ++i) {
        const double end = sorted[std::max<std::size_t>(1, i * sorted.size() / stretches) - 1];
        if (end < sorted.back() && (ends.empty() || end > ends.back()))
            ends.push_back(end);
    }
    std::vector<int> foldOf;
    for (const double place : places)
        foldOf.push_back(static_cast<int>(std::ranges::lower_bound(ends, place) - ends.begin()) - 1);
    return foldOf;
}

std::vector<bool> latestPart(std::span<const double> places, double share)
{
    std::vector<double> sorted(places.begin(), places.end());
    std::ranges::sort(sorted);
    std::vector<bool> latest(places.size(), false);
    const auto wanted = static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size())));
    if (wanted == 0 || sorted.empty())
        return latest;
    const double first = sorted[sorted.size() - std::min(wanted, sorted.size())];
    // All from the first one's place on, or only what comes after it: what is nearer to the share.
    const auto from = static_cast<std::size_t>(std::ranges::lower_bound(sorted, first) - sorted.begin());
    const auto after = static_cast<std::size_t>(std::ranges::upper_bound(sorted, first) - sorted.begin());
    const std::size_t more = sorted.size() - from - wanted;
    const std::size_t less = wanted - (sorted.size() - after);
    const bool with = from > 0 && (more <= less || after == sorted.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        latest[i] = with ? places[i] >= first : places[i] > first;
    return latest;
}

}  // namespace holdfast
