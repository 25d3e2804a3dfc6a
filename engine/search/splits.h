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

// Shuffled and stratified by label. The test part holds `share` of each class, to the nearest group.
std::vector<bool> drawTestPart(const RowGroups& groups, std::span<const std::uint8_t> labels, double share, Random random);
// The fold of each row: every group goes where its class is rarest so far.
std::vector<int> drawFolds(const RowGroups& groups, std::span<const std::uint8_t> labels, int folds, Random random);

}  // namespace holdfast
