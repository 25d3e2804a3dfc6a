// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <vector>

#include "search/fold_parts.h"
#include "search/model_settings.h"
#include "search/search_result.h"

namespace holdfast {

// Told of each candidate as soon as it is finished or discarded, once: from any thread, one at a time, in the order they finish, without
// Candidate::asked.
using CandidateObserver = std::function<void(const Candidate&)>;

// Tries the candidates of every family (each list of one family, numbered by Candidate::trial) on all folds, a few of every family at a
// time, so that no family waits for another and candidates still share work; hopeless ones not to the end, where the settings say so
// (discard.h). Told that it is enough, it gives up what is under way and leaves in each list the candidates that are finished, maybe none.
// What the best and those of `remembered` said about rows is left in Candidate::asked, where the model in use would say the same.
void tryCandidates(std::vector<std::vector<Candidate>>& ofFamilies, FoldParts& parts, const ModelSettings& settings,
                   const std::vector<ModelSpec>& remembered, const Progress& progress, const CandidateObserver& observer = {});

// Rows that the largest fold learns from.
std::size_t mostRowsOfAFold(const FoldParts& parts);

}  // namespace holdfast
