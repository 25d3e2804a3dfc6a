// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "base/random.h"
#include "learn/model.h"

namespace holdfast {

inline constexpr int kLargestK = 60;  // of nearest neighbours

// What there is to be searched in how a table is prepared: what changes nothing is not drawn.
struct PreparationChoices
{
    bool missingNumbers = false;  // numbers are missing
    bool rareLevels = false;      // categories have levels of fewer than 50 rows
    bool classWeights = false;    // one of two classes has less than a quarter of the rows
    bool number = false;          // the target is a number
};

// One draw from the documented space of a family. All: encoder one-hot or ordinal, evenly. "Log" is uniform on the logarithm.
// Where they are offered also, by a stream of their own: class weights balanced (a draw of four); imputer median (half of the draws), mean
// or constant, with indicators (a third); levels pooled under 10 rows (half of the draws), 5, 20 or 50.
//   linear regression     scaler any; penalty L2 (half of the draws), L1 or elastic net with a share of L1 0.1 … 0.9; C log 0.001 … 100
//   logistic regression   scaler any; penalty L2 (half of the draws), L1 or elastic net with a share of L1 0.1 … 0.9; C log 0.001 … 100
//   nearest neighbours    scaler standard, min-max, robust; k log 3 … 60; Euclidean or Manhattan; weights by distance (three
//                         draws of four) or uniform
//   decision tree         no scaler, which changes nothing; Gini or entropy; depth 2 … 12; leaf log 2 … 60; split 2 … 20; all columns or a
//   half of
//                         them at each node; pruning none or log 0.0001 … 0.01, evenly
//   support vectors       scaler standard, min-max, robust; RBF (half of the draws), linear, polynomial of degree 2 or 3, sigmoid; C log
//   0.01 … 100;
//                         gamma log 0.001 … 1
//   random forest         no scaler; leaf log 1 … 30; the root, a third or a half of the features as columns tried at each node
//   boosted trees         no scaler; rounds log 40 … 400; rate log 0.02 … 0.3; leaves log 4 … 63; leaf log 5 … 100; penalty none or
//                         log 0.01 … 10; all columns or half of them, all rows or 0.7 of them for every tree
ModelSpec drawModel(Family family, std::size_t features, Random& random);

// `trials` models of one family: the documented default first (for nearest neighbours also k = 15, Manhattan, by distance; for the linear
// regression also without a penalty), then draws. Numbers have the spaces of classes but for the criterion, which they have none of, and
// the width that support vectors forgive: epsilon log 0.01 … 0.5 standard deviations. No trials: the default alone. A family's models do
// not depend on which other families are searched.
std::vector<ModelSpec> trialModels(Family family, int trials, std::size_t features, std::uint64_t seed,
                                   const PreparationChoices& choices = {});

// Trials of each of `families` when `trials` are spread evenly; a remainder goes to the first ones.
std::vector<int> spreadTrials(int trials, std::size_t families);

}  // namespace holdfast
