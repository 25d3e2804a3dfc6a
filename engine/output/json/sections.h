// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "explain/importance.h"
#include "explore/association_matrix.h"
#include "explore/table_profile.h"
#include "join/join_tables.h"
#include "recipe/suggestion.h"
#include "recipe/tidy_table.h"
#include "search/search_result.h"
#include "segments/comparison.h"
#include "sources/source_snapshot.h"
#include "study/json/json.h"

namespace holdfast {

// The sections of results.json, each from the values of one stage. Columns go by their names in the file.
Json sourceJson(const SourceSnapshot& source, const std::string& path);
// The same with what else was met, each key only where there is something: "sheets" of a workbook, "findings" on the file (those on misfits
// with the lines of the first ones and how many more there are), "label" and "value_labels" of a statistics file's columns.
Json inspectionJson(const SourceSnapshot& source, const std::string& path);
Json findingJson(const Suggestion& suggestion, const Recipe& recipe);
Json leaksJson(const Design& design);  // doubts about a design, in the form of findings: kind "leak", or "split" where folds are fewer
Json recipeJson(const TidyResult& tidied);
Json joinJson(const JoinResult& join);
Json profileJson(const TableProfile& profile);
Json associationsJson(const Associations& associations);
// null for numbers that do not exist: a family that was not tried on held-out rows has no test.
Json modelsJson(const Design& design, const SearchResult& search);
Json importanceJson(const Importance& importance);
// Those that somebody saved; null when there is none.
Json segmentsJson(const SegmentReport& report, const SegmentSettings& settings);

// NaN and infinity become null.
Json numberJson(double value);
Json numbersJson(const std::vector<double>& values);
Json intervalJson(const Interval& interval);  // [low, high], null when it cannot be said
Json findingsJson(const std::vector<Finding>& findings);

}  // namespace holdfast
