// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/fingerprint.h"
#include "base/random.h"

namespace holdfast {

// Rows that go together: equal rows (twins) form one group. In order of content, so that the order of the file does not matter.
using RowGroups = std::vector<std::vector<std::uint32_t>>;
// Where more than a fifth of the rows have a twin, equal rows are ordinary and every row is a group of its own.
RowGroups twinGroups(std::span<const Fingerprint> rows);
std::size_t twinCount(std::span<const Fingerprint> rows);  // rows that have an equal one

// Groups joined wherever a row of one has the same value as a row of another: rows of one value stay together, and so do twins.
RowGroups joinedGroups(const RowGroups& groups, std::span<const std::uint32_t> values);

// Labels for a number: which of `strata` stretches of about as many rows it lies in, equal numbers always in the same one.
std::vector<std::uint8_t> quantileStrata(std::span<const double> targets, int strata);

// Shuffled and stratified by label (0, 1, …). The test part holds `share` of each class, to the nearest group.
std::vector<bool> drawTestPart(const RowGroups& groups, std::span<const std::uint8_t> labels, double share, Random random);
// The fold of each row: every group goes where its class is rarest so far.
std::vector<int> drawFolds(const RowGroups& groups, std::span<const std::uint8_t> labels, int folds, Random random);
// For groups of many rows and both classes: the largest first, each where it keeps both classes' counts most even.
std::vector<int> drawGroupFolds(const RowGroups& groups, std::span<const std::uint8_t> labels, int folds, Random random);
// Rows in order of `places` (equal ones are never parted) in folds + 1 stretches of about as many rows: -1 for the first, which is only
// learned from, then 0 … folds - 1. Fewer stretches where there are fewer places.
std::vector<int> forwardFolds(std::span<const double> places, int folds);
// The rows of the highest places, equal ones together, to about `share` of all; never all.
std::vector<bool> latestPart(std::span<const double> places, double share);

}  // namespace holdfast
