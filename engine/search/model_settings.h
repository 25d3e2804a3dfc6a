// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "learn/family.h"
#include "learn/threshold_rules.h"

namespace holdfast {

// On out-of-fold probabilities of training rows: F1, the highest F1; Recall, the highest threshold that still finds the wanted share of
// positives; Money, the highest expected profit. Fixed: as given.
enum class ThresholdRule { F1, Fixed, Recall, Money };
std::string_view thresholdRuleName(ThresholdRule rule);  // "f1", "fixed", "recall", "money"

// What the values of the column of folds (Roles::folds) say. Without such a column folds are drawn, stratified.
//   Values   are the folds
//   Groups   rows of one value are never on both sides of a split; folds and test part are drawn of whole groups
//   Forward  a number or a date by which rows are ordered: every fold is predicted from earlier rows alone, and the test part is the latest
enum class FoldKind { Values, Groups, Forward };
std::string_view foldKindName(FoldKind kind);  // "values", "groups", "forward"

// How models are searched. Part of the Study.
struct ModelSettings
{
    std::vector<Family> families = classicFamilies();  // the baseline is always there
    int trials = 100;                                  // in all, spread evenly; 0: each family's documented default
    int folds = 5;
    FoldKind foldKind = FoldKind::Values;  // of the column of folds, where there is one
    int repeats = 1;                       // how often folds are drawn anew (stratified or of groups); scores count all, risks are averaged
    double testShare = 0.25;               // 0: no held-out part
    std::uint64_t seed = 42;
    ThresholdRule thresholdRule = ThresholdRule::F1;
    double threshold = 0.5;    // for Fixed
    double recallFloor = 0.8;  // for Recall
    MoneyRule money;           // for Money
    // Candidates that cannot come near their family's best any more are not tried on further folds (discard.h).
    bool discardHopeless = true;
    bool recalibrate = false;      // chances go through a sigmoid learned out of fold (Platt 1999); the ranking stays
    std::optional<Family> chosen;  // the user's own choice in place of the best
    bool operator==(const ModelSettings&) const = default;
};

}  // namespace holdfast
