// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "base/progress.h"
#include "recipe/step.h"
#include "search/design.h"
#include "search/search_result.h"
#include "search/trials.h"

namespace holdfast {

// Random search over documented spaces (search_space.h), all families on the same folds, everything fitted inside them; then the best of
// each family fitted on the training part and looked at once on held-out rows. Bit-equal for any number of threads.
// `learning`: the recipe's steps that learn; fitted anew on the training rows of every fold.
SearchResult searchModels(const Table& joined, const std::shared_ptr<const Design>& design, const ModelSettings& settings,
                          const Progress& progress = {}, const CandidateObserver& observer = {},
                          const std::vector<LearningStep>& learning = {});

// Thresholds by the settings' rule, and the test scores they give: all that a search does after its models are fitted. `result` may come
// from a search whose settings differ in nothing else (withoutThreshold).
void setThresholds(SearchResult& result, const ModelSettings& settings);

// The settings with all that setThresholds() reads put back to defaults.
ModelSettings withoutThreshold(ModelSettings settings);

}  // namespace holdfast
