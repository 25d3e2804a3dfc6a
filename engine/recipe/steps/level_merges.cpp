// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/steps/level_merges.h"

#include <set>
#include <utility>

#include "recipe/relabel.h"
#include "recipe/steps/step_finding.h"
#include "table/table_builder.h"

namespace holdfast {

LevelMerges::LevelMerges(Column column) : m_column(std::move(column)), m_counts(levelCounts(m_column.categories()))
{
    for (std::size_t level = 0; level < m_column.categories().levels.size(); ++level)
        m_holders[m_column.categories().levels[level]].push_back(level);
}

std::size_t LevelMerges::merge(const std::vector<std::string>& from, const std::string& to)
{
    const std::set<std::string> sources(from.begin(), from.end());
    std::size_t cells = 0;
    for (const std::string& text : sources)
        if (const auto found = m_holders.find(text); text != to && found != m_holders.end())
            for (const std::size_t level : found->second)
                cells += m_counts[level];
    if (cells == 0)
        return 0;
    for (const std::string& text : sources) {
        if (text == to)
            continue;
        if (auto levels = m_holders.extract(text); !levels.empty()) {
            std::vector<std::size_t>& target = m_holders[to];
            target.insert(target.end(), levels.mapped().begin(), levels.mapped().end());
        }
    }
    m_changed = true;
    return cells;
}

Column LevelMerges::done() const
{
    if (!m_changed)
        return m_column;
    std::vector<std::optional<std::string>> texts(m_column.categories().levels.size());
    for (const auto& [text, levels] : m_holders)
        for (const std::size_t level : levels)
            texts[level] = text;
    return relabelled(m_column, texts).column;
}

std::optional<Finding> whyNotMerged(const MergeValues& step, const Table& table)
{
    const auto index = table.indexOf(step.column);
    if (!index)
        return stepFinding("step.column-missing", table, step.column);
    if (!table.column(*index).isCategorical())
        return stepFinding("step.kind-mismatch", table, step.column);
    return std::nullopt;
}

}  // namespace holdfast
