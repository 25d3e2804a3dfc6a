// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/bound_names.h"

#include <algorithm>
#include <set>

namespace holdfast {

namespace {

constexpr std::size_t kFew = 20;

}  // namespace

SourceSnapshot withBoundNames(SourceSnapshot snapshot, const ReadOptions& options)
{
    if (options.names.empty())
        return snapshot;
    std::set<std::string> given;
    for (const Column& column : snapshot.table.columns())
        if (const auto bound = options.names.find(column.id().name); bound != options.names.end())
            given.insert(bound->second);
    std::set<std::string> taken = given;
    const std::vector<Column> before = snapshot.table.columns();
    std::vector<Column> after;
    for (const Column& column : before) {
        const auto bound = options.names.find(column.id().name);
        std::string name = column.id().name;
        if (bound != options.names.end())
            name = bound->second;
        for (int i = 2; bound == options.names.end() && !taken.insert(name).second; ++i)
            name = column.id().name + " " + std::to_string(i);
        const ColumnId id{column.id().origin, name};
        for (ColumnReading& reading : snapshot.columns)
            if (reading.id == column.id() && name != column.id().name)
                reading.id.name = "\n" + name;  // until all are done: names may be exchanged
        after.push_back(name == column.id().name ? column : column.withId(id).renamed(name));
    }
    for (ColumnReading& reading : snapshot.columns)
        if (!reading.id.name.empty() && reading.id.name.front() == '\n')
            reading.id.name.erase(0, 1);
    snapshot.table = Table(snapshot.table.name(), std::move(after), snapshot.table.rows());
    return snapshot;
}

std::string nameInFile(const ReadOptions& options, const std::string& column)
{
    const auto bound = std::find_if(options.names.begin(), options.names.end(), [&](const auto& entry) { return entry.second == column; });
    return bound == options.names.end() ? column : bound->first;
}

std::vector<KnownColumn> knownColumns(const SourceSnapshot& snapshot, const std::string& levelsOf)
{
    std::vector<KnownColumn> known;
    for (const Column& column : snapshot.table.columns()) {
        known.push_back({.name = column.id().name, .kind = column.kind()});
        if (!levelsOf.empty() && column.id().name == levelsOf)
            known.back().levels = fewLevels(column);
    }
    return known;
}

std::vector<std::string> fewLevels(const Column& column)
{
    std::set<std::string> levels;
    if (column.isCategorical()) {
        std::vector<bool> used(column.categories().levels.size());
        for (const std::int32_t code : column.categories().codes)
            if (code >= 0)
                used[static_cast<std::size_t>(code)] = true;
        for (std::size_t i = 0; i < used.size() && levels.size() <= kFew; ++i)
            if (used[i])
                levels.insert(column.categories().levels[i]);
    } else {
        for (std::size_t row = 0; row < column.rows() && levels.size() <= kFew; ++row)
            if (!column.isMissing(row))
                levels.insert(column.textAt(row));
    }
    return levels.size() > kFew ? std::vector<std::string>{} : std::vector<std::string>(levels.begin(), levels.end());
}

}  // namespace holdfast
