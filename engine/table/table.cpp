// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/table.h"

#include <set>

#include "base/check.h"

namespace holdfast {

Table::Table(std::string name, std::vector<Column> columns, std::size_t rows)
    : m_name(std::move(name)), m_columns(std::move(columns)), m_rows(rows)
{
    std::set<ColumnId> ids;
    std::set<std::string> names;
    for (const Column& column : m_columns) {
        HF_EXPECT(column.rows() == rows, "all columns of a table have the same number of rows");
        HF_EXPECT(ids.insert(column.id()).second, "columns of a table have distinct ids");
        HF_EXPECT(names.insert(column.name()).second, "columns of a table have distinct names");
    }
}

Table::Table(std::string name, std::vector<Column> columns) : m_name(std::move(name))
{
    const std::size_t rows = columns.empty() ? 0 : columns.front().rows();
    *this = Table(std::move(m_name), std::move(columns), rows);
}

std::optional<std::size_t> Table::indexOf(const ColumnId& id) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].id() == id)
            return i;
    return std::nullopt;
}

std::optional<std::size_t> Table::indexOfName(const std::string& name) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (m_columns[i].name() == name)
            return i;
    return std::nullopt;
}

const Column* Table::find(const ColumnId& id) const
{
    const auto index = indexOf(id);
    return index ? &m_columns[*index] : nullptr;
}

Table Table::renamed(std::string name) const
{
    Table copy = *this;
    copy.m_name = std::move(name);
    return copy;
}

Table Table::withColumn(std::size_t index, Column column) const
{
    std::vector<Column> columns = m_columns;
    columns[index] = std::move(column);
    return {m_name, std::move(columns), m_rows};
}

Table Table::with(Column column) const
{
    const std::size_t rows = m_columns.empty() && m_rows == 0 ? column.rows() : m_rows;
    std::vector<Column> columns = m_columns;
    columns.push_back(std::move(column));
    return {m_name, std::move(columns), rows};
}

Table Table::without(const ColumnId& id) const
{
    std::vector<Column> columns;
    for (const Column& column : m_columns)
        if (column.id() != id)
            columns.push_back(column);
    return {m_name, std::move(columns), m_rows};
}

Table Table::gathered(const std::vector<std::uint32_t>& rows) const
{
    std::vector<Column> columns;
    columns.reserve(m_columns.size());
    for (const Column& column : m_columns)
        columns.push_back(column.gathered(rows));
    return {m_name, std::move(columns), rows.size()};
}

Fingerprint Table::fingerprint() const
{
    Fingerprinter print;
    print.add(m_name).add(m_rows).add(m_columns.size());
    for (const Column& column : m_columns)
        print.add(column.fingerprint());
    return print.done();
}

}  // namespace holdfast
