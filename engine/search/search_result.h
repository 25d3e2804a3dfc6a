// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/shared_value.h"
#include "learn/model.h"
#include "learn/regression_scores.h"
#include "learn/scores.h"
#include "recipe/fitted_step.h"
#include "search/design.h"
#include "search/row_limit.h"

namespace holdfast {

// One trial: a model specification and how it did on each fold.
struct Candidate
{
    Family family = Family::Baseline;
    int trial = 0;  // from 0, within the family
    ModelSpec spec;
    FitPurpose purpose = FitPurpose::Use;  // which limit of rows holds while it is compared (row_limit.h)
    std::vector<double> foldScores;        // ROC AUC; R² of a number
    double mean = 0;
    double sd = 0;          // n - 1
    double fitSeconds = 0;  // sum over folds, of processor time: for `timings` only
    std::size_t foldsDone = 0;
    bool discarded = false;  // hopeless after foldsDone folds (discard.h): mean and sd are of those, scores of the others NaN
    // Per fold what it said about the rows asked; only while the search runs, and only of those who may yet be asked for it.
    std::vector<std::vector<double>> asked = {};
};

struct TestScores
{
    std::size_t rows = 0;
    double rocAuc = 0;
    Interval rocAucInterval;  // 95 %, DeLong on the logit scale
    double prAuc = 0;         // average precision
    double f1 = 0;
    double recall = 0;
    double precision = 0;
    double accuracy = 0;
    double logLoss = 0;
    double brier = 0;
    double threshold = 0.5;
    ThresholdRule thresholdRule = ThresholdRule::F1;
    Confusion confusion;
};

// The best of one family by cross-validation, fitted on the training part, and how it does on held-out rows.
struct FamilyResult
{
    Family family = Family::Baseline;
    int trials = 0;  // asked for
    int trialsDone = 0;
    int discarded = 0;  // of them, before the last fold
    ModelSpec best;
    std::vector<Parameter> bestParameters;
    std::size_t trainedRows = 0;
    std::size_t comparedRows = 0;  // of a fold, at most, that candidates learned from while they were compared (row_limit.h)
    std::vector<double> foldScores;
    double cvMean = 0;
    double cvSd = 0;  // n - 1
    // Every fold's score by what the other folds would have chosen (of the trials, of the blend's members): what of cvMean is not luck of
    // the choice. Their difference is the optimism.
    double nestedMean = 0;
    double threshold = 0.5;
    std::optional<TestScores> test;           // absent without a held-out part, and of a number
    std::optional<RegressionScores> numbers;  // of a number, on held-out rows; absent without them
    std::vector<double> foldRmse;             // of a number, as foldScores
    std::vector<double> foldMae;
    std::vector<double> testScores;         // per entry of design.test, for ranking; of a number: the prediction
    std::vector<double> testProbabilities;  // per entry of design.test; none of a number
    // Per entry of design.training, by the model that did not see the row's fold: the probability; of a number the prediction.
    std::vector<double> outOfFold;
    SharedValue<FittedModel> fitted;  // on the training part
    double fitSeconds = 0;            // of all its trials, for `timings` only
    double differenceP = 1;  // against the best: corrected resampled t-test (Nadeau, Bengio 2003), two-sided; 1 for the best itself
};

// What the search found. `families` has the baseline first and then the families asked for, in the order of Family.
struct SearchResult
{
    std::shared_ptr<const Design> design;
    std::vector<FittedStep> learned;  // by the recipe's learning steps from the training part: applied before any `fitted` model
    // By which models are compared: "roc_auc", or "r2" of a number. R² counts the same squared errors as RMSE but in the spread of each
    // fold's own rows, so that folds of unequal spread weigh alike and 0 means the mean in every unit.
    std::string metric = "roc_auc";
    std::vector<FamilyResult> families;
    Family chosen = Family::Baseline;       // highest cvMean, never the baseline when there is another
    Family recommended = Family::Baseline;  // the simplest that cannot be told apart from `chosen`
    Family used = Family::Baseline;         // chosen, unless the user decided otherwise
    std::vector<Candidate> candidates;      // in order of family and trial
    std::vector<Finding> findings;

    const FamilyResult* find(Family family) const;
    const FamilyResult& usedResult() const;
    // Per row of the joined table: training rows out of fold, test rows by the model of the training part, rows left out NaN. All NaN of a
    // number, which is no risk.
    std::vector<double> risk(Family family) const;
    std::vector<double> predicted(Family family) const;  // of a number in the same way; all NaN of classes
    std::vector<double> testTargets() const;             // of a number
    std::vector<double> trainingTargets() const;
    bool endedEarly() const;  // some trials were not tried, because somebody had enough
    std::vector<std::uint8_t> testLabels() const;
    std::vector<std::uint8_t> trainingLabels() const;
};

}  // namespace holdfast
