// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "widgets/charts/figure.h"

namespace holdfast {

// One settled trial of a search, in the order they were done.
struct TrialDot
{
    int place = 0;  // of its family in the catalogue: the colour
    double score = 0;
    bool isPart = false;  // given up after some folds: never the best
    QString text = {};    // "Decision tree, depth 5: 0.872"
};

struct TrialsLook
{
    std::vector<TrialDot> dots;
    std::vector<std::pair<int, QString>> families;  // place and name, for the legend
    int wanted = 0;                                 // trials in all: the rest is the room that is left
    QString left;                                   // "59 trials more"
};

// The trial after which no better one came, from 1; 0 without trials.
int bestTrial(const std::vector<TrialDot>& dots);

// A dot per trial, a ring where it was given up early, and the best so far as a line. Scores far below the rest stand as rings on the lower
// edge.
std::unique_ptr<Figure> trialsFigure(const TrialsLook& look, const ChartTheme& theme);

}  // namespace holdfast
