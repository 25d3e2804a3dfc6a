// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "search/search_result.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

struct LeaderboardRow
{
    Family family = Family::Baseline;
    QString name;
    QString settings;  // second line
    std::vector<double> folds;
    double mean = 0;
    std::optional<TestScores> test = {};
    QStringList tips = {};  // per column of the model: what its number means, with this row's numbers; may be shorter
    std::optional<RegressionScores> numbers = {};  // of a number, in place of `test`
    double spread = 0;                             // sd of the folds
    QString trials = {};                           // "7 trials", while a search runs
    bool operator==(const LeaderboardRow& other) const;
};

// The models compared, in the order given. Given whole; computes nothing but the scales its columns share.
class LeaderboardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    // Of a number, R², RMSE and MAE stand in place of AUC, F1 and recall, and the last column is empty.
    enum Column { Name, Folds, Mean, TestInterval, TestAuc, F1, Recall, LogLoss, Spread, Trials, kColumns };
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const std::vector<LeaderboardRow>& rows, const NumberFormat& numbers, bool ofNumber = false);
    const std::vector<LeaderboardRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LeaderboardRow> m_rows;
    NumberFormat m_numbers;
    bool m_ofNumber = false;
    double m_foldLow = 0, m_foldHigh = 1;
    double m_testLow = 0, m_testHigh = 1;
};

}  // namespace holdfast
