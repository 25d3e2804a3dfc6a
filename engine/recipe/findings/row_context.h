// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/progress.h"
#include "table/table.h"

namespace holdfast {

// What the other columns of a table say about a value: where rows that share something else (the number of a shop, a postcode) nearly all
// have one value in this column, a row that has another one is likely to mean it. Rows are sampled by what stands in them: their order in
// the table changes nothing.
class RowContext
{
public:
    // Kept by reference. Tables of more than kMostRows rows are not asked: their counts tell enough.
    explicit RowContext(const Table& table, const Progress& progress = {});

    struct Answer
    {
        std::size_t meant = 0;  // columns and rows whose neighbours have `meant`
        std::size_t other = 0;  // … have something else: `typed` itself, or a third value
    };
    // `classOf`: per level of the column, which levels are one value. Looks at a few rows of the class `typed`; `meantRows` have `meant`.
    Answer ask(std::size_t column, const std::vector<std::uint32_t>& classOf, std::uint32_t typed, std::uint32_t meant,
               std::size_t meantRows);

    static constexpr std::size_t kMostRows = 300000;
    static constexpr std::size_t kMostAsked = 8;     // rows of one value
    static constexpr std::size_t kMostTelling = 40;  // columns

    struct Groups  // rows by the value of one column
    {
        std::vector<std::uint32_t> groupOf;  // per row
        std::vector<std::uint32_t> begins;   // per group, and the end
        std::vector<std::uint32_t> rows;     // of a group by content
        bool useful = false;                 // many values repeat; else the rest is not filled in
    };
    const Groups& groupsOf(std::size_t column);
    const std::vector<std::uint32_t>& rowsByContent();  // made when first asked for

    // The columns whose values repeat, in their order. Of more than kMostTelling the ones that tell `classes` (per row) best: those that
    // place the most of a few rows of its frequent values right by their neighbours. A look at every pair of columns takes the square of
    // their number otherwise.
    std::vector<std::size_t> tellersOf(std::size_t column, const std::vector<std::uint32_t>& classes);

private:
    bool look(const Groups& groups, std::uint32_t row, const std::vector<std::uint32_t>& classes, std::uint32_t& top) const;
    // In most groups of the other column nearly all rows have one class: where that is so by chance here and there, it tells nothing.
    bool tells(std::size_t other);
    void classRows(std::size_t column, const std::vector<std::uint32_t>& classOf);

    const std::vector<std::size_t>& usefulColumns();

    const Table& m_table;
    Progress m_progress;
    std::optional<std::vector<std::uint32_t>> m_order;
    std::optional<std::vector<std::size_t>> m_useful;
    std::vector<std::size_t> m_tellers;               // of m_classColumn
    std::size_t m_classColumn = SIZE_MAX;             // of what follows
    std::vector<std::uint32_t> m_classes;             // per row
    std::vector<std::vector<std::uint32_t>> m_asked;  // per class: its first rows by content
    std::vector<std::optional<bool>> m_tells;         // per column
    std::vector<std::optional<Groups>> m_groups;
};

}  // namespace holdfast
