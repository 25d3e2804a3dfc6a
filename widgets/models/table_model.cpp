// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/table_model.h"

#include <algorithm>
#include <cmath>

namespace holdfast {
namespace {

constexpr std::size_t kLookedAt = 1000;  // values that decide how many decimals a column shows
constexpr int kMostDecimals = 4;

int decimalsOf(const Column& column)
{
    if (!column.isNumber())
        return 0;
    int most = 0;
    const std::vector<double>& values = column.numbers();
    for (std::size_t i = 0; i < std::min(values.size(), kLookedAt) && most < kMostDecimals; ++i) {
        const std::string text = std::isnan(values[i]) ? std::string() : column.textAt(i);
        const std::size_t point = text.find('.');
        if (point != std::string::npos && text.find('e') == std::string::npos)
            most = std::max(most, static_cast<int>(text.size() - point - 1));
    }
    return std::min(most, kMostDecimals);
}

}  // namespace

void TableModel::setTable(const Table& table, Marks marks, const NumberFormat& numbers, std::set<ColumnId> codes)
{
    if (m_table == table && m_marks == marks && m_codes == codes && m_numbers.language() == numbers.language())
        return;
    beginResetModel();
    m_table = table;
    m_marks = std::move(marks);
    m_codes = std::move(codes);
    m_numbers = numbers;
    m_decimals.clear();
    for (const Column& column : table.columns())
        m_decimals.push_back(decimalsOf(column));
    endResetModel();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<std::size_t>(m_table.rows(), 2'000'000'000));
}

int TableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_table.columns().size()); }

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    const auto row = static_cast<std::size_t>(index.row());
    const auto place = static_cast<std::size_t>(index.column());
    const Column& column = m_table.column(place);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (column.isMissing(row))
            return role == Qt::DisplayRole ? QVariant(m_numbers.none()) : QVariant();
        if (column.isNumber() && !m_codes.contains(column.id()))
            return m_numbers.fixed(column.numbers()[row], m_decimals[place]);
        return QString::fromStdString(column.textAt(row));
    case Qt::TextAlignmentRole:
        return static_cast<int>(column.isNumber() ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case kMarkedRole: {
        const auto marks = m_marks.find(column.id());
        return marks != m_marks.end() && !column.isMissing(row) && marks->second.contains(column.textAt(row));
    }
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return shownName(m_table.column(static_cast<std::size_t>(section)).name());
}

int rowHolding(const Table& table, const QString& text, int from, int mostRows)
{
    const QString wanted = text.toCaseFolded();
    const int rows = static_cast<int>(std::min<std::size_t>(table.rows(), 2'000'000'000));
    for (int step = 0; step < std::min(rows, mostRows); ++step) {
        const int row = (from + step) % rows;
        for (const Column& column : table.columns())
            if (QString::fromStdString(column.textAt(static_cast<std::size_t>(row))).toCaseFolded().contains(wanted))
                return row;
    }
    return -1;
}

}  // namespace holdfast
