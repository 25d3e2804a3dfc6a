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

CellTexts::CellTexts(const Table& table, const NumberFormat& numbers, std::set<ColumnId> codes)
    : m_table(table), m_numbers(numbers), m_codes(std::move(codes))
{
    for (const Column& column : table.columns())
        m_decimals.push_back(m_codes.contains(column.id()) ? -1 : decimalsOf(column));
}

QString CellTexts::at(std::size_t row, std::size_t column) const
{
    const Column& held = m_table.column(column);
    if (held.isMissing(row))
        return {};
    if (held.isNumber() && m_decimals[column] >= 0)
        return m_numbers.fixed(held.numbers()[row], m_decimals[column]);
    return QString::fromStdString(held.textAt(row));
}

void TableModel::setTable(const Table& table, Marks marks, const NumberFormat& numbers, std::set<ColumnId> codes)
{
    const bool sameTexts = m_texts.codes() == codes && m_texts.numbers().language() == numbers.language();
    const bool sameTable = m_texts.table() == table;
    if (sameTable && sameTexts && m_marks == marks)
        return;
    if (sameTable && rowCount() > 0) {  // the same rows in other words: what is chosen and where one looks stay
        m_marks = std::move(marks);
        if (!sameTexts)
            m_texts = CellTexts(table, numbers, std::move(codes));
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_texts = CellTexts(table, numbers, std::move(codes));
    m_marks = std::move(marks);
    m_order.reset();
    endResetModel();
}

void TableModel::setOrder(RowOrder order)
{
    if (order == m_order || (order && order->size() != table().rows()))
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    m_order = std::move(order);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int TableModel::placeOf(std::size_t row) const
{
    if (!m_order)
        return static_cast<int>(row);
    const auto found = std::find(m_order->begin(), m_order->end(), static_cast<std::uint32_t>(row));
    return found == m_order->end() ? -1 : static_cast<int>(found - m_order->begin());
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::min<std::size_t>(table().rows(), 2'000'000'000));
}

int TableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(table().columns().size()); }

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    const std::size_t row = rowAt(index.row());
    const auto place = static_cast<std::size_t>(index.column());
    const Column& column = table().column(place);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        if (column.isMissing(row))
            return role == Qt::DisplayRole ? QVariant(m_texts.numbers().none()) : QVariant();
        return m_texts.at(row, place);
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
        return static_cast<qulonglong>(rowAt(section) + 1);
    return shownName(table().column(static_cast<std::size_t>(section)).name());
}

}  // namespace holdfast
