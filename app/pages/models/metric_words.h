// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include <QString>
#include <QStringList>

#include "search/search_result.h"
#include "widgets/theme/number_format.h"

namespace holdfast {

// What each number says, in plain words and with this model's own figures.
QString foldsMeaning(const std::vector<double>& folds, double mean, double sd, const NumberFormat& numbers);
QString aucMeaning(const TestScores& test, const NumberFormat& numbers);
QString f1Meaning(const TestScores& test, const NumberFormat& numbers);
QString recallMeaning(const TestScores& test, const NumberFormat& numbers);
QString precisionMeaning(const TestScores& test, const NumberFormat& numbers);
QString logLossMeaning(const TestScores& test, const NumberFormat& numbers);

// Per column of LeaderboardModel.
// Of a number, in place of those of classes.
void addNumberTips(QStringList& tips, const RegressionScores& test, const NumberFormat& numbers);
QStringList leaderboardTips(const std::vector<double>& folds, double mean, double sd, const std::optional<TestScores>& test, bool number,
                            const QString& settings, const NumberFormat& numbers);

}  // namespace holdfast
