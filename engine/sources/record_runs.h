// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace holdfast {

// Records of a text cut into blocks, by their number among those chosen: runs of neighbours, since nearly all of a file are.
class RecordRuns
{
public:
    struct Run
    {
        std::size_t first = 0;     // the number of its first record among all chosen
        std::uint32_t block = 0;   // of the text
        std::uint32_t record = 0;  // in its block
        std::uint32_t count = 0;
    };

    // In the order of the text.
    void add(std::uint32_t block, std::uint32_t record, std::uint32_t count = 1)
    {
        if (count == 0)
            return;
        if (!m_runs.empty() && m_runs.back().block == block && m_runs.back().record + m_runs.back().count == record)
            m_runs.back().count += count;
        else
            m_runs.push_back({.first = m_size, .block = block, .record = record, .count = count});
        m_size += count;
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const std::vector<Run>& runs() const { return m_runs; }
    // The index of the run that holds the i-th record; `near` is looked at first.
    std::size_t runOf(std::size_t i, std::size_t near = 0) const
    {
        if (near < m_runs.size() && i >= m_runs[near].first && i - m_runs[near].first < m_runs[near].count)
            return near;
        const auto behind =
            std::upper_bound(m_runs.begin(), m_runs.end(), i, [](std::size_t row, const Run& run) { return row < run.first; });
        return static_cast<std::size_t>(behind - m_runs.begin()) - 1;
    }

private:
    std::vector<Run> m_runs;
    std::size_t m_size = 0;
};

}  // namespace holdfast
