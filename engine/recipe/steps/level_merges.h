// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "recipe/steps/merge_values.h"
#include "table/column.h"

namespace holdfast {

// Values of one category column that are merged step by step: each step costs the values it names, and the rows are written once, at the
// end. The same as one step after the other: a thousand spellings in a million rows are mended in the time of one.
class LevelMerges
{
public:
    // Precondition: a category column.
    explicit LevelMerges(Column column);

    // How many cells become another text. 0: the step changes nothing.
    std::size_t merge(const std::vector<std::string>& from, const std::string& to);
    Column done() const;

private:
    Column m_column;
    std::vector<std::size_t> m_counts;                                    // rows, per level as it came
    std::unordered_map<std::string, std::vector<std::size_t>> m_holders;  // levels as they came, by what they have become
    bool m_changed = false;
};

// Why a step cannot be done on this table, if so.
std::optional<Finding> whyNotMerged(const MergeValues& step, const Table& table);

}  // namespace holdfast
