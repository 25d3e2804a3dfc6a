// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "table/table.h"

namespace holdfast {

// One business column as learners see it: a number (missing is NaN; dates are days since 1970) or category codes into `levels` (missing is
// -1).
struct Feature
{
    ColumnId id;
    std::string name;
    bool categorical = false;
    std::vector<double> numbers = {};      // when not categorical
    std::vector<std::int32_t> codes = {};  // when categorical
    std::vector<std::string> levels = {};  // in any order; may hold levels that no row uses
};

// Business columns before any fitting or encoding.
struct FeatureTable
{
    std::vector<Feature> features;
    std::size_t rows = 0;
};

// The columns named, which must be in the table, all its rows.
FeatureTable featureTable(const Table& table, const std::vector<ColumnId>& ids);
FeatureTable gathered(const FeatureTable& table, std::span<const std::uint32_t> rows);
// One name per row for its values (numbers canonised, levels as texts) in order of ColumnId: equal rows have equal names, whatever the
// order of rows, columns or levels.
std::vector<Fingerprint> rowFingerprints(const FeatureTable& table);

}  // namespace holdfast
