// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "join/join_plan.h"
#include "learn/model.h"
#include "recipe/fitted_step.h"
#include "recipe/step.h"
#include "search/design.h"
#include "search/roles.h"
#include "sources/source_spec.h"

namespace holdfast {

// How good it was when it was kept.
struct KeptQuality
{
    std::string metric = "roc_auc";  // "r2" of a number
    std::size_t trainedRows = 0;
    std::vector<double> foldScores = {};  // ROC AUC; R² of a number
    double cvMean = 0;
    double cvSd = 0;
    std::size_t testRows = 0;  // 0: there was no held-out part, and what follows says nothing
    double rocAuc = 0;
    double low = 0;  // 95 %, of ROC AUC or R²
    double high = 0;
    double logLoss = 0;
    double recall = 0;
    double precision = 0;
    double r2 = 0;  // of a number, as the next two
    double rmse = 0;
    double mae = 0;
    bool operator==(const KeptQuality&) const = default;
};

// A model with all that new customers need before it can score them: learns nothing more. Its value is named by its hash.
struct KeptModel
{
    std::vector<SourceSpec> sources = {};  // how the files were read and what they held; without folders
    std::vector<TidyStep> tidy = {};
    JoinPlan join = {};
    Roles roles = {};
    std::string positive = {};  // the class whose chance is told; empty of a number, which is predicted
    std::vector<DesignFeature> features = {};
    std::vector<FittedStep> learned = {};
    FittedModel model = {};
    double threshold = 0.5;
    KeptQuality quality = {};
    bool operator==(const KeptModel&) const = default;
};

}  // namespace holdfast
