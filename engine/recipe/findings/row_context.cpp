// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/findings/row_context.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "recipe/findings/content_order.h"
#include "recipe/row_groups.h"

namespace holdfast {

namespace {

constexpr std::size_t kFewestNeighbours = 3;
constexpr std::size_t kMostNeighbours = 60;
constexpr double kAgree = 0.75;  // of the neighbours
constexpr std::size_t kRowsTried = 400;
constexpr std::size_t kFewestLooked = 10;
constexpr double kMostAgree = 0.5;    // of these
constexpr double kCommonplace = 0.4;  // of all rows: a value so frequent is everybody's neighbour
constexpr std::size_t kFewestPerGroup = 3;
constexpr std::size_t kRowsPlaced = 16;  // to choose the columns that tell
constexpr std::size_t kRowsTriedFirst = 8;

}  // namespace

RowContext::RowContext(const Table& table, const Progress& progress)
    : m_table(table), m_progress(progress), m_groups(table.columns().size())
{
}

const std::vector<std::uint32_t>& RowContext::rowsByContent()
{
    if (!m_order)
        m_order = holdfast::rowsByContent(m_table, m_progress);
    return *m_order;
}

const RowContext::Groups& RowContext::groupsOf(std::size_t column)
{
    if (m_groups[column])
        return *m_groups[column];
    m_progress.throwIfCancelled();
    Groups& made = m_groups[column].emplace();
    const std::size_t rows = m_table.rows();
    if (m_table.column(column).kind() == ColumnKind::Date)
        return made;
    const std::vector<std::uint32_t> first = firstEqualRows(m_table, {column});
    made.groupOf.assign(rows, 0);
    std::vector<std::uint32_t> numbers(rows, UINT32_MAX);  // of groups, at their first rows
    std::vector<std::uint32_t> sizes;
    for (const std::uint32_t row : rowsByContent()) {
        std::uint32_t& number = numbers[first[row]];
        if (number == UINT32_MAX) {
            number = static_cast<std::uint32_t>(sizes.size());
            sizes.push_back(0);
        }
        made.groupOf[row] = number;
        ++sizes[number];
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
    for (const std::uint32_t row : rowsByContent())
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
    for (const std::uint32_t row : rowsByContent()) {
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
    m_tellers = tellersOf(column, m_classes);
}

const std::vector<std::size_t>& RowContext::usefulColumns()
{
    if (m_useful)
        return *m_useful;
    std::vector<std::size_t> useful;
    for (std::size_t column = 0; column < m_table.columns().size(); ++column)
        if (groupsOf(column).useful)
            useful.push_back(column);
    return m_useful.emplace(std::move(useful));
}

namespace {

// One of each frequent class, then a second one, …; what is everybody's neighbour proves nothing.
std::vector<std::uint32_t> rowsToPlace(const std::vector<std::uint32_t>& classes, const std::vector<std::uint32_t>& byContent)
{
    std::vector<std::vector<std::uint32_t>> first;
    std::vector<std::size_t> counts;
    std::vector<std::uint32_t> order;  // the number of a class may follow the order of rows: where two are as frequent, the rows decide
    for (const std::uint32_t row : byContent) {
        const std::uint32_t here = classes[row];
        if (here == UINT32_MAX)
            continue;
        if (here >= counts.size()) {
            counts.resize(here + 1, 0);
            first.resize(here + 1);
        }
        if (counts[here]++ == 0)
            order.push_back(here);
        if (first[here].size() < kRowsPlaced)
            first[here].push_back(row);
    }
    std::erase_if(order, [&](std::uint32_t one) {
        return counts[one] <= kFewestNeighbours || static_cast<double>(counts[one]) > kCommonplace * static_cast<double>(classes.size());
    });
    std::stable_sort(order.begin(), order.end(), [&counts](std::uint32_t a, std::uint32_t b) { return counts[a] > counts[b]; });
    std::vector<std::uint32_t> rows;
    for (std::size_t round = 0; round < kRowsPlaced && rows.size() < kRowsPlaced; ++round)
        for (const std::uint32_t one : order)
            if (round < first[one].size() && rows.size() < kRowsPlaced)
                rows.push_back(first[one][round]);
    return rows;
}

}  // namespace

std::vector<std::size_t> RowContext::tellersOf(std::size_t column, const std::vector<std::uint32_t>& classes)
{
    std::vector<std::size_t> others = usefulColumns();
    std::erase(others, column);
    if (others.size() <= kMostTelling)
        return others;
    m_progress.throwIfCancelled();
    const std::vector<std::uint32_t> rows = rowsToPlace(classes, rowsByContent());
    const auto placedBy = [&](std::size_t other) {
        std::size_t right = 0;
        for (std::size_t i = 0; i < rows.size() && (i < kRowsTriedFirst || right > 0); ++i) {
            std::uint32_t top = 0;
            if (!m_table.column(other).isMissing(rows[i]) && look(*m_groups[other], rows[i], classes, top) && top == classes[rows[i]])
                ++right;
        }
        return right;
    };
    std::vector<std::size_t> placed;  // parallel to the others
    std::transform(others.begin(), others.end(), std::back_inserter(placed), placedBy);
    std::vector<std::size_t> order(others.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&placed](std::size_t a, std::size_t b) { return placed[a] > placed[b]; });
    order.resize(kMostTelling);
    std::sort(order.begin(), order.end());
    std::vector<std::size_t> best;
    best.reserve(order.size());
    for (const std::size_t at : order)
        best.push_back(others[at]);
    return best;
}

bool RowContext::tells(std::size_t other)
{
    if (m_tells[other])
        return *m_tells[other];
    const Groups& groups = *m_groups[other];
    const std::size_t step = m_table.rows() / kRowsTried + 1;
    std::size_t looked = 0;
    std::size_t agree = 0;
    for (std::size_t at = 0; at < m_table.rows(); at += step) {
        const std::uint32_t row = rowsByContent()[at];
        std::uint32_t top = 0;
        const std::uint32_t group = groups.groupOf[row];
        if (groups.begins[group + 1] - groups.begins[group] <= kFewestNeighbours || m_table.column(other).isMissing(row))
            continue;
        ++looked;
        agree += look(groups, row, m_classes, top) ? 1U : 0U;
    }
    m_tells[other] = looked >= kFewestLooked && static_cast<double>(agree) >= kMostAgree * static_cast<double>(looked);
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
    // A class that more than half of them have is the one that is left when each other one takes one of it away.
    std::size_t looked = 0;
    std::size_t left = 0;
    for (std::size_t at = groups.begins[group]; at < groups.begins[group + 1]; at += step) {
        if (groups.rows[at] == row)
            continue;
        ++looked;
        const std::uint32_t here = classes[groups.rows[at]];
        if (left == 0)
            top = here;
        if (here == top)
            ++left;
        else
            --left;
    }
    if (looked < kFewestNeighbours || left == 0)
        return false;
    std::size_t agree = 0;
    for (std::size_t at = groups.begins[group]; at < groups.begins[group + 1]; at += step)
        agree += groups.rows[at] != row && classes[groups.rows[at]] == top ? 1U : 0U;
    return static_cast<double>(agree) >= kAgree * static_cast<double>(looked);
}

RowContext::Answer RowContext::ask(std::size_t column, const std::vector<std::uint32_t>& classOf, std::uint32_t typed, std::uint32_t meant,
                                   std::size_t meantRows)
{
    Answer answer;
    if (m_table.rows() > kMostRows || static_cast<double>(meantRows) > kCommonplace * static_cast<double>(m_table.rows()))
        return answer;
    classRows(column, classOf);
    for (const std::size_t c : m_tellers) {
        if (!tells(c))
            continue;
        const Groups& groups = *m_groups[c];
        for (const std::uint32_t row : m_asked[typed]) {
            std::uint32_t top = 0;
            if (!m_table.column(c).isMissing(row) && look(groups, row, m_classes, top))
                (top == meant ? answer.meant : answer.other) += 1;
        }
    }
    return answer;
}

}  // namespace holdfast
