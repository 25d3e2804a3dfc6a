// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/row_context.h"

#include <algorithm>

#include "recipe/row_groups.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestNeighbours = 3;
constexpr std::size_t kMostNeighbours = 60;
constexpr double kAgree = 0.75;  // of the neighbours
constexpr std::size_t kRowsTried = 400;
constexpr double kMostAgree = 0.5;    // of these
constexpr double kCommonplace = 0.4;  // of all rows: a value so frequent is everybody's neighbour
constexpr std::size_t kFewestPerGroup = 3;

}  // namespace

RowContext::RowContext(const Table& table) : m_table(table), m_groups(table.columns().size()) {}

const RowContext::Groups& RowContext::groupsOf(std::size_t column)
{
    if (m_groups[column])
        return *m_groups[column];
    Groups& made = m_groups[column].emplace();
    const std::size_t rows = m_table.rows();
    if (m_table.column(column).kind() == ColumnKind::Date)
        return made;
    const std::vector<std::uint32_t> first = firstEqualRows(m_table, {column});
    made.groupOf.assign(rows, 0);
    std::vector<std::uint32_t> sizes;
    for (std::uint32_t row = 0; row < rows; ++row) {
        made.groupOf[row] = first[row] == row ? static_cast<std::uint32_t>(sizes.size()) : made.groupOf[first[row]];
        if (first[row] == row)
            sizes.push_back(0);
        ++sizes[made.groupOf[row]];
    }
    const auto repeated =
        static_cast<std::size_t>(std::count_if(sizes.begin(), sizes.end(), [](std::uint32_t size) { return size > kFewestPerGroup; }));
    made.useful = sizes.size() > 1 && repeated > 1 && repeated * kFewestPerGroup * 2 <= rows;
    if (!made.useful)
        return made;
    made.begins.assign(sizes.size() + 1, 0);
    for (std::size_t group = 0; group < sizes.size(); ++group)
        made.begins[group + 1] = made.begins[group] + sizes[group];
    made.rows.resize(rows);
    std::vector<std::uint32_t> next(made.begins.begin(), made.begins.end() - 1);
    for (std::uint32_t row = 0; row < rows; ++row)
        made.rows[next[made.groupOf[row]]++] = row;
    return made;
}

void RowContext::classRows(std::size_t column, const std::vector<std::uint32_t>& classOf)
{
    if (m_classColumn == column)
        return;
    m_classColumn = column;
    m_classes.assign(m_table.rows(), UINT32_MAX);
    m_asked.clear();
    m_tells.assign(m_table.columns().size(), std::nullopt);
    const std::vector<std::int32_t>& codes = m_table.column(column).categories().codes;
    for (std::uint32_t row = 0; row < m_table.rows(); ++row) {
        if (codes[row] < 0)
            continue;
        const std::uint32_t here = classOf[static_cast<std::size_t>(codes[row])];
        m_classes[row] = here;
        if (here == UINT32_MAX)
            continue;
        if (here >= m_asked.size())
            m_asked.resize(here + 1);
        if (m_asked[here].size() < kMostAsked)
            m_asked[here].push_back(row);
    }
}

bool RowContext::tells(std::size_t other)
{
    if (m_tells[other])
        return *m_tells[other];
    const Groups& groups = *m_groups[other];
    const std::size_t step = m_table.rows() / kRowsTried + 1;
    std::size_t looked = 0;
    std::size_t agree = 0;
    for (std::size_t row = 0; row < m_table.rows(); row += step) {
        std::uint32_t top = 0;
        const std::uint32_t group = groups.groupOf[row];
        if (groups.begins[group + 1] - groups.begins[group] <= kFewestNeighbours || m_table.column(other).isMissing(row))
            continue;
        ++looked;
        agree += look(groups, static_cast<std::uint32_t>(row), m_classes, top) ? 1U : 0U;
    }
    m_tells[other] = static_cast<double>(agree) >= kMostAgree * static_cast<double>(looked);
    return *m_tells[other];
}

// The class that nearly all neighbours of a row have, if they agree.
bool RowContext::look(const Groups& groups, std::uint32_t row, const std::vector<std::uint32_t>& classes, std::uint32_t& top) const
{
    const std::uint32_t group = groups.groupOf[row];
    const std::size_t size = groups.begins[group + 1] - groups.begins[group];
    if (size <= kFewestNeighbours)
        return false;
    const std::size_t step = size / kMostNeighbours + 1;
    std::vector<std::pair<std::uint32_t, std::size_t>> counts;
    std::size_t looked = 0;
    for (std::size_t at = groups.begins[group]; at < groups.begins[group + 1]; at += step) {
        if (groups.rows[at] == row)
            continue;
        ++looked;
        const std::uint32_t here = classes[groups.rows[at]];
        const auto found = std::find_if(counts.begin(), counts.end(), [here](const auto& one) { return one.first == here; });
        if (found == counts.end())
            counts.emplace_back(here, 1);
        else
            ++found->second;
    }
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    top = most->first;
    return looked >= kFewestNeighbours && static_cast<double>(most->second) >= kAgree * static_cast<double>(looked);
}

RowContext::Answer RowContext::ask(std::size_t column, const std::vector<std::uint32_t>& classOf, std::uint32_t typed, std::uint32_t meant,
                                   std::size_t meantRows)
{
    Answer answer;
    if (m_table.rows() > kMostRows || static_cast<double>(meantRows) > kCommonplace * static_cast<double>(m_table.rows()))
        return answer;
    classRows(column, classOf);
    for (std::size_t c = 0; c < m_table.columns().size(); ++c) {
        const Groups& groups = groupsOf(c);
        if (c == column || !groups.useful || !tells(c))
            continue;
        for (const std::uint32_t row : m_asked[typed]) {
            std::uint32_t top = 0;
            if (!m_table.column(c).isMissing(row) && look(groups, row, m_classes, top))
                (top == meant ? answer.meant : answer.other) += 1;
        }
    }
    return answer;
}

}  // namespace holdfast
