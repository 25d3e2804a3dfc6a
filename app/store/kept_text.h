// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "app/store/study_io.h"
#include "search/search_result.h"

namespace holdfast {

// A model as it will stand in the study's file.
struct Kept
{
    std::string hash;
    std::string text;
};

// Fails as "kept.too-large" (numbers: bytes, most) where the study's file would burst.
Result<Kept> keptText(const Study& study, const SearchResult& search, Family family, const SourceReads& reads);

}  // namespace holdfast
