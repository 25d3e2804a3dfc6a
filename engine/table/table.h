// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "table/column.h"

namespace holdfast {

// Named columns of equal length. Immutable and cheap to copy: columns share their values.
class Table
{
public:
    Table() = default;
    // All columns have `rows` rows and distinct ids and names (checked). `rows` matters for a table without columns.
    Table(std::string name, std::vector<Column> columns, std::size_t rows);
    Table(std::string name, std::vector<Column> columns);

    const std::string& name() const { return m_name; }
    std::size_t rows() const { return m_rows; }
    const std::vector<Column>& columns() const { return m_columns; }
    const Column& column(std::size_t index) const { return m_columns[index]; }
    std::optional<std::size_t> indexOf(const ColumnId& id) const;
    std::optional<std::size_t> indexOfName(const std::string& name) const;
    const Column* find(const ColumnId& id) const;  // null when there is none

    Table renamed(std::string name) const;
    Table withColumn(std::size_t index, Column column) const;  // replaced
    Table with(Column column) const;                           // appended
    Table without(const ColumnId& id) const;
    Table gathered(const std::vector<std::uint32_t>& rows) const;  // kNoRow gives missing values

    Fingerprint fingerprint() const;  // of name and columns
    bool operator==(const Table& other) const { return fingerprint() == other.fingerprint(); }

private:
    std::string m_name;
    std::vector<Column> m_columns;
    std::size_t m_rows = 0;
};

}  // namespace holdfast
