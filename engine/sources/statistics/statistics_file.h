// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "sources/cell_grid.h"
#include "sources/first_rows.h"
#include "sources/source_spec.h"
#include "sources/statistics/moment_format.h"

namespace holdfast {

struct StatisticsVariable
{
    std::string name;
    std::string label;
    std::string labelSet;  // of its values
    MomentUnit unit = MomentUnit::None;
    std::int64_t userMissing = 0;  // values that the file itself calls missing
};

// Labels of values, as the file has them: by the number, or by the text.
struct ValueLabels
{
    std::map<double, std::string> ofNumbers;
    std::map<std::string, std::string> ofTexts;
};

// What a statistics file holds, before kinds are decided. Columns of the grid are the variables.
struct StatisticsFile
{
    explicit StatisticsFile(std::uint64_t mostCells) : grid(mostCells) {}
    CellGrid grid;
    std::string encoding;
    std::vector<StatisticsVariable> variables;
    std::map<std::string, ValueLabels> labels;
    std::int64_t passedOver = 0;  // rows that were not to be read
};

// Reads it from memory by ReadStat. Columns and rows that are not wanted are passed over as they come, where the file says beforehand how
// many rows it has. Fails with read.statistics-damaged, read.encoding-unknown, read.too-scattered. Throws Cancelled.
Result<StatisticsFile> readStatisticsFile(std::string_view bytes, StatisticsKind kind, const ReadOptions& options, const Progress& progress,
                                          const FirstRows& first);

}  // namespace holdfast
