// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "search/search_result.h"
#include "sources/source_snapshot.h"
#include "study/kept_model.h"
#include "study/study.h"

namespace holdfast {

// The model of one family as a value: what the study did to the files, what was fitted on the training part, and how good it was. `reads`:
// what the sources held, by place; null ones leave what the study says.
KeptModel keepModel(const Study& study, const SearchResult& search, Family family,
                    const std::vector<std::shared_ptr<const SourceSnapshot>>& reads);

}  // namespace holdfast
