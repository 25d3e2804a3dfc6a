// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/leaderboard_model.h"

#include <algorithm>
#include <cmath>

#include "widgets/models/table_roles.h"

namespace holdfast {

namespace {

void widen(double& low, double& high, double value)
{
    if (!std::isfinite(value))
        return;
    low = std::min(low, value);
    high = std::max(high, value);
}

bool isFigure(int column)
{
    using Model = LeaderboardModel;
    return column >= Model::Mean && column != Model::TestInterval && column != Model::Trials;
}

// Of AUC or R², where there was a test.
Interval intervalOf(const LeaderboardRow& row)
{
    return row.test ? row.test->rocAucInterval : row.numbers ? row.numbers->r2Interval : Interval{};
}

}  // namespace

bool LeaderboardRow::operator==(const LeaderboardRow& other) const
{
    const auto score = [](const LeaderboardRow& row) { return row.test ? row.test->rocAuc : row.numbers ? row.numbers->r2 : -1; };
    return family == other.family && name == other.name && settings == other.settings && folds == other.folds && mean == other.mean &&
           score(*this) == score(other) && tips == other.tips && spread == other.spread && trials == other.trials;
}

void LeaderboardModel::setRows(const std::vector<LeaderboardRow>& rows, const NumberFormat& numbers, bool ofNumber)
{
    if (rows == m_rows && numbers.language() == m_numbers.language() && ofNumber == m_ofNumber)
        return;
    beginResetModel();
    m_rows = rows;
    m_numbers = numbers;
    m_ofNumber = ofNumber;
    m_foldLow = m_testLow = INFINITY;
    m_foldHigh = m_testHigh = -INFINITY;
    for (const LeaderboardRow& row : m_rows) {
        for (const double fold : row.folds)
            widen(m_foldLow, m_foldHigh, fold);
        if (row.test || row.numbers) {
            widen(m_testLow, m_testHigh, intervalOf(row).low);
            widen(m_testLow, m_testHigh, intervalOf(row).high);
        }
    }
    endResetModel();
}

int LeaderboardModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int LeaderboardModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant LeaderboardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LeaderboardRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == SecondLineRole && index.column() == Name)
        return row.settings;
    if (role == DotsRole && index.column() == Folds)
        return QVariant::fromValue(DotsMark{row.folds, row.mean, m_foldLow, m_foldHigh});
    const bool tried = row.test.has_value() || row.numbers.has_value();
    if (role == IntervalRole && index.column() == TestInterval && tried)
        return QVariant::fromValue(
            IntervalMark{intervalOf(row).low, row.test ? row.test->rocAuc : row.numbers->r2, intervalOf(row).high, m_testLow, m_testHigh});
    if (role == Qt::AccessibleTextRole && index.column() == TestInterval && tried)
        return m_numbers.range(intervalOf(row).low, intervalOf(row).high, 3);
    if (role == Qt::ToolTipRole && index.column() < row.tips.size())
        return row.tips[index.column()];
    if (role != Qt::DisplayRole)
        return {};
    const auto tested = [&](double value, int decimals) { return row.test ? m_numbers.fixed(value, decimals) : m_numbers.none(); };
    const auto missed = [&](double error) { return row.numbers ? m_numbers.significant(error) : m_numbers.none(); };
    switch (index.column()) {
    case Name:
        return row.name;
    case Mean:
        return m_numbers.score(row.mean);
    case TestAuc:
        if (m_ofNumber)
            return row.numbers ? m_numbers.score(row.numbers->r2) : m_numbers.none();
        return tested(row.test ? row.test->rocAuc : 0, 3);
    case F1:
        if (m_ofNumber)
            return missed(row.numbers ? row.numbers->rmse : 0);
        return tested(row.test ? row.test->f1 : 0, 2);
    case Recall:
        if (m_ofNumber)
            return missed(row.numbers ? row.numbers->mae : 0);
        return tested(row.test ? row.test->recall : 0, 2);
    case LogLoss:
        if (m_ofNumber)
            return {};
        return tested(row.test ? row.test->logLoss : 0, 2);
    case Spread:
        return m_numbers.score(row.spread);
    case Trials:
        return row.trials;
    default:
        return {};
    }
}

QVariant LeaderboardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && !m_rows.empty() && section < m_rows.front().tips.size())
        return m_rows.front().tips[section];  // of the first model: words without numbers are harder to keep
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Model");
    case Folds:
        return tr("folds");
    case Mean:
        return tr("mean");
    case TestInterval:
        return tr("test, 95 % interval");
    case TestAuc:
        return m_ofNumber ? QStringLiteral("R²") : tr("AUC");
    case F1:
        return m_ofNumber ? QStringLiteral("RMSE") : tr("F1");
    case Recall:
        return m_ofNumber ? QStringLiteral("MAE") : tr("recall");
    case LogLoss:
        return m_ofNumber ? QString() : tr("log loss");
    case Spread:
        return tr("spread");
    case Trials:
        return tr("now");
    default:
        return {};
    }
}

}  // namespace holdfast
