// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models/metric_words.h"

#include <cmath>

#include <QCoreApplication>

#include "widgets/models/leaderboard_model.h"

namespace holdfast {
namespace {

class MetricWords
{
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

QString whole(std::size_t count, const NumberFormat& numbers) { return numbers.whole(static_cast<double>(count)); }

// Of always saying the share of the event: what a model has to fall below.
double logLossOfTheShare(const Confusion& at)
{
    const double all = static_cast<double>(at.tp + at.fn + at.fp + at.tn);
    const double share = static_cast<double>(at.tp + at.fn) / all;
    return share <= 0 || share >= 1 ? 0 : -share * std::log(share) - (1 - share) * std::log(1 - share);
}

}  // namespace

QString foldsMeaning(const std::vector<double>& folds, double mean, double sd, const NumberFormat& numbers)
{
    QStringList each;
    for (const double fold : folds)
        each << numbers.score(fold);
    return MetricWords::tr(
               "Each part of the training rows was forecast by a model that had not seen it. Of two customers, one with the event "
               "and one without, the right one is ranked higher in %1 of 100 cases on average, the parts spread by %2: %3.")
        .arg(numbers.fixed(100 * mean, 1), numbers.score(sd), each.join(QStringLiteral(" · ")));
}

QString aucMeaning(const TestScores& test, const NumberFormat& numbers)
{
    return MetricWords::tr(
               "On rows nobody had seen: of two customers, one with the event and one without, the right one is ranked higher in %1 "
               "of 100 cases; with 95 % confidence between %2 and %3. Guessing gives 50.")
        .arg(numbers.fixed(100 * test.rocAuc, 1), numbers.fixed(100 * test.rocAucInterval.low, 1),
             numbers.fixed(100 * test.rocAucInterval.high, 1));
}

QString f1Meaning(const TestScores& test, const NumberFormat& numbers)
{
    return MetricWords::tr(
               "One number for precision (%1) and recall (%2), their harmonic mean: 1 only where nobody is missed and nobody is "
               "named in vain.")
        .arg(numbers.percent(test.precision, 0), numbers.percent(test.recall, 0));
}

QString recallMeaning(const TestScores& test, const NumberFormat& numbers)
{
    return MetricWords::tr("Of %1 test customers with the event the model names %2 at the threshold %3.")
        .arg(whole(test.confusion.tp + test.confusion.fn, numbers), whole(test.confusion.tp, numbers), numbers.fixed(test.threshold, 2));
}

QString precisionMeaning(const TestScores& test, const NumberFormat& numbers)
{
    return MetricWords::tr("Of %1 test customers named at the threshold %2, %3 do have the event.")
        .arg(whole(test.confusion.tp + test.confusion.fp, numbers), numbers.fixed(test.threshold, 2), whole(test.confusion.tp, numbers));
}

QString logLossMeaning(const TestScores& test, const NumberFormat& numbers)
{
    return MetricWords::tr(
               "How far the forecast chances are from what happened; being sure and wrong costs most. 0 is perfect, saying the same "
               "chance for everybody gives %1.")
        .arg(numbers.fixed(logLossOfTheShare(test.confusion), 2));
}

QString numberFoldsMeaning(const std::vector<double>& folds, double mean, double sd, const NumberFormat& numbers)
{
    QStringList each;
    for (const double fold : folds)
        each << numbers.score(fold);
    return MetricWords::tr(
               "R² of each part of the training rows, forecast by a model that had not seen it: %1 on average, the parts spread by "
               "%2: %3. 1 is without error, 0 is no better than the mean.")
        .arg(numbers.score(mean), numbers.score(sd), each.join(QStringLiteral(" · ")));
}

void addNumberTips(QStringList& tips, const RegressionScores& test, const NumberFormat& numbers)
{
    tips[LeaderboardModel::TestInterval] =
        MetricWords::tr("The share of the target’s variance that the forecast explains on %1 customers it has not seen: %2, with 95 % "
                        "certainty %3. 1 is without error, 0 is no better than the mean.")
            .arg(numbers.whole(static_cast<double>(test.rows)), numbers.score(test.r2),
                 numbers.range(test.r2Interval.low, test.r2Interval.high, 3));
    tips[LeaderboardModel::TestAuc] = tips[LeaderboardModel::TestInterval];
    tips[LeaderboardModel::F1] = MetricWords::tr("The root of the mean squared error: %1, in the target’s unit. Large errors weigh more.")
                                     .arg(numbers.significant(test.rmse));
    tips[LeaderboardModel::Recall] =
        MetricWords::tr("By how much the forecast is off on average: %1, in the target’s unit.").arg(numbers.significant(test.mae));
}

QStringList leaderboardTips(const std::vector<double>& folds, double mean, double sd, const std::optional<TestScores>& test, bool number,
                            const QString& settings, const NumberFormat& numbers)
{
    QStringList tips(LeaderboardModel::kColumns);
    tips[LeaderboardModel::Name] = settings;
    tips[LeaderboardModel::Folds] = number ? numberFoldsMeaning(folds, mean, sd, numbers) : foldsMeaning(folds, mean, sd, numbers);
    tips[LeaderboardModel::Mean] = tips[LeaderboardModel::Folds];
    tips[LeaderboardModel::Spread] = tips[LeaderboardModel::Folds];
    tips[LeaderboardModel::Trials] = settings;
    if (!test)
        return tips;
    tips[LeaderboardModel::TestInterval] = aucMeaning(*test, numbers);
    tips[LeaderboardModel::TestAuc] = tips[LeaderboardModel::TestInterval];
    tips[LeaderboardModel::F1] = f1Meaning(*test, numbers);
    tips[LeaderboardModel::Recall] = recallMeaning(*test, numbers);
    tips[LeaderboardModel::LogLoss] = logLossMeaning(*test, numbers);
    return tips;
}

}  // namespace holdfast
