// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "learn/scores.h"
#include "widgets/charts/figure.h"

namespace holdfast {

struct ConfusionWords
{
    QString positive;  // the class as in the data
    QString other;
    QString says;          // "the model says"
    QString saysPositive;  // "declines"
    QString saysOther;     // "stays"
};
// Two by two tiles: right ones in accent, wrong ones in amber, the count and its share of the row.
std::unique_ptr<Figure> confusionFigure(const Confusion& confusion, const ConfusionWords& words, const ChartTheme& theme);

}  // namespace holdfast
